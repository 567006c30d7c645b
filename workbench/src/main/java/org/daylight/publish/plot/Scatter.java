// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.plot;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

/**
 * Numbers over time: one dot a point, a span where the date is not known to the day, and no line between any two: points of
 * different speakers are no series.
 *
 * @param frame the drawing
 * @param dots one for each point, in their order
 * @param across dates below the axis
 * @param up values beside the axis
 */
public record Scatter(Frame frame, List<Dot> dots, List<Tick> across, List<Tick> up) {
    private static final int[][] PLACES = {
        {12, 4}, {-12, 4}, {12, -12}, {12, 20}, {-12, -12}, {-12, 20}, {12, -27}, {12, 35}, {-12, -27}, {-12, 35}
    };
    private static final double LETTER = 7.3;
    private static final int[] LONGEST = {44, 22};

    // A name in another direction, or a hostile one, must not turn the number around (UAX 9: FSI, PDI).
    private static final char ISOLATE = '\u2068';
    private static final char END = '\u2069';

    /** Copies the lists. */
    public Scatter {
        dots = List.copyOf(dots);
        across = List.copyOf(across);
        up = List.copyOf(up);
    }

    /**
     * The drawing, in its own units.
     *
     * @param width of all
     * @param height of all
     * @param left where the earliest day stands
     * @param right where the last day stands
     * @param top where the greatest value stands
     * @param bottom where 0 stands
     * @param lines across at most
     * @param named whether dots are labelled with their speakers
     */
    public record Frame(int width, int height, int left, int right, int top, int bottom, int lines, boolean named) {
        /** As wide as a page. */
        public static final Frame WIDE = new Frame(720, 300, 56, 708, 22, 264, 5, true);
        /** As wide as a telephone. */
        public static final Frame NARROW = new Frame(340, 260, 46, 328, 14, 230, 4, false);
        /** One of many beside each other. */
        public static final Frame SMALL = new Frame(280, 132, 44, 268, 12, 104, 3, false);
    }

    /**
     * What is drawn.
     *
     * @param value how high it stands
     * @param words the value as it is written; empty where the dot stands without a label
     * @param speaker beside it
     * @param first the first day that its date allows
     * @param last the last one
     * @param above how far the mark reaches above its middle
     */
    public record Point(long value, String words, String speaker, LocalDate first, LocalDate last, int above) {
        /** A plain dot. */
        public Point(long value, String words, String speaker, LocalDate first, LocalDate last) {
            this(value, words, speaker, first, last, 8);
        }
    }

    /** A mark beside an axis. */
    public record Tick(int at, String label) {}

    /**
     * A point where it stands.
     *
     * @param x middle of the days it allows
     * @param y its value
     * @param from first day it allows
     * @param to last day it allows
     * @param label beside the dot; empty where there is no room
     * @param labelX where the label stands
     * @param labelY its baseline
     * @param anchor {@code start} or {@code end}
     */
    public record Dot(int x, int y, int from, int to, String label, int labelX, int labelY, String anchor) {
        /** The same without its label. */
        public Dot bare() {
            return new Dot(x, y, from, to, "", labelX, labelY, anchor);
        }
    }

    private record Box(double x1, double y1, double x2, double y2) {
        boolean overlaps(Box o) {
            return x1 < o.x2 && o.x1 < x2 && y1 < o.y2 && o.y1 < y2;
        }

        boolean inside(Frame f) {
            return x1 >= f.left() && x2 <= f.right() + 8 && y1 >= 2 && y2 <= f.bottom() - 2;
        }
    }

    /** The scales of one drawing. */
    private record Scale(Frame frame, long start, long end, long top) {
        int x(LocalDate day) {
            return x(day.toEpochDay());
        }

        int x(long day) {
            return (int) Math.round(
                    frame.left() + (frame.right() - frame.left()) * (double) (day - start) / Math.max(1, end - start));
        }

        int y(long value) {
            return (int) Math.round(frame.bottom() - (frame.bottom() - frame.top()) * (double) value / top);
        }

        int middle(Point p) {
            return x((p.first().toEpochDay() + p.last().toEpochDay()) / 2);
        }
    }

