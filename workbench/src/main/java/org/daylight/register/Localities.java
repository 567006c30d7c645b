// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.ClaimValues;
import org.daylight.EntryId;
import org.daylight.Stance;
import org.daylight.StatedDate;
import org.daylight.StatedPlace;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Where and when statements say that sites, incidents and responses are: what a map draws. Statements that say the same of
 * an entry come as one row with how many they are. Reads only.
 *
 * <p>Threads: safe; every call is a few statements on connections of their own.
 */
public final class Localities {
    /** So many names in one question: below the bound of SQLite. */
    private static final int PART = 500;

    /** Kinds of claims that say where something is. */
    private static final Set<String> PLACED = Set.of("presence", "incident");

    private static final String ENTRY = " e.merged_into is null ";

    private final DSLContext sql;

    /** Those in this database. */
    public Localities(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * Statements on one entry that say the same.
     *
     * @param entry which
     * @param place where; null where they name no place
     * @param status the value of a status; empty for any other property
     * @param stance how their speakers stand to it
     * @param stated when it was said; null where nobody knows
     * @param restricted whether they stand on restricted captures
     * @param count how many
     */
    public record Said(
            EntryId entry,
            @Nullable StatedPlace place,
            String status,
            Stance stance,
            @Nullable StatedDate stated,
            boolean restricted,
            int count) {}

    /**
     * What a state did or said.
     *
     * @param entry where the statement stands
     * @param decision that accepted it
     * @param response its values
     * @param stance how the speaker stands to it
     * @param asOf when it was done; null where nobody says
     * @param stated when it was said
     * @param restricted whether it stands on a restricted capture
     */
    public record Answered(
            EntryId entry,
            long decision,
            ClaimValues.Response response,
            Stance stance,
            @Nullable StatedDate asOf,
            @Nullable StatedDate stated,
            boolean restricted) {}

    /** Everything said of entries of this kind, such as presence. */
    public List<Said> said(String kind) {
        return rows(" where e.kind = ? and" + ENTRY, kind);
    }

    /** Everything said of these entries, as far as they are of this kind. */
    public List<Said> said(String kind, Collection<EntryId> entries) {
        List<Said> all = new ArrayList<>();
        List<String> ids = entries.stream().map(EntryId::value).distinct().toList();
        for (int from = 0; from < ids.size(); from += PART) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + PART));
            List<Object> values = new ArrayList<>(some);
            values.add(kind);
            all.addAll(rows(
                    " where e.id in (" + String.join(", ", Collections.nCopies(some.size(), "?"))
                            + ") and e.kind = ? and" + ENTRY,
                    values.toArray()));
        }
        return all;
    }

    private List<Said> rows(String where, Object... values) {
        return sql.fetch(
                        "select s.entry, case when s.property = 'status' then s.value else '' end as status, s.stance,"
                                + " s.kind, s.place_country, s.place_name, s.place_precision,"
                                + " s.stated, s.stated_precision, coalesce(c.restricted, 0) as restricted, count(*) as n"
                                + " from entry e join statement s on s.entry = e.id and s.stands = 1"
                                + " left join capture c on c.id = s.capture"
                                + where
                                + " group by s.entry, 2, s.stance, s.kind, s.place_country, s.place_name, s.place_precision,"
                                + " s.stated, s.stated_precision, 10",
                        values)
                .map(r -> new Said(
                        new EntryId(Rows.text(r, "entry")),
                        place(r),
                        Rows.text(r, "status"),
                        Stance.of(Rows.text(r, "stance")),
                        Rows.date(r, "stated"),
                        Rows.number(r, "restricted") != 0,
                        Math.toIntExact(Rows.number(r, "n"))));
    }

    /** A response is placed by its country too; that is whose it is, not where the entry stands. */
    private static @Nullable StatedPlace place(Record r) {
        String country = PLACED.contains(Rows.text(r, "kind")) ? Rows.maybe(r, "place_country") : null;
        return country == null
                ? null
                : Dating.place(country, Rows.maybe(r, "place_name"), Rows.text(r, "place_precision"));
    }

    /** What states did or said, one row a claim, in order of decision. */
    public List<Answered> responses() {
        return sql
                .fetch("select distinct s.entry, s.decision, s.detail, s.stance, s.as_of, s.as_of_precision, s.stated,"
                        + " s.stated_precision, coalesce(c.restricted, 0) as restricted from statement s"
                        + " left join capture c on c.id = s.capture where s.kind = 'response' and s.stands = 1"
                        + " order by s.decision")
                .stream()
                .flatMap(r -> answered(r).stream())
                .toList();
    }

    private static Optional<Answered> answered(Record r) {
        return Rows.values("response", Rows.text(r, "detail")) instanceof ClaimValues.Response response
                ? Optional.of(new Answered(
                        new EntryId(Rows.text(r, "entry")),
                        Rows.number(r, "decision"),
                        response,
                        Stance.of(Rows.text(r, "stance")),
                        Rows.date(r, "as_of"),
                        Rows.date(r, "stated"),
                        Rows.number(r, "restricted") != 0))
                : Optional.empty();
    }

    /** The entries that decisions touched from this event on, those into which they were merged included. */
    public Set<EntryId> touchedSince(long event) {
        Set<EntryId> touched = new TreeSet<>();
        sql.fetch(
                        "select d.entry, e.root from decision_entry d left join entry e on e.id = d.entry where d.event >= ?",
                        event)
                .forEach(r -> {
                    touched.add(new EntryId(Rows.text(r, "entry")));
                    String root = Rows.maybe(r, "root");
                    if (root != null && !root.isEmpty()) {
                        touched.add(new EntryId(root));
                    }
                });
        return touched;
    }
}
