// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import java.util.List;
import java.util.Map;

/**
 * A question as it is understood.
 *
 * @param parts all of which must hold, in order
 * @param filters what results must be, by the filter's name; of several values of one filter any will do
 * @param exact whether words of the codebook are looked for as they are typed alone
 * @param notes what was made of things that look like mistakes, a sentence each
 */
public record Ask(List<Part> parts, Map<String, List<String>> filters, boolean exact, List<String> notes) {
    /** Copies the lists. */
    public Ask {
        parts = List.copyOf(parts);
        filters = Map.copyOf(filters);
        notes = List.copyOf(notes);
    }

    /** Reads a question. @throws org.daylight.DaylightException with one line on what to change */
    public static Ask of(String query) {
        return new AskReader(query).read();
    }

    /** The same, words of the codebook as typed alone. */
    public Ask exactly() {
        return new Ask(parts, filters, true, notes);
    }

    /** The same with one more filter. */
    public Ask with(String filter, String value) {
        return AskReader.with(this, filter, value);
    }

    /**
     * Words that stand where a result must, or must not, have them.
     *
     * @param terms any of which will do
     * @param without whether none may stand
     */
    public record Part(List<Word> terms, boolean without) {
        /** Copies the list. */
        public Part {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A word or words.
     *
     * @param text as typed, without its marks
     * @param as how it is to be found
     */
    public record Word(String text, As as) {}

    /** How words are to be found. */
    public enum As {
        /** In any of its forms. */
        WORD,
        /** These words in this order. */
        PHRASE,
        /** What begins so. */
        BEGINNING,
        /** What is spelt nearly so. */
        NEARLY
    }
}
