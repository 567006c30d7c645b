// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import org.daylight.DaylightException;

/** What a leak test has met so far. Safe for many threads. */
final class Tally {
    /** All that is unpacked together: more is no edition. */
    private static final long MOST_BYTES = 1L << 36;

    private final Set<Leak> leaks = new ConcurrentSkipListSet<>();
    private final Set<String> unread = new ConcurrentSkipListSet<>();
    private final AtomicLong files = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong pictures = new AtomicLong();
    private final AtomicLong read = new AtomicLong();

    void leak(Leak leak) {
        if (leaks.size() < Outcome.MOST) {
            leaks.add(leak);
        }
    }

    void file() {
        files.incrementAndGet();
    }

    void bytes(long more) {
        if (bytes.addAndGet(more) > MOST_BYTES) {
            throw new DaylightException("leak test: all files together open to more than " + MOST_BYTES
                    + " bytes; what cannot be tested is not published");
        }
    }

    void unread(String place) {
        unread.add(place);
    }

    void picture(boolean wasRead) {
        pictures.incrementAndGet();
        if (wasRead) {
            read.incrementAndGet();
        }
    }

    /** A name that stands in a text and in its decoded form, or that has two guises, is one place. */
    private List<Leak> onePlaceOnce() {
        Set<List<Object>> places = new HashSet<>();
        return leaks.stream()
                .filter(l -> places.add(List.of(l.file(), l.offset(), l.form().equals("picture"))))
                .toList();
    }

    Outcome outcome(Needles needles, String reader) {
        return new Outcome(
                needles.tested(),
                needles.tooShort(),
                files.get(),
                bytes.get(),
                pictures.get(),
                read.get(),
                reader,
                List.copyOf(unread),
                onePlaceOnce());
    }
}
