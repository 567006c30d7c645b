// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.codebook;

import org.jspecify.annotations.Nullable;

/**
 * Something that is said of an entry; every value is a statement.
 *
 * @param code as stored
 * @param label as shown
 * @param definition one sentence
 * @param values what its values are
 * @param vocabulary the vocabulary of the codes; null unless values are codes
 * @param one whether two values of it cannot both hold of one entry in one scope at one time
 * @param dated whether each value is a claim with its own date, so that differing values are a history
 * @param reviewers how many people must accept a statement of it, 1 or 2
 */
public record Property(
        String code,
        Words label,
        String definition,
        Values values,
        @Nullable String vocabulary,
        boolean one,
        boolean dated,
        int reviewers) {

    /** What the values of a property are. */
    public enum Values {
        /** Words of the text. */
        TEXT,
        /** Whole numbers, perhaps with a qualifier. */
        NUMBER,
        /** Dates with their precision. */
        DATE,
        /** ISO 3166-1 alpha-2. */
        COUNTRY,
        /** Codes of a vocabulary. */
        CODES
    }
}
