// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daylight.EntryId;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Where statements stand. A statement has the entry on which it was accepted (base), the one to which it was moved last
 * (home), and the one into which that was merged (entry). Each is worked out from the moves and merges that hold, so that
 * undoing one sends the statements back by itself. Entries are never deleted, their ids never used again.
 */
final class Placement {
    private Placement() {}

    /** A new entry; of one that is there already nothing changes but the label that this decision gives it. */
    static void make(String id, String kind, String label, long event, DSLContext sql) {
        EntryId parts = new EntryId(id);
        sql.execute(
                "insert into entry (id, kind, label, event, series, number, mark, root) values (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (id) do nothing",
                id,
                kind,
                label,
                event,
                parts.series(),
                parts.number(),
                parts.mark(),
                id);
        label(id, label, event, sql);
        // A merge that another case sent may be older here than the entry that it speaks of.
        if (!sql.fetch("select 1 from entry_merge where source = ? or target = ? limit 1", id, id)
                .isEmpty()) {
            settle(component(id, sql), sql);
        }
    }

    static void label(String entry, String label, long event, DSLContext sql) {
        sql.execute(
                "insert into label_given (event, entry, label) values (?, ?, ?) on conflict (entry, event) do nothing",
                event,
                entry,
                label);
        relabel(entry, sql);
    }

    /** The last label whose decision holds; where none does, the first, for an entry is never without. */
    static void relabel(String entry, DSLContext sql) {
        String label = null;
        String first = null;
        for (Record r : sql.fetch(
                "select g.label, d.undone_by from label_given g left join decision d on d.event = g.event"
                        + " where g.entry = ? order by g.event",
                entry)) {
            first = first == null ? Rows.text(r, "label") : first;
            label = r.get("undone_by", Long.class) == null ? Rows.text(r, "label") : label;
        }
        if (first != null) {
            sql.execute("update entry set label = ? where id = ?", label == null ? first : label, entry);
        }
    }

    /** Whether the decision that made entries holds, written beside them. */
    static void holds(long event, boolean holds, DSLContext sql) {
        sql.fetch("select id from entry where event = ?", event).forEach(r -> {
            sql.execute("update entry set holds = ? where id = ?", holds ? 1 : 0, Rows.text(r, "id"));
            relabel(Rows.text(r, "id"), sql);
        });
        sql.fetch("select entry from label_given where event = ?", event)
                .forEach(r -> relabel(Rows.text(r, "entry"), sql));
    }

    static void merge(long event, List<String> sources, String target, DSLContext sql) {
        sources.forEach(source ->
                sql.execute("insert into entry_merge (event, source, target) values (?, ?, ?)", event, source, target));
        remerge(event, sql);
    }

    /** Works out anew where the entries stand that this merge, and whatever is joined to it, is about. */
    static void remerge(long event, DSLContext sql) {
        sql.fetch("select distinct target from entry_merge where event = ?", event)
                .forEach(r -> settle(component(Rows.text(r, "target"), sql), sql));
    }

    /** An entry and all that are joined to it by merges, each with the one into which it is merged, or itself. */
    private static Map<String, String> component(String start, DSLContext sql) {
        TreeSet<String> entries = new TreeSet<>(List.of(start));
        TreeMap<Long, Map<String, String>> merges = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(entries);
        while (!open.isEmpty()) {
            String id = open.remove();
            for (Record r : sql.fetch(
                    "select m.event, m.source, m.target, d.undone_by from entry_merge m join decision d"
                            + " on d.event = m.event where m.source = ? or m.target = ?",
                    id,
                    id)) {
                String source = Rows.text(r, "source");
                String target = Rows.text(r, "target");
                if (r.get("undone_by", Long.class) == null) {
                    merges.computeIfAbsent(Rows.number(r, "event"), e -> new TreeMap<>())
                            .put(source, target);
                }
                for (String next : List.of(source, target)) {
                    if (entries.add(next)) {
                        open.add(next);
                    }
                }
            }
        }
        Map<String, String> into = new HashMap<>();
        // In order of the ledger: an entry that is merged already, or a merge that would run in a circle, stays as it
        // is.
        merges.values()
                .forEach(m -> m.forEach((source, target) -> {
                    if (!into.containsKey(source) && !root(target, into).equals(source)) {
                        into.put(source, target);
                    }
                }));
        Map<String, String> all = new TreeMap<>();
        entries.forEach(id -> all.put(id, into.getOrDefault(id, id)));
        return all;
    }

    private static void settle(Map<String, String> component, DSLContext sql) {
        component.forEach((id, next) -> {
            String root = root(id, component);
            sql.execute(
                    "update entry set merged_into = ?, root = ? where id = ?", next.equals(id) ? null : next, root, id);
            sql.execute("update statement set entry = ? where home = ? and entry <> ?", root, id, root);
        });
    }

    private static String root(String id, Map<String, String> into) {
        String at = id;
        for (String next = into.get(at); next != null && !next.equals(at); next = into.get(at)) {
            at = next;
        }
        return at;
    }

    static void move(long event, List<StatementRef> statements, String entry, DSLContext sql) {
        for (StatementRef s : statements) {
            String property = s.property();
            sql.execute(
                    "insert into statement_move (event, decision, property, entry) values (?, ?, ?, ?)"
                            + " on conflict (event, decision, property) do nothing",
                    event,
                    s.decision(),
                    property == null ? "" : property,
                    entry);
        }
        rehome(event, sql);
    }

    /** Works out anew where the statements stand that this move is about. */
    static void rehome(long event, DSLContext sql) {
        sql.fetch("select distinct decision from statement_move where event = ?", event)
                .forEach(r -> place(Rows.number(r, "decision"), sql));
    }

    /** Puts home and entry of the statements of a decision right. */
    static void place(long decision, DSLContext sql) {
        List<Record> moves = sql.fetch(
                "select m.property, m.entry from statement_move m join decision d on d.event = m.event"
                        + " where m.decision = ? and d.undone_by is null order by m.event",
                decision);
        for (Record s : sql.fetch("select property, base from statement where decision = ?", decision)) {
            String property = Rows.text(s, "property");
            String home = Rows.text(s, "base");
            for (Record m : moves) {
                String meant = m.get("property", String.class);
                home = meant == null || meant.isEmpty() || meant.equals(property) ? Rows.text(m, "entry") : home;
            }
            sql.execute(
                    "update statement set home = ?, entry = ? where decision = ? and property = ?",
                    home,
                    rootOf(home, sql),
                    decision,
                    property);
        }
    }

    /** Where an entry stands after all merges. */
    static String rootOf(String entry, DSLContext sql) {
        return sql.fetch("select root from entry where id = ?", entry).stream()
                .map(r -> Rows.text(r, "root"))
                .findFirst()
                .orElseGet(() -> root(entry, component(entry, sql)));
    }
}
