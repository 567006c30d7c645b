// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.map;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daylight.publish.map.EqualEarth;
import org.daylight.run.Months;
import org.daylight.run.Places;
import org.daylight.run.Spot;
import org.daylight.run.Voice;
import org.jspecify.annotations.Nullable;

/**
 * What of a case is drawn on the map in one range of months: areas with their sites, states with what they did, incidents by
 * country. Pure: from what was said to what is drawn.
 *
 * @param areas of sites, the one with the most first
 * @param states by code
 * @param unplaced sites of which nobody said where, or of which the map does not know the place
 */
record Drawing(List<Area> areas, Map<String, State> states, int unplaced) {
    /**
     * A state.
     *
     * @param spot its middle
     * @param latest what it did last, as far as that was said; null where nothing was
     * @param answers how many of its responses were said: entries, as register and editions count them
     * @param incidents ids of incidents that are said to have happened there
     */
    record State(Spot spot, Places.@Nullable Answer latest, int answers, Set<String> incidents) {}

    static Drawing of(Places.Drawn drawn, Months months, Set<String> layers) {
        Map<String, Building> areas = new TreeMap<>();
        int unplaced = 0;
        if (layers.contains("sites")) {
            for (Places.Site site : drawn.sites()) {
                Set<Voice> voices = voices(site, months);
                if (voices.isEmpty()) {
                    continue;
                }
                Collection<Spot> spots =
                        Places.spots(site, months).stream().filter(Spot::known).toList();
                unplaced += spots.isEmpty() ? 1 : 0;
                for (Spot spot : spots) {
                    areas.computeIfAbsent(spot.key(), k -> new Building(spot))
                            .add(site.entry().value(), voices);
                }
            }
        }
        return new Drawing(
                areas.values().stream()
                        .map(Building::area)
                        .sorted(Comparator.comparingInt((Area a) -> -a.sites().size())
                                .thenComparing(a -> a.spot().key()))
                        .toList(),
                states(drawn, months, layers),
                unplaced);
    }

    /** Where something is drawn: areas, and the middle of each state. */
    List<EqualEarth.Point> points() {
        return Stream.concat(
                        areas.stream().map(Area::point),
                        states.values().stream()
                                .map(State::spot)
                                .filter(Spot::known)
                                .map(s -> EqualEarth.of(s.latitude(), s.longitude())))
                .toList();
    }

    private static Set<Voice> voices(Places.Site site, Months months) {
        Set<Voice> voices = EnumSet.noneOf(Voice.class);
        for (Places.Said said : site.said()) {
            if (said.voice() != null && months.hold(said.month())) {
                voices.add(said.voice());
            }
        }
        return voices;
    }

    private static final class Building {
        private final Spot spot;
        private final Set<String> sites = new TreeSet<>();
        private final Map<Voice, Integer> voices = new EnumMap<>(Voice.class);

        Building(Spot spot) {
            this.spot = spot;
        }

        void add(String site, Set<Voice> said) {
            sites.add(site);
            said.forEach(v -> voices.merge(v, 1, Integer::sum));
        }

        Area area() {
            return new Area(spot, EqualEarth.of(spot.latitude(), spot.longitude()), sites, voices);
        }
    }

    private static Map<String, State> states(Places.Drawn drawn, Months months, Set<String> layers) {
        Map<String, List<Places.Answer>> answers = new TreeMap<>();
        Map<String, Set<String>> incidents = new TreeMap<>();
        if (layers.contains("responses")) {
            drawn.answers().stream()
                    .filter(a -> months.hold(a.said()))
                    .forEach(a -> answers.computeIfAbsent(a.country(), c -> new ArrayList<>())
                            .add(a));
        }
        if (layers.contains("incidents")) {
            for (Places.Site incident : drawn.incidents()) {
                Places.spots(incident, months)
                        .forEach(spot -> incidents
                                .computeIfAbsent(spot.country(), c -> new TreeSet<>())
                                .add(incident.entry().value()));
            }
        }
        Map<String, State> states = new TreeMap<>();
        Set<String> codes = new TreeSet<>(answers.keySet());
        codes.addAll(incidents.keySet());
        for (String code : codes) {
            List<Places.Answer> own = answers.getOrDefault(code, List.of());
            states.put(
                    code,
                    new State(
                            Spot.of(code),
                            own.stream().max(LATEST).orElse(null),
                            (int) own.stream()
                                    .map(Places.Answer::entry)
                                    .distinct()
                                    .count(),
                            incidents.getOrDefault(code, Set.of())));
        }
        return states;
    }

    /** By when it was done, as far as anybody says; of one month the later stage. */
    private static final Comparator<Places.Answer> LATEST = Comparator.comparing(
                    Places.Answer::done, Comparator.nullsFirst(Comparator.<YearMonth>naturalOrder()))
            .thenComparingInt(a -> a.stage().rank());

    /** How wide the disc of an area is drawn: as far as the place reaches, and never so small that it reads as a point. */
    static double radius(Spot spot, View view) {
        return Math.max(spot.kilometres() / EqualEarth.KILOMETRES, 6 * view.pixel());
    }

    /** A number for an attribute of the drawing. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
