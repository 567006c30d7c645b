// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Jcs;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What another case decided, as rows of this one. A decision on a claim never overrides one that was taken here: what all
 * the received ones together come to is worked out anew whenever one of them, or one of our own, arrives, so that the
 * order in which cases were received makes no difference.
 *
 * <pre>
 * our own decision on the claim          it holds; each received one agrees with it or differs
 * none, and all received ones accept     the statement stands, on the entry of the first ledger by name
 * none, and all received ones reject     the claim is rejected
 * none, and they differ                  nothing holds: the claim waits for a person
 * </pre>
 *
 * Decisions on anything else are applied where they speak of the sender's own entries alone; what a colleague would do to
 * entries of ours is kept and waits for a person.
 */
final class Received {
    static final String STANDS = "stands";
    static final String AGREES = "agrees";
    static final String DIFFERS = "differs";
    static final String WAITS = "waits";
    static final String PASSED = "superseded";

    private Received() {}

    static void apply(Event e, Map<String, Object> revealed, Connection connection) throws SQLException {
        DSLContext sql = Rows.sql(connection);
        switch (e.text("what")) {
            case "ledger" ->
                sql.execute(
                        "insert into received_ledger (event, ledger, from_size, size, root, note, peaks)"
                                + " values (?, ?, ?, ?, ?, ?, ?)",
                        e.seq(),
                        e.text("ledger"),
                        e.number("from"),
                        e.number("size"),
                        e.text("root"),
                        e.text("note"),
                        Rows.json(e.open().getOrDefault("peaks", List.of())));
            case "capture" -> {
                event(e, sql, "capture");
                RegisterProjection.capture(e, revealed, sql);
            }
            case "decision" -> {
                event(e, sql, "decision");
                decision(e, revealed, connection, sql);
            }
            case "bundle" -> {
                // Restricted evidence that lies outside the case: the event says from whom, and its digest.
            }
            case "refused" -> {
                // The two notes that contradict each other stand in the event itself.
            }
            default ->
                throw new DaylightException("event " + e.seq() + ": this version of Daylight does not know what was"
                        + " received, \"" + e.text("what") + "\"; use a newer one");
        }
    }

    private static void event(Event e, DSLContext sql, String kind) {
        sql.execute(
                "insert into received_event (event, ledger, position, leaf, kind, actor, time_ms)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                e.seq(),
                e.text("ledger"),
                e.number("at"),
                e.text("leaf"),
                kind,
                e.text("byActor"),
                e.number("byTime"));
    }

    private static void decision(Event e, Map<String, Object> revealed, Connection connection, DSLContext sql)
            throws SQLException {
        String ledger = e.text("ledger");
        Translation words =
                new Translation(e.text("here"), Translation.mark(ledger), position -> here(sql, ledger, position));
        Event ours = translated(e, revealed, words);
        String claim = ours.open().get("claim") instanceof String id ? id : null;
        sql.execute(
                "insert into received_decision (event, ledger, position, decision, claim, document, entry, json,"
                        + " revealed, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                e.seq(),
                ledger,
                e.number("at"),
                ours.text("decision"),
                claim,
                ours.open().get("document"),
                ours.open().get("entry"),
                Jcs.write(ours.open()),
                Jcs.write(revealed),
                WAITS);
        if (claim != null) {
            DecisionLog.insert(ours, revealed, sql);
            ReceivedClaims.entry(ours, revealed, sql);
            ReceivedClaims.settle(claim, sql);
            if (ours.open().get("newEntry") instanceof Boolean made && made) {
                ReceivedClaims.settleWaiting(ours.text("entry"), sql);
            }
        } else if (words.foreign().isEmpty() && !words.dangling()) {
            state(sql, e.seq(), tried(ours, revealed, connection) ? STANDS : WAITS);
        }
    }

    /** Whether the decision could be applied; where not, nothing of it is left. */
    private static boolean tried(Event ours, Map<String, Object> revealed, Connection connection) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            RegisterProjection.decision(ours, revealed, Rows.sql(connection));
            connection.releaseSavepoint(before);
            return true;
        } catch (RuntimeException e) {
            // Of a newer version, or of something that was not received: kept, shown, and left to a person.
            connection.rollback(before);
            return false;
        }
    }

    static void state(DSLContext sql, long event, String state) {
        sql.execute("update received_decision set state = ? where event = ?", state, event);
    }

    private static @Nullable Long here(DSLContext sql, String ledger, long position) {
        return sql
                .fetch("select event from received_event where ledger = ? and position = ?", ledger, position)
                .map(r -> Rows.number(r, "event"))
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** The decision as an event of this case: its number and its files are ours, its actor and time theirs. */
    private static Event translated(Event e, Map<String, Object> revealed, Translation words) {
        if (!(revealed.get("event") instanceof String json
                && Jcs.parse(json) instanceof Map<?, ?> theirs
                && theirs.get("open") instanceof Map<?, ?> open)) {
            throw new DaylightException("event " + e.seq() + ": what was received is gone; run `daylight verify`");
        }
        Map<String, Object> fields = new TreeMap<>(words.fields(open));
        for (String file : List.of("textFile", "textFileSha256")) {
            if (e.open().get(file) instanceof String path) {
                fields.put(file, path);
            }
        }
        return new Event(e.seq(), e.time(), EventKind.DECISION, e.text("byActor"), fields, e.committed(), e.json());
    }

    /** A kept decision as an event again. */
    static Event event(Record r) {
        Map<String, Object> open = new TreeMap<>();
        if (Jcs.parse(Rows.text(r, "json")) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (value != null) {
                    open.put(String.valueOf(name), value);
                }
            });
        }
        return new Event(
                Rows.number(r, "event"),
                Instant.ofEpochMilli(Rows.number(r, "time_ms")),
                EventKind.DECISION,
                Rows.text(r, "actor"),
                open,
                Map.of(),
                Rows.text(r, "json"));
    }
}
