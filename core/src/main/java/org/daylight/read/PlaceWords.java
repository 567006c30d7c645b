// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Single words that name countries and cities, in small letters, from the locale data and a list of our own. */
final class PlaceWords {
    private static final String[] LANGUAGES = {"en", "es", "de", "fr", "it", "pt", "nl"};

    private PlaceWords() {}

    /** All of them. */
    static Set<String> load(Set<String> own) {
        Set<String> words = new HashSet<>(own);
        for (String language : LANGUAGES) {
            ULocale locale = new ULocale(language);
            for (String country : ULocale.getISOCountries()) {
                add(words, new ULocale("", country).getDisplayCountry(locale));
            }
            TimeZoneNames zones = TimeZoneNames.getInstance(locale);
            for (String zone : TimeZone.getAvailableIDs()) {
                add(words, zones.getExemplarLocationName(zone));
            }
        }
        return Set.copyOf(words);
    }

    private static void add(Set<String> words, @Nullable String name) {
        if (name != null && name.indexOf(' ') < 0) {
            words.add(name.toLowerCase(Locale.ROOT));
        }
    }
}
