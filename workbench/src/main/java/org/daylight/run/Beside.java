// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Work that is done beside all other, by at most one thread at a time, and begun by whoever finds it due. It looks between
 * two steps whether it is {@link #closed}.
 *
 * <p>Threads: safe; whoever begins it does not wait.
 */
final class Beside implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Runnable work;
    private @Nullable Thread thread;
    private volatile boolean closed;

    /**
     * @param name what is behind where the work fails, for the log
     * @param work can be begun again and goes on where it was
     */
    Beside(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    /** Begins the work where it is not under way. */
    synchronized void begin() {
        if (!closed && (thread == null || !thread.isAlive())) {
            thread = Thread.ofVirtual().name(name).start(this::run);
        }
    }

    private void run() {
        try {
            work.run();
        } catch (RuntimeException e) {
            // What is closed under its feet fails as it likes.
            if (!closed) {
                LoggerFactory.getLogger(Beside.class).error("{} is behind", name, e);
            }
        }
    }

    /** Whether it is to end before its next step. */
    boolean closed() {
        return closed;
    }

    /** Ends it, and waits for its step. */
    @Override
    public void close() {
        Thread running;
        synchronized (this) {
            closed = true;
            running = thread;
        }
        if (running != null) {
            try {
                running.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
