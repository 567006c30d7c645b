// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import org.jspecify.annotations.Nullable;

/**
 * A place as far as a text gives it; never more exact.
 *
 * @param country ISO 3166-1 alpha-2
 * @param name of the city, region, street or point; absent where the country is all that is known
 * @param precision how exactly it is known
 */
public record StatedPlace(String country, @Nullable String name, PlacePrecision precision) {

    /** Checks that what is finer than a country has a name. */
    public StatedPlace {
        if ((name == null) != (precision == PlacePrecision.COUNTRY)) {
            throw new IllegalArgumentException("expected a name of a place known to the " + precision.code());
        }
    }

    /** A country, and what is known within it. */
    public static StatedPlace of(String country, @Nullable String name, PlacePrecision within) {
        return name == null || name.isBlank() || within == PlacePrecision.COUNTRY
                ? new StatedPlace(country, null, PlacePrecision.COUNTRY)
                : new StatedPlace(country, name, within);
    }

    /** Whether this says the same as the other and no less. */
    public boolean within(StatedPlace other) {
        return country.equals(other.country)
                && (other.name == null || equals(other) || precision.compareTo(other.precision) < 0);
    }
}
