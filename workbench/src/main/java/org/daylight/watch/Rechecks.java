// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a news item is looked at again: reports are corrected within days, and vanish within weeks. After the last of these
 * it is asked no more, unless a statement cites it.
 */
public final class Rechecks {
    /** After its first capture. */
    public static final List<Duration> USUAL = List.of(
            Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(14), Duration.ofDays(30), Duration.ofDays(60));

    private Rechecks() {}

    /**
     * The next look.
     *
     * @param first when it was captured first
     * @param last when it was looked at last
     * @return never before the last look; where looks were missed, one is made for all of them; empty after the last of them
     */
    public static Optional<Instant> next(Instant first, Instant last, List<Duration> rhythm) {
        return rhythm.stream().map(first::plus).filter(at -> at.isAfter(last)).findFirst();
    }
}
