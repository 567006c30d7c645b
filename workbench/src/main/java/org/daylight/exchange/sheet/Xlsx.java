// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.daylight.read.file.Budget;
import org.daylight.read.file.Xml;
import org.daylight.read.file.Zip;

/**
 * A workbook of Office Open XML (ISO/IEC 29500). Of a formula the result that the program stored is taken; none is
 * computed here, and what it would fetch is not fetched.
 */
final class Xlsx {
    private static final int MOST_STRINGS = 5_000_000;

    private final Zip zip;
    private final Budget budget;
    private final List<String> names = new ArrayList<>();
    private final List<String> relations = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();
    private final List<String> strings = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<CellForm> forms = new ArrayList<>();
    private boolean from1904;

    Xlsx(Zip zip, Budget budget) {
        this.zip = zip;
        this.budget = budget;
    }

    Table read(Optional<String> wanted) throws IOException {
        part("xl/workbook.xml", new Workbook());
        part("xl/_rels/workbook.xml.rels", new Relations());
        part("xl/styles.xml", new Styles());
        int sheet = Table.which(names, wanted);
        String path = targets.getOrDefault(relations.get(sheet), "worksheets/sheet" + (sheet + 1) + ".xml");
        part("xl/sharedStrings.xml", new Strings());
        Grid grid = new Grid(budget);
        if (!part(path.startsWith("/") ? path.substring(1) : "xl/" + path, new Sheet(grid))) {
            throw budget.refuse("has no part for its sheet " + names.get(sheet));
        }
        return grid.table(names.get(sheet), names);
    }

    private boolean part(String name, Xml.Handler handler) throws IOException {
        Optional<InputStream> in = zip.open(name, budget);
        if (in.isEmpty()) {
            return false;
        }
        try (InputStream open = in.get()) {
            Xml.read(open, budget, handler);
            return true;
        } catch (XMLStreamException e) {
            throw new IOException(name + " is not well formed", e);
        }
    }

    private static String attribute(XMLStreamReader at, String name) {
        String value = Xml.attribute(at, name);
        return value == null ? "" : value;
    }

    private static int number(String text, int otherwise) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    /** The sheets, in the order of the tabs. */
    private final class Workbook implements Xml.Handler {
        @Override
        public void start(XMLStreamReader at, String name) {
            if (name.equals("sheet")) {
                names.add(attribute(at, "name"));
                relations.add(attribute(at, "id"));
            } else if (name.equals("workbookPr")) {
                from1904 = List.of("1", "true").contains(attribute(at, "date1904"));
            }
        }

        @Override
        public void text(String text) {}

        @Override
        public void end(String name) {}
    }

    private final class Relations implements Xml.Handler {
        @Override
        public void start(XMLStreamReader at, String name) {
            if (name.equals("Relationship")) {
                targets.put(attribute(at, "Id"), attribute(at, "Target"));
            }
        }

        @Override
        public void text(String text) {}

        @Override
        public void end(String name) {}
    }

    /** Texts that several cells share; how their letters look and how they are read aloud is left out. */
    private final class Strings implements Xml.Handler {
        private final StringBuilder item = new StringBuilder();
        private boolean in;
        private int aloud;

        @Override
        public void start(XMLStreamReader at, String name) {
            if (name.equals("si")) {
                item.setLength(0);
            }
            aloud += name.equals("rPh") ? 1 : 0;
            in = name.equals("t") && aloud == 0;
        }

        @Override
        public void text(String text) {
            if (in && item.length() < Table.LONGEST) {
                item.append(text);
                budget.letters(text.length());
            }
        }

        @Override
        public void end(String name) {
            in = false;
            aloud -= name.equals("rPh") ? 1 : 0;
            if (name.equals("si")) {
                if (strings.size() >= MOST_STRINGS) {
                    throw budget.refuse("has more than " + MOST_STRINGS + " texts");
                }
                strings.add(item.toString());
            }
        }
    }

