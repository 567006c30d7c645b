// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Sought;
import org.daylight.register.DeskRows;

/**
 * Whether all is well with a case: its disk, index, stories, ledger, backups.
 *
 * @param free bytes that are left on the disk; negative where that cannot be told
 * @param index how far the index lags
 * @param stories whether texts were compared since they last changed
 * @param events in the ledger
 * @param last when the last event was written
 * @param verified the last verification
 * @param backup when the case was last backed up
 * @param keys when its keys were
 * @param unread captures that hold no text
 */
public record Health(
        long free,
        Searching.Lag index,
        boolean stories,
        long events,
        Optional<Instant> last,
        Optional<Event> verified,
        Optional<Instant> backup,
        Optional<Instant> keys,
        int unread) {
    /** So many exports are looked through for a backup. */
    private static final int EXPORTS = 500;

    /** Of this case, in a few look-ups. */
    public static Health of(Workbench workbench) {
        long events = workbench.ledger().size();
        var exports = workbench.ledger().newest(Sought.of(EventKind.EXPORT), EXPORTS);
        return new Health(
                free(workbench.folder().root()),
                Searching.lag(workbench),
                new Corroborating(workbench).fresh(),
                events,
                events == 0
                        ? Optional.empty()
                        : Optional.of(workbench.ledger().event(events - 1).time()),
                workbench.ledger().newest(Sought.of(EventKind.VERIFICATION), 1).stream()
                        .findFirst(),
                exports.stream()
                        .filter(e -> "backup".equals(e.open().get("what")))
                        .map(Event::time)
                        .findFirst(),
                exports.stream()
                        .filter(e -> "keys".equals(e.open().get("what")))
                        .map(Event::time)
                        .findFirst(),
                new DeskRows(workbench.database()).unread());
    }

    private static long free(Path root) {
        try {
            return Files.getFileStore(root).getUsableSpace();
        } catch (IOException e) {
            return -1;
        }
    }

    /** How many bytes the case holds: all its files are looked at, so this takes a moment where there are many. */
    public static long stored(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).mapToLong(Health::size).sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            return -1;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // it went while we looked
        }
    }
}
