// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Dates in English, no more exact than they are. */
final class DateInWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
    private static final List<String> PARTS = List.of(
            "the first quarter of",
            "the second quarter of",
            "the third quarter of",
            "the last quarter of",
            "the first third of",
            "the second third of",
            "the last third of",
            "the first half of",
            "the second half of");

    private DateInWords() {}

    static String of(String value, DatePrecision precision) {
        return switch (precision) {
            case DAY, WEEK, MONTH, SEASON, YEAR -> single(value, precision);
            case RANGE -> {
                int slash = value.indexOf('/');
                yield "between " + single(value.substring(0, slash)) + " and " + single(value.substring(slash + 1));
            }
            case BEFORE -> single(value) + " or earlier";
            case AFTER -> single(value) + " or later";
            case UNKNOWN -> "date unknown";
        };
    }

    private static String single(String value) {
        return single(value, DateForm.single(value).orElseThrow());
    }

    private static String single(String value, DatePrecision precision) {
        return switch (precision) {
            case DAY -> DAY.format(LocalDate.parse(value));
            case MONTH -> MONTH.format(YearMonth.parse(value));
            case WEEK -> {
                LocalDate monday =
                        DateForm.days(value, precision).map(Days::first).orElseThrow();
                yield "the week of " + DAY.format(monday);
            }
            case SEASON -> season(value.substring(0, 4), Integer.parseInt(value.substring(5)));
            case YEAR, RANGE, BEFORE, AFTER, UNKNOWN -> value;
        };
    }

    private static String season(String year, int code) {
        if (code >= 33) {
            return PARTS.get(code - 33) + " " + year;
        }
        String hemisphere = code >= 29 ? "southern " : code >= 25 ? "northern " : "";
        return hemisphere + SEASONS.get((code - 21) % 4) + " " + year;
    }
}
