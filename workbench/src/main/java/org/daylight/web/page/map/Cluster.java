// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.publish.map.EqualEarth;
import org.daylight.run.Voice;

/**
 * Areas that would lie on each other at a zoom, drawn as one mark with a number. Greedy: the area with the most sites takes
 * all within reach, then the next that is left; the mark stands where the first is.
 *
 * @param x where the mark stands
 * @param y where the mark stands
 * @param areas what it stands for, the one with the most sites first
 */
record Cluster(double x, double y, List<Area> areas) {
    /** Copies the list. */
    Cluster {
        areas = List.copyOf(areas);
    }

    /** The sites of all its areas, each once. */
    Set<String> sites() {
        Set<String> sites = new TreeSet<>();
        areas.forEach(a -> sites.addAll(a.sites()));
        return sites;
    }

    /** In which ways they are spoken of. */
    Set<Voice> voices() {
        Set<Voice> voices = EnumSet.noneOf(Voice.class);
        areas.forEach(a -> voices.addAll(a.voices().keySet()));
        return voices;
    }

    /**
     * The marks for areas.
     *
     * @param reach how far apart two marks stand at least, in units of the drawing
     */
    static List<Cluster> of(List<Area> areas, double reach) {
        List<Area> order = areas.stream()
                .sorted(Comparator.comparingInt((Area a) -> -a.sites().size())
                        .thenComparing(a -> a.spot().key()))
                .toList();
        Map<Long, List<Integer>> cells = new HashMap<>();
        List<EqualEarth.Point> middles = new ArrayList<>();
        List<List<Area>> members = new ArrayList<>();
        for (Area area : order) {
            EqualEarth.Point p = area.point();
            int nearest = nearest(p, reach, cells, middles);
            if (nearest < 0) {
                nearest = middles.size();
                middles.add(p);
                members.add(new ArrayList<>());
                cells.computeIfAbsent(cell(p.x(), p.y(), reach, 0, 0), c -> new ArrayList<>())
                        .add(nearest);
            }
            members.get(nearest).add(area);
        }
        List<Cluster> clusters = new ArrayList<>();
        for (int i = 0; i < middles.size(); i++) {
            clusters.add(new Cluster(middles.get(i).x(), middles.get(i).y(), members.get(i)));
        }
        return clusters;
    }

    private static int nearest(
            EqualEarth.Point p, double reach, Map<Long, List<Integer>> cells, List<EqualEarth.Point> middles) {
        int nearest = -1;
        double best = reach;
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                for (int i : cells.getOrDefault(cell(p.x(), p.y(), reach, dx, dy), List.of())) {
                    double away = Math.hypot(
                            middles.get(i).x() - p.x(), middles.get(i).y() - p.y());
                    if (away < best) {
                        best = away;
                        nearest = i;
                    }
                }
            }
        }
        return nearest;
    }

    private static long cell(double x, double y, double size, int dx, int dy) {
        return ((long) Math.floor(x / size) + dx) * 1_000_003L + (long) Math.floor(y / size) + dy;
    }
}
