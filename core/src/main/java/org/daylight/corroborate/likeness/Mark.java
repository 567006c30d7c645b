// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

/**
 * Something in a document that is the same in every language: a number with what it counts, a place by its id, an agency by
 * its native name, an address that it links to. Documents without a word in common meet through their marks.
 *
 * @param kind what it is
 * @param key the same for the same thing, whatever the language; never a private person's name
 */
public record Mark(Kind kind, String key) {
    /** What a mark can be. */
    public enum Kind {
        /** A number with its unit or with what it counts. */
        NUMBER,
        /** A calendar date, with its precision. */
        DATE,
        /** A place of the gazetteer, by id. */
        PLACE,
        /** An agency, by its native name. */
        AGENCY,
        /** An organisation or office-holder in native script. */
        NAME,
        /** A publisher that the text credits, cites or stands at. */
        OUTLET,
        /** Words that are quoted in the language in which they were said. */
        QUOTE,
        /** An address that the page links to or calls its canonical one. */
        LINK
    }
}
