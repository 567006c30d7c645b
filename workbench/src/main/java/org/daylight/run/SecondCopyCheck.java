// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daylight.Event;
import org.daylight.ledger.Fault;

/** Holds a second copy against the ledger and the case, and says which of the two is right. Changes nothing. */
public final class SecondCopyCheck {
    private final Path root;
    private final Path copy;
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long bytes;

    /** The copy of the case in this folder. */
    public SecondCopyCheck(Path root, Path copy) {
        this.root = root;
        this.copy = copy;
    }

    /** What is not as the ledger says. */
    public List<Fault> check(List<Event> events) {
        if (!Files.exists(copy.resolve(SecondCopy.MARK))) {
            fault("", "a second copy of this case", "none", "is the disk there? Or run `daylight backup --mirror`");
            return faults;
        }
        NamedFiles named = NamedFiles.of(events);
        int right = 0;
        for (Map.Entry<String, String> e : named.digests().entrySet()) {
            right += file(e.getKey(), e.getValue()) ? 1 : 0;
        }
        for (String file : named.gone()) {
            if (Files.exists(copy.resolve(file))) {
                fault(file, "only its sealed form", "the clear file", "`daylight backup --mirror` takes it away");
            }
        }
        try {
            for (String tile : new LedgerCopy(root.resolve("ledger"), copy.resolve("ledger")).differing()) {
                fault("ledger/" + tile, "the beginning of the case's tile", "other bytes", "keep both as evidence");
            }
        } catch (IOException e) {
            fault("ledger", "a readable folder", String.valueOf(e.getMessage()), "check its permissions");
        }
        notes.add("the second copy " + copy + ": " + right + " of "
                + named.digests().size() + " files have the digest that the ledger names");
        return faults;
    }

    private boolean file(String file, String digest) {
        Path theirs = copy.resolve(file);
        try {
            if (NamedFiles.holds(theirs, digest)) {
                bytes += Files.size(theirs);
                if (!NamedFiles.holds(root.resolve(file), digest)) {
                    notes.add("the second copy is right about " + file + ": `daylight backup --mirror " + copy
                            + " --mend` brings it back");
                }
                return true;
            }
            boolean here = NamedFiles.holds(root.resolve(file), digest);
            fault(
                    file,
                    "SHA-256 " + digest,
                    Files.exists(theirs) ? "SHA-256 " + Archives.digest(theirs).hex() : "no file",
                    here
                            ? "the case's own file is right: `daylight backup --mirror` copies it, with --mend over the other"
                            : "the case's own file is not right either; look for another copy");
        } catch (IOException e) {
            fault(file, "a readable file", String.valueOf(e.getMessage()), "check its permissions, or the disk");
        }
        return false;
    }

    private void fault(String file, String expected, String found, String hint) {
        faults.add(new Fault("second copy " + copy + (file.isEmpty() ? "" : ": " + file), expected, found, hint));
    }

    /** Sentences on what was compared. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** How many bytes of the copy were read and are right. */
    public long bytes() {
        return bytes;
    }
}
