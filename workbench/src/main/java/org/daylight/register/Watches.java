// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daylight.Event;
import org.daylight.ledger.Database;
import org.daylight.watch.Listing;
import org.daylight.watch.Window;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What the case watches. Threads may share it. */
public final class Watches {
    private final DSLContext sql;

    /** Those in this database. */
    public Watches(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /** What is watched. */
    public enum Kind {
        /** One page. */
        PAGE,
        /** RSS, Atom or JSON Feed: its items are pages. */
        FEED,
        /** A sitemap or an index of them. */
        SITEMAP,
        /** A page whose links are pages, chosen by selector and pattern. */
        LISTING;

        /** The word in events, tables and commands. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind with this code; empty for any other word. */
        public static Optional<Kind> of(String code) {
            return java.util.Arrays.stream(values())
                    .filter(k -> k.code().equals(code))
                    .findFirst();
        }
    }

    /** Whether it is polled. */
    public enum State {
        /** It is. */
        ON,
        /** Not for now. */
        PAUSED,
        /** No more. */
        REMOVED;

        /** The word in events and tables. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A watch.
     *
     * @param id W and the number of the event that added it
     * @param event the last that said something of it
     * @param url what is polled
     * @param kind what that is
     * @param source as people call who publishes it; null where nobody said
     * @param every between two polls; null where that is learnt from how it changes
     * @param listing which links of a listing are items, by its pattern also those of a feed or a sitemap; null for all
     *     of these, and for a page
     * @param window when it may be asked; null where always
     * @param ignoresRobots whether a person decided to ask what the robots file disallows
     * @param robotsReason why; null where it does not, or the reason was erased
     * @param pace between two requests to a server on which pages of it stand; null where the usual one is kept
     * @param state whether it is polled
     * @param added when
     */
    public record Watch(
            String id,
            long event,
            String url,
            Kind kind,
            @Nullable String source,
            @Nullable Duration every,
            @Nullable Listing listing,
            @Nullable Window window,
            boolean ignoresRobots,
            @Nullable String robotsReason,
            @Nullable Duration pace,
            State state,
            Instant added) {}

    /** A stretch of those that are not removed, the newest first. */
    public List<Watch> page(int offset, int limit) {
        return sql.fetch(
                        "select * from watch where state <> 'removed' order by added_ms desc, id limit ? offset ?",
                        limit,
                        offset)
                .map(Watches::watch);
    }

    /** How many are not removed. */
    public int count() {
        return Math.toIntExact(Rows.number(
                sql.fetch("select count(*) as n from watch where state <> 'removed'")
                        .getFirst(),
                "n"));
    }

    /** One of them, removed ones too. */
    public Optional<Watch> watch(String id) {
        return sql.fetch("select * from watch where id = ?", id).map(Watches::watch).stream()
                .findFirst();
    }

    /** Those of an address that are not removed. */
    public List<Watch> of(String url) {
        return sql.fetch("select * from watch where url = ? and state <> 'removed' order by id", url)
                .map(Watches::watch);
    }

    /** Those that are polled. */
    public List<Watch> on() {
        return sql.fetch("select * from watch where state = 'on' order by id").map(Watches::watch);
    }

    /** The longest distance between two requests that people want for a server; empty where nobody said. */
    public Optional<Duration> pace(String host) {
        return sql
                .fetch(
                        "select max(w.pace_ms) as pace from watch w where w.pace_ms is not null and w.state = 'on'"
                                + " and exists (select 1 from watch_item i where i.watch = w.id and i.host = ?)",
                        host)
                .map(r -> r.get("pace", Long.class))
                .stream()
                .filter(Objects::nonNull)
                .map(Duration::ofMillis)
                .findFirst();
    }

    static void apply(Event e, Map<String, Object> revealed, DSLContext sql) {
        switch (e.text("deed")) {
            case "add" -> {
                sql.execute(
                        "insert into watch (id, event, url, kind, robots, state, added_ms)"
                                + " values (?, ?, ?, ?, 'obey', 'on', ?)",
                        "W" + e.seq(),
                        e.seq(),
                        RegisterProjection.shown(revealed, "url"),
                        e.text("what"),
                        e.time().toEpochMilli());
                rhythm("W" + e.seq(), e, revealed, sql);
            }
            case "change" -> {
                sql.execute("update watch set kind = ? where id = ?", e.text("what"), e.text("watch"));
                rhythm(e.text("watch"), e, revealed, sql);
            }
            case "pause" -> state(State.PAUSED, e, sql);
            case "resume" -> state(State.ON, e, sql);
            case "remove" -> state(State.REMOVED, e, sql);
            case "robots" ->
                sql.execute(
                        "update watch set event = ?, robots = ?, robots_reason = ? where id = ?",
                        e.seq(),
                        e.text("robots"),
                        revealed.get("reason"),
                        e.text("watch"));
            default ->
                throw new org.daylight.DaylightException(
                        "event " + e.seq() + ": this version of Daylight does not know the deed \"" + e.text("deed")
                                + "\"; use a newer one");
        }
    }

    private static void rhythm(String id, Event e, Map<String, Object> revealed, DSLContext sql) {
        sql.execute(
                "update watch set event = ?, source = ?, every_ms = ?, pace_ms = ?, selector = ?, pattern = ?, from_minute = ?,"
                        + " to_minute = ?, zone = ? where id = ?",
                e.seq(),
                revealed.get("source"),
                e.open().get("everyMs"),
                e.open().get("paceMs"),
                revealed.get("selector"),
                revealed.get("pattern"),
                e.open().get("fromMinute"),
                e.open().get("toMinute"),
                revealed.get("zone"),
                id);
    }

    private static void state(State state, Event e, DSLContext sql) {
        sql.execute("update watch set event = ?, state = ? where id = ?", e.seq(), state.code(), e.text("watch"));
    }

    private static Watch watch(Record r) {
        Kind kind = Kind.of(Rows.text(r, "kind")).orElse(Kind.PAGE);
        String selector = Rows.maybe(r, "selector");
        Long every = r.get("every_ms", Long.class);
        Long pace = r.get("pace_ms", Long.class);
        return new Watch(
                Rows.text(r, "id"),
                Rows.number(r, "event"),
                Rows.text(r, "url"),
                kind,
                Rows.maybe(r, "source"),
                every == null ? null : Duration.ofMillis(every),
                kind == Kind.LISTING || selector != null
                        ? new Listing(selector == null ? Listing.ALL.selector() : selector, Rows.maybe(r, "pattern"))
                        : null,
                window(r),
                Rows.text(r, "robots").equals("ignore"),
                Rows.maybe(r, "robots_reason"),
                pace == null ? null : Duration.ofMillis(pace),
                State.valueOf(Rows.text(r, "state").toUpperCase(Locale.ROOT)),
                Instant.ofEpochMilli(Rows.number(r, "added_ms")));
    }

    private static @Nullable Window window(Record r) {
        Integer from = r.get("from_minute", Integer.class);
        Integer to = r.get("to_minute", Integer.class);
        String zone = Rows.maybe(r, "zone");
        if (from == null || to == null || zone == null) {
            return null;
        }
        try {
            return new Window(from, to, ZoneId.of(zone));
        } catch (DateTimeException e) {
            return null; // without its zone, which was erased, nobody knows when that is
        }
    }
}
