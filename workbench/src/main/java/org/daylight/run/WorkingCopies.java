// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;

/** Copies of preserved files to work on, so that nobody opens the original; each is an event with its digest. */
public final class WorkingCopies {
    private final Workbench workbench;

    /** Makes copies of what this case holds. */
    public WorkingCopies(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * Copies the stored file of a capture; digests before and after must be the one that the ledger names.
     *
     * @param out a file that does not exist yet, outside the case
     * @param purpose what for; a private field
     * @param restricted whether a capture under seal may be opened for it, which is recorded as an access
     * @throws DaylightException where it is restricted, altered, or the copy cannot be written; no copy is left then
     */
    public Event make(CaptureId id, Path out, String purpose, boolean restricted) {
        Capture capture = CustodyFields.capture(workbench, id);
        if (capture.restricted() && !restricted) {
            throw new DaylightException(
                    "capture " + id + " is restricted: it holds a sealed name, and a copy would stand"
                            + " outside the seal; say --restricted if that is what you want");
        }
        Path place = Outside.file(workbench.folder().root(), out);
        Path writing = place.resolveSibling("." + place.getFileName() + ".writing");
        if (capture.restricted()) {
            new Custody(workbench).accessed(Custody.Access.WORKING_COPY, List.of(id));
        }
        try (HalfMade made = HalfMade.begin(workbench, place, ".writing")) {
            // 1. A whole copy under another name. A crash here leaves .NAME.writing, which is overwritten next time.
            copy(capture, writing);
            // 2. The event. A crash here leaves an event whose copy nobody got: the log says rather too much than too
            //    little.
            Event event = workbench
                    .append(List.of(new Draft(
                            EventKind.WORKING_COPY,
                            Map.of(
                                    "capture", id.value(),
                                    "file", capture.file(),
                                    "fileSha256", capture.fileDigest().hex(),
                                    "length", Files.size(writing)),
                            Map.of("path", place.toString(), "purpose", purpose))))
                    .getFirst();
            // 3. The name that was asked for.
            Files.move(writing, place, StandardCopyOption.ATOMIC_MOVE);
            return event;
        } catch (IOException e) {
            throw new DaylightException("cannot write " + out + ": " + CaseFolder.reason(e), e);
        }
    }

    private void copy(Capture capture, Path to) throws IOException {
        var sha = Digest.sha256();
        try (InputStream in = new SealedArchive(workbench).clear(capture.file());
                OutputStream out = Outside.create(to)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sha.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
        }
        Digest read = Digest.ofHash(sha.digest());
        Digest written = Archives.digest(to);
        if (!read.equals(capture.fileDigest()) || !written.equals(read)) {
            throw new DaylightException(capture.file() + " has not the digest that event " + capture.event()
                    + " names: no copy was made; run `daylight verify`");
        }
    }
}
