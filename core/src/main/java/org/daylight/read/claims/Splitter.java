// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daylight.read.lexicon.Pack;
import org.daylight.read.lexicon.Tokens;

/** Cuts tokens into sentences: at line feeds always, at full stops where a new sentence can begin. */
final class Splitter {
    /** A line without any full stop is cut here, so that time stays linear. */
    private static final int LONGEST = 400;

    private final Set<String> abbreviations = new HashSet<>();

    private final Set<String> months;

    Splitter(Pack pack) {
        for (String word : pack.option("abbreviations").split("\\|")) {
            this.abbreviations.add(word.strip());
        }
        months = Set.copyOf(List.of(pack.option("months").split(" ")));
    }

    /** A stretch of tokens and the number of its paragraph. */
    record Span(int from, int to, int paragraph) {}

    List<Span> split(Tokens tokens) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        int paragraph = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean last = i + 1 == tokens.size();
            boolean line = !last && lineFeed(tokens, i);
            if (last || line || i - from >= LONGEST || ends(tokens, from, i)) {
                spans.add(new Span(from, i + 1, paragraph));
                from = i + 1;
            }
            if (line) {
                paragraph++;
            }
        }
        return spans;
    }

    private static boolean lineFeed(Tokens tokens, int token) {
        for (int c = tokens.end(token); c < tokens.start(token + 1); c++) {
            if (tokens.raw()[c] == '\n' || tokens.raw()[c] == '\r' || tokens.raw()[c] == 0x2029) {
                return true;
            }
        }
        return false;
    }

    private boolean ends(Tokens tokens, int from, int i) {
        int c = tokens.head(i);
        int mark = i;
        // Closing marks belong to the sentence that they close.
        while (mark > from && (c == '"' || c == ')' || c == '）') && !tokens.capital(mark)) {
            c = tokens.head(--mark);
        }
        if (mark != i && (c == '。' || c == '!' || c == '?' || c == '.')) {
            return tokens.head(i) == '"' ? quoteCloses(tokens, mark, i) : bracketCloses(tokens, from, mark, i);
        }
        c = tokens.head(i);
        boolean closes = i + 1 < tokens.size()
                && (tokens.head(i + 1) == ')' || tokens.head(i + 1) == '）' || closingQuote(tokens, i + 1));
        if (c == '。' || c == '!' || c == '?' || c == '；' || c == '…') {
            return !closes;
        }
        if (c != '.' || closes) {
            return false;
        }
        if (tokens.start(i + 1) == tokens.end(i)) {
            return false;
        }
        if (i > from && tokens.end(i - 1) == tokens.start(i)) {
            String word = tokens.word(i - 1);
            boolean initial = word.length() == 1 && tokens.capital(i - 1);
            // "am 22. Januar": the full stop makes an ordinal.
            boolean day =
                    word.length() <= 2 && Character.isDigit(word.charAt(0)) && months.contains(tokens.word(i + 1));
            // "5. 9. 2022".
            boolean numeric = word.length() <= 2
                    && Character.isDigit(word.charAt(0))
                    && Character.isDigit(tokens.head(i + 1))
                    && (tokens.end(i + 1) - tokens.start(i + 1) == 4
                            || (i + 2 < tokens.size()
                                    && tokens.head(i + 2) == '.'
                                    && tokens.end(i + 1) == tokens.start(i + 2)));
            if (initial || day || numeric || (abbreviations.contains(word) && !Character.isDigit(word.charAt(0)))) {
                return false;
            }
        }
        int next = tokens.raw()[tokens.start(i + 1)];
        return !Character.isLowerCase(next);
    }

    private static boolean closingQuote(Tokens tokens, int i) {
        return tokens.head(i) == '"' && tokens.start(i) == tokens.end(i - 1);
    }

    /** "(D-Ill.) said": an abbreviation within brackets ends nothing. */
    private boolean bracketCloses(Tokens tokens, int from, int mark, int i) {
        boolean goesOn = i + 1 < tokens.size() && Character.isLowerCase(tokens.raw()[tokens.start(i + 1)]);
        return !goesOn && !(tokens.head(mark) == '.' && abbreviated(tokens, from, mark, i));
    }

    private boolean abbreviated(Tokens tokens, int from, int mark, int close) {
        int open = mark;
        while (open > from && tokens.head(open) != '(' && close - open < 8) {
            open--;
        }
        return open > from && tokens.head(open) == '(';
    }

    private static boolean quoteCloses(Tokens tokens, int mark, int i) {
        if (tokens.start(i) != tokens.end(i - 1) || mark != i - 1) {
            return false;
        }
        return i + 1 >= tokens.size() || !Character.isLowerCase(tokens.raw()[tokens.start(i + 1)]);
    }
}
