// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.ledger.Database;
import org.daylight.ledger.Events;
import org.daylight.ledger.Fault;
import org.daylight.register.Register;
import org.daylight.run.CaseFolder;
import org.daylight.run.SecondCopy;
import org.daylight.run.SecondCopyCheck;
import org.daylight.run.Verifications;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;

/**
 * The check that is made on schedule: everything that {@link CaseCheck} checks, every stored byte read again, the second
 * copies compared, and the outcome written into the ledger, sound or not.
 */
public final class Fixity {
    private final Path root;
    private final Clock clock;

    /** Of the case in this folder. */
    public Fixity(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    /**
     * What a full verification found.
     *
     * @param verdict as of any check
     * @param bytes how many were read
     * @param took how long it took
     * @param event the event that says so; null where it could not be recorded
     * @param unrecorded why it could not be recorded; null where it was
     */
    public record Full(
            Verdict verdict,
            long bytes,
            Duration took,
            @Nullable Event event,
            @Nullable String unrecorded) {}

    /**
     * Whether the last full verification that found the case sound is so many days old; one that found faults does not
     * count, so that a faulty case is named every day.
     *
     * @return when it was, where it is not due; null where it is
     */
    public @Nullable Instant notDue(int days) {
        CaseFolder folder = CaseFolder.at(root);
        return folder.locked(() -> {
            try (Database database = folder.database()) {
                Instant before = clock.instant().minus(Duration.ofDays(days));
                return Verifications.lastSound(new Events(database, folder.origin()).readable())
                        .filter(last -> last.isAfter(before))
                        .orElse(null);
            }
        });
    }

    /** Verifies and records. @throws DaylightException where there is no case or another process holds it */
    public Full run(@Nullable String heldCheckpoint) {
        Instant start = clock.instant();
        CaseFolder folder = CaseFolder.at(root);
        Seen seen = folder.locked(() -> {
            try (Database database = folder.database()) {
                return check(folder, database, heldCheckpoint, part -> {});
            }
        });
        Duration took = Duration.between(start, clock.instant());
        // The case was checked as it lay there; only now is it opened, which repairs what a crash left.
        try (Workbench workbench = Workbench.open(root)) {
            return recorded(seen, took, workbench);
        } catch (DaylightException e) {
            return new Full(seen.verdict(), seen.bytes(), took, null, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Verifies a case that is open, and records it. Others may go on meanwhile; where something does not hold and the ledger
     * grew during the check, it is made once more while nobody decides, for what is half written looks like a fault.
     *
     * @param whole the case with nothing left out
     * @param by the case as the person sees it who wants to know
     * @param progress is told of each part before it is checked; what it throws ends the check
     */
    public static Full of(Workbench whole, Workbench by, Consumer<String> progress) {
        Fixity fixity = new Fixity(whole.folder().root(), Clock.systemUTC());
        Instant start = Instant.now();
        Seen seen = fixity.check(whole.folder(), whole.database(), null, progress);
        if (!seen.verdict().sound() && whole.ledger().size() != seen.size()) {
            seen = whole.turns().reading(() -> fixity.check(whole.folder(), whole.database(), null, progress));
        }
        return recorded(seen, Duration.between(start, Instant.now()), by);
    }

    private static Full recorded(Seen seen, Duration took, Workbench by) {
        Event event = Verifications.record(
                by, seen.verdict().checked().size(), seen.verdict().faults(), seen.bytes(), took, seen.size());
        return new Full(seen.verdict(), seen.bytes(), took, event, null);
    }

    /** What was checked, before it is recorded: with the bytes that were read, and how many events there were. */
    private record Seen(Verdict verdict, long bytes, long size) {}

    private Seen check(CaseFolder folder, Database database, @Nullable String held, Consumer<String> progress) {
        List<Event> events = new Events(database, folder.origin()).readable();
        long[] seen = {0, events.size()};
        Verdict found = new CaseCheck(folder, database, progress).check(held);
        seen[0] = stored();
        Verdict verdict = withCopies(found, events, database, seen);
        return new Seen(verdict, seen[0], seen[1]);
    }

    private Verdict withCopies(Verdict found, List<Event> events, Database database, long[] seen) {
        List<String> checked = new ArrayList<>(found.checked());
        List<Fault> faults = new ArrayList<>(found.faults());
        List<String> copies;
        try {
            copies = new Register(database).setting(SecondCopy.SETTING);
        } catch (DaylightException e) {
            copies = List.of(); // the register is broken, which has been named: the rest of the verdict must be said
        }
        for (String copy : copies) {
            SecondCopyCheck check = new SecondCopyCheck(root, Path.of(copy));
            faults.addAll(check.check(events));
            checked.addAll(check.notes());
            seen[0] += check.bytes();
        }
        if (copies.isEmpty()) {
            checked.add("no second copy: `daylight backup --mirror DIR` keeps one");
        }
        return new Verdict(checked, faults, found.notProven());
    }

    /** Bytes of everything that was read. */
    private long stored() {
        long bytes = 0;
        for (String part : List.of("archive", "ledger", "editions", "case.db")) {
            Path path = root.resolve(part);
            if (Files.exists(path)) {
                try (Stream<Path> all = Files.walk(path)) {
                    for (Path file : all.filter(Files::isRegularFile).toList()) {
                        bytes += Files.size(file);
                    }
                } catch (IOException e) {
                    throw new DaylightException("cannot read " + path + ": " + e.getMessage(), e);
                }
            }
        }
        return bytes;
    }
}
