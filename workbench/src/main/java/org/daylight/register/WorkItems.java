// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Database;
import org.daylight.ledger.Draft;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * The work list: what spreadsheets, data sets and reference managers say, without a passage yet. An item is no statement:
 * it counts as no support and is in no edition. It is closed by a person, who accepted a claim that rests on words, or
 * drops it with a reason.
 */
public final class WorkItems {
    /** What closes an item, in the open field {@code decision}. */
    static final String CLOSE = "close-item";

    /** So many items are one event; more rows are more events. */
    private static final int BATCH = 1000;

    private static final Set<String> OUTCOMES = Set.of("done", "dropped");

    private final DSLContext sql;

    /** The work list in this database. */
    public WorkItems(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * Names an item: {@code w}, the event that took it in, a hyphen and its place there, such as {@code w17-3}.
     *
     * @param event which event
     * @param place from 1
     */
    public record Id(long event, int place) {
        /** Reads one as it is printed. @throws DaylightException where it is none */
        public static Id parse(String text) {
            if (!text.matches("w[0-9]{1,15}-[1-9][0-9]{0,8}")) {
                throw new DaylightException(
                        "expected an item such as w17-3, found \"" + text + "\"; `worklist` prints them");
            }
            int hyphen = text.indexOf('-');
            return new Id(Long.parseLong(text.substring(1, hyphen)), Integer.parseInt(text.substring(hyphen + 1)));
        }

        @Override
        public String toString() {
            return "w" + event + "-" + place;
        }
    }

    /**
     * Something to be taken in.
     *
     * @param line row, line or number in its file, from 1
     * @param what {@code statement}: something is said, its values known; {@code page}: something to be preserved;
     *     {@code name}: a body that is spoken of
     * @param url where it can be read; null where nobody says
     * @param detail all that is known of it, by the names that docs/register.md lists; only text, numbers, lists and maps
     */
    public record Drafted(long line, String what, @Nullable String url, Map<String, Object> detail) {
        /** Copies the map. */
        public Drafted {
            detail = Map.copyOf(detail);
        }
    }

    /**
     * One item.
     *
     * @param source sheet, ftm, auto-archiver, csl or ris
     * @param file name of the file that it came from
     * @param state open, done or dropped
     * @param decision the event that closed it; null while open
     * @param reason why it was closed; empty where nobody said
     */
    public record Item(
            Id id,
            String source,
            String file,
            Drafted drafted,
            String state,
            @Nullable Long decision,
            String reason) {}

    /**
     * The events that take a file in: what stands in the rows may name people, so all of it is private.
     *
     * @param passedOver how many rows or entities of the file are not among the items
     */
    public static List<Draft> drafts(
            String source, String name, Digest file, long length, List<Drafted> items, int passedOver) {
        List<Draft> drafts = new ArrayList<>();
        for (int from = 0; from == 0 || from < items.size(); from += BATCH) {
            List<Drafted> part = items.subList(from, Math.min(items.size(), from + BATCH));
            List<Object> rows = new ArrayList<>();
            for (Drafted item : part) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("line", item.line());
                row.put("what", item.what());
                if (item.url() != null) {
                    row.put("url", item.url());
                }
                row.put("detail", item.detail());
                rows.add(row);
            }
            drafts.add(new Draft(
                    EventKind.IMPORT,
                    Map.of(
                            "source",
                            source,
                            "fileSha256",
                            file.hex(),
                            "length",
                            length,
                            "items",
                            (long) part.size(),
                            "passedOver",
                            from == 0 ? (long) passedOver : 0L,
                            "first",
                            (long) from + 1),
                    Map.of("name", name, "items", rows)));
        }
        return drafts;
    }

