// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.util.Optional;

/**
 * Where a place lies as an area: the middle, and how far around it the place may reach. For drawings, which must not make a
 * point of a town. The reach is no measurement: of a town it is taken from its people at the density of a city, of a region
 * it is one round number.
 *
 * @param latitude degrees north, to two decimals at most
 * @param longitude degrees east, likewise
 * @param kilometres how far it reaches
 * @param region whether it is a region or a whole country rather than a town
 */
public record PlaceDisc(double latitude, double longitude, int kilometres, boolean region) {
    private static final int REGION = 120;
    private static final int COUNTRY = 250;
    private static final int LEAST = 5;
    private static final int MOST = 40;
    /** People a square kilometre. */
    private static final double DENSITY = 2500;

    /**
     * The town or region with this English name; of several in a country the largest.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public static Optional<PlaceDisc> of(String country, String name) {
        PlaceTable table = PlaceTable.get();
        int number = table.number(country, name);
        return number < 0 ? Optional.empty() : at(table.place(number));
    }

    /** The middle of a country. */
    public static Optional<PlaceDisc> of(String country) {
        PlaceTable table = PlaceTable.get();
        int number = table.country(country);
        return number < 0 ? Optional.empty() : at(table.place(number));
    }

    private static Optional<PlaceDisc> at(Place place) {
        Double lat = place.lat();
        Double lon = place.lon();
        if (lat == null || lon == null) {
            return Optional.empty();
        }
        return switch (place.kind()) {
            case COUNTRY -> Optional.of(new PlaceDisc(rounded(lat), rounded(lon), COUNTRY, true));
            case REGION -> Optional.of(new PlaceDisc(rounded(lat), rounded(lon), REGION, true));
            case CITY, CAPITAL -> {
                double reach = Math.sqrt(Math.max(0, place.population()) / DENSITY / Math.PI);
                yield Optional.of(new PlaceDisc(
                        rounded(lat), rounded(lon), (int) Math.clamp(Math.ceil(reach), LEAST, MOST), false));
            }
            case ADJECTIVE, BODY, HOME -> Optional.empty();
        };
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 100) / 100.0;
    }
}
