// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import org.daylight.DaylightException;

/**
 * A leak test that begins while its folder is still being filled: files that are written and stay as they are, are looked
 * through beside the writing of others. {@link #look} then goes through what is left, and through all names.
 */
public final class Ahead implements AutoCloseable {
    private static final String END = "";
    private final LeakTest test;
    private final Path folder;
    private final LeakTest.Round round;
    private final LinkedBlockingQueue<String> written = new LinkedBlockingQueue<>();
    private final Set<String> looked = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean over;

    Ahead(LeakTest test, Path folder, LeakTest.Round round) {
        this.test = test;
        this.folder = folder;
        this.round = round;
        thread = Thread.ofPlatform().daemon().name("leak test").start(this::run);
    }

    /** @param path of a file in the folder that nobody changes any more */
    public void written(String path) {
        written.add(path);
    }

    private void run() {
        try {
            round.begin();
            Look look = round.look();
            for (String path = written.take(); !over && !path.equals(END); path = written.take()) {
                if (!test.passedOver(path)) {
                    look.file(folder.resolve(path), path);
                    looked.add(path);
                }
            }
        } catch (IOException | DaylightException e) {
            return; // This file and the rest are gone through at the end, where it is told.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits for the file that is looked at, and goes through all others.
     *
     * @throws DaylightException where a file cannot be read or opened within the limits
     */
    public Outcome look() {
        end();
        Predicate<String> left = path -> !looked.contains(path);
        return test.look(folder, path -> true, left, round);
    }

    private void end() {
        over = true;
        written.add(END);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DaylightException("leak test: interrupted; nothing may be published", e);
        }
    }

    /** Stops, and takes away what was unpacked. */
    @Override
    public void close() {
        end();
        round.close();
    }
}
