// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.regex.Pattern;
import org.daylight.DatePrecision;
import org.daylight.read.lexicon.Tag;
import org.daylight.read.lexicon.Tokens;
import org.jspecify.annotations.Nullable;

/** Dates by their numbers and the names of their months: "5 September 2022", 2022年9月5日, 5. 9. 2022, "the 1990s". */
final class DateForms {
    private static final Pattern DOTTED = Pattern.compile("[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4}");
    private static final Pattern DECADE = Pattern.compile("(18|19|20)[0-9]0s");

    private static final int EARLIEST = 1800;
    private static final int LATEST = 2100;

    private final Calendar calendar;
    private final int year;
    private final int month;
    private final String days;
    /** Months are written with a capital: "may" is a verb. */
    private final boolean capitals;

    private final boolean dotted;
    private final boolean monthFirst;

    DateForms(Analysis a, Calendar calendar) {
        this.calendar = calendar;
        String units = a.lexicon.pack().option("date.units");
        year = units.isEmpty() ? 0 : units.codePointAt(0);
        month = units.isEmpty() ? 0 : units.codePointAt(1);
        days = units.isEmpty() ? "" : units.substring(2);
        capitals = a.lexicon.pack().option("date.capitals").equals("yes");
        dotted = a.lexicon.pack().option("date.dotted").equals("yes");
        monthFirst = a.lexicon.pack().option("date.month-first").equals("yes");
    }

    /** The date that begins at this token, or null. */
    Dates.@Nullable Part at(Sentence s, Dates.DateWordsAt words, int i) {
        Tokens t = s.tokens;
        Dates.Part part = year == 0 ? null : lettered(s, i);
        if (part == null && Character.isDigit(t.head(i))) {
            part = numeric(s, i);
            part = part == null ? dayFirst(s, words, i) : part;
        }
        if (part == null) {
            part = monthNamed(s, words, i);
        }
        return part == null ? bareYear(s, words, i) : part;
    }

    /** 2022年9月5日, 9월 5일, 5日. */
    private Dates.@Nullable Part lettered(Sentence s, int first) {
        Tokens t = s.tokens;
        int i = first;
        int y = 0;
        int m = 0;
        int d = 0;
        int n = number(t, i);
        if (year(n) && i + 1 < s.to && t.head(i + 1) == year) {
            y = n;
            i += 2;
            n = i < s.to ? number(t, i) : -1;
        }
        if (n >= 1 && n <= 12 && i + 1 < s.to && t.head(i + 1) == month) {
            m = n;
            i += 2;
            n = i < s.to ? number(t, i) : -1;
        }
        if (n >= 1 && n <= 31 && i + 1 < s.to && days.indexOf(t.head(i + 1)) >= 0 && (m > 0 || alone(s, i))) {
            d = n;
            i += 2;
        }
        if (i == first) {
            return null;
        }
        Calendar.Value value = y == 0 && m == 0 ? calendar.dayOfMonth(d) : calendar.date(y, m, d);
        return value == null ? null : new Dates.Part(first, i, value);
    }

    /** 个月, 개월 and 月間 count months. */
    private static boolean counted(Sentence s, int i) {
        return i < s.to && (s.tokens.head(i) == '間' || s.tokens.head(i) == '间');
    }

    /** "5日" alone is a day; "5日間" counts them. */
    private static boolean alone(Sentence s, int i) {
        return !counted(s, i + 2) && (i == s.from || !Character.isDigit(s.tokens.head(i - 1)));
    }

    /** 2022-09-05, 5.9.2022, 5/9/2022, 5. 9. 2022. */
    private Dates.@Nullable Part numeric(Sentence s, int i) {
        Tokens t = s.tokens;
        String word = t.word(i);
        if (DOTTED.matcher(word).matches()) {
            String[] cells = word.split("\\.");
            return part(i, i + 1, Integer.parseInt(cells[2]), Integer.parseInt(cells[1]), Integer.parseInt(cells[0]));
        }
        int n = number(t, i);
        if (i + 4 < s.to && joined(t, i, i + 5)) {
            int mark = t.head(i + 1);
            int second = number(t, i + 2);
            int third = number(t, i + 4);
            boolean same = mark == t.head(i + 3);
            if (same && mark == '-' && year(n)) {
                return part(i, i + 5, n, second, third);
            }
            if (same && (mark == '/' || mark == '.' || mark == '-') && year(third)) {
                boolean american = monthFirst && mark == '/' && n <= 12;
                return part(i, i + 5, third, american ? n : second, american ? second : n);
            }
        }
        if (dotted && n >= 1 && n <= 31 && i + 3 < s.to && t.head(i + 1) == '.' && t.head(i + 3) == '.') {
            int second = number(t, i + 2);
            int third = i + 4 < s.to ? number(t, i + 4) : -1;
            if (second >= 1 && second <= 12) {
                return year(third) ? part(i, i + 5, third, second, n) : part(i, i + 4, 0, second, n);
            }
        }
        return null;
    }

