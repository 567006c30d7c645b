// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.daylight.fixture.EvidenceCase;
import org.daylight.fixture.Folders;
import org.daylight.fixture.LocalAuthority;
import org.daylight.fixture.Shell;
import org.daylight.ledger.Fault;
import org.daylight.run.Allowing;
import org.daylight.run.Authorities;
import org.daylight.run.Cosigning;
import org.daylight.run.Exhibits;
import org.daylight.run.Timestamping;
import org.daylight.run.Witnessing;
import org.daylight.run.Workbench;
import org.daylight.verify.BundleCheck;
import org.daylight.verify.Verdict;
import org.daylight.verify.WaczCheck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bundle of a real case that a colleague and an authority vouch for, checked in three ways: by the program, by the page
 * in it, and by the commands in its VERIFY.md. Needs the programs {@code chromium} and {@code openssl}.
 */
class VouchedBundleTest {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

    @TempDir
    private static Path shared;

    @TempDir
    private Path temp;

    private static Path bundle;
    private static String key = "";
    private static String witness = "";

    @BeforeAll
    static void build() throws IOException {
        bundle = shared.resolve("bundle");
        Instant now = Instant.now();
        // The certificate of the first ends soon, so that the second renews its timestamp.
        try (LocalAuthority ending = authority("ending", now, 30);
                LocalAuthority lasting = authority("lasting", now, 3650);
                EvidenceCase evidence = new EvidenceCase(shared);
                Workbench hers = Workbench.init(shared.resolve("hers"), List.of(), null)) {
            Workbench own = evidence.workbench();
            key = own.ledger().verifier().toString();
            witness = new Witnessing(own).add(new Cosigning(hers).key());
            new Cosigning(hers).follow(key);
            new Allowing(own).allow(List.of(ending.address(), lasting.address()));
            new Authorities(own).add("ending", ending.url(), ending.roots(), null);
            new Exhibits(own).assign(evidence.capture("/count.html").id(), "A-12");
            new Witnessing(own)
                    .take(new Cosigning(hers)
                            .cosign(new Witnessing(own).request(Optional.empty(), OptionalLong.empty())));
            assertThat(new Timestamping(own).stamp().failed()).isEmpty();
            new Authorities(own).add("lasting", lasting.url(), lasting.roots(), null);
            assertThat(new Timestamping(own).renew().kept()).hasSize(1);
            evidence.bundle(bundle);
        }
    }

    private static LocalAuthority authority(String name, Instant now, int days) {
        return new LocalAuthority(
                shared.resolve(name),
                "The " + name + " authority",
                DAY.format(now.minus(Duration.ofDays(2))),
                DAY.format(now.plus(Duration.ofDays(days))));
    }

    private static Verdict verdict(Path path) {
        return BundleCheck.of(path, key, null, Instant.now());
    }

    @Test
    void theProgramSaysWhoVouchesAndSinceWhen() {
        Verdict verdict = verdict(bundle);
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.checked())
                .anyMatch(c -> c.startsWith("the cosignature of " + witness) && c.contains("vouched for at"))
                .filteredOn(c -> c.startsWith("the timestamp of ") && c.contains("existed by"))
                .hasSize(2);
        assertThat(WaczCheck.of(bundle.resolve("archive.wacz")).faults()).isEmpty();
    }

    @Test
    void theCommandsInItAgree() {
        String out = Shell.run(bundle, Shell.blocks(bundle.resolve("VERIFY.md")));
        assertThat(out)
                .doesNotContain("FAULT")
                .contains("ok: " + witness + " vouches for", ".tsr stamps ", "is the beginning of this one");
        assertThat(out.lines().filter(l -> l.contains(".tsr stamps "))).hasSize(2);
    }

    @Test
    void thePageInItAgrees() throws Exception {
        assertThat(bundle.resolve("verify.html")).hasContent(VerifyPage.html());
        assertThat(Files.readString(bundle.resolve("README.html"))).contains("A-12");
        try (VerifyBrowser browser = new VerifyBrowser(temp.resolve("page"))) {
            VerifyBrowser.Result result = browser.check(files(bundle), Map.of("verifierKey", key));
            assertThat(result.of("fails")).isEmpty();
            assertThat(result.of("missing")).isEmpty();
            assertThat(result.checks())
                    .filteredOn(c -> c.path("part").asText().equals("vouching"))
                    .isNotEmpty()
                    .allSatisfy(c -> assertThat(c.path("state").asText()).isEqualTo("holds"));
            for (String item : List.of("ledger/timestamps", "ledger/checkpoints", "archive.wacz", "passages.json")) {
                Path flipped = Folders.copy(bundle, temp.resolve(item.replace('/', '-')));
                Path file = Folders.files(flipped, "").stream()
                        .filter(f -> f.startsWith(flipped.resolve(item)))
                        .findFirst()
                        .orElseThrow();
                String name = flipped.relativize(file).toString();
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
                assertThat(verdict(flipped).faults()).extracting(Fault::item).contains(name);
                assertThat(browser.check(files(flipped), Map.of()).items("fails"))
                        .contains(name);
            }
        }
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Path file : Folders.files(folder, "")) {
            files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
        }
        assertThat(files).isNotEmpty();
        return files;
    }
}
