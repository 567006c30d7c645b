// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daylight.ClaimValues;
import org.daylight.EntryKind;
import org.daylight.Mask;
import org.daylight.Stance;
import org.daylight.publish.EntryView;
import org.daylight.publish.map.EqualEarth;
import org.daylight.publish.map.Frame;
import org.daylight.publish.map.Outlines;
import org.daylight.read.lexicon.PlaceDisc;
import org.jspecify.annotations.Nullable;

/**
 * Where sites are said to be, drawn once and for all: a town as a disc of its size, a country as its shape, never a point;
 * incidents and responses by country alone. The table of countries beside it says the same in words.
 *
 * @param frame what of the world is drawn
 * @param land outlines of all land
 * @param shapes outlines of countries in which a site is reported and no town is named
 * @param discs areas of towns and regions
 * @param marks how many sites are reported where, and how that is said
 * @param states what bodies of a country did, and incidents there
 * @param unplaced sites of which nobody said where, or of which no map was at hand
 */
record WorldMap(
        Frame frame,
        String land,
        List<String> shapes,
        List<Disc> discs,
        List<Mark> marks,
        List<State> states,
        int unplaced) {
    private static final double TALL = 440;
    private static final double NARROWEST = 125;
    /** Marks stand so many pixels of a thousand apart. */
    private static final double APART = 34;

    private static final int LABELLED = 14;
    /** So many places in a twelfth of the map are too many to be told apart. */
    private static final int CROWD = 4;

    /** An area. */
    record Disc(String x, String y, String r) {}

    /**
     * A mark for the sites of an area, or of areas that would lie on each other.
     *
     * @param sites how many
     * @param stances in how many ways that is said, each its shape
     * @param label of the area with the most sites; empty where there is no room
     * @param anchor of the label
     */
    record Mark(String x, String y, int sites, List<String> stances, String label, String title, String anchor) {
        /** Half the width of its frame, in pixels. */
        int half() {
            return (Integer.toString(sites).length() * 8 + stances.size() * 12 + 10) / 2;
        }
    }

    /** A country in which something was done or happened. */
    record State(String x, String y, String title, int responses, int incidents) {}

    private record Area(
            String key,
            String label,
            PlaceDisc disc,
            EqualEarth.Point at,
            boolean whole,
            Set<String> sites,
            Set<Stance> how) {}

    /** The map, and where it is crowded a closer view of that part; empty where no place is known. */
    static List<WorldMap> of(Collection<EntryView> entries) {
        Map<String, Area> areas = new TreeMap<>();
        Map<String, int[]> done = new TreeMap<>();
        int unplaced = 0;
        for (EntryView e : entries) {
            if (e.entry().kind().equals(EntryKind.PRESENCE)) {
                unplaced += sites(e, areas) ? 0 : 1;
            } else if (e.country() != null && e.entry().kind().equals(EntryKind.RESPONSE)) {
                done.computeIfAbsent(e.country(), c -> new int[2])[0]++;
            } else if (e.country() != null && e.entry().kind().equals(EntryKind.INCIDENT)) {
                done.computeIfAbsent(e.country(), c -> new int[2])[1]++;
            }
        }
        Map<String, PlaceDisc> middles = new TreeMap<>();
        done.keySet().forEach(c -> PlaceDisc.of(c).ifPresent(d -> middles.put(c, d)));
        if (areas.isEmpty() && middles.isEmpty()) {
            return List.of();
        }
        List<EqualEarth.Point> points = new ArrayList<>();
        areas.values().forEach(a -> points.add(a.at()));
        middles.values().forEach(d -> points.add(EqualEarth.of(d.latitude(), d.longitude())));
        Frame all = frame(points);
        List<WorldMap> maps = new ArrayList<>(List.of(drawn(all, areas.values(), done, middles, unplaced)));
        crowd(points, all).ifPresent(f -> maps.add(drawn(f, areas.values(), done, middles, 0)));
        return maps;
    }

    /** Whether it has a place. */
    private static boolean sites(EntryView e, Map<String, Area> areas) {
        Set<Stance> how = EnumSet.noneOf(Stance.class);
        Map<String, @Nullable String> towns = new LinkedHashMap<>();
        e.properties()
                .forEach(p -> p.statements().forEach(s -> {
                    if (s.detail() instanceof ClaimValues.Presence said) {
                        how.add(s.stance());
                        String city = said.hostCity();
                        boolean named = city != null && !city.contains(Mask.BAR);
                        towns.put(said.hostCountry() + (named ? "/" + city : ""), named ? city : null);
                    }
                }));
        boolean placed = false;
        for (Map.Entry<String, @Nullable String> town : towns.entrySet()) {
            String country = town.getKey().substring(0, 2);
            String city = town.getValue();
            boolean finer = city == null && towns.keySet().stream().anyMatch(k -> k.startsWith(country + "/"));
            if (!finer) {
                placed |= put(country, city, e.entry().id().value(), how, areas);
            }
        }
        return placed;
    }

    private static boolean put(
            String country, @Nullable String city, String site, Set<Stance> how, Map<String, Area> areas) {
        Optional<PlaceDisc> town = city == null ? Optional.empty() : PlaceDisc.of(country, city);
        Optional<PlaceDisc> disc = town.or(() -> PlaceDisc.of(country));
        disc.ifPresent(d -> {
            String key = town.isPresent() ? country + "/" + city : country;
            Area area = areas.computeIfAbsent(
                    key,
                    k -> new Area(
                            k,
                            town.isPresent() ? String.valueOf(city) : Words.country(country),
                            d,
                            EqualEarth.of(d.latitude(), d.longitude()),
                            town.isEmpty(),
                            new TreeSet<>(),
                            EnumSet.noneOf(Stance.class)));
            area.sites().add(site);
            area.how().addAll(how);
        });
        return disc.isPresent();
    }

    /** The part in which the most places stand, where many do in little room. */
    private static Optional<Frame> crowd(List<EqualEarth.Point> points, Frame all) {
        double reach = all.width() / 12;
        return points.stream()
                .map(p -> points.stream()
                        .filter(o -> Math.abs(o.x() - p.x()) < reach && Math.abs(o.y() - p.y()) < reach * TALL / 1000)
                        .toList())
                .max(Comparator.comparingInt(List::size))
                .filter(near -> near.size() >= CROWD)
                .map(WorldMap::frame)
                .filter(f -> f.width() < all.width() / 2);
    }

    private static WorldMap drawn(
            Frame frame,
            Collection<Area> areas,
            Map<String, int[]> done,
            Map<String, PlaceDisc> middles,
            int unplaced) {
        double pixel = frame.width() / 1000;
        Outlines world = Outlines.world();
        List<Mark> marks = marks(areas, pixel);
        List<State> states = new ArrayList<>();
        middles.forEach((country, d) -> {
            EqualEarth.Point p = EqualEarth.of(d.latitude(), d.longitude());
            int[] n = done.getOrDefault(country, new int[2]);
            states.add(new State(
                    number(p.x()),
                    number(p.y() + (taken(p, areas, pixel) ? 26 * pixel : 0)),
                    Words.country(country),
                    n[0],
                    n[1]));
        });
        return new WorldMap(
                frame,
                world.land(frame),
                areas.stream()
                        .filter(Area::whole)
                        .map(a -> world.shape(a.key(), frame))
                        .filter(s -> !s.isEmpty())
                        .toList(),
                areas.stream()
                        .filter(a -> !a.whole())
                        .map(a -> new Disc(
                                number(a.at().x()),
                                number(a.at().y()),
                                number(Math.max(a.disc().kilometres() / EqualEarth.KILOMETRES, 5 * pixel))))
                        .toList(),
                marks,
                states,
                unplaced);
    }

    private static boolean taken(EqualEarth.Point p, Collection<Area> areas, double pixel) {
        return areas.stream().anyMatch(a -> Math.hypot(a.at().x() - p.x(), a.at().y() - p.y()) < 24 * pixel);
    }

    /** The smallest part of the world, of one shape, with all points and a margin in it. */
    private static Frame frame(List<EqualEarth.Point> points) {
        double left = points.stream().mapToDouble(EqualEarth.Point::x).min().orElse(0);
        double right = points.stream().mapToDouble(EqualEarth.Point::x).max().orElse(EqualEarth.WIDTH);
        double top = points.stream().mapToDouble(EqualEarth.Point::y).min().orElse(0);
        double bottom = points.stream().mapToDouble(EqualEarth.Point::y).max().orElse(TALL);
        double shape = EqualEarth.WIDTH / TALL;
        double width = Math.max(NARROWEST, Math.max(right - left, (bottom - top) * shape) * 1.25);
        if (width > 0.8 * EqualEarth.WIDTH) {
            return new Frame(0, 0, EqualEarth.WIDTH, TALL, 0);
        }
        double height = width / shape;
        return new Frame(
                Math.clamp((left + right - width) / 2, 0, EqualEarth.WIDTH - width),
                Math.clamp((top + bottom - height) / 2, 0, EqualEarth.HEIGHT - height),
                width,
                height,
                width > 500 ? 0 : width > 250 ? 1 : 2);
    }

    /** Areas that would lie on each other are one mark, which stands where the one with the most sites is. */
    private static List<Mark> marks(Collection<Area> areas, double pixel) {
        List<List<Area>> groups = new ArrayList<>();
        areas.stream()
                .sorted(Comparator.comparingInt((Area a) -> -a.sites().size()).thenComparing(Area::key))
                .forEach(a -> groups.stream()
                        .filter(g -> near(g.getFirst().at(), a.at(), APART * pixel))
                        .findFirst()
                        .ifPresentOrElse(g -> g.add(a), () -> groups.add(new ArrayList<>(List.of(a)))));
        List<Mark> marks = new ArrayList<>();
        for (List<Area> group : groups) {
            Area first = group.getFirst();
            Set<String> sites = new TreeSet<>();
            Set<Stance> how = EnumSet.noneOf(Stance.class);
            group.forEach(a -> {
                sites.addAll(a.sites());
                how.addAll(a.how());
            });
            boolean room = marks.size() < LABELLED
                    && groups.stream()
                            .filter(g -> !g.equals(group))
                            .noneMatch(g -> Math.abs(g.getFirst().at().y()
                                                    - first.at().y())
                                            < 18 * pixel
                                    && g.getFirst().at().x() > first.at().x()
                                    && g.getFirst().at().x() < first.at().x() + 120 * pixel);
            String more = group.size() == 1 ? "" : " +" + (group.size() - 1);
            marks.add(new Mark(
                    number(first.at().x()),
                    number(first.at().y()),
                    sites.size(),
                    how.stream().map(Stance::code).toList(),
                    room ? first.label() + more : "",
                    String.join(", ", group.stream().map(Area::label).toList()) + ": "
                            + Words.say("count.sites", sites.size()),
                    "start"));
        }
        return marks;
    }

    private static boolean near(EqualEarth.Point a, EqualEarth.Point b, double reach) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y()) < reach;
    }

    /** Its {@code viewBox}. */
    String box() {
        return number(frame.left()) + " " + number(frame.top()) + " " + number(frame.width()) + " "
                + number(frame.height());
    }

    /** How much a thing that is so many pixels large is scaled. */
    String scale() {
        return String.format(Locale.ROOT, "%.4f", frame.width() / 1000);
    }

    /** Whether a way of saying it is drawn, for the legend. */
    boolean shows(String stance) {
        return marks.stream().anyMatch(m -> m.stances().contains(stance));
    }

    /** Whether responses are drawn. */
    boolean responses() {
        return states.stream().anyMatch(s -> s.responses() > 0);
    }

    /** Whether incidents are drawn. */
    boolean incidents() {
        return states.stream().anyMatch(s -> s.incidents() > 0);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
