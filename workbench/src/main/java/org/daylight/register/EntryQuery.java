// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Finds entries by their facets, counts them by facet, and sorts them, in the database. Reads only. */
public final class EntryQuery {
    private final DSLContext sql;

    /** Asks the rows of {@link Summaries} in this database. */
    public EntryQuery(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * What is looked for.
     *
     * @param facets values by facet: one of each facet's values fits
     * @param label part of the masked label, in letters of any size; empty for all
     */
    public record Choice(Map<String, List<String>> facets, String label) {
        /** Everything. */
        public static final Choice ALL = new Choice(Map.of(), "");

        /** Copies the map. */
        public Choice {
            facets = Map.copyOf(facets);
        }

        Choice without(String facet) {
            Map<String, List<String>> fewer = new HashMap<>(facets);
            fewer.remove(facet);
            return new Choice(fewer, label);
        }
    }

    /** By what entries are sorted; those that are equal by it, by id. */
    public enum Sort {
        ID("e.series"),
        LABEL("lower(s.label)"),
        KIND("e.kind"),
        STATEMENTS("s.statements"),
        SUPPORT("s.origins"),
        PAGES("s.pages"),
        CONFLICTS("s.open"),
        LATEST("s.latest");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        /** The word in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A row that was found.
     *
     * @param entry its label as it is kept, not masked
     * @param statements how many stand on it
     * @param pages on how many captures
     * @param origins behind the value that has most
     * @param open differences that need a person
     * @param waiting statements that wait for a second person
     * @param latest when the last decision touched it; null where none did
     * @param shown its label as it was masked when the row was made; empty where the row is due
     * @param facets its values by facet
     */
    public record Hit(
            Entry entry,
            int statements,
            int pages,
            int origins,
            int open,
            int waiting,
            @Nullable Instant latest,
            String shown,
            Map<String, List<String>> facets) {}

    private record Part(String text, List<Object> values) {}

    /** The ids of what is looked for, as a query of one column. */
    private static Part matching(Choice choice) {
        List<String> parts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        new TreeMap<>(choice.facets()).forEach((facet, wanted) -> {
            parts.add("select entry from entry_facet where facet = ? and value in (" + Rows.marks(wanted.size()) + ")");
            values.add(facet);
            values.addAll(wanted);
        });
        if (!choice.label().isBlank()) {
            parts.add(
                    "select entry from entry_summary where lower(label) like ? escape '!' or lower(entry) like ? escape '!'");
            String like = "%" + choice.label().strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
            values.add(like);
            values.add(like);
        }
        return new Part(
                parts.isEmpty() ? "select entry from entry_summary" : String.join(" intersect ", parts), values);
    }

    /** How many fit. */
    public int count(Choice choice) {
        Part m = matching(choice);
        return Math.toIntExact(Rows.number(
                sql.fetch(
                                "select count(*) as n from (" + m.text() + ") m",
                                m.values().toArray())
                        .getFirst(),
                "n"));
    }

    /** How many of those that fit have each value of each facet; of a facet that is chosen from, as if it were not. */
    public Map<String, Map<String, Integer>> counts(Choice choice) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        boolean all = choice.facets().isEmpty() && choice.label().isBlank();
        Part m = matching(choice);
        sql.fetch(
                        "select facet, value, count(*) as n from entry_facet"
                                + (all ? "" : " where entry in (" + m.text() + ")")
                                + " group by facet, value",
                        all ? new Object[0] : m.values().toArray())
                .forEach(r -> put(counts, Rows.text(r, "facet"), r));
        for (String facet : choice.facets().keySet()) {
            counts.remove(facet);
            Part other = matching(choice.without(facet));
            List<Object> values = new ArrayList<>(List.of(facet));
            values.addAll(other.values());
            sql.fetch(
                            "select value, count(*) as n from entry_facet where facet = ? and entry in (" + other.text()
                                    + ") group by value",
                            values.toArray())
                    .forEach(r -> put(counts, facet, r));
        }
        return counts;
    }

    private static void put(Map<String, Map<String, Integer>> counts, String facet, Record r) {
        counts.computeIfAbsent(facet, f -> new TreeMap<>())
                .put(Rows.text(r, "value"), Math.toIntExact(Rows.number(r, "n")));
    }

    /** The ids of a stretch of what fits: sorted by what the sort needs and nothing else. */
    private List<String> ids(Choice choice, Sort sort, boolean down, int offset, int limit) {
        String way = down ? " desc" : "";
        boolean all = choice.facets().isEmpty() && choice.label().isBlank();
        Part m = matching(choice);
        List<Object> values = new ArrayList<>(all ? List.of() : m.values());
        values.add(limit);
        values.add(offset);
        String fits = all ? "" : " and e.id in (" + m.text() + ")";
        String from = sort == Sort.ID
                ? "select e.id from entry e where exists (select 1 from entry_summary s where s.entry = e.id)" + fits
                        + " order by e.series" + way + ", e.number" + way + ", e.mark" + way
                : "select e.id from entry_summary s join entry e on e.id = s.entry where true" + fits + " order by "
                        + sort.column + way + ", e.series, e.number, e.mark";
        return sql.fetch(from + " limit ? offset ?", values.toArray()).map(r -> Rows.text(r, "id"));
    }

    /** A stretch of what fits. */
    public List<Hit> page(Choice choice, Sort sort, boolean down, int offset, int limit) {
        List<String> ids = ids(choice, sort, down, offset, limit);
        Map<String, Record> found = new HashMap<>();
        for (List<String> some : Rows.stretches(ids)) {
            sql.fetch(
                            "select e.id, e.kind, e.label, s.statements, s.pages, s.origins, s.open, s.waiting,"
                                    + " (select d.time_ms from decision d where d.event = s.latest) as latest_ms,"
                                    + " case when exists (select 1 from entry_due w where w.entry = s.entry) then ''"
                                    + " else s.label end as shown from entry e join entry_summary s on s.entry = e.id"
                                    + " where e.id in (" + Rows.marks(some.size()) + ")",
                            some.toArray())
                    .forEach(r -> found.put(Rows.text(r, "id"), r));
        }
        List<Record> rows =
                ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
        Map<String, Map<String, List<String>>> facets = facets(ids);
        return rows.stream()
                .map(r -> new Hit(
                        new Entry(
                                new EntryId(Rows.text(r, "id")),
                                EntryKind.of(Rows.text(r, "kind")),
                                Rows.text(r, "label")),
                        number(r, "statements"),
                        number(r, "pages"),
                        number(r, "origins"),
                        number(r, "open"),
                        number(r, "waiting"),
                        moment(r),
                        Rows.text(r, "shown"),
                        facets.getOrDefault(Rows.text(r, "id"), Map.of())))
                .toList();
    }

    /**
     * A difference that was found.
     *
     * @param entry its label as it is kept, not masked
     * @param body as {@link Summaries.Difference} keeps it
     */
    public record Differs(Entry entry, String body) {}

    /** How many differences have one of these verdicts. */
    public int differences(List<String> verdicts) {
        return Math.toIntExact(Rows.number(
                sql.fetch(
                                "select count(*) as n from entry_difference where verdict in ("
                                        + Rows.marks(verdicts.size()) + ")",
                                verdicts.toArray())
                        .getFirst(),
                "n"));
    }

    /** A stretch of the differences with one of these verdicts, by entry. */
    public List<Differs> differences(List<String> verdicts, int offset, int limit) {
        List<Object> values = new ArrayList<>(verdicts);
        values.add(limit);
        values.add(offset);
        return sql.fetch(
                        "select e.id, e.kind, e.label, d.body from entry_difference d join entry e on e.id = d.entry"
                                + " where d.verdict in (" + Rows.marks(verdicts.size())
                                + ") order by d.entry, d.place limit ? offset ?",
                        values.toArray())
                .map(r -> new Differs(
                        new Entry(
                                new EntryId(Rows.text(r, "id")),
                                EntryKind.of(Rows.text(r, "kind")),
                                Rows.text(r, "label")),
                        Rows.text(r, "body")));
    }

    private static @Nullable Instant moment(Record r) {
        Long millis = r.get("latest_ms", Long.class);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static int number(Record r, String column) {
        return Math.toIntExact(Rows.number(r, column));
    }

    private Map<String, Map<String, List<String>>> facets(List<String> ids) {
        Map<String, Map<String, List<String>>> all = new HashMap<>();
        for (List<String> some : Rows.stretches(ids)) {
            sql.fetch(
                            "select entry, facet, value from entry_facet where entry in ("
                                    + Rows.marks(some.size())
                                    + ") order by entry, facet, value",
                            some.toArray())
                    .forEach(r -> all.computeIfAbsent(Rows.text(r, "entry"), e -> new TreeMap<>())
                            .computeIfAbsent(Rows.text(r, "facet"), f -> new ArrayList<>())
                            .add(Rows.text(r, "value")));
        }
        return all;
    }
}
