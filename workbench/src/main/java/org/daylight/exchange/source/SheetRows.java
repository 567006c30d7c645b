// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.exchange.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daylight.ClaimKind;
import org.daylight.ClaimValues;
import org.daylight.Stance;
import org.daylight.exchange.sheet.Table;
import org.jspecify.annotations.Nullable;

/** Rows of a table as items: statements whose values a person typed, or pages to preserve. */
public final class SheetRows {
    private static final List<String> DATES = List.of("asOf", "date", "accessed", "published");
    private static final List<String> BESIDE =
            List.of("speaker", "lang", "quote", "label", "note", "title", "accessed", "published");
    private static final Map<ClaimKind, List<String>> VALUES = Map.of(
            ClaimKind.FIGURE, List.of("what", "value", "qualifier", "scope", "operator", "asOf"),
            ClaimKind.PRESENCE, List.of("hostCountry", "hostCity", "operator"),
            ClaimKind.RESPONSE, List.of("hostCountry", "kind", "date", "body"),
            ClaimKind.STANCE, List.of("about"),
            ClaimKind.METHOD, List.of("method"),
            ClaimKind.INCIDENT, List.of("hostCountry", "date", "method", "outcome"),
            ClaimKind.AGREEMENT, List.of());

    private final Table table;
    private final Mapping mapping;
    private final Finding finding = new Finding();

    /** The rows of a table, by what its columns are. */
    public SheetRows(Table table, Mapping mapping) {
        this.table = table;
        this.mapping = mapping;
    }

    /** The items. */
    public Found find() {
        table.notes().forEach(finding::note);
        for (Table.Row row : table.rows()) {
            if (row.number() > mapping.header()) {
                item(row);
            }
        }
        return finding.found();
    }

    private void item(Table.Row row) {
        String url = mapping.of(row, "url");
        ClaimKind kind = mapping.rows();
        Map<String, Object> detail = new TreeMap<>();
        detail.put("row", cells(row));
        for (String field : BESIDE) {
            String said = DATES.contains(field) ? date(row, field) : mapping.of(row, field);
            if (!said.isEmpty()) {
                detail.put(field, said);
            }
        }
        if (kind == null) {
            if (Finding.web(url)) {
                finding.add(row.number(), "page", url, detail);
            } else {
                finding.pass(row.number(), "the row has no address of a page");
            }
            return;
        }
        try {
            Map<String, @Nullable Object> values = values(kind, row);
            ClaimValues read = ClaimValues.of(kind, values);
            detail.put("kind", kind.code());
            Map<String, Object> kept = new TreeMap<>();
            read.toMap().forEach((name, value) -> {
                if (value != null) {
                    kept.put(name, value);
                }
            });
            detail.put("values", kept);
            detail.put("stance", stance(mapping.of(row, "stance")));
            finding.add(row.number(), "statement", Finding.web(url) ? url : null, detail);
        } catch (IllegalArgumentException e) {
            finding.pass(row.number(), String.valueOf(e.getMessage()));
        }
    }

    private Map<String, @Nullable Object> values(ClaimKind kind, Table.Row row) {
        Map<String, @Nullable Object> values = new TreeMap<>();
        for (String field : VALUES.getOrDefault(kind, List.of())) {
            String said = DATES.contains(field) ? date(row, field) : mapping.of(row, field);
            if (said.isEmpty()) {
                continue;
            }
            switch (field) {
                case "hostCountry" -> values.put(kind == ClaimKind.RESPONSE ? "country" : field, country(said));
                case "value" -> number(said, values);
                default -> values.put(field, said);
            }
        }
        return values;
    }

    private static String country(String said) {
        return CountryNames.code(said)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the country is no code and no name that is known; write it as two letters such as IE"));
    }

    /** A number as typed, with what stands before it: at least, about. */
    private static void number(String said, Map<String, @Nullable Object> values) {
        String digits = said.replaceAll("[\\s\\u00a0\\u202f']|(?<=[0-9])[,.](?=[0-9]{3}(\\D|$))", "");
        String qualifier = "=";
        if (digits.matches("(>=|>|≥|atleast|over|morethan).*|.*\\+")) {
            qualifier = ">=";
        } else if (digits.matches("(<=|<|≤|upto).*")) {
            qualifier = "<=";
        } else if (digits.matches("(~|≈|c\\.|ca\\.?|about|some).*")) {
            qualifier = "~";
        }
        digits = digits.replaceAll("^[^0-9]+", "").replaceAll("\\+$", "");
        if (!digits.matches("[0-9]{1,15}(\\.0+)?")) {
            throw new IllegalArgumentException("the number is none that can be read; write digits such as 54");
        }
        values.put("value", new BigDecimal(digits).longValueExact());
        values.put("qualifier", qualifier);
    }

    private String date(Table.Row row, String field) {
        String said = mapping.of(row, field);
        if (said.isEmpty()) {
            return "";
        }
        Optional<String> date = CellDates.read(said, mapping.dates());
        if (date.isEmpty()) {
            finding.note("row " + row.number() + ": the date in " + field
                    + " was left out, it can be read in two ways or in none; write it as 2022-09-05, or say in the mapping"
                    + " how dates are written");
            return "";
        }
        return date.get();
    }

    private static String stance(String said) {
        return said.isEmpty()
                ? Stance.REPORTS.code()
                : Stance.of(said.toLowerCase(java.util.Locale.ROOT)).code();
    }

    /** All that stands in the row, by the name of its column. */
    private Map<String, String> cells(Table.Row row) {
        Table.Row head = table.rows().stream()
                .filter(r -> r.number() == mapping.header())
                .findFirst()
                .orElse(new Table.Row(0, List.of()));
        Map<String, String> cells = new TreeMap<>();
        for (int i = 0; i < row.cells().size() && i < 100; i++) {
            String text = row.cell(i);
            if (!text.isEmpty()) {
                String name = head.cell(i).isEmpty() ? "column " + (i + 1) : head.cell(i);
                cells.putIfAbsent(name, text.length() > 2000 ? text.substring(0, 2000) : text);
            }
        }
        return cells;
    }
}
