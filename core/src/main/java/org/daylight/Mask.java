// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

/**
 * A stretch that may name a private person: hidden wherever text leaves review, until a reviewer classes it.
 *
 * @param at where, in code points of the document's text
 * @param quote the words that are hidden; never printed outside review
 */
public record Mask(Offsets at, String quote) {
    /** One bar for one code point, so that offsets hold in masked text. */
    public static final String BAR = "█";
}
