// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.alert;

import java.time.Duration;

/** How long to wait before something is tried again: a minute, then twice as long each time, at most six hours. */
public final class Backoff {
    /** After so many tries in vain, about four days, nobody tries again. */
    public static final int MOST = 24;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final double SPREAD = 0.25;

    private Backoff() {}

    /**
     * The wait after a try in vain.
     *
     * @param tries how many there were, from 1
     * @param chance from 0 to 1, drawn anew each time, so that many who failed together do not come back together
     */
    public static Duration after(int tries, double chance) {
        long whole = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(20, Math.max(0, tries - 1)));
        return Duration.ofMillis(Math.round(whole * (1 - SPREAD + 2 * SPREAD * chance)));
    }
}
