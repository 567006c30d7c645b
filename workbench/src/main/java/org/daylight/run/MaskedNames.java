// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import com.ibm.icu.text.Transliterator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.daylight.Mask;
import org.daylight.Text;

/**
 * Finds full names in a text, all at once (Aho and Corasick, 1975), without regard to case, to which script of Chinese, or
 * to the sign between two words; through percent-encoding too, as addresses write names. A name in letters that are written
 * with spaces is found as whole words alone.
 */
final class MaskedNames {
    /** By beginning; of those that begin together the longest first. */
    static final Comparator<Mask> IN_ORDER = Comparator.comparingInt((Mask m) -> m.at().start())
            .thenComparing(Comparator.comparingInt((Mask m) -> m.at().end()).reversed());

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    /** Each unit folded, filled as units are met: a name folds alike beside whatever it stands, and texts fold in no time. */
    private static final char[] FOLDED = new char[Character.MAX_VALUE + 1];

    /** Signs between the words of a name: pages break lines there, addresses and identifiers cannot hold a space. */
    private static final String BETWEEN = "\n\r\t\u00a0-\u2010\u2011_+.,\u00b7\u30fb";

    private final AhoCorasickDoubleArrayTrie<Integer> trie = new AhoCorasickDoubleArrayTrie<>();
    private final boolean empty;

    MaskedNames(Collection<String> names) {
        TreeMap<String, Integer> lengths = new TreeMap<>();
        names.forEach(name -> lengths.put(folded(name), name.length()));
        empty = lengths.isEmpty();
        if (!empty) {
            trie.build(lengths);
        }
    }

    /** Two words, or two characters of a script that has no spaces: less says too little outside its own page. */
    static boolean full(String name) {
        boolean spaceless = name.codePoints()
                .anyMatch(c -> Character.isIdeographic(c)
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA);
        return spaceless
                ? name.codePointCount(0, name.length()) > 1
                : name.strip().indexOf(' ') > 0;
    }

    /** Every place where one of them stands, in order; places may overlap. */
    List<Mask> in(Text text) {
        List<Mask> found = new ArrayList<>();
        if (empty) {
            return found;
        }
        String string = text.string();
        if (encoded(string)) {
            decoded(text, found);
        }
        find(string, (begin, end) -> found.add(new Mask(text.offsets(begin, end), string.substring(begin, end))));
        found.sort(IN_ORDER);
        return found;
    }

    /** Where a name stands, in UTF-16 units. */
    private interface Spot {
        void at(int begin, int end);
    }

    private void find(String string, Spot spot) {
        trie.parseText(folded(string), (begin, end, length) -> {
            if (wholeWords(string, begin, end)) {
                spot.at(begin, end);
            }
        });
    }

    /** Whether some of it is percent-encoded. */
    static boolean encoded(String text) {
        int percent = text.indexOf('%');
        while (percent >= 0 && !hex(text, percent)) {
            percent = text.indexOf('%', percent + 1);
        }
        return percent >= 0;
    }

    private static boolean hex(String text, int percent) {
        return percent + 2 < text.length()
                && text.charAt(percent) == '%'
                && Character.digit(text.charAt(percent + 1), 16) >= 0
                && Character.digit(text.charAt(percent + 2), 16) >= 0;
    }

    /** Looks through percent-encoding, and finds the names where they stand encoded. */
    private void decoded(Text text, List<Mask> found) {
        String string = text.string();
        StringBuilder plain = new StringBuilder(string.length());
        List<Integer> from = new ArrayList<>(string.length());
        int at = 0;
        while (at < string.length()) {
            int end = at;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            while (hex(string, end)) {
                bytes.write(Integer.parseInt(string, end + 1, end + 3, 16));
                end += 3;
            }
            if (end == at) {
                plain.append(string.charAt(at));
                from.add(at++);
                continue;
            }
            for (char c : bytes.toString(StandardCharsets.UTF_8).toCharArray()) {
                plain.append(c);
                from.add(Math.min(at, end));
                at += 3 * Math.max(1, bytesOf(c));
            }
            at = end;
        }
        from.add(string.length());
        find(plain.toString(), (begin, end) -> {
            int first = from.get(begin);
            int last = from.get(end);
            found.add(new Mask(text.offsets(first, last), string.substring(first, last)));
        });
    }

    /** Of a unit in UTF-8; each half of a pair has two of its four. */
    private static int bytesOf(char c) {
        return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    private static boolean wholeWords(String text, int begin, int end) {
        return !(begin > 0 && joined(text.charAt(begin - 1), text.charAt(begin)))
                && !(end < text.length() && joined(text.charAt(end - 1), text.charAt(end)));
    }

    private static boolean joined(char left, char right) {
        return Character.isLetter(left)
                && Character.isLetter(right)
                && !Character.isIdeographic(left)
                && !Character.isIdeographic(right);
    }

    /** Lower case and simplified characters, unit by unit, so that every index stays where it was. */
    static String folded(String text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            char c = text.charAt(i);
            char known = FOLDED[c];
            if (known == 0 && c != 0) {
                known = fold(c);
                FOLDED[c] = known;
            }
            folded[i] = known;
        }
        return new String(folded);
    }

    private static char fold(char c) {
        if (BETWEEN.indexOf(c) >= 0 || Character.isSpaceChar(c)) {
            return ' ';
        }
        char lower = Character.toLowerCase(c);
        if (!Character.isIdeographic(lower)) {
            return lower;
        }
        String simplified = SIMPLIFIED.transliterate(String.valueOf(lower));
        return simplified.length() == 1 ? simplified.charAt(0) : lower;
    }
}
