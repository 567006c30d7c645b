// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;

/**
 * A second copy of archive and ledger in plain files elsewhere, without keys and private values. What is copied has the
 * digest that the ledger names; an altered file is never copied over a whole one. What the case sealed is taken out of
 * the copy in its clear form.
 */
public final class SecondCopy {
    /** The setting of the case that lists where second copies are. */
    public static final String SETTING = "second-copies";

    static final String MARK = "second-copy-of";
    private static final String ASIDE = "altered";

    private final Workbench workbench;
    private final Path root;

    /** Second copies of this case. */
    public SecondCopy(Workbench workbench) {
        this.workbench = workbench;
        root = workbench.folder().root();
    }

    /**
     * What keeping the copy up did.
     *
     * @param copied how many files of the archive were copied into it
     * @param removed how many clear files it held that are sealed now
     * @param mended how many files were brought back, on either side
     * @param notes sentences for the person who asked
     */
    public record Kept(int copied, int removed, int mended, List<String> notes) {
        /** Copies the list. */
        public Kept {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Brings a second copy up to date, or begins one, and remembers where it is.
     *
     * @param mend whether a file that is altered or missing on one side is brought back from the other, where the other
     *     has the digest that the ledger names; what was altered is set aside in the copy. Reads every file on both sides
     * @throws DaylightException where the folder holds something else, or the copy of another history
     */
    public Kept update(Path folder, boolean mend) {
        Path copy = Outside.outside(root, folder);
        int copied = 0;
        int removed = 0;
        int mended = 0;
        List<String> notes = new ArrayList<>();
        try {
            begin(copy);
            new LedgerCopy(root.resolve("ledger"), copy.resolve("ledger")).refuseOther();
            NamedFiles named = NamedFiles.of(events());
            for (String file : named.gone()) {
                removed += Files.deleteIfExists(copy.resolve(file)) ? 1 : 0;
            }
            for (Map.Entry<String, String> e : named.digests().entrySet()) {
                Path ours = root.resolve(e.getKey());
                Path theirs = copy.resolve(e.getKey());
                if (mend) {
                    mended += mend(e.getKey(), e.getValue(), ours, theirs, copy, notes);
                } else if (!Files.exists(theirs)) {
                    copied += copy(e.getKey(), e.getValue(), ours, theirs, notes) ? 1 : 0;
                }
            }
            new LedgerCopy(root.resolve("ledger"), copy.resolve("ledger")).update();
        } catch (IOException e) {
            throw new DaylightException("cannot keep the second copy " + folder + ": " + CaseFolder.reason(e), e);
        }
        remember(copy);
        return new Kept(copied, removed, mended, notes);
    }

    private List<Event> events() {
        List<Event> events = new ArrayList<>();
        workbench.ledger().forEach(events::add);
        return events;
    }

    private void begin(Path copy) throws IOException {
        Path mark = copy.resolve(MARK);
        String origin = workbench.folder().origin();
        if (Files.exists(mark)) {
            if (!Files.readString(mark).strip().equals(origin)) {
                throw new DaylightException(copy + " is the second copy of another case; name another folder");
            }
            return;
        }
        Files.createDirectories(copy);
        try (var inside = Files.list(copy)) {
            if (inside.findAny().isPresent()) {
                throw new DaylightException(copy + " is not empty and no second copy; name a folder of its own");
            }
        }
        Files.writeString(mark, origin + "\n");
    }

    private static boolean copy(String file, String digest, Path from, Path to, List<String> notes) throws IOException {
        if (!NamedFiles.holds(from, digest)) {
            notes.add(file + " is missing or altered and was not copied; run `daylight verify`");
            return false;
        }
        whole(from, to);
        return true;
    }

    private int mend(String file, String digest, Path ours, Path theirs, Path copy, List<String> notes)
            throws IOException {
        boolean here = NamedFiles.holds(ours, digest);
        boolean there = NamedFiles.holds(theirs, digest);
        if (here && there) {
            return 0;
        }
        if (!here && !there) {
            notes.add(file + " is missing or altered in the case and in the copy; look for another copy");
            return 0;
        }
        aside(here ? theirs : ours, copy.resolve(ASIDE));
        if (here) {
            whole(ours, theirs);
            notes.add(file + " was brought back in the copy");
            return 1;
        }
        whole(theirs, ours);
        Event event = workbench
                .append(List.of(Draft.open(
                        EventKind.REPAIR,
                        Map.of("what", "brought back from the second copy", "file", file, "sha256", digest))))
                .getFirst();
        notes.add(file + " was brought back from the copy, event " + event.seq());
        return 1;
    }

    /** What was altered is evidence too: of who had it in hand. */
    private static void aside(Path file, Path folder) throws IOException {
        if (Files.exists(file)) {
            Files.createDirectories(folder);
            Path to = folder.resolve(Instant.now().toEpochMilli() + "-" + file.getFileName());
            Files.copy(file, to);
            Files.delete(file);
        }
    }

    /** A crash leaves {@code NAME.copy} beside it, which the next time overwrites. */
    static void whole(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolveSibling("."));
        Path writing = to.resolveSibling(to.getFileName() + ".copy");
        try {
            Files.copy(from, writing, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(writing, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(writing, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Outside.remove(writing);
        }
    }

    private void remember(Path copy) {
        List<String> known = new ArrayList<>(workbench.register().setting(SETTING));
        if (!known.contains(copy.toString())) {
            known.add(copy.toString());
            workbench.append(List.of(new Draft(EventKind.CONFIGURATION, Map.of(), Map.of(SETTING, known))));
        }
    }
}
