// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The order in which a page is read. Where lines of prose stand on both sides of a strip that few lines cross, the strip
 * parts two columns; lines that cross it (a headline, a wide picture's caption) part the columns above from those below.
 */
final class Columns {
    private static final int DEEPEST = 6;
    private static final double STEP = 2;
    private static final double NARROWEST = 6;
    /** So many places for a strip are looked at closely, those that the fewest lines cross. */
    private static final int MOST_STRIPS = 40;

    private final boolean rightToLeft;
    private final List<List<Fragment>> regions = new ArrayList<>();

    private Columns(boolean rightToLeft) {
        this.rightToLeft = rightToLeft;
    }

    /** The regions of a page in reading order, each a single column from the top. */
    static List<List<Fragment>> of(List<Fragment> fragments, boolean rightToLeft) {
        Columns columns = new Columns(rightToLeft);
        columns.part(fragments, 0);
        return columns.regions;
    }

    private void part(List<Fragment> fragments, int depth) {
        List<Fragment> sorted = new ArrayList<>(fragments);
        sorted.sort(Comparator.comparingDouble(Fragment::y).thenComparingDouble(Fragment::left));
        double best = -1;
        int most = 0;
        if (depth < DEEPEST) {
            for (double strip : strips(sorted)) {
                int weight =
                        bands(sorted, strip).stream().mapToInt(Band::weight).sum();
                if (weight > most) {
                    most = weight;
                    best = strip;
                }
            }
        }
        if (best < 0) {
            region(sorted);
            return;
        }
        for (Band band : bands(sorted, best)) {
            if (band.weight() == 0) {
                region(band.all());
            } else {
                region(band.above());
                part(rightToLeft ? band.right() : band.left(), depth + 1);
                part(rightToLeft ? band.left() : band.right(), depth + 1);
                part(band.below(), depth + 1);
            }
        }
    }

    private void region(List<Fragment> fragments) {
        if (!fragments.isEmpty()) {
            regions.add(fragments);
        }
    }

    /** A page between lines that cross the strip; such lines are bands of their own. */
    private static List<Band> bands(List<Fragment> sorted, double strip) {
        List<Band> bands = new ArrayList<>();
        List<Fragment> run = new ArrayList<>();
        boolean crossing = false;
        for (Fragment f : sorted) {
            boolean crosses = f.left() < strip && f.right() > strip;
            if (crosses != crossing && !run.isEmpty()) {
                bands.add(crossing ? Band.single(run) : Band.of(run, strip));
                run = new ArrayList<>();
            }
            crossing = crosses;
            run.add(f);
        }
        if (!run.isEmpty()) {
            bands.add(crossing ? Band.single(run) : Band.of(run, strip));
        }
        return bands;
    }

    /** Where the page may part, in points from the left: the middles of strips that few lines cross. */
    private static List<Double> strips(List<Fragment> fragments) {
        double from = fragments.stream().mapToDouble(Fragment::left).min().orElse(0);
        double to = fragments.stream().mapToDouble(Fragment::right).max().orElse(0);
        int bins = (int) Math.clamp((to - from) / STEP, 1, 2000);
        int[] change = new int[bins + 2];
        for (Fragment f : fragments) {
            change[(int) Math.clamp((f.left() - from) / STEP, 0, bins)]++;
            change[(int) Math.clamp((f.right() - from) / STEP, 0, bins) + 1]--;
        }
        int[] crossed = new int[bins + 1];
        Set<Integer> levels = new TreeSet<>();
        int allowed = fragments.size() / 3;
        for (int i = 0, now = 0; i <= bins; i++) {
            now += change[i];
            crossed[i] = now;
            if (now <= allowed && i > bins / 8 && i < bins - bins / 8) {
                levels.add(now);
            }
        }
        List<Double> strips = new ArrayList<>();
        for (int level : levels) {
            int start = -1;
            for (int i = bins / 8 + 1; i <= bins - bins / 8; i++) {
                boolean free = i < bins - bins / 8 && crossed[i] <= level;
                if (free && start < 0) {
                    start = i;
                } else if (!free && start >= 0) {
                    if ((i - start) * STEP >= NARROWEST && strips.size() < MOST_STRIPS) {
                        strips.add(from + (start + i) / 2.0 * STEP);
                    }
                    start = -1;
                }
            }
        }
        return strips;
    }
}
