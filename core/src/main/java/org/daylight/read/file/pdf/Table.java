// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows of a column that make a table: two or more in a row whose cells stand below each other. A line that continues one
 * cell goes into it.
 */
final class Table {
    private static final double ALIGNED = 6;

    private final Map<Integer, List<StringBuilder>> tables = new HashMap<>();
    private final Map<Integer, Integer> swallowed = new HashMap<>();

    Table(List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            int end = i;
            int full = 0;
            while (end < rows.size() && belongs(rows, i, end)) {
                full += rows.get(end).fragments().size() > 1 ? 1 : 0;
                end++;
            }
            while (end > i && rows.get(end - 1).fragments().size() == 1 && full < 2) {
                end--;
            }
            if (full >= 2) {
                fill(rows, i, end);
                i = end - 1;
            }
        }
    }

    private static boolean belongs(List<Row> rows, int start, int at) {
        Row row = rows.get(at);
        if (at == start) {
            return row.fragments().size() > 1;
        }
        Row before = rows.get(at - 1);
        double gap = row.y() - before.y();
        if (row.fragments().size() > 1) {
            return gap < 4 * row.size()
                    && row.fragments().stream()
                                            .filter(f -> column(before(rows, start, at), f) >= 0)
                                            .count()
                                    * 2
                            >= row.fragments().size();
        }
        // The next line of a cell, close below and not in the first column.
        return gap < 1.45 * row.size()
                && column(before(rows, start, at), row.fragments().getFirst()) > 0;
    }

    /** The nearest row above with several cells. */
    private static Row before(List<Row> rows, int start, int at) {
        for (int i = at - 1; i > start; i--) {
            if (rows.get(i).fragments().size() > 1) {
                return rows.get(i);
            }
        }
        return rows.get(start);
    }

    /** Which cell of the row this stands below; -1 for none. */
    private static int column(Row row, Fragment f) {
        for (int i = 0; i < row.fragments().size(); i++) {
            Fragment c = row.fragments().get(i);
            if (Math.abs(c.left() - f.left()) < ALIGNED
                    || Math.abs(c.right() - f.right()) < ALIGNED
                    || Math.abs(c.left() + c.right() - f.left() - f.right()) < 2 * ALIGNED) {
                return i;
            }
        }
        return -1;
    }

    private void fill(List<Row> rows, int from, int to) {
        int last = from;
        for (int i = from; i < to; i++) {
            Row row = rows.get(i);
            if (row.fragments().size() > 1) {
                List<StringBuilder> cells = new ArrayList<>();
                row.fragments().forEach(f -> cells.add(new StringBuilder(f.text())));
                tables.put(i, cells);
                last = i;
            } else {
                Fragment f = row.fragments().getFirst();
                int cell = column(rows.get(last), f);
                List<StringBuilder> cells = tables.get(last);
                if (cells != null && cell >= 0) {
                    StringBuilder words = cells.get(cell);
                    boolean close = Direction.isIdeograph(words.codePointBefore(words.length()))
                            && Direction.isIdeograph(f.text().codePointAt(0));
                    words.append(close ? "" : " ").append(f.text());
                    swallowed.put(i, last);
                }
            }
        }
    }

    /** Whether this row begins a row of a table. */
    boolean is(int row) {
        return tables.containsKey(row);
    }

    /** Whether its words are in a row above already. */
    boolean swallowed(int row) {
        return swallowed.containsKey(row);
    }

    /** Its cells, parted by tabs. */
    String cells(int row) {
        return tables.getOrDefault(row, List.of()).stream()
                .map(StringBuilder::toString)
                .collect(Collectors.joining("\t"));
    }
}
