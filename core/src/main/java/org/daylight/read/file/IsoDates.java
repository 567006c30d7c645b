// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.DatePrecision;
import org.daylight.StatedDate;
import org.jspecify.annotations.Nullable;

/** Dates as fields of files write them. */
public final class IsoDates {
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}).*)?)?", Pattern.DOTALL);
    private static final int EARLIEST = 1970;
    private static final int LATEST = 2200;

    private IsoDates() {}

    /**
     * The day, month or year at the beginning of an ISO 8601 date, as written there: no time zone is applied.
     *
     * @param field its name, for the evidence
     */
    public static @Nullable StatedDate of(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        Matcher m = ISO.matcher(value.strip());
        if (!m.matches()) {
            return null;
        }
        return of(field + " " + value.strip(), m.group(1), m.group(2), m.group(3));
    }

    /** The date of these numbers; null where they are none. */
    static @Nullable StatedDate of(String evidence, String year, @Nullable String month, @Nullable String day) {
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(year),
                    month == null ? 1 : Integer.parseInt(month),
                    day == null ? 1 : Integer.parseInt(day));
            if (date.getYear() < EARLIEST || date.getYear() > LATEST) {
                return null;
            }
            String short120 = evidence.length() > 120 ? evidence.substring(0, 120) : evidence;
            if (month == null) {
                return new StatedDate(year, DatePrecision.YEAR, short120);
            }
            return day == null
                    ? new StatedDate(date.toString().substring(0, 7), DatePrecision.MONTH, short120)
                    : new StatedDate(date.toString(), DatePrecision.DAY, short120);
        } catch (DateTimeException e) {
            return null; // digits that are no date
        }
    }
}
