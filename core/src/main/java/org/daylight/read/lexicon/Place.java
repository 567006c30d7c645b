// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * A place or a body of a state, as the gazetteer knows it.
 *
 * @param kind what it is
 * @param country ISO 3166-1 alpha-2
 * @param name English name
 * @param lat degrees north, if known
 * @param lon degrees east, if known
 * @param population for choosing among namesakes
 */
public record Place(
        Kind kind,
        String country,
        String name,
        @Nullable Double lat,
        @Nullable Double lon,
        long population) {

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

    /** Whether a site can stand in it: a city or a region. */
    public boolean local() {
        return kind == Kind.CITY || kind == Kind.CAPITAL || kind == Kind.REGION;
    }

    /** How exactly it places something: city, region or country. */
    public String precision() {
        return switch (kind) {
            case CITY, CAPITAL -> "city";
            case REGION -> "region";
            case COUNTRY, ADJECTIVE, BODY, HOME -> "country";
        };
    }
}
