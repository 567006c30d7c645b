// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.map;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.daylight.EntryId;
import org.daylight.publish.map.EqualEarth;
import org.daylight.publish.map.Outlines;
import org.daylight.run.Months;
import org.daylight.run.Places;
import org.daylight.run.SiteCards;
import org.daylight.run.Spot;
import org.daylight.run.Voice;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;

/** Makes the page of the map from what was said and what is asked. For one request. */
final class MapMaking {
    /** Pixels between two marks at least. */
    private static final double APART = 40;
    /** Marks on a narrow screen are so many times larger. */
    private static final double NARROW = 2.4;
    /** Letters and signs of a mark, in pixels. */
    private static final double DIGIT = 7.4;

    private static final double GLYPH = 11;
    private static final double PAD = 5;
    /** Pixels that the signs of a state need. */
    private static final double CROWDED = 30;
    /** Sites of an opened area are shown so many at a time. */
    private static final int AT_ONCE = 8;
    /** A mark of so many areas leads to a closer view, not to a list. */
    private static final int LISTED = 40;

    private final Words words;
    private final Ask ask;
    private final View view;
    private final Places.Drawn drawn;
    private final int due;
    private final List<YearMonth> bounds;
    private final Months months;
    private final Drawing drawing;
    /** The areas that are in the view: marks and table are made of them. */
    private final List<Area> seen;

    private final Outlines outlines = Outlines.world();
    private final BiFunction<List<EntryId>, Months, List<SiteCards.Card>> cards;

    /**
     * @param bounds the first and the last month of what is drawn; empty where nothing is dated
     * @param months that are asked for
     * @param drawing of these months
     * @param due how many entries are still being worked out
     * @param cards who speaks of these sites in these months
     */
    MapMaking(
            Words words,
            Ask ask,
            Places.Drawn drawn,
            List<YearMonth> bounds,
            Months months,
            Drawing drawing,
            int due,
            BiFunction<List<EntryId>, Months, List<SiteCards.Card>> cards) {
        this.due = due;
        this.words = words;
        this.drawn = drawn;
        this.cards = cards;
        this.bounds = bounds;
        this.months = months;
        this.drawing = drawing;
        this.ask = ask.around(drawing.points());
        view = this.ask.view();
        seen = drawing.areas().stream().filter(a -> view.sees(a.point(), 0)).toList();
    }

    MapPage page() {
        return new MapPage(
                ask,
                drawn.sites().isEmpty()
                        && drawn.answers().isEmpty()
                        && drawn.incidents().isEmpty(),
                sentence(),
                notes(),
                outlines.land(view.frame()),
                tints(),
                hatched(),
                discs(),
                marks(1),
                marks(NARROW),
                flags(),
                slider(),
                rows(),
                states(),
                panel(),
                View.named().stream()
                        .map(n -> link("map.view." + n.name(), n.view()))
                        .toList(),
                view.zoom() < View.CLOSEST ? link("map.nearer", view.zoomed(1)) : null,
                view.zoom() > 0 ? link("map.farther", view.zoomed(-1)) : null);
    }

    private MapPage.Link link(String key, View to) {
        return new MapPage.Link(words.say(key), ask.at(to).path(), to.box());
    }

    private String sentence() {
        int answers = drawing.states().values().stream()
                .mapToInt(Drawing.State::answers)
                .sum();
        Set<String> sites = new TreeSet<>();
        drawing.areas().forEach(a -> sites.addAll(a.sites()));
        Set<String> incidents = new TreeSet<>();
        drawing.states().values().forEach(s -> incidents.addAll(s.incidents()));
        String what = words.say("map.drawn", sites.size(), drawing.areas().size(), answers, incidents.size());
        return bounds.isEmpty()
                ? what
                : words.say(
                        months.all() ? "map.said.all" : "map.said",
                        what,
                        words.month(months.first()),
                        words.month(months.last()));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (due > 0) {
            notes.add(words.say("frame.due", due));
        }
        if (drawing.unplaced() > 0) {
            notes.add(words.say("map.unplaced", drawing.unplaced()));
        }
        long abroad = ask.draws("incidents")
                ? drawn.incidents().stream()
                        .filter(i -> i.said().stream().allMatch(s -> s.spot() == null))
                        .count()
                : 0;
        if (abroad > 0) {
            notes.add(words.say("map.unplaced.incidents", abroad));
        }
        if (!months.all()) {
            long undated = drawn.sites().stream()
                    .filter(s -> s.said().stream().allMatch(x -> x.month() == null))
                    .count();
            if (undated > 0) {
                notes.add(words.say("map.undated", undated));
            }
        }
        return notes;
    }

