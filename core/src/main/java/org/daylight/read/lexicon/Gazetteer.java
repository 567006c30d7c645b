// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Names of places in one language, in English, and as the places write themselves. Cities are from GeoNames (CC-BY-4.0),
 * countries and regions from Unicode CLDR; what they lack is written by hand in {@code places.tsv} and
 * {@code names.tsv}, which win.
 */
final class Gazetteer {
    private static final String DIR = "/org/daylight/read/gazetteer/";
    private static final int SHORTEST = 2;
    /** Cities of other lands that are worth their inflected forms. */
    private static final long LARGE = 50_000;

    private final String lang;
    private final Set<String> home;
    private final PlaceTable table = PlaceTable.get();
    private final NameIndex own;
    /** Names written by hand: these come before all namesakes. */
    private final NameIndex pinned = new NameIndex();

    private final Map<String, Place> words = new LinkedHashMap<>();
    private final List<Place> added = new ArrayList<>();

    Gazetteer(Pack pack) {
        lang = pack.lang();
        home = Set.of(
                pack.option("home").isBlank()
                        ? new String[0]
                        : pack.option("home").toUpperCase(Locale.ROOT).split(" "));
        own = PlaceTable.has(lang) ? PlaceTable.namesIn(lang) : new NameIndex();
        for (String[] row : Resources.rows(DIR + "names.tsv")) {
            if (row[1].equals(lang) || row[1].equals("en")) {
                country(row);
            }
        }
        for (String[] row : Resources.rows(DIR + "places.tsv")) {
            if (row[3].equals("*") || row[3].equals(lang)) {
                local(row);
            }
        }
        pack.places().forEach(this::own);
        inflect(new Inflections(pack.inflections()));
    }

    /** What a language's own file adds: {@code IT}, {@code IT adj}, {@code IT city Milan}. */
    private void own(String key, List<String> names) {
        String[] parts = key.split(" ", 3);
        String list = String.join("|", names);
        if (parts.length < 3) {
            country(new String[] {parts[0], lang, parts.length < 2 ? "name" : parts[1], list});
        } else {
            local(new String[] {parts[0], parts[1], parts[2], lang, list});
        }
    }

    /** A country's name in full goes into the index; adjectives and what ends in a star are words. */
    private void country(String[] row) {
        boolean adjective = row[2].equals("adj");
        int number = table.country(row[0]);
        for (String name : names(row[3])) {
            if (adjective || name.length() < 3 || name.indexOf('*') >= 0 || number < 0) {
                Place.Kind kind = adjective ? Place.Kind.ADJECTIVE : Place.Kind.COUNTRY;
                Place country = number < 0 ? null : table.place(number);
                words.put(
                        name,
                        new Place(
                                kind,
                                row[0],
                                "",
                                country == null ? row[0] : country.name(),
                                country == null ? null : country.lat(),
                                country == null ? null : country.lon(),
                                Long.MAX_VALUE,
                                false));
            } else {
                PlaceTable.add(pinned, name, number);
            }
        }
    }

    private void local(String[] row) {
        Place.Kind kind = Place.Kind.valueOf(row[1].toUpperCase(Locale.ROOT));
        boolean office = kind == Place.Kind.BODY || kind == Place.Kind.HOME;
        int number = office ? NameIndex.NONE : table.number(row[0], row[2]);
        Place place = number >= 0 ? table.place(number) : made(row, kind);
        if (!office && number < 0) {
            number = -2 - added.size();
            added.add(place);
        }
        for (String name : names(row[4])) {
            // "pražsk*": an adjective made of a town is written small and left open.
            if (office || name.indexOf('*') >= 0) {
                words.put(name, place);
            } else {
                PlaceTable.add(pinned, name, number);
            }
        }
    }

    private Place made(String[] row, Place.Kind kind) {
        int country = table.country(row[0]);
        boolean located = row.length > 6;
        Double lat = located
                ? Double.valueOf(row[5])
                : country < 0 ? null : table.place(country).lat();
        Double lon = located
                ? Double.valueOf(row[6])
                : country < 0 ? null : table.place(country).lon();
        return new Place(kind, row[0], "", row[2], lat, lon, LARGE, false);
    }

    private static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        for (String name : list.split("\\|")) {
            names.add(name.strip());
        }
        return names;
    }

    /** Puts the names in other cases beside the nominative, as the language's data says. */
    private void inflect(Inflections inflections) {
        if (inflections.none()) {
            return;
        }
        List<Runnable> later = new ArrayList<>();
        for (int i = 0; i < table.places().size(); i++) {
            Place place = table.place(i);
            if (place.kind() != Place.Kind.CITY || place.population() >= LARGE || home.contains(place.country())) {
                int number = i;
                inflections.of(place.name(), place).forEach(form -> later.add(() -> offer(form, number)));
            }
        }
        PlaceTable.eachName(
                lang,
                (name, number) -> inflections
                        .of(name, table.place(number))
                        .forEach(form -> later.add(() -> offer(form, number))));
        later.forEach(Runnable::run);
    }

    /** A form that is another place's name is that place. */
    private void offer(String form, int number) {
        int[] folded = Fold.of(form);
        long hash = NameIndex.hash(folded, 0, folded.length);
        boolean taken = table.names().find(hash, folded, 0, folded.length) != NameIndex.NONE;
        if (!taken) {
            own.add(folded, number);
        }
    }

    /** Adjectives, nationals, offices and short names: terms for the automaton. */
    Map<String, Place> words() {
        return words;
    }

    /**
     * Gives every place that has the name which stands here, the one it most likely means first.
     *
     * @param hash of the folded code points from start to end, as {@link NameIndex#roll} makes it
     */
    List<Place> find(long hash, int[] folded, int start, int end) {
        if (end - start < SHORTEST || !known(hash, folded, start, end)) {
            return List.of();
        }
        List<Place> found = new ArrayList<>();
        collect(pinned, hash, folded, start, end, found::add);
        int fixed = found.size();
        collect(own, hash, folded, start, end, found::add);
        collect(table.names(), hash, folded, start, end, place -> {
            if (!found.contains(place)) {
                found.add(place);
            }
        });
        if (found.size() > fixed + 1) {
            found.subList(fixed, found.size())
                    .sort(Comparator.comparingDouble(this::weight).reversed());
        }
        return found;
    }

    private boolean known(long hash, int[] folded, int start, int end) {
        return table.names().find(hash, folded, start, end) != NameIndex.NONE
                || own.find(hash, folded, start, end) != NameIndex.NONE
                || pinned.find(hash, folded, start, end) != NameIndex.NONE;
    }

    private void collect(NameIndex index, long hash, int[] folded, int start, int end, Consumer<Place> sink) {
        for (int e = index.find(hash, folded, start, end); e != NameIndex.NONE; e = index.next(e)) {
            int number = index.value(e);
            sink.accept(number >= 0 ? table.place(number) : added.get(-2 - number));
        }
    }

    /** How likely a place is meant by its name alone: by its people, more where the language is at home. */
    double weight(Place place) {
        double people = switch (place.kind()) {
            case COUNTRY -> 1e11;
            case CAPITAL -> 3.0 * place.population() + 1_000_000;
            case REGION -> 0.5 * place.population();
            default -> place.population();
        };
        return home.contains(place.country()) ? people * 10 : people;
    }
}
