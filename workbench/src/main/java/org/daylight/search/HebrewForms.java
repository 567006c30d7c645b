// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Hebrew writes "and", "that", "in", "to", "from", "as" and "the" in front of a word without a space, and one word has
 * several ends. Each word is given out as it stands and, at the same place, without each row of such letters that can
 * stand before a word; final letters are folded, plural and construct ends brought to one. A word that begins with one
 * of these letters by nature is given out whole as well, so nothing is lost; some forms that are no words are, and match
 * nothing that people ask for.
 */
final class HebrewForms extends TokenFilter {
    /** In this order: and; that, when; in, to, from, as; the. */
    private static final Pattern BEFORE = Pattern.compile("(ו?)(לכש|מש|כש|ש)?([בלמכ])?(ה)?");
    /** Fewer letters are left by no word that people look for. */
    private static final int LEAST = 3;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final Deque<String> waiting = new ArrayDeque<>();
    private State state = captureState();

    HebrewForms(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws java.io.IOException {
        if (!waiting.isEmpty()) {
            restoreState(state);
            term.setEmpty().append(waiting.remove());
            position.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        waiting.addAll(forms(term.toString()));
        state = captureState();
        term.setEmpty().append(waiting.remove());
        return true;
    }

    @Override
    public void reset() throws java.io.IOException {
        super.reset();
        waiting.clear();
    }

    /** The forms of a word, the one that keeps most letters first. */
    static Set<String> forms(String word) {
        String bare = folded(word);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(end(bare));
        for (int cut = 1; cut <= bare.length() - LEAST && cut <= 5; cut++) {
            Matcher before = BEFORE.matcher(bare.substring(0, cut));
            if (before.matches()) {
                forms.add(end(bare.substring(cut)));
            }
        }
        return forms;
    }

    /** Without quotation marks inside abbreviations, final letters as they stand elsewhere. */
    private static String folded(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            switch (c) {
                case 'ך' -> out.append('כ');
                case 'ם' -> out.append('מ');
                case 'ן' -> out.append('נ');
                case 'ף' -> out.append('פ');
                case 'ץ' -> out.append('צ');
                case '"', '\'', '״', '׳' -> {
                    // Marks an abbreviation; left out as often as written.
                }
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** Station, station of and stations become one; so do Chinese of a man, a woman and of many. */
    private static String end(String word) {
        String shorter = shorter(word);
        return shorter.equals(word) ? word : end(shorter);
    }

    /** Without one ending; each rule leaves fewer letters or another last one that no rule brings back. */
    private static String shorter(String word) {
        int n = word.length();
        if (n > LEAST + 1 && word.endsWith("יות")) {
            return word.substring(0, n - 2);
        }
        if (n > LEAST && (word.endsWith("ות") || word.endsWith("ימ"))) {
            return word.endsWith("ות") ? word.substring(0, n - 2) + "ה" : word.substring(0, n - 2);
        }
        if (n > LEAST && (word.endsWith("ית") || word.endsWith("י"))) {
            return word.substring(0, n - 1);
        }
        return n >= LEAST && word.endsWith("ת") ? word.substring(0, n - 1) + "ה" : word;
    }
}