    private List<MapPage.Tint> tints() {
        List<MapPage.Tint> tints = new ArrayList<>();
        drawing.states().forEach((code, state) -> {
            if (state.latest() != null) {
                String path = shape(code, state.spot());
                if (!path.isEmpty()) {
                    tints.add(
                            new MapPage.Tint(path, state.latest().stage().sort().code()));
                }
            }
        });
        return tints;
    }

    private List<String> hatched() {
        return drawing.areas().stream()
                .filter(a -> a.spot().whole())
                .map(a -> a.spot().country())
                .distinct()
                .map(code -> shape(code, Spot.of(code)))
                .filter(path -> !path.isEmpty())
                .toList();
    }

    /** The shape of a country; a circle around its middle where it would be too small to be seen. */
    private String shape(String code, Spot middle) {
        String path = outlines.shape(code, view.frame());
        if (outlines.seen(code, view.frame()) || !middle.known()) {
            return path;
        }
        EqualEarth.Point p = EqualEarth.of(middle.latitude(), middle.longitude());
        double r = 7 * view.pixel();
        return view.sees(p, view.width())
                ? "M" + Drawing.number(p.x() - r) + "," + Drawing.number(p.y()) + "a" + Drawing.number(r) + ","
                        + Drawing.number(r) + " 0 1 0 " + Drawing.number(2 * r) + ",0a" + Drawing.number(r) + ","
                        + Drawing.number(r) + " 0 1 0 " + Drawing.number(-2 * r) + ",0z"
                : path;
    }

    private List<MapPage.Disc> discs() {
        return drawing.areas().stream()
                .filter(a -> !a.spot().whole() && view.sees(a.point(), Drawing.radius(a.spot(), view)))
                .map(a -> new MapPage.Disc(
                        Drawing.number(a.point().x()),
                        Drawing.number(a.point().y()),
                        Drawing.number(Drawing.radius(a.spot(), view))))
                .distinct()
                .toList();
    }

    private List<MapPage.Mark> marks(double size) {
        return Cluster.of(seen, APART * size * view.pixel()).stream()
                .map(c -> mark(c, size))
                .toList();
    }

    private MapPage.Mark mark(Cluster cluster, double size) {
        int sites = cluster.sites().size();
        Set<Voice> voices = cluster.voices();
        String count = sites == 1 ? "" : words.number(sites);
        double text = count.length() * DIGIT + (count.isEmpty() ? 0 : 4);
        double width = 2 * PAD + text + voices.size() * GLYPH;
        List<MapPage.Glyph> glyphs = new ArrayList<>();
        double x = -width / 2 + PAD + text + GLYPH / 2;
        for (Voice voice : voices) {
            glyphs.add(new MapPage.Glyph(voice, Drawing.number(x)));
            x += GLYPH;
        }
        boolean zooms = cluster.areas().size() > 1 && view.zoom() < View.CLOSEST;
        View closer = new View(cluster.x(), cluster.y(), view.zoom() + 1);
        return new MapPage.Mark(
                "translate(" + Drawing.number(cluster.x()) + " " + Drawing.number(cluster.y()) + ") scale("
                        + String.format(Locale.ROOT, "%.4f", view.pixel() * size) + ")",
                zooms ? ask.at(closer).path() : open(cluster.areas()),
                zooms ? closer.box() : "",
                words.say(
                        "map.mark",
                        names(cluster.areas()),
                        sites,
                        voices.stream()
                                .map(v -> words.say("map.voice." + v.code()))
                                .collect(Collectors.joining(", "))),
                count,
                Drawing.number(-width / 2),
                Drawing.number(width),
                Drawing.number(-width / 2 + PAD + (text - 4) / 2),
                glyphs);
    }

    private String open(List<Area> areas) {
        return ask.open(areas.stream().limit(LISTED).map(a -> a.spot().key()).toList(), 0)
                        .path()
                + "#places";
    }

    private String names(List<Area> areas) {
        Area first = areas.getFirst();
        return words.say("map.names", name(first.spot()), areas.size() - 1);
    }

    private String name(Spot spot) {
        String name = spot.name();
        return name == null
                ? words.country(spot.country())
                : words.say("map.place", name, words.country(spot.country()));
    }

