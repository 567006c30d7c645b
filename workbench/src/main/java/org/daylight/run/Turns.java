// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Whose turn it is in a case that many ask at once: those who decide are taken one after another, so that each sees what
 * those before it decided; those who read wait for them alone.
 */
public final class Turns {
    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

    /** Reads beside others who read. */
    public <T> T reading(Supplier<T> work) {
        return holding(lock.readLock(), work);
    }

    /** Decides alone. */
    public <T> T deciding(Supplier<T> work) {
        return holding(lock.writeLock(), work);
    }

    private static <T> T holding(Lock turn, Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }
}
