// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.daylight.DatePrecision;
import org.daylight.StatedDate;
import org.jspecify.annotations.Nullable;

/** Counts from the day of publication, and writes dates no more exactly than they are known. */
final class Calendar {
    private final @Nullable LocalDate published;
    private final boolean dayKnown;
    private final int yearNamed;

    /**
     * A calendar.
     *
     * @param published when the text was published, if known
     * @param yearNamed the one year that the text names, or 0
     */
    Calendar(@Nullable StatedDate published, int yearNamed) {
        String value = published == null ? "" : published.value();
        this.published = day(value);
        dayKnown = value.length() >= 10 && this.published != null;
        this.yearNamed = yearNamed;
    }

    private static @Nullable LocalDate day(String value) {
        try {
            return switch (value.length()) {
                case 0, 1, 2, 3 -> null;
                case 4, 5, 6 -> LocalDate.of(Integer.parseInt(value.substring(0, 4)), 12, 31);
                case 7, 8, 9 -> LocalDate.parse(value.substring(0, 7) + "-01").with(TemporalAdjusters.lastDayOfMonth());
                default -> LocalDate.parse(value.substring(0, 10));
            };
        } catch (DateTimeException | NumberFormatException e) {
            // What is no date gives no date to count from.
            return null;
        }
    }

    /** A value and how exactly it is known. */
    record Value(String text, DatePrecision precision) {}

    /** A date of which parts may be 0; null where there is no such day or no year can be told. */
    @Nullable
    Value date(int year, int month, int day) {
        int known = year != 0 ? year : assumed(month, day);
        if (known == 0) {
            return null;
        }
        try {
            if (month == 0) {
                return new Value(String.format(Locale.ROOT, "%04d", known), DatePrecision.YEAR);
            }
            if (day == 0) {
                return month > 12
                        ? null
                        : new Value(String.format(Locale.ROOT, "%04d-%02d", known, month), DatePrecision.MONTH);
            }
            return new Value(LocalDate.of(known, month, day).toString(), DatePrecision.DAY);
        } catch (DateTimeException e) {
            // "31 November" is a misprint; the words stay a number.
            return null;
        }
    }

    /** The latest year in which that day is not after publication; 0 where neither is known. */
    int assumed(int month, int day) {
        if (published == null) {
            return yearNamed;
        }
        int year = published.getYear();
        boolean later = month > published.getMonthValue()
                || (month == published.getMonthValue() && day > published.getDayOfMonth());
        return later ? year - 1 : year;
    }

    /** A season (1 spring to 4 winter) as ISO 8601-2 writes it: 2022-21. */
    @Nullable
    Value season(int year, int season) {
        int known = year != 0 ? year : assumed(season == 4 ? 1 : season * 3, 1);
        return known == 0 ? null : new Value(known + "-2" + season, DatePrecision.SEASON);
    }

    /** So many units before or after publication: {@code day}, {@code week}, {@code month}, {@code year}. */
    @Nullable
    Value shifted(String unit, int by) {
        if (published == null || (!dayKnown && !unit.equals("year")) || Math.abs(by) > 5000) {
            return null;
        }
        return switch (unit) {
            case "day" -> new Value(published.plusDays(by).toString(), DatePrecision.DAY);
            case "week" -> week(published.plusWeeks(by));
            case "month" -> new Value(published.plusMonths(by).toString().substring(0, 7), DatePrecision.MONTH);
            case "year" -> new Value(published.plusYears(by).toString().substring(0, 4), DatePrecision.YEAR);
            default -> null;
        };
    }

    private static Value week(LocalDate day) {
        String text = String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return new Value(text, DatePrecision.WEEK);
    }

    /**
     * The day of a weekday (1 Monday to 7): the last one up to publication, the one a week before (by -1) or the next one
     * after (by 1).
     */
    @Nullable
    Value weekday(int weekday, int by) {
        if (published == null || !dayKnown) {
            return null;
        }
        DayOfWeek day = DayOfWeek.of(weekday);
        LocalDate found = by > 0
                ? published.with(TemporalAdjusters.next(day))
                : by < 0
                        ? published.with(TemporalAdjusters.previous(day))
                        : published.with(TemporalAdjusters.previousOrSame(day));
        return new Value(found.toString(), DatePrecision.DAY);
    }

    /** A day of the month of publication, or of the month before where it would lie after it. */
    @Nullable
    Value dayOfMonth(int day) {
        if (published == null || !dayKnown) {
            return null;
        }
        LocalDate month = day > published.getDayOfMonth() ? published.minus(1, ChronoUnit.MONTHS) : published;
        return date(month.getYear(), month.getMonthValue(), day);
    }
}
