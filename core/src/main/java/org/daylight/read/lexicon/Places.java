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

    private Places() {}

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
