// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daylight.Days;

/**
 * The stretch of time that is drawn, from the first day of a month to the last of one.
 *
 * @param first month
 * @param last month, included
 */
record Span(YearMonth first, YearMonth last) {

    /** How fine the stretch is parted. */
    enum Unit {
        YEAR,
        QUARTER,
        MONTH,
        DAY
    }

    private static final int YEARS = 96;
    private static final int QUARTERS = 36;
    private static final int DAYS = 3;

    /** One part of the stretch. */
    record Bin(LocalDate from, LocalDate to) {}

    Unit unit() {
        long months = first.until(last, ChronoUnit.MONTHS) + 1;
        return months > YEARS ? Unit.YEAR : months > QUARTERS ? Unit.QUARTER : months > DAYS ? Unit.MONTH : Unit.DAY;
    }

    LocalDate from() {
        return first.atDay(1);
    }

    LocalDate to() {
        return last.atEndOfMonth();
    }

    private double length() {
        return to().toEpochDay() - from().toEpochDay() + 1;
    }

    /** Where a day begins, in percent of the width; days outside are held to the edges. */
    double at(LocalDate day) {
        return Math.clamp((day.toEpochDay() - from().toEpochDay()) / length() * 100, 0, 100);
    }

    /** Whether some of these days are drawn. */
    boolean holds(Days days) {
        LocalDate begin = days.first();
        LocalDate end = days.last();
        return (begin == null || !begin.isAfter(to())) && (end == null || !end.isBefore(from()));
    }

    /** Its parts in order. */
    List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        LocalDate at = from();
        Unit unit = unit();
        while (!at.isAfter(to())) {
            LocalDate next = switch (unit) {
                case YEAR -> LocalDate.of(at.getYear() + 1, 1, 1);
                case QUARTER ->
                    LocalDate.of(at.getYear(), (at.getMonthValue() - 1) / 3 * 3 + 1, 1)
                            .plusMonths(3);
                case MONTH -> at.withDayOfMonth(1).plusMonths(1);
                case DAY -> at.plusDays(1);
            };
            LocalDate end = next.minusDays(1);
            bins.add(new Bin(at, end.isAfter(to()) ? to() : end));
            at = next;
        }
        return bins;
    }

    /** The same stretch around its middle, so many times as long; within those bounds. */
    Span scaled(double times, YearMonth earliest, YearMonth latest) {
        long months = first.until(last, ChronoUnit.MONTHS) + 1;
        long wanted = Math.max(1, Math.round(months * times));
        YearMonth begin = first.plusMonths((months - wanted) / 2);
        return new Span(begin, begin.plusMonths(wanted - 1)).within(earliest, latest);
    }

    /** Moved by parts of its length; within those bounds. */
    Span moved(double by, YearMonth earliest, YearMonth latest) {
        long months = first.until(last, ChronoUnit.MONTHS) + 1;
        long step = Math.round(months * by);
        step = Math.max(step, first.until(earliest, ChronoUnit.MONTHS));
        step = Math.min(step, last.until(latest, ChronoUnit.MONTHS));
        return new Span(first.plusMonths(step), last.plusMonths(step));
    }

    private Span within(YearMonth earliest, YearMonth latest) {
        return new Span(first.isBefore(earliest) ? earliest : first, last.isAfter(latest) ? latest : last);
    }

    static String percent(double value) {
        return String.format(Locale.ROOT, "%.3f%%", value);
    }
}
