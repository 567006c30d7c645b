// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.StatedDate;

/**
 * The days that a date may mean, no fewer than its precision leaves open: a month is all of its days, "before" all days up to it.
 *
 * @param from first day, counted from 1970-01-01
 * @param to last day, that day included
 */
record Days(int from, int to) {
    /** Bounds where nothing is known: far away, and still days that can be compared. */
    private static final int EVER = 4_000_000;

    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?|-W(\\d{2})|-(spring|summer|autumn|winter))?(?:T.*)?");

    /** The days of a date as texts state it; empty where it says none. */
    static Optional<Days> of(StatedDate date) {
        int slash = date.value().indexOf('/');
        Optional<Days> first = of(slash < 0 ? date.value() : date.value().substring(0, slash));
        Optional<Days> last = slash < 0 ? first : of(date.value().substring(slash + 1));
        return switch (date.precision()) {
            case UNKNOWN -> Optional.empty();
            case BEFORE -> last.map(d -> new Days(-EVER, d.to));
            case AFTER -> first.map(d -> new Days(d.from, EVER));
            case DAY, WEEK, MONTH, SEASON, YEAR, RANGE ->
                first.isEmpty() || last.isEmpty() || last.get().to < first.get().from
                        ? Optional.empty()
                        : Optional.of(new Days(first.get().from, last.get().to));
        };
    }

    /** The days of {@code 2022}, {@code 2022-09}, {@code 2022-W36}, {@code 2022-summer} or {@code 2022-09-05}; empty for what is no date. */
    static Optional<Days> of(String value) {
        Matcher m = FORM.matcher(value.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(m.group(1));
            if (m.group(3) != null) {
                LocalDate day = LocalDate.of(year, Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
                return Optional.of(days(day, day));
            }
            if (m.group(2) != null) {
                YearMonth month = YearMonth.of(year, Integer.parseInt(m.group(2)));
                return Optional.of(days(month.atDay(1), month.atEndOfMonth()));
            }
            if (m.group(4) != null) {
                LocalDate monday = LocalDate.of(year, 1, 4)
                        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(m.group(4)))
                        .with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
                return Optional.of(days(monday, monday.plus(6, ChronoUnit.DAYS)));
            }
            if (m.group(5) != null) {
                // Which hemisphere is not said: a season may lie in either half of its year, winter runs into the next.
                return Optional.of(days(
                        LocalDate.of(year, 1, 1),
                        m.group(5).equals("winter") ? YearMonth.of(year + 1, 3).atEndOfMonth() : LocalDate.of(year, 12, 31)));
            }
            return Optional.of(days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Days days(LocalDate from, LocalDate to) {
        return new Days((int) from.toEpochDay(), (int) to.toEpochDay());
    }

    /** The year in which all of its days lie; empty where they do not lie in one. */
    Optional<String> year() {
        int year = LocalDate.ofEpochDay(from).getYear();
        return year == LocalDate.ofEpochDay(to).getYear() ? Optional.of(Integer.toString(year)) : Optional.empty();
    }
}