    /**
     * Closes an item.
     *
     * @param outcome done or dropped
     * @param decision the event that accepted a claim for it; null where there is none
     */
    public static Draft close(Id id, String outcome, @Nullable Long decision, String reason) {
        if (!OUTCOMES.contains(outcome)) {
            throw new IllegalArgumentException("an item is done or dropped, not " + outcome);
        }
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("decision", CLOSE);
        open.put("item", id.toString());
        open.put("outcome", outcome);
        if (decision != null) {
            open.put("by", decision);
        }
        return new Draft(EventKind.DECISION, open, Map.of("reason", reason));
    }

    static void take(Event e, Map<String, Object> revealed, DSLContext sql) {
        String name = RegisterProjection.shown(revealed, "name");
        if (e.number("first") == 1) {
            sql.execute(
                    "insert into import_file (event, source, name, file_digest, items, passed_over)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    e.seq(),
                    e.text("source"),
                    name,
                    e.text("fileSha256"),
                    e.number("items"),
                    e.number("passedOver"));
        }
        if (!(revealed.get("items") instanceof List<?> rows)) {
            return; // erased: the event says how many there were
        }
        int place = 0;
        for (Object each : rows) {
            place++;
            if (each instanceof Map<?, ?> row && row.get("line") instanceof Long line) {
                sql.execute(
                        "insert into work_item (event, place, source, file, line, what, url, detail, state)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, 'open')",
                        e.seq(),
                        place,
                        e.text("source"),
                        name,
                        line,
                        String.valueOf(row.get("what")),
                        row.get("url"),
                        Rows.json(row.get("detail") instanceof Map<?, ?> detail ? detail : Map.of()));
            }
        }
    }

    static void closed(Event e, Map<String, Object> revealed, DSLContext sql) {
        Id id = Id.parse(e.text("item"));
        sql.execute(
                "update work_item set state = ?, decision = ?, reason = ? where event = ? and place = ?",
                e.text("outcome"),
                e.open().get("by") instanceof Long by ? by : e.seq(),
                revealed.get("reason"),
                id.event(),
                id.place());
    }

    /** Items in the order in which they came in; all states where {@code state} is empty. */
    public List<Item> list(Optional<String> state, int limit) {
        return state.map(s ->
                        sql.fetch("select * from work_item where state = ? order by event, place limit ?", s, limit))
                .orElseGet(() -> sql.fetch("select * from work_item order by event, place limit ?", limit))
                .map(WorkItems::item);
    }

    /** How many items there are, by state. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sql.fetch("select state, count(*) as n from work_item group by state order by state")
                .forEach(r -> counts.put(Rows.text(r, "state"), Math.toIntExact(Rows.number(r, "n"))));
        return counts;
    }

    /** One item. @throws DaylightException where there is none of this name */
    public Item item(Id id) {
        return sql
                .fetch("select * from work_item where event = ? and place = ?", id.event(), id.place())
                .map(WorkItems::item)
                .stream()
                .findFirst()
                .orElseThrow(() -> new DaylightException("no item " + id + "; `worklist` prints those that wait"));
    }

    /** The name under which a file with this digest was taken in before. */
    public Optional<String> file(String source, Digest digest) {
        return sql
                .fetch("select name from import_file where source = ? and file_digest = ?", source, digest.hex())
                .map(r -> Rows.text(r, "name"))
                .stream()
                .findFirst();
    }

    private static Item item(Record r) {
        return new Item(
                new Id(Rows.number(r, "event"), Math.toIntExact(Rows.number(r, "place"))),
                Rows.text(r, "source"),
                Rows.text(r, "file"),
                new Drafted(
                        Rows.number(r, "line"),
                        Rows.text(r, "what"),
                        Rows.maybe(r, "url"),
                        detail(Rows.text(r, "detail"))),
                Rows.text(r, "state"),
                r.get("decision", Long.class),
                r.get("reason", String.class) == null ? "" : Rows.text(r, "reason"));
    }

    private static Map<String, Object> detail(String json) {
        try {
            return Rows.JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new DaylightException("an item of the work list cannot be read; run `daylight verify`", e);
        }
    }
}
