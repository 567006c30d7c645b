// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Whether the rows of projections are those of an earlier version: a migration that changes what is derived says so in the
 * table {@code stale}, and the next start derives all of it anew.
 */
final class Stale {
    private Stale() {}

    static boolean is(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT 1 FROM stale LIMIT 1")) {
            return row.next();
        }
    }

    static void none(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM stale");
        } catch (SQLException e) {
            throw new org.daylight.DaylightException(
                    "the projections cannot be marked as new: " + Database.firstLine(e), e);
        }
    }
}
