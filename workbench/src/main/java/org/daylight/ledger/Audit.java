// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes a ledger from the bytes of its events and names every stored thing that differs.
 *
 * <p>A naive recomputation names half the tree after one altered byte. So where an event and its stored leaf differ,
 * the rest of the tree decides which of the two was signed; that one is gone on with, and the other alone is named.
 */
final class Audit {
    private static final int PAGE = 500;

    private final Rows rows;
    private final String origin;
    private final VerifierKey key;
    private final @Nullable Checkpoint held;
    private final Faults faults;
    private final Frontier frontier = new Frontier();
    private final TileAudit tiles;
    private final PrivateAudit values;
    private Rows.Head head = new Rows.Head("", 0, Merkle.EMPTY);

    Audit(Connection connection, VerifierKey key, String origin, Path tiles, @Nullable Checkpoint held, Faults faults) {
        this.rows = new Rows(connection);
        this.origin = origin;
        this.key = key;
        this.held = held;
        this.faults = faults;
        this.tiles = new TileAudit(tiles, faults);
        this.values = new PrivateAudit(new PrivateValues(connection), faults);
    }

    void run() throws SQLException {
        Optional<Rows.Head> found = rows.head(false);
        if (found.isEmpty()) {
            faults.add("head", "one row", "none", "the database holds no ledger");
            return;
        }
        head = found.get();
        if (!head.origin().equals(origin)) {
            faults.add("head", "the origin " + origin, head.origin(), "this is another case's ledger");
            return;
        }
        Optional<Rows.Stored> checkpoint = checkpoints(rows.checkpointFrom(0));
        long next = 0;
        while (next < head.size()) {
            List<Rows.Stored> page = rows.events(next, Math.min(PAGE, head.size() - next));
            for (Rows.Stored row : page) {
                for (; next < Math.min(row.seq(), head.size()); next++) {
                    checkpoint = missing(next, checkpoint);
                }
                if (row.seq() < head.size()) {
                    checkpoint = append(leaf(row), checkpoint);
                    next = row.seq() + 1;
                }
            }
            if (page.isEmpty()) {
                for (; next < head.size(); next++) {
                    checkpoint = missing(next, checkpoint);
                }
            }
        }
        for (Rows.Stored extra : rows.events(head.size(), 10)) {
            faults.add(
                    "event " + extra.seq(),
                    "no event after " + head.size() + " events",
                    "one",
                    "it was put in past the head");
        }
        for (String extra : rows.nodesBeyond(head.size())) {
            faults.add(
                    "node " + extra, "no such node in a tree of " + head.size(), "one", "it was put in past the head");
        }
        end(checkpoint);
        values.end();
    }

    /** The leaf to go on with. */
    private Digest leaf(Rows.Stored row) throws SQLException {
        Digest computed = Merkle.leaf(row.json());
        String stored = rows.stored(0, row.seq()).orElse(computed.hex());
        if (!stored.equals(computed.hex()) && !signed(row.seq(), computed)) {
            faults.add(
                    "event " + row.seq(),
                    "the leaf " + stored,
                    computed.hex(),
                    "its bytes were changed after it was signed; the tile mirror or a backup may hold the original");
            values.skip(row.seq());
            return digest(stored);
        }
        try {
            Event event = EventJson.read(origin, row.seq(), row.json());
            values.check(event);
        } catch (DaylightException e) {
            faults.add("event " + row.seq(), "a well-formed event", "another", Database.firstLine(e));
        }
        return computed;
    }

    /** Whether this leaf leads to the head's root along the stored nodes. */
    private boolean signed(long seq, Digest leaf) {
        try {
            return Merkle.prove(seq, head.size(), rows.nodes()).holds(leaf, head.root());
        } catch (DaylightException e) {
            // A node on the way is gone or garbled: it decides nothing, and is named by itself.
            return false;
        }
    }

    private static Digest digest(String hex) {
        try {
            return new Digest(hex);
        } catch (IllegalArgumentException e) {
            return Merkle.EMPTY;
        }
    }

