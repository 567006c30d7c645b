// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daylight.ClaimValues;
import org.daylight.DocumentId;
import org.daylight.EntryId;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what drawings show of each entry, so that a drawing reads few rows of a register with many statements: of an entry's
 * statements those that say the same are one row. {@link Localities}, {@link Chronicle} and {@link Ties} read them.
 *
 * <p>Threads: safe; every call is one transaction.
 */
public final class DrawnRows {
    /** So many ids in one question. */
    static final int PART = 500;

    private static final List<String> TABLES =
            List.of("drawn_place", "drawn_said", "drawn_tie", "drawn_name", "drawn_due");

    // A kind is compared as kind || '' so that SQLite looks entries up by their ids and not all of a kind.
    private static final String RESTRICTED = "coalesce(c.restricted, 0)";
    private static final String ON = " left join capture c on c.id = s.capture";

    private final DSLContext sql;

    /** The rows in this database. */
    public DrawnRows(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * How far the rows speak.
     *
     * @param event events before this one
     * @param mark of the lifted masks under which names are shown; empty where nothing was made yet
     */
    public record State(long event, String mark) {}

    /** How far the rows speak. */
    public State state() {
        return sql.fetch("select event, mark from drawn_state").stream()
                .map(r -> new State(Rows.number(r, "event"), Rows.text(r, "mark")))
                .findFirst()
                .orElse(new State(0, ""));
    }

    /** Forgets all, within a transaction: what a seal hides must not stand here either. */
    static void forget(DSLContext sql) {
        TABLES.forEach(table -> sql.execute("delete from " + table));
        sql.execute("update drawn_state set event = 0, mark = ''");
    }

    /** A page is read again, within a transaction: what is masked on it may change, so entries that rest on it are due. */
    static void masksChanged(DSLContext sql, String capture) {
        sql.execute(
                "insert into drawn_due (entry) select distinct entry from statement where capture = ?"
                        + " on conflict do nothing",
                capture);
    }

    /** All entries are due. What was kept is dropped, so that nothing stands for an entry that is no more. */
    public void allDue(long event, String mark) {
        sql.transaction(t -> {
            forget(t.dsl());
            t.dsl().execute("insert into drawn_due (entry) select id from entry where merged_into is null");
            t.dsl().execute("update drawn_state set event = ?, mark = ?", event, mark);
        });
    }

    /** Masks were lifted or covered: until names are worked out again, none shows what it is. */
    public void namesDue(String mark, String bars) {
        sql.transaction(t -> {
            t.dsl()
                    .execute(
                            "insert into drawn_due (entry) select distinct entry from drawn_name where true on conflict do nothing");
            t.dsl().execute("update drawn_name set shown = ?", bars);
            t.dsl().execute("update drawn_state set mark = ?", mark);
        });
    }

    /** Entries that decisions from this event on touched are due, those into which they were merged included. */
    public void due(long from, long size) {
        sql.transaction(t -> {
            t.dsl()
                    .execute(
                            "insert into drawn_due (entry) select entry from (select e.root as entry from decision_entry x"
                                    + " join entry e on e.id = x.entry where x.event >= ? and e.root <> ''"
                                    + " union select x.entry from decision_entry x where x.event >= ?) t where true"
                                    + " on conflict do nothing",
                            from,
                            from);
            t.dsl().execute("update drawn_state set event = ?", size);
        });
    }

    /** Some entries that are due. */
    public List<EntryId> due(int most) {
        return sql.fetch("select entry from drawn_due order by entry limit ?", most)
                .map(r -> new EntryId(Rows.text(r, "entry")));
    }

    /** How many are due. */
    public int dueCount() {
        return Math.toIntExact(
                Rows.number(sql.fetch("select count(*) as n from drawn_due").getFirst(), "n"));
    }

    /**
     * Makes the rows of entries anew.
     *
     * @param ids so many at most as one question may name
     * @param hiding how their names are shown, by entry; of the rest of them, as they are written
     */
    public void fill(List<EntryId> ids, Map<EntryId, Map<String, String>> hiding) {
        List<String> entries = ids.stream().map(EntryId::value).toList();
        String some = marks(entries.size());
        Object[] values = entries.toArray();
        sql.transaction(t -> {
            DSLContext inside = t.dsl();
            for (String table : TABLES) {
                inside.execute("delete from " + table + " where entry in (" + some + ")", values);
            }
            inside.execute(
                    "insert into drawn_place (entry, sort, status, stance, place_country, place_name, place_precision,"
                            + " stated, stated_precision, restricted, n)"
                            + " select s.entry, e.kind, case when s.property = 'status' then s.value else '' end, s.stance,"
                            + placed("place_country") + placed("place_name") + placed("place_precision")
                            + " s.stated, s.stated_precision, " + RESTRICTED + ", count(*)"
                            + " from entry e join statement s on s.entry = e.id and s.stands = 1" + ON
                            + " where e.id in (" + some + ") and e.kind || '' in ('presence', 'incident')"
                            + " and e.merged_into is null group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10",
                    values);
            inside.execute(
                    "insert into drawn_said (entry, kind, detail, speaker, stance, as_of, as_of_precision, stated,"
                            + " stated_precision, restricted, decision, n)"
                            + " select s.entry, s.kind, s.detail, s.speaker, s.stance, s.as_of, s.as_of_precision,"
                            + " s.stated, s.stated_precision, " + RESTRICTED
                            + ", min(s.decision), count(distinct s.decision) from statement s" + ON
                            + " where s.entry in (" + some + ") and s.stands = 1"
                            + " and s.kind in ('incident', 'response', 'figure') group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10",
                    values);
            inside.execute(
                    "insert into drawn_tie (entry, sort, role, deed, name, stance, decision, n)"
                            + " select s.entry, e.kind, case when s.property = 'body' then coalesce(r.value, 'named-in')"
                            + " else s.property end, '', s.value, s.stance, min(s.decision), count(*)"
                            + " from entry e join statement s on s.entry = e.id and s.stands = 1"
                            + " left join statement r on r.decision = s.decision and r.property = 'role' and r.stands = 1"
                            + " where e.id in (" + some + ") and e.merged_into is null"
                            + " and ((e.kind || '' = 'presence' and s.property in ('operator', 'body'))"
                            + " or (e.kind || '' = 'agency' and s.property = 'parent')) group by 1, 2, 3, 5, 6",
                    values);
            acts(inside, some, values);
            hiding.forEach((entry, shown) -> shown.forEach((name, hidden) -> inside.execute(
                    "insert into drawn_name (entry, name, shown) values (?, ?, ?)", entry.value(), name, hidden)));
        });
    }

    /** A response is placed by its country too; that is whose it is, not where the entry stands. */
    private static String placed(String column) {
        return " case when s.kind in ('presence', 'incident') then s." + column + " end,";
    }

    /** What bodies of states did about sites: which body stands within the values of the claim. */
    private static void acts(DSLContext inside, String some, Object[] values) {
        inside.fetch(
                        "select s.entry, s.value, s.detail, s.stance, min(s.decision) as decision, count(*) as n"
                                + " from entry e join statement s on s.entry = e.id and s.stands = 1"
                                + " where e.id in (" + some + ") and e.kind || '' = 'presence' and s.kind = 'response'"
                                + " and e.merged_into is null group by 1, 2, 3, 4",
                        values)
                .forEach(r -> {
                    String body = body(Rows.text(r, "detail"));
                    if (body != null) {
                        inside.execute(
                                "insert into drawn_tie (entry, sort, role, deed, name, stance, decision, n)"
                                        + " values (?, 'presence', 'acted', ?, ?, ?, ?, ?)",
                                Rows.text(r, "entry"),
                                Rows.text(r, "value"),
                                body,
                                Rows.text(r, "stance"),
                                Rows.number(r, "decision"),
                                Rows.number(r, "n"));
                    }
                });
    }

    private static @Nullable String body(String detail) {
        return Rows.values("response", detail) instanceof ClaimValues.Response r ? r.body() : null;
    }

    /** The labels of entries, and the speakers and bodies on them: what a page may mask. */
    public Map<EntryId, Set<String>> names(Collection<EntryId> ids) {
        Map<EntryId, Set<String>> names = new TreeMap<>();
        Localities.each(ids, (where, some) -> {
            String in = where.substring(where.indexOf(" in ("));
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                values.addAll(Arrays.asList(some));
            }
            sql.fetch(
                            "select id as entry, '' as kind, label as name from entry where id" + in
                                    + " union select entry, '' as kind, speaker from statement where stands = 1 and entry"
                                    + in
                                    + " and kind in ('incident', 'response', 'figure') and speaker is not null"
                                    + " union select entry, '' as kind, value from statement where stands = 1 and entry"
                                    + in
                                    + " and property in ('operator', 'body', 'parent')"
                                    + " union select entry, 'detail' as kind, detail from statement where stands = 1 and entry"
                                    + in + " and kind = 'response'",
                            values.toArray())
                    .forEach(r -> {
                        String name = Rows.text(r, "name");
                        String said = Rows.text(r, "kind").isEmpty() ? name : body(name);
                        if (said != null) {
                            names.computeIfAbsent(new EntryId(Rows.text(r, "entry")), e -> new TreeSet<>())
                                    .add(said);
                        }
                    });
        });
        return names;
    }

    /** The texts of an entry that name each of these so; of its label, all of them. */
    public Map<String, Set<DocumentId>> pages(EntryId entry, Set<String> names) {
        Map<String, Set<DocumentId>> pages = new TreeMap<>();
        names.forEach(n -> pages.put(n, new TreeSet<>()));
        sql.fetch(
                        "select distinct e.label, s.speaker, s.value, case when s.kind = 'response' then s.detail else '' end"
                                + " as detail, s.document from entry e left join statement s on s.entry = e.id and s.stands = 1"
                                + " where e.id = ? and s.document is not null",
                        entry.value())
                .forEach(r -> {
                    DocumentId page = new DocumentId(Rows.text(r, "document"));
                    String detail = Rows.text(r, "detail");
                    Stream.of(
                                    Rows.text(r, "label"),
                                    Objects.requireNonNullElse(Rows.maybe(r, "speaker"), ""),
                                    Rows.text(r, "value"),
                                    detail.isEmpty() ? "" : Objects.requireNonNullElse(body(detail), ""))
                            .flatMap(name -> Stream.ofNullable(pages.get(name)))
                            .forEach(of -> of.add(page));
                });
        return pages;
    }

    static String marks(int n) {
        return Rows.marks(n);
    }
}
