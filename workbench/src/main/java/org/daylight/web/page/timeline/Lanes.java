// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.daylight.Days;
import org.daylight.run.Chronology.Happening;

/** Lays happenings out along the time: one by one while they are few, counted by stretches of time where they are many. */
final class Lanes {
    /** So many are drawn one by one. */
    static final int FEW = 60;

    private static final int MOST_ROWS = 9;
    private static final int ROW = 16;
    private static final int BAR = 56;
    private static final int PAD = 8;
    private static final int NUMBER = 14;
    /** Percent of the width that a sign needs beside the next. */
    private static final double SIGN = 1.8;
    /** Percent of the width from which a bar carries its number. */
    private static final double NUMBERED = 2.2;

    private final Span span;

    Lanes(Span span) {
        this.span = span;
    }

    /**
     * A lane of happenings.
     *
     * @param label of a happening, in words
     * @param bins of a stretch and how many, its address and its words
     */
    TimelinePage.Lane of(
            String code,
            List<Happening> happenings,
            Function<Happening, String> label,
            Function<Span.Bin, String> address,
            BiFunction<Span.Bin, Integer, String> bins) {
        List<TimelinePage.Item> items = new ArrayList<>();
        double[] ends = new double[MOST_ROWS];
        Arrays.fill(ends, -1);
        if (happenings.size() <= FEW) {
            for (Happening h : happenings) {
                double[] at = at(h.days());
                int row = 0;
                while (row < MOST_ROWS && ends[row] > at[0]) {
                    row++;
                }
                if (row == MOST_ROWS) {
                    return bars(code, happenings.size(), counts(happenings), address, bins);
                }
                ends[row] = Math.max(at[1], at[0] + SIGN) + 0.2;
                items.add(item(h, at, row, label.apply(h)));
            }
            int rows =
                    1 + items.stream().mapToInt(i -> (i.y() - PAD) / ROW).max().orElse(0);
            return new TimelinePage.Lane(code, happenings.size(), 2 * PAD + rows * ROW, items, List.of());
        }
        return bars(code, happenings.size(), counts(happenings), address, bins);
    }

    private double[] at(Days days) {
        LocalDate first = days.first();
        LocalDate last = days.last();
        double x = first == null ? 0 : span.at(first);
        double end = last == null ? 100 : span.at(last.plusDays(1));
        return new double[] {x, end};
    }

    private TimelinePage.Item item(Happening h, double[] at, int row, String label) {
        Days days = h.days();
        boolean left = days.first() == null || days.first().isBefore(span.from());
        boolean right = days.last() == null || days.last().isAfter(span.to());
        // A span begins and ends nobody knows when within its days: both ends are soft, those that leave the drawing
        // are not.
        String soft = days.oneDay() ? "" : left && !right ? "right" : right && !left ? "left" : "both";
        return new TimelinePage.Item(
                Span.percent(at[0]),
                days.oneDay() ? "" : Span.percent(Math.max(at[1] - at[0], 0.6)),
                PAD + row * ROW + ROW / 2,
                Span.percent((at[0] + at[1]) / 2),
                soft,
                "/register/" + h.entry().value(),
                label);
    }

    /** Of an uncertain date the middle counts: it is drawn in one stretch, not in many. */
    private int[] counts(List<Happening> happenings) {
        List<Span.Bin> bins = span.bins();
        int[] counts = new int[bins.size()];
        for (Happening h : happenings) {
            Days days = h.days();
            LocalDate first = days.first() == null || days.first().isBefore(span.from()) ? span.from() : days.first();
            LocalDate last = days.last() == null || days.last().isAfter(span.to()) ? span.to() : days.last();
            counts[bin(bins, LocalDate.ofEpochDay((first.toEpochDay() + last.toEpochDay()) / 2))]++;
        }
        return counts;
    }

    private static int bin(List<Span.Bin> bins, LocalDate day) {
        int low = 0;
        int high = bins.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (bins.get(middle).from().isAfter(day)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /** A lane of days with numbers, such as preserved pages. */
    TimelinePage.Lane counted(
            String code,
            Map<LocalDate, Integer> days,
            Function<Span.Bin, String> address,
            BiFunction<Span.Bin, Integer, String> words) {
        int[] counts = counts(days);
        return bars(code, Arrays.stream(counts).sum(), counts, address, words);
    }

    int[] counts(Map<LocalDate, Integer> days) {
        List<Span.Bin> bins = span.bins();
        int[] counts = new int[bins.size()];
        days.forEach((day, n) -> {
            if (!day.isBefore(span.from()) && !day.isAfter(span.to())) {
                counts[bin(bins, day)] += n;
            }
        });
        return counts;
    }

    private TimelinePage.Lane bars(
            String code,
            int total,
            int[] counts,
            Function<Span.Bin, String> address,
            BiFunction<Span.Bin, Integer, String> words) {
        List<Span.Bin> bins = span.bins();
        int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        List<TimelinePage.Bar> bars = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                Span.Bin bin = bins.get(i);
                double x = span.at(bin.from());
                double width = span.at(bin.to().plusDays(1)) - x;
                int height = Math.max(3, (int) Math.round(((double) counts[i] / most) * BAR));
                bars.add(new TimelinePage.Bar(
                        Span.percent(x),
                        Span.percent(Math.max(width - 0.25, 0.3)),
                        NUMBER + BAR - height,
                        height,
                        Span.percent(x + (width / 2)),
                        width > NUMBERED ? String.valueOf(counts[i]) : "",
                        address.apply(bin),
                        words.apply(bin, counts[i])));
            }
        }
        return new TimelinePage.Lane(code, total, NUMBER + BAR + 2, List.of(), bars);
    }
}
