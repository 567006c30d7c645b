// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.cite;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sentence that a note supports: the one that holds its mark, or that the mark follows. Knows abbreviations of
 * several languages; Chinese, Hebrew and Arabic end their sentences with their own marks.
 */
public final class Sentences {
    private static final Pattern ABBREVIATED = Pattern.compile(
            "(?su).*(?:^|[\\s(\\[“\"'’])(?:\\p{Lu}|(?:\\p{Lu}\\.){1,5}\\p{Lu}|(?:\\p{L}\\.){1,3}\\p{L}|pp?|no|nos|nr|vol|art|arts|para|paras|sec|ch"
                    + "|fig|figs|cf|vgl|bzw|ca|etc|et al|al|ed|eds|hrsg|dr|prof|mr|mrs|ms|st|gen|col|lt|sgt|hon|rev|sr|sra|dra"
                    + "|jr|inc|ltd|co|corp|gmbh|vs|v|i\\.e|e\\.g|z\\.\\s?B|d\\.\\s?h|u\\.\\s?a|abs|ziff|bd|núm|pág|págs|av|approx"
                    + "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|ibid|id|op|cit|loc|str|bl|ebd|anm|fn|n|nn|mme|mlle|p\\.\\s?ex)\\.[”\"’)]*\\s*$");

    private Sentences() {}

    /** Where a sentence stands in a text, in chars. */
    record Span(int start, int end) {}

    /**
     * The sentence around a mark.
     *
     * @param mark where it stands, in chars
     */
    static Span around(String text, int mark) {
        Span last = new Span(0, 0);
        for (Span span : of(text)) {
            if (mark <= span.end()
                    || text.substring(span.end(), Math.min(mark, text.length())).isBlank()) {
                return span;
            }
            last = span;
        }
        return last;
    }

    /** All sentences, without the space around them. */
    static List<Span> of(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.ROOT);
        breaks.setText(text);
        List<Span> spans = new ArrayList<>();
        int start = 0;
        int end = breaks.first();
        for (end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end < text.length() && !ends(text.substring(start, end), text.substring(end))) {
                continue;
            }
            int from = start;
            int to = end;
            while (from < to && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            if (to > from) {
                spans.add(new Span(from, to));
            }
            start = end;
        }
        return spans;
    }

    private static boolean ends(String sentence, String rest) {
        int next = rest.codePointAt(0);
        String tail = sentence.substring(Math.max(0, sentence.length() - 40));
        boolean abbreviated =
                ABBREVIATED.matcher(tail.toLowerCase(java.util.Locale.ROOT)).matches()
                        || tail.matches("(?su).*(?:^|\\s)(?:\\p{Lu}|(?:\\p{Lu}\\.){1,4}\\p{Lu})\\.\\s*$");
        boolean certain = tail.matches("(?s).*[。！？؟!?]\\s*[”」』）\")]*\\s*$");
        return !Character.isLowerCase(next) && (certain || !abbreviated);
    }
}
