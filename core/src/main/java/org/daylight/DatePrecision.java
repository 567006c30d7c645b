// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.Locale;

/** How exactly a date is known (CODEBOOK, date precision). */
public enum DatePrecision {
    DAY,
    WEEK,
    MONTH,
    SEASON,
    YEAR,
    RANGE,
    BEFORE,
    AFTER,
    UNKNOWN;

    /** The word in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The precision with this code. @throws IllegalArgumentException for any other word */
    public static DatePrecision of(String code) {
        return Codes.find(DatePrecision.class, code, DatePrecision::code);
    }
}
