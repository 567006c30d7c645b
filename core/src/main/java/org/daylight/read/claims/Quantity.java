// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import org.daylight.Qualifier;

/**
 * A number in a text.
 *
 * @param first first token, the qualifier left out
 * @param last behind the last token
 * @param value the number, rounded
 * @param amount the number with its fraction
 * @param qualifier how exactly it is given
 * @param start first code point with the qualifier
 * @param end behind the last code point
 * @param ordinal whether it counts places in an order: "second"
 */
record Quantity(
        int first, int last, long value, double amount, Qualifier qualifier, int start, int end, boolean ordinal) {
    /** A whole number. */
    Quantity(int first, int last, long value, Qualifier qualifier, int start, int end, boolean ordinal) {
        this(first, last, value, (double) value, qualifier, start, end, ordinal);
    }
}
