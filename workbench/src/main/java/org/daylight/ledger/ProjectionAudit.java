// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.daylight.DaylightException;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds every projection in a scratch database and compares the rows, table by table. Faults name columns and never
 * what stands in them: it may be private.
 */
final class ProjectionAudit {
    private static final String HINT = "it was changed by hand, or by another version: rebuild the projections";

    private final Connection live;
    private final String origin;
    private final List<Projection> projections;
    private final Faults faults;

    ProjectionAudit(Connection live, String origin, List<Projection> projections, Faults faults) {
        this.live = live;
        this.origin = origin;
        this.projections = projections;
        this.faults = faults;
    }

    void run() throws SQLException {
        if (projections.isEmpty()) {
            return;
        }
        if (Stale.is(live)) {
            faults.add(
                    "projections",
                    "rows as this version derives them",
                    "rows of an earlier version",
                    "open the case once with any command, such as `daylight register`, and verify again");
            return;
        }
        try (Database scratch = Database.scratch();
                Connection rebuilt = scratch.begin()) {
            try {
                new Replay(projections, rebuilt).all(live, origin, true);
            } catch (DaylightException e) {
                faults.add("projections", "to be rebuilt from the events", "not possible", Database.firstLine(e));
                return;
            }
            for (Projection projection : projections) {
                for (String table : projection.tables()) {
                    compare(table, rebuilt);
                }
            }
            rebuilt.rollback();
        }
    }

    private void compare(String table, Connection rebuilt) throws SQLException {
        List<String> key = key(table);
        Map<String, Map<String, String>> expected = new HashMap<>();
        rows(rebuilt, table, key, expected::put);
        rows(live, table, key, (id, found) -> {
            Map<String, String> row = expected.remove(id);
            if (row == null) {
                faults.add("table " + table + " row " + id, "no such row", "one", HINT);
            } else if (!row.equals(found)) {
                TreeSet<String> columns = new TreeSet<>();
                row.forEach((column, value) -> {
                    if (!value.equals(found.get(column))) {
                        columns.add(column);
                    }
                });
                faults.add(
                        "table " + table + " row " + id,
                        "what the events give",
                        "another value in " + String.join(", ", columns),
                        HINT);
            }
        });
        new TreeSet<>(expected.keySet())
                .forEach(id -> faults.add("table " + table + " row " + id, "one row", "none", HINT));
    }

    private List<String> key(String table) throws SQLException {
        Map<Integer, String> columns = new TreeMap<>();
        try (ResultSet row = live.getMetaData().getPrimaryKeys(null, live.getSchema(), table)) {
            while (row.next()) {
                columns.put(row.getInt("KEY_SEQ"), name(row.getString("COLUMN_NAME")));
            }
        }
        if (columns.isEmpty()) {
            throw new DaylightException("table " + table + " has no primary key: its rows cannot be compared");
        }
        return List.copyOf(columns.values());
    }

    private static void rows(
            Connection connection, String table, List<String> key, BiConsumer<String, Map<String, String>> consumer)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(500);
            try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                ResultSetMetaData columns = row.getMetaData();
                while (row.next()) {
                    Map<String, String> values = new HashMap<>();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        values.put(name(columns.getColumnLabel(i)), plain(row.getObject(i)));
                    }
                    List<String> id = new ArrayList<>();
                    key.forEach(column -> id.add(column + "=" + values.get(column)));
                    consumer.accept(String.join(" ", id), values);
                }
            }
        }
    }

    private static String name(String column) {
        return column.toLowerCase(Locale.ROOT);
    }

    /** One form for what the two databases give as different types. */
    private static String plain(@Nullable Object value) {
        return switch (value) {
            case null -> "NULL";
            case Boolean flag -> flag ? "1" : "0";
            case Double number -> Double.toString(number);
            case Float number -> Double.toString(number);
            case Number number -> number.toString();
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            default -> "'" + value + "'";
        };
    }
}