    /** Which forms show dates. */
    private final class Styles implements Xml.Handler {
        private boolean cells;

        @Override
        public void start(XMLStreamReader at, String name) {
            switch (name) {
                case "numFmt" -> codes.put(number(attribute(at, "numFmtId"), -1), attribute(at, "formatCode"));
                case "cellXfs" -> cells = true;
                case "xf" -> {
                    if (cells) {
                        int form = number(attribute(at, "numFmtId"), 0);
                        forms.add(CellForm.of(form, codes.getOrDefault(form, "")));
                    }
                }
                default -> {}
            }
        }

        @Override
        public void text(String text) {}

        @Override
        public void end(String name) {
            cells &= !name.equals("cellXfs");
        }
    }

    private final class Sheet implements Xml.Handler {
        private final Grid grid;
        private final StringBuilder value = new StringBuilder();
        private String type = "";
        private int style;
        private long row;
        private int column;
        private boolean in;
        private boolean formula;
        private int aloud;

        Sheet(Grid grid) {
            this.grid = grid;
        }

        @Override
        public void start(XMLStreamReader at, String name) {
            switch (name) {
                case "row" -> {
                    row = number(attribute(at, "r"), (int) Math.min(row + 1, Integer.MAX_VALUE));
                    column = -1;
                }
                case "c" -> {
                    int[] place = place(attribute(at, "r"));
                    column = place[1] >= 0 ? place[1] : column + 1;
                    type = attribute(at, "t");
                    style = number(attribute(at, "s"), 0);
                    value.setLength(0);
                    formula = false;
                }
                case "f" -> formula = true;
                case "rPh" -> aloud++;
                case "v", "t" -> in = aloud == 0;
                case "mergeCell" -> {
                    String[] ends = attribute(at, "ref").split(":", 2);
                    int[] from = place(ends[0]);
                    int[] to = place(ends[ends.length - 1]);
                    if (from[1] >= 0 && to[1] >= from[1] && to[0] >= from[0]) {
                        grid.join(from[0], from[1], to[0], to[1]);
                    }
                }
                default -> {}
            }
        }

        @Override
        public void text(String text) {
            if (in && value.length() <= Table.LONGEST) {
                value.append(text);
            }
        }

        @Override
        public void end(String name) {
            switch (name) {
                case "v", "t" -> in = false;
                case "rPh" -> aloud--;
                case "c" -> cell();
                default -> {}
            }
        }

        private void cell() {
            String text = value.toString();
            switch (type) {
                case "s" -> {
                    int at = number(text.strip(), -1);
                    grid.put(row, column, at >= 0 && at < strings.size() ? strings.get(at) : "");
                }
                case "str", "inlineStr", "d" -> grid.put(row, column, text);
                case "b" -> grid.put(row, column, text.strip().equals("1") ? "true" : "false");
                case "e" -> grid.odd("cells show an error and were taken as empty");
                default -> numeric(text.strip());
            }
            if (formula && text.isBlank()) {
                grid.odd(
                        "formulas have no stored result and were taken as empty: open the file in its program and save it");
            }
        }

        private void numeric(String text) {
            if (text.length() > 60 || !text.matches("[+-]?[0-9]*\\.?[0-9]+([eE][+-]?[0-9]{1,3})?")) {
                grid.put(row, column, text);
                return;
            }
            CellForm form = style < forms.size() ? forms.get(style) : CellForm.NUMBER;
            grid.put(row, column, form.shown(new BigDecimal(text), from1904));
        }
    }

    /** Row from 1 and column from 0 of a name such as B7; -1 for a column where it is none. */
    static int[] place(String name) {
        int column = 0;
        int i = 0;
        while (i < name.length() && i < 4 && name.charAt(i) >= 'A' && name.charAt(i) <= 'Z') {
            column = column * 26 + name.charAt(i) - 'A' + 1;
            i++;
        }
        return new int[] {number(name.substring(i), 0), column - 1};
    }
}
