// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of places in one language, and in English. Cities are from GeoNames (CC-BY-4.0), countries from Unicode CLDR;
 * what both lack is written by hand in {@code names.tsv} and {@code places.tsv}, which win.
 */
final class Gazetteer {
    private static final String DIR = "/org/daylight/read/gazetteer/";
    private static final List<String> CITY_COLUMNS = List.of("en", "zh", "es", "de", "he");
    private static final List<String> COUNTRY_COLUMNS = List.of("en", "zh", "zh", "es", "de", "he");
    /** City names that are more often something else. */
    private static final List<String> COMMON = List.of(
            "Nice",
            "Split",
            "Male",
            "Sale",
            "Hamm",
            "Mesa",
            "Delta",
            "Tours",
            "Reading",
            "Mobile",
            "Orange",
            "Of",
            "Nancy",
            "Perm",
            "Salem",
            "Victoria",
            "Jackson",
            "Lincoln",
            "Madison",
            "Wilson",
            "Nelson",
            "Santa Ana",
            "Plano",
            "Bath",
            "Derby",
            "Laval",
            "Union",
            "Center",
            "Most",
            "Anda",
            "Tanda",
            "Essen",
            "Ulm",
            "Mary",
            "Sun City",
            "Liberal",
            "Independence",
            "Enterprise",
            "Paradise",
            "Aurora",
            "Charlotte",
            "Henderson",
            "Arlington",
            "Chandler",
            "Irving",
            "Riverside",
            "Norfolk",
            "Greensboro",
            "Central",
            "Kota",
            "Rasht");

    /** Where a language is at home: a Spanish text means the Toledo of Spain. */
    private static final Map<String, Set<String>> AT_HOME = Map.of(
            "es",
            Set.of("ES", "MX", "AR", "CL", "CO", "PE", "EC", "UY", "BO", "PY", "CR", "PA", "DO", "GT", "HN", "SV"),
            "de",
            Set.of("DE", "AT", "CH", "LI", "LU"),
            "he",
            Set.of("IL"));

    private final Set<String> atHome;
    private final Map<String, Place> names = new LinkedHashMap<>();

    Gazetteer(String lang) {
        atHome = AT_HOME.getOrDefault(lang, Set.of());
        for (String[] row : Resources.rows(DIR + "cities.tsv")) {
            Place.Kind kind = row[5].equals("capital") ? Place.Kind.CAPITAL : Place.Kind.CITY;
            Place city = new Place(
                    kind,
                    row[1],
                    row[6],
                    Double.parseDouble(row[2]),
                    Double.parseDouble(row[3]),
                    Long.parseLong(row[4]));
            for (int i = 0; i < CITY_COLUMNS.size(); i++) {
                String column = CITY_COLUMNS.get(i);
                String name = row[6 + i];
                if (name.length() < 2 || !(column.equals("en") || column.equals(lang)) || COMMON.contains(name)) {
                    continue;
                }
                // GeoNames has some Chinese cities with their rank and some without.
                offer(name, city);
                if (column.equals("zh") && name.length() > 2 && name.endsWith("市")) {
                    offer(name.substring(0, name.length() - 1), city);
                }
            }
        }
        for (String[] row : Resources.rows(DIR + "countries.tsv")) {
            Place country = new Place(Place.Kind.COUNTRY, row[0], row[1], null, null, Long.MAX_VALUE);
            for (int i = 0; i < COUNTRY_COLUMNS.size(); i++) {
                if (!row[1 + i].isEmpty() && (i == 0 || COUNTRY_COLUMNS.get(i).equals(lang))) {
                    names.put(row[1 + i], country);
                }
            }
        }
        for (String[] row : Resources.rows(DIR + "names.tsv")) {
            if (row[1].equals(lang) || row[1].equals("en")) {
                Place.Kind kind = row[2].equals("adj") ? Place.Kind.ADJECTIVE : Place.Kind.COUNTRY;
                put(row[3], new Place(kind, row[0], english(row[0]), null, null, Long.MAX_VALUE));
            }
        }
        for (String[] row : Resources.rows(DIR + "places.tsv")) {
            if (row[3].equals("*") || row[3].equals(lang)) {
                Place known = names.get(row[2]);
                // A capital stays one under its hand-written names: it may speak for its state.
                boolean capital = known != null
                        && known.kind() == Place.Kind.CAPITAL
                        && known.country().equals(row[0]);
                Place.Kind kind = Place.Kind.valueOf(row[1].toUpperCase(Locale.ROOT));
                put(
                        row[4],
                        new Place(
                                capital && kind == Place.Kind.CITY ? Place.Kind.CAPITAL : kind,
                                row[0],
                                row[2],
                                known == null ? null : known.lat(),
                                known == null ? null : known.lon(),
                                Long.MAX_VALUE));
            }
        }
    }

    private static String english(String country) {
        return Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
    }

    private long weight(Place place) {
        return atHome.contains(place.country()) ? place.population() * 10 : place.population();
    }

    private void offer(String name, Place place) {
        Place known = names.get(name);
        if (known == null || weight(known) < weight(place)) {
            names.put(name, place);
        }
    }

    private void put(String list, Place place) {
        for (String name : list.split("\\|")) {
            names.put(name.strip(), place);
        }
    }

    /** Every name and the place it most likely means. */
    Map<String, Place> names() {
        return names;
    }
}
