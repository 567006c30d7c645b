// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.EventKind;

/** What the tests of the ledger share. */
final class Ledgers {
    static final String ORIGIN = "monitor.example/case";
    static final Clock CLOCK = Clock.fixed(Instant.parse("2022-12-05T08:00:00.123Z"), ZoneOffset.UTC);

    private static final String SEEN =
            "CREATE TABLE IF NOT EXISTS seen (seq BIGINT NOT NULL PRIMARY KEY, claim TEXT, quote TEXT)";

    private Ledgers() {}

    static Draft draft(int number) {
        return new Draft(
                EventKind.DECISION,
                Map.of("claim", "c" + number, "places", List.of("福州", "𠮷野")),
                Map.of("quote", "words number " + number));
    }

    /** The table that the contract's projection fills. */
    static void makeSeenTable(Database database) throws SQLException {
        sql(database, SEEN);
    }

    static void sql(Database database, String... statements) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The root by the recursive definition of RFC 6962, 2.1, on purpose unlike what the ledger does. */
    static Digest naiveRoot(List<Digest> leaves) {
        if (leaves.isEmpty()) {
            return Digest.of("");
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = 1;
        while (k * 2 < leaves.size()) {
            k *= 2;
        }
        byte[] both = new byte[65];
        both[0] = 1;
        System.arraycopy(naiveRoot(leaves.subList(0, k)).bytes(), 0, both, 1, 32);
        System.arraycopy(naiveRoot(leaves.subList(k, leaves.size())).bytes(), 0, both, 33, 32);
        return Digest.of(both);
    }

    static List<Digest> leaves(Ledger ledger) {
        List<Digest> leaves = new ArrayList<>();
        ledger.forEach(event -> {
            byte[] json = event.json().getBytes(StandardCharsets.UTF_8);
            byte[] leaf = new byte[json.length + 1];
            System.arraycopy(json, 0, leaf, 1, json.length);
            leaves.add(Digest.of(leaf));
        });
        return leaves;
    }

    static void flip(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the quote of every decision; refuses a claim named "poison". */
    static final class Seen implements Projection {
        @Override
        public String name() {
            return "seen";
        }

        @Override
        public List<String> tables() {
            return List.of("seen");
        }

        @Override
        public void apply(Event event, Map<String, Object> revealed, Connection connection) throws SQLException {
            if (event.kind() != EventKind.DECISION) {
                return;
            }
            if (event.text("claim").equals("poison")) {
                throw new SQLException("poisoned", "XX001");
            }
            // A scratch database knows only the tables of shipped migrations.
            try (Statement statement = connection.createStatement()) {
                statement.execute(SEEN);
            }
            try (PreparedStatement statement =
                    connection.prepareStatement("INSERT INTO seen (seq, claim, quote) VALUES (?, ?, ?)")) {
                statement.setLong(1, event.seq());
                statement.setString(2, event.text("claim"));
                statement.setString(3, (String) revealed.get("quote"));
                statement.executeUpdate();
            }
        }
    }
}
