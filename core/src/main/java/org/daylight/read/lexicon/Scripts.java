// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Guesses a language from the letters of a text; only as good as that. */
public final class Scripts {
    private static final Map<String, Set<String>> SMALL_WORDS = smallWords();

    private Scripts() {}

    private static Map<String, Set<String>> smallWords() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        words.put("en", Set.of("the", "of", "and", "to", "was", "that", "by", "in", "is", "for", "on", "with", "at"));
        words.put("es", Set.of("el", "la", "los", "las", "y", "que", "por", "según", "del", "en", "un", "una", "con"));
        words.put("de", Set.of("der", "die", "das", "und", "von", "mit", "den", "ist", "nicht", "im", "zu", "ein"));
        words.put("fr", Set.of("le", "la", "les", "des", "et", "que", "dans", "du", "une", "est", "par", "sur", "au"));
        words.put("it", Set.of("il", "di", "che", "della", "per", "del", "la", "e", "con", "nel", "sono", "una", "le"));
        words.put("pt", Set.of("o", "os", "que", "do", "da", "em", "não", "uma", "e", "com", "dos", "no", "na"));
        words.put("nl", Set.of("de", "het", "een", "van", "dat", "en", "niet", "zijn", "op", "met", "voor", "is"));
        words.put("cs", Set.of("a", "v", "se", "na", "že", "je", "podle", "ve", "s", "z", "do", "čínské"));
        words.put("pl", Set.of("w", "i", "na", "z", "się", "że", "do", "nie", "o", "przez", "jest"));
        words.put("sv", Set.of("och", "att", "det", "som", "en", "av", "är", "på", "den", "till", "med"));
        return words;
    }

    /**
     * A BCP 47 tag by the most frequent script and, for Latin, a few small words: {@code zh}, {@code ja}, {@code ko},
     * {@code he}, {@code ar}, {@code ru}, {@code el}, {@code es}, {@code de}, {@code fr}, {@code it}, {@code pt}, {@code nl}, {@code cs},
     * {@code pl}, {@code sv}, else {@code en}; {@code und} where there
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

    /** The language with the most of its small words; English where there are none. */
    private static String latin(String text) {
        int[] n = new int[SMALL_WORDS.size()];
        for (String word : text.substring(0, Math.min(text.length(), 20_000)).split("[^\\p{L}]+")) {
            String lower = word.toLowerCase(Locale.ROOT);
            int i = 0;
            for (Set<String> words : SMALL_WORDS.values()) {
                n[i++] += words.contains(lower) ? 1 : 0;
            }
        }
        String best = "en";
        int most = 0;
        int i = 0;
        for (String lang : SMALL_WORDS.keySet()) {
            if (n[i] > most) {
                most = n[i];
                best = lang;
            }
            i++;
        }
        return best;
    }
}
