// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What stands on one line of one column, in reading order.
 *
 * @param fragments at least one
 */
record Row(List<Fragment> fragments) {
    /** Within a column, a gap this wide, in sizes of the letters, parts cells of a table. */
    private static final double APART = 1.5;

    /** The rows of a column, from the top. */
    static List<Row> of(List<Fragment> column, boolean rightToLeft) {
        List<Fragment> sorted = new ArrayList<>(column);
        sorted.sort(Comparator.comparingDouble(Fragment::y).thenComparingDouble(Fragment::left));
        List<Row> rows = new ArrayList<>();
        List<Fragment> row = new ArrayList<>();
        for (Fragment f : sorted) {
            if (!row.isEmpty()
                    && f.y() - row.getFirst().y()
                            > 0.35 * Math.min(f.size(), row.getFirst().size())) {
                rows.add(ordered(row, rightToLeft));
                row = new ArrayList<>();
            }
            row.add(f);
        }
        if (!row.isEmpty()) {
            rows.add(ordered(row, rightToLeft));
        }
        return rows;
    }

    private static Row ordered(List<Fragment> row, boolean rightToLeft) {
        row.sort(Comparator.comparingDouble(Fragment::left));
        List<Fragment> cells = new ArrayList<>();
        for (Fragment f : row) {
            boolean near = !cells.isEmpty() && f.left() - cells.getLast().right() < APART * f.size();
            if (near) {
                cells.add(cells.removeLast().and(f));
            } else {
                cells.add(f);
            }
        }
        if (rightToLeft) {
            Collections.reverse(cells);
        }
        return new Row(List.copyOf(cells));
    }

    double y() {
        return fragments.getFirst().y();
    }

    double left() {
        return fragments.stream().mapToDouble(Fragment::left).min().orElse(0);
    }

    double right() {
        return fragments.stream().mapToDouble(Fragment::right).max().orElse(0);
    }

    double size() {
        return fragments.stream().mapToDouble(Fragment::size).max().orElse(0);
    }

    double top() {
        return y() - size();
    }

    double bottom() {
        return y() + size() * 0.25;
    }

    boolean bold() {
        return fragments.stream().allMatch(Fragment::bold);
    }

    boolean note() {
        return fragments.getFirst().note();
    }

    /** Its words with these between the fragments. */
    String text(String between) {
        return MarkedText.bare(marked(between));
    }

    /** The same with the signs of marks and links. */
    String marked(String between) {
        return String.join(between, fragments.stream().map(Fragment::text).toList());
    }
}
