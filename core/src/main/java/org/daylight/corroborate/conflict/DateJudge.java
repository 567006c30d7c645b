// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import java.util.Optional;
import org.daylight.Because;
import org.daylight.Days;
import org.daylight.Ground;
import org.daylight.StatedDate;

/** Days of one event: they cannot differ; a month may hold a day. */
final class DateJudge implements Judge {
    @Override
    public Optional<Finding> of(Group a, Group b) {
        StatedDate x = StatedDate.parse(a.key()).orElse(StatedDate.UNKNOWN);
        StatedDate y = StatedDate.parse(b.key()).orElse(StatedDate.UNKNOWN);
        Days.Order order = x.order(y);
        if (order.apart()) {
            return Optional.of(new Finding(
                    Verdict.CONFLICT, Because.of(Ground.DATED_TWICE, new Because.Day(x), new Because.Day(y))));
        }
        return order == Days.Order.UNKNOWN
                ? Optional.empty()
                : Optional.of(new Finding(
                        Verdict.COMPATIBLE, Because.of(Ground.MAYBE_ONE_DAY, new Because.Day(x), new Because.Day(y))));
    }
}
