// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.CaptureId;
import org.daylight.ClaimId;
import org.daylight.ClaimValues;
import org.daylight.DocumentId;
import org.daylight.EntryId;
import org.daylight.Offsets;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What people decided, decision by decision, those included that were undone. Reads only; threads may share it. */
public final class History {
    private final DSLContext sql;

    /** The decisions in this database. */
    public History(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * A decision.
     *
     * @param event position in the ledger
     * @param time when
     * @param actor pseudonym of who decided
     * @param verdict its word, such as {@code accept}, {@code merge} or {@code undo}
     * @param claim the claim that it is on
     * @param document the text of that claim
     * @param entries the entries that it touches
     * @param target the decision that it undoes, seconds, retracts or grades
     * @param property which statement of the target; null for all
     * @param bulk the decision on many of which it is one
     * @param reason in the person's words, unmasked; empty where none was given or it was erased
     * @param undoneBy the decision that undid it; null while it holds
     */
    public record Taken(
            long event,
            Instant time,
            String actor,
            String verdict,
            @Nullable ClaimId claim,
            @Nullable DocumentId document,
            List<EntryId> entries,
            @Nullable Long target,
            @Nullable String property,
            @Nullable Long bulk,
            String reason,
            @Nullable Long undoneBy) {
        /** Copies the list. */
        public Taken {
            entries = List.copyOf(entries);
        }

        /** Whether it was not undone. */
        public boolean holds() {
            return undoneBy == null;
        }
    }

    /**
     * What a reader had proposed where a person accepted something else.
     *
     * @param at where
     * @param quote the words, unmasked
     * @param values what was proposed
     * @param speaker whose words they were taken for
     */
    public record Proposed(
            Offsets at,
            String quote,
            ClaimValues values,
            @Nullable String speaker) {}

    /**
     * What the decisions on a claim come to.
     *
     * @param state accepted, amended, half, rejected or retracted
     * @param event the decision that says so
     */
    public record State(String state, long event) {
        /** Whether a second person is asked for. */
        public boolean half() {
            return state.equals(ClaimState.HALF);
        }
    }

    /** One decision. */
    public Optional<Taken> taken(long event) {
        return taken(sql.fetch("select * from decision where event = ?", event)).stream()
                .findFirst();
    }

    /** At most {@code limit} decisions before this event, the latest first. */
    public List<Taken> before(long event, int limit) {
        return taken(sql.fetch("select * from decision where event < ? order by event desc limit ?", event, limit));
    }

    /** The decisions that touch an entry, those on entries merged into it included, oldest first. */
    public List<Taken> of(EntryId entry) {
        return taken(sql.fetch(
                "select * from decision where event in (select e.event from decision_entry e where e.entry = ?"
                        + " union select e.event from entry m join decision_entry e on e.entry = m.id"
                        + " where m.root = ?) order by event",
                entry.value(),
                entry.value()));
    }

    /** The events of the decisions that name a text of a capture, in order. */
    public List<Long> on(CaptureId capture) {
        return sql.fetch(
                        "select event from decision where document is not null and substr(document, 1, 17) = ? order by event",
                        capture.value())
                .map(r -> Rows.number(r, "event"));
    }

    /** The decisions on a claim in a text, oldest first. */
    public List<Taken> of(ClaimId claim, DocumentId document) {
        return taken(sql.fetch(
                "select * from decision where claim = ? and document = ? order by event",
                claim.value(),
                document.value()));
    }

    /** What the decisions on a claim come to; empty where it waits. */
    public Optional<State> state(ClaimId claim, DocumentId document) {
        return sql
                .fetch(
                        "select state, event from claim_state where claim = ? and document = ?",
                        claim.value(),
                        document.value())
                .map(r -> new State(Rows.text(r, "state"), Rows.number(r, "event")))
                .stream()
                .findFirst();
    }

    /** What was proposed where this decision amended it. */
    public Optional<Proposed> proposed(long decision) {
        return sql.fetch("select * from amendment where decision = ?", decision).map(History::proposed).stream()
                .findFirst();
    }

    /** What was proposed where decisions on this entry amended it, by decision. */
    public Map<Long, Proposed> proposed(EntryId entry) {
        Map<Long, Proposed> proposed = new HashMap<>();
        sql.fetch(
                        "select * from amendment where decision in (select decision from statement where entry = ?"
                                + " and stands = 1)",
                        entry.value())
                .forEach(r -> proposed.put(Rows.number(r, "decision"), proposed(r)));
        return proposed;
    }

    private static Proposed proposed(Record r) {
        return new Proposed(
                new Offsets(
                        Math.toIntExact(Rows.number(r, "start_offset")), Math.toIntExact(Rows.number(r, "end_offset"))),
                Rows.text(r, "quote"),
                Rows.values(Rows.text(r, "kind"), Rows.text(r, "detail")),
                Rows.maybe(r, "speaker"));
    }

    /** Entries that were merged into this one, directly or by way of others, by id. */
    public List<EntryId> mergedInto(EntryId entry) {
        return sql.fetch(
                        "select id from entry where root = ? and id <> ? order by series, number, mark",
                        entry.value(),
                        entry.value())
                .map(r -> new EntryId(Rows.text(r, "id")));
    }

    private List<Taken> taken(List<Record> rows) {
        Map<Long, List<EntryId>> entries = new HashMap<>();
        for (List<Long> events :
                Rows.stretches(rows.stream().map(r -> Rows.number(r, "event")).toList())) {
            sql.fetch(
                            "select event, entry from decision_entry where event in (" + Rows.marks(events.size())
                                    + ") order by entry",
                            events.toArray())
                    .forEach(e -> entries.computeIfAbsent(Rows.number(e, "event"), k -> new ArrayList<>())
                            .add(new EntryId(Rows.text(e, "entry"))));
        }
        return rows.stream()
                .map(r -> taken(r, entries.getOrDefault(Rows.number(r, "event"), List.of())))
                .toList();
    }

    private static Taken taken(Record r, List<EntryId> entries) {
        long event = Rows.number(r, "event");
        String claim = Rows.maybe(r, "claim");
        String document = Rows.maybe(r, "document");
        String reason = Rows.maybe(r, "reason");
        return new Taken(
                event,
                Instant.ofEpochMilli(Rows.number(r, "time_ms")),
                Rows.text(r, "actor"),
                Rows.text(r, "verdict"),
                claim == null ? null : new ClaimId(claim),
                document == null ? null : new DocumentId(document),
                entries,
                r.get("target", Long.class),
                Rows.maybe(r, "property"),
                r.get("bulk", Long.class),
                reason == null ? "" : reason,
                r.get("undone_by", Long.class));
    }
}
