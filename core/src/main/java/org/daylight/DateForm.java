// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The written forms of dates and the days that each allows; {@link StatedDate} lists them. */
final class DateForm {
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
    private static final Pattern SEASON = Pattern.compile("[0-9]{4}-(2[1-9]|3[0-9]|4[01])");
    private static final Pattern WEEK = Pattern.compile("[0-9]{4}-W[0-9]{2}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final String UNKNOWN = "XXXX";

    private DateForm() {}

    /** The days that a value of this precision allows; empty where the value has no such form. */
    static Optional<Days> days(String value, DatePrecision precision) {
        return switch (precision) {
            case DAY, WEEK, MONTH, SEASON, YEAR ->
                single(value).filter(p -> p == precision).flatMap(p -> bounds(value, p));
            case RANGE -> range(value);
            case BEFORE -> single(value).flatMap(p -> bounds(value, p)).map(d -> new Days(null, d.last()));
            case AFTER -> single(value).flatMap(p -> bounds(value, p)).map(d -> new Days(d.first(), null));
            case UNKNOWN -> value.equals(UNKNOWN) ? Optional.of(Days.ANY) : Optional.empty();
        };
    }

    /** The date, where the value has a form of that precision. */
    static Optional<StatedDate> make(String value, DatePrecision precision) {
        return days(value, precision).map(d -> new StatedDate(value, precision, null));
    }

    /** The date that the form and the code tell together. */
    static Optional<StatedDate> told(String value, @Nullable String code) {
        if (code != null) {
            for (DatePrecision precision : DatePrecision.values()) {
                if (precision.code().equals(code)) {
                    Optional<StatedDate> made = make(cut(value, precision), precision);
                    if (made.isPresent()) {
                        return made;
                    }
                }
            }
        }
        if (value.equals(UNKNOWN)) {
            return Optional.of(StatedDate.UNKNOWN);
        }
        return value.indexOf('/') > 0
                ? make(value, DatePrecision.RANGE)
                : single(value).flatMap(p -> make(value, p));
    }

    /** A day that is known to the month alone is no day. */
    private static String cut(String value, DatePrecision precision) {
        boolean day = DAY.matcher(value).matches();
        if (precision == DatePrecision.MONTH && day) {
            return value.substring(0, 7);
        }
        boolean month =
                day || MONTH.matcher(value).matches() || SEASON.matcher(value).matches();
        return precision == DatePrecision.YEAR && month ? value.substring(0, 4) : value;
    }

    /** The precision that the form of one date, not a range, tells. */
    static Optional<DatePrecision> single(String value) {
        if (YEAR.matcher(value).matches()) {
            return Optional.of(DatePrecision.YEAR);
        }
        if (MONTH.matcher(value).matches()) {
            return Optional.of(DatePrecision.MONTH);
        }
        if (SEASON.matcher(value).matches()) {
            return Optional.of(DatePrecision.SEASON);
        }
        if (WEEK.matcher(value).matches()) {
            return Optional.of(DatePrecision.WEEK);
        }
        return DAY.matcher(value).matches() ? Optional.of(DatePrecision.DAY) : Optional.empty();
    }

    private static Optional<Days> range(String value) {
        int slash = value.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        String from = value.substring(0, slash);
        String to = value.substring(slash + 1);
        Optional<Days> first = single(from).flatMap(p -> bounds(from, p));
        Optional<Days> last = single(to).flatMap(p -> bounds(to, p));
        return first.isPresent() && last.isPresent() && first.get().compareTo(last.get()) <= 0
                ? Optional.of(first.get().spanning(last.get()))
                : Optional.empty();
    }

    private static Optional<Days> bounds(String value, DatePrecision precision) {
        int year = Integer.parseInt(value.substring(0, 4));
        try {
            return Optional.of(
                    switch (precision) {
                        case YEAR -> new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
                        case MONTH -> {
                            YearMonth month = YearMonth.parse(value);
                            yield new Days(month.atDay(1), month.atEndOfMonth());
                        }
                        case DAY -> new Days(LocalDate.parse(value), LocalDate.parse(value));
                        case WEEK -> week(year, Integer.parseInt(value.substring(6)));
                        case SEASON -> season(year, Integer.parseInt(value.substring(5)));
                        case RANGE, BEFORE, AFTER, UNKNOWN -> throw new IllegalArgumentException(precision.code());
                    });
        } catch (DateTimeException e) {
            return Optional.empty(); // 31 November, week 54: the form is right, the day does not exist
        }
    }

    /** Monday to Sunday (ISO 8601). */
    private static Days week(int year, int week) {
        LocalDate inYear = LocalDate.of(year, 1, 4);
        if (week < 1 || week > inYear.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).getMaximum()) {
            throw new DateTimeException("no week " + week + " in " + year);
        }
        LocalDate monday = inYear.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(java.time.DayOfWeek.MONDAY);
        return new Days(monday, monday.plusDays(6));
    }

    /**
     * A season begins with its first month or its equinox, whichever a speaker means, and ends with its last month or the
     * next; where no hemisphere is named, it may be that of either. So the span is wide: it is what is known.
     */
    private static Days season(int year, int code) {
        return switch (code) {
            case 21, 23 -> new Days(LocalDate.of(year, 3, 1), LocalDate.of(year, 12, 22));
            case 22, 24, 28, 30 -> new Days(LocalDate.of(year - 1, 12, 1), LocalDate.of(year + 1, 3, 21));
            case 25, 31 -> new Days(LocalDate.of(year, 3, 1), LocalDate.of(year, 6, 22));
            case 26, 32 -> new Days(LocalDate.of(year, 6, 1), LocalDate.of(year, 9, 23));
            case 27, 29 -> new Days(LocalDate.of(year, 9, 1), LocalDate.of(year, 12, 22));
            case 33, 34, 35, 36 -> months(year, (code - 33) * 3 + 1, 3);
            case 37, 38, 39 -> months(year, (code - 37) * 4 + 1, 4);
            case 40, 41 -> months(year, (code - 40) * 6 + 1, 6);
            default -> throw new DateTimeException("no season " + code);
        };
    }

    private static Days months(int year, int first, int count) {
        return new Days(
                LocalDate.of(year, first, 1),
                YearMonth.of(year, first + count - 1).atEndOfMonth());
    }
}
