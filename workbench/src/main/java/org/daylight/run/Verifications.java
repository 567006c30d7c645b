// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Fault;

/** That a case was verified as a whole, with the outcome, as events. */
public final class Verifications {
    /** So many faults are kept by their words; all are counted. */
    private static final int KEPT = 100;

    private static final int LONGEST = 400;

    private Verifications() {}

    /**
     * Writes a verification down.
     *
     * @param checks how many things were checked
     * @param faults what did not hold
     * @param bytes how many were read
     * @param took how long it took
     * @param size how many events the ledger had that was verified
     */
    public static Event record(
            Workbench workbench, int checks, List<Fault> faults, long bytes, Duration took, long size) {
        List<String> words = faults.stream()
                .limit(KEPT)
                .map(Fault::toString)
                .map(f -> f.substring(0, Math.min(f.length(), LONGEST)))
                .toList();
        return workbench
                .append(List.of(new Draft(
                        EventKind.VERIFICATION,
                        Map.of(
                                "checks",
                                (long) checks,
                                "faults",
                                (long) faults.size(),
                                "bytes",
                                bytes,
                                "durationMs",
                                took.toMillis(),
                                "size",
                                size),
                        Map.of("faults", words))))
                .getFirst();
    }

    /** When the case was last verified as a whole and found sound. */
    public static Optional<Instant> lastSound(List<Event> events) {
        return events.stream()
                .filter(e -> e.kind() == EventKind.VERIFICATION)
                .reduce((a, b) -> b)
                .filter(e -> e.number("faults") == 0)
                .map(Event::time);
    }
}
