// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Looks again until something holds or the time is over. */
final class Waiting {
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(15);

    private Waiting() {}

    /** Whether it came to hold. */
    static boolean until(BooleanSupplier holds, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - end >= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(STEP);
        }
        return true;
    }

    static void pause(Duration time) {
        until(() -> false, time);
    }

    static Duration smaller(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
