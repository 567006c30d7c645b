// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.timeline;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.web.page.Visit;

/**
 * What of the timeline is asked for, as its address says it.
 *
 * @param from the first month, counted from the year 0; -1 for the first in which something was
 * @param to the last month, counted likewise; -1 for the last
 * @param lanes that are drawn
 * @param country of what is drawn; empty for all
 * @param speaker who says it; empty for all
 * @param page of the table, from 0
 */
record Wanted(int from, int to, Set<String> lanes, String country, String speaker, int page) {
    static final String CAPTURES = "capture";
    static final List<String> LANES = List.of("incident", "response", "site", "figure", CAPTURES);
    private static final int MOST = 12 * 10_000;

    static Wanted of(Visit visit) {
        Set<String> lanes = new TreeSet<>(visit.queries("lane"));
        lanes.retainAll(LANES);
        boolean chosen = visit.query("lanes").isPresent();
        return new Wanted(
                visit.number("from", -1, -1, MOST),
                visit.number("to", -1, -1, MOST),
                chosen || !lanes.isEmpty() ? lanes : new TreeSet<>(LANES),
                visit.query("country").orElse(""),
                visit.query("speaker").orElse(""),
                visit.number("page", 0, 0, MOST));
    }

    boolean draws(String lane) {
        return lanes.contains(lane);
    }

    /** Whether it narrows what is drawn. */
    boolean narrowed() {
        return !country.isEmpty() || !speaker.isEmpty();
    }

    static int number(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    static YearMonth month(int number) {
        return YearMonth.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1);
    }

    /** The stretch that is asked for, within the months in which something was. */
    Span span(YearMonth earliest, YearMonth latest) {
        int first = number(earliest);
        int last = number(latest);
        int a = from < 0 ? first : Math.clamp(from, first, last);
        int b = to < 0 ? last : Math.clamp(to, first, last);
        return new Span(month(Math.min(a, b)), month(Math.max(a, b)));
    }

    Wanted in(Span span) {
        return new Wanted(number(span.first()), number(span.last()), lanes, country, speaker, 0);
    }

    Wanted in(LocalDate first, LocalDate last) {
        return in(new Span(YearMonth.from(first), YearMonth.from(last)));
    }

    Wanted on(int other) {
        return new Wanted(from, to, lanes, country, speaker, other);
    }

    /** Its address; what is usual is left out. */
    String path() {
        List<String> parts = new ArrayList<>();
        if (from >= 0) {
            parts.add("from=" + from);
        }
        if (to >= 0) {
            parts.add("to=" + to);
        }
        if (lanes.size() < LANES.size()) {
            parts.add("lanes=chosen");
            lanes.forEach(l -> parts.add("lane=" + l));
        }
        if (!country.isEmpty()) {
            parts.add("country=" + URLEncoder.encode(country, StandardCharsets.UTF_8));
        }
        if (!speaker.isEmpty()) {
            parts.add("speaker=" + URLEncoder.encode(speaker, StandardCharsets.UTF_8));
        }
        if (page > 0) {
            parts.add("page=" + page);
        }
        return parts.isEmpty() ? "/timeline" : "/timeline?" + String.join("&", parts);
    }
}