    private static boolean joined(Tokens t, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (t.start(i) != t.end(i - 1)) {
                return false;
            }
        }
        return true;
    }

    /** "5 September 2022", "el 5 de septiembre de 2022", "5. září", "the 5th of September", "ב-5 בספטמבר". */
    private Dates.@Nullable Part dayFirst(Sentence s, Dates.DateWordsAt words, int i) {
        Tokens t = s.tokens;
        int n = ordinal(t, i);
        if (n < 1 || n > 31) {
            return null;
        }
        int m = skip(s, words, i + 1, 3);
        Tag named = words.at("month", m);
        if (named == null) {
            return null;
        }
        return withYear(s, words, i, named.last(), Dates.DateWordsAt.number(named), n);
    }

    private Dates.@Nullable Part monthNamed(Sentence s, Dates.DateWordsAt words, int i) {
        Tokens t = s.tokens;
        Tag named = words.at("month", i);
        if (named == null || (capitals && !Character.isUpperCase(t.raw()[named.start()]))) {
            return null;
        }
        int m = Dates.DateWordsAt.number(named);
        int next = skip(s, words, named.last(), 1);
        int day = next < s.to && Character.isDigit(t.head(next)) ? ordinal(t, next) : -1;
        if (capitals && day >= 1 && day <= 31 && !words.has("month", next + 1)) {
            return withYear(s, words, i, next + 1, m, day);
        }
        Dates.Part part = withYear(s, words, i, named.last(), m, 0);
        boolean doubtful = named.length() <= 5 && words.has("month.doubtful", i);
        boolean led =
                words.ends("date.lead", i) || words.ends("part", i) || (part != null && part.last() > named.last());
        return doubtful && !led ? null : part;
    }

    private Dates.@Nullable Part withYear(
            Sentence s, Dates.DateWordsAt words, int first, int last, int month, int day) {
        int at = skip(s, words, last, 2);
        if (at < s.to && s.tokens.head(at) == ',') {
            at++;
        }
        int n = at < s.to ? number(s.tokens, at) : -1;
        boolean full = year(n) && s.tokens.word(at).length() == 4;
        return full ? part(first, at + 1, n, month, day) : part(first, last, 0, month, day);
    }

    /** Behind dots, "de", "of" and the like: no more of them than given. */
    private static int skip(Sentence s, Dates.DateWordsAt words, int from, int most) {
        int i = from;
        while (i < s.to && i - from < most && (s.tokens.head(i) == '.' || words.has("date.of", i))) {
            i++;
        }
        return i;
    }

    private Dates.@Nullable Part part(int first, int last, int y, int m, int d) {
        Calendar.Value value = calendar.date(y, m, d);
        return value == null ? null : new Dates.Part(first, last, value);
    }

    /** "in 2022", "the 1990s", "winter 2022": a year needs a word that leads to it. */
    private Dates.@Nullable Part bareYear(Sentence s, Dates.DateWordsAt words, int i) {
        Tokens t = s.tokens;
        Tag season = words.at("season", i);
        if (season != null) {
            int at = skip(s, words, season.last(), 2);
            int n = at < s.to ? number(t, at) : -1;
            boolean full = year(n);
            boolean led = full || words.ends("date.lead", i) || words.ends("last", i) || words.ends("this", i);
            Calendar.Value value = led ? calendar.season(full ? n : 0, Dates.DateWordsAt.number(season)) : null;
            return value == null ? null : new Dates.Part(i, full ? at + 1 : season.last(), value);
        }
        String word = t.word(i);
        if (DECADE.matcher(word).matches()) {
            String decade = word.substring(0, 3);
            return new Dates.Part(i, i + 1, new Calendar.Value(decade + "0/" + decade + "9", DatePrecision.RANGE));
        }
        int n = number(t, i);
        boolean led = word.length() == 4
                && year(n)
                && (words.ends("date.lead", i)
                        || words.ends("date.before", i)
                        || words.ends("date.after", i)
                        || words.ends("part", i)
                        || words.ends("between", i)
                        || words.ends("date.to", i)
                        || (i - 2 >= s.from && t.head(i - 1) == '-' && year(number(t, i - 2)))
                        || (i > s.from && t.head(i - 1) == '(' && i + 1 < s.to && t.head(i + 1) == ')'));
        boolean range = word.length() == 4
                && year(n)
                && i + 2 < s.to
                && t.head(i + 1) == '-'
                && t.word(i + 2).length() == 4
                && year(number(t, i + 2));
        boolean both = word.length() == 4 && i - 2 >= s.from && words.ends("between", i - 2) && year(number(t, i - 2));
        return led || range || both ? part(i, i + 1, n, 0, 0) : null;
    }

    private static boolean year(int n) {
        return n >= EARLIEST && n <= LATEST;
    }

    /** "5", "5th", "1er", "5º". */
    private static int ordinal(Tokens t, int i) {
        String word = t.word(i);
        int end = 0;
        while (end < word.length() && Character.isDigit(word.charAt(end))) {
            end++;
        }
        boolean suffix = end < word.length()
                && word.length() - end <= 2
                && word.substring(end).chars().allMatch(Character::isLetter);
        return end >= 1 && end <= 2 && (end == word.length() || suffix) ? Integer.parseInt(word.substring(0, end)) : -1;
    }

    private static int number(Tokens t, int i) {
        String word = t.word(i);
        if (word.length() > 4) {
            return -1;
        }
        int n = 0;
        for (int k = 0; k < word.length(); k++) {
            char c = word.charAt(k);
            if (c < '0' || c > '9') {
                return -1;
            }
            n = n * 10 + c - '0';
        }
        return n;
    }
}
