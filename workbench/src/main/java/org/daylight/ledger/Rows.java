// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.EventKind;

/** The tables event, node, checkpoint and head in one connection: the statements that both databases share. */
final class Rows {
    /** What the next append continues from. */
    record Head(String origin, long size, Digest root) {}

    /** A row of table event. */
    record Stored(long seq, String json) {}

    @FunctionalInterface
    private interface Bind {
        void to(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface Read<T> {
        T row(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    Rows(Connection connection) {
        this.connection = connection;
    }

    Optional<Head> head(boolean lock) throws SQLException {
        return list(
                        "SELECT origin, size, root FROM head WHERE id = 1" + (lock ? " FOR UPDATE" : ""),
                        s -> {},
                        r -> new Head(r.getString(1), r.getLong(2), digest(r.getString(3), "the head")))
                .stream()
                .findFirst();
    }

    void begin(Head head) throws SQLException {
        update("INSERT INTO head (id, origin, size, root) VALUES (1, ?, ?, ?)", s -> {
            s.setString(1, head.origin());
            s.setLong(2, head.size());
            s.setString(3, head.root().hex());
        });
    }

    void advance(Head head) throws SQLException {
        update("UPDATE head SET size = ?, root = ? WHERE id = 1", s -> {
            s.setLong(1, head.size());
            s.setString(2, head.root().hex());
        });
    }

    void insert(Stored event) throws SQLException {
        update("INSERT INTO event (seq, json) VALUES (?, ?)", s -> {
            s.setLong(1, event.seq());
            s.setString(2, event.json());
        });
    }

    void insert(int level, long position, Digest hash) throws SQLException {
        update("INSERT INTO node (level, position, hash) VALUES (?, ?, ?)", s -> {
            s.setInt(1, level);
            s.setLong(2, position);
            s.setString(3, hash.hex());
        });
    }

    void insert(Checkpoint checkpoint) throws SQLException {
        update("INSERT INTO checkpoint (size, note) VALUES (?, ?)", s -> {
            s.setLong(1, checkpoint.size());
            s.setString(2, checkpoint.note());
        });
    }

    List<Stored> events(long from, long limit) throws SQLException {
        return list(
                "SELECT seq, json FROM event WHERE seq >= ? ORDER BY seq LIMIT ?",
                s -> {
                    s.setLong(1, from);
                    s.setLong(2, limit);
                },
                r -> new Stored(r.getLong(1), r.getString(2)));
    }

    /** Events that are sought, by the indexes of V5_4_1; the newest first, or the oldest. */
    List<Stored> events(Sought sought, boolean newest, boolean postgres, long limit) throws SQLException {
        return list(
                "SELECT seq, json FROM event WHERE " + where(sought, postgres) + " ORDER BY seq "
                        + (newest ? "DESC" : "ASC") + " LIMIT ?",
                s -> s.setLong(bind(sought, s), limit),
                r -> new Stored(r.getLong(1), r.getString(2)));
    }

    /** How many events are sought. */
    long count(Sought sought, boolean postgres) throws SQLException {
        return list(
                        "SELECT count(*) FROM event WHERE " + where(sought, postgres),
                        s -> bind(sought, s),
                        r -> r.getLong(1))
                .getFirst();
    }

    private static String where(Sought sought, boolean postgres) {
        String kind = postgres
                ? "substring(json from '\"kind\":\"([a-z-]+)\"')"
                : "case when json_valid(json) then json_extract(json, '$.kind') end";
        String actor = postgres
                ? "substring(json from '^[{]\"actor\":\"([^\"]*)\"')"
                : "case when json_valid(json) then json_extract(json, '$.actor') end";
        int kinds = sought.kinds().size();
        return "seq >= ? AND seq < ?"
                + (kinds == 0
                        ? ""
                        : " AND " + kind + " IN (" + String.join(", ", Collections.nCopies(kinds, "?")) + ")")
                + (sought.actor() == null ? "" : " AND " + actor + " = ?");
    }

    /** Gives a statement what {@link #where} asks for; returns the place of the parameter after it. */
    private static int bind(Sought sought, PreparedStatement statement) throws SQLException {
        int at = 1;
        statement.setLong(at++, sought.from());
        statement.setLong(at++, sought.until());
        for (EventKind kind : sought.kinds()) {
            statement.setString(at++, kind.code());
        }
        if (sought.actor() != null) {
            statement.setString(at++, sought.actor());
        }
        return at;
    }

    /** What the node table says, as it stands: perhaps not a digest. */
    Optional<String> stored(int level, long position) throws SQLException {
        return list(
                        "SELECT hash FROM node WHERE level = ? AND position = ?",
                        s -> {
                            s.setInt(1, level);
                            s.setLong(2, position);
                        },
                        r -> r.getString(1))
                .stream()
                .findFirst();
    }

    List<Digest> nodes(int level, long from, long to) throws SQLException {
        return list(
                "SELECT hash FROM node WHERE level = ? AND position >= ? AND position < ? ORDER BY position",
                s -> {
                    s.setInt(1, level);
                    s.setLong(2, from);
                    s.setLong(3, to);
                },
                r -> digest(r.getString(1), "a node of level " + level));
    }

    /** The nodes {@code level/position} that no tree of this size has. */
    List<String> nodesBeyond(long size) throws SQLException {
        List<String> beyond = new ArrayList<>();
        for (int level = 0; level < 62; level++) {
            int at = level;
            beyond.addAll(list(
                    "SELECT position FROM node WHERE level = ? AND position >= ? ORDER BY position LIMIT 100",
                    s -> {
                        s.setInt(1, at);
                        s.setLong(2, size >> at);
                    },
                    r -> at + "/" + r.getLong(1)));
        }
        return beyond;
    }

    /** The smallest checkpoint of at least this size, as size and note. */
    Optional<Stored> checkpointFrom(long size) throws SQLException {
        return list(
                        "SELECT size, note FROM checkpoint WHERE size >= ? ORDER BY size LIMIT 1",
                        s -> s.setLong(1, size),
                        r -> new Stored(r.getLong(1), r.getString(2)))
                .stream()
                .findFirst();
    }

    /** The largest checkpoint of at most this size, as size and note. */
    Optional<Stored> checkpointUpTo(long size) throws SQLException {
        return list(
                        "SELECT size, note FROM checkpoint WHERE size <= ? ORDER BY size DESC LIMIT 1",
                        s -> s.setLong(1, size),
                        r -> new Stored(r.getLong(1), r.getString(2)))
                .stream()
                .findFirst();
    }

    /** The stored nodes, for proofs. */
    Merkle.Nodes nodes() {
        return (level, position) -> {
            try {
                String hash = stored(level, position)
                        .orElseThrow(() -> new DaylightException(
                                "node " + level + "/" + position + " is missing: run verify, restore from a backup"));
                return digest(hash, "node " + level + "/" + position);
            } catch (SQLException e) {
                throw new DaylightException(
                        "node " + level + "/" + position + " cannot be read: " + Database.firstLine(e), e);
            }
        };
    }

    private static Digest digest(String hex, String what) {
        try {
            return new Digest(hex);
        } catch (IllegalArgumentException e) {
            throw new DaylightException(what + " is not a digest: run verify, restore from a backup", e);
        }
    }

    private void update(String sql, Bind bind) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind.to(statement);
            statement.executeUpdate();
        }
    }

    private <T> List<T> list(String sql, Bind bind, Read<T> read) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind.to(statement);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> list = new ArrayList<>();
                while (rows.next()) {
                    list.add(read.row(rows));
                }
                return list;
            }
        }
    }
}
