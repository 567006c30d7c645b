// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daylight.ClaimValues;
import org.daylight.publish.EntryView;
import org.daylight.publish.PropertyView;
import org.daylight.publish.StatementView;
import org.daylight.publish.plot.Scatter;

/**
 * The numbers of one entry over time, as a report prints them.
 *
 * @param dots statements that have a number and a date
 * @param across dates below the axis
 * @param up values beside the axis
 * @param undated how many statements have no date and stand in the table alone
 */
record DotPlot(List<Dot> dots, List<Scatter.Tick> across, List<Scatter.Tick> up, int undated) {
    static final int LEFT = Scatter.Frame.WIDE.left();
    static final int RIGHT = Scatter.Frame.WIDE.right();
    static final int BOTTOM = Scatter.Frame.WIDE.bottom();

    /**
     * A statement where it stands.
     *
     * @param at where
     * @param chip how it was said
     */
    record Dot(Scatter.Dot at, Chip chip) {}

    private record Point(String speaker, Chip chip, ClaimValues.Figure figure, Dates.Span span) {
        Scatter.Point placed() {
            return new Scatter.Point(
                    figure.value(), sign(figure) + Words.number(figure.value()), speaker, span.first(), span.last());
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

    private static DotPlot draw(List<Point> points, int undated) {
        Scatter scatter = Scatter.of(
                points.stream().map(Point::placed).toList(), Scatter.Frame.WIDE, Locale.ENGLISH, Words::number);
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            dots.add(new Dot(scatter.dots().get(i), points.get(i).chip()));
        }
        return new DotPlot(dots, scatter.across(), scatter.up(), undated);
    }

    /** What of a number is drawn: its value and how exactly it was given. */
    private static ClaimValues.Figure drawn(ClaimValues.Figure f) {
        return new ClaimValues.Figure(f.what(), f.value(), f.qualifier(), null, null, null, null);
    }

    private static String sign(ClaimValues.Figure figure) {
        return switch (figure.qualifier()) {
            case EXACTLY -> "";
            case AT_LEAST -> "≥ ";
            case AT_MOST -> "≤ ";
            case ABOUT -> "≈ ";
        };
    }
}
