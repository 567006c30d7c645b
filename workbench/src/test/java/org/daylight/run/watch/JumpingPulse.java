// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.time.Duration;
import java.time.Instant;

/** A time of its own: whoever waits moves it on. */
final class JumpingPulse extends Pulse {
    private Instant now;

    JumpingPulse(Instant now) {
        this.now = now;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized boolean until(Instant at) {
        if (at.isAfter(now)) {
            now = at;
        }
        return !stopped();
    }

    /** The same time for one watcher: closing that stops it alone. */
    Pulse beside() {
        return new Pulse() {
            @Override
            public Instant now() {
                return JumpingPulse.this.now();
            }

            @Override
            public boolean until(Instant at) {
                return JumpingPulse.this.until(at) && !stopped();
            }
        };
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}
