// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daylight.ClaimValues;
import org.daylight.publish.EntryView;
import org.daylight.publish.PropertyView;
import org.daylight.publish.StatementView;

/**
 * Numbers over time: one dot a statement, a span where the date is not known to the day, and no line between any two.
 * Coordinates are in the units of a 720 by 300 drawing.
 *
 * @param dots statements that have a number and a date
 * @param across dates below the axis
 * @param up values beside the axis
 * @param undated how many statements have no date and stand in the table alone
 */
record DotPlot(List<Dot> dots, List<Tick> across, List<Tick> up, int undated) {
    static final int WIDTH = 720;
    static final int HEIGHT = 300;
    static final int LEFT = 56;
    static final int RIGHT = 708;
    static final int TOP = 22;
    static final int BOTTOM = 264;
    private static final int[][] PLACES = {
        {12, 4}, {-12, 4}, {12, -12}, {12, 20}, {-12, -12}, {-12, 20}, {12, -27}, {12, 35}, {-12, -27}, {-12, 35}
    };
    private static final double LETTER = 7.3;
    private static final int[] LONGEST = {44, 22};

    // A name in another direction, or a hostile one, must not turn the number around (UAX 9: FSI, PDI).
    private static final char ISOLATE = '\u2068';
    private static final char END = '\u2069';

    /** A mark beside an axis. */
    record Tick(int at, String label) {}

    /**
     * A statement.
     *
     * @param x middle of the days it allows
     * @param y its value
     * @param from first day it allows
     * @param to last day it allows
     * @param chip how it was said
     * @param label beside the dot; empty where there is no room
     * @param labelX where the label stands
     * @param labelY its baseline
     * @param anchor {@code start} or {@code end}
     */
    record Dot(int x, int y, int from, int to, Chip chip, String label, int labelX, int labelY, String anchor) {}

    private record Point(String speaker, Chip chip, ClaimValues.Figure figure, Dates.Span span) {
        long value() {
            return figure.value();
        }
    }

    private record Box(double x1, double y1, double x2, double y2) {
        boolean overlaps(Box o) {
            return x1 < o.x2 && o.x1 < x2 && y1 < o.y2 && o.y1 < y2;
        }

        boolean inside() {
            return x1 >= LEFT && x2 <= RIGHT + 8 && y1 >= 2 && y2 <= BOTTOM - 2;
        }
    }

    /** Whether a mark of this stance is drawn, for the legend. */
    boolean shows(String stance) {
        return dots.stream().anyMatch(d -> d.chip().css().equals(stance));
    }

    /** The numbers of one entry; copies of one statement of one day are one mark. */
    static DotPlot of(EntryView entry, Footnotes notes) {
        Set<Point> points = new LinkedHashSet<>();
        int undated = 0;
        for (PropertyView property : entry.properties()) {
            for (StatementView s : property.statements()) {
                if (s.detail() instanceof ClaimValues.Figure figure) {
                    Dates.Span span = Dates.span(Said.date(s));
                    if (span == null) {
                        undated++;
                    } else {
                        points.add(new Point(notes.speaker(s), Words.chip(s), drawn(figure), span));
                    }
                }
            }
        }
        return points.size() < 2
                ? new DotPlot(List.of(), List.of(), List.of(), undated)
                : draw(List.copyOf(points), undated);
    }

    /** What of a number is drawn: its value and how exactly it was given. */
    private static ClaimValues.Figure drawn(ClaimValues.Figure f) {
        return new ClaimValues.Figure(f.what(), f.value(), f.qualifier(), null, null, null, null);
    }

