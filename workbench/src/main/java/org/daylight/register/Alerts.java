// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.daylight.CaptureId;
import org.daylight.EntryId;
import org.daylight.alert.Raise;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * The alerts that were raised. How far the ledger was followed moves in the same transaction in which they are kept, so each
 * is raised once, whatever happens between.
 */
public final class Alerts {
    /** Events after which a capture that nobody read is waited for no more. */
    private static final long FORGOTTEN = 100_000;

    private final DSLContext sql;

    /** Those in this database. */
    public Alerts(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * What an alert is about.
     *
     * @param event of the ledger that raised it
     * @param capture the page; null where it is about none
     * @param document the text that answered; null where none did
     * @param entry null where it is about none
     * @param statement null where it is about none
     * @param sighting its event; null where nothing was sighted
     * @param many how many claims, or statements that lost their words
     */
    public record Matter(
            long event,
            @Nullable CaptureId capture,
            @Nullable String document,
            @Nullable EntryId entry,
            @Nullable StatementRef statement,
            @Nullable Long sighting,
            int many) {}

    /**
     * One alert.
     *
     * @param id its number
     * @param rule id of its rule, which may be gone
     * @param mark what the rule tells once
     * @param raise by what
     * @param matter what it is about
     * @param first whether cited words are gone
     * @param inside whether it is of restricted matter, for the workbench alone
     * @param made when
     * @param seen when somebody saw it; null while nobody did
     */
    public record Alert(
            long id,
            String rule,
            String mark,
            Raise raise,
            Matter matter,
            boolean first,
            boolean inside,
            Instant made,
            @Nullable Instant seen) {}

    /**
     * An alert that is to be kept.
     *
     * @param rule id of its rule
     * @param mark what the rule tells once
     * @param raise by what
     * @param matter what it is about
     * @param first whether cited words are gone
     * @param inside whether it is of restricted matter
     * @param leaves by which channels, and when
     */
    public record Raised(
            String rule,
            String mark,
            Raise raise,
            Matter matter,
            boolean first,
            boolean inside,
            List<Leaving> leaves) {}

    /**
     * That an alert is to leave.
     *
     * @param channel id
     * @param rhythm its code
     * @param due not before
     */
    public record Leaving(String channel, String rhythm, Instant due) {}

    /** Begins to follow the ledger at this position, where nobody did yet. */
    public void follow(long position) {
        sql.execute(
                "update alert_cursor set position = ? where position < ? and not exists (select 1 from alert_rule where since < ?)",
                position,
                position,
                position);
    }

    /** The first event that was not looked at; empty while nobody follows the ledger. */
    public Optional<Long> position() {
        return sql.fetch("select position from alert_cursor").map(r -> Rows.number(r, "position")).stream()
                .findFirst();
    }

    /**
     * Captures that had not been read when they were looked at and are read now, the oldest first. Those that nobody will
     * read are forgotten.
     */
    public List<CaptureId> readSince(int most) {
        sql.execute("delete from alert_unread where capture in (select capture from unread)"
                + " or capture in (select id from capture where restricted <> 0)");
        return sql.fetch(
                        "select u.capture from alert_unread u where exists (select 1 from document d"
                                + " where d.capture = u.capture and d.current_text = 1) order by u.event, u.capture limit ?",
                        most)
                .map(r -> new CaptureId(Rows.text(r, "capture")));
    }

    /**
     * Keeps what a stretch of the ledger raised, and moves on.
     *
     * @param from the position that it begins at
     * @param to the one behind it
     * @param raised by it; what a rule told already is left out
     * @param unread captures in it that nobody has read yet
     * @param read captures that waited and were looked at
     * @return how many alerts were new; -1 where somebody else moved on meanwhile, and nothing was kept
     */
    public int keep(
            long from,
            long to,
            List<Raised> raised,
            Collection<CaptureId> unread,
            Collection<CaptureId> read,
            Instant now) {
        return sql.transactionResult(t -> {
            DSLContext in = t.dsl();
            // First of all the row that all who follow write: whoever comes second finds it moved.
            if (in.execute("update alert_cursor set position = ? where position = ?", to, from) == 0) {
                return -1;
            }
            long last = Rows.number(in.fetch("select alerts from alert_cursor").getFirst(), "alerts");
            int kept = 0;
            for (Raised each : raised) {
                if (keep(in, each, last + 1, now)) {
                    last++;
                    kept++;
                }
            }
            in.execute("update alert_cursor set alerts = ?", last);
            for (CaptureId capture : unread) {
                in.execute(
                        "insert into alert_unread (capture, event) values (?, ?) on conflict (capture) do nothing",
                        capture.value(),
                        to);
            }
            for (CaptureId capture : read) {
                in.execute("delete from alert_unread where capture = ?", capture.value());
            }
            // What nobody read in so long a stretch, such as an image, nobody will.
            in.execute("delete from alert_unread where event < ?", to - FORGOTTEN);
            return kept;
        });
    }

    private static boolean keep(DSLContext sql, Raised r, long id, Instant now) {
        Matter m = r.matter();
        StatementRef statement = m.statement();
        int kept = sql.execute(
                "insert into alert (id, rule, mark, raise, event, capture, document, entry, decision, property, sighting,"
                        + " many, first, inside, made_ms) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (rule, mark) do nothing",
                id,
                r.rule(),
                r.mark(),
                r.raise().code(),
                m.event(),
                m.capture() == null ? null : m.capture().value(),
                m.document(),
                m.entry() == null ? null : m.entry().value(),
                statement == null ? null : statement.decision(),
                statement == null ? null : statement.property(),
                m.sighting(),
                m.many(),
                r.first() ? 1 : 0,
                r.inside() ? 1 : 0,
                now.toEpochMilli());
        if (kept == 0) {
            return false;
        }
        for (Leaving l : r.leaves()) {
            sql.execute(
                    "insert into alert_delivery (alert, channel, rhythm, state, tries, due_ms) values (?, ?, ?, ?, 0, ?)",
                    id,
                    l.channel(),
                    l.rhythm(),
                    r.inside() ? "kept-inside" : "waits",
                    l.due().toEpochMilli());
        }
        return true;
    }

    /** A stretch of them: those unseen whose cited words are gone first, then the newest. */
    public List<Alert> page(boolean unseen, @Nullable String rule, int offset, int limit) {
        String where = (unseen ? " and seen_ms is null" : "") + (rule == null ? "" : " and rule = ?");
        String order = " order by " + (unseen ? "first desc, " : "") + "id desc limit ? offset ?";
        String query = "select * from alert where 1 = 1" + where + order;
        return (rule == null ? sql.fetch(query, limit, offset) : sql.fetch(query, rule, limit, offset))
                .map(Alerts::alert);
    }

    /** Those behind a number, the oldest first. */
    public List<Alert> after(long id, int limit) {
        return sql.fetch("select * from alert where id > ? order by id limit ?", id, limit)
                .map(Alerts::alert);
    }

    /** One of them. */
    public Optional<Alert> alert(long id) {
        return sql.fetch("select * from alert where id = ?", id).map(Alerts::alert).stream()
                .findFirst();
    }

    /** How many nobody saw, counted up to a bound. */
    public int unseen(int most) {
        return Math.toIntExact(Rows.number(
                sql.fetch(
                                "select count(*) as n from (select 1 as one from alert where seen_ms is null limit ?) a",
                                most)
                        .getFirst(),
                "n"));
    }

    /** The number of the newest; 0 before the first. */
    public long newest() {
        return Rows.number(
                sql.fetch("select coalesce(max(id), 0) as n from alert").getFirst(), "n");
    }

    /** Notes that one was seen. */
    public void seen(long id, Instant now) {
        sql.execute("update alert set seen_ms = ? where id = ? and seen_ms is null", now.toEpochMilli(), id);
    }

    /** Notes that all up to this number were seen. */
    public void seenUpTo(long id, Instant now) {
        sql.execute("update alert set seen_ms = ? where id <= ? and seen_ms is null", now.toEpochMilli(), id);
    }

    static Alert alert(Record r) {
        String capture = Rows.maybe(r, "capture");
        String entry = Rows.maybe(r, "entry");
        String property = Rows.maybe(r, "property");
        Long seen = r.get("seen_ms", Long.class);
        return new Alert(
                Rows.number(r, "id"),
                Rows.text(r, "rule"),
                Rows.text(r, "mark"),
                Raise.of(List.of(Rows.text(r, "raise"))).iterator().next(),
                new Matter(
                        Rows.number(r, "event"),
                        capture == null ? null : new CaptureId(capture),
                        Rows.maybe(r, "document"),
                        entry == null ? null : new EntryId(entry),
                        property == null ? null : new StatementRef(Rows.number(r, "decision"), property),
                        r.get("sighting", Long.class),
                        Math.toIntExact(Rows.number(r, "many"))),
                Rows.number(r, "first") != 0,
                Rows.number(r, "inside") != 0,
                Instant.ofEpochMilli(Rows.number(r, "made_ms")),
                seen == null ? null : Instant.ofEpochMilli(seen));
    }
}
