// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.exchange.source;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daylight.read.lexicon.Place;
import org.daylight.read.lexicon.Places;

/** The code of a country from what people write into a cell: a code, or its name in any language of the gazetteer. */
final class CountryNames {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    private static final CountryNames ALL = new CountryNames();

    private final Map<String, String> codes = new HashMap<>();

    private CountryNames() {
        Places.everyName((lang, name, place) -> {
            if (place.kind() == Place.Kind.COUNTRY) {
                codes.putIfAbsent(fold(name), place.country());
            }
        });
    }

    /** ISO 3166-1 alpha-2; empty where nobody would be sure. */
    static Optional<String> code(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        if (upper.equals("UK")) {
            return Optional.of("GB");
        }
        if (CODES.contains(upper)) {
            return Optional.of(upper);
        }
        return Optional.ofNullable(ALL.codes.get(fold(text)));
    }

    /** Small letters, no accents, single spaces. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_]+", " ")
                .strip();
    }
}
