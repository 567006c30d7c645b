// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as a text gives it; never more exact. The forms are those of ISO 8601 and, where it has them, of the
 * Extended Date/Time Format (ISO 8601-2, level 1):
 *
 * <pre>
 * day      2022-12-05
 * week     2022-W49                  ISO 8601 alone
 * month    2022-12
 * season   2022-21 … 2022-24         spring, summer, autumn, winter of an unnamed hemisphere
 *          2022-25 … 2022-32         of the northern, then of the southern one
 *          2022-33 … 2022-41         quarters, thirds, halves of a year
 * year     2022
 * range    2022-03/2022-05           some time from the first to the last, both included
 * before   2016                      in it or earlier; an interval ../2016 is read as this
 * after    2016                      in it or later; an interval 2016/.. is read as this
 * unknown  XXXX
 * </pre>
 *
 * @param value one of these
 * @param precision how exactly it is known
 * @param evidence the words or the markup that gave it, if kept
 */
public record StatedDate(
        String value, DatePrecision precision, @Nullable String evidence) {
    private static final String NEVER_SAID = "XXXX";

    /** The text says that the date is not known. */
    public static final StatedDate UNKNOWN = new StatedDate(NEVER_SAID, DatePrecision.UNKNOWN, null);

    /** Checks that the value is a date of that precision. @throws IllegalArgumentException naming both */
    public StatedDate {
        if (DateForm.days(value, precision).isEmpty()) {
            throw new IllegalArgumentException(
                    "expected a date known to the " + precision.code() + ", found \"" + value + "\"");
        }
    }

    /** The date that this form writes, its precision told by the form; empty where it is none of the forms. */
    public static Optional<StatedDate> parse(String value) {
        return parse(value, null);
    }

    /**
     * The date of a value and the code of its precision, as claims and tables hold them. Where the code is less exact
     * than the value, the value is cut to it; where it is missing or does not fit, the form tells.
     */
    public static Optional<StatedDate> parse(@Nullable String value, @Nullable String precision) {
        if (value == null) {
            return Optional.empty();
        }
        String text = value.strip();
        if (text.startsWith("../")) {
            return DateForm.make(text.substring(3), DatePrecision.BEFORE);
        }
        if (text.endsWith("/..")) {
            return DateForm.make(text.substring(0, text.length() - 3), DatePrecision.AFTER);
        }
        return DateForm.told(text, precision);
    }

    /** The days that it allows; open where it sets no bound. */
    public Days days() {
        return DateForm.days(value, precision).orElseThrow();
    }

    /** How it stands to another in time, as far as both are known. */
    public Days.Order order(StatedDate other) {
        return days().order(other.days());
    }

    /** The same without the words that gave it. */
    public StatedDate bare() {
        return evidence == null ? this : new StatedDate(value, precision, null);
    }

    /** In English, as exactly as it is known: "5 December 2022", "between March 2022 and May 2022", "2016 or earlier". */
    public String inWords() {
        return DateInWords.of(value, precision);
    }

    /** For lists: by the first day that each allows, then by the last; what is certainly earlier comes first. */
    public static Comparator<StatedDate> chronological() {
        return Comparator.comparing(StatedDate::days)
                .thenComparing(StatedDate::value)
                .thenComparing(StatedDate::precision);
    }

    /** Whether value and precision are the same, whatever words gave them. */
    public boolean same(@Nullable StatedDate other) {
        return other != null && Objects.equals(value, other.value) && precision == other.precision;
    }
}
