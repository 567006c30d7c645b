// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Jcs;
import org.daylight.ledger.Merkle;
import org.daylight.ledger.Openssl;
import org.daylight.ledger.SigningKey;
import org.daylight.ledger.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code spec/vectors/proofs.json}, which was made by another program; openssl has a say too. */
class WitnessVectorsTest {
    private final Map<?, ?> vectors = vectors();

    @TempDir
    Path folder;

    private static Map<?, ?> vectors() {
        try {
            Path here = Path.of("").toAbsolutePath();
            Path root = Files.exists(here.resolve("spec")) ? here : here.resolveSibling("");
            return (Map<?, ?>)
                    Objects.requireNonNull(Jcs.parse(Files.readString(root.resolve("spec/vectors/proofs.json"))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Object in(Map<?, ?> map, String name) {
        return Objects.requireNonNull(map.get(name), name);
    }

    private static String text(Map<?, ?> map, String name) {
        return (String) in(map, name);
    }

    private static long number(Map<?, ?> map, String name) {
        return (Long) in(map, name);
    }

    private List<Map<?, ?>> all(String name) {
        List<Map<?, ?>> all = new ArrayList<>();
        ((List<?>) in(vectors, name)).forEach(item -> all.add((Map<?, ?>) item));
        assertThat(all).as(name).isNotEmpty();
        return all;
    }

    private static Digest digest(Map<?, ?> map, String name) {
        return new Digest(text(map, name));
    }

    private static List<Digest> path(Map<?, ?> map) {
        return ((List<?>) in(map, "path"))
                .stream().map(hex -> new Digest((String) hex)).toList();
    }

    @Test
    void inclusionProofsHoldOrNot() {
        for (Map<?, ?> v : all("inclusion")) {
            assertThat(Merkle.included(
                            number(v, "seq"), number(v, "size"), digest(v, "leaf"), path(v), digest(v, "root")))
                    .as("%s", v)
                    .isEqualTo(in(v, "holds"));
        }
    }

    @Test
    void consistencyProofsHoldOrNot() {
        for (Map<?, ?> v : all("consistency")) {
            assertThat(Merkle.consistent(
                            number(v, "oldSize"),
                            number(v, "newSize"),
                            digest(v, "oldRoot"),
                            digest(v, "newRoot"),
                            path(v)))
                    .as("%s", v)
                    .isEqualTo(in(v, "holds"));
        }
    }

    private SigningKey key() throws IOException {
        Map<?, ?> stated = (Map<?, ?>) in(vectors, "witness");
        Path file = folder.resolve("witness.pem");
        if (!Files.exists(file)) {
            SigningKey.create(file, "x");
            Files.writeString(file, text(stated, "pem"));
        }
        return SigningKey.load(file, "witness.example/anna");
    }

    private WitnessKey witness() {
        return WitnessKey.parse(text((Map<?, ?>) in(vectors, "witness"), "verifier"));
    }

    @Test
    void cosignaturesAreMadeAndReadToTheByte() throws IOException {
        assertThat(WitnessKey.of(key().verifier())).isEqualTo(witness());
        for (Map<?, ?> v : all("cosignatures")) {
            Checkpoint checkpoint = Checkpoint.parse(text(v, "note"));
            Cosignature made = Cosignature.sign(key(), checkpoint, Instant.ofEpochSecond(number(v, "seconds")));
            assertThat(made.line()).isEqualTo(text(v, "line"));
            assertThat(Cosignature.all(checkpoint.note() + text(v, "line") + "\n"))
                    .containsExactly(made);
            assertThat(Cosignature.verifies(checkpoint.note(), text(v, "line"), witness()))
                    .isTrue();
            assertThat(witness().toString())
                    .endsWith("+"
                            + Base64.getEncoder()
                                    .encodeToString(HexFormat.of()
                                            .parseHex("04" + witness().hex())));
        }
    }

    @Test
    void aCosignatureWithAnyBitChangedIsRefused() {
        Map<?, ?> v = all("cosignatures").getFirst();
        String line = text(v, "line");
        int space = line.lastIndexOf(' ') + 1;
        byte[] bytes = Base64.getDecoder().decode(line.substring(space));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            String altered = line.substring(0, space) + Base64.getEncoder().encodeToString(changed);
            assertThat(Cosignature.verifies(text(v, "note"), altered, witness()))
                    .as("bit %d", bit)
                    .isFalse();
        }
        assertThat(Cosignature.verifies(text(all("cosignatures").getLast(), "note"), line, witness()))
                .as("another checkpoint")
                .isFalse();
        assertThat(Cosignature.verifies(text(v, "note"), line.replace("anna", "eve"), witness()))
                .isFalse();
    }

    @Test
    void opensslReadsACosignatureAsWeDo() throws IOException, InterruptedException {
        Map<?, ?> v = all("cosignatures").getLast();
        Cosignature cosignature = Cosignature.parse(text(v, "line")).orElseThrow();
        String signed = Checkpoint.parse(text(v, "note")).signed();
        Path message = Files.writeString(
                folder.resolve("message"), "cosignature/v1\ntime " + number(v, "seconds") + "\n" + signed);
        Path signature = Files.write(folder.resolve("signature"), HexFormat.of().parseHex(cosignature.signature()));
        Path pem = Files.writeString(
                folder.resolve("key.pem"), new VerifierKey("x", witness().hex()).pem());
        assertThat(Openssl.run(
                        "pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", pem, "-in", message, "-sigfile", signature))
                .contains("Verified Successfully");
    }

    @Test
    void aKeyOfALedgerIsNoKeyOfAWitness() {
        assertThatThrownBy(() -> WitnessKey.parse(text(vectors, "log")))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("witness key");
        assertThatThrownBy(() -> VerifierKey.parse(witness().toString())).isInstanceOf(DaylightException.class);
    }

    @Test
    void requestsAreReadWrittenAndJudged() {
        Optional<VerifierKey> log = Optional.of(VerifierKey.parse(text(vectors, "log")));
        for (Map<?, ?> v : all("requests")) {
            CosignRequest request = CosignRequest.parse(text(v, "text"));
            assertThat(request.text()).isEqualTo(text(v, "text"));
            assertThat(request.old()).isEqualTo(number(v, "old"));
            assertThat(request.checkpoint().size()).isEqualTo(number(v, "size"));
            assertThat(Ruling.on(request, Optional.empty(), Optional.empty()).outcome())
                    .isEqualTo(Ruling.Outcome.UNKNOWN_LOG);
            assertThat(Ruling.on(
                                    request,
                                    Optional.of(new VerifierKey(
                                            log.get().name(), witness().hex())),
                                    Optional.empty())
                            .outcome())
                    .isEqualTo(Ruling.Outcome.BAD_SIGNATURE);
            if (request.old() == 0) {
                assertThat(Ruling.on(request, log, Optional.empty()).outcome()).isEqualTo(Ruling.Outcome.COSIGN);
            }
        }
    }

    @Test
    void whatIsNoRequestIsNamed() {
        String good = text(all("requests").getLast(), "text");
        for (String bad : List.of(
                "",
                "old",
                good.replace("old 0", "old 00"),
                good.replace("old 0", "old -1"),
                good.replace("old 0", "new 0"),
                good.replace("old 0", "old 0\nAAAA"),
                good.replace(
                        "old 0",
                        "old 0\n"
                                + "ESzwC2wA2F6JF9aIohT+8bTJrmLPjmS8ghbn/FzBUpI=\n"
                                        .repeat(64)
                                        .strip()),
                good + " ".repeat(CosignRequest.MOST_BYTES))) {
            assertThatThrownBy(() -> CosignRequest.parse(bad)).as(bad).isInstanceOf(DaylightException.class);
        }
    }
}
