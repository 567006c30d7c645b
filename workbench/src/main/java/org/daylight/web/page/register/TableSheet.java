// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.register;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.daylight.publish.Csv;
import org.daylight.register.EntryQuery;
import org.daylight.run.EntryPages;
import org.daylight.run.Workbench;
import org.daylight.web.page.Visit;

/** The rows of a table that is sent piece by piece: each piece in a turn of its own, so that nobody waits for a slow line. */
final class TableSheet {
    private static final int MOST_ROWS = 200_000;
    private static final int CHUNK = 500;

    private final Visit visit;
    private final List<Table.Column> columns;
    private final Csv csv;
    private int from;
    private boolean more = true;

    TableSheet(Visit visit, List<Table.Column> columns) {
        this.visit = visit;
        this.columns = columns;
        List<String> header = new ArrayList<>();
        columns.forEach(c -> header.addAll(
                c.code().equals("support")
                        ? List.of(visit.say("register.csv.origins"), visit.say("register.csv.pages"))
                        : List.of(c.label())));
        csv = new Csv(header);
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
        hits.forEach(hit -> csv.row(fields(columns, TableScreen.row(visit, hide, past, named, pages, hit))));
        from += CHUNK;
        more = hits.size() == CHUNK && from < MOST_ROWS;
        return csv.taken();
    }

    private static List<Object> fields(List<Table.Column> columns, Table.Row row) {
        List<Object> fields = new ArrayList<>();
        for (Table.Column column : columns) {
            switch (column.code()) {
                case "id" -> fields.add(row.id());
                case "label" -> fields.add(row.label());
                case "conflicts" -> fields.add(row.open());
                case "support" -> fields.addAll(List.of(row.origins(), row.pages()));
                default -> fields.add(row.cells().getOrDefault(column.code(), ""));
            }
        }
        return fields;
    }
}
