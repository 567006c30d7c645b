// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.Days;
import org.daylight.Qualifier;
import org.daylight.StatedDate;
import org.daylight.publish.plot.Scatter;
import org.daylight.run.FigureBoard;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;

/**
 * Numbers over time, drawn: a mark for each thing that one speaker says. No line joins two marks.
 *
 * @param frame the drawing
 * @param marks those that have a date
 * @param across dates below the axis
 * @param up values beside it
 * @param undated how many have none, and stand in the table alone
 */
public record Chart(
        Scatter.Frame frame, List<Mark> marks, List<Scatter.Tick> across, List<Scatter.Tick> up, int undated) {

    /** Pixels within which two marks of one number share their label. */
    private static final double CLOSE = 34;

    /** How far marks reach above their middle, in pixels. */
    private static final int DOT = 8;

    private static final int ARROW = 20;

    /** A number stands before its speaker in every language (UAX 9: LRM). */
    private static final char LEFT_TO_RIGHT = '\u200e';

    /** Copies the lists. */
    public Chart {
        marks = List.copyOf(marks);
        across = List.copyOf(across);
        up = List.copyOf(up);
    }

    /**
     * A mark.
     *
     * @param at where
     * @param row of the table that it stands for, from 1
     * @param count what is said
     * @param words all of it in a line, for who cannot see the drawing
     */
    public record Mark(Scatter.Dot at, int row, FigureBoard.Count count, String words) {
        /** Whether the number is a bound or a guess. */
        public boolean open() {
            return count.qualifier() != Qualifier.EXACTLY;
        }
    }

    /** Which date places a mark. */
    enum By {
        /** The time to which the number refers; where the text gives none, when it was said. */
        HELD,
        /** When it was said. */
        STATED;

        @Nullable
        StatedDate date(FigureBoard.Count c) {
            return this == HELD ? c.held() : c.stated();
        }
    }

    /** Draws these. */
    static Chart of(List<FigureBoard.Count> counts, By by, Scatter.Frame frame, Words words) {
        Map<Spot, List<Integer>> spots = new LinkedHashMap<>();
        for (int i = 0; i < counts.size(); i++) {
            FigureBoard.Count c = counts.get(i);
            StatedDate date = by.date(c);
            Days days = date == null ? Days.ANY : date.days();
            if (days.first() != null && days.last() != null) {
                spots.computeIfAbsent(
                                new Spot(c.value(), c.qualifier(), days.first(), days.last()), s -> new ArrayList<>())
                        .add(i);
            }
        }
        if (spots.isEmpty()) {
            return new Chart(frame, List.of(), List.of(), List.of(), counts.size());
        }
        Map<Spot, List<Integer>> heaps = heaps(spots, frame);
        List<Scatter.Point> points = new ArrayList<>();
        spots.keySet()
                .forEach(spot -> points.add(new Scatter.Point(
                        spot.value(),
                        heaps.containsKey(spot)
                                ? LEFT_TO_RIGHT + sign(spot.qualifier()) + words.number(spot.value())
                                : "",
                        speakers(heaps.getOrDefault(spot, List.of()), counts),
                        spot.first(),
                        spot.last(),
                        spot.qualifier() == Qualifier.AT_LEAST ? ARROW : DOT)));
        Scatter scatter = Scatter.of(points, frame, words.locale(), words::number);
        List<Mark> marks = new ArrayList<>();
        int at = 0;
        for (Map.Entry<Spot, List<Integer>> spot : spots.entrySet()) {
            Scatter.Dot dot = scatter.dots().get(at++);
            List<Integer> rows = spot.getValue();
            for (int row : rows) {
                FigureBoard.Count c = counts.get(row);
                boolean labelled = row == rows.getFirst() && heaps.containsKey(spot.getKey());
                marks.add(new Mark(labelled ? dot : dot.bare(), row + 1, c, said(c, by, words)));
            }
        }
        return new Chart(frame, marks, scatter.across(), scatter.up(), counts.size() - marks.size());
    }

    /** Where marks lie upon each other: one number of the same days. */
    private record Spot(long value, Qualifier qualifier, LocalDate first, LocalDate last) {
        double middle() {
            return (first.toEpochDay() + last.toEpochDay()) / 2.0;
        }
    }

    /**
     * Marks of one number that stand so close that their labels would crowd: under the first of them, the rows of all.
     * The others stand without a label.
     */
    private static Map<Spot, List<Integer>> heaps(Map<Spot, List<Integer>> spots, Scatter.Frame frame) {
        long first = spots.keySet().stream()
                .mapToLong(s -> s.first().toEpochDay())
                .min()
                .orElse(0);
        long last = spots.keySet().stream()
                .mapToLong(s -> s.last().toEpochDay())
                .max()
                .orElse(0);
        double close = CLOSE * Math.max(1.0, (double) (last - first)) / (frame.right() - frame.left());
        Map<Spot, List<Integer>> heaps = new LinkedHashMap<>();
        spots.forEach((spot, rows) -> heaps.entrySet().stream()
                .filter(h -> h.getKey().value() == spot.value() && h.getKey().qualifier() == spot.qualifier())
                .filter(h -> Math.abs(h.getKey().middle() - spot.middle()) <= close)
                .findFirst()
                .ifPresentOrElse(h -> h.getValue().addAll(rows), () -> heaps.put(spot, new ArrayList<>(rows))));
        return heaps;
    }

    /** Of marks that lie upon each other, the first speaker, and how many more. */
    private static String speakers(List<Integer> rows, List<FigureBoard.Count> counts) {
        if (rows.isEmpty()) {
            return "";
        }
        long more = rows.stream().map(r -> counts.get(r).speaker()).distinct().count() - 1;
        String first = counts.get(rows.getFirst()).speaker();
        return more == 0 ? first : first + " +" + more;
    }

    /** The number in words: "at least 102". */
    static String number(FigureBoard.Count c, Words words) {
        return words.say(
                "figures.value." + c.qualifier().name().toLowerCase(java.util.Locale.ROOT), words.number(c.value()));
    }

    private static String said(FigureBoard.Count c, By by, Words words) {
        return words.say(
                "figures.mark",
                c.named() ? c.speaker() : words.say("frame.speaker.none"),
                words.say("frame.stance." + c.stance().code()),
                number(c, words),
                words.date(by.date(c)));
    }

    private static String sign(Qualifier qualifier) {
        return switch (qualifier) {
            case EXACTLY -> "";
            case AT_LEAST -> "≥ ";
            case AT_MOST -> "≤ ";
            case ABOUT -> "≈ ";
        };
    }

    /** Whether a mark of this stance is drawn, for the legend. */
    public boolean shows(String stance) {
        return marks.stream().anyMatch(m -> m.count().stance().code().equals(stance));
    }

    /** Whether a mark of this sort is drawn, for the legend. */
    public boolean has(Qualifier qualifier) {
        return marks.stream().anyMatch(m -> m.count().qualifier() == qualifier);
    }

    /** Whether a mark may be misprinted, for the legend. */
    public boolean suspects() {
        return marks.stream().anyMatch(m -> !m.count().suspected().none());
    }

    /** Whether a mark is a span, for the legend. */
    public boolean spans() {
        return marks.stream().anyMatch(m -> m.at().to() > m.at().from());
    }
}
