// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.EntryId;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;

/**
 * One row an entry, and the values by which entries are found: made from statements, texts and stories, dropped and made
 * again at will. {@link EntryQuery} asks them.
 *
 * <p>Threads: safe; every call is one transaction.
 */
public final class Summaries {
    private static final String LISTED = " merged_into is null and (holds = 1 or exists (select 1 from statement s"
            + " where s.entry = entry.id and s.stands = 1)) ";

    /** To which other texts each text goes back. */
    private static final String ROOTS = "select distinct g.document, r.document as root from story_group g"
            + " join story_group r on r.story = g.story and r.origin = g.origin and r.place = 0"
            + " where g.document <> r.document";

    private final DSLContext sql;

    /** The rows in this database. */
    public Summaries(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * What is known of an entry.
     *
     * @param entry which
     * @param label masked
     * @param statements how many stand on it
     * @param pages on how many captures
     * @param origins behind the value that has most of them
     * @param open differences that need a person
     * @param waiting statements that wait for a second person
     * @param facets values by facet; more than one of each is usual
     * @param differences where statements differ, what needs a person first
     */
    public record Row(
            EntryId entry,
            String label,
            int statements,
            int pages,
            int origins,
            int open,
            int waiting,
            Map<String, Set<String>> facets,
            List<Difference> differences) {
        /** Copies map and list. */
        public Row {
            facets = Map.copyOf(facets);
            differences = List.copyOf(differences);
        }
    }

    /**
     * Where statements of an entry differ.
     *
     * @param verdict its code
     * @param body masked, as JSON
     */
    public record Difference(String verdict, String body) {}

    /**
     * How far the rows speak.
     *
     * @param event events before this one
     * @param mark of the texts and masks that they were made from; empty where there are none yet
     */
    public record State(long event, String mark) {}

    /** How far the rows speak. */
    public State state() {
        return sql.fetch("select event, mark from summary_state").stream()
                .map(r -> new State(Rows.number(r, "event"), Rows.text(r, "mark")))
                .findFirst()
                .orElse(new State(0, ""));
    }

    /** Forgets all, within a transaction: what a seal hides must not stand here either. */
    static void forget(DSLContext sql) {
        for (String table : List.of("entry_facet", "entry_summary", "entry_due", "entry_difference")) {
            sql.execute("delete from " + table);
        }
        sql.execute("update summary_state set event = 0, mark = ''");
    }

    /** All entries are due, and nothing is known of them but their kind. */
    public void allDue(long event, String mark) {
        sql.transaction(t -> {
            DSLContext inside = t.dsl();
            inside.execute("delete from entry_due");
            seen(inside);
            inside.execute("insert into entry_due (entry) select id from entry where" + LISTED);
            inside.execute("delete from entry_summary where not exists (select 1 from entry_due d where d.entry ="
                    + " entry_summary.entry)");
            inside.execute("delete from entry_difference where not exists (select 1 from entry_due d where d.entry ="
                    + " entry_difference.entry)");
            inside.execute("delete from entry_facet where not exists (select 1 from entry_due d where d.entry ="
                    + " entry_facet.entry)");
            inside.execute("insert into entry_summary (entry, label, statements, pages, origins, open, waiting, latest)"
                    + " select entry, '', 0, 0, 0, 0, 0, 0 from entry_due where not exists (select 1 from entry_summary s"
                    + " where s.entry = entry_due.entry)");
            inside.execute("insert into entry_facet (entry, facet, value) select e.id, 'kind', e.kind from entry e"
                    + " join entry_due d on d.entry = e.id where not exists (select 1 from entry_facet f where f.entry ="
                    + " e.id and f.facet = 'kind')");
            inside.execute("update summary_state set event = ?, mark = ?", event, mark);
        });
    }

    /** Entries that decisions from this event on touched are due, and those that share a page with them. */
    public void due(long from, long size, String mark) {
        sql.transaction(t -> {
            DSLContext inside = t.dsl();
            String touched =
                    "select e.root as entry from decision_entry x join entry e on e.id = x.entry where x.event >= ?"
                            + " union select x.entry from decision_entry x where x.event >= ?";
            inside.execute(
                    "insert into entry_due (entry, touched) select entry, 1 from (" + touched
                            + ") t where true on conflict (entry) do update set touched = 1",
                    from,
                    from);
            inside.execute(
                    "insert into entry_due (entry) select distinct o.entry from statement o where o.stands = 1"
                            + " and o.kind = 'figure' and o.document in (select s.document from statement s"
                            + " where s.stands = 1 and s.kind = 'figure' and s.entry in (" + touched + "))"
                            + " on conflict do nothing",
                    from,
                    from);
            inside.execute("update summary_state set event = ?, mark = ?", size, mark);
        });
    }

    /** Entries that rest on a text that goes back to others than it did are due; of new texts that nothing rests on, none is. */
    public void storiesChanged(String mark) {
        String seen = "select document, root from story_root_seen";
        sql.transaction(t -> {
            DSLContext inside = t.dsl();
            for (String changed : List.of(ROOTS + " except " + seen, seen + " except " + ROOTS)) {
                inside.execute(
                        "insert into entry_due (entry) select distinct s.entry from statement s where s.stands = 1"
                                + " and s.document in (select document from (" + changed
                                + ") c) on conflict do nothing");
            }
            seen(inside);
            inside.execute("update summary_state set mark = ?", mark);
        });
    }

    private static void seen(DSLContext inside) {
        inside.execute("delete from story_root_seen");
        inside.execute("insert into story_root_seen (document, root) " + ROOTS);
    }

    /** Some entries that are due. */
    public List<EntryId> due(int most) {
        return sql.fetch("select entry from entry_due order by touched desc, entry limit ?", most)
                .map(r -> new EntryId(Rows.text(r, "entry")));
    }

    /** How many are due. */
    public int dueCount() {
        return count("select count(*) as n from entry_due");
    }

    /** How many are due because a decision touched them. */
    public int touchedCount() {
        return count("select count(*) as n from entry_due where touched = 1");
    }

    /** How many differences need a person, on all entries, as far as the rows speak. */
    public int openCount() {
        return count("select coalesce(sum(open), 0) as n from entry_summary where open > 0");
    }

    private int count(String query) {
        return Math.toIntExact(Rows.number(sql.fetch(query).getFirst(), "n"));
    }

    /**
     * Keeps rows in place of those that were there; what was due and has none is no longer listed.
     *
     * @param asked the entries that were due
     */
    public void save(List<EntryId> asked, List<Row> rows) {
        sql.transaction(t -> {
            DSLContext inside = t.dsl();
            for (EntryId id : asked) {
                inside.execute("delete from entry_facet where entry = ?", id.value());
                inside.execute("delete from entry_summary where entry = ?", id.value());
                inside.execute("delete from entry_difference where entry = ?", id.value());
                inside.execute("delete from entry_due where entry = ?", id.value());
            }
            List<Object[]> facets = new ArrayList<>();
            for (Row row : rows) {
                inside.execute(
                        "insert into entry_summary (entry, label, statements, pages, origins, open, waiting, latest)"
                                + " values (?, ?, ?, ?, ?, ?, ?, (select coalesce(max(event), 0) from decision_entry"
                                + " where entry = ?))",
                        row.entry().value(),
                        row.label(),
                        row.statements(),
                        row.pages(),
                        row.origins(),
                        row.open(),
                        row.waiting(),
                        row.entry().value());
                int place = 0;
                for (Difference d : row.differences()) {
                    inside.execute(
                            "insert into entry_difference (entry, place, verdict, body) values (?, ?, ?, ?)",
                            row.entry().value(),
                            place++,
                            d.verdict(),
                            d.body());
                }
                row.facets()
                        .forEach((facet, values) -> values.forEach(
                                value -> facets.add(new Object[] {row.entry().value(), facet, value})));
            }
            if (!facets.isEmpty()) {
                inside.batch(
                                "insert into entry_facet (entry, facet, value) values (?, ?, ?)",
                                facets.toArray(new Object[0][]))
                        .execute();
            }
        });
    }

    /** Whether an entry is listed: neither merged into another nor undone while nothing stands on it. */
    public boolean listed(EntryId id) {
        return !sql.fetch("select id from entry where id = ? and" + LISTED, id.value())
                .isEmpty();
    }
}
