// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One block of a document's text.
 *
 * @param type what it is on the page
 * @param at where it stands in the text
 * @param lang language of its words, BCP 47; {@code und} where there are too few to tell
 * @param place on which page or part of a picture it stands; null where what was read has neither
 */
public record Block(
        Type type, Offsets at, String lang, @Nullable Place place) {

    /** A block of what has no pages. */
    public Block(Type type, Offsets at, String lang) {
        this(type, at, lang, null);
    }

    /** A block whose language is not known. */
    public Block(Type type, Offsets at) {
        this(type, at, "und");
    }

    /** What a block is on the page. */
    public enum Type {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        TABLE_ROW,
        CAPTION,
        QUOTE;

        /** The word in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The type with this code. @throws IllegalArgumentException for any other word */
        public static Type of(String code) {
            return Codes.find(Type.class, code, Type::code);
        }
    }
}
