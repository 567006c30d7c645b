// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.DaylightException;

/** Countries and languages by code, or by name in any of the languages that Daylight reads. */
final class Countries {
    private static final List<String> NAMED_IN =
            List.of("en", "zh", "zh-Hant", "ja", "ko", "he", "de", "fr", "es", "it", "nl", "pt", "pl", "cs");
    private static final Map<String, String> COUNTRIES = new TreeMap<>();
    private static final Map<String, String> LANGUAGES = new TreeMap<>();

    static {
        for (String in : NAMED_IN) {
            ULocale reader = ULocale.forLanguageTag(in);
            for (String code : Locale.getISOCountries()) {
                COUNTRIES.putIfAbsent(fold(new ULocale("", code).getDisplayCountry(reader)), code);
            }
            for (String code : Locale.getISOLanguages()) {
                LANGUAGES.putIfAbsent(fold(new ULocale(code).getDisplayLanguage(reader)), code);
            }
        }
        List.of("uk", "great britain", "britain").forEach(name -> COUNTRIES.put(name, "GB"));
        List.of("usa", "america", "united states of america").forEach(name -> COUNTRIES.put(name, "US"));
    }

    private Countries() {}

    private static String fold(String name) {
        return Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    /** The code of a country. @throws DaylightException where there is none of that name */
    static String country(String value) {
        String upper = value.strip().toUpperCase(Locale.ROOT);
        String named = COUNTRIES.get(fold(value));
        if (named != null) {
            return named;
        }
        if (upper.matches("[A-Z]{2}") && List.of(Locale.getISOCountries()).contains(upper)) {
            return upper;
        }
        throw new DaylightException(
                "\"" + value + "\" is no country; write its code, such as IT, or its name in a language");
    }

    /** The code of a language. @throws DaylightException where there is none of that name */
    static String language(String value) {
        String low = fold(value);
        String subtag = low.indexOf('-') > 0 ? low.substring(0, low.indexOf('-')) : low;
        String named = LANGUAGES.get(low);
        if (named != null) {
            return named;
        }
        if (subtag.equals("und") || List.of(Locale.getISOLanguages()).contains(subtag)) {
            return subtag;
        }
        throw new DaylightException("\"" + value + "\" is no language; write its code, such as zh, or its name");
    }

    /** The country that a top-level domain belongs to; empty for .org and others of no country. */
    static String ofHost(String host) {
        String last = host.substring(host.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        List<String> codes = new ArrayList<>(List.of(Locale.getISOCountries()));
        return last.equals("UK") ? "GB" : host.indexOf('.') > 0 && codes.contains(last) ? last : "";
    }
}
