// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Lists of what is watched, and how far the watching is behind. By index; what could be many is counted up to a bound. */
public final class WatchRows {
    /** So many that are due are counted at most; as many stand for more. */
    public static final int COUNTED = 10_000;

    private static final int SOURCES = 200;

    private final DSLContext sql;

    /** Those in this database. */
    public WatchRows(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /** Which watches are listed. */
    public enum Shown {
        /** All. */
        ALL,
        /** Those that are polled. */
        ON,
        /** Those that are not for now. */
        PAUSED,
        /** Those whose source is gone, kept from us or not answered for. */
        AWAY,
        /** Those that are not asked though due. */
        HELD;

        /** The word in addresses. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What is listed.
     *
     * @param shown which
     * @param source as people call who publishes it; null for all
     * @param words in the address; null for all
     */
    public record Wanted(
            Shown shown, @Nullable String source, @Nullable String words) {}

    /** Identifiers of a stretch of the list, those added last first. */
    public List<String> page(Wanted wanted, int offset, int limit) {
        StringBuilder query = new StringBuilder("select w.id from watch w");
        List<Object> values = new ArrayList<>();
        if (wanted.shown() == Shown.AWAY || wanted.shown() == Shown.HELD) {
            query.append(" join watch_item i on i.watch = w.id and i.role = 'source'");
        }
        query.append(
                switch (wanted.shown()) {
                    case ALL -> " where w.state <> 'removed'";
                    case ON -> " where w.state = 'on'";
                    case PAUSED -> " where w.state = 'paused'";
                    case AWAY -> " where w.state <> 'removed' and i.state in ('gone', 'blocked', 'failing')";
                    case HELD -> " where w.state = 'on' and i.held is not null";
                });
        if (wanted.source() != null) {
            query.append(" and w.source = ?");
            values.add(wanted.source());
        }
        if (wanted.words() != null) {
            query.append(" and w.url like ? escape '!'");
            values.add("%" + wanted.words().replaceAll("([!%_])", "!$1") + "%");
        }
        values.add(limit);
        values.add(offset);
        return sql.fetch(query + " order by w.added_ms desc, w.id desc limit ? offset ?", values.toArray())
                .map(r -> Rows.text(r, "id"));
    }

    /** Who publishes what is watched, the most watched first. */
    public Map<String, Integer> sources() {
        Map<String, Integer> sources = new LinkedHashMap<>();
        sql.fetch(
                        "select source, count(*) as n from watch where source is not null and state <> 'removed'"
                                + " group by source order by n desc, source limit ?",
                        SOURCES)
                .forEach(r -> sources.put(Rows.text(r, "source"), Math.toIntExact(Rows.number(r, "n"))));
        return sources;
    }

    /** How many pages each of these watches has found. */
    public Map<String, Integer> items(Collection<String> watches) {
        Map<String, Integer> items = new HashMap<>();
        if (!watches.isEmpty()) {
            sql.fetch(
                            "select watch, count(*) as n from watch_item where role = 'item' and watch in ("
                                    + Rows.marks(watches.size()) + ") group by watch",
                            watches.toArray())
                    .forEach(r -> items.put(Rows.text(r, "watch"), Math.toIntExact(Rows.number(r, "n"))));
        }
        return items;
    }

    /** Of these addresses, those that some watch is of already. */
    public List<String> watched(Collection<String> urls) {
        if (urls.isEmpty()) {
            return List.of();
        }
        return sql.fetch(
                        "select distinct url from watch where state <> 'removed' and url in (" + Rows.marks(urls.size())
                                + ")",
                        urls.toArray())
                .map(r -> Rows.text(r, "url"));
    }

    /**
     * How far the watching is behind.
     *
     * @param due pages that should have been asked, up to {@link #COUNTED}
     * @param oldest since when the longest of them waits; null where none does
     * @param held pages that are not asked, because robots or addresses forbid it, up to {@link #COUNTED}
     * @param next when the next is due; null where nothing is
     */
    public record Lag(
            int due,
            @Nullable Instant oldest,
            int held,
            @Nullable Instant next) {}

    /** How far the watching is behind what was due by then. */
    public Lag lag(Instant by) {
        int due = count(
                "select count(*) as n from (select 1 as one from watch_item i where i.due_ms <= ?" + WatchItems.ON
                        + " limit ?) as some",
                by.toEpochMilli(),
                COUNTED);
        int held = count(
                "select count(*) as n from (select 1 as one from watch_item i where i.held is not null" + WatchItems.ON
                        + " limit ?) as some",
                COUNTED);
        Instant next = sql
                .fetch("select i.due_ms as due from watch_item i where i.due_ms >= 0" + WatchItems.ON
                        + " order by i.due_ms limit 1")
                .map(r -> Instant.ofEpochMilli(Rows.number(r, "due")))
                .stream()
                .findFirst()
                .orElse(null);
        return new Lag(due, due == 0 ? null : next, held, next);
    }

    private int count(String query, Object... values) {
        return Math.toIntExact(Rows.number(sql.fetch(query, values).getFirst(), "n"));
    }
}
