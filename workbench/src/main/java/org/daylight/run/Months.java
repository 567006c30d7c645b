// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.daylight.Days;
import org.daylight.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * A range of months, both included, and whether something was said in it. Of a date that is not known to the month, the last
 * month that it allows counts: by then it had been said.
 *
 * @param first the first month
 * @param last the last month
 * @param all whether it takes in whatever was said, undated statements included
 */
public record Months(YearMonth first, YearMonth last, boolean all) {

    /**
     * Whether something of this month was said in it.
     *
     * @param month null where nobody knows when
     */
    public boolean hold(@Nullable YearMonth month) {
        return all || (month != null && !month.isBefore(first) && !month.isAfter(last));
    }

    /** The month by which something had been said; empty where its date has no bound. */
    public static Optional<YearMonth> of(@Nullable StatedDate date) {
        if (date == null) {
            return Optional.empty();
        }
        Days days = date.days();
        LocalDate day = days.last() == null ? days.first() : days.last();
        return Optional.ofNullable(day).map(YearMonth::from);
    }
}
