// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.match;

import org.jspecify.annotations.Nullable;

/**
 * A place as an identity: two spellings mean one place only where they mean one of these.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region ISO 3166-2 without the country, or empty where it is not known
 * @param nativeName in the script of its country where the tables have it, without the sign of its level; else in English
 * @param name in English
 * @param level provincial, municipal, county, district, or null where it is not known
 * @param within the city it belongs to, by its native name, or empty
 * @param people for choosing among namesakes of one country
 */
public record Spot(
        String country,
        String region,
        String nativeName,
        String name,
        @Nullable String level,
        String within,
        long people) {
    /** The same for two spellings of one place, and for no other. */
    public String key() {
        return country + (region.isEmpty() ? "" : "-" + region) + "/" + nativeName
                + (within.isEmpty() ? "" : "@" + within);
    }

    /** For people: 福州 (Fuzhou, CN-FJ). */
    public String shown() {
        String where = region.isEmpty() || region.matches("[0-9]+") ? country : country + "-" + region;
        String city = within.isEmpty() ? "" : ", of " + within;
        return nativeName.equals(name)
                ? name + " (" + where + city + ")"
                : nativeName + " (" + name + ", " + where + city + ")";
    }

    /** Whether it is a province or the like. */
    boolean province() {
        return "provincial".equals(level);
    }
}
