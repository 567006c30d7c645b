// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import org.daylight.PlacePrecision;
import org.daylight.StatedPlace;
import org.daylight.read.lexicon.PlaceDisc;
import org.jspecify.annotations.Nullable;

/**
 * An area of the map: a country, or a town or region in one.
 *
 * @param country ISO 3166-1 alpha-2
 * @param name of the town or region as it may be shown; null for the country
 * @param precision town (CITY), REGION or COUNTRY: what the gazetteer does not know is drawn as its country
 * @param latitude of the middle, degrees north; NaN where the country is not known either
 * @param longitude of the middle, degrees east; NaN likewise
 * @param kilometres how far it reaches around the middle
 */
public record Spot(
        String country,
        @Nullable String name,
        PlacePrecision precision,
        double latitude,
        double longitude,
        int kilometres) {

    /** The area of a place that a statement gives. */
    static Spot of(StatedPlace place) {
        String name = place.name();
        PlaceDisc disc =
                name == null ? null : PlaceDisc.of(place.country(), name).orElse(null);
        return disc == null
                ? country(place.country(), name)
                : new Spot(
                        place.country(),
                        name,
                        disc.region() ? PlacePrecision.REGION : PlacePrecision.CITY,
                        disc.latitude(),
                        disc.longitude(),
                        disc.kilometres());
    }

    private static Spot country(String country, @Nullable String name) {
        return PlaceDisc.of(country)
                .map(d -> new Spot(country, name, PlacePrecision.COUNTRY, d.latitude(), d.longitude(), d.kilometres()))
                .orElseGet(() -> new Spot(country, name, PlacePrecision.COUNTRY, Double.NaN, Double.NaN, 0));
    }

    /** The country alone: incidents are never placed finer. */
    public static Spot of(String country) {
        return country(country, null);
    }

    /** What names it in an address: {@code NL}, or {@code NL/Amsterdam}. */
    public String key() {
        return name == null ? country : country + "/" + name;
    }

    /** Whether the map knows where it is. */
    public boolean known() {
        return !Double.isNaN(latitude);
    }

    /** Whether it is drawn as the shape of its country. */
    public boolean whole() {
        return precision == PlacePrecision.COUNTRY;
    }
}
