// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.Digest;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What was received of other cases: how far each ledger was seen, and what became of its decisions. Reads only. */
public final class OtherCases {
    private final DSLContext sql;

    /** The other cases in this database. */
    public OtherCases(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * A ledger at one size, as its holder signed it.
     *
     * @param event of ours that says so
     * @param ledger origin
     * @param from how many events had been seen before
     * @param size how many then
     * @param peaks the subtrees that cover them, the largest first
     * @param note the signed checkpoint
     */
    public record Seen(long event, String ledger, long from, long size, Digest root, List<Digest> peaks, String note) {
        /** Copies the list. */
        public Seen {
            peaks = List.copyOf(peaks);
        }
    }

    /** Every state of every ledger that was seen, in order. */
    public List<Seen> seen() {
        return sql.fetch("select * from received_ledger order by ledger, size").map(OtherCases::seen);
    }

    /** The largest state of a ledger that was seen. */
    public Optional<Seen> latest(String ledger) {
        return sql
                .fetch("select * from received_ledger where ledger = ? order by size desc limit 1", ledger)
                .map(OtherCases::seen)
                .stream()
                .findFirst();
    }

    private static Seen seen(Record r) {
        return new Seen(
                Rows.number(r, "event"),
                Rows.text(r, "ledger"),
                Rows.number(r, "from_size"),
                Rows.number(r, "size"),
                new Digest(Rows.text(r, "root")),
                Rows.words(Rows.text(r, "peaks")).stream().map(Digest::new).toList(),
                Rows.text(r, "note"));
    }

    /** Positions of a ledger whose events were taken in, with the events here. */
    public Map<Long, Long> taken(String ledger) {
        return sql.fetch("select position, event from received_event where ledger = ? order by position", ledger)
                .intoMap(r -> Rows.number(r, "position"), r -> Rows.number(r, "event"));
    }

    /**
     * An event of another case.
     *
     * @param event under which it was received
     * @param position in its own ledger
     * @param kind capture or decision
     * @param actor pseudonym, of that case
     * @param time when it was written there
     */
    public record Taken(
            long event, String ledger, long position, Digest leaf, String kind, String actor, Instant time) {}

    /** Where an event that was received stands in its own ledger; empty for one of our own. */
    public Optional<Taken> taken(long event) {
        return sql.fetch("select * from received_event where event = ?", event).map(OtherCases::taken).stream()
                .findFirst();
    }

    /** How many events of each kind were taken in of a ledger. */
    public Map<String, Integer> counts(String ledger) {
        return sql.fetch(
                        "select kind, count(*) as n from received_event where ledger = ? group by kind order by kind",
                        ledger)
                .intoMap(r -> Rows.text(r, "kind"), r -> Math.toIntExact(Rows.number(r, "n")));
    }

    /**
     * A decision of another case and what it comes to here.
     *
     * @param taken where it stands
     * @param decision its word, such as accept
     * @param claim which claim; null where it is on something else
     * @param entry which entry, by its name here; null where it names none
     * @param state stands, agrees, differs, waits or superseded
     */
    public record Decided(
            Taken taken,
            String decision,
            @Nullable String claim,
            @Nullable String entry,
            String state) {}

    /** The decisions of other cases that wait for a person: they differ from ours or from each other, or cannot be applied. */
    public List<Decided> open() {
        return sql.fetch("select d.*, e.leaf, e.kind, e.actor, e.time_ms from received_decision d"
                        + " join received_event e on e.event = d.event where d.state in ('differs', 'waits')"
                        + " order by d.claim, d.ledger, d.position")
                .map(OtherCases::decided);
    }

    /** All decisions of other cases on a claim, by ledger and place. */
    public List<Decided> on(String claim) {
        return sql.fetch(
                        "select d.*, e.leaf, e.kind, e.actor, e.time_ms from received_decision d"
                                + " join received_event e on e.event = d.event where d.claim = ?"
                                + " order by d.ledger, d.position",
                        claim)
                .map(OtherCases::decided);
    }

    private static Decided decided(Record r) {
        return new Decided(
                taken(r),
                Rows.text(r, "decision"),
                Rows.maybe(r, "claim"),
                Rows.maybe(r, "entry"),
                Rows.text(r, "state"));
    }

    private static Taken taken(Record r) {
        return new Taken(
                Rows.number(r, "event"),
                Rows.text(r, "ledger"),
                Rows.number(r, "position"),
                new Digest(Rows.text(r, "leaf")),
                Rows.text(r, "kind"),
                Rows.text(r, "actor"),
                Instant.ofEpochMilli(Rows.number(r, "time_ms")));
    }
}
