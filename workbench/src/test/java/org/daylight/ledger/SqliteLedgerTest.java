// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.daylight.EventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The contract on SQLite, and what only a file can show. */
class SqliteLedgerTest extends LedgerContract {
    @Override
    Database database() {
        return Database.sqlite(folder.resolve("case.db"));
    }

    @Override
    Database again() {
        return Database.sqlite(folder.resolve("case.db"));
    }

    @Override
    void unprotect() throws SQLException {
        Ledgers.sql(
                database,
                "DROP TRIGGER event_is_never_changed",
                "DROP TRIGGER event_is_never_deleted",
                "DROP TRIGGER event_is_never_replaced");
    }

    @Test
    void anErasedValueLeavesNoByteInTheFiles() throws Exception {
        String name = "a name that must go 福州";
        ledger.append("p1", java.util.List.of(new Draft(EventKind.CONFIGURATION, Map.of(), Map.of("name", name))));
        assertThat(bytesOnDisk()).contains(name);
        ledger.write("p1", writer -> {
            writer.values().seal(0, "name", "person-1", new byte[] {1}, null);
            return writer.values().erase("person-1");
        });
        database.expunge();
        assertThat(bytesOnDisk()).doesNotContain(name);
    }

    private String bytesOnDisk() throws Exception {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    @Timeout(60)
    void hundredsOfTransactionsTakeSeconds() {
        long start = System.nanoTime();
        append(300);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        assertThat(faults()).isEmpty();
    }
}
