// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.recover;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which capture of a page is wanted.
 *
 * @param at the one nearest to this time; null asks for the latest
 * @param before the latest, but none after this time, when the page was found to be gone; null where that is not known
 */
public record Wish(@Nullable Instant at, @Nullable Instant before) {
    /** What a TimeGate is asked for. */
    Instant time() {
        return at != null ? at : before != null ? before : Instant.now();
    }

    boolean takes(Memento memento) {
        boolean good = memento.status() == 200 || memento.status() == 0;
        return good && (at != null || before == null || !memento.time().isAfter(before));
    }

    /** The best first; of two alike the one that is known to have been an answer and no refusal. */
    Comparator<Memento> order() {
        Comparator<Memento> byTime = at == null
                ? Comparator.comparing(Memento::time).reversed()
                : Comparator.comparing(m -> Duration.between(at, m.time()).abs());
        return byTime.thenComparingInt(m -> m.status() == 200 ? 0 : 1);
    }
}
