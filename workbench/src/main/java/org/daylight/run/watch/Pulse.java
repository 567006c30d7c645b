// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The time of a watcher, and how it waits. Waits are short looks at the clock of the world, so that a machine that slept,
 * or whose clock was set, goes on at the right moment. Threads may share it.
 */
public class Pulse {
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile boolean stopped;

    /** By this clock. */
    public Pulse(Clock clock) {
        this.clock = clock;
    }

    /** By the clock of this machine. */
    public Pulse() {
        this(Clock.systemUTC());
    }

    /** Now, in whole milliseconds. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Waits until then, or until it is stopped. @return whether it goes on */
    public boolean until(Instant at) {
        lock.lock();
        try {
            while (!stopped) {
                Duration left = Duration.between(now(), at);
                if (left.isZero() || left.isNegative()) {
                    return true;
                }
                Duration step = left.compareTo(LOOK) < 0 ? left : LOOK;
                boolean signalled = changed.await(Math.max(1, step.toMillis()), TimeUnit.MILLISECONDS);
                if (signalled && stopped) {
                    return false;
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Nobody waits any more. */
    public void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether it was stopped. */
    public boolean stopped() {
        return stopped;
    }
}
