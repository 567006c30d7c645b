// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.ClaimValues;
import org.daylight.EntryId;
import org.daylight.Stance;
import org.daylight.StatedDate;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * When things are said to have been, and when pages were preserved: what a timeline draws. Reads only.
 *
 * <p>Threads: safe; every call is one statement on a connection of its own.
 */
public final class Chronicle {
    private static final long DAY = 24L * 3600 * 1000;

    private final DSLContext sql;
    private final Register register;

    /** That of this database. */
    public Chronicle(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
        register = new Register(database);
    }

    /**
     * Statements of an incident, a response or a number that say the same of one entry.
     *
     * @param entry on which they stand
     * @param decision the first that accepted one of them
     * @param values all of their claim
     * @param speaker as it is written
     * @param shown how the pages that name the speaker so show it; null where no page masks it
     * @param stance how the speaker stands to it
     * @param asOf when it was, as it was decided; null where nobody says
     * @param stated when it was said; null where nobody knows
     * @param restricted whether they stand on restricted captures
     * @param count how many claims
     */
    public record Row(
            EntryId entry,
            long decision,
            ClaimValues values,
            @Nullable String speaker,
            @Nullable String shown,
            Stance stance,
            @Nullable StatedDate asOf,
            @Nullable StatedDate stated,
            boolean restricted,
            int count) {

        /** When it was; where nobody decided that, as the claim says. */
        public @Nullable StatedDate when() {
            return asOf == null ? Dating.asOf(values) : asOf;
        }
    }

    /** All that is said of incidents, responses and numbers. */
    public List<Row> rows() {
        return rows("");
    }

    /** What is said of these entries. */
    public List<Row> rows(Collection<EntryId> entries) {
        List<Row> all = new ArrayList<>();
        Localities.each(entries, (where, ids) -> all.addAll(rows(where, ids)));
        return all;
    }

    /** What is said of responses. */
    public List<Row> responses() {
        return rows(" where d.kind = 'response'");
    }

    /** What is said of responses that stand on these entries. */
    public List<Row> responses(Collection<EntryId> entries) {
        List<Row> all = new ArrayList<>();
        Localities.each(entries, (where, ids) -> all.addAll(rows(where + " and d.kind = 'response'", ids)));
        return all;
    }

    private List<Row> rows(String where, Object... values) {
        Parsed parsed = new Parsed();
        return sql.fetch(
                        "select d.entry, d.decision, d.kind, d.detail, d.speaker, d.stance, d.as_of, d.as_of_precision, d.stated,"
                                + " d.stated_precision, d.restricted, d.n, h.shown from drawn_said d"
                                + " left join drawn_name h on h.entry = d.entry and h.name = d.speaker" + where
                                + " order by d.decision",
                        values)
                .map(r -> new Row(
                        new EntryId(Rows.text(r, "entry")),
                        Rows.number(r, "decision"),
                        parsed.values(r),
                        Rows.maybe(r, "speaker"),
                        Rows.maybe(r, "shown"),
                        Stance.of(Rows.text(r, "stance")),
                        parsed.date(r, "as_of"),
                        parsed.date(r, "stated"),
                        Rows.number(r, "restricted") != 0,
                        Math.toIntExact(Rows.number(r, "n"))));
    }

    /**
     * How many pages were preserved on each day (UTC).
     *
     * @param restricted whether restricted captures count
     */
    public Map<LocalDate, Integer> captures(boolean restricted) {
        Map<LocalDate, Integer> days = new TreeMap<>();
        sql.fetch(
                        "select time_ms / ? as day, count(*) as n from capture where restricted <= ? group by 1",
                        DAY,
                        restricted ? 1 : 0)
                .forEach(r -> days.merge(
                        LocalDate.ofEpochDay(Rows.number(r, "day")),
                        Math.toIntExact(Rows.number(r, "n")),
                        Integer::sum));
        return days;
    }

    /** The first pages that were preserved from one day to another, both included (UTC). */
    public List<Capture> captures(LocalDate from, LocalDate to, boolean restricted, int most) {
        return sql
                .fetch(
                        "select id from capture where time_ms >= ? and time_ms < ? and restricted <= ?"
                                + " order by time_ms, event limit ?",
                        from.toEpochDay() * DAY,
                        (to.toEpochDay() + 1) * DAY,
                        restricted ? 1 : 0,
                        most)
                .map(r -> new CaptureId(Rows.text(r, "id")))
                .stream()
                .flatMap(id -> register.capture(id).stream())
                .toList();
    }
}
