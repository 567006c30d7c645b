// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints, notes and the keys that sign them. */
class CheckpointTest {
    @TempDir
    Path folder;

    private SigningKey key;

    @BeforeEach
    void make() {
        key = SigningKey.create(folder.resolve("key.pem"), "monitor.example");
    }

    @Test
    void opensslVerifiesASignature() throws IOException, InterruptedException {
        Checkpoint checkpoint = Checkpoint.sign("monitor.example/case", 7, Digest.of("root"), key);
        String line = checkpoint.note().lines().toList().getLast();
        byte[] signature = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
        Files.writeString(folder.resolve("signed"), checkpoint.signed());
        Files.write(folder.resolve("signature"), Arrays.copyOfRange(signature, 4, 68));
        Files.writeString(folder.resolve("public.pem"), key.verifier().pem());
        assertThat(Openssl.run(
                        "pkeyutl",
                        "-verify",
                        "-rawin",
                        "-pubin",
                        "-inkey",
                        folder.resolve("public.pem"),
                        "-in",
                        folder.resolve("signed"),
                        "-sigfile",
                        folder.resolve("signature")))
                .contains("Verified Successfully");
    }

    @Test
    void opensslReadsTheKeyAndMakesOnesThatWeRead() throws IOException, InterruptedException {
        assertThat(Openssl.run("pkey", "-in", folder.resolve("key.pem"), "-pubout"))
                .isEqualTo(key.verifier().pem());
        Path other = folder.resolve("other.pem");
        Openssl.run("genpkey", "-algorithm", "ed25519", "-out", other);
        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rw-------"));
        assertThat(SigningKey.load(other, "x").verifier().pem())
                .isEqualTo(Openssl.run("pkey", "-in", other, "-pubout"));
    }

    @Test
    void aKeyIsForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("key.pem");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(SigningKey.loadOrCreate(file, "monitor.example").verifier()).isEqualTo(key.verifier());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> SigningKey.load(file, "monitor.example")).hasMessageContaining("chmod 600");
    }

    @Test
    void aFileThatIsNoKeyIsRefused() throws IOException {
        Path file = folder.resolve("key.pem");
        for (String text : new String[] {"", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"}) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> SigningKey.load(file, "x")).isInstanceOf(DaylightException.class);
        }
    }

    @Test
    void theVerifierKeySurvivesAsText() {
        String text = key.verifier().toString();
        assertThat(VerifierKey.parse(text)).isEqualTo(key.verifier());
        assertThatThrownBy(() -> VerifierKey.parse(text.replace("monitor", "mirror")))
                .isInstanceOf(DaylightException.class);
        assertThatThrownBy(() -> VerifierKey.parse("a+b")).isInstanceOf(DaylightException.class);
        assertThatThrownBy(() -> new VerifierKey("two words", key.verifier().hex()))
                .isInstanceOf(DaylightException.class);
    }

    @Test
    void everyCheckpointIsReadBackAndSigned() {
        qt().withExamples(50).forAll(longs().between(0, Jcs.MAX_INTEGER)).check(size -> {
            Checkpoint made = Checkpoint.sign("monitor.example/case", size, Digest.of("" + size), key);
            return Checkpoint.parse(made.note()).equals(made) && made.signedBy(key.verifier());
        });
    }

    @Test
    void anyOtherCharacterInTheNoteEndsTheSignature() {
        String note = Checkpoint.sign("monitor.example/case", 12, Digest.of("root"), key)
                .note();
        for (int i = 0; i < note.length(); i++) {
            String other = note.substring(0, i) + (char) (note.charAt(i) ^ 1) + note.substring(i + 1);
            assertThat(verifies(other)).as(other).isFalse();
        }
    }

    private boolean verifies(String note) {
        try {
            return Checkpoint.parse(note).signedBy(key.verifier());
        } catch (DaylightException e) {
            return false;
        }
    }

    @Test
    void aCosignatureBesideOursIsKept() {
        Checkpoint made = Checkpoint.sign("monitor.example/case", 12, Digest.of("root"), key);
        SigningKey witness = SigningKey.create(folder.resolve("witness.pem"), "witness.example");
        String line = Checkpoint.sign("monitor.example/case", 12, Digest.of("root"), witness)
                .note()
                .lines()
                .toList()
                .getLast();
        Checkpoint both = Checkpoint.parse(made.note() + line + "\n");
        assertThat(both.signedBy(key.verifier())).isTrue();
        assertThat(both.signedBy(witness.verifier())).isTrue();
        assertThat(made.signedBy(witness.verifier())).isFalse();
    }

    @Test
    void everyCutOfANoteIsRefusedOrUnsigned() {
        String note = Checkpoint.sign("monitor.example/case", 12, Digest.of("root"), key)
                .note();
        for (int cut = 0; cut < note.length() - 1; cut++) {
            assertThat(verifies(note.substring(0, cut))).as("cut at %d", cut).isFalse();
        }
    }

    @Test
    void aLineOfTheKeyThatDoesNotVerifySpoilsTheNote(@TempDir Path folder) {
        SigningKey own = SigningKey.create(folder.resolve("own.pem"), "monitor.example/case");
        Checkpoint good = Checkpoint.sign("monitor.example/case", 12, Digest.of("root"), own);
        String stray = Checkpoint.sign("monitor.example/case", 13, Digest.of("root"), own)
                .note()
                .lines()
                .toList()
                .getLast();
        assertThat(good.signedBy(own.verifier())).isTrue();
        assertThat(Checkpoint.parse(good.note() + stray + "\n").signedBy(own.verifier()))
                .isFalse();
    }
}
