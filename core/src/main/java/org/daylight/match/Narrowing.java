// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Leaves of the places that a spelling can mean those that the rest of the name allows. */
final class Narrowing {
    private final Set<String> countries;
    private final boolean organisation;
    private final @Nullable String level;
    private final Set<String> units;

    Narrowing(Set<String> countries, boolean organisation, @Nullable String level, Set<String> units) {
        this.countries = countries;
        this.organisation = organisation;
        this.level = level;
        this.units = units;
    }

    List<List<Spot>> of(List<List<Spot>> named) {
        List<List<Spot>> places = new ArrayList<>(named);
        if (!organisation && !countries.isEmpty()) {
            places.replaceAll(spots -> only(spots, s -> countries.contains(s.country())));
        }
        // A province names where its cities are, a city where its districts are; then it is no place of its own.
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < places.size(); j++) {
                List<Spot> outer = places.get(j);
                List<Spot> inner =
                        places.get(i).stream().filter(s -> inside(outer, s)).toList();
                if (!inner.isEmpty() && !outer.equals(places.get(i))) {
                    places.set(i, inner);
                    places.remove(j);
                    i = -1;
                    break;
                }
            }
        }
        String told = level;
        if (told != null && places.size() == 1) {
            places.replaceAll(spots -> only(spots, s -> told.equals(s.level())));
        }
        if (units.contains("branch") && places.size() == 1) {
            places.replaceAll(spots -> only(spots, s -> !"provincial".equals(s.level())));
        }
        return List.copyOf(Set.copyOf(places).size() == places.size() ? places : distinct(places));
    }

    private static boolean inside(List<Spot> outer, Spot inner) {
        return outer.stream().anyMatch(o -> !o.equals(inner) && within(inner, o));
    }

    private static boolean within(Spot inner, Spot outer) {
        if (!inner.country().equals(outer.country())) {
            return false;
        }
        boolean province =
                outer.province() && !inner.province() && inner.region().equals(outer.region());
        return province || (!inner.within().isEmpty() && inner.within().equals(outer.nativeName()));
    }

    private static List<List<Spot>> distinct(List<List<Spot>> places) {
        List<List<Spot>> once = new ArrayList<>();
        places.forEach(p -> {
            if (!once.contains(p)) {
                once.add(p);
            }
        });
        return once;
    }

    private static List<Spot> only(List<Spot> spots, Predicate<Spot> wanted) {
        List<Spot> some = spots.stream().filter(wanted).toList();
        return some.isEmpty() ? spots : some;
    }
}
