// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daylight.ledger.Ledgers.CLOCK;
import static org.daylight.ledger.Ledgers.ORIGIN;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.daylight.fixture.Java;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that appends is killed while it does; what it acknowledged must be there. */
class CrashTest {
    @TempDir
    Path folder;

    /** The process: appends for ever and prints the size after each acknowledged append. */
    public static final class Appender {
        private Appender() {}

        public static void main(String[] arguments) {
            try (Database database = Database.sqlite(Path.of(arguments[0], "case.db"));
                    Ledger ledger = CrashTest.open(database, Path.of(arguments[0]))) {
                while (true) {
                    ledger.append("p1", List.of(Ledgers.draft(1)));
                    System.out.println(ledger.size());
                }
            }
        }
    }

    private static Ledger open(Database database, Path folder) {
        SigningKey key = SigningKey.load(folder.resolve("key.pem"), ORIGIN);
        return Ledger.open(database, key, ORIGIN, folder.resolve("tiles"), List.of(), CLOCK);
    }

    @Test
    void nothingAcknowledgedIsLostWhereverItIsKilled() throws IOException, InterruptedException {
        SigningKey key = SigningKey.create(folder.resolve("key.pem"), ORIGIN);
        try (Database database = Database.sqlite(folder.resolve("case.db"))) {
            Ledger.create(database, key, ORIGIN, folder.resolve("tiles"), List.of(), CLOCK)
                    .close();
            // Many at once, so that the few that are killed among go over the end of the first tile of 256.
            try (Ledger ledger = open(database, folder)) {
                ledger.append("p1", Collections.nCopies(180, Ledgers.draft(1)));
            }
        }
        for (int round = 1; round <= 3; round++) {
            long acknowledged = killAfter(30 * round + 7);
            try (Database database = Database.sqlite(folder.resolve("case.db"));
                    Ledger ledger = open(database, folder)) {
                assertThat(ledger.size()).isGreaterThanOrEqualTo(acknowledged);
                assertThat(ledger.verify()).isEmpty();
            }
        }
    }

    /** @return the last size that was acknowledged before the process was killed */
    private long killAfter(int appends) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Java.command(List.of(), Appender.class, folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long acknowledged = 0;
        int seen = 0;
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.matches("[0-9]+")) {
                    acknowledged = Long.parseLong(line);
                    if (++seen == appends) {
                        // By its handle: the other way also closes the stream, and with it lines already printed.
                        process.toHandle().destroyForcibly();
                    }
                }
            }
        }
        process.waitFor();
        assertThat(seen).isGreaterThanOrEqualTo(appends);
        return acknowledged;
    }
}
