// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.CaptureId;
import org.daylight.ledger.Database;
import org.daylight.register.Sightings.Sighting;
import org.daylight.watch.Standing.Found;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Lists of what was seen of watched pages, by index. Threads may share it. */
public final class SightingList {
    /** So many are counted at most; as many stand for more. */
    public static final int COUNTED = 10_000;

    private final DSLContext sql;

    /** Those in this database. */
    public SightingList(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * What is listed. Pages that are new are no change: they are listed where they or their watch are asked for.
     *
     * @param found what became of a page; null for all changes
     * @param watch of one watch; null for all
     * @param cited those that miss words that a statement cites; null for all, false for the others
     * @param since told by this event or a later one; 0 for all
     * @param alike of pages that changed in this way; null for all, and then of each way the newest stands for all
     */
    public record Wanted(
            @Nullable Found found,
            @Nullable String watch,
            @Nullable Boolean cited,
            long since,
            @Nullable String alike) {
        /** All changes. */
        public static final Wanted ALL = new Wanted(null, null, null, 0, null);

        /** Those that miss cited words, or the others. */
        public Wanted citing(@Nullable Boolean other) {
            return new Wanted(found, watch, other, since, alike);
        }
    }

    /** A stretch, the newest first. */
    public List<Sighting> page(Wanted wanted, int offset, int limit) {
        List<Object> values = new ArrayList<>();
        String where = where(wanted, values);
        values.add(limit);
        values.add(offset);
        return sql.fetch(
                        "select s.* from sighting s" + where + " order by s.event desc limit ? offset ?",
                        values.toArray())
                .map(Sightings::sighting);
    }

    /** How many, up to {@link #COUNTED}. */
    public int count(Wanted wanted) {
        List<Object> values = new ArrayList<>();
        String where = where(wanted, values);
        values.add(COUNTED);
        return Math.toIntExact(Rows.number(
                sql.fetch(
                                "select count(*) as n from (select 1 as one from sighting s" + where
                                        + " limit ?) as some",
                                values.toArray())
                        .getFirst(),
                "n"));
    }

    private static String where(Wanted wanted, List<Object> values) {
        List<String> all = new ArrayList<>();
        if (wanted.found() != null) {
            all.add("s.found = ?");
            values.add(wanted.found().code());
        } else if (wanted.watch() == null) {
            all.add("s.found <> 'new'");
        }
        if (wanted.watch() != null) {
            all.add("s.watch = ?");
            values.add(wanted.watch());
        }
        if (wanted.cited() != null) {
            // Of one sort the index of sorts is the better one: there may be none of it among very many.
            all.add(wanted.found() != null && !wanted.cited() ? "s.raised + 0 = ?" : "s.raised = ?");
            values.add(wanted.cited() ? 1 : 0);
        }
        if (wanted.since() > 0) {
            all.add("s.told >= ?");
            values.add(wanted.since());
        }
        if (wanted.alike() != null) {
            all.add("s.alike = ?");
            values.add(wanted.alike());
        } else if (wanted.watch() == null && !Boolean.TRUE.equals(wanted.cited())) {
            all.add("(s.alike is null or not exists (select 1 from sighting x where x.alike = s.alike"
                    + " and x.event > s.event))");
        }
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    /** How many were told since an event, by what became of the page, up to {@link #COUNTED} together. */
    public Map<Found, Integer> told(long since) {
        Map<Found, Integer> counts = new LinkedHashMap<>();
        sql.fetch(
                        "select found, count(*) as n from (select found from sighting where told >= ? limit ?) as some"
                                + " group by found order by found",
                        since,
                        COUNTED)
                .forEach(r -> counts.put(
                        Sightings.by(Found.values(), Rows.text(r, "found")), Math.toIntExact(Rows.number(r, "n"))));
        return counts;
    }

    /** How many pages changed in each of these ways. */
    public Map<String, Integer> alike(Collection<String> ways) {
        Map<String, Integer> counts = new HashMap<>();
        if (!ways.isEmpty()) {
            sql.fetch(
                            "select alike, count(*) as n from sighting where alike in (" + Rows.marks(ways.size())
                                    + ") group by alike",
                            ways.toArray())
                    .forEach(r -> counts.put(Rows.text(r, "alike"), Math.toIntExact(Rows.number(r, "n"))));
        }
        return counts;
    }

    /** Of these captures, those that are under seal. */
    public Set<CaptureId> sealed(Collection<CaptureId> captures) {
        // To a reader's connection restricted captures are not there: what is not found open is sealed.
        Set<CaptureId> sealed = new HashSet<>(captures);
        if (!captures.isEmpty()) {
            sql.fetch(
                            "select id from capture where restricted = 0 and id in (" + Rows.marks(captures.size())
                                    + ")",
                            captures.stream().map(CaptureId::value).toArray())
                    .forEach(r -> sealed.remove(new CaptureId(Rows.text(r, "id"))));
        }
        return sealed;
    }

    /** How these captures are titled, where they were read; unmasked. */
    public Map<CaptureId, String> titles(Collection<CaptureId> captures) {
        Map<CaptureId, String> titles = new HashMap<>();
        if (!captures.isEmpty()) {
            sql.fetch(
                            "select capture, title from document where current_text = 1 and title is not null and capture in ("
                                    + Rows.marks(captures.size()) + ")",
                            captures.stream().map(CaptureId::value).toArray())
                    .forEach(r -> titles.put(new CaptureId(Rows.text(r, "capture")), Rows.text(r, "title")));
        }
        return titles;
    }
}
