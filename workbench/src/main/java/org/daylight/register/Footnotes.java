// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.DocumentId;
import org.daylight.Event;
import org.daylight.Offsets;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The reports whose footnotes a case rescues, what they cite, what came of it, and what people confirmed. */
public final class Footnotes {
    private final DSLContext sql;

    /** Those in this database. */
    public Footnotes(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /** What came of seeking a source. */
    public enum Outcome {
        /** The page answers; nothing shows that it changed. */
        CAPTURED,
        /** The page answers and says something else than when the author looked. */
        CHANGED,
        /** The page is gone, and a public archive gave it back. */
        RECOVERED,
        /** A person brought a copy: handed one in, or passed the wall of the server. */
        HANDED_IN,
        /** The server answers, but keeps the page from us: a person can capture it. */
        BLOCKED,
        /** Nobody answered for the page, which may be there all the same, and no archive gave it back. */
        UNREACHED,
        /** The page is gone, and no public archive could be asked. */
        GONE,
        /** The page is gone, and no public archive that was asked has it. */
        NOT_FOUND;

        /** The word in events and tables. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether a capture stands for the source. */
        public boolean preserved() {
            return this == CAPTURED || this == CHANGED || this == RECOVERED || this == HANDED_IN;
        }

        static Outcome of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * A report.
     *
     * @param id the first twelve digits of its digest
     * @param event that added it
     * @param digest of its file
     * @param name of its file
     * @param form its format
     * @param title as it gives it; may be empty
     * @param added when
     */
    public record Kept(String id, long event, Digest digest, String name, String form, String title, Instant added) {}

    /**
     * A note of a report.
     *
     * @param id within the report
     * @param place in order of the text, from 1
     * @param kind footnote, endnote, bibliography, link
     * @param number as printed; may be empty
     * @param page on which it stands; null where the format does not tell
     * @param sentence that it supports; may be empty
     * @param text its words
     * @param sources places of its sources
     */
    public record Listed(
            String id,
            int place,
            String kind,
            String number,
            @Nullable Integer page,
            String sentence,
            String text,
            List<Integer> sources) {
        /** Copies the list. */
        public Listed {
            sources = List.copyOf(sources);
        }
    }

    /**
     * What notes lead to.
     *
     * @param place in order of first citation, from 1
     * @param key the one form of its address
     * @param url to be asked; null where only an archive's address is cited
     * @param archived a copy in a public archive that the report cites; null where it cites none
     * @param accessed when the author looked; null where no note says
     * @param outcome what came of seeking it; null before
     * @param event that says so; 0 before
     * @param capture what stands for it; null where nothing does
     * @param before of a changed page, as it was when the author looked; null else
     * @param trouble why it could not be had; null where it could
     */
    public record Sought(
            int place,
            String key,
            @Nullable String url,
            @Nullable String archived,
            @Nullable Instant accessed,
            @Nullable Outcome outcome,
            long event,
            @Nullable CaptureId capture,
            @Nullable CaptureId before,
            @Nullable String trouble) {}

    /**
     * What a person said.
     *
     * @param note id within the report
     * @param source place of the source
     * @param event that says so
     * @param says whether the page says it
     * @param capture the page
     * @param document its text
     * @param at the words in it; null where the page does not say it
     * @param quote these words; null where the page does not say it, or they were erased
     */
    public record Check(
            String note,
            int source,
            long event,
            boolean says,
            CaptureId capture,
            DocumentId document,
            @Nullable Offsets at,
            @Nullable String quote) {}

    /** The report with this file. */
    public Optional<Kept> report(Digest digest) {
        return sql.fetch("select * from footnote_report where digest = ?", digest.hex()).map(Footnotes::kept).stream()
                .findFirst();
    }

    /** The report with this id. */
    public Optional<Kept> report(String id) {
        return sql.fetch("select * from footnote_report where id = ?", id).map(Footnotes::kept).stream()
                .findFirst();
    }

    /** All reports, the newest first. */
    public List<Kept> reports() {
        return sql.fetch("select * from footnote_report order by event desc").map(Footnotes::kept);
    }

    /** The notes of a report, in order. */
    public List<Listed> notes(String report) {
        return sql.fetch("select * from footnote where report = ? order by place", report)
                .map(r -> new Listed(
                        Rows.text(r, "id"),
                        (int) Rows.number(r, "place"),
                        Rows.text(r, "kind"),
                        Rows.text(r, "number"),
                        r.get("page", Integer.class),
                        Rows.text(r, "sentence"),
                        Rows.text(r, "body"),
                        places(Rows.text(r, "sources"))));
    }

    /** The sources of a report, in order. */
    public List<Sought> sources(String report) {
        return sql.fetch("select * from footnote_source where report = ? order by place", report)
                .map(Footnotes::sought);
    }

    /** What people said of the notes of a report; the last word on each source of a note. */
    public List<Check> checks(String report) {
        return sql.fetch("select * from footnote_check where report = ? order by event", report)
                .map(Footnotes::check);
    }

    /** What persons confirmed that a capture says, of any report. */
    public List<Check> confirmed(CaptureId capture) {
        return sql.fetch(
                        "select * from footnote_check where capture = ? and verdict = 'says' order by event",
                        capture.value())
                .map(Footnotes::check);
    }

    static void apply(Event e, Map<String, Object> revealed, DSLContext sql) {
        switch (e.text("deed")) {
            case "add" ->
                sql.execute(
                        "insert into footnote_report (id, event, digest, name, form, title, added_ms)"
                                + " values (?, ?, ?, ?, ?, ?, ?)",
                        e.text("report"),
                        e.seq(),
                        e.text("sha256"),
                        RegisterProjection.shown(revealed, "name"),
                        e.text("form"),
                        RegisterProjection.shown(revealed, "title"),
                        e.time().toEpochMilli());
            case "note" ->
                sql.execute(
                        "insert into footnote (report, id, place, kind, number, page, sentence, body, sources)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        e.text("report"),
                        e.text("note"),
                        e.number("place"),
                        e.text("what"),
                        RegisterProjection.shown(revealed, "number"),
                        e.open().get("page"),
                        RegisterProjection.shown(revealed, "sentence"),
                        RegisterProjection.shown(revealed, "text"),
                        e.text("sources"));
            case "source" ->
                sql.execute(
                        "insert into footnote_source (report, place, name, url, archived, accessed_ms)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        e.text("report"),
                        e.number("source"),
                        RegisterProjection.shown(revealed, "name"),
                        revealed.get("url"),
                        revealed.get("archived"),
                        e.open().get("accessed"));
            case "found" ->
                sql.execute(
                        "update footnote_source set outcome = ?, event = ?, capture = ?, before_capture = ?, trouble = ?"
                                + " where report = ? and place = ?",
                        e.text("outcome"),
                        e.seq(),
                        e.open().get("capture"),
                        e.open().get("before"),
                        revealed.get("trouble"),
                        e.text("report"),
                        e.number("source"));
            case "check" -> checked(e, revealed, sql);
            default ->
                throw new DaylightException("event " + e.seq() + ": this version of Daylight does not know the deed \""
                        + e.text("deed") + "\"; use a newer one");
        }
    }

    private static void checked(Event e, Map<String, Object> revealed, DSLContext sql) {
        sql.execute(
                "delete from footnote_check where report = ? and note = ? and source = ?",
                e.text("report"),
                e.text("note"),
                e.number("source"));
        sql.execute(
                "insert into footnote_check (report, note, source, event, verdict, capture, document, start_at, end_at,"
                        + " quote) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                e.text("report"),
                e.text("note"),
                e.number("source"),
                e.seq(),
                e.text("verdict"),
                e.text("capture"),
                e.text("document"),
                e.open().get("start"),
                e.open().get("end"),
                revealed.get("quote"));
    }

    private static List<Integer> places(String list) {
        return list.isEmpty()
                ? List.of()
                : Arrays.stream(list.split(",")).map(Integer::valueOf).toList();
    }

    private static Kept kept(Record r) {
        return new Kept(
                Rows.text(r, "id"),
                Rows.number(r, "event"),
                new Digest(Rows.text(r, "digest")),
                Rows.text(r, "name"),
                Rows.text(r, "form"),
                Rows.text(r, "title"),
                Instant.ofEpochMilli(Rows.number(r, "added_ms")));
    }

    private static Sought sought(Record r) {
        Long accessed = r.get("accessed_ms", Long.class);
        Long event = r.get("event", Long.class);
        String outcome = Rows.maybe(r, "outcome");
        return new Sought(
                (int) Rows.number(r, "place"),
                Rows.text(r, "name"),
                Rows.maybe(r, "url"),
                Rows.maybe(r, "archived"),
                accessed == null ? null : Instant.ofEpochMilli(accessed),
                outcome == null ? null : Outcome.of(outcome),
                event == null ? 0 : event,
                capture(r, "capture"),
                capture(r, "before_capture"),
                Rows.maybe(r, "trouble"));
    }

    private static Check check(Record r) {
        Integer start = r.get("start_at", Integer.class);
        Integer end = r.get("end_at", Integer.class);
        return new Check(
                Rows.text(r, "note"),
                (int) Rows.number(r, "source"),
                Rows.number(r, "event"),
                Rows.text(r, "verdict").equals("says"),
                new CaptureId(Rows.text(r, "capture")),
                new DocumentId(Rows.text(r, "document")),
                start == null || end == null ? null : new Offsets(start, end),
                Rows.maybe(r, "quote"));
    }

    private static @Nullable CaptureId capture(Record r, String column) {
        String id = Rows.maybe(r, column);
        return id == null ? null : new CaptureId(id);
    }
}
