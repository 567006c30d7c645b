// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.map;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.publish.map.EqualEarth;
import org.daylight.run.Months;
import org.daylight.web.page.Visit;

/**
 * What of the map is asked for, as its address says it.
 *
 * @param view the part of the world
 * @param chosen whether somebody asked for that part; else it is what holds all that is drawn
 * @param from the first month, counted from the year 0; -1 for the first in which something was said
 * @param to the last month, counted likewise; -1 for the last
 * @param layers of sites, responses and incidents those that are drawn
 * @param places areas whose sites are listed
 * @param sort column of the table
 * @param page of the sites that are listed, from 0
 */
record Ask(
        View view, boolean chosen, int from, int to, Set<String> layers, List<String> places, String sort, int page) {
    static final List<String> LAYERS = List.of("sites", "responses", "incidents");
    static final List<String> COLUMNS = List.of("sites", "place", "country", "precision");
    private static final int MOST_PLACES = 200;
    private static final int MOST_MONTHS = 12 * 10_000;

    static Ask of(Visit visit) {
        Set<String> layers = new TreeSet<>(visit.queries("layer"));
        layers.retainAll(LAYERS);
        boolean chosen = visit.query("layers").isPresent();
        return new Ask(
                View.of(visit.query("at").orElse(""), visit.number("zoom", 0, 0, View.CLOSEST)),
                visit.query("zoom").isPresent(),
                visit.number("from", -1, -1, MOST_MONTHS),
                visit.number("to", -1, -1, MOST_MONTHS),
                chosen || !layers.isEmpty() ? layers : new TreeSet<>(LAYERS),
                visit.queries("place").stream().limit(MOST_PLACES).toList(),
                visit.query("sort").filter(COLUMNS::contains).orElse(COLUMNS.getFirst()),
                visit.number("page", 0, 0, MOST_MONTHS));
    }

    Ask at(View other) {
        return new Ask(other, true, from, to, layers, List.of(), sort, 0);
    }

    /** The same, seen where everything is that is drawn, unless somebody asked for a part of the world. */
    Ask around(List<EqualEarth.Point> points) {
        return chosen ? this : new Ask(View.around(points), false, from, to, layers, places, sort, page);
    }

    Ask open(List<String> areas, int number) {
        return new Ask(view, chosen, from, to, layers, areas, sort, number);
    }

    Ask sorted(String column) {
        return new Ask(view, chosen, from, to, layers, places, column, page);
    }

    boolean draws(String layer) {
        return layers.contains(layer);
    }

    /** The months that are asked for, within those in which something was said; empty where nothing is dated. */
    Optional<Months> months(List<YearMonth> bounds) {
        if (bounds.isEmpty()) {
            return Optional.empty();
        }
        int first = number(bounds.getFirst());
        int last = number(bounds.getLast());
        int a = from < 0 ? first : Math.clamp(from, first, last);
        int b = to < 0 ? last : Math.clamp(to, first, last);
        int begin = Math.min(a, b);
        int end = Math.max(a, b);
        return Optional.of(new Months(month(begin), month(end), begin == first && end == last));
    }

    static int number(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    static YearMonth month(int number) {
        return YearMonth.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1);
    }

    /** Its address; what is usual is left out. */
    String path() {
        List<String> parts = new ArrayList<>();
        if (chosen && view.zoom() > 0) {
            parts.add("at=" + view.at());
        }
        if (chosen) {
            parts.add("zoom=" + view.zoom());
        }
        if (from >= 0) {
            parts.add("from=" + from);
        }
        if (to >= 0) {
            parts.add("to=" + to);
        }
        if (layers.size() < LAYERS.size()) {
            parts.add("layers=chosen");
            layers.forEach(l -> parts.add("layer=" + l));
        }
        places.forEach(p -> parts.add("place=" + URLEncoder.encode(p, StandardCharsets.UTF_8)));
        if (!sort.equals(COLUMNS.getFirst())) {
            parts.add("sort=" + sort);
        }
        if (page > 0) {
            parts.add("page=" + page);
        }
        return parts.isEmpty() ? "/map" : "/map?" + String.join("&", parts);
    }
}
