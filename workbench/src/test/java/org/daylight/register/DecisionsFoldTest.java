// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.fixture.Postgres;
import org.daylight.ledger.Database;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Ledger;
import org.daylight.ledger.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is decided and undone in whatever order, the register is what the decisions that hold give: as a plain reading
 * of them says, as a replay from nothing gives, on SQLite and on PostgreSQL.
 */
class DecisionsFoldTest {
    private static final int CLAIMS = 6;
    private static final String[] ACTORS = {"anna", "berta"};

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void theRegisterIsWhatTheDecisionsThatHoldGive(int seed) throws SQLException {
        try (Database database = Database.sqlite(temp.resolve("case.db"));
                Ledger ledger = ledger(database, "s")) {
            List<Event> events = decide(ledger, seed, 100);
            PlainFold plain = new PlainFold(events);
            assertThat(statements(database)).isEqualTo(plain.statements());
            assertThat(entries(database)).isEqualTo(plain.entries());
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    void postgresHoldsTheSame() throws SQLException {
        String server = Postgres.database();
        for (int seed = 11; seed < 13; seed++) {
            try (Database database = Database.postgresql(server, "s" + seed);
                    Ledger ledger = ledger(database, "p" + seed)) {
                PlainFold plain = new PlainFold(decide(ledger, seed, 70));
                assertThat(statements(database)).isEqualTo(plain.statements());
                assertThat(entries(database)).isEqualTo(plain.entries());
                assertThat(ledger.verify()).isEmpty();
            }
        }
    }

    @Test
    void asOfAnyEventIsWhatWasThen() throws SQLException {
        try (Database database = Database.sqlite(temp.resolve("case.db"));
                Ledger ledger = ledger(database, "s")) {
            List<Event> events = decide(ledger, 21, 60);
            for (int size = 10; size <= 60; size += 10) {
                try (Database then = Database.scratch()) {
                    Ledger.replay(database, "test.example/s", List.of(new RegisterProjection()), size, then);
                    assertThat(statements(then)).isEqualTo(new PlainFold(events.subList(0, size)).statements());
                }
            }
        }
    }

    private Ledger ledger(Database database, String name) {
        String origin = "test.example/" + name;
        SigningKey key = SigningKey.create(temp.resolve(name + ".pem"), origin);
        return Ledger.create(
                database, key, origin, temp.resolve(name), List.of(new RegisterProjection()), Clock.systemUTC());
    }

    /** Decisions as chance gives them: some make no sense, as those of other cases may. */
    private static List<Event> decide(Ledger ledger, int seed, int count) {
        Random chance = new Random(seed);
        List<Event> events = new ArrayList<>();
        while (events.size() < count) {
            events.addAll(ledger.append(ACTORS[chance.nextInt(2)], List.of(draft(chance, events))));
        }
        return events;
    }

    private static Draft draft(Random chance, List<Event> events) {
        long of = events.isEmpty() ? 0 : chance.nextInt(events.size());
        String claim = claim(chance.nextInt(CLAIMS));
        String entry = "IE-" + (1 + chance.nextInt(5));
        return switch (chance.nextInt(14)) {
            case 0, 1, 2 -> acceptance(chance, claim, entry, events.size());
            case 3 -> open(Map.of("decision", "reject", "claim", claim, "document", "d-" + claim));
            case 4 ->
                open(Map.of(
                        "decision",
                        "retract",
                        "claim",
                        claimOf(events, of, claim),
                        "document",
                        "d-" + claimOf(events, of, claim),
                        "of",
                        of));
            case 5 ->
                open(Map.of(
                        "decision",
                        "retract",
                        "claim",
                        claimOf(events, of, claim),
                        "document",
                        "d-" + claimOf(events, of, claim),
                        "of",
                        of,
                        "property",
                        "host-country"));
            case 6 ->
                open(Map.of(
                        "decision",
                        "second",
                        "claim",
                        claimOf(events, of, claim),
                        "document",
                        "d-" + claimOf(events, of, claim),
                        "seconds",
                        of));
            case 7 ->
                open(Map.of("decision", "merge", "from", List.of(entry), "into", "IE-" + (1 + chance.nextInt(5))));
            case 8 -> open(Map.of("decision", "move", "entry", entry, "statements", List.of(Map.of("of", of))));
            case 9 ->
                open(Map.of(
                        "decision",
                        "move",
                        "entry",
                        entry,
                        "statements",
                        List.of(Map.of("of", of, "property", "host-city"))));
            case 10 ->
                new Draft(
                        EventKind.DECISION,
                        Map.of("decision", "label", "entry", entry),
                        Map.of("label", "Label " + events.size()));
            default -> open(Map.of("decision", "undo", "undoes", of));
        };
    }

    private static String claim(int number) {
        return "k000000000000000" + number;
    }

    private static String claimOf(List<Event> events, long event, String otherwise) {
        return events.isEmpty() || !(events.get((int) event).open().get("claim") instanceof String claim)
                ? otherwise
                : claim;
    }

    private static Draft open(Map<String, Object> open) {
        return new Draft(EventKind.DECISION, open, Map.of("reason", "because"));
    }

    private static Draft acceptance(Random chance, String claim, String entry, int number) {
        Map<String, Object> open = new TreeMap<>(Map.of(
                "decision", "accept",
                "claim", claim,
                "document", "d-" + claim,
                "capture", "c0123456789abcdef",
                "kind", "presence",
                "start", 0L,
                "end", 3L,
                "stance", "reports",
                "lang", "en",
                "reader", "rules/1"));
        open.putAll(Map.of(
                "entry",
                entry,
                "entryKind",
                "presence",
                "newEntry",
                true,
                "textFile",
                "archive/t.warc",
                "textFileSha256",
                "00".repeat(32),
                "textSha256",
                "11".repeat(32),
                "extractor",
                "t/1"));
        if (chance.nextInt(3) == 0) {
            open.put("two", List.of("host-city"));
        }
        return new Draft(
                EventKind.DECISION,
                open,
                Map.of(
                        "quote", "abc",
                        "prefix", "",
                        "suffix", "",
                        "reason", "r",
                        "label", "Made " + number,
                        "values", Map.of("hostCountry", "IE", "hostCity", "Cork")));
    }

    private static Set<String> statements(Database database) throws SQLException {
        return rows(
                database,
                "select decision, property, entry from statement where stands = 1",
                r -> r.getLong(1) + "/" + r.getString(2) + " on " + r.getString(3));
    }

    private static Set<String> entries(Database database) throws SQLException {
        return rows(
                database,
                "select id, label, merged_into, holds from entry",
                r -> r.getString(1) + " " + r.getString(2) + " " + r.getString(3) + " " + r.getInt(4));
    }

    private interface Line {
        String of(ResultSet row) throws SQLException;
    }

    private static Set<String> rows(Database database, String query, Line line) throws SQLException {
        TreeSet<String> lines = new TreeSet<>();
        try (Connection connection = database.dataSource().getConnection();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            while (row.next()) {
                lines.add(line.of(row));
            }
        }
        return lines;
    }
}
