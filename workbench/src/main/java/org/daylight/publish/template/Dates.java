// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.daylight.DatePrecision;
import org.daylight.StatedDate;
import org.jspecify.annotations.Nullable;

/** Dates as they are printed and as spans of days. */
final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Dates() {}

    /** "21 November 2026, 18:00 UTC". */
    static String minute(Instant time) {
        return MINUTE.format(time);
    }

    /** As precise as it is known: "12 September 2022", "September 2022", "2022"; other forms as they are. */
    static String print(StatedDate date) {
        try {
            String v = date.value();
            return switch (v.length()) {
                case 4 -> v;
                case 7 -> MONTH.format(YearMonth.parse(v));
                case 10 -> DAY.format(LocalDate.parse(v));
                default -> v;
            };
        } catch (DateTimeException e) {
            return date.value();
        }
    }

    /** A day in ISO form as it is printed. */
    static String day(String iso) {
        return print(new StatedDate(iso, DatePrecision.DAY, null));
    }

    /** The date as printed, or nothing. */
    static @Nullable String printed(@Nullable StatedDate date) {
        return date == null ? null : print(date);
    }

    /** First and last day that the date allows; absent where it is not a plain ISO date. */
    static @Nullable Span span(@Nullable StatedDate date) {
        if (date == null) {
            return null;
        }
        try {
            String v = date.value();
            return switch (v.length()) {
                case 4 ->
                    new Span(Year.parse(v).atDay(1), Year.parse(v).atMonth(12).atEndOfMonth());
                case 7 ->
                    new Span(YearMonth.parse(v).atDay(1), YearMonth.parse(v).atEndOfMonth());
                case 10 -> new Span(LocalDate.parse(v), LocalDate.parse(v));
                default -> null;
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Days from first to last. */
    record Span(LocalDate first, LocalDate last) {}
}
