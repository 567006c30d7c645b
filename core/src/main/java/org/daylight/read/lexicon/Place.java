// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * A place or a body of a state, as the gazetteer knows it.
 *
 * @param kind what it is
 * @param country ISO 3166-1 alpha-2
 * @param region ISO 3166-2 without the country, or empty where it is not known
 * @param name English name
 * @param lat degrees north, if known
 * @param lon degrees east, if known
 * @param population for choosing among namesakes
 * @param metonym whether the text means the state by the name of its capital: "Beijing said"
 */
public record Place(
        Kind kind,
        String country,
        String region,
        String name,
        @Nullable Double lat,
        @Nullable Double lon,
        long population,
        boolean metonym) {

    /** What a place is. */
    public enum Kind {
        COUNTRY,
        /** An adjective or a national: "Dutch". */
        ADJECTIVE,
        CAPITAL,
        CITY,
        REGION,
        /** An office of the state: "FBI". */
        BODY,
        /** A part or an office of the sending state. */
        HOME
    }

    /** Whether a site can stand in it: a city or a region that is not named for the state. */
    public boolean local() {
        return !metonym && (kind == Kind.CITY || kind == Kind.CAPITAL || kind == Kind.REGION);
    }

    /** How exactly it places something: city, region or country. */
    public String precision() {
        if (metonym) {
            return "country";
        }
        return switch (kind) {
            case CITY, CAPITAL -> "city";
            case REGION -> "region";
            case COUNTRY, ADJECTIVE, BODY, HOME -> "country";
        };
    }

    /** The state that is meant by the name of this capital; it stays where its government sits. */
    public Place asState(String state) {
        return new Place(Kind.COUNTRY, country, "", state, lat, lon, population, true);
    }
}
