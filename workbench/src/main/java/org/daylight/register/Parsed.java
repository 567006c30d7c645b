// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.daylight.ClaimValues;
import org.daylight.StatedDate;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Dates and values of many rows, each way of writing them read once. For one thread. */
final class Parsed {
    private final Map<String, Optional<StatedDate>> dates = new HashMap<>();
    private final Map<String, ClaimValues> values = new HashMap<>();

    @Nullable
    StatedDate date(Record r, String column) {
        String value = Rows.maybe(r, column);
        String precision = Rows.maybe(r, column + "_precision");
        return value == null
                ? null
                : dates.computeIfAbsent(value + " " + precision, d -> StatedDate.parse(value, precision))
                        .orElse(null);
    }

    ClaimValues values(Record r) {
        String kind = Rows.text(r, "kind");
        String detail = Rows.text(r, "detail");
        return values.computeIfAbsent(kind + " " + detail, v -> Rows.values(kind, detail));
    }
}
