// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.match;

import java.util.List;
import java.util.Locale;
import org.daylight.Because;

/**
 * How two names stand to each other; a suggestion, never a merger.
 *
 * @param left one name taken apart
 * @param right the other
 * @param verdict what the reasons come to
 * @param score 0 to 1; {@link #LIKELY} and above is to be suggested as the same
 * @param reasons why, in order of weight
 */
public record Match(Parts left, Parts right, Verdict verdict, double score, List<Reason> reasons) {
    /** From here on a pair is suggested as one. */
    public static final double LIKELY = 0.7;

    /** Copies the list. */
    public Match {
        reasons = List.copyOf(reasons);
    }

    /** What the reasons come to. */
    public enum Verdict {
        /** Nothing speaks against it, and what tells them apart is on both sides. */
        SAME,
        /** It can be: a spelling is ambiguous, or one side leaves open what the other tells. */
        POSSIBLE,
        /** Something speaks against it. */
        DIFFERENT;

        /** The word in JSON and on the command line. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Why.
     *
     * @param code what was compared: agency, body, country, host, place, level, unit, words
     * @param against whether it speaks against
     * @param text the reason
     */
    public record Reason(String code, boolean against, Because text) {}

    /** Whether the pair is to be suggested as one. */
    public boolean likely() {
        return score >= LIKELY;
    }
}
