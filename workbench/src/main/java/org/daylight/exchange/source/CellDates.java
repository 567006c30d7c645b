// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.exchange.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.StatedDate;

/** Dates as people type them into cells, as exact as they typed them and no more. */
final class CellDates {
    private static final Pattern DOTTED = Pattern.compile("([0-9]{1,2})\\.\\s?([0-9]{1,2})\\.\\s?([0-9]{4})");
    private static final Pattern SLASHED = Pattern.compile("([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})");
    private static final Pattern CHINESE =
            Pattern.compile("([0-9]{4})年(?:\\s?([0-9]{1,2})月)?(?:\\s?([0-9]{1,2})[日号])?");
    private static final Pattern NAMED = Pattern.compile(
            "(?:([0-9]{1,2})(?:st|nd|rd|th)?\\s+)?([A-Za-z]{3,9})\\.?,?\\s+(?:([0-9]{1,2}),?\\s+)?([0-9]{4})");
    private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";

    private CellDates() {}

    /**
     * A date in ISO form.
     *
     * @param order day-first, month-first, or empty: then 5/9/2022 is no date, and 25/9/2022 is one
     */
    static Optional<String> read(String text, String order) {
        String typed = text.strip();
        String day = typed.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ].*") ? typed.substring(0, 10) : typed;
        if (StatedDate.parse(day).isPresent()) {
            return Optional.of(day);
        }
        Matcher m = DOTTED.matcher(typed);
        if (m.matches()) {
            return day(m.group(3), m.group(2), m.group(1));
        }
        m = YEAR_FIRST.matcher(typed);
        if (m.matches()) {
            return day(m.group(1), m.group(2), m.group(3));
        }
        m = SLASHED.matcher(typed);
        if (m.matches()) {
            return slashed(m, order);
        }
        m = CHINESE.matcher(typed);
        if (m.matches()) {
            return m.group(2) == null
                    ? Optional.of(m.group(1))
                    : m.group(3) == null ? month(m.group(1), m.group(2)) : day(m.group(1), m.group(2), m.group(3));
        }
        m = NAMED.matcher(typed);
        return m.matches() ? named(m) : Optional.empty();
    }

    private static Optional<String> slashed(Matcher m, String order) {
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(2));
        if (order.equals("day-first") || (order.isEmpty() && first > 12)) {
            return day(m.group(3), m.group(2), m.group(1));
        }
        if (order.equals("month-first") || (order.isEmpty() && second > 12)) {
            return day(m.group(3), m.group(1), m.group(2));
        }
        return first == second ? day(m.group(3), m.group(1), m.group(2)) : Optional.empty();
    }

    private static Optional<String> named(Matcher m) {
        int at = MONTHS.indexOf(m.group(2).substring(0, 3).toLowerCase(Locale.ROOT));
        if (at < 0 || at % 4 != 0 || (m.group(1) != null && m.group(3) != null)) {
            return Optional.empty();
        }
        String month = Integer.toString(at / 4 + 1);
        String day = m.group(1) == null ? m.group(3) : m.group(1);
        return day == null ? month(m.group(4), month) : day(m.group(4), month, day);
    }

    private static Optional<String> month(String year, String month) {
        int number = Integer.parseInt(month);
        return number < 1 || number > 12
                ? Optional.empty()
                : Optional.of(year + String.format(Locale.ROOT, "-%02d", number));
    }

    private static Optional<String> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty(); // the thirty-first of a month that has thirty days
        }
    }
}
