// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daylight.ledger.Ledgers.CLOCK;
import static org.daylight.ledger.Ledgers.ORIGIN;
import static org.daylight.ledger.Ledgers.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of {@code spec/ledger.md} on a real case; needs sh, sqlite3, xxd, sha256sum and openssl. */
class SpecTest {
    @TempDir
    Path folder;

    @Test
    void theCommandsOfTheSpecificationCheckACase() throws IOException, InterruptedException {
        Path root = Path.of("").toAbsolutePath();
        Path spec = Files.exists(root.resolve("spec")) ? root : root.resolveSibling("");
        String text = Files.readString(spec.resolve("spec/ledger.md"));
        int start = text.indexOf("```sh\n") + 6;
        String commands = text.substring(start, text.indexOf("```", start));

        SigningKey key = SigningKey.create(folder.resolve("key.pem"), ORIGIN);
        try (Database database = Database.sqlite(folder.resolve("case.db"));
                Ledger ledger = Ledger.create(database, key, ORIGIN, folder.resolve("tiles"), List.of(), CLOCK)) {
            ledger.append("p1", List.of(draft(0), draft(1)));
            PrivateValue secret = ledger.privateValues(1).getFirst();
            ProcessBuilder sh = new ProcessBuilder("sh", "-e", "-c", commands).directory(folder.toFile());
            sh.redirectErrorStream(true);
            sh.environment().put("salt", Objects.requireNonNull(secret.salt()));
            sh.environment().put("value", Objects.requireNonNull(secret.value()));
            sh.environment().put("verifier", key.verifier().toString());
            Process process = sh.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            String leaf = Merkle.leaf(ledger.event(1).json()).hex();
            assertThat(output.lines())
                    .containsExactly(
                            leaf + "  -",
                            leaf,
                            Objects.requireNonNull(ledger.event(1).committed().get("quote"))
                                            .hex() + "  -",
                            "Signature Verified Successfully");
        }
    }
}
