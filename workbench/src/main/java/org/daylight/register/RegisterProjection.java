// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.ledger.Projection;
import org.jooq.DSLContext;

/**
 * Captures, entries, decisions, statements and editions, as the ledger tells them. The only writer of these tables; the
 * same events give the same rows, on SQLite and on PostgreSQL.
 */
public final class RegisterProjection implements Projection {

    @Override
    public String name() {
        return "register";
    }

    @Override
    public List<String> tables() {
        return List.of(
                "statement",
                "statement_sign",
                "refused_match",
                "statement_move",
                "amendment",
                "claim_state",
                "decision_entry",
                "decision",
                "label_given",
                "entry_merge",
                "entry",
                "source_grade",
                "source_fact",
                "statement_grade",
                "preferred",
                "frozen_text",
                "lifted_mask",
                "setting",
                "edition",
                "archived",
                "capture",
                "work_item",
                "import_file",
                "received_decision",
                "received_event",
                "received_ledger",
                "answer",
                "reply_request",
                "reply_answer",
                "nothing_found",
                "reply_waiver",
                "narrative",
                "due_target",
                "rendering",
                "rendering_check",
                "sighting_proof",
                "sighting_cited",
                "sighting",
                "watch",
                "footnote_check",
                "footnote_source",
                "footnote",
                "footnote_report");
    }

    @Override
    public void apply(Event event, Map<String, Object> revealed, Connection connection) throws SQLException {
        DSLContext sql = Rows.sql(connection);
        switch (event.kind()) {
            case CAPTURE -> capture(event, revealed, sql);
            case DECISION -> {
                decision(event, revealed, sql);
                if (event.open().get("claim") instanceof String claim) {
                    ReceivedClaims.settle(claim, sql);
                }
            }
            case SEAL -> {
                restrict(event, sql);
                forgetPages(sql);
            }
            case ERASE -> forgetPages(sql);
            case EDITION -> edition(event, revealed, sql);
            case RECEIVED -> Received.apply(event, revealed, connection);
            case IMPORT -> WorkItems.take(event, revealed, sql);
            case WATCH -> Watches.apply(event, revealed, sql);
            case SIGHTING -> SightingRows.apply(event, revealed, sql);
            case FOOTNOTE -> Footnotes.apply(event, revealed, sql);
            case CONFIGURATION ->
                revealed.forEach((name, value) -> sql.execute(
                        "insert into setting (name, value) values (?, ?)"
                                + " on conflict (name) do update set value = excluded.value",
                        name,
                        Rows.json(value)));
            case CASE_OPENED,
                    HAND_IN,
                    CHECKPOINT,
                    REPAIR,
                    SEARCH,
                    EXHIBIT,
                    WORKING_COPY,
                    HOLD,
                    RELEASE,
                    ACCESS,
                    EXPORT,
                    COSIGNATURE,
                    TIMESTAMP,
                    VERIFICATION,
                    RESTORE,
                    NOTICE,
                    LEAK_TEST,
                    STEWARD -> {
                // Nothing that the register shows.
            }
        }
    }

    static void capture(Event e, Map<String, Object> revealed, DSLContext sql) {
        sql.execute(
                "insert into capture (id, event, url, time_ms, status, media_type, file, offset_bytes, file_digest,"
                        + " payload_digest, truncated, dom_offset, screenshot_offset, pdf_offset, completeness_offset)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing",
                e.text("capture"),
                e.seq(),
                shown(revealed, "url"),
                e.number("received"),
                e.number("status"),
                e.open().get("mediaType"),
                e.text("file"),
                e.number("offset"),
                e.text("fileSha256"),
                e.text("payloadSha256"),
                e.open().get("truncated"),
                e.open().get("domOffset"),
                e.open().get("screenshotOffset"),
                e.open().get("pdfOffset"),
                e.open().get("completenessOffset"));
        if (e.open().get("memento") instanceof Number) {
            sql.execute(
                    "insert into archived (capture, archive, time_ms, asked, raw) values (?, ?, ?, ?, ?)",
                    e.text("capture"),
                    shown(revealed, "archive"),
                    e.number("memento"),
                    shown(revealed, "asked"),
                    Boolean.TRUE.equals(e.open().get("raw")) ? 1 : 0);
        }
    }

    static void decision(Event e, Map<String, Object> revealed, DSLContext sql) {
        String verdict = e.text("decision");
        DecisionLog.insert(e, revealed, sql);
        switch (verdict) {
            case Decisions.ACCEPT, Decisions.AMEND -> Acceptance.apply(e, revealed, sql);
            case Decisions.REJECT, Decisions.SECOND, Decisions.RETRACT -> ClaimState.settle(e, sql);
            case Decisions.UNDO -> Undoing.apply(e, sql);
            case Decisions.COVER, Decisions.LIFT -> MaskDecisions.apply(e, revealed, sql);
            case Refusals.REFUSE -> Refusals.apply(e, sql);
            case WorkItems.CLOSE -> WorkItems.closed(e, revealed, sql);
            case SourceFacts.DESCRIBE -> SourceFacts.apply(e, revealed, sql);
            case NarrativeBlocks.NARRATIVE -> NarrativeBlocks.apply(e, revealed, sql);
            case Decisions.BULK -> {
                // Its members follow, each a decision of its own.
            }
            default -> {
                if (EntryDecisions.WORDS.contains(verdict)) {
                    EntryDecisions.apply(e, revealed, sql);
                } else if (Grades.WORDS.contains(verdict)) {
                    Grades.apply(e, revealed, sql);
                } else if (DueProcess.WORDS.contains(verdict)) {
                    DueProcess.apply(e, revealed, sql);
                } else if (Renderings.WORDS.contains(verdict)) {
                    Renderings.apply(e, revealed, sql);
                } else {
                    throw new DaylightException("event " + e.seq() + ": this version of Daylight does not know the"
                            + " decision \"" + verdict + "\"; use a newer one");
                }
            }
        }
    }

    /** What pages show is worked out again, after words or whole captures are hidden. */
    private static void forgetPages(DSLContext sql) {
        Summaries.forget(sql);
        DrawnRows.forget(sql);
    }

    private static void restrict(Event e, DSLContext sql) {
        // A file is sealed whole: every capture in it is restricted.
        if (e.open().get("files") instanceof Map<?, ?> files) {
            files.keySet().forEach(file -> sql.execute("update capture set restricted = 1 where file = ?", file));
        }
    }

    private static void edition(Event e, Map<String, Object> revealed, DSLContext sql) {
        sql.execute(
                "insert into edition (number, event, title, position, manifest_digest) values (?, ?, ?, ?, ?)",
                e.number("number"),
                e.seq(),
                shown(revealed, "title"),
                e.number("position"),
                e.text("manifestSha256"));
    }

    /** A private field as text, or the word that stands where it was erased. */
    static String shown(Map<String, Object> revealed, String field) {
        return revealed.get(field) instanceof String value ? value : Decisions.ERASED;
    }
}
