// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daylight.DatePrecision;
import org.daylight.StatedDate;
import org.daylight.read.lexicon.Tokens;
import org.jspecify.annotations.Nullable;

/** Dates as the text writes them; a day without its year takes the year of publication where that is known. */
final class Dates {
    private final Analysis a;
    private final List<String> months;

    Dates(Analysis a) {
        this.a = a;
        months = List.of(a.lexicon.pack().option("months").split(" "));
    }

    /** A date and where it stands, in tokens. */
    record Found(int first, int last, StatedDate date) {}

    List<Found> in(Sentence s) {
        List<Found> found = new ArrayList<>();
        for (int i = s.from; i < s.to; ) {
            Found date = at(s, i);
            if (date == null) {
                i++;
            } else {
                found.add(date);
                i = date.last();
            }
        }
        return found;
    }

    /** The date nearest to this code point in the sentence, as ISO 8601; null where the sentence has none. */
    @Nullable
    String dayOf(Sentence s, int codePoint) {
        String best = null;
        int distance = Integer.MAX_VALUE;
        for (Found f : in(s)) {
            int d = Math.abs(s.tokens.start(f.first()) - codePoint);
            if (d < distance) {
                distance = d;
                best = f.date().value();
            }
        }
        return best;
    }

    private @Nullable Found at(Sentence s, int i) {
        Tokens t = s.tokens;
        int n = digits(t, i);
        if (n >= 1900 && n <= 2100 && i + 1 < s.to && t.head(i + 1) == '年') {
            return chinese(s, i, n, i + 2);
        }
        if (n >= 1 && n <= 12 && i + 1 < s.to && t.head(i + 1) == '月') {
            return chinese(s, i, 0, i);
        }
        int month = month(t, i);
        if (month > 0) {
            int day = i + 1 < s.to ? digits(t, i + 1) : -1;
            boolean dayed = day >= 1 && day <= 31;
            int next = dayed ? i + 2 : i + 1;
            if (next < s.to && dayed && t.head(next) == ',') {
                next++;
            }
            int year = next < s.to ? digits(t, next) : -1;
            if (year >= 1900 && year <= 2100) {
                return make(s, i, next + 1, year, month, dayed ? day : 0);
            }
            return make(s, i, dayed ? i + 2 : i + 1, 0, month, dayed ? day : 0);
        }
        if (n >= 1 && n <= 31 && i + 1 < s.to) {
            int next = i + 1;
            while (next < s.to - 1 && (t.head(next) == '.' || t.word(next).equals("de"))) {
                next++;
            }
            if (month(t, next) > 0) {
                int m = month(t, next);
                int y = next + 1;
                while (y < s.to - 1 && (t.word(y).equals("de") || t.word(y).equals("del"))) {
                    y++;
                }
                int year = y < s.to ? digits(t, y) : -1;
                boolean full = year >= 1900 && year <= 2100;
                return make(s, i, full ? y + 1 : next + 1, full ? year : 0, m, n);
            }
        }
        boolean bare = n >= 1990 && n <= 2100 && t.word(i).length() == 4;
        if (bare && i > s.from && s.has("in", i - 1, i)) {
            return make(s, i, i + 1, n, 0, 0);
        }
        return null;
    }

    private @Nullable Found chinese(Sentence s, int first, int year, int from) {
        Tokens t = s.tokens;
        int last = from;
        int month = 0;
        int day = 0;
        if (last + 1 < s.to && digits(t, last) > 0 && t.head(last + 1) == '月') {
            month = digits(t, last);
            last += 2;
            if (last + 1 < s.to && digits(t, last) > 0 && (t.head(last + 1) == '日' || t.head(last + 1) == '号')) {
                day = digits(t, last);
                last += 2;
            }
        }
        return make(s, first, Math.max(last, first + 1), year, month, day);
    }

    private @Nullable Found make(Sentence s, int first, int last, int year, int month, int day) {
        int known = year != 0 ? year : assumed(month, day);
        if (known == 0) {
            return null;
        }
        String value;
        DatePrecision precision;
        try {
            if (month == 0) {
                value = String.format(Locale.ROOT, "%04d", known);
                precision = DatePrecision.YEAR;
            } else if (day == 0) {
                value = String.format(Locale.ROOT, "%04d-%02d", known, month);
                precision = DatePrecision.MONTH;
            } else {
                value = LocalDate.of(known, month, day).toString();
                precision = DatePrecision.DAY;
            }
        } catch (DateTimeException e) {
            // "31 November" is a misprint; the words stay a number.
            return null;
        }
        return new Found(first, last, new StatedDate(value, precision, s.written(first, last)));
    }

    /** The latest year in which that day is not after publication; 0 where publication is not known. */
    private int assumed(int month, int day) {
        StatedDate published = a.document.published();
        if (published == null || published.value().length() < 4) {
            return a.yearNamed;
        }
        int year = Integer.parseInt(published.value().substring(0, 4));
        if (published.value().length() >= 7) {
            int publishedMonth = Integer.parseInt(published.value().substring(5, 7));
            int publishedDay = published.value().length() >= 10
                    ? Integer.parseInt(published.value().substring(8, 10))
                    : 31;
            if (month > publishedMonth || (month == publishedMonth && day > publishedDay)) {
                year--;
            }
        }
        return year;
    }

    private int month(Tokens t, int i) {
        if (i >= t.size() || !(t.capital(i) || Character.isLowerCase(t.head(i)))) {
            return 0;
        }
        String word = t.word(i);
        if (word.length() < 3) {
            return 0;
        }
        int at = months.indexOf(word);
        boolean verb = word.equals("may") && !t.capital(i);
        return verb ? 0 : at + 1;
    }

    private static int digits(Tokens t, int i) {
        String word = t.word(i);
        if (word.length() > 4) {
            return -1;
        }
        int n = 0;
        for (int k = 0; k < word.length(); k++) {
            char c = word.charAt(k);
            if (c < '0' || c > '9') {
                return k > 0 && k == word.length() - 2 && Character.isLetter(c) ? n : -1;
            }
            n = n * 10 + c - '0';
        }
        return n;
    }
}
