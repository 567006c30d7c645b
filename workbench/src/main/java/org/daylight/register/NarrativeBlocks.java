// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Database;
import org.daylight.ledger.Draft;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What the monitor writes around the register, as decisions: each version of a block is one, and undoing it brings the one
 * before back. The text is a private field until an edition prints it.
 */
public final class NarrativeBlocks {
    static final String NARRATIVE = "narrative";
    private static final int LONGEST = 40_000;

    private final DSLContext sql;

    /** The blocks in this database. */
    public NarrativeBlocks(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * A version of a block.
     *
     * @param event its decision
     * @param slot where in a report it stands
     * @param text Markdown; empty where the block was taken away, null where it was erased
     * @param actor pseudonym of who wrote it
     * @param time of the decision, milliseconds since 1970 UTC
     * @param holds whether it was not undone
     */
    public record Version(long event, String slot, @Nullable String text, String actor, long time, boolean holds) {}

    /** A new version of a block; an empty text takes it away. */
    public static Draft write(String slot, String text) {
        if (!slot.matches("[a-z]{2,20}")) {
            throw new DaylightException("\"" + slot + "\" is no place in a report; nothing was written");
        }
        if (text.length() > LONGEST) {
            throw new DaylightException("a block has at most " + LONGEST + " characters; cut it; nothing was written");
        }
        return new Draft(EventKind.DECISION, Map.of("decision", NARRATIVE, "slot", slot), Map.of("text", text));
    }

    static void apply(Event e, Map<String, Object> revealed, DSLContext sql) {
        sql.execute(
                "insert into narrative (event, slot, body) values (?, ?, ?)",
                e.seq(),
                e.text("slot"),
                revealed.get("text"));
    }

    /** Every version of a block, the newest first. */
    public List<Version> versions(String slot) {
        return sql.fetch(SELECT + " where t.slot = ? order by t.event desc", slot)
                .map(NarrativeBlocks::version);
    }

    /** The version that stands; empty where there is none, or it was taken away or erased. */
    public Optional<Version> standing(String slot) {
        return versions(slot).stream()
                .filter(Version::holds)
                .findFirst()
                .filter(v -> v.text() != null && !v.text().isBlank());
    }

    /** The places of which there are versions. */
    public List<String> slots() {
        return sql.fetch("select distinct slot from narrative order by slot").map(r -> Rows.text(r, "slot"));
    }

    private static final String SELECT =
            "select t.event, t.slot, t.body, d.actor, d.time_ms, d.undone_by from narrative t"
                    + " join decision d on d.event = t.event";

    private static Version version(Record r) {
        return new Version(
                Rows.number(r, "event"),
                Rows.text(r, "slot"),
                Rows.maybe(r, "body"),
                Rows.text(r, "actor"),
                Rows.number(r, "time_ms"),
                r.get("undone_by", Long.class) == null);
    }
}
