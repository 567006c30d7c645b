// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Map;

/**
 * Folds one code point to one code point, so that offsets stay: case, full width, curly quotes, Traditional to
 * Simplified Chinese and a few variants of characters outside the basic plane.
 */
public final class Fold {
    private static final Map<Integer, Integer> SPECIAL = special();

    private Fold() {}

    private static Map<Integer, Integer> special() {
        Map<Integer, Integer> map = new HashMap<>();
        "’‘ʼ′＇׳".codePoints().forEach(c -> map.put(c, (int) '\''));
        "“”„‟«»″＂״「」『』《》".codePoints().forEach(c -> map.put(c, (int) '"'));
        "‐‑‒–—―−־".codePoints().forEach(c -> map.put(c, (int) '-'));
        "\u00a0\u202f\u2009\u3000".codePoints().forEach(c -> map.put(c, (int) ' '));
        map.put((int) '、', (int) '、');
        // The counter of places and months is written with a small or a plain kana: ヶ所, ヵ所, カ所.
        "ヵヶ".codePoints().forEach(c -> map.put(c, (int) 'カ'));
        // Hebrew writes five letters otherwise at the end of a word; a stem is one whatever follows it.
        map.put((int) 'ם', (int) 'מ');
        map.put((int) 'ן', (int) 'נ');
        map.put((int) 'ץ', (int) 'צ');
        map.put((int) 'ף', (int) 'פ');
        map.put((int) 'ך', (int) 'כ');
        // A variant of 吉 that names of places and persons use; the plain form is what gazetteers hold.
        map.put(0x20BB7, (int) '吉');
        map.put((int) '臺', (int) '台');
        map.put((int) '著', (int) '着');
        Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
        for (int c = 0x4E00; c <= 0x9FFF; c++) {
            String one = simplify.transliterate(Character.toString(c));
            if (one.codePointCount(0, one.length()) == 1 && one.codePointAt(0) != c) {
                map.putIfAbsent(c, one.codePointAt(0));
            }
        }
        return Map.copyOf(map);
    }

    /** The folded form of a code point. */
    public static int of(int c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? c + 32 : c;
        }
        Integer special = SPECIAL.get(c);
        if (special != null) {
            return special;
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return of(c - 0xFEE0);
        }
        return Character.toLowerCase(c);
    }

    /** The folded form of a term. */
    public static int[] of(String term) {
        return term.codePoints().map(Fold::of).toArray();
    }

    /**
     * Whether this character is a token of its own. Chinese and Japanese have no spaces; Korean has some, but glues
     * particles, counters and whole compounds to each other.
     */
    public static boolean ideographic(int c) {
        return c >= 0x2E80
                && (Character.isIdeographic(c)
                        || (c >= 0x3040 && c <= 0x30FF)
                        || (c >= 0x31F0 && c <= 0x31FF)
                        || hangul(c));
    }

    /** Whether this is a syllable of Korean. */
    public static boolean hangul(int c) {
        return c >= 0xAC00 && c <= 0xD7A3;
    }

    /** Whether this is one of the Japanese letters for foreign words, which stand together as a word. */
    public static boolean katakana(int c) {
        return (c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC;
    }

    /** Whether this is a letter of Hebrew. */
    static boolean hebrew(int c) {
        return c >= 0x05D0 && c <= 0x05EA;
    }

    /** Whether a word of a spaced script goes on with this character. */
    public static boolean wordPart(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) && !ideographic(c);
    }
}
