// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

import java.util.Locale;

/** What is measured of two documents; every measure lies between 0 and about 1 and does not ask which comes first. */
public enum Feature {
    /** Share of the shorter text's tokens outside quotation marks that stand in common runs of five or more. */
    COPIED_OF_SHORTER,
    /** The same share of the longer text. */
    COPIED_OF_LONGER,
    /** Weight of tokens outside quotation marks in common runs of three or more, as share of the shorter text's. */
    RUNS_OF_SHORTER,
    /** The same share of the longer text. */
    RUNS_OF_LONGER,
    /** Cosine of the weighted terms of both texts. */
    TERMS,
    /** Cosine of the weighted terms of both openings, 60 words each. */
    OPENINGS,
    /** Share of the smaller set of rare terms that both hold. */
    RARE_TERMS,
    /** How far the rare terms that both hold once come in the same order: 1 the same, 0 as by chance. */
    ORDER,
    /** Share of the shorter text's sentences of which a sentence of the other holds half the weight, none quoted. */
    SENTENCES,
    /** The same share of the longer text. */
    SENTENCES_OF_LONGER,
    /** How much of the better kept opening stands in common runs. */
    OPENING_KEPT,
    /** How much of the worse kept opening stands in common runs. */
    BOTH_OPENINGS_KEPT,
    /** Weight of the opening's terms that stand anywhere in the other text, of the opening that is told again more. */
    OPENING_TOLD,
    /** The same of the opening that is told again less: a new development opens with what the older text does not know. */
    BOTH_OPENINGS_TOLD,
    /** Share of the quoted words of the text that quotes less which the other quotes too. */
    QUOTES,
    /** Length of the shorter text as share of the longer. */
    LENGTH,
    /** Share of places between common runs where one text has one name or number and the other another: a form's slots. */
    SLOTS;

    /** Its place in the arrays of one run; never stored, for it follows the order above. */
    @SuppressWarnings("EnumOrdinal")
    int place() {
        return ordinal();
    }

    /** The name in the data file and in reasons. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The feature of that name.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Feature of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
