// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daylight.EntryId;
import org.daylight.Stance;
import org.daylight.codebook.Kind;
import org.daylight.codebook.Property;
import org.daylight.publish.Csv;
import org.daylight.register.EntryQuery;
import org.daylight.register.EntryValues;
import org.daylight.run.EntryPages;
import org.daylight.run.Workbench;
import org.daylight.web.page.Visit;

/**
 * The rows of a table that is sent piece by piece: each piece in a turn of its own, so that nobody waits for a slow line. The
 * columns are those of the page, in forms that programs read: dates in ISO 8601, numbers without separators, countries with
 * their ISO 3166-1 codes in a column of their own, a count for each stance. Behind them stand the values of the statements, a
 * column for each property whose values are dates, numbers, countries or codes; words of the texts are not repeated here.
 */
final class TableSheet {
    private static final int MOST_ROWS = 200_000;
    private static final int CHUNK = 500;
    /** So many values of one property are given; more are told by an ellipsis. */
    private static final int MOST_VALUES = 30;

    private final Visit visit;
    private final List<Table.Column> columns;
    private final List<Property> properties;
    private final Csv csv;
    private int from;
    private boolean more = true;

    TableSheet(Visit visit, List<Table.Column> columns, List<String> kinds) {
        this.visit = visit;
        this.columns = columns;
        properties = properties(visit.workbench(), kinds);
        Named named = new Named(visit.workbench().codebook(), visit.words());
        List<String> header = new ArrayList<>();
        columns.forEach(c -> header.addAll(
                switch (c.code()) {
                    case "support" -> List.of(visit.say("register.csv.origins"), visit.say("register.csv.pages"));
                    case "country" -> List.of(c.label(), visit.say("register.csv.codes"));
                    case "stance" ->
                        Arrays.stream(Stance.values())
                                .map(s -> visit.say("register.csv.stance", named.value("stance", s.code())))
                                .toList();
                    default -> List.of(c.label());
                }));
        properties.forEach(p -> header.add(p.label().in(visit.words().language())));
        csv = new Csv(header);
    }

    /** Of the chosen kinds, or of all; each once. */
    private static List<Property> properties(Workbench workbench, List<String> kinds) {
        Map<String, Property> all = new LinkedHashMap<>();
        for (Kind kind : workbench.codebook().kinds()) {
            if (kinds.isEmpty() || kinds.contains(kind.code())) {
                kind.properties().stream()
                        .filter(p ->
                                p.values() != Property.Values.TEXT && !p.code().equals("stance"))
                        .forEach(p -> all.putIfAbsent(p.code(), p));
            }
        }
        return List.copyOf(all.values());
    }

    boolean goesOn() {
        return more;
    }

    byte[] begin(TableScreen.Asked asked) {
        return Past.at(visit, (then, past) -> {
            if (past.then()) {
                then.summary().finish();
            } else {
                then.summary().refresh();
            }
            return rows(then, past, asked);
        });
    }

    byte[] next(TableScreen.Asked asked) {
        return Past.at(visit, (then, past) -> rows(then, past, asked));
    }

    private byte[] rows(Workbench then, Past past, TableScreen.Asked asked) {
        Named named = new Named(then.codebook(), visit.words());
        EntryPages pages = new EntryPages(then);
        Function<String, String> hide = TableScreen.hiding(then.veils());
        List<EntryQuery.Hit> hits =
                new EntryQuery(then.database()).page(asked.choice(), asked.sort(), asked.down(), from, CHUNK);
        List<EntryId> ids = hits.stream().map(hit -> hit.entry().id()).toList();
        EntryValues said = new EntryValues(then.database());
        Map<EntryId, Map<String, Integer>> stances = said.stances(ids);
        Map<EntryId, Map<String, List<EntryValues.Value>>> values =
                said.values(ids, properties.stream().map(Property::code).toList());
        for (EntryQuery.Hit hit : hits) {
            EntryId id = hit.entry().id();
            List<Object> fields = fields(
                    hit, TableScreen.row(visit, hide, past, named, pages, hit), stances.getOrDefault(id, Map.of()));
            Map<String, List<EntryValues.Value>> own = values.getOrDefault(id, Map.of());
            properties.forEach(p -> fields.add(
                    values(named, hide, hit.entry().kind().code(), p, own.getOrDefault(p.code(), List.of()))));
            csv.row(fields);
        }
        from += CHUNK;
        more = hits.size() == CHUNK && from < MOST_ROWS;
        return csv.taken();
    }

    private List<Object> fields(EntryQuery.Hit hit, Table.Row row, Map<String, Integer> stances) {
        List<Object> fields = new ArrayList<>();
        for (Table.Column column : columns) {
            switch (column.code()) {
                case "id" -> fields.add(row.id());
                case "label" -> fields.add(row.label());
                case "conflicts" -> fields.add(row.open());
                case "support" -> fields.addAll(List.of(row.origins(), row.pages()));
                case "country" -> {
                    fields.add(row.cells().getOrDefault("country", ""));
                    fields.add(hit.facets().getOrDefault("country", List.of()).stream()
                            .filter(code -> code.matches("[A-Z]{2}"))
                            .collect(Collectors.joining(", ")));
                }
                case "stance" ->
                    Arrays.stream(Stance.values()).forEach(s -> fields.add(stances.getOrDefault(s.code(), 0)));
                case "statements" -> fields.add(hit.statements());
                case "waiting" -> fields.add(hit.waiting());
                case "latest" ->
                    fields.add(
                            hit.latest() == null
                                    ? ""
                                    : String.valueOf(hit.latest()).substring(0, 10));
                default -> fields.add(row.cells().getOrDefault(column.code(), ""));
            }
        }
        return fields;
    }

    /** Values of one property; dates, numbers and countries as they are stored, codes by what they are called. */
    private String values(
            Named named,
            Function<String, String> hide,
            String kind,
            Property property,
            List<EntryValues.Value> values) {
        String first = values.stream()
                .limit(MOST_VALUES)
                .map(value -> {
                    String shown = hide.apply(
                            property.values() == Property.Values.CODES
                                    ? named.said(kind, property.code(), value.text(), value.text())
                                    : value.text());
                    return value.denied() ? visit.say("register.csv.denied", shown) : shown;
                })
                .collect(Collectors.joining("; "));
        return values.size() > MOST_VALUES ? first + "; …" : first;
    }
}
