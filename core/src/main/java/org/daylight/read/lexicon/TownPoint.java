// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.util.Optional;

/**
 * Where a city lies, to two decimals of a degree (about a kilometre): no finer, for a city is no point. Of several of one
 * name in a country the largest is meant, as in the gazetteer.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record TownPoint(double latitude, double longitude) {

    /**
     * The city with this English name.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public static Optional<TownPoint> of(String country, String name) {
        PlaceTable table = PlaceTable.get();
        int number = table.number(country, name);
        if (number < 0) {
            return Optional.empty();
        }
        Place place = table.place(number);
        Double lat = place.lat();
        Double lon = place.lon();
        boolean city = place.kind() == Place.Kind.CITY || place.kind() == Place.Kind.CAPITAL;
        return city && lat != null && lon != null
                ? Optional.of(new TownPoint(rounded(lat), rounded(lon)))
                : Optional.empty();
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 100) / 100.0;
    }
}
