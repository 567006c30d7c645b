// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file;

import java.io.IOException;
import org.daylight.DaylightException;

/**
 * Runs a reader over a hostile file. Whatever a library throws becomes one sentence; the limits of {@link Budget} are to
 * be met long before the two errors that are caught here, which a library can still raise for one absurd size or one
 * nesting that it does not count.
 */
public final class Guarded {
    private Guarded() {}

    /** The reading. */
    @FunctionalInterface
    public interface Work<T> {
        /** Reads. */
        T read() throws IOException;
    }

    /**
     * What the work returns.
     *
     * @param kind what the file is said to be, for the message
     * @throws DaylightException where it fails for whatever reason
     */
    public static <T> T read(Budget budget, String kind, Work<T> work) {
        try {
            return work.read();
        } catch (DaylightException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof DaylightException known) {
                    throw known;
                }
            }
            throw budget.refuse("is no " + kind + " that can be read (" + reason(e) + ")", e);
        } catch (StackOverflowError e) {
            throw budget.refuse("is nested too deeply for " + kind, e);
        } catch (OutOfMemoryError e) {
            throw budget.refuse("names sizes beyond all measure for " + kind, e);
        }
    }

    private static String reason(Exception e) {
        String message = e.getMessage() == null
                ? ""
                : e.getMessage().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        String words = message.isEmpty() ? e.getClass().getSimpleName() : message;
        return words.length() > 120 ? words.substring(0, 120) + "…" : words;
    }
}
