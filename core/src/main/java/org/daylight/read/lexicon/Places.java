// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.daylight.PlacePrecision;

/** Names of places for those who need no more than the names. */
public final class Places {
    private static final List<String> LANGUAGES = List.of("zh", "es", "de", "he");
    /** States whose towns are often written about. */
    private static final Set<String> NEAR = Set.of(
            ("AD AT AU BE BG BY CA CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IL IT JP KR LT LU LV MD ME MK MN MT NL NO NZ"
                            + " PL PT RO RS RU SE SG SI SK TW UA US CN HK")
                    .split(" "));

    private static final long LARGE = 100_000;
    private static final long LARGE_FAR = 400_000;

    /** Languages whose names of places are shipped in a table of their own. */
    private static final List<String> TABLES = List.of(
            "ar bg bo cs da de el es fa fi fr he hr hu it ja ko nl pl pt ro ru sk sr sv tr ug uk vi zh".split(" "));

    private Places() {}

    /** Takes each name of a place. */
    @FunctionalInterface
    public interface Names {
        /**
         * A name.
         *
         * @param lang BCP 47, empty for the name that the place gives itself and for the English one
         * @param name as written
         * @param place what it names; an adjective's is the state
         */
        void accept(String lang, String name, Place place);
    }

    /**
     * Gives every name that is shipped, in every language: those of countries, regions and cities, and the adjectives of
     * states without the open endings that some languages give them.
     */
    public static void everyName(Names sink) {
        PlaceTable table = PlaceTable.get();
        table.eachOwnName((name, number) -> sink.accept("", name, table.place(number)));
        for (String lang : TABLES) {
            PlaceTable.eachName(lang, (name, number) -> sink.accept(lang, name, table.place(number)));
        }
        for (String[] row : Resources.rows("/org/daylight/read/gazetteer/names.tsv")) {
            int number = table.country(row[0]);
            if (number >= 0) {
                Place state = table.place(number);
                Place named = row[2].equals("adj") ? adjective(state) : state;
                for (String name : row[3].split("\\|")) {
                    sink.accept(row[1], name.strip().replace("*", ""), named);
                }
            }
        }
        for (String[] row : Resources.rows("/org/daylight/read/gazetteer/places.tsv")) {
            int number = table.number(row[0], row[2]);
            if (number >= 0 && !row[1].equals("body") && !row[1].equals("home")) {
                for (String name : row[4].split("\\|")) {
                    if (name.indexOf('*') < 0) {
                        sink.accept(row[3].equals("*") ? "" : row[3], name.strip(), table.place(number));
                    }
                }
            }
        }
    }

    private static Place adjective(Place state) {
        return new Place(
                Place.Kind.ADJECTIVE,
                state.country(),
                "",
                state.name(),
                state.lat(),
                state.lon(),
                state.population(),
                false);
    }

    /** Gives each name of the large cities of the world, as the places write it and in some other languages. */
    public static void known(Consumer<String> sink) {
        PlaceTable table = PlaceTable.get();
        for (Place place : table.places()) {
            if (known(place)) {
                sink.accept(place.name());
            }
        }
        for (String lang : LANGUAGES) {
            PlaceTable.eachName(lang, (name, number) -> {
                if (known(table.place(number))) {
                    sink.accept(name);
                }
            });
        }
    }

    /**
     * How exactly the English name of a place in a country places something: a city, or a region. What the table does not
     * know is held to be a region, since that says less.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public static PlacePrecision precision(String country, String name) {
        PlaceTable table = PlaceTable.get();
        int number = table.number(country, name);
        return number >= 0 && table.place(number).precision().equals(PlacePrecision.CITY.code())
                ? PlacePrecision.CITY
                : PlacePrecision.REGION;
    }

    private static boolean known(Place place) {
        return place.kind() == Place.Kind.CAPITAL
                || (place.kind() == Place.Kind.CITY
                        && place.population() >= (NEAR.contains(place.country()) ? LARGE : LARGE_FAR));
    }
}
