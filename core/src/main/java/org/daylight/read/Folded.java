// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import org.daylight.read.lexicon.Fold;

/**
 * A text as it is compared: small letters, half width, plain quotation marks, simplified Chinese. One code point stays
 * one code point, so offsets hold.
 */
public final class Folded {
    private Folded() {}

    /** The folded form. */
    public static String of(String text) {
        int[] points = Fold.of(text);
        return new String(points, 0, points.length);
    }

    /** Whether a character of this kind is a word, or part of one, by itself: Chinese, Japanese and Korean ones are. */
    public static boolean alone(int codePoint) {
        return Fold.ideographic(codePoint);
    }
}
