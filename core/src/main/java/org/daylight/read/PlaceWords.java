// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.daylight.read.lexicon.Places;
import org.jspecify.annotations.Nullable;

/**
 * Names of countries and cities in small letters, from the locale data, the gazetteer and a list of our own. A city of
 * the gazetteer that is also a given or family name is left out: in doubt a person is meant.
 */
final class PlaceWords {
    private static final String[] LANGUAGES = {
        "en", "es", "de", "fr", "it", "pt", "nl", "pl", "cs", "sv", "ru", "uk", "bg", "el", "ar", "fa", "ja", "ko"
    };

    private static final int NAMES = 4;

    private final Set<String> single = new HashSet<>();
    private final Set<String> phrases = new HashSet<>();

    PlaceWords(Set<String> own, Set<String> given, Set<String> family) {
        Set<String> cities = new HashSet<>();
        Places.known(name -> add(cities, name));
        for (String row : Lists.lines("gazetteer/places.tsv")) {
            String[] columns = row.split("\t", -1);
            for (String name : columns[NAMES].split("\\|")) {
                add(cities, name.strip());
            }
        }
        cities.removeIf(name -> given.contains(name) || family.contains(name));
        single.addAll(cities);
        single.addAll(own);
        for (String language : LANGUAGES) {
            ULocale locale = new ULocale(language);
            for (String country : ULocale.getISOCountries()) {
                add(single, new ULocale("", country).getDisplayCountry(locale));
            }
            TimeZoneNames zones = TimeZoneNames.getInstance(locale);
            for (String zone : TimeZone.getAvailableIDs()) {
                add(single, zones.getExemplarLocationName(zone));
            }
        }
    }

    private void add(Set<String> words, @Nullable String name) {
        if (name != null && !name.isBlank()) {
            (name.indexOf(' ') < 0 ? words : phrases).add(name.toLowerCase(Locale.ROOT));
        }
    }

    /** Whether this word, in small letters, names a place by itself. */
    boolean word(String low) {
        return single.contains(low);
    }

    /** Whether these words, in small letters with single spaces, name a place together. */
    boolean phrase(String low) {
        return phrases.contains(low);
    }
}
