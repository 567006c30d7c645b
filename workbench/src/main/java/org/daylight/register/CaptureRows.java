// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DocumentId;
import org.daylight.StatedDate;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Lists of captures, a page at a time: nothing is read of captures that are not on the page. What is found is as it was
 * captured: whoever shows it draws the veils.
 */
public final class CaptureRows {
    /** Beyond so many, how many there are is not counted. */
    public static final int COUNTED = 10_000;

    /** So many texts at most are named by one question. */
    public static final int NAMED = 1000;

    private static final String FROM = " from capture c left join document d on d.capture = c.id and d.current_text = 1"
            + " left join unread u on u.capture = c.id";

    private final DSLContext sql;

    /** The captures in this database. */
    public CaptureRows(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /** What became of the text of a capture. */
    public enum Text {
        /** It was read. */
        READ,
        /** It waits to be read. */
        WAITING,
        /** It could not be read. */
        UNREADABLE;

        /** Its word. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Which captures are wanted; what is null does not matter.
     *
     * @param source the outlet, as the page names itself
     * @param lang language of the text, BCP 47
     * @param status first digit of the HTTP status; 0 for what was handed in
     * @param text whether it was read
     * @param restricted whether it is under seal
     * @param url of this address alone
     * @param texts one of these texts
     */
    public record Wanted(
            @Nullable String source,
            @Nullable String lang,
            @Nullable Integer status,
            @Nullable Text text,
            @Nullable Boolean restricted,
            @Nullable String url,
            @Nullable List<DocumentId> texts) {
        /** All of them. */
        public static final Wanted ALL = new Wanted(null, null, null, null, null, null, null);

        /** Copies the list. */
        public Wanted {
            texts = texts == null ? null : List.copyOf(texts);
        }

        /** Of one source. */
        public static Wanted of(String source) {
            return new Wanted(source, null, null, null, null, null, null);
        }
    }

    /**
     * A row of the list.
     *
     * @param capture which
     * @param document what is read of it today; null where nothing is
     * @param title as the page gives it
     * @param publisher likewise
     * @param published likewise
     * @param lang of the text; {@code und} where there is none
     * @param unread why it could not be read; null where it could, or waits
     */
    public record Row(
            Capture capture,
            @Nullable DocumentId document,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable StatedDate published,
            String lang,
            @Nullable String unread) {

        /** What became of its text. */
        public Text text() {
            return document != null ? Text.READ : unread != null ? Text.UNREADABLE : Text.WAITING;
        }
    }

    /** A stretch of those that are wanted, newest first. */
    public List<Row> page(Wanted wanted, int offset, int limit) {
        List<Object> values = new ArrayList<>();
        String where = where(wanted, values);
        values.add(limit);
        values.add(offset);
        return sql.fetch(
                        "select c.*, d.id as document, d.title, d.publisher, d.published, d.published_precision, d.lang,"
                                + " u.reason as unread_why" + FROM + where
                                + " order by c.time_ms desc, c.event desc limit ? offset ?",
                        values.toArray())
                .map(CaptureRows::row);
    }

    /** How many are wanted, at most {@link #COUNTED} and one more. */
    public int count(Wanted wanted) {
        if (wanted.equals(Wanted.ALL)) {
            return Math.toIntExact(
                    Rows.number(sql.fetch("select count(*) as n from capture").getFirst(), "n"));
        }
        List<Object> values = new ArrayList<>();
        String where = where(wanted, values);
        values.add(COUNTED + 1);
        return Math.toIntExact(Rows.number(
                sql.fetch(
                                "select count(*) as n from (select 1 as one" + FROM + where + " limit ?) as some",
                                values.toArray())
                        .getFirst(),
                "n"));
    }

    private static String where(Wanted wanted, List<Object> values) {
        List<String> all = new ArrayList<>();
        asked(all, values, "d.publisher = ?", wanted.source());
        asked(all, values, "d.lang = ?", wanted.lang());
        asked(all, values, "c.url = ?", wanted.url());
        Integer status = wanted.status();
        if (status != null) {
            all.add("c.status between ? and ?");
            values.add(status * 100);
            values.add(status == 0 ? 0 : status * 100 + 99);
        }
        Text text = wanted.text();
        if (text != null) {
            all.add(
                    switch (text) {
                        case READ -> "d.id is not null";
                        case WAITING -> "d.id is null and u.capture is null";
                        case UNREADABLE -> "d.id is null and u.capture is not null";
                    });
        }
        Boolean restricted = wanted.restricted();
        asked(all, values, "c.restricted = ?", restricted == null ? null : restricted ? 1 : 0);
        List<DocumentId> texts = wanted.texts();
        if (texts != null) {
            all.add(texts.isEmpty() ? "1 = 0" : "d.id in (" + Rows.marks(texts.size()) + ")");
            texts.forEach(t -> values.add(t.value()));
        }
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    private static void asked(List<String> all, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            all.add(condition);
            values.add(value);
        }
    }

    private static Row row(Record r) {
        String document = Rows.maybe(r, "document");
        String lang = Rows.maybe(r, "lang");
        return new Row(
                Register.capture(r),
                document == null ? null : new DocumentId(document),
                Rows.maybe(r, "title"),
                Rows.maybe(r, "publisher"),
                Rows.date(r, "published"),
                lang == null ? "und" : lang,
                Rows.maybe(r, "unread_why"));
    }

    /** One capture as a row. */
    public Optional<Row> row(CaptureId id) {
        return sql
                .fetch(
                        "select c.*, d.id as document, d.title, d.publisher, d.published, d.published_precision, d.lang,"
                                + " u.reason as unread_why" + FROM + " where c.id = ?",
                        id.value())
                .map(CaptureRows::row)
                .stream()
                .findFirst();
    }

    /** The capture of the same address before this one. */
    public Optional<Capture> before(Capture capture) {
        return beside(capture, "(time_ms < ? or (time_ms = ? and event < ?)) order by time_ms desc, event desc");
    }

    /** The capture of the same address after this one. */
    public Optional<Capture> after(Capture capture) {
        return beside(capture, "(time_ms > ? or (time_ms = ? and event > ?)) order by time_ms, event");
    }

    private Optional<Capture> beside(Capture capture, String which) {
        long time = capture.time().toEpochMilli();
        return sql
                .fetch(
                        "select * from capture where url = ? and " + which + " limit 1",
                        capture.url(),
                        time,
                        time,
                        capture.event())
                .map(Register::capture)
                .stream()
                .findFirst();
    }

    /** The latest capture of each of these addresses that has one. */
    public Map<String, CaptureId> latest(Collection<String> urls) {
        List<String> all = List.copyOf(urls);
        Map<String, CaptureId> latest = new HashMap<>();
        for (int from = 0; from < all.size(); from += NAMED / 2) {
            List<String> some = all.subList(from, Math.min(all.size(), from + NAMED / 2));
            sql.fetch(
                            "select url, id from capture where url in (" + Rows.marks(some.size())
                                    + ") order by time_ms, event",
                            some.toArray())
                    .forEach(r -> latest.put(Rows.text(r, "url"), new CaptureId(Rows.text(r, "id"))));
        }
        return latest;
    }

    /** The captures of these addresses that stand in one stored file, by address. */
    public Map<String, Capture> inFile(String file, Collection<String> urls) {
        List<String> all = List.copyOf(urls);
        Map<String, Capture> found = new HashMap<>();
        for (int from = 0; from < all.size(); from += NAMED / 2) {
            List<String> some = all.subList(from, Math.min(all.size(), from + NAMED / 2));
            List<Object> values = new ArrayList<>(some);
            values.add(file);
            sql.fetch(
                            "select * from capture where url in (" + Rows.marks(some.size()) + ") and file = ?",
                            values.toArray())
                    .forEach(r -> found.put(Rows.text(r, "url"), Register.capture(r)));
        }
        return found;
    }

    /** How many claims were found in each of these texts; those in which none was are left out. */
    public Map<DocumentId, Integer> claims(Collection<DocumentId> documents) {
        Map<DocumentId, Integer> counts = new HashMap<>();
        if (!documents.isEmpty()) {
            sql.fetch(
                            "select document, count(*) as n from claim where document in ("
                                    + Rows.marks(documents.size()) + ") group by document",
                            documents.stream().map(DocumentId::value).toArray())
                    .forEach(r -> counts.put(new DocumentId(Rows.text(r, "document")), (int) Rows.number(r, "n")));
        }
        return counts;
    }

    /** How many accepted claims rest on each of these captures; those on which none does are left out. */
    public Map<CaptureId, Integer> accepted(Collection<CaptureId> captures) {
        Map<CaptureId, Integer> counts = new HashMap<>();
        if (!captures.isEmpty()) {
            sql.fetch(
                            "select capture, count(distinct decision) as n from statement where stands = 1 and capture in ("
                                    + Rows.marks(captures.size()) + ") group by capture",
                            captures.stream().map(CaptureId::value).toArray())
                    .forEach(r -> counts.put(new CaptureId(Rows.text(r, "capture")), (int) Rows.number(r, "n")));
        }
        return counts;
    }

    /** The statements that rest on a capture and stand, at most so many, in order of decision. */
    public List<org.daylight.Statement> statements(CaptureId capture, int most) {
        return sql.fetch(
                        "select * from statement where capture = ? and stands = 1 order by decision, property limit ?",
                        capture.value(),
                        most)
                .map(Register::statement);
    }

    /** The story that a text stands in; empty where it was not compared yet. */
    public Optional<String> story(DocumentId document) {
        return sql
                .fetch("select story from story_document where document = ?", document.value())
                .map(r -> Rows.text(r, "story"))
                .stream()
                .findFirst();
    }

    /** The languages of the texts, with how many texts each has, the commonest first. */
    public Map<String, Integer> languages() {
        return counts("select lang as name, count(*) as n from document where current_text = 1 group by lang"
                + " order by n desc, name");
    }

    /** The outlets of the texts, with how many texts each has, the commonest first; at most so many. */
    public Map<String, Integer> publishers(int most) {
        return counts("select publisher as name, count(*) as n from document where current_text = 1"
                + " and publisher is not null group by publisher order by n desc, name limit " + most);
    }

    private Map<String, Integer> counts(String query) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sql.fetch(query).forEach(r -> counts.put(Rows.text(r, "name"), (int) Rows.number(r, "n")));
        return counts;
    }
}
