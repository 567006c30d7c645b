// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which a page is read. Where lines of prose stand on both sides of a strip that few lines cross, the strip
 * parts two columns; lines that cross it (a headline, a wide picture's caption) part the columns above from those below.
 */
final class Columns {
    private static final int DEEPEST = 6;
    private static final int LEAST = 3;
    private static final double STEP = 2;

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
        double strip = depth > DEEPEST || fragments.size() < 2 * LEAST ? -1 : strip(fragments);
        if (strip < 0) {
            if (!fragments.isEmpty()) {
                regions.add(fragments);
            }
            return;
        }
        List<Fragment> sorted = new ArrayList<>(fragments);
        sorted.sort(Comparator.comparingDouble(Fragment::y).thenComparingDouble(Fragment::left));
        List<Fragment> left = new ArrayList<>();
        List<Fragment> right = new ArrayList<>();
        List<Fragment> across = new ArrayList<>();
        for (Fragment f : sorted) {
            if (f.left() < strip && f.right() > strip) {
                sides(left, right, depth);
                left = new ArrayList<>();
                right = new ArrayList<>();
                across.add(f);
            } else {
                if (!across.isEmpty()) {
                    regions.add(across);
                    across = new ArrayList<>();
                }
                (f.right() <= strip ? left : right).add(f);
            }
        }
        sides(left, right, depth);
        if (!across.isEmpty()) {
            regions.add(across);
        }
    }

    private void sides(List<Fragment> left, List<Fragment> right, int depth) {
        part(rightToLeft ? right : left, depth + 1);
        part(rightToLeft ? left : right, depth + 1);
    }

    /** Where the page parts, in points from the left; negative where it does not. */
    private static double strip(List<Fragment> fragments) {
        double from = fragments.stream().mapToDouble(Fragment::left).min().orElse(0);
        double to = fragments.stream().mapToDouble(Fragment::right).max().orElse(0);
        int bins = (int) Math.clamp((to - from) / STEP, 1, 2000);
        int[] crossed = new int[bins + 2];
        for (Fragment f : fragments) {
            int a = (int) Math.clamp((f.left() - from) / STEP, 0, bins);
            int b = (int) Math.clamp((f.right() - from) / STEP, 0, bins);
            crossed[a]++;
            crossed[b + 1]--;
        }
        int now = 0;
        double best = -1;
        int most = 0;
        int start = -1;
        int allowed = fragments.size() / 4;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i <= bins; i++) {
            now += crossed[i];
            boolean free = now <= allowed && i > bins / 8 && i < bins - bins / 8;
            if (free && now < least) {
                least = now;
                start = i;
            }
            boolean over = start >= 0 && now > least;
            if (over || (i == bins && start >= 0)) {
                double middle = from + (start + i) / 2.0 * STEP;
                int weight = (i - start) * STEP >= 6 ? weight(fragments, middle) : 0;
                if (weight > most) {
                    most = weight;
                    best = middle;
                }
                start = free ? i : -1;
                least = free ? now : Integer.MAX_VALUE;
            }
        }
        return best;
    }

    /** How much speaks for a strip here: lines on the side that has fewer, less those that cross. */
    private static int weight(List<Fragment> fragments, double x) {
        List<Fragment> left = fragments.stream().filter(f -> f.right() <= x).toList();
        List<Fragment> right = fragments.stream().filter(f -> f.left() >= x).toList();
        if (left.size() < LEAST || right.size() < LEAST || !prose(left) || !prose(right)) {
            return 0;
        }
        double top = Math.max(top(left), top(right));
        double bottom = Math.min(bottom(left), bottom(right));
        if (bottom - top < 2 * left.getFirst().size()) {
            return 0;
        }
        int crossing = fragments.size() - left.size() - right.size();
        return Math.max(0, 4 * Math.min(left.size(), right.size()) - crossing);
    }

    private static double top(List<Fragment> side) {
        return side.stream().mapToDouble(Fragment::top).min().orElse(0);
    }

    private static double bottom(List<Fragment> side) {
        return side.stream().mapToDouble(Fragment::bottom).max().orElse(0);
    }

    /** Lines of prose fill their column and hold more than a word or two, as cells of a table do not. */
    private static boolean prose(List<Fragment> side) {
        double left = side.stream().mapToDouble(Fragment::left).min().orElse(0);
        double right = side.stream().mapToDouble(Fragment::right).max().orElse(0);
        double[] widths = side.stream().mapToDouble(Fragment::width).sorted().toArray();
        int[] weights = side.stream()
                .mapToInt(f -> f.text().codePoints().map(c -> Direction.isIdeograph(c) ? 2 : 1).sum())
                .sorted()
                .toArray();
        return widths[widths.length / 2] >= 0.55 * (right - left) && weights[weights.length / 2] >= 14;
    }
}
