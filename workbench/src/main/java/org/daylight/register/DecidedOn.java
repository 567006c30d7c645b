// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.ClaimId;
import org.daylight.ClaimValues;
import org.daylight.DocumentId;
import org.daylight.EntryId;
import org.daylight.Offsets;
import org.daylight.Stance;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What was decided on the claims of one page. Reads only, by index; threads may share it. */
public final class DecidedOn {
    private final DSLContext sql;

    /** In this database. */
    public DecidedOn(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * What the decisions on a claim come to.
     *
     * @param state accepted, amended, half, rejected or retracted
     * @param event the decision that says so
     * @param actor pseudonym of who took it
     * @param reason in the person's words, unmasked; empty where none was given or it was erased
     * @param accepted what was accepted; null where nothing was
     */
    public record Outcome(
            ClaimId claim,
            String state,
            long event,
            String actor,
            String reason,
            @Nullable Accepted accepted) {}

    /**
     * What a decision accepted, as it was frozen; words are unmasked.
     *
     * @param entry where its statements stand
     * @param label what that is called
     * @param document the text that the offsets refer to
     */
    public record Accepted(
            EntryId entry,
            String label,
            DocumentId document,
            Offsets at,
            ClaimValues values,
            @Nullable String speaker,
            Stance stance,
            String lang) {}

    /** By claim: what was decided on those of this page, wherever the same text stands, and on what a person marked in it. */
    public Map<ClaimId, Outcome> of(DocumentId document) {
        List<Record> states = sql.fetch(
                "select s.claim, s.state, s.event, x.actor, x.reason from claim_state s join decision x on x.event = s.event"
                        + " where s.claim in (select c.id from claim c where c.document = ?) or s.document = ? order by s.event",
                document.value(),
                document.value());
        Map<ClaimId, Outcome> outcomes = new LinkedHashMap<>();
        Map<Long, Accepted> accepted = accepted(document);
        for (Record r : states) {
            ClaimId claim = new ClaimId(Rows.text(r, "claim"));
            long event = Rows.number(r, "event");
            String reason = Rows.maybe(r, "reason");
            outcomes.put(
                    claim,
                    new Outcome(
                            claim,
                            Rows.text(r, "state"),
                            event,
                            Rows.text(r, "actor"),
                            reason == null ? "" : reason,
                            accepted.get(event)));
        }
        return outcomes;
    }

    private Map<Long, Accepted> accepted(DocumentId document) {
        Map<Long, Accepted> accepted = new HashMap<>();
        sql.fetch(
                        "select p.*, e.label from statement p join entry e on e.id = p.entry where p.decision in"
                                + " (select s.event from claim_state s where s.claim in"
                                + " (select c.id from claim c where c.document = ?) or s.document = ?)",
                        document.value(),
                        document.value())
                .forEach(r -> accepted.put(
                        Rows.number(r, "decision"),
                        new Accepted(
                                new EntryId(Rows.text(r, "entry")),
                                Rows.text(r, "label"),
                                new DocumentId(Rows.text(r, "document")),
                                new Offsets(
                                        Math.toIntExact(Rows.number(r, "start_offset")),
                                        Math.toIntExact(Rows.number(r, "end_offset"))),
                                Rows.values(Rows.text(r, "kind"), Rows.text(r, "detail")),
                                Rows.maybe(r, "speaker"),
                                Stance.of(Rows.text(r, "stance")),
                                Rows.text(r, "lang"))));
        return accepted;
    }
}
