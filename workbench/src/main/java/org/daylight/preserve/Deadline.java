// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** A moment on the monotonic clock by which everything must have ended. */
final class Deadline {
    private final long end;

    Deadline(Duration total) {
        this.end = System.nanoTime() + total.toNanos();
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    boolean passed() {
        return end - System.nanoTime() <= 0;
    }

    /** The smaller of this wait and what is left, in milliseconds, never 0, which sockets take for ever. */
    int atMost(Duration wait) throws SocketTimeoutException {
        if (passed()) {
            throw new SocketTimeoutException("the time for the whole answer is over");
        }
        // One more than is left: a wait that ends by the deadline must end behind it, or it is taken for silence.
        return (int) Math.max(1, Math.min(wait.toMillis(), left().toMillis() + 1));
    }
}
