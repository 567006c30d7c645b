// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.CaptureId;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What the desk asks of the tables: what came since an event, what waits, and where each person left off. By index, and
 * bounded where much came at once; threads may share it.
 */
public final class DeskRows {
    /** So many new captures or decisions are counted at most; as many stand for more. */
    public static final int MOST = 5_000;

    /** A desk that was not looked at for so long begins a new visit. */
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final DSLContext sql;

    /** Those of this database. */
    public DeskRows(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * Where a person left off.
     *
     * @param size how many events there were
     * @param time when
     */
    public record Left(long size, Instant time) {}

    /** Notes that a person looks at the desk. @return where the person left off before this visit; empty at the first one */
    public Optional<Left> look(String person, Instant now, long size) {
        Optional<Record> row = sql.fetch("select * from desk_visit where person = ?", person).stream()
                .findFirst();
        if (row.isEmpty()) {
            sql.execute(
                    "insert into desk_visit (person, seen_ms, size, from_ms, from_size) values (?, ?, ?, -1, 0)"
                            + " on conflict (person) do nothing",
                    person,
                    now.toEpochMilli(),
                    size);
            return Optional.empty();
        }
        long seen = Rows.number(row.get(), "seen_ms");
        long from = Rows.number(row.get(), "from_ms");
        long fromSize = Rows.number(row.get(), "from_size");
        if (now.toEpochMilli() - seen > PAUSE.toMillis()) {
            from = seen;
            fromSize = Rows.number(row.get(), "size");
        }
        // Not at every reload: a disk is waited for each time.
        if (now.toEpochMilli() - seen > 60_000 || size != Rows.number(row.get(), "size")) {
            sql.execute(
                    "update desk_visit set seen_ms = ?, size = ?, from_ms = ?, from_size = ? where person = ?",
                    now.toEpochMilli(),
                    size,
                    from,
                    fromSize,
                    person);
        }
        return from < 0 ? Optional.empty() : Optional.of(new Left(fromSize, Instant.ofEpochMilli(from)));
    }

    /** Notes that a person has seen all that there is: only what comes from now on is new. */
    public void seen(String person, Instant now, long size) {
        sql.execute(
                "insert into desk_visit (person, seen_ms, size, from_ms, from_size) values (?, ?, ?, ?, ?)"
                        + " on conflict (person) do update set seen_ms = excluded.seen_ms, size = excluded.size,"
                        + " from_ms = excluded.from_ms, from_size = excluded.from_size",
                person,
                now.toEpochMilli(),
                size,
                now.toEpochMilli(),
                size);
    }

    /** How many captures there are. */
    public int captures() {
        return count("select count(*) as n from capture");
    }

    /** How many captures hold no text that could be read. */
    public int unread() {
        return count("select count(*) as n from unread");
    }

    /** How many decisions hold, up to one: whether anybody decided. */
    public boolean decided() {
        return !sql.fetch("select 1 as n from decision limit 1").isEmpty();
    }

    /** Captures since an event, up to {@link #MOST}. */
    public int newCaptures(long since) {
        return count("select count(*) as n from (select 1 from capture where event >= ? limit ?) some", since, MOST);
    }

    /** Claims proposed on the captures since an event, and which of them wait. */
    public int newClaims(long since) {
        return count(
                "select coalesce(sum(d.waiting), 0) as n from (select id from capture where event >= ? order by event desc"
                        + " limit ?) c join document d on d.capture = c.id where d.current_text = 1",
                since,
                MOST);
    }

    /** Decisions of others among the newest {@link #MOST} since an event, by verdict, the most first. */
    public Map<String, Integer> decisions(long since, String actor) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sql.fetch(
                        "select verdict, count(*) as n from (select verdict, actor from decision where event >= ?"
                                + " order by event desc limit ?) some where actor <> ? group by verdict"
                                + " order by n desc, verdict",
                        since,
                        MOST,
                        actor)
                .forEach(r -> counts.put(Rows.text(r, "verdict"), Math.toIntExact(Rows.number(r, "n"))));
        return counts;
    }

    /**
     * A capture of an address that had answered otherwise before; words are unmasked.
     *
     * @param id the later capture
     * @param status HTTP status of it
     * @param before status of the one before
     * @param time of the later one
     * @param earlier time of the one before
     */
    public record Change(
            CaptureId id,
            String url,
            @Nullable String title,
            @Nullable String lang,
            @Nullable String publisher,
            int status,
            int before,
            Instant time,
            Instant earlier) {}

