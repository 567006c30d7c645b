// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.exchange.sheet;

import java.util.List;
import java.util.TreeMap;
import org.daylight.read.file.Budget;

/**
 * Text tables: RFC 4180 with the separators that spreadsheets of the world write. Quotation marks inside quoted cells are
 * doubled; a cell that begins with = is text like any other.
 */
final class Csv {
    private static final String SEPARATORS = ",;\t|";
    private static final int LOOKED_AT = 20;

    private Csv() {}

    static Table read(String text, Budget budget) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        // Some programs write which separator they took in a line of its own.
        char separator = separator(body);
        long row = 1;
        if (body.regionMatches(true, 0, "sep=", 0, 4) && body.length() > 4) {
            separator = body.charAt(4);
            int end = body.indexOf('\n');
            body = end < 0 ? "" : body.substring(end + 1);
            row = 2;
        }
        Grid grid = new Grid(budget);
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int column = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < body.length() && body.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                grid.put(row, column++, cell.toString());
                cell.setLength(0);
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && i + 1 < body.length() && body.charAt(i + 1) == '\n') {
                    i++;
                }
                grid.put(row, column, cell.toString());
                cell.setLength(0);
                column = 0;
                row++;
            } else {
                cell.append(c);
            }
        }
        grid.put(row, column, cell.toString());
        if (quoted) {
            grid.odd("a quotation mark is opened and never closed: the last cell holds the rest of the file");
        }
        return grid.table("", List.of(""));
    }

    /** The separator that parts the most of the first lines into the same number of cells; a comma where none does. */
    static char separator(String text) {
        char best = ',';
        int most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char candidate = SEPARATORS.charAt(i);
            int alike = alike(text, candidate);
            if (alike > most) {
                most = alike;
                best = candidate;
            }
        }
        return best;
    }

    /** Of the first lines those that have as many separators as most have, a heading above them aside: how many in all. */
    private static int alike(String text, char separator) {
        TreeMap<Integer, Integer> lines = new TreeMap<>();
        boolean quoted = false;
        int line = 0;
        int here = 0;
        for (int i = 0; i <= text.length() && line < LOOKED_AT; i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == separator) {
                here++;
            } else if (!quoted && c == '\n') {
                lines.merge(here, here, Integer::sum);
                here = 0;
                line++;
            }
        }
        return lines.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
