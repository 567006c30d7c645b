// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daylight.DaylightException;

/** Copies the rows of a case from one database to an empty one with the same tables. */
final class Copying {
    private static final int BATCH = 500;

    private Copying() {}

    /** All rows of one state of {@code from}, in one transaction of {@code to}. One of them is SQLite. */
    static void rows(Database from, Database to) {
        try (Connection source = from.snapshot();
                Connection target = to.begin()) {
            for (var table : tables(from.isPostgres() ? target : source).entrySet()) {
                table(table.getKey(), table.getValue(), source, target);
            }
            target.commit();
            source.rollback();
        } catch (SQLException e) {
            throw new DaylightException("the database cannot be copied: " + Database.firstLine(e), e);
        }
    }

    /**
     * In which tables two databases differ in their number of rows, and whether their ledgers end in the same head.
     * Nobody may write to either meanwhile.
     *
     * @return a sentence for each; none where all was copied
     */
    static List<String> differences(Database from, Database to) {
        List<String> differences = new ArrayList<>();
        try (Connection source = from.snapshot();
                Connection target = to.snapshot()) {
            for (String table : tables(from.isPostgres() ? target : source).keySet()) {
                String count = "SELECT count(*) FROM " + table;
                compare(table, words(source, count), words(target, count), differences);
            }
            String head = "SELECT origin || ' ' || size || ' ' || root FROM head";
            compare("head", words(source, head), words(target, head), differences);
            source.rollback();
            target.rollback();
        } catch (SQLException e) {
            throw new DaylightException("the databases cannot be compared: " + Database.firstLine(e), e);
        }
        return differences;
    }

    private static void compare(String what, List<String> one, List<String> other, List<String> differences) {
        if (!one.equals(other)) {
            differences.add(what + ": " + one + " became " + other);
        }
    }

    /** The columns of each table, in the order in which they were made: a table that another refers to stands before it. */
    private static Map<String, List<String>> tables(Connection sqlite) throws SQLException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (String table : words(
                sqlite,
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                        + " AND name NOT LIKE 'flyway_%' ORDER BY rowid")) {
            tables.put(table, words(sqlite, "SELECT name FROM pragma_table_info('" + table + "')"));
        }
        return tables;
    }

    private static void table(String table, List<String> columns, Connection source, Connection target)
            throws SQLException {
        // In quotation marks: a name of ours may be a word of one of the two.
        String names = columns.stream().map(c -> '"' + c + '"').collect(Collectors.joining(", "));
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (Statement empty = target.createStatement()) {
            // A new database has rows of its own that migrations wrote, such as what stands to be made again.
            empty.executeUpdate("DELETE FROM " + table);
        }
        try (Statement select = source.createStatement();
                PreparedStatement insert =
                        target.prepareStatement("INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")")) {
            select.setFetchSize(BATCH);
            try (ResultSet row = select.executeQuery("SELECT " + names + " FROM " + table)) {
                int waiting = 0;
                while (row.next()) {
                    for (int i = 1; i <= columns.size(); i++) {
                        insert.setObject(i, row.getObject(i));
                    }
                    insert.addBatch();
                    if (++waiting % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        }
    }

    private static List<String> words(Connection connection, String query) throws SQLException {
        List<String> words = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                words.add(row.getString(1));
            }
        }
        return words;
    }
}
