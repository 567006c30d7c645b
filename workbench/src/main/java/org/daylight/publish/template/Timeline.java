// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daylight.DatePrecision;
import org.daylight.EntryKind;
import org.daylight.StatedDate;
import org.daylight.publish.EditionInput;
import org.daylight.publish.EntryView;
import org.daylight.publish.PropertyView;
import org.daylight.publish.StatementView;

/**
 * What was said to have happened, or was said, in order of its date. A claim about a day stands at that day, any other at
 * the day it was published. Incidents are dated by the month at most.
 *
 * @param years in order
 * @param lanes the drawing, a lane for each sort of entry
 * @param ticks below the drawing
 * @param undated how many statements bear no date
 * @param months where there are too many to list: how many a month, by sort
 */
record Timeline(List<Year> years, List<Lane> lanes, List<Tick> ticks, int undated, List<Month> months) {
    static final int LEFT = 112;
    static final int RIGHT = 708;
    private static final int STEP = 30;
    private static final int TOP = 20;
    /** More lines than that are counted by the month. */
    private static final int MOST = 600;

    private static final List<EntryKind> SORTS = List.of(
            EntryKind.PRESENCE,
            EntryKind.RESPONSE,
            EntryKind.INCIDENT,
            EntryKind.FIGURE,
            EntryKind.AGREEMENT,
            EntryKind.REPLY);

    /** The lines of one year. */
    record Year(String year, List<Item> items) {}

    /**
     * One line.
     *
     * @param date as printed
     * @param happened whether it is the day of what is said, not the day it was published
     * @param what what was said, without who says so
     * @param label of the entry
     * @param anchor of its section
     * @param said who says so
     */
    record Item(String date, boolean happened, String what, String label, String anchor, Said said) {}

    /** One sort of entry in the drawing. */
    record Lane(String name, int y, List<Dot> dots) {}

    /** A mark: from and to are equal where the day is known. */
    record Dot(int from, int to, String css) {}

    /** A year below the drawing. */
    record Tick(int x, String label) {}

    /** How many lines fall into a month, by sort. */
    record Month(String month, List<Integer> counts) {}

    private record Line(EntryView entry, String what, StatedDate date, boolean happened, List<StatementView> said) {
        String day() {
            return date.value();
        }
    }

    static Timeline of(EditionInput in, Footnotes notes) {
        notes.section(Words.say("section.timeline"));
        int[] undated = new int[1];
        List<Line> lines = new ArrayList<>();
        in.entries().forEach(e -> lines.addAll(lines(e, notes, undated)));
        lines.sort(Comparator.comparing(Line::day)
                .thenComparing(l -> l.entry().entry().id().value()));
        boolean all = lines.size() <= MOST;
        return new Timeline(
                all ? years(lines, notes) : List.of(),
                lanes(lines),
                ticks(lines),
                undated[0],
                all ? List.of() : months(lines));
    }

    /** What one speaker says of an entry at one day is one line, however many properties and pages say it. */
    private static List<Line> lines(EntryView e, Footnotes notes, int[] undated) {
        Map<List<Object>, List<StatementView>> same = new LinkedHashMap<>();
        for (PropertyView p : e.properties()) {
            p.statements().forEach(s -> add(p.property(), e, s, notes, undated, same));
        }
        e.replies().forEach(s -> add("reply", e, s, notes, undated, same));
        List<Line> lines = new ArrayList<>();
        same.forEach((key, said) -> lines.add(new Line(
                e, String.valueOf(key.get(0)), (StatedDate) key.get(1), Boolean.TRUE.equals(key.get(2)), said)));
        return lines;
    }

    private static void add(
            String property,
            EntryView e,
            StatementView s,
            Footnotes notes,
            int[] undated,
            Map<List<Object>, List<StatementView>> same) {
        StatedDate date = Said.date(s);
        if (date == null || Dates.span(date) == null) {
            undated[0]++;
            return;
        }
        String what = property.equals("reply")
                ? Words.replied(s)
                : property.equals("status") ? Words.value(property, s) : Words.phrase(s.detail());
        StatedDate shown = e.entry().kind().equals(EntryKind.INCIDENT) ? coarse(date) : date;
        same.computeIfAbsent(
                        List.of(
                                what,
                                shown,
                                s.asOf() != null,
                                notes.speaker(s),
                                Words.chip(s).word()),
                        k -> new ArrayList<>())
                .add(s);
    }

