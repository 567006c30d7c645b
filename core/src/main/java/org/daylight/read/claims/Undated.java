// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.Set;
import org.daylight.read.lexicon.Pack;
import org.daylight.read.lexicon.Tokens;

/**
 * Takes the day off the words for a speaker: "<b>3 March 2021</b> the Harbour Association", "Staatsanwältin Falk <b>am
 * Mittwoch</b>". A day without year or weekday stays where a name may begin with it ("26 July Movement").
 */
final class Undated {
    private static final int YEAR_DIGITS = 4;

    private final Set<String> months;

    /** @param months names of months in small letters, as the language declines them, parted by spaces */
    Undated(String months) {
        this.months = Set.of(months.split(" "));
    }

    /** Whether the language parts its words by spaces and puts the verb between who speaks and what is said. */
    static boolean fits(Pack pack) {
        return pack.option("ideographic").isEmpty() && pack.option("headfinal").isEmpty();
    }

    /** The same words without a day before or behind them; all of them where nothing else would be left. */
    Speakers.Span of(Sentence s, Speakers.Span span) {
        int first = head(s, span);
        int last = tail(s, first, span.last());
        return new Speakers.Span(first, last);
    }

    private int head(Sentence s, Speakers.Span span) {
        int at = span.first();
        boolean sure = false;
        while (at < span.last() && (dated(s, at) || (at > span.first() && s.tokens.mark(at)))) {
            sure |= year(s, at) || weekday(s, at);
            at++;
        }
        boolean month = false;
        for (int i = span.first(); i < at; i++) {
            month |= months.contains(s.tokens.word(i)) || weekday(s, i);
        }
        boolean goesOn = at < span.last() && (sure || !s.tokens.capital(at));
        return month && goesOn ? at : span.first();
    }

    /** "am Mittwoch", "el lunes", "on Wednesday": a weekday behind a small word, or right behind the name. */
    private static int tail(Sentence s, int first, int last) {
        int at = last - 1;
        if (at <= first || !weekday(s, at)) {
            return last;
        }
        boolean small = at - 1 > first && !s.tokens.capital(at - 1) && !s.tokens.mark(at - 1) && !digits(s, at - 1);
        return small ? at - 1 : last;
    }

    private boolean dated(Sentence s, int at) {
        return digits(s, at) || months.contains(s.tokens.word(at)) || weekday(s, at);
    }

    private static boolean weekday(Sentence s, int at) {
        return s.has("weekday", at, at + 1);
    }

    private static boolean digits(Sentence s, int at) {
        return Character.isDigit(s.tokens.head(at));
    }

    private static boolean year(Sentence s, int at) {
        Tokens t = s.tokens;
        return digits(s, at) && t.end(at) - t.start(at) == YEAR_DIGITS;
    }
}
