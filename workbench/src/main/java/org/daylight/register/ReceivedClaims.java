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
    /** What a claim is, said anew; other words speak of one of these. */
    private static final Set<String> VERDICTS = Set.of(Decisions.ACCEPT, Decisions.AMEND, Decisions.REJECT);

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
        sql.fetch(
                        "select distinct claim from received_decision where entry = ? and claim is not null order by claim",
                        entry)
                .forEach(r -> settle(Rows.text(r, "claim"), sql));
    }

    /** As {@link #settle(String, DSLContext)}, of the claim that a decision speaks of, where it was received. */
    static void settleAbout(long event, DSLContext sql) {
        sql.fetch("select claim from received_decision where event = ? and claim is not null", event)
                .forEach(r -> settle(Rows.text(r, "claim"), sql));
    }

    /**
     * Works out anew what the received decisions on this claim do here. Each has its row in the log, so that it can be
     * undone; those that do not stand name no claim there, so that nothing follows from them.
     */
    static void settle(String claim, DSLContext sql) {
        List<Record> all = new ArrayList<>(sql.fetch(
                "select r.*, v.actor, v.time_ms, d.undone_by, d.target, d.property from received_decision r"
                        + " join received_event v on v.event = r.event join decision d on d.event = r.event"
                        + " where r.claim = ? order by r.ledger, r.position",
                claim));
        if (all.isEmpty()) {
            return;
        }
        String these = " in (select event from received_decision where claim = ?)";
        sql.execute("delete from statement where claim = ? and decision" + these, claim, claim);
        sql.execute("update decision set claim = null where event" + these, claim);
        stand(claim, all, sql);
        sql.fetch("select distinct document from received_decision where claim = ? order by document", claim)
                .forEach(r -> ClaimState.settle(claim, Rows.maybe(r, "document"), sql));
    }

    private static void stand(String claim, List<Record> all, DSLContext sql) {
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
        if (verdicts.size() > 1) {
            latest.forEach(r -> Received.state(sql, Rows.number(r, "event"), Received.DIFFERS));
        } else if (!latest.isEmpty()) {
            latest.forEach(r -> Received.state(sql, Rows.number(r, "event"), Received.AGREES));
            Record first = latest.getFirst();
            long event = Rows.number(first, "event");
            Received.state(sql, event, Received.STANDS);
            // A second person and a part withdrawn go with the acceptance that they speak of.
            sql.execute(
                    "update decision set claim = ? where event = ? or (target = ? and verdict in ('second', 'retract')"
                            + " and event in (select event from received_decision))",
                    claim,
                    event,
                    event);
            if (!Rows.text(first, "decision").equals(Decisions.REJECT)) {
                Acceptance.apply(withoutNewEntry(Received.event(first)), revealed(first), sql);
            }
        }
    }

    /** The last word of each ledger on the claim; what it said before, or took back, is superseded. */
    private static List<Record> latest(List<Record> all, DSLContext sql) {
        Set<Long> withdrawn = new HashSet<>();
        for (Record r : all) {
            boolean whole = Rows.text(r, "decision").equals(Decisions.RETRACT) && Rows.maybe(r, "property") == null;
            if (whole && r.get("undone_by", Long.class) == null) {
                withdrawn.add(Rows.number(r, "target"));
            }
        }
        Map<String, Record> byLedger = new LinkedHashMap<>();
        for (Record r : all) {
            Received.state(sql, Rows.number(r, "event"), Received.PASSED);
            if (VERDICTS.contains(Rows.text(r, "decision")) && r.get("undone_by", Long.class) == null) {
                byLedger.put(Rows.text(r, "ledger"), r);
            }
        }
        List<Record> latest = new ArrayList<>(byLedger.values());
        latest.removeIf(r -> withdrawn.contains(Rows.number(r, "event")));
        return latest;
    }

    private static boolean waitsForEntry(Record r, DSLContext sql) {
        String entry = Rows.maybe(r, "entry");
        boolean waits = entry != null
                && sql.fetch("select id from entry where id = ?", entry).isEmpty();
        if (waits) {
            Received.state(sql, Rows.number(r, "event"), Received.WAITS);
        }
        return waits;
    }

    /** Ours holds; theirs agrees, or is another verdict or other values. On which entry is for matching to say. */
    private static void compare(Record own, List<Record> received, DSLContext sql) {
        for (Record r : received) {
            boolean ours = Rows.text(own, "verdict").equals(Decisions.REJECT);
            boolean theirs = Rows.text(r, "decision").equals(Decisions.REJECT);
            boolean same = ours == theirs && (ours || sameValues(own, r, sql));
            Received.state(sql, Rows.number(r, "event"), same ? Received.AGREES : Received.DIFFERS);
        }
    }

    private static boolean sameValues(Record own, Record received, DSLContext sql) {
        Object values = revealed(received).get("values");
        return sql.fetch("select detail from statement where decision = ?", Rows.number(own, "event")).stream()
                .anyMatch(r ->
                        values != null && withoutNulls(Rows.text(r, "detail")).equals(Jcs.write(values)));
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

    /** What makes two decisions on a claim the same: the values of an acceptance or amendment; every rejection is alike. */
    private static String verdict(Record r) {
        Object values = revealed(r).get("values");
        return values == null ? Decisions.REJECT : Jcs.write(values);
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
