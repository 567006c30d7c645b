// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.DaylightException;
import org.daylight.Event;

/** Applies projections to events, one by one or all over again. */
final class Replay {
    private static final int PAGE = 500;

    private final List<Projection> projections;
    private final Connection target;

    /** @param target where the rows of the projections go */
    Replay(List<Projection> projections, Connection target) {
        this.projections = projections;
        this.target = target;
    }

    void apply(Event event, Map<String, Object> revealed) {
        Map<String, Object> shown = Map.copyOf(revealed);
        for (Projection projection : projections) {
            try {
                projection.apply(event, shown, target);
            } catch (SQLException e) {
                // A driver's message may quote the row, which may hold what is private: only its code is passed on.
                throw new DaylightException(
                        "projection " + projection.name() + " failed on event " + event.seq() + " ("
                                + event.kind().code() + "), SQL state " + e.getSQLState() + "; nothing was written",
                        e);
            }
        }
    }

    /** Deletes the rows of all projections: the last projection first, since it may refer to earlier ones. */
    void clear() throws SQLException {
        try (Statement statement = target.createStatement()) {
            for (Projection projection : projections.reversed()) {
                for (String table : projection.tables()) {
                    statement.executeUpdate("DELETE FROM " + table);
                }
            }
        }
    }

    /**
     * Applies all events of a ledger, read page by page.
     *
     * @param copyEvents whether the target is another database, so that it needs the events that rows refer to
     */
    void all(Connection source, String origin, boolean copyEvents) throws SQLException {
        upTo(Long.MAX_VALUE, source, origin, copyEvents);
    }

    /** As {@link #all}, of the events before this number alone. */
    void upTo(long size, Connection source, String origin, boolean copyEvents) throws SQLException {
        Rows rows = new Rows(source);
        PrivateValues values = new PrivateValues(source);
        long next = 0;
        for (List<Rows.Stored> page = rows.events(0, PAGE); !page.isEmpty(); page = rows.events(next, PAGE)) {
            next = page.getLast().seq() + 1;
            Map<Long, Map<String, Object>> revealed = new TreeMap<>();
            for (PrivateValue value : values.between(page.getFirst().seq(), next)) {
                value.revealed()
                        .ifPresent(shown -> revealed.computeIfAbsent(value.seq(), seq -> new TreeMap<>())
                                .put(value.field(), shown));
            }
            for (Rows.Stored stored : page) {
                if (stored.seq() >= size) {
                    return;
                }
                if (copyEvents) {
                    new Rows(target).insert(stored);
                }
                apply(
                        EventJson.read(origin, stored.seq(), stored.json()),
                        revealed.getOrDefault(stored.seq(), Map.of()));
            }
        }
    }
}