    /** The month of a day. */
    private static StatedDate coarse(StatedDate date) {
        return date.precision() == DatePrecision.DAY && date.value().length() == 10
                ? new StatedDate(date.value().substring(0, 7), DatePrecision.MONTH, null)
                : date;
    }

    private static List<Year> years(List<Line> lines, Footnotes notes) {
        Map<String, List<Item>> years = new TreeMap<>();
        for (Line l : lines) {
            String date = String.valueOf(Dates.printed(l.date()));
            Said said = new Said.Same(l.what(), passages(l.said())).cite(notes);
            years.computeIfAbsent(l.day().substring(0, 4), y -> new ArrayList<>())
                    .add(new Item(
                            date, l.happened(), l.what(), l.entry().entry().label(), Topic.anchor(l.entry()), said));
        }
        return years.entrySet().stream()
                .map(e -> new Year(e.getKey(), e.getValue()))
                .toList();
    }

    /** A passage that says several properties of one claim is cited once. */
    private static List<StatementView> passages(List<StatementView> said) {
        Map<String, StatementView> passages = new LinkedHashMap<>();
        said.forEach(s -> passages.putIfAbsent(s.passage(), s));
        return List.copyOf(passages.values());
    }

    private static List<Lane> lanes(List<Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        LocalDate first = bound(lines, false);
        LocalDate last = bound(lines, true);
        List<Lane> lanes = new ArrayList<>();
        for (EntryKind sort : SORTS) {
            List<Dot> dots = lines.stream()
                    .filter(l -> l.entry().entry().kind().equals(sort))
                    .map(l -> dot(l, first, last))
                    .distinct()
                    .toList();
            if (!dots.isEmpty()) {
                lanes.add(new Lane(Words.say("lane." + sort.code()), TOP + STEP * lanes.size(), dots));
            }
        }
        return lanes;
    }

    private static Dot dot(Line l, LocalDate first, LocalDate last) {
        Dates.Span span = Dates.span(l.date());
        LocalDate from = span == null ? first : span.first();
        LocalDate to = span == null ? last : span.last();
        return new Dot(
                x(from, first, last),
                x(to, first, last),
                Words.chip(l.said().getFirst()).css());
    }

    private static int x(LocalDate day, LocalDate first, LocalDate last) {
        long all = Math.max(1, ChronoUnit.DAYS.between(first, last));
        return (int) (LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(first, day) / all);
    }

    private static LocalDate bound(List<Line> lines, boolean last) {
        Comparator<LocalDate> order = Comparator.naturalOrder();
        return lines.stream()
                .map(l -> Dates.span(l.date()))
                .flatMap(s -> s == null ? Stream.empty() : Stream.of(s))
                .map(s -> last ? s.last() : s.first())
                .max(last ? order : order.reversed())
                .orElseThrow();
    }

    /** Years, or quarters of a short time. */
    private static List<Tick> ticks(List<Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        LocalDate first = bound(lines, false);
        LocalDate last = bound(lines, true);
        long months = ChronoUnit.MONTHS.between(first, last);
        int step = months <= 18 ? 3 : months <= 40 ? 6 : months <= 120 ? 12 : 60;
        LocalDate at = first.withDayOfYear(1);
        List<Tick> ticks = new ArrayList<>();
        for (; !at.isAfter(last); at = at.plusMonths(step)) {
            if (!at.isBefore(first)) {
                String label = step >= 12
                        ? Integer.toString(at.getYear())
                        : DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH)
                                .format(at);
                ticks.add(new Tick(x(at, first, last), label));
            }
        }
        return ticks;
    }

    private static List<Month> months(List<Line> lines) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Line l : lines) {
            int sort = SORTS.indexOf(l.entry().entry().kind());
            if (sort >= 0) {
                String month = l.day().substring(0, Math.min(7, l.day().length()));
                counts.computeIfAbsent(month, m -> new int[SORTS.size()])[sort]++;
            }
        }
        return counts.entrySet().stream()
                .map(e -> new Month(
                        Dates.day(e.getKey()),
                        Arrays.stream(e.getValue()).boxed().toList()))
                .toList();
    }

    /** The words of the columns of {@link #months}. */
    static List<String> sorts() {
        return SORTS.stream().map(s -> Words.say("lane." + s.code())).toList();
    }

    /** Whether there is nothing to print. */
    boolean blank() {
        return lanes.isEmpty();
    }

    /** Height of the drawing. */
    int height() {
        return TOP + STEP * lanes.size() + 16;
    }
}
