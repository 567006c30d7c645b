// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daylight.Event;
import org.daylight.ledger.Jcs;
import org.jooq.DSLContext;
import org.jooq.Record;

/** What the decisions of other cases on one claim come to; see {@link Received}. */
final class ReceivedClaims {
    private ReceivedClaims() {}

    /** An entry that another case made is there, whether or not the statement that made it stands. */
    static void entry(Event ours, Map<String, Object> revealed, DSLContext sql) {
        if (Boolean.TRUE.equals(ours.open().get("newEntry"))) {
            Placement.make(
                    ours.text("entry"),
                    ours.text("entryKind"),
                    RegisterProjection.shown(revealed, "label"),
                    ours.seq(),
                    sql);
        }
    }

    /** Statements that waited for an entry which came with another case. */
    static void settleWaiting(String entry, DSLContext sql) {
        sql.fetch("select distinct claim from received_decision where entry = ? and claim is not null order by claim", entry)
                .forEach(r -> settle(Rows.text(r, "claim"), sql));
    }

    /** Works out anew what the received decisions on this claim do here. */
    static void settle(String claim, DSLContext sql) {
        if (sql.fetch("select 1 from received_decision where claim = ? limit 1", claim).isEmpty()) {
            return;
        }
        // What its own case undid stays in the log, undone, and says nothing.
        String held = " and not exists (select 1 from decision gone where gone.event = r.event"
                + " and gone.undone_by is not null)";
        String these = " (select r.event from received_decision r where r.claim = ?" + held + ")";
        List<Record> all = new ArrayList<>(sql.fetch(
                "select r.*, v.actor, v.time_ms from received_decision r join received_event v on v.event = r.event"
                        + " where r.claim = ?" + held + " order by r.ledger, r.position",
                claim));
        sql.execute("delete from statement where claim = ? and decision in" + these, claim, claim);
        sql.execute("delete from decision where claim = ? and event in" + these, claim, claim);
        sql.fetch("select distinct document from received_decision where claim = ?", claim)
                .forEach(r -> ClaimState.settle(claim, Rows.maybe(r, "document"), sql));
        if (all.isEmpty()) {
            return;
        }
        List<Record> own = sql.fetch(
                "select * from decision where claim = ? and undone_by is null"
                        + " and verdict in ('accept', 'amend', 'reject') order by event",
                claim);
        List<Record> latest = latest(all, sql);
        if (!own.isEmpty()) {
            compare(own.getLast(), latest, sql);
            return;
        }
        latest.removeIf(r -> waitsForEntry(r, sql));
        Set<String> verdicts = new HashSet<>();
        latest.forEach(r -> verdicts.add(verdict(r)));
        if (verdicts.size() != 1) {
            latest.forEach(r -> Received.state(sql, Rows.number(r, "event"), Received.DIFFERS));
            return;
        }
        Record first = latest.getFirst();
        latest.forEach(r -> Received.state(sql, Rows.number(r, "event"), Received.AGREES));
        Received.state(sql, Rows.number(first, "event"), Received.STANDS);
        Map<String, Object> revealed = revealed(first);
        RegisterProjection.decision(withoutNewEntry(Received.event(first)), revealed, sql);
    }

    /** The last word of each ledger on the claim; what it said before is superseded. */
    private static List<Record> latest(List<Record> all, DSLContext sql) {
        Map<String, Record> byLedger = new LinkedHashMap<>();
        all.forEach(r -> {
            Received.state(sql, Rows.number(r, "event"), Received.PASSED);
            byLedger.put(Rows.text(r, "ledger"), r);
        });
        return new ArrayList<>(byLedger.values());
    }

    private static boolean waitsForEntry(Record r, DSLContext sql) {
        String entry = Rows.maybe(r, "entry");
        boolean waits = entry != null && sql.fetch("select id from entry where id = ?", entry).isEmpty();
        if (waits) {
            Received.state(sql, Rows.number(r, "event"), Received.WAITS);
        }
        return waits;
    }

    /** Ours holds; theirs agrees, or is another verdict, other values or another entry. */
    private static void compare(Record own, List<Record> received, DSLContext sql) {
        for (Record r : received) {
            boolean same = Rows.text(own, "verdict").equals(Rows.text(r, "decision"))
                    && (Rows.maybe(own, "entry") == null
                            || Rows.maybe(own, "entry").equals(Rows.maybe(r, "entry"))
                            || sameValues(own, r, sql));
            Received.state(sql, Rows.number(r, "event"), same ? Received.AGREES : Received.DIFFERS);
        }
    }

    private static boolean sameValues(Record own, Record received, DSLContext sql) {
        Object values = revealed(received).get("values");
        return sql
                .fetch("select detail from statement where decision = ?", Rows.number(own, "event")).stream()
                .anyMatch(r -> values != null && withoutNulls(Rows.text(r, "detail")).equals(Jcs.write(values)));
    }

    private static String withoutNulls(String json) {
        Map<String, Object> kept = new TreeMap<>();
        if (Jcs.parse(json) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (value != null) {
                    kept.put(String.valueOf(name), value);
                }
            });
        }
        return Jcs.write(kept);
    }

    /** What makes two decisions on a claim the same: the verdict, and of an acceptance the values. */
    private static String verdict(Record r) {
        Object values = revealed(r).get("values");
        return Rows.text(r, "decision") + (values == null ? "" : Jcs.write(values));
    }

    private static Map<String, Object> revealed(Record r) {
        Map<String, Object> revealed = new TreeMap<>();
        if (Jcs.parse(Rows.text(r, "revealed")) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (value != null) {
                    revealed.put(String.valueOf(name), value);
                }
            });
        }
        return revealed;
    }

    private static Event withoutNewEntry(Event e) {
        Map<String, Object> open = new TreeMap<>(e.open());
        open.put("newEntry", false);
        return new Event(e.seq(), e.time(), e.kind(), e.actor(), open, e.committed(), e.json());
    }
}
