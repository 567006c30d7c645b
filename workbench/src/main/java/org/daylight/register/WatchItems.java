// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.daylight.CaptureId;
import org.daylight.Digest;
import org.daylight.ledger.Database;
import org.daylight.watch.Presence.Sign;
import org.daylight.watch.Standing.State;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What is polled, when next, and what was learnt of it. Beside the ledger; several workers may share it. */
public final class WatchItems {
    /** A host that is free so soon is waited for. */
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Looked up for each row: a join would begin with all watches, and sort their pages. */
    static final String ON = " and exists (select 1 from watch w where w.id = i.watch and w.state = 'on')";

    private final DSLContext sql;

    /** Those in this database. */
    public WatchItems(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /** The same within a transaction. */
    public WatchItems(Connection transaction) {
        sql = Rows.sql(transaction);
    }

    /** What an item is to its watch. */
    public enum Role {
        /** What the watch is of. */
        SOURCE,
        /** A further file of it, such as a part of a sitemap. */
        PART,
        /** A page that was found there. */
        ITEM;

        /** The word in tables. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * An address that is polled.
     *
     * @param id its name
     * @param watch it belongs to
     * @param url the address
     * @param host name and port, by which it is paced
     * @param role what it is to its watch
     * @param found when it became known
     * @param published when its source says that it was published; null where it does not
     * @param due when it is to be asked next
     * @param state null before the first poll that counted
     * @param held why it is not asked though it is due: {@code robots} or {@code address}; null where nothing is in the way
     * @param trouble what was wrong at the last poll, for the person who watches; null where nothing was
     * @param standing how it stands; null before the first poll that counted
     * @param memory what the next poll needs of those before
     */
    public record Item(
            String id,
            String watch,
            String url,
            String host,
            Role role,
            Instant found,
            @Nullable Instant published,
            Instant due,
            @Nullable State state,
            @Nullable String held,
            @Nullable String trouble,
            @Nullable Stand standing,
            Memory memory) {}

    /**
     * How it stands.
     *
     * @param state as what
     * @param sign by what that was seen
     * @param since when it was first seen so
     * @param last when it was last seen so
     * @param there when it was last there; null where it never was
     * @param times polls that saw it so
     * @param words of its main text when it was there
     * @param text digest of that without noise; null where it had none
     * @param answers where it answers, which is another address where it moved
     */
    public record Stand(
            State state,
            Sign sign,
            Instant since,
            Instant last,
            @Nullable Instant there,
            int times,
            int words,
            @Nullable Digest text,
            String answers) {}

    /**
     * What the next poll needs.
     *
     * @param first when it was preserved first; null before
     * @param asked when it was asked last; null before
     * @param sighting the last; null before
     * @param capture the last in which it is there; null before
     * @param etag of the last answer in which it is there
     * @param modified likewise, {@code Last-Modified}
     * @param payload digest of the last answer in which it is there, in hexadecimal digits
     * @param proof when something of it was preserved last
     * @param learnt what changes at every look, as JSON
     * @param waits the last waits, as JSON
     * @param rate changes in a million days
     */
    public record Memory(
            @Nullable Instant first,
            @Nullable Instant asked,
            @Nullable Long sighting,
            @Nullable CaptureId capture,
            @Nullable String etag,
            @Nullable String modified,
            @Nullable String payload,
            @Nullable Instant proof,
            @Nullable String learnt,
            @Nullable String waits,
            long rate) {
        /** Before the first poll. */
        public static final Memory NOTHING = new Memory(null, null, null, null, null, null, null, null, null, null, 0);
    }

    /**
     * How far the watching is behind.
     *
     * @param watched items in all
     * @param due those that should have been asked by now
     * @param oldest since when the longest of them waits; null where none does
     * @param held those that are not asked, because robots or addresses forbid it
     */
    public record Backlog(int watched, int due, @Nullable Instant oldest, int held) {}

    /** Adds an item, unless its watch has it. @return whether it was new */
    public boolean add(Item item) {
        return sql.execute(
                        "insert into watch_item (id, watch, url, host, role, found_ms, published_ms, due_ms, times, words, rate)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0) on conflict (watch, url) do nothing",
                        item.id(),
                        item.watch(),
                        item.url(),
                        item.host(),
                        item.role().code(),
                        item.found().toEpochMilli(),
                        ms(item.published()),
                        item.due().toEpochMilli())
                > 0;
    }

    /** Keeps how an item stands and what was learnt of it. */
    public void keep(Item item) {
        Stand s = item.standing();
        Memory m = item.memory();
        sql.execute(
                "update watch_item set due_ms = ?, state = ?, sign = ?, since_ms = ?, seen_ms = ?, there_ms = ?, times = ?,"
                        + " words = ?, text_digest = ?, answers = ?, first_ms = ?, last_ms = ?, sighting = ?, capture = ?,"
                        + " etag = ?, modified = ?, payload = ?, proof_ms = ?, learnt = ?, waits = ?, rate = ?, held = ?,"
                        + " trouble = ? where id = ?",
                item.due().toEpochMilli(),
                s == null ? null : code(s.state()),
                s == null ? null : s.sign().code(),
                s == null ? null : s.since().toEpochMilli(),
                s == null ? null : s.last().toEpochMilli(),
                s == null ? null : ms(s.there()),
                s == null ? 0 : s.times(),
                s == null ? 0 : s.words(),
                s == null || s.text() == null ? null : s.text().hex(),
                s == null ? null : s.answers(),
                ms(m.first()),
                ms(m.asked()),
                m.sighting(),
                m.capture() == null ? null : m.capture().value(),
                m.etag(),
                m.modified(),
                m.payload(),
                ms(m.proof()),
                m.learnt(),
                m.waits(),
                m.rate(),
                item.held(),
                item.trouble(),
                item.id());
    }

    /** Puts off an item. */
    public void due(String item, Instant due) {
        sql.execute("update watch_item set due_ms = ? where id = ?", due.toEpochMilli(), item);
    }

    /** Everything of a watch is due. */
    public void dueNow(String watch, Instant now) {
        sql.execute(
                "update watch_item set due_ms = ?, held = null where watch = ? and due_ms > ?",
                now.toEpochMilli(),
                watch,
                now.toEpochMilli());
    }

    /** Something of an item was preserved then. */
    public void proved(String item, Instant at) {
        sql.execute("update watch_item set proof_ms = ? where id = ?", at.toEpochMilli(), item);
    }

    /** What was asked after this moment, by a clock that was wrong, is due at it. */
    public void setBack(Instant now) {
        sql.execute("update watch_item set due_ms = ? where last_ms > ?", now.toEpochMilli(), now.toEpochMilli());
    }

    /**
     * Hosts of which something is due in watches that are on, the longest overdue first: those that may be asked, and that
     * nobody else asks now.
     *
     * @param holder who wants to ask
     */
    public List<String> dueHosts(Instant now, String holder, int limit) {
        return sql.fetch(
                        "select i.host, min(i.due_ms) as due from watch_item i"
                                + " left join watch_host h on h.name = i.host"
                                + " where i.due_ms <= ?" + ON + " and coalesce(h.free_ms, 0) <= ?"
                                + " and (coalesce(h.until_ms, 0) <= ? or h.holder = ?)"
                                + " group by i.host order by due limit ?",
                        now.toEpochMilli(),
                        now.plus(SOON).toEpochMilli(),
                        now.toEpochMilli(),
                        holder,
                        limit)
                .map(r -> Rows.text(r, "host"));
    }

    /** What is due of a host: sources before what was found in them, so that news come in first; then the longest overdue. */
    public List<Item> due(String host, Instant now, int limit) {
        return sql.fetch(
                        "select i.* from watch_item i where i.host = ? and i.due_ms <= ?" + ON
                                + " order by case when i.role = 'source' then 0 else 1 end, i.due_ms, i.id"
                                + " limit ?",
                        host,
                        now.toEpochMilli(),
                        limit)
                .map(WatchItems::item);
    }

    /** When the next is due in watches that are on; empty where there is none. */
    public Optional<Instant> next() {
        Long due = sql
                .fetch("select i.due_ms as due from watch_item i where true" + ON + " order by i.due_ms limit 1")
                .stream()
                .findFirst()
                .map(r -> r.get("due", Long.class))
                .orElse(null);
        return Optional.ofNullable(due).map(Instant::ofEpochMilli);
    }

    /** How far the watching is behind. */
    public Backlog backlog(Instant now, Duration grace) {
        Record all = sql.fetch(
                        "select count(*) as n, sum(case when i.held is not null then 1 else 0 end) as held from watch_item i"
                                + " where true" + ON)
                .getFirst();
        Record late = sql.fetch(
                        "select count(*) as n from watch_item i where i.due_ms <= ?" + ON,
                        now.minus(grace).toEpochMilli())
                .getFirst();
        return new Backlog(
                Math.toIntExact(Rows.number(all, "n")),
                Math.toIntExact(Rows.number(late, "n")),
                Rows.number(late, "n") == 0 ? null : next().orElse(null),
                Math.toIntExact(Rows.number(all, "held")));
    }

    /** What a watch is of; empty before it was first looked at. */
    public Optional<Item> source(String watch) {
        return sql
                .fetch("select * from watch_item where watch = ? and role = 'source'", watch)
                .map(WatchItems::item)
                .stream()
                .findFirst();
    }

    /** The sources of several watches. */
    public List<Item> sources(Collection<String> watches) {
        if (watches.isEmpty()) {
            return List.of();
        }
        return sql.fetch(
                        "select * from watch_item where role = 'source' and watch in (" + Rows.marks(watches.size())
                                + ")",
                        watches.toArray())
                .map(WatchItems::item);
    }

    /** Items of a watch, those found last first. */
    public List<Item> of(String watch, int offset, int limit) {
        return sql.fetch(
                        "select * from watch_item where watch = ? and role = 'item' order by found_ms desc, id limit ? offset ?",
                        watch,
                        limit,
                        offset)
                .map(WatchItems::item);
    }

    /** How many items a watch has found. */
    public int count(String watch) {
        return count(watch, Role.ITEM);
    }

    /** How many further files a watch goes on in. */
    public int parts(String watch) {
        return count(watch, Role.PART);
    }

    private int count(String watch, Role role) {
        return Math.toIntExact(Rows.number(
                sql.fetch("select count(*) as n from watch_item where watch = ? and role = ?", watch, role.code())
                        .getFirst(),
                "n"));
    }

    /** One item. */
    public Optional<Item> item(String id) {
        return sql.fetch("select * from watch_item where id = ?", id).map(WatchItems::item).stream()
                .findFirst();
    }

    /** Of these addresses, those that some watch has already. */
    public List<String> known(Collection<String> urls) {
        if (urls.isEmpty()) {
            return List.of();
        }
        return sql.fetch(
                        "select distinct url from watch_item where url in (" + Rows.marks(urls.size()) + ")",
                        urls.toArray())
                .map(r -> Rows.text(r, "url"));
    }

    /** Sources whose rhythm is learnt, with how often they change. */
    public List<Item> learning() {
        return sql.fetch("select i.* from watch_item i join watch w on w.id = i.watch where w.state = 'on'"
                        + " and i.role = 'source' and w.every_ms is null order by i.id")
                .map(WatchItems::item);
    }

    /** Takes away what is asked for a watch that is no more. */
    public void forget(String watch) {
        sql.execute("delete from watch_item where watch = ?", watch);
    }

    /**
     * Forgets for good what holds a name that is being sealed: an item where its address does, which is not asked any more,
     * and of the others what was wrong with them.
     *
     * @param named whether words hold the name
     */
    public void hide(Predicate<String> named) {
        for (Record r : sql.fetch("select id, url, answers, trouble from watch_item")) {
            String answers = Rows.maybe(r, "answers");
            String trouble = Rows.maybe(r, "trouble");
            if (named.test(Rows.text(r, "url")) || (answers != null && named.test(answers))) {
                sql.execute("delete from watch_item where id = ?", Rows.text(r, "id"));
            } else if (trouble != null && named.test(trouble)) {
                sql.execute("update watch_item set trouble = null where id = ?", Rows.text(r, "id"));
            }
        }
    }

    private static @Nullable Long ms(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli();
    }

    private static String code(State state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Item item(Record r) {
        String state = Rows.maybe(r, "state");
        return new Item(
                Rows.text(r, "id"),
                Rows.text(r, "watch"),
                Rows.text(r, "url"),
                Rows.text(r, "host"),
                Sightings.by(Role.values(), Rows.text(r, "role")),
                Instant.ofEpochMilli(Rows.number(r, "found_ms")),
                Sightings.moment(r, "published_ms"),
                Instant.ofEpochMilli(Rows.number(r, "due_ms")),
                state == null ? null : Sightings.by(State.values(), state),
                Rows.maybe(r, "held"),
                Rows.maybe(r, "trouble"),
                state == null ? null : stand(r, state),
                new Memory(
                        Sightings.moment(r, "first_ms"),
                        Sightings.moment(r, "last_ms"),
                        r.get("sighting", Long.class),
                        Sightings.capture(r, "capture"),
                        Rows.maybe(r, "etag"),
                        Rows.maybe(r, "modified"),
                        Rows.maybe(r, "payload"),
                        Sightings.moment(r, "proof_ms"),
                        Rows.maybe(r, "learnt"),
                        Rows.maybe(r, "waits"),
                        Rows.number(r, "rate")));
    }

    private static Stand stand(Record r, String state) {
        String digest = Rows.maybe(r, "text_digest");
        return new Stand(
                Sightings.by(State.values(), state),
                Sightings.by(Sign.values(), Rows.text(r, "sign")),
                Instant.ofEpochMilli(Rows.number(r, "since_ms")),
                Instant.ofEpochMilli(Rows.number(r, "seen_ms")),
                Sightings.moment(r, "there_ms"),
                Math.toIntExact(Rows.number(r, "times")),
                Math.toIntExact(Rows.number(r, "words")),
                digest == null ? null : new Digest(digest),
                Rows.text(r, "answers"));
    }
}
