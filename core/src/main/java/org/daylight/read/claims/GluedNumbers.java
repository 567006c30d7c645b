// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import org.daylight.read.lexicon.Pack;
import org.jspecify.annotations.Nullable;

/**
 * Number words written together with small words before them, as in Hebrew: "and eight" and "about twenty" are one word
 * each. Options: {@code prefixes} lists such letters, {@code and-prefix} the one that joins two parts of a number,
 * {@code about-prefix} the one that says "about", {@code teens: behind} that ten stands behind its unit.
 */
final class GluedNumbers {
    private static final int SHORTEST = 3;

    private final String prefixes;
    private final String and;
    private final String about;
    private final boolean teens;

    GluedNumbers(Pack pack) {
        boolean spaced = pack.option("ideographic").isEmpty();
        prefixes = spaced ? pack.option("prefixes") : "";
        and = pack.option("and-prefix");
        about = pack.option("about-prefix");
        teens = pack.option("teens").equals("behind");
    }

    /**
     * What a word counts, or null.
     *
     * @param inside whether a part of the number stands before it
     */
    @Nullable
    Long value(NumberWords words, String word, boolean inside) {
        Long plain = words.value(word);
        if (plain != null || prefixes.isEmpty() || word.length() <= SHORTEST) {
            return plain;
        }
        if (inside) {
            return !and.isEmpty() && word.startsWith(and) ? words.value(word.substring(and.length())) : null;
        }
        return prefixes.indexOf(word.charAt(0)) >= 0 ? words.value(word.substring(1)) : null;
    }

    /** Whether a number word carries the letter for "about". */
    boolean about(NumberWords words, String word) {
        return !about.isEmpty()
                && word.length() > SHORTEST
                && word.startsWith(about)
                && words.value(word) == null
                && words.value(word.substring(about.length())) != null;
    }

    /** Whether ten behind this unit makes a teen. */
    boolean teen(double unit, long ten) {
        return teens && ten == 10 && unit >= 1 && unit < 10;
    }
}
