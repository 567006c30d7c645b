// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

/** Guesses a language from the letters of a text; only as good as that. */
public final class Scripts {
    private Scripts() {}

    /**
     * A BCP 47 tag by the most frequent script and, for Latin, a few small words: {@code zh}, {@code ja}, {@code ko},
     * {@code he}, {@code ar}, {@code ru}, {@code el}, {@code es}, {@code de}, else {@code en}; {@code und} where there
     * are no letters.
     */
    public static String guess(String text) {
        int[] n = new int[8];
        text.codePoints().limit(20_000).filter(Character::isLetter).forEach(c -> n[script(c)]++);
        int best = 0;
        for (int i = 1; i < n.length; i++) {
            best = n[i] > n[best] ? i : best;
        }
        if (n[best] == 0) {
            return "und";
        }
        if (n[2] * 8 > n[1] && n[2] > 4) {
            return "ja";
        }
        return switch (best) {
            case 1 -> "zh";
            case 2 -> "ja";
            case 3 -> "ko";
            case 4 -> "he";
            case 5 -> "ar";
            case 6 -> "ru";
            case 7 -> "el";
            default -> latin(text);
        };
    }

    private static int script(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN -> 1;
            case HIRAGANA, KATAKANA -> 2;
            case HANGUL -> 3;
            case HEBREW -> 4;
            case ARABIC -> 5;
            case CYRILLIC -> 6;
            case GREEK -> 7;
            default -> 0;
        };
    }

    private static String latin(String text) {
        int en = 0;
        int es = 0;
        int de = 0;
        for (String word : text.substring(0, Math.min(text.length(), 20_000)).split("[^\\p{L}]+")) {
            switch (word) {
                case "the", "of", "and", "to", "was", "that", "by", "The" -> en++;
                case "el", "la", "los", "las", "y", "que", "por", "según", "del" -> es++;
                case "der", "die", "das", "und", "von", "mit", "den", "ist", "nicht" -> de++;
                default -> {}
            }
        }
        return es > en && es >= de ? "es" : de > en ? "de" : "en";
    }
}
