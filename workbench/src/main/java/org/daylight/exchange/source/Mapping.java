// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.exchange.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.daylight.ClaimKind;
import org.daylight.DaylightException;
import org.daylight.exchange.sheet.Table;
import org.jspecify.annotations.Nullable;

/**
 * What each column of a table is. Guessed from the names of the columns, or written by a person:
 *
 * <pre>
 * rows: figure            # what a row says: figure, presence, response, stance, method, incident; or page
 * header: 1               # the row with the names of the columns; 0 where there is none: then columns are A, B, …
 * dates: day-first        # how 5/9/2022 is meant: day-first or month-first; left out, such dates are not taken
 * columns:
 *   value: Number of sites
 *   hostCountry: Country
 * always:
 *   what: stations
 * </pre>
 *
 * @param rows what a row says; null for a page to be preserved
 * @param header row of the names, 0 for none
 * @param dates day-first, month-first, or empty
 * @param columns field → column, from 0
 * @param always field → what it is in every row
 */
public record Mapping(
        @Nullable ClaimKind rows, long header, String dates, Map<String, Integer> columns, Map<String, String> always) {
    private static final int LONGEST = 65_536;
    private static final int HEADER_WITHIN = 10;
    private static final Map<String, List<String>> NAMES = names();
    private static final Set<String> VALUES = Set.of("value", "what", "hostCountry", "kind", "method");

    /** Copies the maps. */
    public Mapping {
        columns = new TreeMap<>(columns);
        always = new TreeMap<>(always);
    }

    /** All fields that a column can be. */
    public static Set<String> fields() {
        return NAMES.keySet();
    }

    /** What a person wrote. @throws DaylightException saying what is wrong with it */
    public static Mapping parse(String text, Table table) {
        if (text.length() > LONGEST) {
            throw new DaylightException("the mapping is longer than " + LONGEST + " characters; no mapping is");
        }
        JsonNode yaml;
        try {
            yaml = new YAMLMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new DaylightException(
                    "the mapping is no YAML: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""),
                    e);
        }
        long header = yaml.path("header").asLong(1);
        Map<String, Integer> columns = new TreeMap<>();
        yaml.path("columns")
                .properties()
                .forEach(field -> columns.put(
                        known(field.getKey()),
                        column(table, header, field.getValue().asText())));
        Map<String, String> always = new TreeMap<>();
        yaml.path("always")
                .properties()
                .forEach(field ->
                        always.put(known(field.getKey()), field.getValue().asText()));
        String dates = yaml.path("dates").asText("");
        if (!Set.of("", "day-first", "month-first").contains(dates)) {
            throw new DaylightException("dates in the mapping are day-first or month-first, found \"" + dates + "\"");
        }
        return new Mapping(rows(yaml.path("rows").asText("")), header, dates, columns, always);
    }

    private static @Nullable ClaimKind rows(String word) {
        if (word.equals("page")) {
            return null;
        }
        try {
            return ClaimKind.of(word);
        } catch (IllegalArgumentException e) {
            throw new DaylightException("rows in the mapping: " + e.getMessage() + "; or page", e);
        }
    }

    private static String known(String field) {
        if (!NAMES.containsKey(field)) {
            throw new DaylightException(
                    "the mapping has no field \"" + field + "\"; it knows " + String.join(", ", NAMES.keySet()));
        }
        return field;
    }

    private static int column(Table table, long header, String name) {
        List<String> names = header == 0
                ? List.of()
                : head(table, header).map(Table.Row::cells).orElse(List.of());
        for (int i = 0; i < names.size(); i++) {
            if (CountryNames.fold(names.get(i)).equals(CountryNames.fold(name))) {
                return i;
            }
        }
        if (name.matches("[A-Z]{1,2}")) {
            int column = 0;
            for (int i = 0; i < name.length(); i++) {
                column = column * 26 + name.charAt(i) - 'A' + 1;
            }
            return column - 1;
        }
        throw new DaylightException("the table has no column \"" + name + "\"; it has " + String.join(", ", names));
    }

    private static Optional<Table.Row> head(Table table, long header) {
        return table.rows().stream().filter(r -> r.number() == header).findFirst();
    }

    /** What the names of the columns say; empty where they do not say what a row is. */
    public static Optional<Mapping> guess(Table table) {
        Mapping best = null;
        for (Table.Row row : table.rows().subList(0, Math.min(table.rows().size(), HEADER_WITHIN))) {
            Map<String, Integer> columns = new TreeMap<>();
            for (int i = 0; i < row.cells().size(); i++) {
                int column = i;
                field(row.cell(i)).ifPresent(field -> columns.putIfAbsent(field, column));
            }
            if (best == null || columns.size() > best.columns().size()) {
                best = new Mapping(null, row.number(), "", columns, Map.of());
            }
        }
        return best == null ? Optional.empty() : best.withRows();
    }

    private Optional<Mapping> withRows() {
        Map<String, String> usual = new TreeMap<>();
        ClaimKind kind = null;
        if (columns.containsKey("value") && columns.containsKey("what")) {
            kind = ClaimKind.FIGURE;
        } else if (columns.containsKey("hostCountry") && columns.containsKey("kind")) {
            kind = ClaimKind.RESPONSE;
        } else if (columns.containsKey("method")) {
            kind = columns.containsKey("hostCountry") ? ClaimKind.INCIDENT : ClaimKind.METHOD;
        } else if (columns.containsKey("hostCountry")
                && (columns.containsKey("hostCity") || columns.containsKey("operator"))) {
            kind = ClaimKind.PRESENCE;
        } else if (!columns.containsKey("url") || columns.keySet().stream().anyMatch(VALUES::contains)) {
            return Optional.empty();
        }
        return Optional.of(new Mapping(kind, header, dates, columns, usual));
    }

    private static Optional<String> field(String name) {
        String folded = CountryNames.fold(name).replaceAll("[?:*.]+$", "").strip();
        return NAMES.entrySet().stream()
                .filter(e -> e.getValue().contains(folded)
                        || CountryNames.fold(e.getKey()).equals(folded))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** As a person would write it, to be changed and given back. */
    public String text(Table table) {
        StringBuilder text = new StringBuilder("# What each column is; change it and give it with --mapping FILE.\n");
        text.append("rows: ").append(rows == null ? "page" : rows.code()).append('\n');
        text.append("header: ").append(header).append('\n');
        text.append(dates.isEmpty() ? "# dates: day-first\n" : "dates: " + dates + "\n");
        text.append("columns:\n");
        Table.Row head = head(table, header).orElse(new Table.Row(header, List.of()));
        columns.forEach((field, column) -> text.append("  ")
                .append(field)
                .append(": ")
                .append(quoted(head.cell(column)))
                .append('\n'));
        if (!always.isEmpty()) {
            text.append("always:\n");
            always.forEach((field, value) -> text.append("  ")
                    .append(field)
                    .append(": ")
                    .append(quoted(value))
                    .append('\n'));
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}+", " ") + "\"";
    }

    /** What a row says of a field; empty text where nothing. */
    String of(Table.Row row, String field) {
        Integer column = columns.get(field);
        String cell = column == null ? "" : row.cell(column);
        return cell.isEmpty() ? always.getOrDefault(field, "") : cell;
    }

    private static Map<String, List<String>> names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        Resources.rows("headers.tsv").forEach(row -> names.put(row[0], List.of(row[1].split("\\|"))));
        return names;
    }

    /** Lists that are shipped. */
    static final class Resources {
        private Resources() {}

        static List<String[]> rows(String name) {
            List<String[]> rows = new ArrayList<>();
            try (InputStream in = Mapping.class.getResourceAsStream("/org/daylight/exchange/" + name)) {
                if (in == null) {
                    throw new IllegalStateException(name + " is missing from the jar; build again");
                }
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.startsWith("#") && !line.isBlank()) {
                        rows.add(line.split("\t"));
                    }
                }
                return rows;
            } catch (IOException e) {
                throw new IllegalStateException(name + " cannot be read from the jar", e);
            }
        }
    }
}
