// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.util.function.Consumer;
import org.daylight.run.Workbench;

/** Watches an open case beside whatever else is done in it, until it is closed. */
public final class Watcher implements AutoCloseable {
    private final Watching watching;
    private final Thread thread;

    private Watcher(Watching watching, Thread thread) {
        this.watching = watching;
        this.thread = thread;
    }

    /**
     * Begins.
     *
     * @param progress is told what is found and what is in the way
     */
    public static Watcher start(Workbench workbench, Consumer<String> progress) {
        Watching watching = new Watching(workbench, WatchSettings.of(workbench), new Pulse(), progress);
        Thread thread = Thread.ofPlatform().daemon().name("watcher").start(watching::run);
        return new Watcher(watching, thread);
    }

    /** Finishes what is under way, and ends. */
    @Override
    public void close() {
        watching.stop();
        try {
            thread.join(30_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        watching.close();
    }
}
