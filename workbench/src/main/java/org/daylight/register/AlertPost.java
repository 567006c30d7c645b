// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What is to leave by channels, and what became of it. */
public final class AlertPost {
    private final DSLContext sql;

    /** That in this database. */
    public AlertPost(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * One alert on its way by one channel.
     *
     * @param alert its number
     * @param channel id
     * @param rhythm code
     * @param state waits, sent, given-up or kept-inside
     * @param message those sent together have the same; null before the first try
     * @param tries in vain
     * @param due not before
     * @param done when it left; null where it did not
     * @param trouble why it did not leave at the last try; null where nothing was wrong
     */
    public record Delivery(
            long alert,
            String channel,
            String rhythm,
            String state,
            @Nullable String message,
            int tries,
            Instant due,
            @Nullable Instant done,
            @Nullable String trouble) {}

    /**
     * How a channel does.
     *
     * @param waits how many wait
     * @param sent when something left last; null where nothing ever did
     * @param trouble of the last try of what waits or was given up; null where nothing is wrong
     */
    public record Standing(
            int waits, @Nullable Instant sent, @Nullable String trouble) {}

    /** What is due by a channel: what was tried together before comes together again, the oldest first. */
    public List<Delivery> due(String channel, Instant now, int most) {
        return sql.fetch(
                        "select * from alert_delivery where channel = ? and state = 'waits' and due_ms <= ?"
                                + " order by due_ms, alert limit ?",
                        channel,
                        now.toEpochMilli(),
                        most)
                .map(AlertPost::delivery);
    }

    /**
     * Takes what is to be tried together, so that nobody else tries it until then. It has a name from its first try on, by
     * which a second one is known.
     *
     * @return what was taken: what somebody else took before is not among it
     */
    public List<Delivery> take(List<Delivery> together, String message, Instant now, Instant until) {
        return sql.transactionResult(t -> together.stream()
                .filter(d -> t.dsl()
                                .execute(
                                        "update alert_delivery set message = ?, due_ms = ? where alert = ? and channel = ?"
                                                + " and state = 'waits' and due_ms <= ?",
                                        message,
                                        until.toEpochMilli(),
                                        d.alert(),
                                        d.channel(),
                                        now.toEpochMilli())
                        > 0)
                .toList());
    }

    /** It left. */
    public void sent(List<Delivery> together, Instant now) {
        sql.transaction(t -> together.forEach(d -> t.dsl()
                .execute(
                        "update alert_delivery set state = 'sent', tried_ms = ?, done_ms = ?, trouble = null"
                                + " where alert = ? and channel = ?",
                        now.toEpochMilli(),
                        now.toEpochMilli(),
                        d.alert(),
                        d.channel())));
    }

    /**
     * It did not leave.
     *
     * @param next when to try again; null for never
     */
    public void failed(List<Delivery> together, Instant now, @Nullable Instant next, String trouble) {
        sql.transaction(t -> together.forEach(d -> t.dsl()
                .execute(
                        "update alert_delivery set state = ?, tries = tries + 1, tried_ms = ?, due_ms = ?, trouble = ?"
                                + " where alert = ? and channel = ?",
                        next == null ? "given-up" : "waits",
                        now.toEpochMilli(),
                        next == null ? now.toEpochMilli() : next.toEpochMilli(),
                        trouble,
                        d.alert(),
                        d.channel())));
    }

    /**
     * It waits until then, untried.
     *
     * @param why null where nothing is in the way but the hour
     */
    public void wait(List<Delivery> together, Instant until, @Nullable String why) {
        sql.transaction(t -> together.forEach(d -> t.dsl()
                .execute(
                        "update alert_delivery set due_ms = ?, trouble = ? where alert = ? and channel = ?",
                        until.toEpochMilli(),
                        why,
                        d.alert(),
                        d.channel())));
    }

    /** Nothing leaves by a channel before then. */
    public void hold(String channel, Instant until) {
        sql.execute(
                "update alert_delivery set due_ms = ? where channel = ? and state = 'waits' and due_ms < ?",
                until.toEpochMilli(),
                channel,
                until.toEpochMilli());
    }

    /** It is not for the outside. */
    public void keepInside(List<Delivery> together) {
        sql.transaction(t -> together.forEach(d -> t.dsl()
                .execute(
                        "update alert_delivery set state = 'kept-inside', trouble = null where alert = ? and channel = ?",
                        d.alert(),
                        d.channel())));
    }

    /** By which channels an alert leaves. */
    public List<Delivery> of(long alert) {
        return sql.fetch("select * from alert_delivery where alert = ? order by channel", alert)
                .map(AlertPost::delivery);
    }

    /** How a channel does. */
    public Standing standing(String channel) {
        int waits = Math.toIntExact(Rows.number(
                sql.fetch("select count(*) as n from alert_delivery where channel = ? and state = 'waits'", channel)
                        .getFirst(),
                "n"));
        Optional<Long> sent = sql
                .fetch(
                        "select done_ms from alert_delivery where channel = ? and done_ms is not null"
                                + " order by done_ms desc limit 1",
                        channel)
                .map(r -> Rows.number(r, "done_ms"))
                .stream()
                .findFirst();
        Optional<String> trouble = sql
                .fetch(
                        "select trouble from alert_delivery where channel = ? and trouble is not null"
                                + " order by tried_ms desc, alert desc limit 1",
                        channel)
                .map(r -> Rows.text(r, "trouble"))
                .stream()
                .findFirst();
        return new Standing(waits, sent.map(Instant::ofEpochMilli).orElse(null), trouble.orElse(null));
    }

    /** The newest that left by a channel: what stands in its feed. */
    public List<Alerts.Alert> told(String channel, int most) {
        return sql.fetch(
                        "select a.* from alert a join alert_delivery d on d.alert = a.id where d.channel = ?"
                                + " and d.state = 'sent' order by d.done_ms desc, a.id desc limit ?",
                        channel,
                        most)
                .map(Alerts::alert);
    }

    private static Delivery delivery(Record r) {
        Long done = r.get("done_ms", Long.class);
        return new Delivery(
                Rows.number(r, "alert"),
                Rows.text(r, "channel"),
                Rows.text(r, "rhythm"),
                Rows.text(r, "state"),
                Rows.maybe(r, "message"),
                Math.toIntExact(Rows.number(r, "tries")),
                Instant.ofEpochMilli(Rows.number(r, "due_ms")),
                done == null ? null : Instant.ofEpochMilli(done),
                Rows.maybe(r, "trouble"));
    }
}
