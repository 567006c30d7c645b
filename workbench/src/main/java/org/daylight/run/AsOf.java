// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.ledger.Database;
import org.daylight.ledger.Ledger;
import org.daylight.register.RegisterProjection;

/** The register of an earlier moment: the events up to then, replayed into a scratch database. */
public final class AsOf {
    private AsOf() {}

    /**
     * How many events a person means.
     *
     * @param text a day such as {@code 2026-03-03}, meaning its end in UTC; a time such as {@code 2026-03-03T12:00:00Z}; or
     *     the number of an event, meaning that one and all before it
     * @throws DaylightException where it is none of these, or lies before the first event
     */
    public static long size(Workbench workbench, String text) {
        long size = text.matches("[0-9]{1,15}") ? Long.parseLong(text) + 1 : before(workbench.ledger(), moment(text));
        if (size < 1 || size > workbench.ledger().size()) {
            throw new DaylightException("the ledger has the events 0 to "
                    + (workbench.ledger().size() - 1) + ", the first of "
                    + workbench.ledger().event(0).time() + "; there was no register as of " + text);
        }
        return size;
    }

    private static Instant moment(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : Instant.parse(text).plusMillis(1);
        } catch (DateTimeParseException e) {
            throw new DaylightException(
                    "expected a day such as 2026-03-03, a time such as 2026-03-03T12:00:00Z or the number of an event,"
                            + " found \"" + text + "\"",
                    e);
        }
    }

    /** How many events stand before the first that is not earlier than a moment: clocks may run back a little. */
    private static long before(Ledger ledger, Instant moment) {
        long low = 0;
        long high = ledger.size();
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (ledger.event(middle).time().isBefore(moment)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** When the last of so many events was. */
    public static Event last(Workbench workbench, long size) {
        return workbench.ledger().event(size - 1);
    }

    static Database replay(Database today, Ledger ledger, String origin, long size, Path folder) {
        Database then = Database.scratch(folder);
        try {
            Ledger.replay(today, origin, List.of(new RegisterProjection()), size, then);
            masks(today, then);
            return then;
        } catch (RuntimeException | Error e) {
            then.close();
            throw e;
        }
    }

    /** The texts of the captures that were there then, with all that was read in them. */
    static void texts(Database today, Database then) {
        try (Connection from = today.dataSource().getConnection();
                Connection to = then.dataSource().getConnection()) {
            to.setAutoCommit(false);
            Set<String> captures = new HashSet<>();
            try (ResultSet there = to.createStatement().executeQuery("select id from capture")) {
                while (there.next()) {
                    captures.add(there.getString(1));
                }
            }
            Set<String> documents = new HashSet<>();
            rows(from, to, "document", "capture", captures, documents);
            for (String made : List.of("claim", "mask", "trait")) {
                rows(from, to, made, "document", documents, new HashSet<>());
            }
            to.commit();
        } catch (SQLException e) {
            throw new DaylightException("the texts of then cannot be read: " + e.getMessage(), e);
        }
    }

    /** Copies the rows whose column holds one of these; notes their ids, where they have some. */
    private static void rows(
            Connection from, Connection to, String table, String column, Set<String> among, Set<String> ids)
            throws SQLException {
        try (Statement asked = from.createStatement();
                ResultSet rows = asked.executeQuery("select * from " + table)) {
            ResultSetMetaData columns = rows.getMetaData();
            int count = columns.getColumnCount();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                names.add(columns.getColumnName(i));
            }
            String marks = String.join(", ", Collections.nCopies(count, "?"));
            try (PreparedStatement insert = to.prepareStatement(
                    "insert into " + table + " (" + String.join(", ", names) + ") values (" + marks + ")")) {
                while (rows.next()) {
                    if (among.contains(rows.getString(column))) {
                        for (int i = 1; i <= count; i++) {
                            insert.setObject(i, rows.getObject(i));
                        }
                        insert.executeUpdate();
                        ids.add(rows.getString(1));
                    }
                }
            }
        }
    }

    /** Who is masked today is masked in what was, and what is restricted today is restricted there. */
    private static void masks(Database today, Database then) {
        try (Connection from = today.dataSource().getConnection();
                Connection to = then.dataSource().getConnection();
                var delete = to.createStatement();
                var names = from.createStatement()
                        .executeQuery("select event, name, person_class, stands from lifted_mask where stands = 1")) {
            delete.executeUpdate("delete from lifted_mask");
            while (names.next()) {
                try (var insert = to.prepareStatement(
                        "insert into lifted_mask (event, name, person_class, stands) values (?, ?, ?, ?)")) {
                    for (int i = 1; i <= 4; i++) {
                        insert.setObject(i, names.getObject(i));
                    }
                    insert.executeUpdate();
                }
            }
            try (var restricted = from.createStatement().executeQuery("select id from capture where restricted = 1");
                    var update = to.prepareStatement("update capture set restricted = 1 where id = ?")) {
                while (restricted.next()) {
                    update.setString(1, restricted.getString(1));
                    update.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new DaylightException(
                    "the masks of today cannot be read; nothing of then is shown; run `daylight verify`", e);
        }
    }
}
