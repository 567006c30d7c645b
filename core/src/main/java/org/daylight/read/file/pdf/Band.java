// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a page from edge to edge, which may hold two columns.
 *
 * @param above what stands above both columns
 * @param left column
 * @param right column
 * @param below what stands below both
 * @param weight how much speaks for columns here; 0 where there are none
 */
record Band(List<Fragment> above, List<Fragment> left, List<Fragment> right, List<Fragment> below, int weight) {
    private static final int LEAST = 3;

    /** A part without columns. */
    static Band single(List<Fragment> fragments) {
        return new Band(fragments, List.of(), List.of(), List.of(), 0);
    }

    /** All of it. */
    List<Fragment> all() {
        List<Fragment> all = new ArrayList<>(above);
        all.addAll(left);
        all.addAll(right);
        all.addAll(below);
        return all;
    }

    /** A part that no line crosses. The columns are where both sides have lines, and as far as one of them runs on. */
    static Band of(List<Fragment> sorted, double strip) {
        List<Fragment> left = sorted.stream().filter(f -> f.right() <= strip).toList();
        List<Fragment> right = sorted.stream().filter(f -> f.right() > strip).toList();
        if (left.size() < LEAST || right.size() < LEAST) {
            return single(sorted);
        }
        double top = Math.max(left.getFirst().top(), right.getFirst().top());
        double bottom = Math.min(left.getLast().bottom(), right.getLast().bottom());
        List<Row> leftRows = Row.of(left, false);
        List<Row> rightRows = Row.of(right, false);
        if (!prose(leftRows, top, bottom) || !prose(rightRows, top, bottom)) {
            return single(sorted);
        }
        double leftTop = upwards(leftRows, top);
        double rightTop = upwards(rightRows, top);
        double leftBottom = downwards(leftRows, bottom);
        double rightBottom = downwards(rightRows, bottom);
        List<Fragment> above = new ArrayList<>();
        List<Fragment> inLeft = new ArrayList<>();
        List<Fragment> inRight = new ArrayList<>();
        List<Fragment> below = new ArrayList<>();
        for (Fragment f : sorted) {
            boolean isLeft = f.right() <= strip;
            if (f.y() < (isLeft ? leftTop : rightTop)) {
                above.add(f);
            } else if (f.y() > (isLeft ? leftBottom : rightBottom)) {
                below.add(f);
            } else {
                (isLeft ? inLeft : inRight).add(f);
            }
        }
        return new Band(above, inLeft, inRight, below, Math.min(leftRows.size(), rightRows.size()));
    }

    private static boolean within(Row row, double top, double bottom) {
        return row.y() >= top && row.y() <= bottom;
    }

    /** Lines of prose fill their column and hold more than a word or two, as cells of a table do not. */
    private static boolean prose(List<Row> rows, double top, double bottom) {
        List<Row> here = rows.stream().filter(r -> within(r, top, bottom)).toList();
        if (here.size() < LEAST) {
            return false;
        }
        double left = here.stream().mapToDouble(Row::left).min().orElse(0);
        double right = here.stream().mapToDouble(Row::right).max().orElse(0);
        double[] widths = here.stream()
                .mapToDouble(r -> r.fragments().stream()
                        .mapToDouble(Fragment::width)
                        .max()
                        .orElse(0))
                .sorted()
                .toArray();
        int[] weights = here.stream()
                .mapToInt(r -> r.text("")
                        .codePoints()
                        .map(c -> Direction.isIdeograph(c) ? 2 : 1)
                        .sum())
                .sorted()
                .toArray();
        return widths[widths.length / 2] >= 0.55 * (right - left) && weights[weights.length / 2] >= 14;
    }

    /** How far the column runs on below: lines close to each other that are no rows of a table. */
    private static double downwards(List<Row> rows, double bottom) {
        double last = bottom;
        for (Row row : rows) {
            if (row.y() > bottom) {
                if (row.y() - last > 2.2 * row.size() || row.fragments().size() > 1) {
                    return last;
                }
                last = row.y();
            }
        }
        return last;
    }

    private static double upwards(List<Row> rows, double top) {
        double last = top;
        for (int i = rows.size() - 1; i >= 0; i--) {
            Row row = rows.get(i);
            if (row.y() < top) {
                if (last - row.y() > 2.2 * row.size() || row.fragments().size() > 1) {
                    return last;
                }
                last = row.y();
            }
        }
        return last;
    }
}
