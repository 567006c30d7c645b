// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.daylight.Event;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * The row of every decision, whatever its family: what it was about, whether it holds. A family whose own rows are keyed
 * by the event needs no more to be undone than to leave out of its reading what {@link #HOLDS} leaves out.
 */
final class DecisionLog {
    /** For a query on a table {@code t} with a column {@code event}: the decision was not undone. */
    static final String HOLDS =
            " not exists (select 1 from decision gone where gone.event = t.event and gone.undone_by is not null) ";

    /** Open fields that name an entry which the decision touches, or a list of such. */
    private static final List<String> ENTRIES = List.of("entry", "into", "from", "to", "about");

    private DecisionLog() {}

    /**
     * A decision as it stands in the log.
     *
     * @param event its number
     * @param verdict its word
     * @param actor who took it
     * @param target the decision that it speaks of
     * @param property of the target's statements the one that is meant
     * @param undoneBy the decision that undid it
     */
    record Row(
            long event,
            String verdict,
            String actor,
            @Nullable String claim,
            @Nullable String document,
            @Nullable Long target,
            @Nullable String property,
            @Nullable Long bulk,
            @Nullable Long undoneBy) {
        boolean holds() {
            return undoneBy == null;
        }

        static Row of(Record r) {
            return new Row(
                    Rows.number(r, "event"),
                    Rows.text(r, "verdict"),
                    Rows.text(r, "actor"),
                    Rows.maybe(r, "claim"),
                    Rows.maybe(r, "document"),
                    r.get("target", Long.class),
                    Rows.maybe(r, "property"),
                    r.get("bulk", Long.class),
                    r.get("undone_by", Long.class));
        }
    }

    static void insert(Event e, Map<String, Object> revealed, DSLContext sql) {
        sql.execute(
                "insert into decision (event, verdict, actor, time_ms, claim, document, entry, target, property, bulk,"
                        + " reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                e.seq(),
                e.text("decision"),
                e.actor(),
                e.time().toEpochMilli(),
                text(e, "claim"),
                text(e, "document"),
                text(e, "entry"),
                target(e),
                text(e, "property"),
                number(e, "bulk"),
                revealed.get("reason") instanceof String reason ? reason : null);
        touches(e, sql);
        // A decision on a bulk that was undone meanwhile can only come from elsewhere; it is undone with it.
        Long bulk = number(e, "bulk");
        if (bulk != null) {
            row(bulk, sql)
                    .filter(b -> !b.holds())
                    .ifPresent(b ->
                            sql.execute("update decision set undone_by = ? where event = ?", b.undoneBy(), e.seq()));
        }
    }

    /** The entries of an acceptance, a merge, a split or a move, those that statements leave included. */
    private static void touches(Event e, DSLContext sql) {
        TreeSet<String> entries = new TreeSet<>();
        for (String field : ENTRIES) {
            Object named = e.open().get(field);
            if (named instanceof String id) {
                entries.add(id);
            } else if (named instanceof List<?> list) {
                list.forEach(id -> entries.add(String.valueOf(id)));
                // A reply or a request can speak of claims too.
                entries.removeIf(id -> id.startsWith("k"));
            }
        }
        List<Long> of = new ArrayList<>();
        Long target = target(e);
        if (target != null) {
            of.add(target);
        }
        StatementRef.list(e.open().get("statements")).forEach(s -> of.add(s.decision()));
        for (long decision : of) {
            sql.fetch("select distinct entry from statement where decision = ?", decision)
                    .forEach(r -> entries.add(Rows.text(r, "entry")));
            sql.fetch("select entry from decision_entry where event = ?", decision)
                    .forEach(r -> entries.add(Rows.text(r, "entry")));
        }
        entries.forEach(entry -> sql.execute(
                "insert into decision_entry (event, entry) values (?, ?) on conflict (event, entry) do nothing",
                e.seq(),
                entry));
    }

    static Optional<Row> row(long event, DSLContext sql) {
        return sql.fetch("select * from decision where event = ?", event).map(Row::of).stream()
                .findFirst();
    }

    private static @Nullable Long target(Event e) {
        for (String field : List.of("undoes", "seconds", "of")) {
            Long named = number(e, field);
            if (named != null) {
                return named;
            }
        }
        return null;
    }

    private static @Nullable String text(Event e, String field) {
        return e.open().get(field) instanceof String value ? value : null;
    }

    static @Nullable Long number(Event e, String field) {
        return e.open().get(field) instanceof Long value ? value : null;
    }
}
