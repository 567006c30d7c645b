// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.daylight.protect.Right;
import org.daylight.register.EntryQuery;
import org.daylight.run.EntryPages;
import org.daylight.run.Veils;
import org.daylight.run.Workbench;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;

/** The register as a table: found by facets, sorted, its columns chosen, taken away as CSV. All of it stands in the address. */
final class TableScreen {
    static final List<String> FACETS = List.of(
            "kind", "country", "status", "agency", "support", "conflict", "waiting", "stance", "source", "language");
    private static final List<String> COLUMNS = List.of(
            "kind",
            "country",
            "status",
            "agency",
            "support",
            "conflicts",
            "statements",
            "waiting",
            "stance",
            "source",
            "language",
            "latest");
    private static final List<String> USUAL = List.of("kind", "country", "status", "support", "conflicts", "latest");
    private static final int ROWS = 50;
    /** So many values of a facet are offered beside those that are chosen. */
    private static final int CHOICES = 25;

    List<PageRoute> routes() {
        return List.of(
                PageRoute.show("/register", Right.READ, TableScreen::show),
                PageRoute.show("/register.csv", Right.READ, TableScreen::csv));
    }

    /** What was asked for. */
    record Asked(
            EntryQuery.Choice choice,
            EntryQuery.Sort sort,
            boolean down,
            int from,
            List<String> columns,
            Address address) {

        static Asked of(Visit visit) {
            Map<String, List<String>> facets = new LinkedHashMap<>();
            Map<String, List<String>> all = new LinkedHashMap<>();
            visit.query("q").ifPresent(q -> all.put("q", List.of(q)));
            for (String facet : FACETS) {
                List<String> values = visit.queries(facet);
                if (!values.isEmpty()) {
                    facets.put(facet, values);
                    all.put(facet, values);
                }
            }
            List<String> columns =
                    COLUMNS.stream().filter(visit.queries("col")::contains).toList();
            if (!columns.isEmpty()) {
                all.put("col", columns);
            }
            String order = visit.query("sort").orElse("");
            boolean down = order.startsWith("-");
            EntryQuery.Sort sort = Arrays.stream(EntryQuery.Sort.values())
                    .filter(s -> s.code().equals(down ? order.substring(1) : order))
                    .findFirst()
                    .orElse(EntryQuery.Sort.ID);
            if (!order.isEmpty()) {
                all.put("sort", List.of((down ? "-" : "") + sort.code()));
            }
            visit.query("asOf").ifPresent(a -> all.put("asOf", List.of(a)));
            return new Asked(
                    new EntryQuery.Choice(facets, visit.query("q").orElse("")),
                    sort,
                    down,
                    visit.number("from", 0, 0, 10_000_000),
                    columns.isEmpty() ? USUAL : columns,
                    new Address("/register", all));
        }
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply show(Visit visit) {
        Asked asked = Asked.of(visit);
        Table table = Past.at(visit, (then, past) -> table(visit, then, past, asked));
        Shell shell = visit.shell("register", visit.say("register.title"));
        return Reply.html(out -> JtetableGenerated.render(out, null, shell, table));
    }

    private static Table table(Visit visit, Workbench then, Past past, Asked asked) {
        int due = 0;
        if (past.then()) {
            then.summary().finish();
        } else {
            due = then.summary().refresh();
        }
        EntryQuery query = new EntryQuery(then.database());
        Named named = new Named(then.codebook(), visit.words());
        EntryPages pages = new EntryPages(then);
        Veils veils = then.veils();
        Function<String, String> hide = hiding(veils);
        int total = query.count(asked.choice());
        int from = Math.min(asked.from(), Math.max(0, (total - 1) / ROWS * ROWS));
        List<Table.Row> rows = query.page(asked.choice(), asked.sort(), asked.down(), from, ROWS).stream()
                .map(hit -> row(visit, hide, past, named, pages, hit))
                .toList();
        return new Table(
                past,
                facets(asked, then.summary().counts(asked.choice()), named, veils),
                columns(asked, visit),
                rows,
                total,
                from,
                due,
                new Table.Links(
                        from > 0
                                ? asked.address()
                                        .with("from", Integer.toString(Math.max(0, from - ROWS)))
                                        .toString()
                                : "",
                        from + ROWS < total
                                ? asked.address()
                                        .with("from", Integer.toString(from + ROWS))
                                        .toString()
                                : "",
                        asked.address().at("/register.csv").toString(),
                        asked.address().with("asOf", "").toString(),
                        asked.choice().label(),
                        asked.choice().facets().isEmpty()
                                && asked.choice().label().isEmpty()),
                asked.address().fields("q", "from"),
                asked.address().fields("col", "from"),
                asked.address().fields("asOf", "from"));
    }

    static Table.Row row(
            Visit visit, Function<String, String> hide, Past past, Named named, EntryPages pages, EntryQuery.Hit hit) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String facet : FACETS) {
            cells.put(
                    facet,
                    String.join(
                            ", ",
                            hit.facets().getOrDefault(facet, List.of()).stream()
                                    .map(v -> hide.apply(named.value(facet, v)))
                                    .toList()));
        }
        cells.put("statements", visit.words().number(hit.statements()));
        cells.put("waiting", hit.waiting() == 0 ? "" : visit.words().number(hit.waiting()));
        Instant latest = hit.latest();
        cells.put(
                "latest",
                latest == null ? "" : Dates.day(visit.words(), latest.toString().substring(0, 10)));
        return new Table.Row(
                hit.entry().id().value(),
                "/register/" + hit.entry().id().value() + past.question(),
                hit.shown().isEmpty() ? pages.masked(hit.entry()).label() : hide.apply(hit.shown()),
                hit.origins(),
                hit.pages(),
                hit.open(),
                cells);
    }

    private static List<Table.Facet> facets(
            Asked asked, Map<String, Map<String, Integer>> counts, Named named, Veils veils) {
        List<Table.Facet> facets = new ArrayList<>();
        for (String facet : FACETS) {
            List<String> on = asked.choice().facets().getOrDefault(facet, List.of());
            Map<String, Integer> values = new LinkedHashMap<>();
            on.forEach(v -> values.put(v, 0));
            // What somebody typed is said back as typed, or the answer would tell whose name is masked; and a name
            // behind bars
            // must not stand in an address.
            counts.getOrDefault(facet, Map.of()).forEach((value, n) -> {
                if (on.contains(value) || veils.hide(value).equals(value)) {
                    values.put(value, n);
                }
            });
            Comparator<Map.Entry<String, Integer>> chosenFirst = Comparator.comparing(v -> !on.contains(v.getKey()));
            List<Table.Choice> choices = values.entrySet().stream()
                    .sorted(chosenFirst
                            .thenComparing(Map.Entry.<String, Integer>comparingByValue()
                                    .reversed())
                            .thenComparing(v -> named.value(facet, v.getKey())))
                    .limit(on.size() + CHOICES)
                    .map(v -> new Table.Choice(
                            named.value(facet, v.getKey()),
                            v.getValue(),
                            on.contains(v.getKey()),
                            asked.address().toggled(facet, v.getKey()).toString()))
                    .toList();
            if (!choices.isEmpty()) {
                facets.add(new Table.Facet(facet, !on.isEmpty(), choices, values.size() - choices.size()));
            }
        }
        return facets;
    }

    private static List<Table.Column> columns(Asked asked, Visit visit) {
        List<Table.Column> columns = new ArrayList<>();
        for (String column : COLUMNS) {
            EntryQuery.Sort sort = Arrays.stream(EntryQuery.Sort.values())
                    .filter(s -> s.code().equals(column))
                    .findFirst()
                    .orElse(null);
            columns.add(new Table.Column(
                    column,
                    visit.say("register.column." + column),
                    asked.columns().contains(column),
                    sort == null ? "" : sorting(asked, sort),
                    sort == asked.sort() && sort != EntryQuery.Sort.ID
                            ? (asked.down() ? "descending" : "ascending")
                            : null));
        }
        columns.addFirst(new Table.Column(
                "label",
                visit.say("register.column.label"),
                true,
                sorting(asked, EntryQuery.Sort.LABEL),
                asked.sort() == EntryQuery.Sort.LABEL ? (asked.down() ? "descending" : "ascending") : null));
        columns.addFirst(new Table.Column(
                "id",
                visit.say("register.column.id"),
                true,
                sorting(asked, EntryQuery.Sort.ID),
                asked.sort() == EntryQuery.Sort.ID ? (asked.down() ? "descending" : "ascending") : null));
        return columns;
    }

    /** Numbers begin with the greatest, words with the first; the second time the other way round. */
    private static String sorting(Asked asked, EntryQuery.Sort sort) {
        boolean number = switch (sort) {
            case ID, LABEL, KIND -> false;
            case STATEMENTS, SUPPORT, PAGES, CONFLICTS, LATEST -> true;
        };
        boolean down = sort == asked.sort() ? !asked.down() : number;
        return asked.address().with("sort", (down ? "-" : "") + sort.code()).toString();
    }

    private static Reply csv(Visit visit) {
        Asked asked = Asked.of(visit);
        List<Table.Column> columns =
                columns(asked, visit).stream().filter(Table.Column::on).toList();
        // The first rows are made in this turn, so that what cannot be answered is said as a page.
        TableSheet sheet =
                new TableSheet(visit, columns, asked.choice().facets().getOrDefault("kind", List.of()));
        byte[] first = sheet.begin(asked);
        return new Reply.Streamed("register.csv", "text/csv; charset=utf-8", out -> {
            out.write(first);
            out.flush();
            while (sheet.goesOn()) {
                out.write(visit.workbench().turns().reading(() -> sheet.next(asked)));
            }
        });
    }

    /** The same few words stand in row after row: each is gone through once. */
    static Function<String, String> hiding(Veils veils) {
        Map<String, String> known = new HashMap<>();
        return words -> known.computeIfAbsent(words, veils::hide);
    }
}
