// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.sql.SQLException;
import org.daylight.fixture.Postgres;

/** The contract on PostgreSQL: a schema for each test. */
class PostgresLedgerTest extends LedgerContract {
    private static final String SERVER = Postgres.database();
    private static int schemas;

    @Override
    Database database() {
        return Database.postgresql(SERVER, "case_" + ++schemas);
    }

    @Override
    Database again() {
        return Database.postgresql(SERVER, "case_" + schemas);
    }

    @Override
    void unprotect() throws SQLException {
        Ledgers.sql(
                database,
                "DROP TRIGGER event_is_never_changed ON event",
                "DROP TRIGGER event_is_never_truncated ON event");
    }
}
