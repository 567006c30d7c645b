// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.daylight.preserve.Exchange;
import org.daylight.preserve.Preserved;
import org.daylight.preserve.PreservedRecord;
import org.daylight.preserve.Redirect;
import org.daylight.preserve.Repair;
import org.daylight.preserve.Transport;
import org.daylight.register.Register;
import org.jspecify.annotations.Nullable;

/**
 * Preserves pages and files. The order is the promise: the WARC file is forced to disk under its final name, then the
 * event and all that follows from it are committed, then the person is told. A crash in between leaves a finished file
 * without an event, which the next start adopts.
 */
public final class Capturing {
    /** So many captures of one archive go into one transaction. */
    private static final int BATCH = 200;

    private final Workbench workbench;

    /** Preserves into this case. */
    public Capturing(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * What was preserved.
     *
     * @param captures in order of the file
     * @param warnings sentences for the person who asked
     */
    public record Kept(List<Capture> captures, List<String> warnings) {
        /** Copies the lists. */
        public Kept {
            captures = List.copyOf(captures);
            warnings = List.copyOf(warnings);
        }
    }

    /** Asks for a page, follows its redirects, and preserves what came, refusals included. */
    public Kept capture(String url, Transport.Limits limits) {
        List<Exchange> hops = workbench.transport(limits).fetch(url);
        Preserved preserved = workbench.store().record(hops);
        return keep(preserved, List.of(), null);
    }

    /** Takes in a file that a person hands over: a page, a text, or a web archive with many records. */
    public Kept handIn(Path file, @Nullable String url) {
        Preserved preserved = workbench.handIns().handIn(file, url);
        Set<CaptureId> known = new HashSet<>();
        preserved.records().forEach(r -> workbench.register().capture(r.id()).ifPresent(c -> known.add(c.id())));
        if (known.size() == preserved.records().size() && !known.isEmpty()) {
            List<Capture> captures = preserved.records().stream()
                    .map(r -> workbench.register().capture(r.id()).orElseThrow())
                    .toList();
            return new Kept(captures, List.of(file + " is in the case already: the same bytes were handed in before"));
        }
        Draft handIn = new Draft(
                EventKind.HAND_IN,
                Map.of(
                        "file", preserved.file(),
                        "fileSha256", preserved.fileDigest().hex(),
                        "length", preserved.length(),
                        "captures", (long) preserved.records().size()),
                Map.of("name", String.valueOf(file.getFileName()), "from", url == null ? "" : url));
        return keep(preserved, List.of(handIn), "hand-in");
    }

    private Kept keep(Preserved preserved, List<Draft> first, @Nullable String how) {
        List<Draft> batch = new ArrayList<>(first);
        for (PreservedRecord record : preserved.records()) {
            batch.add(draft(preserved, record, how));
            if (batch.size() >= BATCH) {
                workbench.append(batch);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            workbench.append(batch);
        }
        Register register = workbench.register();
        return new Kept(
                preserved.records().stream()
                        .map(r -> register.capture(r.id()).orElseThrow())
                        .toList(),
                preserved.warnings());
    }

    private static Draft draft(Preserved preserved, PreservedRecord record, @Nullable String how) {
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("capture", record.id().value());
        open.put("file", preserved.file());
        open.put("fileSha256", preserved.fileDigest().hex());
        open.put("fileLength", preserved.length());
        open.put("offset", record.offset());
        open.put("payloadSha256", record.payloadDigest().hex());
        open.put("received", record.time().toEpochMilli());
        open.put("status", (long) record.status());
        put(open, "mediaType", record.mediaType());
        put(open, "truncated", record.truncated());
        put(open, "how", how);
        Map<String, Object> secret = new LinkedHashMap<>();
        secret.put("url", record.url());
        put(secret, "peer", record.peer());
        if (!preserved.redirects().isEmpty()) {
            secret.put(
                    "redirects",
                    preserved.redirects().stream().map(Redirect::url).toList());
        }
        return new Draft(EventKind.CAPTURE, open, secret);
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    /** Finishes what a crash left in the archive; a sentence for each thing. */
    List<String> repair() {
        Set<String> known = new HashSet<>();
        workbench.register().captures().forEach(c -> known.add(c.file()));
        workbench.register().frozenTexts().forEach(t -> known.add(t.file()));
        Repair repair = workbench.store().repair(known);
        List<String> sentences = new ArrayList<>(repair.sentences());
        for (Preserved preserved : repair.adopt()) {
            List<Draft> drafts = new ArrayList<>();
            drafts.add(new Draft(
                    EventKind.REPAIR,
                    Map.of(
                            "what", "adopted",
                            "file", preserved.file(),
                            "fileSha256", preserved.fileDigest().hex()),
                    Map.of()));
            preserved.records().forEach(r -> drafts.add(draft(preserved, r, "adopted")));
            List<Event> events = workbench.append(drafts);
            sentences.add("adopted " + preserved.file() + ", which no event named: event "
                    + events.getFirst().seq());
        }
        return sentences;
    }
}
