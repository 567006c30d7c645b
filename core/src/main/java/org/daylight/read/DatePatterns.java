// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daylight.DatePrecision;
import org.daylight.StatedDate;
import org.jspecify.annotations.Nullable;

/** Reads the ways in which pages write a calendar date; all-digit forms only with the year first, since others are ambiguous. */
public final class DatePatterns {
    private static final Map<String, Integer> MONTHS = months();
    private static final String NAMES = MONTHS.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .collect(Collectors.joining("|"));
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String YEAR = "((?:19|20)\\d\\d)";

    /** Year, month, day in digits: 2022-12-05, 2022/12/5, 2022年12月5日, with or without a time behind. */
    private static final Pattern DIGITS =
            Pattern.compile("(?<!\\d)" + YEAR + "\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)", FLAGS);

    /** Day, month, year in digits with full stops, as in most of Europe; with other marks the order is ambiguous. */
    private static final Pattern STOPS =
            Pattern.compile("(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?" + YEAR + "(?![\\d.]\\d)", FLAGS);

    /** Digits with strokes: read only where just one order gives a date. */
    private static final Pattern STROKES =
            Pattern.compile("(?<![\\d/-])(\\d{1,2})[/-](\\d{1,2})[/-]" + YEAR + "(?![\\d/-])", FLAGS);

    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.|º|er|e|ª)?\\s*(?:(?<=\\s)(?:de|of|d[’']|ב)\\s?-?)?(" + NAMES
                    + ")\\.?,?\\s+(?:de\\s+|del\\s+)?" + YEAR + "(?!\\d)",
            FLAGS);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<!\\p{L})(" + NAMES + ")\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+" + YEAR + "(?!\\d)", FLAGS);
    private static final Pattern MONTH = Pattern.compile(
            "(?<!\\p{L})(" + NAMES + ")\\.?,?\\s+(?:de\\s+|del\\s+|of\\s+)?" + YEAR + "(?!\\d)|" + YEAR
                    + "年(\\d{1,2})月(?!\\s?\\d)",
            FLAGS);

    private DatePatterns() {}

    /** The first date to the day in these words, or else the first to the month. */
    public static @Nullable StatedDate first(String words) {
        List<Found> found = new ArrayList<>();
        collect(found, DIGITS, words, 1, 2, 3);
        collect(found, DAY_FIRST, words, 3, 2, 1);
        collect(found, MONTH_FIRST, words, 3, 1, 2);
        collect(found, STOPS, words, 3, 2, 1);
        strokes(found, words);
        if (!found.isEmpty()) {
            found.sort(Comparator.comparingInt(Found::at));
            return found.getFirst().date();
        }
        Matcher m = MONTH.matcher(words);
        while (m.find()) {
            boolean named = m.group(1) != null;
            StatedDate date = of(m.group(named ? 2 : 3), m.group(named ? 1 : 4), null, m.group());
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** A date of these parts where there is such a day; without a day, to the month. */
    static @Nullable StatedDate of(String year, String month, @Nullable String day, String evidence) {
        try {
            Integer named = MONTHS.get(month.toLowerCase(Locale.ROOT));
            int number = named == null ? Integer.parseInt(month) : named;
            LocalDate date = LocalDate.of(Integer.parseInt(year), number, day == null ? 1 : Integer.parseInt(day));
            return day == null
                    ? new StatedDate(date.toString().substring(0, 7), DatePrecision.MONTH, evidence)
                    : new StatedDate(date.toString(), DatePrecision.DAY, evidence);
        } catch (DateTimeException | NumberFormatException e) {
            return null; // the 31st of February is no date, whatever it looks like
        }
    }

    private static void collect(List<Found> found, Pattern pattern, String words, int year, int month, int day) {
        Matcher m = pattern.matcher(words);
        while (m.find()) {
            StatedDate date = of(m.group(year), m.group(month), m.group(day), m.group());
            if (date != null) {
                found.add(new Found(m.start(), date));
                return;
            }
        }
    }

    private static void strokes(List<Found> found, String words) {
        Matcher m = STROKES.matcher(words);
        while (m.find()) {
            StatedDate dayFirst = of(m.group(3), m.group(2), m.group(1), m.group());
            StatedDate monthFirst = of(m.group(3), m.group(1), m.group(2), m.group());
            StatedDate only = dayFirst == null ? monthFirst : monthFirst == null ? dayFirst : null;
            if (only == null && dayFirst != null && dayFirst.equals(monthFirst)) {
                only = dayFirst;
            }
            if (only != null) {
                found.add(new Found(m.start(), only));
                return;
            }
        }
    }

    private record Found(int at, StatedDate date) {}

    private static Map<String, Integer> months() {
        Map<String, Integer> map = new HashMap<>();
        for (String line : Lists.lines("lang/months.tsv")) {
            String[] parts = line.split("\t");
            for (String name : parts[1].split(" ")) {
                map.put(name, Integer.parseInt(parts[0]));
            }
        }
        return Map.copyOf(map);
    }
}