    private List<MapPage.Flag> flags() {
        List<MapPage.Flag> flags = new ArrayList<>();
        List<EqualEarth.Point> taken = new ArrayList<>();
        Cluster.of(seen, APART * view.pixel()).stream()
                .filter(c -> c.areas().size() > 1)
                .forEach(c -> taken.add(new EqualEarth.Point(c.x(), c.y())));
        drawing.states().forEach((code, state) -> {
            if (!state.spot().known()) {
                return;
            }
            EqualEarth.Point p =
                    EqualEarth.of(state.spot().latitude(), state.spot().longitude());
            // Where signs would lie on each other the shape of the country says it, and a closer view shows them.
            if (!view.sees(p, 0)
                    || taken.stream()
                            .anyMatch(t -> Math.hypot(t.x() - p.x(), t.y() - p.y()) < CROWDED * view.pixel())) {
                return;
            }
            taken.add(p);
            Places.Answer latest = state.latest();
            if (latest != null) {
                flags.add(new MapPage.Flag(
                        at(p, -17),
                        latest.stage().sort().code(),
                        "",
                        register("response", code),
                        words.say("map.flag.response", words.country(code), stage(latest), when(latest))));
            }
            if (!state.incidents().isEmpty()) {
                flags.add(new MapPage.Flag(
                        at(p, 17),
                        "incident",
                        words.number(state.incidents().size()),
                        register("incident", code),
                        words.say(
                                "map.flag.incident",
                                words.country(code),
                                state.incidents().size())));
            }
        });
        return flags;
    }

    private String at(EqualEarth.Point p, double down) {
        return "translate(" + Drawing.number(p.x()) + " " + Drawing.number(p.y() + down * view.pixel()) + ") scale("
                + String.format(Locale.ROOT, "%.4f", view.pixel()) + ")";
    }

    private static String register(String kind, String country) {
        return "/register?kind=" + kind + "&country=" + URLEncoder.encode(country, StandardCharsets.UTF_8);
    }

    private String stage(Places.Answer answer) {
        return words.say("map.stage." + answer.stage().code());
    }

    private String when(Places.Answer answer) {
        YearMonth done = answer.done();
        return done == null ? words.say("map.undated.short") : words.month(done);
    }

    private MapPage.@Nullable Slider slider() {
        if (bounds.isEmpty()) {
            return null;
        }
        return new MapPage.Slider(
                Ask.number(bounds.getFirst()),
                Ask.number(bounds.getLast()),
                Ask.number(months.first()),
                Ask.number(months.last()),
                words.month(months.first()),
                words.month(months.last()),
                words.language());
    }

    private List<MapPage.Row> rows() {
        Comparator<Area> order = switch (ask.sort()) {
            case "place" -> Comparator.comparing(a -> name(a.spot()));
            case "country" -> Comparator.comparing(a -> words.country(a.spot().country()));
            case "precision" -> Comparator.comparing(a -> a.spot().precision());
            default -> Comparator.comparingInt(a -> -a.sites().size());
        };
        return seen.stream()
                .sorted(order.thenComparing(a -> a.spot().key()))
                .map(a -> new MapPage.Row(
                        a.spot().name() == null
                                ? words.country(a.spot().country())
                                : a.spot().name(),
                        words.country(a.spot().country()),
                        words.say("map.precision." + a.spot().precision().code()),
                        a.sites().size(),
                        a.voices().entrySet().stream()
                                .map(e -> new MapPage.VoiceCount(e.getKey(), e.getValue()))
                                .toList(),
                        open(List.of(a)),
                        ask.places().contains(a.spot().key())))
                .toList();
    }

    private List<MapPage.StateRow> states() {
        List<MapPage.StateRow> rows = new ArrayList<>();
        drawing.states().forEach((code, state) -> {
            Places.Answer latest = state.latest();
            rows.add(new MapPage.StateRow(
                    words.country(code),
                    latest == null ? "" : latest.stage().sort().code(),
                    latest == null ? "" : stage(latest),
                    latest == null ? "" : when(latest),
                    state.answers(),
                    register("response", code),
                    state.incidents().size(),
                    register("incident", code)));
        });
        rows.sort(Comparator.comparing(MapPage.StateRow::country));
        return rows;
    }

    private MapPage.@Nullable Panel panel() {
        List<Area> open = drawing.areas().stream()
                .filter(a -> ask.places().contains(a.spot().key()))
                .toList();
        if (open.isEmpty()) {
            return null;
        }
        List<EntryId> sites = open.stream()
                .flatMap(a -> a.sites().stream())
                .distinct()
                .map(EntryId::new)
                .sorted()
                .toList();
        int last = (sites.size() - 1) / AT_ONCE;
        int page = Math.min(ask.page(), last);
        return new MapPage.Panel(
                names(open),
                sites.size(),
                cards.apply(sites.subList(page * AT_ONCE, Math.min(sites.size(), (page + 1) * AT_ONCE)), months),
                page > 0 ? ask.open(ask.places(), page - 1).path() : null,
                page < last ? ask.open(ask.places(), page + 1).path() : null,
                ask.open(List.of(), 0).path());
    }
}
