// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.Event;

/**
 * The events of a ledger that may be damaged: read without opening it, so nothing is repaired and nothing is refused.
 * What is not well-formed is left out here; {@link Ledger#verify} names it.
 */
public final class Events {
    private final Database database;
    private final String origin;
    private int unreadable;

    /** The events in this database. */
    public Events(Database database, String origin) {
        this.database = database;
        this.origin = origin;
    }

    /** Every event that can be read, in order. */
    public List<Event> readable() {
        List<Event> events = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection()) {
            for (var row : new Rows(connection).events(0, Integer.MAX_VALUE)) {
                try {
                    events.add(EventJson.read(origin, row.seq(), row.json()));
                } catch (DaylightException e) {
                    // Named by the audit of the ledger; the checks that build on this one go on without it.
                    unreadable++;
                }
            }
            return events;
        } catch (SQLException e) {
            throw new DaylightException("the events cannot be read: " + Database.firstLine(e), e);
        }
    }

    /**
     * Reads an event that somebody handed over, and that must stand at a place of a ledger.
     *
     * @throws DaylightException where it is not canonical, of an unknown kind, or an event of another place
     */
    public static Event read(String origin, long seq, String json) {
        return EventJson.read(origin, seq, json);
    }

    /** How many events {@link #readable} has left out so far. */
    public int unreadable() {
        return unreadable;
    }

    /**
     * What a checkpoint of this size must say, computed from the stored nodes: origin, size and root, a line each.
     *
     * @throws DaylightException where the ledger is smaller, or a node that is needed is missing or damaged
     */
    public String signedText(long size) {
        try (Connection connection = database.dataSource().getConnection()) {
            Rows rows = new Rows(connection);
            long present = rows.head(false).map(Rows.Head::size).orElse(0L);
            if (size < 0 || size > present) {
                throw new DaylightException("the ledger has " + present + " events, not " + size);
            }
            return Checkpoint.signedText(origin, size, Merkle.root(size, rows.nodes()));
        } catch (SQLException e) {
            throw new DaylightException("the nodes cannot be read: " + Database.firstLine(e), e);
        }
    }

    /** The note that was signed when the ledger had this many events, as it stands; nothing where there is none. */
    public Optional<String> checkpointNote(long size) {
        try (Connection connection = database.dataSource().getConnection()) {
            return new Rows(connection)
                    .checkpointFrom(size)
                    .filter(row -> row.seq() == size)
                    .map(Rows.Stored::json);
        } catch (SQLException e) {
            throw new DaylightException("the checkpoints cannot be read: " + Database.firstLine(e), e);
        }
    }

    /** The private fields of an event as they may be shown now. */
    public Map<String, Object> revealed(long seq) {
        try (Connection connection = database.dataSource().getConnection()) {
            return new PrivateValues(connection).revealed(seq);
        } catch (SQLException e) {
            throw new DaylightException("the private fields cannot be read: " + Database.firstLine(e), e);
        }
    }
}
