// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.daylight.ClaimKind;
import org.daylight.ClaimValues;
import org.daylight.DaylightException;
import org.daylight.EntryKind;
import org.daylight.Event;
import org.daylight.Stance;
import org.daylight.ledger.Projection;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

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
                "decision",
                "entry",
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
                "received_ledger");
    }

    @Override
    public void apply(Event event, Map<String, Object> revealed, Connection connection)
            throws SQLException {
        DSLContext sql = Rows.sql(connection);
        switch (event.kind()) {
            case CAPTURE -> capture(event, revealed, sql);
            case DECISION -> {
                decision(event, revealed, sql);
                if (event.open().get("claim") instanceof String claim) {
                    ReceivedClaims.settle(claim, sql);
                }
            }
            case SEAL -> restrict(event, sql);
            case EDITION -> edition(event, revealed, sql);
            case RECEIVED -> Received.apply(event, revealed, connection);
            case IMPORT -> WorkItems.take(event, revealed, sql);
            case CONFIGURATION ->
                revealed.forEach((name, value) -> sql.execute(
                        "insert into setting (name, value) values (?, ?)"
                                + " on conflict (name) do update set value = excluded.value",
                        name,
                        Rows.json(value)));
            case CASE_OPENED,
                    HAND_IN,
                    ERASE,
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
                    RESTORE -> {
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
        switch (verdict) {
            case Decisions.ACCEPT -> accept(e, revealed, sql);
            case Decisions.REJECT -> log(e, verdict, null, revealed, sql);
            case WorkItems.CLOSE -> WorkItems.closed(e, revealed, sql);
            case Decisions.COVER -> sql.execute("delete from lifted_mask where name = ?", shown(revealed, "name"));
            case Decisions.LIFT ->
                sql.execute(
                        "insert into lifted_mask (event, name, person_class) values (?, ?, ?)",
                        e.seq(),
                        shown(revealed, "name"),
                        e.text("class"));
            default ->
                throw new DaylightException("event " + e.seq() + ": this version of Daylight does not know the decision"
                        + " \"" + verdict + "\"; use a newer one");
        }
    }

    private static void log(
            Event e, String verdict, @Nullable String entry, Map<String, Object> revealed, DSLContext sql) {
        sql.execute(
                "insert into decision (event, verdict, claim, document, entry, reason) values (?, ?, ?, ?, ?, ?)",
                e.seq(),
                verdict,
                e.text("claim"),
                e.text("document"),
                entry,
                revealed.get("reason"));
    }

    private static void accept(Event e, Map<String, Object> revealed, DSLContext sql) {
        String entry = e.text("entry");
        log(e, Decisions.ACCEPT, entry, revealed, sql);
        freeze(e, sql);
        EntryKind entryKind = EntryKind.of(e.text("entryKind"));
        if (Boolean.TRUE.equals(e.open().get("newEntry"))) {
            sql.execute(
                    "insert into entry (id, kind, label, event) values (?, ?, ?, ?)",
                    entry,
                    entryKind.code(),
                    shown(revealed, "label"),
                    e.seq());
        }
        // Amended claims would say the same thing twice: the last acceptance of a claim is the one that stands.
        sql.execute("delete from statement where claim = ? and document = ?", e.text("claim"), e.text("document"));
        ClaimKind kind = ClaimKind.of(e.text("kind"));
        Stance stance = Stance.of(e.text("stance"));
        ClaimValues values = Decisions.values(kind, revealed.get("values"), e.seq());
        Dating dating = Dating.frozen(revealed);
        Properties.of(entryKind, values, stance)
                .forEach((property, value) -> sql.execute(
                        "insert into statement (decision, property, entry, value, kind, detail, claim, capture, document,"
                                + " start_offset, end_offset, quote, prefix, suffix, speaker, stance, lang, fragment,"
                                + " as_of, as_of_precision, stated, stated_precision, place_country, place_name,"
                                + " place_precision)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        e.seq(),
                        property,
                        entry,
                        value,
                        kind.code(),
                        Rows.json(values),
                        e.text("claim"),
                        e.text("capture"),
                        e.text("document"),
                        e.number("start"),
                        e.number("end"),
                        shown(revealed, "quote"),
                        shown(revealed, "prefix"),
                        shown(revealed, "suffix"),
                        revealed.get("speaker"),
                        stance.code(),
                        e.text("lang"),
                        e.open().get("fragment"),
                        Rows.value(dating.asOf()),
                        Rows.precision(dating.asOf()),
                        Rows.value(dating.stated()),
                        Rows.precision(dating.stated()),
                        dating.place() == null ? null : dating.place().country(),
                        dating.place() == null ? null : dating.place().name(),
                        dating.place() == null
                                ? null
                                : dating.place().precision().code()));
    }

    /** The text that the decision was taken on; the first decision on a document names its file for all. */
    private static void freeze(Event e, DSLContext sql) {
        sql.execute(
                "insert into frozen_text (document, capture, event, file, file_digest, text_digest, extractor)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (document) do nothing",
                e.text("document"),
                e.text("capture"),
                e.seq(),
                e.text("textFile"),
                e.text("textFileSha256"),
                e.text("textSha256"),
                e.text("extractor"));
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
