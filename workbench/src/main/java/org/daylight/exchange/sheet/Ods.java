// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.daylight.read.file.Budget;
import org.daylight.read.file.Xml;
import org.daylight.read.file.Zip;

/** A spreadsheet of OpenDocument (ISO/IEC 26300). What a cell shows decides how exactly its date is known. */
final class Ods {
    private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(T.*)?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final Zip zip;
    private final Budget budget;

    Ods(Zip zip, Budget budget) {
        this.zip = zip;
        this.budget = budget;
    }

    Table read(Optional<String> wanted) throws IOException {
        Names names = new Names();
        content(names);
        int sheet = Table.which(names.all, wanted);
        Grid grid = new Grid(budget);
        content(new Cells(grid, sheet));
        return grid.table(names.all.get(sheet), names.all);
    }

    private void content(Xml.Handler handler) throws IOException {
        try (InputStream in = zip.open("content.xml", budget).orElseThrow()) {
            Xml.read(in, budget, handler);
        } catch (XMLStreamException e) {
            throw new IOException("its content is not well formed, or under a password", e);
        }
    }

    private static final class Names implements Xml.Handler {
        private final List<String> all = new ArrayList<>();
        private int depth;

        @Override
        public void start(XMLStreamReader at, String name) {
            if (name.equals("table") && depth++ == 0) {
                String called = Xml.attribute(at, "name");
                all.add(called == null ? "" : called);
            }
        }

        @Override
        public void text(String text) {}

        @Override
        public void end(String name) {
            depth -= name.equals("table") ? 1 : 0;
        }
    }

    private static final class Cells implements Xml.Handler {
        private final Grid grid;
        private final int wanted;
        private final StringBuilder shown = new StringBuilder();
        private int sheet = -1;
        private int depth;
        private long row;
        private long rowTimes = 1;
        private int column;
        private int times = 1;
        private long rowsSpanned = 1;
        private int columnsSpanned = 1;
        private String type = "";
        private String value = "";
        private int remark;
        private boolean paragraph;

        Cells(Grid grid, int wanted) {
            this.grid = grid;
            this.wanted = wanted;
        }

        private boolean here() {
            return sheet == wanted && depth == 1;
        }

        @Override
        public void start(XMLStreamReader at, String name) {
            switch (name) {
                case "table" -> sheet += depth++ == 0 ? 1 : 0;
                case "table-row" -> {
                    if (here()) {
                        row += rowTimes;
                        rowTimes = number(at, "number-rows-repeated");
                        column = 0;
                    }
                }
                case "table-cell", "covered-table-cell" -> {
                    if (here()) {
                        cell(at);
                    }
                }
                case "annotation" -> remark++;
                case "p" -> {
                    paragraph = remark == 0;
                    if (!shown.isEmpty()) {
                        shown.append('\n');
                    }
                }
                case "s", "tab" -> shown.append(' ');
                case "line-break" -> shown.append('\n');
                default -> {}
            }
        }

        private void cell(XMLStreamReader at) {
            times = (int) Math.min(number(at, "number-columns-repeated"), Integer.MAX_VALUE);
            rowsSpanned = number(at, "number-rows-spanned");
            columnsSpanned = (int) Math.min(number(at, "number-columns-spanned"), Table.MOST_COLUMNS);
            type = word(at, "value-type");
            value = type.equals("date") ? word(at, "date-value") : word(at, "value");
            shown.setLength(0);
        }

        private static String word(XMLStreamReader at, String name) {
            String word = Xml.attribute(at, name);
            return word == null ? "" : word;
        }

        private static long number(XMLStreamReader at, String name) {
            String text = word(at, name);
            return text.matches("[1-9][0-9]{0,8}") ? Long.parseLong(text) : 1;
        }

        @Override
        public void text(String text) {
            if (here() && paragraph && remark == 0 && shown.length() <= Table.LONGEST) {
                shown.append(text);
            }
        }

        @Override
        public void end(String name) {
            switch (name) {
                case "table" -> depth--;
                case "annotation" -> remark--;
                case "p" -> paragraph = false;
                case "table-cell", "covered-table-cell" -> {
                    if (here()) {
                        put();
                    }
                }
                default -> {}
            }
        }

        private void put() {
            String text = switch (type) {
                case "date" -> date(value, shown.toString());
                case "float" -> value.matches("-?[0-9]+\\.0+") ? value.substring(0, value.indexOf('.')) : value;
                default -> shown.toString();
            };
            if (!text.isBlank()) {
                // What is repeated is written once in the file: rows and columns are counted before they are unrolled.
                grid.atMost(rowTimes);
                for (long r = 0; r < rowTimes; r++) {
                    for (int c = 0; c < Math.min(times, Table.MOST_COLUMNS + 1); c++) {
                        grid.put(row + r, column + c, text);
                    }
                }
                if (rowsSpanned > 1 || columnsSpanned > 1) {
                    grid.join(row, column, row + rowsSpanned - 1, column + columnsSpanned - 1);
                }
            }
            column = (int) Math.min((long) column + times, Integer.MAX_VALUE / 2);
            type = "";
            shown.setLength(0);
        }
    }

    /** A stored date, cut to what the cell shows of it. */
    static String date(String stored, String shown) {
        Matcher m = DATE.matcher(stored);
        if (!m.matches()) {
            return shown;
        }
        int day = Integer.parseInt(m.group(3));
        boolean clock = m.group(4) != null && !m.group(4).startsWith("T00:00:00") && shown.contains(":");
        if (clock) {
            return stored.substring(0, Math.min(stored.length(), 19));
        }
        boolean showsDay = DIGITS.matcher(shown)
                .results()
                .anyMatch(d -> d.group().length() <= 2 && Integer.parseInt(d.group()) == day);
        if (showsDay || shown.isBlank()) {
            return stored.substring(0, 10);
        }
        boolean onlyYear = shown.strip().equals(m.group(1));
        return onlyYear ? m.group(1) : m.group(1) + "-" + m.group(2);
    }
}
