// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.daylight.Days;
import org.daylight.StatedDate;

/**
 * One number of one speaker, dated by two pages to different days of one week: "on Sunday", "on Monday". Further apart, it
 * may have been given twice.
 */
final class SameUtterance implements Judge {
    private static final int WEEK = 7;

    @Override
    public Optional<Finding> of(Group a, Group b) {
        Days x = days(a);
        Days y = days(b);
        boolean sameSpeaker = a.any(v -> b.any(o -> v.root().same(o.root())));
        if (!sameSpeaker || !x.oneDay() || !y.oneDay() || x.first() == null || y.first() == null) {
            return Optional.empty();
        }
        return Math.abs(ChronoUnit.DAYS.between(x.first(), y.first())) > WEEK
                ? Optional.empty()
                : new DateJudge().of(a, b);
    }

    private static Days days(Group group) {
        return StatedDate.parse(group.key()).map(StatedDate::days).orElse(Days.ANY);
    }
}
