// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daylight.CaptureId;
import org.daylight.EntryId;
import org.daylight.ledger.Database;
import org.daylight.watch.Presence.Sign;
import org.daylight.watch.Standing.Found;
import org.daylight.watch.Standing.State;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What was seen of watched pages: one row a transition. Threads may share it. */
public final class Sightings {
    private final DSLContext sql;

    /** Those in this database. */
    public Sightings(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * A transition.
     *
     * @param event its name
     * @param watch of what
     * @param item the page, which may have been found in a feed, a sitemap or a listing
     * @param url of the page
     * @param found what is new
     * @param state as what it stands
     * @param sign by what that was seen
     * @param since when it was first seen so
     * @param last when it was last seen so, as far as the ledger says: where it became sure
     * @param there when it was last there before; null where it never was
     * @param times polls that saw it so, as far as the ledger says
     * @param sure whether somebody is to be told
     * @param told the event that made it sure; null while it is not
     * @param ends the sighting of an absence that this one ends; null where it ends none
     * @param before the capture of what was; null where nothing was, or it was kept by none
     * @param after the capture of what is; null where no answer came
     * @param robots the capture of the robots file in force; null where there is no such file
     * @param status of HTTP; 0 where no answer came
     * @param moved where it answers now, where it moved
     * @param title of the page; to be shown through the masks
     * @param trouble why no answer came
     * @param alike the same for pages that changed in the same way; null where it did not change
     * @param raised whether words are gone that a statement cites
     */
    public record Sighting(
            long event,
            String watch,
            String item,
            String url,
            Found found,
            State state,
            Sign sign,
            Instant since,
            Instant last,
            @Nullable Instant there,
            int times,
            boolean sure,
            @Nullable Long told,
            @Nullable Long ends,
            @Nullable CaptureId before,
            @Nullable CaptureId after,
            @Nullable CaptureId robots,
            int status,
            @Nullable String moved,
            @Nullable String title,
            @Nullable String trouble,
            @Nullable String alike,
            boolean raised) {}

    /**
     * A statement whose words a sighting misses.
     *
     * @param entry it is of
     * @param statement which
     */
    public record Cited(EntryId entry, StatementRef statement) {}

    /**
     * A poll that found a page as it was.
     *
     * @param capture as which
     * @param file with the revisit record
     * @param offset of the record, bytes
     * @param time of the poll
     */
    public record Proof(CaptureId capture, String file, long offset, Instant time) {}

    /** A stretch of all that is news of old pages (all but {@link Found#NEW}): those that miss cited words first, then the newest. */
    public List<Sighting> changes(int offset, int limit) {
        return sql.fetch(
                        "select * from sighting where found <> 'new' order by raised desc, event desc limit ? offset ?",
                        limit,
                        offset)
                .map(Sightings::sighting);
    }

    /** A stretch of those of one sort, the newest first. */
    public List<Sighting> found(Found found, int offset, int limit) {
        return sql.fetch(
                        "select * from sighting where found = ? order by event desc limit ? offset ?",
                        found.code(),
                        limit,
                        offset)
                .map(Sightings::sighting);
    }

    /** A stretch of those of a watch, the newest first. */
    public List<Sighting> ofWatch(String watch, int offset, int limit) {
        return sql.fetch(
                        "select * from sighting where watch = ? order by event desc limit ? offset ?",
                        watch,
                        limit,
                        offset)
                .map(Sightings::sighting);
    }

    /** Those of a page, the newest first. */
    public List<Sighting> ofItem(String item, int limit) {
        return sql.fetch("select * from sighting where item = ? order by event desc limit ?", item, limit)
                .map(Sightings::sighting);
    }

    /** The events of those that a later sighting of the same page followed: what they left open was seen since. */
    public Set<Long> overtaken(Collection<Sighting> some) {
        Map<String, Long> last = new HashMap<>();
        for (List<String> items :
                Rows.stretches(some.stream().map(Sighting::item).distinct().toList())) {
            sql.fetch(
                            "select item, max(event) as last from sighting where item in (" + Rows.marks(items.size())
                                    + ") group by item",
                            items.toArray())
                    .forEach(r -> last.put(Rows.text(r, "item"), Rows.number(r, "last")));
        }
        return some.stream()
                .filter(s -> s.event() < last.getOrDefault(s.item(), 0L))
                .map(Sighting::event)
                .collect(Collectors.toSet());
    }

    /** The name of a page of a watch that was seen before, though nothing else remembers it. */
    public Optional<String> item(String watch, String url) {
        return sql
                .fetch("select item from sighting where watch = ? and url = ? order by event desc limit 1", watch, url)
                .map(r -> Rows.text(r, "item"))
                .stream()
                .findFirst();
    }

    /** Those of pages that changed in the same way. */
    public List<Sighting> alike(String alike, int limit) {
        return sql.fetch("select * from sighting where alike = ? order by event desc limit ?", alike, limit)
                .map(Sightings::sighting);
    }

    /** One of them. */
    public Optional<Sighting> sighting(long event) {
        return sql.fetch("select * from sighting where event = ?", event).map(Sightings::sighting).stream()
                .findFirst();
    }

    /**
     * Those that an event made sure, or that were so from their own: what somebody who follows the ledger is to be told.
     *
     * @param event a sighting's own, or one that confirms it
     */
    public Optional<Sighting> told(long event) {
        return sql.fetch("select * from sighting where told = ?", event).map(Sightings::sighting).stream()
                .findFirst();
    }

    /** The one that led to this capture. */
    public Optional<Sighting> after(CaptureId capture) {
        return sql
                .fetch("select * from sighting where after_capture = ? order by event desc limit 1", capture.value())
                .map(Sightings::sighting)
                .stream()
                .findFirst();
    }

    /** The statements whose words a sighting misses. */
    public List<Cited> cited(long event) {
        return sql.fetch(
                        "select entry, decision, property from sighting_cited where event = ?"
                                + " order by entry, decision, property",
                        event)
                .map(r -> new Cited(
                        new EntryId(Rows.text(r, "entry")),
                        new StatementRef(Rows.number(r, "decision"), Rows.text(r, "property"))));
    }

    /** Sightings that miss words of an entry, the newest first. */
    public List<Sighting> ofEntry(EntryId entry, int limit) {
        return sql.fetch(
                        "select s.* from sighting s where s.event in (select c.event from sighting_cited c where c.entry = ?)"
                                + " order by s.event desc limit ?",
                        entry.value(),
                        limit)
                .map(Sightings::sighting);
    }

    /** Kept polls that found a page as it was, the newest first. */
    public List<Proof> proofs(String item, int limit) {
        return sql.fetch("select * from sighting_proof where item = ? order by time_ms desc limit ?", item, limit)
                .map(r -> new Proof(
                        new CaptureId(Rows.text(r, "capture")),
                        Rows.text(r, "file"),
                        Rows.number(r, "offset_bytes"),
                        Instant.ofEpochMilli(Rows.number(r, "time_ms"))));
    }

    /** The files of the archive that hold such polls. */
    public List<String> proofFiles() {
        return sql.fetch("select distinct file from sighting_proof order by file")
                .map(r -> Rows.text(r, "file"));
    }

    static Sighting sighting(Record r) {
        return new Sighting(
                Rows.number(r, "event"),
                Rows.text(r, "watch"),
                Rows.text(r, "item"),
                Rows.text(r, "url"),
                by(Found.values(), Rows.text(r, "found")),
                by(State.values(), Rows.text(r, "state")),
                by(Sign.values(), Rows.text(r, "sign")),
                Instant.ofEpochMilli(Rows.number(r, "since_ms")),
                Instant.ofEpochMilli(Rows.number(r, "last_ms")),
                moment(r, "there_ms"),
                Math.toIntExact(Rows.number(r, "times")),
                Rows.number(r, "sure") != 0,
                r.get("told", Long.class),
                r.get("ends", Long.class),
                capture(r, "before_capture"),
                capture(r, "after_capture"),
                capture(r, "robots_capture"),
                Math.toIntExact(Rows.number(r, "status")),
                Rows.maybe(r, "moved"),
                Rows.maybe(r, "title"),
                Rows.maybe(r, "trouble"),
                Rows.maybe(r, "alike"),
                Rows.number(r, "raised") != 0);
    }

    static <E extends Enum<E>> E by(E[] values, String code) {
        return Arrays.stream(values)
                .filter(v -> v.name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', '-')
                        .equals(code))
                .findFirst()
                .orElseThrow(() -> new org.daylight.DaylightException("the register holds a sighting with the word \""
                        + code + "\"; run `daylight verify` on the case"));
    }

    static @Nullable Instant moment(Record r, String column) {
        Long ms = r.get(column, Long.class);
        return ms == null ? null : Instant.ofEpochMilli(ms);
    }

    static @Nullable CaptureId capture(Record r, String column) {
        String id = Rows.maybe(r, column);
        return id == null ? null : new CaptureId(id);
    }
}
