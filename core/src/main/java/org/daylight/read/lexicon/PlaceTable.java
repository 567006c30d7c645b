// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;

/**
 * The countries, first-level regions and cities of the world, each once, shared by all languages. Cities are from
 * GeoNames (CC-BY-4.0), countries and regions from Unicode CLDR; loaded when first asked for.
 */
final class PlaceTable {
    private static final String DIR = "/org/daylight/read/gazetteer/";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final class Holder {
        static final PlaceTable TABLE = new PlaceTable();
    }

    private final List<Place> places = new ArrayList<>();
    /** How each place writes itself, where that is not its English name; several parted by |. */
    private final List<String> own = new ArrayList<>();

    private final NameIndex names = new NameIndex();
    private final Map<String, Integer> byName = new HashMap<>();

    private final Map<String, Integer> countries = new HashMap<>();

    static PlaceTable get() {
        return Holder.TABLE;
    }

    private PlaceTable() {
        for (String[] row : Resources.rows(DIR + "places.tsv.gz")) {
            int number = places.size();
            Place place = new Place(
                    kind(row[0]),
                    row[1],
                    row[2],
                    row[6],
                    Double.valueOf(row[3]),
                    Double.valueOf(row[4]),
                    Long.parseLong(row[5]),
                    false);
            places.add(place);
            if (place.kind() == Place.Kind.COUNTRY) {
                countries.put(place.country(), number);
            } else {
                byName.putIfAbsent(place.country() + place.name(), number);
            }
            add(names, row[6], number);
            own.add(row[7]);
            for (String name : row[7].isEmpty() ? new String[0] : row[7].split("\\|")) {
                add(names, name, number);
            }
        }
    }

    private static Place.Kind kind(String letter) {
        return switch (letter) {
            case "N" -> Place.Kind.COUNTRY;
            case "R" -> Place.Kind.REGION;
            case "C" -> Place.Kind.CAPITAL;
            default -> Place.Kind.CITY;
        };
    }

    /** Adds a name, and the same without its accents, as many papers print it. */
    static void add(NameIndex index, String name, int number) {
        index.add(Fold.of(name), number);
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        if (!plain.equals(name) && plain.codePointAt(0) < 0x250) {
            index.add(Fold.of(plain), number);
        }
    }

    /** The names of one language and what they mean. */
    static NameIndex namesIn(String lang) {
        NameIndex index = new NameIndex();
        eachName(lang, (name, number) -> add(index, name, number));
        return index;
    }

    /** Gives the English name of each place and those by which it calls itself in Latin letters, with its number. */
    void eachOwnName(ObjIntConsumer<String> sink) {
        for (int number = 0; number < places.size(); number++) {
            sink.accept(places.get(number).name(), number);
            if (!own.get(number).isEmpty()) {
                for (String name : own.get(number).split("\\|")) {
                    sink.accept(name, number);
                }
            }
        }
    }

    /** Gives each name of a language with the number of its place; none where the language has no table. */
    static void eachName(String lang, ObjIntConsumer<String> sink) {
        if (!has(lang)) {
            return;
        }
        int number = 0;
        for (String[] row : Resources.rows(DIR + "names-" + lang + ".tsv.gz")) {
            number += Integer.parseInt(row[0]);
            for (String name : row[1].split("\\|")) {
                sink.accept(name, number);
            }
        }
    }

    /** Whether names in this language are shipped. */
    static boolean has(String lang) {
        return PlaceTable.class.getResource(DIR + "names-" + lang + ".tsv.gz") != null;
    }

    /** Names as their places write them in Latin letters, and in English. */
    NameIndex names() {
        return names;
    }

    /** The place of a number. */
    Place place(int number) {
        return places.get(number);
    }

    /** All, the largest first within countries, regions and cities. */
    List<Place> places() {
        return places;
    }

    /** The number of the region or city of this country with this English name, or -1. */
    int number(String country, String name) {
        return byName.getOrDefault(country + name, NameIndex.NONE);
    }

    /** The number of a country by its code, or -1. */
    int country(String code) {
        return countries.getOrDefault(code, NameIndex.NONE);
    }
}
