// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.Locale;

/**
 * One block of a document's text.
 *
 * @param type what it is on the page
 * @param at where it stands in the text
 */
public record Block(Type type, Offsets at) {

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
