// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

/**
 * A text that is addressed by code points, as every boundary of Daylight does, over a Java string that is addressed by
 * UTF-16 units. Both directions cost O(1) where the text has no supplementary character, O(log n) otherwise.
 *
 * <p>Lone surrogates count as one code point each, as in {@link String#codePointCount}.
 */
public final class Text {
    private final String string;
    /** UTF-16 index of every supplementary character's high surrogate, ascending. */
    private final int[] pairs;

    /** Wraps a string. */
    public Text(String string) {
        this.string = string;
        int n = 0;
        for (int i = 0; i < string.length(); i++) {
            if (isPair(i)) {
                n++;
                i++;
            }
        }
        pairs = new int[n];
        for (int i = 0, k = 0; k < n; i++) {
            if (isPair(i)) {
                pairs[k++] = i;
                i++;
            }
        }
    }

    private boolean isPair(int i) {
        return Character.isHighSurrogate(string.charAt(i))
                && i + 1 < string.length()
                && Character.isLowSurrogate(string.charAt(i + 1));
    }

    /** The string itself. */
    public String string() {
        return string;
    }

    /** How many code points. */
    public int length() {
        return string.length() - pairs.length;
    }

    /** The code-point offset of a UTF-16 index; an index inside a pair counts as its start. */
    public int codePoint(int utf16) {
        int lo = 0;
        int hi = pairs.length;
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (pairs[mid] < utf16) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        return utf16 - lo;
    }

    /** The UTF-16 index of a code-point offset. */
    public int utf16(int codePoint) {
        int lo = 0;
        int hi = pairs.length;
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            // The pair number mid stands at code point pairs[mid] - mid.
            if (pairs[mid] - mid < codePoint) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        return codePoint + lo;
    }

    /** The offsets of a stretch that is given in UTF-16 units. */
    public Offsets offsets(int utf16Start, int utf16End) {
        return new Offsets(codePoint(utf16Start), codePoint(utf16End));
    }

    /**
     * The words at these offsets.
     *
     * @throws IndexOutOfBoundsException where the stretch leaves the text
     */
    public String at(Offsets offsets) {
        return string.substring(utf16(offsets.start()), utf16(offsets.end()));
    }
}
