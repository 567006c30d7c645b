// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.daylight.Event;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Masks that a reviewer lifted from names, and put back: of each name the last decision that holds says which. */
final class MaskDecisions {
    /** In place of the class of a person: the mask was put back. */
    private static final String COVERED = "covered";

    private MaskDecisions() {}

    /** Whether the last decision on a name waits for a second reviewer: an accused private person, named by one alone. */
    private static boolean half(String name, DSLContext sql) {
        return !waiting(name, sql).isEmpty();
    }

    /**
     * Who said that an accused private person may be named, where that is one reviewer alone.
     *
     * @return pseudonyms; empty where nobody says so, two do, or something else was decided since
     */
    static Set<String> waiting(String name, DSLContext sql) {
        Set<String> actors = new LinkedHashSet<>();
        for (Record r : sql.fetch(
                "select m.person_class, d.actor from lifted_mask m join decision d on d.event = m.event"
                        + " where m.name = ? and d.undone_by is null order by m.event desc",
                name)) {
            if (!Rows.text(r, "person_class").equals(Decisions.ACCUSED)) {
                break;
            }
            actors.add(Rows.text(r, "actor"));
        }
        return actors.size() == 1 ? actors : Set.of();
    }

    static void apply(Event e, Map<String, Object> revealed, DSLContext sql) {
        sql.execute(
                "insert into lifted_mask (event, name, person_class, stands) values (?, ?, ?, 0)",
                e.seq(),
                RegisterProjection.shown(revealed, "name"),
                e.text("decision").equals(Decisions.LIFT) ? e.text("class") : COVERED);
        settle(e.seq(), sql);
    }

    static void settle(long event, DSLContext sql) {
        for (Record named : sql.fetch("select name from lifted_mask where event = ?", event)) {
            String name = Rows.text(named, "name");
            sql.execute("update lifted_mask set stands = 0 where name = ?", name);
            if (half(name, sql)) {
                continue;
            }
            // Erased names are one name no more: none of them is lifted.
            sql.execute(
                    "update lifted_mask set stands = 1 where person_class <> ? and event = (select max(m.event)"
                            + " from lifted_mask m join decision d on d.event = m.event"
                            + " where m.name = ? and d.undone_by is null)",
                    COVERED,
                    name);
        }
    }
}