    private Optional<Rows.Stored> missing(long seq, Optional<Rows.Stored> checkpoint) throws SQLException {
        faults.add(
                "event " + seq,
                "an event",
                "none",
                "it was deleted; the tile mirror or a backup may hold it, its bytes must have the leaf node 0/" + seq);
        values.skip(seq);
        return append(digest(rows.stored(0, seq).orElse("")), checkpoint);
    }

    private Optional<Rows.Stored> append(Digest leaf, Optional<Rows.Stored> checkpoint) throws SQLException {
        frontier.append(leaf, (level, position, hash) -> {
            node(level, position, hash);
            tiles.node(level, position, hash);
            return hash;
        });
        if (held != null && held.size() == frontier.size() && !held.root().equals(frontier.root())) {
            faults.add(
                    "held checkpoint " + held.size(),
                    "the root " + held.root().hex(),
                    frontier.root().hex(),
                    "rewrite or split view: the ledger of " + held.size()
                            + " events that was signed then is not the beginning of this one");
        }
        return checkpoints(checkpoint);
    }

    private void node(int level, long position, Digest computed) {
        try {
            String stored = rows.stored(level, position).orElse("none");
            if (!stored.equals(computed.hex())) {
                faults.add(
                        "node " + level + "/" + position,
                        computed.hex(),
                        stored,
                        "nodes can be computed again from the events");
            }
        } catch (SQLException e) {
            throw new DaylightException(
                    "node " + level + "/" + position + " cannot be read: " + Database.firstLine(e), e);
        }
    }

    /** Checks the checkpoint of the present size, if there is one, and returns the next. */
    private Optional<Rows.Stored> checkpoints(Optional<Rows.Stored> next) throws SQLException {
        if (next.isEmpty() || next.get().seq() != frontier.size()) {
            return next;
        }
        check("checkpoint " + frontier.size(), next.get().json());
        if (frontier.size() == head.size()) {
            tiles.checkpoint(next.get().json());
        }
        return rows.checkpointFrom(frontier.size() + 1);
    }

    private void check(String item, String note) {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(note);
        } catch (DaylightException e) {
            faults.add(item, "a checkpoint", "another text", Database.firstLine(e));
            return;
        }
        if (!checkpoint.signedBy(key)) {
            faults.add(item, "a signature of " + key, "none that verifies", "it was changed, or signed by another key");
        } else if (!checkpoint.origin().equals(origin) || checkpoint.size() != frontier.size()) {
            faults.add(
                    item,
                    origin + " with " + frontier.size() + " events",
                    checkpoint.origin() + " with " + checkpoint.size(),
                    "a signed checkpoint of another place");
        } else if (!checkpoint.root().equals(frontier.root())) {
            faults.add(
                    item,
                    "the root " + checkpoint.root().hex() + " that it signs",
                    frontier.root().hex(),
                    "the events up to here are not those that were signed");
        }
    }

    private void end(Optional<Rows.Stored> checkpoint) {
        if (!head.root().equals(frontier.root())) {
            faults.add("head", frontier.root().hex(), head.root().hex(), "the head is not that of the events");
        }
        if (!tiles.sawCheckpoint()) {
            faults.add(
                    "checkpoint " + head.size(),
                    "the signed head",
                    "none",
                    "it was deleted, or the head was changed by hand");
        }
        checkpoint.ifPresent(beyond -> faults.add(
                "checkpoint " + beyond.seq(),
                "no checkpoint past the head",
                "one",
                "rollback: more was signed than the " + head.size() + " events that are here"));
        if (held != null) {
            String item = "held checkpoint " + held.size();
            if (!held.signedBy(key)) {
                faults.add(item, "a signature of " + key, "none that verifies", "it is not a checkpoint of this key");
            } else if (!held.origin().equals(origin)) {
                faults.add(item, "the origin " + origin, held.origin(), "it is a checkpoint of another ledger");
            } else if (held.size() > head.size()) {
                faults.add(
                        item,
                        "at least " + held.size() + " events",
                        head.size() + " events",
                        "rollback: events that were signed are gone");
            }
        }
        tiles.end(rows, head.size());
    }
}
