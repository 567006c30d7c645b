// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.read.lexicon.Fold;

/**
 * A name as it is compared: one case, one width, Traditional and Japanese characters as Simplified ones, no marks on
 * letters, no punctuation. Words of spaced scripts are one token each; ideographs and syllables of Korean are tokens of
 * their own, as nobody parts them with spaces.
 */
final class Normal {
    private static final Map<Integer, Integer> VARIANTS = variants();
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ə', "a"),
            Map.entry((int) 'ى', "ي"),
            Map.entry((int) 'ی', "ي"),
            Map.entry((int) 'ې', "ي"),
            Map.entry((int) 'ک', "ك"),
            Map.entry((int) 'ة', "ه"),
            Map.entry((int) 'ۀ', "ه"),
            Map.entry((int) 'ـ', ""),
            Map.entry((int) '״', ""),
            Map.entry((int) '׳', ""),
            Map.entry(0x200C, " "),
            Map.entry(0x200D, ""),
            Map.entry(0x200E, ""),
            Map.entry(0x200F, ""));
    /** What stands before an apostrophe as a word of its own: d'État, dell'Interno. */
    private static final Set<String> ELIDED =
            Set.of("d", "l", "s", "all", "dell", "nell", "sull", "dall", "un", "qu", "rw", "y", "u");
    /** What stands behind an apostrophe as an ending: Iran's, Çin'in. */
    private static final Set<String> ENDINGS =
            Set.of("s", "in", "un", "nin", "nun", "da", "de", "daki", "deki", "ya", "ye", "yi", "nda", "dan", "den");

    private Normal() {}

    private static Map<Integer, Integer> variants() {
        Map<Integer, Integer> map = new HashMap<>();
        for (String[] row : Table.rows("variants.tsv")) {
            map.put(row[0].codePointAt(0), row[1].codePointAt(0));
        }
        return Map.copyOf(map);
    }

    /** The tokens of a name, normalised. */
    static List<String> tokens(String name) {
        List<String> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String text = letters(name);
        int last = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(last)) {
            last = text.codePointAt(i);
            if (Fold.ideographic(last) && !Fold.katakana(last)) {
                flush(word, tokens);
                tokens.add(Character.toString(last));
            } else if (Character.isLetterOrDigit(last)) {
                boolean turn =
                        !word.isEmpty() && Fold.katakana(last) != Fold.katakana(word.codePointBefore(word.length()));
                if (turn) {
                    flush(word, tokens);
                }
                word.appendCodePoint(last);
            } else if (last == '\'') {
                apostrophe(word, text, i, tokens);
            } else if (last != '.' || !initial(text, i)) {
                flush(word, tokens);
            }
        }
        flush(word, tokens);
        return tokens;
    }

    /** Whether the full stop at this place stands behind a single letter, as in U.S.A. */
    private static boolean initial(String text, int at) {
        boolean single = at >= 1
                && Character.isLetter(text.charAt(at - 1))
                && (at == 1 || !Character.isLetterOrDigit(text.charAt(at - 2)));
        boolean followed = at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        return single && (followed || at + 1 == text.length() || (at >= 2 && text.charAt(at - 2) == '.'));
    }

    private static void apostrophe(StringBuilder word, String text, int at, List<String> tokens) {
        int end = at + 1;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String behind = text.substring(at + 1, end);
        if (ELIDED.contains(word.toString()) || ENDINGS.contains(behind)) {
            flush(word, tokens);
        }
    }

    private static void flush(StringBuilder word, List<String> tokens) {
        if (!word.isEmpty()) {
            tokens.add(word.toString());
            word.setLength(0);
        }
    }

    /** Letters without case, width and marks. */
    private static String letters(String name) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            int folded = Fold.of(c == 'İ' ? 'i' : c);
            int one = VARIANTS.getOrDefault(folded, folded);
            if (Fold.ideographic(one)) {
                out.appendCodePoint(one);
                return;
            }
            Normalizer.normalize(Character.toString(one), Normalizer.Form.NFD)
                    .codePoints()
                    .forEach(d -> {
                        int type = Character.getType(d);
                        if (type != Character.NON_SPACING_MARK) {
                            String other = LETTERS.get(d);
                            out.append(other == null ? Character.toString(d) : other);
                        }
                    });
        });
        return out.toString();
    }

    /** Whether a token is written in Latin letters. */
    static boolean latin(String token) {
        int c = token.codePointAt(0);
        return (c >= 'a' && c <= 'z') || (c >= 0xC0 && c < 0x250);
    }

    /** Whether a token is written in Cyrillic letters. */
    static boolean cyrillic(String token) {
        return Character.UnicodeScript.of(token.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
    }

    /** Whether a token is one Chinese character. */
    static boolean han(String token) {
        return Character.isIdeographic(token.codePointAt(0));
    }
}
