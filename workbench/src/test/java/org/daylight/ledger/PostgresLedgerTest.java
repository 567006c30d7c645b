// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on PostgreSQL: a schema for each test. */
class PostgresLedgerTest extends LedgerContract {
    private static EmbeddedPostgres server;
    private static int schemas;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    Database database() {
        return Database.postgresql(server.getJdbcUrl("postgres", "postgres"), "case_" + ++schemas);
    }

    @Override
    Database again() {
        return Database.postgresql(server.getJdbcUrl("postgres", "postgres"), "case_" + schemas);
    }

    @Override
    void unprotect() throws SQLException {
        Ledgers.sql(
                database,
                "DROP TRIGGER event_is_never_changed ON event",
                "DROP TRIGGER event_is_never_truncated ON event");
    }
}
