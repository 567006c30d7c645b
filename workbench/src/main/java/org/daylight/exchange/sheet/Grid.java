// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.exchange.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.read.file.Budget;

/** A table while it is read: cells by place, joined cells, and what was odd. Bounded in every direction. */
final class Grid {
    private static final int MOST_JOINED = 100_000;
    private static final int MOST_CELLS = 5_000_000;

    private final Budget budget;
    private final TreeMap<Long, TreeMap<Integer, String>> rows = new TreeMap<>();
    private final List<long[]> joined = new ArrayList<>();
    private final Map<String, Integer> odd = new TreeMap<>();
    private int cells;

    Grid(Budget budget) {
        this.budget = budget;
    }

    /** Puts a text into a cell; rows count from 1, columns from 0. Empty text is nothing. */
    void put(long row, int column, String text) {
        String shown = text.strip();
        if (shown.isEmpty()) {
            return;
        }
        if (column >= Table.MOST_COLUMNS) {
            odd("cells beyond column " + Table.MOST_COLUMNS + " were not read");
            return;
        }
        if (shown.length() > Table.LONGEST) {
            shown = shown.substring(0, Table.LONGEST);
            odd("cells of more than " + Table.LONGEST + " characters were cut");
        }
        budget.letters(shown.length());
        rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, shown);
        atMost(rows.size());
        if (++cells > MOST_CELLS) {
            throw budget.refuse("has more than " + MOST_CELLS + " cells: split it, or take out what is no work");
        }
        budget.tick();
    }

    /** Refuses a table that has, or says that it will have, too many rows. */
    void atMost(long count) {
        if (count > Table.MOST_ROWS) {
            throw budget.refuse("has more than " + Table.MOST_ROWS + " rows: split it, or take out what is no work");
        }
    }

    /** Cells that are shown as one: what the first holds is said of all. Bounds are inclusive. */
    void join(long fromRow, int fromColumn, long toRow, int toColumn) {
        if (joined.size() >= MOST_JOINED) {
            throw budget.refuse("has more than " + MOST_JOINED + " joined cells");
        }
        joined.add(new long[] {fromRow, fromColumn, toRow, toColumn});
    }

    /** Counts something that a person should know. */
    void odd(String what) {
        odd.merge(what, 1, Integer::sum);
    }

    Table table(String name, List<String> sheets) {
        for (long[] j : joined) {
            String text = rows.getOrDefault(j[0], new TreeMap<>()).get((int) j[1]);
            if (text != null) {
                rows.subMap(j[0], true, j[2], true).values().forEach(row -> {
                    for (int column = (int) j[1]; column <= j[3] && column < Table.MOST_COLUMNS; column++) {
                        budget.letters(1);
                        row.putIfAbsent(column, text);
                    }
                });
            }
        }
        List<Table.Row> all = new ArrayList<>();
        rows.forEach((number, cells) -> {
            List<String> row = new ArrayList<>();
            cells.forEach((column, text) -> {
                while (row.size() < column) {
                    row.add("");
                }
                row.add(text);
            });
            all.add(new Table.Row(number, row));
        });
        List<String> notes = new ArrayList<>();
        odd.forEach((what, count) -> notes.add(count + " × " + what));
        return new Table(name, sheets, all, notes);
    }
}
