// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every table of an edition and every column of it, with type and meaning, from {@code dictionary.tsv}: the one place that
 * says what data mean. What writes a table is refused where its columns are not those that stand here.
 */
public final class Dictionary {
    /**
     * A table.
     *
     * @param name its files are {@code data/NAME.csv} and mostly {@code data/NAME.json}
     * @param title in a few words
     * @param meaning what a row is
     * @param key the column whose value no two rows share; null where there is none
     * @param columns in order
     */
    public record Table(
            String name,
            String title,
            String meaning,
            @Nullable String key,
            List<Column> columns) {
        /** Copies the list. */
        public Table {
            columns = List.copyOf(columns);
        }

        /** The names of its columns, in order. */
        public List<String> names() {
            return columns.stream().map(Column::name).toList();
        }
    }

    /**
     * A column.
     *
     * @param type {@code string}, {@code integer}, {@code boolean}, {@code datetime} (ISO 8601, UTC) or {@code object} (JSON)
     * @param required whether each row has a value, an empty text being one
     * @param meaning in a sentence or two
     */
    public record Column(String name, String type, boolean required, String meaning) {}

    private static final Map<String, Table> TABLES = read();

    private Dictionary() {}

    /** Every table, in order. */
    public static Collection<Table> tables() {
        return TABLES.values();
    }

    /** The table of this name. */
    public static Optional<Table> table(String name) {
        return Optional.ofNullable(TABLES.get(name));
    }

    /**
     * Holds the columns that are written against those that are explained.
     *
     * @throws IllegalStateException where they differ
     */
    public static void check(String name, List<String> columns) {
        List<String> known = table(name).map(Table::names).orElse(List.of());
        if (!known.equals(columns)) {
            throw new IllegalStateException("the table " + name + " has the columns " + columns + ", and dictionary.tsv"
                    + " explains " + known + "; say there what each column means");
        }
    }

    private static Map<String, Table> read() {
        Map<String, Table> tables = new LinkedHashMap<>();
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        for (String line : text().split("\n")) {
            String[] cells = line.split("\t", -1);
            if (cells[0].equals("table")) {
                String key = cells.length > 4 ? cells[4] : null;
                columns.put(cells[1], new ArrayList<>());
                tables.put(cells[1], new Table(cells[1], cells[2], cells[3], key, List.of()));
            } else if (cells[0].equals("column")) {
                List<Column> of = columns.get(cells[1]);
                if (of == null) {
                    throw new IllegalStateException("dictionary.tsv: a column of an unknown table: " + line);
                }
                of.add(new Column(cells[2], cells[3], cells[4].equals("yes"), cells[5]));
            }
        }
        tables.replaceAll(
                (name, t) -> new Table(name, t.title(), t.meaning(), t.key(), columns.getOrDefault(name, List.of())));
        return java.util.Collections.unmodifiableMap(tables);
    }

    private static String text() {
        try (InputStream in = Dictionary.class.getResourceAsStream("dictionary.tsv")) {
            if (in == null) {
                throw new IllegalStateException("dictionary.tsv is missing from the jar; build again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("dictionary.tsv cannot be read from the jar", e);
        }
    }
}
