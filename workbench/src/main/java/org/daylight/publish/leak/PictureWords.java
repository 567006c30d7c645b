// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.read.file.Budget;
import org.daylight.read.file.ocr.PictureFile;
import org.daylight.read.file.ocr.Tesseract;

/**
 * Reads what is printed in pictures, with Tesseract where it is installed, for so long altogether; who asks counts those that
 * were not read. A picture that stands in several places, such as in a folder and in an archive, is read once. Safe for many
 * threads.
 */
final class PictureWords {
    private static final Duration ALTOGETHER = Duration.ofMinutes(10);
    private static final Duration EACH = Duration.ofSeconds(60);
    private static final long MOST_LETTERS = 5_000_000;

    /** So many characters are remembered altogether; what is read beyond them is read again where it stands again. */
    private static final long MOST_REMEMBERED = 50_000_000;

    private final AtomicLong left = new AtomicLong(ALTOGETHER.toNanos());
    private final Read read;

    /** @param read what was read before, by others as well */
    PictureWords(Read read) {
        this.read = read;
    }

    /** The words of pictures that were read, by the digests of their bytes. */
    static final class Read {
        private final Map<Digest, String> words = new ConcurrentHashMap<>();
        private final AtomicLong size = new AtomicLong();

        private void keep(Digest picture, String said) {
            if (size.addAndGet(said.length()) <= MOST_REMEMBERED) {
                words.put(picture, said);
            }
        }
    }

    /** Name and version of the program; empty where there is none. */
    static String reader() {
        return Tesseract.installed().map(Tesseract::version).orElse("");
    }

    /** All that is printed in a picture; empty where it was not read. */
    Optional<String> of(byte[] picture, String place) {
        Digest digest = Digest.of(picture);
        String before = read.words.get(digest);
        if (before != null) {
            return Optional.of(before);
        }
        long time = Math.min(left.get(), EACH.toNanos());
        if (time <= 0 || Tesseract.installed().isEmpty()) {
            return Optional.empty();
        }
        long began = System.nanoTime();
        try {
            String said = PictureFile.words(
                    picture, new Budget(place, Duration.ofNanos(time), picture.length * 64L, MOST_LETTERS));
            read.keep(digest, said);
            return Optional.of(said);
        } catch (DaylightException e) {
            return Optional.empty(); // too large, too slow or no picture: it counts as unread
        } finally {
            left.addAndGet(began - System.nanoTime());
        }
    }
}
