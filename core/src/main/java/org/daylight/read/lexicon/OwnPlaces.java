// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of places that a language's data file adds to the gazetteer. */
final class OwnPlaces {
    private final Map<String, Place> names = new LinkedHashMap<>();

    /**
     * @param places {@code IT}, {@code IT adj}, {@code IT city Milan} with the names in the language
     * @param known the gazetteer, for the position of what it knows by its English name
     */
    OwnPlaces(Map<String, List<String>> places, Map<String, Place> known) {
        places.forEach((key, list) -> {
            String[] parts = key.split(" ", 3);
            Place place = place(parts, parts.length == 3 ? known.get(parts[2]) : null);
            list.stream().filter(name -> !name.isEmpty()).forEach(name -> names.put(name, place));
        });
    }

    private static Place place(String[] parts, @Nullable Place known) {
        String country = parts[0];
        if (parts.length < 3) {
            Place.Kind kind = parts.length == 2 ? Place.Kind.ADJECTIVE : Place.Kind.COUNTRY;
            String english = Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
            return new Place(kind, country, english, null, null, Long.MAX_VALUE);
        }
        boolean same = known != null && known.country().equals(country);
        Place.Kind kind = Place.Kind.valueOf(parts[1].toUpperCase(Locale.ROOT));
        return new Place(
                kind,
                country,
                parts[2],
                same && known != null ? known.lat() : null,
                same && known != null ? known.lon() : null,
                Long.MAX_VALUE);
    }

    /** Each name with its place. */
    Map<String, Place> names() {
        return names;
    }
}
