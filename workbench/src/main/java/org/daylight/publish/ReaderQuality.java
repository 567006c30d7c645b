// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.util.List;
import org.daylight.read.evaluate.Measured;
import org.jspecify.annotations.Nullable;

/**
 * How good the reader was found to be. Two measures that answer two questions: on annotated passages, what it finds and
 * how much of that is right; by the decisions of this case, how many of its proposals persons accepted.
 *
 * @param measured on annotated passages; null where this very version was not measured
 * @param decided by decisions of this case
 */
public record ReaderQuality(@Nullable Measured measured, List<Decided> decided) {
    /** Nobody measured. */
    public static final ReaderQuality UNKNOWN = new ReaderQuality(null, List.of());

    /**
     * Of the proposals that were decided, how many were accepted.
     *
     * @param reader whose
     * @param row {@code all}, {@code kind KIND} or {@code lang LANG}
     * @param yes how many were accepted
     * @param all how many were decided
     * @param low where the interval begins in which the true share lies nineteen times of twenty (Wilson)
     * @param high where it ends
     */
    public record Decided(String reader, String row, int yes, int all, double low, double high) {
        /** Rounds to thousandths. */
        public Decided {
            low = Math.round(low * 1000) / 1000.0;
            high = Math.round(high * 1000) / 1000.0;
        }
    }

    /** Copies the list. */
    public ReaderQuality {
        decided = List.copyOf(decided);
    }
}
