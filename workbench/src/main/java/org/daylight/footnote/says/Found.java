// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.says;

import java.util.List;
import java.util.Locale;
import org.daylight.Offsets;

/**
 * A passage of a page that may bear a sentence out.
 *
 * @param at where it stands in the text of the page, in code points
 * @param quote its words
 * @param score how much of what the sentence says stands in it, from 0 to 1
 * @param reasons what both have, the weightiest first
 */
public record Found(Offsets at, String quote, double score, List<Reason> reasons) {
    /** Copies the list. */
    public Found {
        reasons = List.copyOf(reasons);
    }

    /**
     * Something that sentence and passage share, or do not.
     *
     * @param code what it is
     * @param words as the sentence writes it
     */
    public record Reason(Code code, String words) {}

    /** What two texts can share. */
    public enum Code {
        /** The same number, in figures or in words. */
        NUMBER,
        /** The same date, as exactly as both give it. */
        DATE,
        /** The same place, in whatever language. */
        PLACE,
        /** The same name. */
        NAME,
        /** Words that the sentence puts between quotation marks. */
        QUOTED,
        /** The same kind of thing or act, in whatever language. */
        THING,
        /** The same word. */
        WORD,
        /** The sentence gives a number or a date that the passage does not. */
        NUMBER_MISSING,
        /** The sentence gives a name that the page does not. */
        NAME_MISSING;

        /** Whether the passage lacks it. */
        boolean missing() {
            return this == NUMBER_MISSING || this == NAME_MISSING;
        }

        /** The word in data. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
