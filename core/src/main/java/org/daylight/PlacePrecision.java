// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.Locale;

/** How exactly a place is known (CODEBOOK, place precision), the most exact first. */
public enum PlacePrecision {
    POINT,
    STREET,
    CITY,
    REGION,
    COUNTRY;

    /** The word in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The precision with this code. @throws IllegalArgumentException for any other word */
    public static PlacePrecision of(String code) {
        return Codes.find(PlacePrecision.class, code, PlacePrecision::code);
    }
}
