// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.daylight.DaylightException;
import org.daylight.read.file.Budget;
import org.daylight.read.file.ocr.PictureFile;
import org.daylight.read.file.ocr.Tesseract;

/**
 * Reads what is printed in pictures, with Tesseract where it is installed, for so long altogether; who asks counts those that
 * were not read. Safe for many threads.
 */
final class PictureWords {
    private static final Duration ALTOGETHER = Duration.ofMinutes(10);
    private static final Duration EACH = Duration.ofSeconds(60);
    private static final long MOST_LETTERS = 5_000_000;

    private final AtomicLong left = new AtomicLong(ALTOGETHER.toNanos());

    /** Name and version of the program; empty where there is none. */
    static String reader() {
        return Tesseract.installed().map(Tesseract::version).orElse("");
    }

    /** All that is printed in a picture; empty where it was not read. */
    Optional<String> of(byte[] picture, String place) {
        long time = Math.min(left.get(), EACH.toNanos());
        if (time <= 0 || Tesseract.installed().isEmpty()) {
            return Optional.empty();
        }
        long began = System.nanoTime();
        try {
            return Optional.of(PictureFile.words(
                    picture, new Budget(place, Duration.ofNanos(time), picture.length * 64L, MOST_LETTERS)));
        } catch (DaylightException e) {
            return Optional.empty(); // too large, too slow or no picture: it counts as unread
        } finally {
            left.addAndGet(began - System.nanoTime());
        }
    }
}
