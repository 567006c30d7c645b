// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.jspecify.annotations.Nullable;

/** One transaction that appends: valid only within the function that {@link Ledger#write} was given, on its thread. */
public final class Writer {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Connection connection;
    private final String actor;
    private final Clock clock;
    private final Rows rows;
    private final Rows.Head head;
    private final Frontier frontier;
    private final Replay replay;
    private final List<Projection> projections;
    private @Nullable String stopped;

    Writer(Connection connection, Rows.Head head, String actor, List<Projection> projections, Clock clock) {
        this.connection = connection;
        this.head = head;
        this.actor = actor;
        this.clock = clock;
        this.projections = projections;
        rows = new Rows(connection);
        frontier = Frontier.of(head.size(), rows.nodes());
        replay = new Replay(projections, connection);
    }

    /**
     * Appends an event and applies every projection to it.
     *
     * @throws DaylightException where the event is larger than 65,535 bytes or holds what it cannot, or a projection
     *     fails; the transaction can then only be rolled back
     */
    public Event append(Draft draft) {
        check();
        // Until the end is reached the transaction is half done: a caller that catches what is thrown cannot commit it.
        stopped = "an append in it failed";
        long seq = frontier.size();
        Map<String, Digest> committed = new TreeMap<>();
        PrivateValues values = new PrivateValues(connection);
        List<PrivateValue> secrets = new ArrayList<>();
        draft.secret().forEach((field, value) -> {
            byte[] salt = new byte[32];
            RANDOM.nextBytes(salt);
            String json = Jcs.write(value);
            committed.put(field, PrivateValue.commitment(salt, json));
            PrivateValue clear =
                    new PrivateValue(seq, field, HexFormat.of().formatHex(salt), json, null, null, List.of());
            Draft.Hidden hidden = draft.hidden().get(field);
            secrets.add(hidden == null ? clear : clear.hidden(hidden));
        });
        String json =
                EventJson.write(head.origin(), seq, clock.instant(), draft.kind(), actor, draft.open(), committed);
        // Read back, so that an event of today and the same event of the next start are equal.
        Event event = EventJson.read(head.origin(), seq, json);
        try {
            rows.insert(new Rows.Stored(seq, json));
            List<NodeRow> completed = new ArrayList<>();
            frontier.append(Merkle.leaf(json), (level, position, hash) -> {
                completed.add(new NodeRow(level, position, hash));
                return hash;
            });
            for (NodeRow node : completed) {
                rows.insert(node.level(), node.position(), node.hash());
            }
            for (PrivateValue secret : secrets) {
                values.insert(secret);
            }
        } catch (SQLException e) {
            throw new DaylightException("event " + seq + " cannot be written: " + Database.firstLine(e), e);
        }
        replay.apply(event, values.revealed(seq));
        stopped = null;
        return event;
    }

    private record NodeRow(int level, long position, Digest hash) {}

    /** The transaction, for statements on tables of the caller's own. Neither commit nor close it. */
    public Connection connection() {
        check();
        return connection;
    }

    /** The erasable store, in this transaction. */
    public PrivateValues values() {
        check();
        return new PrivateValues(connection);
    }

    /** Drops the rows of all projections and replays every event: after a seal, an unseal or an erasure. */
    public void rebuild() {
        check();
        stopped = "a rebuild in it failed";
        try {
            Replay all = new Replay(projections, connection);
            all.clear();
            all.all(connection, head.origin(), false);
        } catch (SQLException e) {
            throw new DaylightException("the projections cannot be rebuilt, SQL state " + e.getSQLState(), e);
        }
        stopped = null;
    }

    /** Writes the new head, signed, where anything was appended; nothing can be appended after. */
    Rows.Head finish(SigningKey key) throws SQLException {
        check();
        stopped = "it has ended";
        if (frontier.size() == head.size()) {
            return head;
        }
        Rows.Head next = new Rows.Head(head.origin(), frontier.size(), frontier.root());
        rows.advance(next);
        rows.insert(Checkpoint.sign(next.origin(), next.size(), next.root(), key));
        return next;
    }

    /** Ends the validity of this writer, whatever became of its transaction. */
    void stop() {
        stopped = "it has ended";
    }

    private void check() {
        if (stopped != null) {
            throw new DaylightException("this transaction of the ledger cannot go on: " + stopped);
        }
    }
}
