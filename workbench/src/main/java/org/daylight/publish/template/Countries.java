// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.EntryKind;
import org.daylight.publish.EditionInput;
import org.daylight.publish.EntryView;

/** What is reported of each country, and how its bodies answered: the map's twin. */
final class Countries {
    private Countries() {}

    /**
     * A country.
     *
     * @param name in English
     * @param sites that somebody reports there
     * @param responses of its bodies: entries
     * @param incidents that somebody reports there
     */
    record Country(String name, List<EntryView> sites, int responses, int incidents) {
        /** Whether it is a country, and not the row of what has none. */
        boolean named() {
            return !name.equals(Words.country(null));
        }

        /** The town of a site, or its label where no town is named. */
        static String place(EntryView site) {
            String city = site.city();
            return city == null ? site.entry().label() : city;
        }
    }

    static List<Country> of(EditionInput in) {
        Map<String, List<EntryView>> byCountry = new TreeMap<>();
        for (EntryView e : in.entries()) {
            if (List.of(EntryKind.PRESENCE, EntryKind.RESPONSE, EntryKind.INCIDENT)
                    .contains(e.entry().kind())) {
                byCountry
                        .computeIfAbsent(Words.country(e.country()), k -> new ArrayList<>())
                        .add(e);
            }
        }
        return byCountry.entrySet().stream()
                .sorted(Comparator.comparing(c -> c.getKey().equals(Words.country(null))))
                .map(c -> new Country(
                        c.getKey(),
                        of(c.getValue(), EntryKind.PRESENCE),
                        of(c.getValue(), EntryKind.RESPONSE).size(),
                        of(c.getValue(), EntryKind.INCIDENT).size()))
                .toList();
    }

    private static List<EntryView> of(List<EntryView> all, EntryKind kind) {
        return all.stream().filter(e -> e.entry().kind().equals(kind)).toList();
    }
}
