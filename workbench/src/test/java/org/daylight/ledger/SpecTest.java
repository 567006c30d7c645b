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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daylight.fixture.LocalAuthority;
import org.daylight.ledger.timestamp.Authority;
import org.daylight.ledger.timestamp.Certificates;
import org.daylight.ledger.timestamp.Stamp;
import org.daylight.ledger.timestamp.StampCheck;
import org.daylight.ledger.timestamp.StampRequest;
import org.daylight.ledger.timestamp.Timestamps;
import org.daylight.ledger.witness.Cosignature;
import org.daylight.ledger.witness.WitnessKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of {@code spec/ledger.md} on a real case; needs sh, sqlite3, xxd, sha256sum and openssl. */
class SpecTest {
    @TempDir
    Path folder;

    @Test
    void theCommandsOfTheSpecificationCheckACase() throws IOException, InterruptedException {
        String commands = commands(0);
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

    /** The shell commands of the specification, block by block. */
    private static String commands(int block) throws IOException {
        Path root = Path.of("").toAbsolutePath();
        Path spec = Files.exists(root.resolve("spec")) ? root : root.resolveSibling("");
        String text = Files.readString(spec.resolve("spec/ledger.md"));
        int start = 0;
        for (int i = 0; i <= block; i++) {
            start = text.indexOf("```sh\n", start) + 6;
        }
        return text.substring(start, text.indexOf("```", start));
    }

    private String sh(String commands, Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder sh = new ProcessBuilder("sh", "-e", "-c", commands).directory(folder.toFile());
        sh.redirectErrorStream(true);
        sh.environment().putAll(variables);
        Process process = sh.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    @Test
    void theCommandsForACosignatureCheckOne() throws IOException, InterruptedException {
        SigningKey log = SigningKey.create(folder.resolve("log.pem"), ORIGIN);
        SigningKey witness = SigningKey.create(folder.resolve("witness.pem"), "witness.example/anna");
        Checkpoint checkpoint = Checkpoint.sign(ORIGIN, 7, Merkle.leaf("x"), log);
        Files.writeString(folder.resolve("signed"), checkpoint.signed());
        String line = Cosignature.sign(witness, checkpoint, CLOCK.instant()).line();
        String key = WitnessKey.of(witness.verifier()).toString();
        assertThat(sh(commands(1), Map.of("line", line, "witness", key))).contains("Verified Successfully");
    }

    @Test
    void theCommandsForATimestampCheckOneAndItsRenewal() throws IOException, InterruptedException {
        SigningKey key = SigningKey.create(folder.resolve("key.pem"), ORIGIN);
        String today = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.now(ZoneOffset.UTC));
        try (LocalAuthority authority = new LocalAuthority(folder.resolve("tsa"), "Authority", today, "20450101");
                Database database = Database.sqlite(folder.resolve("case.db"));
                Ledger ledger = Ledger.create(database, key, ORIGIN, folder.resolve("tiles"), List.of(), CLOCK)) {
            Certificates roots = Certificates.read(authority.roots());
            Authority trusted = new Authority(0, "local", null, roots.pem());
            ledger.append("p1", List.of(Timestamps.configure(trusted, null)));
            byte[] data = ledger.checkpoint().note().getBytes(StandardCharsets.UTF_8);
            byte[] first = stamp(ledger, trusted, authority, data, null);
            byte[] both = Arrays.copyOf(data, data.length + first.length);
            System.arraycopy(first, 0, both, data.length, first.length);
            stamp(ledger, trusted, authority, both, 1L);

            assertThat(sh(commands(2), Map.of("seq", "1", "config", "0"))).contains("Verification: OK");
            String renewal = commands(2).replaceFirst("(?m)^openssl ts -verify", "RENEWED\n$0");
            String append = renewal.lines()
                    .filter(line -> line.startsWith("#   "))
                    .findFirst()
                    .orElseThrow()
                    .substring(4);
            assertThat(sh(renewal.replace("RENEWED", append), Map.of("seq", "2", "config", "0")))
                    .contains("Verification: OK");
        }
    }

    private static byte[] stamp(
            Ledger ledger, Authority trusted, LocalAuthority authority, byte[] data, @Nullable Long renews) {
        byte[] response = authority.reply(StampRequest.over(data, null).der());
        Stamp stamp = new StampCheck(trusted.certificates(), null, null).check(response, data);
        ledger.append("p1", List.of(Timestamps.keep(trusted, 1, stamp, response, renews)));
        return response;
    }
}