    /** Addresses that answered otherwise than before, since an event, the newest first. */
    public List<Change> changes(long since, int limit) {
        return sql.fetch(
                        "select c.id, c.url, c.status, c.time_ms, p.status as before, p.time_ms as earlier,"
                                + " coalesce(dc.title, dp.title) as title, coalesce(dc.lang, dp.lang) as lang,"
                                + " coalesce(dc.publisher, dp.publisher) as publisher"
                                + " from (select * from capture where event >= ? order by event desc limit ?) c"
                                + " join capture p on p.url = c.url and p.event ="
                                + " (select max(q.event) from capture q where q.url = c.url and q.event < c.event)"
                                + " left join document dc on dc.capture = c.id and dc.current_text = 1"
                                + " left join document dp on dp.capture = p.id and dp.current_text = 1"
                                + " where c.status <> p.status or coalesce(dc.text_digest <> dp.text_digest,"
                                + " c.payload_digest <> p.payload_digest) order by c.event desc limit ?",
                        since,
                        MOST,
                        limit)
                .map(r -> new Change(
                        new CaptureId(Rows.text(r, "id")),
                        Rows.text(r, "url"),
                        Rows.maybe(r, "title"),
                        Rows.maybe(r, "lang"),
                        Rows.maybe(r, "publisher"),
                        Math.toIntExact(Rows.number(r, "status")),
                        Math.toIntExact(Rows.number(r, "before")),
                        Instant.ofEpochMilli(Rows.number(r, "time_ms")),
                        Instant.ofEpochMilli(Rows.number(r, "earlier"))));
    }

    /**
     * Claims that wait, of one source in one language.
     *
     * @param publisher unmasked; null where the pages do not say
     */
    public record Waits(@Nullable String publisher, String lang, int claims, int pages) {}

    /** Where claims wait, the most first. */
    public List<Waits> waiting(int limit) {
        return sql.fetch(
                        "select publisher, lang, sum(waiting) as claims, count(*) as pages from document where waiting > 0"
                                + " group by publisher, lang order by claims desc, publisher, lang limit ?",
                        limit)
                .map(r -> new Waits(
                        Rows.maybe(r, "publisher"),
                        Rows.text(r, "lang"),
                        Math.toIntExact(Rows.number(r, "claims")),
                        Math.toIntExact(Rows.number(r, "pages"))));
    }

    /** In how many sources and languages claims wait: what {@link #waiting(int)} lists without a limit. */
    public int waitingSources() {
        return count(
                "select count(*) as n from (select 1 as one from document where waiting > 0 group by publisher, lang) groups");
    }

    /** How many claims wait in all, those of two captures of one text once, and on how many pages. */
    public int[] waiting() {
        Record row = sql.fetch("select coalesce(sum(most), 0) as claims, coalesce(sum(pages), 0) as pages from (select"
                        + " max(waiting) as most, count(*) as pages from document where waiting > 0 group by "
                        + WaitingPages.TEXT + ") texts")
                .getFirst();
        return new int[] {Math.toIntExact(Rows.number(row, "claims")), Math.toIntExact(Rows.number(row, "pages"))};
    }

    /** Claims that one person accepted and that wait for a second who is not this one. */
    public int half(String actor) {
        return count(
                "select count(*) as n from claim_state s join decision x on x.event = s.event"
                        + " where s.state = 'half' and x.actor <> ?",
                actor);
    }

    /** The titles of current texts, by the ids of documents or of captures that were given; unmasked. */
    public Map<String, String> titles(Collection<String> ids) {
        Map<String, String> titles = new HashMap<>();
        if (ids.isEmpty()) {
            return titles;
        }
        String marks = Rows.marks(ids.size());
        List<Object> twice = new ArrayList<>(ids);
        twice.addAll(ids);
        sql.fetch(
                        "select id as named, title from document where title is not null and id in (" + marks
                                + ") union all select capture as named, title from document where title is not null"
                                + " and current_text = 1 and capture in (" + marks + ")",
                        twice.toArray())
                .forEach(r -> titles.put(Rows.text(r, "named"), Rows.text(r, "title")));
        return titles;
    }

    private int count(String query, Object... arguments) {
        return Math.toIntExact(Rows.number(sql.fetch(query, arguments).getFirst(), "n"));
    }
}
