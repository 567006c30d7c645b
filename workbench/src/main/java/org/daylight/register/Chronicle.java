// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.ClaimValues;
import org.daylight.DocumentId;
import org.daylight.EntryId;
import org.daylight.StatedDate;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jooq.Record;
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
     * A statement of an incident, a response or a number.
     *
     * @param entry on which it stands
     * @param decision that accepted it
     * @param property of the entry
     * @param values all of its claim
     * @param speaker not masked
     * @param document on which it rests
     * @param asOf when it was; null where nobody says
     * @param stated when it was said; null where nobody knows
     * @param restricted whether it stands on a restricted capture
     */
    public record Row(
            EntryId entry,
            long decision,
            String property,
            ClaimValues values,
            @Nullable String speaker,
            DocumentId document,
            @Nullable StatedDate asOf,
            @Nullable StatedDate stated,
            boolean restricted) {}

    /** All statements of incidents, responses and numbers, in order of decision. */
    public List<Row> rows() {
        return sql.fetch("select s.entry, s.decision, s.property, s.kind, s.detail, s.speaker, s.document, s.as_of,"
                        + " s.as_of_precision, s.stated, s.stated_precision, coalesce(c.restricted, 0) as restricted"
                        + " from statement s left join capture c on c.id = s.capture"
                        + " where s.stands = 1 and s.kind in ('incident', 'response', 'figure')"
                        + " order by s.decision, s.property")
                .map(Chronicle::row);
    }

    private static Row row(Record r) {
        ClaimValues values = Rows.values(Rows.text(r, "kind"), Rows.text(r, "detail"));
        StatedDate asOf = Rows.date(r, "as_of");
        return new Row(
                new EntryId(Rows.text(r, "entry")),
                Rows.number(r, "decision"),
                Rows.text(r, "property"),
                values,
                Rows.maybe(r, "speaker"),
                new DocumentId(Rows.text(r, "document")),
                asOf == null ? Dating.asOf(values) : asOf,
                Rows.date(r, "stated"),
                Rows.number(r, "restricted") != 0);
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
