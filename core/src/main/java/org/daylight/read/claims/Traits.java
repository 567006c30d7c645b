// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import org.daylight.read.lexicon.Pack;

/**
 * Traits of a language's grammar that the rules go by. Each is an option of the language's data, {@code yes} or {@code
 * no}.
 *
 * @param letters words are not parted by spaces, so that a token is one letter or syllable ({@code ideographic}) and
 *     distances are longer
 * @param counters a number stands with a counter, and what is counted before or behind both ({@code counters}; as
 *     {@code ideographic} where not given)
 * @param prepositions a word before the place says that something stands there ({@code prepositions}; the contrary of
 *     {@code ideographic} where not given)
 * @param negatedBehind the verb comes last and its negation behind it ({@code negated-behind}; else no)
 * @param homeUnnamed texts may leave the sending state unnamed, since it is their own ({@code home-unnamed}; else no)
 * @param ownerBehind whose body something is stands behind it, as in "policía china" ({@code owner-behind}; else no)
 */
record Traits(
        boolean letters,
        boolean counters,
        boolean prepositions,
        boolean negatedBehind,
        boolean homeUnnamed,
        boolean ownerBehind) {

    static Traits of(Pack pack) {
        boolean letters = !pack.option("ideographic").isEmpty();
        return new Traits(
                letters,
                yes(pack, "counters", letters),
                yes(pack, "prepositions", !letters),
                yes(pack, "negated-behind", false),
                yes(pack, "home-unnamed", false),
                yes(pack, "owner-behind", false));
    }

    private static boolean yes(Pack pack, String option, boolean otherwise) {
        String given = pack.option(option);
        return given.isEmpty() ? otherwise : given.equals("yes");
    }

    /** A distance in tokens: of words, or of letters where letters are the tokens. */
    int reach(int words, int ofLetters) {
        return letters ? ofLetters : words;
    }
}