    private static DotPlot draw(List<Point> points, int undated) {
        long first = points.stream()
                .mapToLong(p -> p.span().first().toEpochDay())
                .min()
                .orElseThrow();
        long last = points.stream()
                .mapToLong(p -> p.span().last().toEpochDay())
                .max()
                .orElseThrow();
        long pad = Math.max(12, (last - first) / 12);
        long start = first - pad;
        long end = last + pad;
        long step = niceStep(points.stream().mapToLong(Point::value).max().orElseThrow());
        long top = step * (points.stream().mapToLong(Point::value).max().orElseThrow() / step + 1);
        List<Box> taken = new ArrayList<>();
        for (Point p : points) {
            int x = x((p.span().first().toEpochDay() + p.span().last().toEpochDay()) / 2, start, end);
            int y = y(p.value(), top);
            taken.add(new Box(x - 8, y - 8, x + 8, y + 8));
            taken.add(new Box(
                    x(p.span().first().toEpochDay(), start, end),
                    y - 4,
                    x(p.span().last().toEpochDay(), start, end),
                    y + 4));
        }
        List<Dot> dots = new ArrayList<>();
        for (Point p : points) {
            int x = x((p.span().first().toEpochDay() + p.span().last().toEpochDay()) / 2, start, end);
            dots.add(place(
                    p,
                    x,
                    y(p.value(), top),
                    x(p.span().first().toEpochDay(), start, end),
                    x(p.span().last().toEpochDay(), start, end),
                    taken));
        }
        List<Tick> up = new ArrayList<>();
        for (long v = 0; v <= top; v += step) {
            up.add(new Tick(y(v, top), Words.number(v)));
        }
        return new DotPlot(dots, across(start, end), up, undated);
    }

    private static Dot place(Point p, int x, int y, int from, int to, List<Box> taken) {
        String value = sign(p.figure()) + Words.number(p.value());
        List<String> labels = new ArrayList<>();
        for (int longest : LONGEST) {
            labels.add(value + " " + ISOLATE + cut(p.speaker(), longest) + END);
        }
        labels.add(value);
        for (String label : labels) {
            double length = label.codePoints()
                    .mapToDouble(c -> c > 0x2e80 ? 13 : LETTER)
                    .sum();
            for (int[] at : PLACES) {
                boolean right = at[0] > 0;
                int edge = right ? Math.max(x + at[0], to + 9) : Math.min(x + at[0], from - 9);
                double x1 = right ? edge : edge - length;
                Box box = new Box(x1, y + at[1] - 11, x1 + length, y + at[1] + 3);
                if (box.inside() && taken.stream().noneMatch(box::overlaps)) {
                    taken.add(box);
                    return new Dot(x, y, from, to, p.chip(), label, edge, y + at[1], right ? "start" : "end");
                }
            }
        }
        return new Dot(x, y, from, to, p.chip(), "", x, y, "start");
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) > longest
                ? text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…"
                : text;
    }

    private static String sign(ClaimValues.Figure figure) {
        return switch (figure.qualifier()) {
            case EXACTLY -> "";
            case AT_LEAST -> "≥ ";
            case AT_MOST -> "≤ ";
            case ABOUT -> "≈ ";
        };
    }

    private static int x(long day, long start, long end) {
        return (int) Math.round(LEFT + (RIGHT - LEFT) * (double) (day - start) / Math.max(1, end - start));
    }

    private static int y(long value, long top) {
        return (int) Math.round(BOTTOM - (BOTTOM - TOP) * (double) value / top);
    }

    /** A step of 1, 2 or 5 times a power of ten that gives at most five lines. */
    private static long niceStep(long max) {
        for (long power = 1; power > 0 && power < Long.MAX_VALUE / 10; power *= 10) {
            for (int m : new int[] {1, 2, 5}) {
                if (max / (m * power) < 5) {
                    return m * power;
                }
            }
        }
        return Math.max(1, max);
    }

    private static List<Tick> across(long start, long end) {
        long months = Math.max(1, (end - start) / 30);
        int step = months <= 7 ? 1 : months <= 14 ? 2 : months <= 28 ? 4 : months <= 84 ? 12 : 60;
        DateTimeFormatter form = DateTimeFormatter.ofPattern(step < 12 ? "MMM uuuu" : "uuuu", Locale.ENGLISH);
        List<Tick> ticks = new ArrayList<>();
        LocalDate day = LocalDate.ofEpochDay(start).withDayOfMonth(1);
        while (day.toEpochDay() < start
                || (step >= 12 ? day.getMonthValue() != 1 : (day.getMonthValue() - 1) % step != 0)) {
            day = day.plusMonths(1);
        }
        for (; day.toEpochDay() <= end; day = day.plusMonths(step)) {
            ticks.add(new Tick(x(day.toEpochDay(), start, end), form.format(day)));
        }
        return ticks;
    }
}
