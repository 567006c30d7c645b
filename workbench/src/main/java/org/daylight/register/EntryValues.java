// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.EntryId;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jooq.Record;

/** What the statements that stand say of many entries at once, for tables: values by property, and who is for and against. */
public final class EntryValues {
    private final DSLContext sql;

    /** The statements in this database. */
    public EntryValues(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * A value.
     *
     * @param text as it is stored
     * @param denied whether nobody says so and somebody denies it
     */
    public record Value(String text, boolean denied) {}

    /**
     * Values by entry and property, those that most statements give first.
     *
     * @param entries up to some hundred
     * @param properties of which; others are left out
     */
    public Map<EntryId, Map<String, List<Value>>> values(Collection<EntryId> entries, Collection<String> properties) {
        Map<EntryId, Map<String, List<Value>>> values = new HashMap<>();
        if (entries.isEmpty() || properties.isEmpty()) {
            return values;
        }
        List<Object> given =
                new ArrayList<>(entries.stream().map(EntryId::value).toList());
        given.addAll(properties);
        for (Record row : sql.fetch(
                "select entry, property, value, count(*) as n, sum(case when stance = 'denies' then 1 else 0 end) as denied"
                        + " from statement where stands = 1 and entry in (" + Rows.marks(entries.size())
                        + ") and property in (" + Rows.marks(properties.size())
                        + ") group by entry, property, value order by entry, property, n desc, value",
                given.toArray())) {
            values.computeIfAbsent(new EntryId(Rows.text(row, "entry")), e -> new TreeMap<>())
                    .computeIfAbsent(Rows.text(row, "property"), p -> new ArrayList<>())
                    .add(new Value(Rows.text(row, "value"), Rows.number(row, "denied") == Rows.number(row, "n")));
        }
        return values;
    }

    /** How many statements of each entry have which stance, by its code. */
    public Map<EntryId, Map<String, Integer>> stances(Collection<EntryId> entries) {
        Map<EntryId, Map<String, Integer>> stances = new HashMap<>();
        if (entries.isEmpty()) {
            return stances;
        }
        for (Record row : sql.fetch(
                "select entry, stance, count(*) as n from statement where stands = 1 and entry in ("
                        + Rows.marks(entries.size()) + ") group by entry, stance",
                entries.stream().map(EntryId::value).toArray())) {
            stances.computeIfAbsent(new EntryId(Rows.text(row, "entry")), e -> new TreeMap<>())
                    .put(Rows.text(row, "stance"), Math.toIntExact(Rows.number(row, "n")));
        }
        return stances;
    }
}