    /**
     * Places points.
     *
     * @param points at least one
     * @param frame the drawing
     * @param locale of the months
     * @param number how values beside the axis are written
     */
    public static Scatter of(List<Point> points, Frame frame, Locale locale, LongFunction<String> number) {
        long first =
                points.stream().mapToLong(p -> p.first().toEpochDay()).min().orElseThrow();
        long last = points.stream().mapToLong(p -> p.last().toEpochDay()).max().orElseThrow();
        long most = points.stream().mapToLong(Point::value).max().orElseThrow();
        long pad = Math.max(12, (last - first) / 12);
        long step = niceStep(most, frame.lines());
        Scale scale = new Scale(frame, first - pad, last + pad, step * (most / step + 1));
        List<Box> taken = new ArrayList<>();
        for (Point p : points) {
            int x = scale.middle(p);
            int y = scale.y(p.value());
            taken.add(new Box(x - 8, y - p.above(), x + 8, y + 8));
            taken.add(new Box(scale.x(p.first()), y - 4, scale.x(p.last()), y + 4));
        }
        List<Dot> dots = points.stream().map(p -> place(p, scale, taken)).toList();
        List<Tick> up = new ArrayList<>();
        for (long v = 0; v <= scale.top(); v += step) {
            up.add(new Tick(scale.y(v), number.apply(v)));
        }
        return new Scatter(frame, dots, across(scale, locale), up);
    }

    private static Dot place(Point p, Scale scale, List<Box> taken) {
        int x = scale.middle(p);
        int y = scale.y(p.value());
        int from = scale.x(p.first());
        int to = scale.x(p.last());
        for (String label : p.words().isEmpty() ? List.<String>of() : labels(p, scale.frame())) {
            double length = label.codePoints()
                    .mapToDouble(c -> c > 0x2e80 ? 13 : LETTER)
                    .sum();
            for (int[] at : PLACES) {
                boolean right = at[0] > 0;
                int edge = right ? Math.max(x + at[0], to + 9) : Math.min(x + at[0], from - 9);
                double x1 = right ? edge : edge - length;
                Box box = new Box(x1, y + at[1] - 11, x1 + length, y + at[1] + 3);
                if (box.inside(scale.frame()) && taken.stream().noneMatch(box::overlaps)) {
                    taken.add(box);
                    return new Dot(x, y, from, to, label, edge, y + at[1], right ? "start" : "end");
                }
            }
        }
        return new Dot(x, y, from, to, "", x, y, "start");
    }

    private static List<String> labels(Point p, Frame frame) {
        List<String> labels = new ArrayList<>();
        if (frame.named()) {
            for (int longest : LONGEST) {
                labels.add(p.words() + " " + ISOLATE + cut(p.speaker(), longest) + END);
            }
        }
        labels.add(p.words());
        return labels;
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) > longest
                ? text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…"
                : text;
    }

    /** A step of 1, 2 or 5 times a power of ten that gives no more lines than these. */
    private static long niceStep(long max, int lines) {
        for (long power = 1; power > 0 && power < Long.MAX_VALUE / 10; power *= 10) {
            for (int m : new int[] {1, 2, 5}) {
                if (max / (m * power) < lines) {
                    return m * power;
                }
            }
        }
        return Math.max(1, max);
    }

    private static List<Tick> across(Scale scale, Locale locale) {
        long months = Math.max(1, (scale.end() - scale.start()) / 30);
        int step = months <= 7 ? 1 : months <= 14 ? 2 : months <= 28 ? 4 : months <= 84 ? 12 : 60;
        if (!scale.frame().named() && step < 12) {
            step = months <= 3 ? 1 : months <= 14 ? 6 : 12;
        }
        DateTimeFormatter form = DateTimeFormatter.ofPattern(step < 12 ? "MMM uuuu" : "uuuu", locale);
        List<Tick> ticks = new ArrayList<>();
        LocalDate day = LocalDate.ofEpochDay(scale.start()).withDayOfMonth(1);
        while (day.toEpochDay() < scale.start()
                || (step >= 12 ? day.getMonthValue() != 1 : (day.getMonthValue() - 1) % step != 0)) {
            day = day.plusMonths(1);
        }
        for (; day.toEpochDay() <= scale.end(); day = day.plusMonths(step)) {
            ticks.add(new Tick(scale.x(day), form.format(day)));
        }
        return ticks;
    }
}
