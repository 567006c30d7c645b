// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.trace;

import java.util.Locale;

/** What words on a page show of where it has its text from ({@code credits.tsv}). */
public enum Hint {
    /** A publisher is named as the text's. */
    SOURCE,
    /** It was made from a text in another language. */
    TRANSLATED,
    /** Somebody gave a part of it. */
    WITH,
    /** Something was worked out from what another published. */
    DERIVED,
    /** The page's own people saw, heard or were told it. */
    OWN,
    /** An agency's line opens or closes the text. */
    WIRE,
    /** The outlet is named somewhere in the text. */
    NAMED,
    /** The outlet is named as who says something. */
    SPEAKS;

    /** The word in data. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The hint with this word. */
    static Hint of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
