// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.daylight.EventKind;
import org.daylight.fixture.LocalAuthority;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Openssl;
import org.daylight.ledger.timestamp.Review;
import org.daylight.ledger.timestamp.StampRequest;
import org.daylight.ledger.timestamp.Timestamps;
import org.daylight.verify.CaseCheck;
import org.daylight.verify.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real authorities on loopback, run by openssl, honest and otherwise. */
class TimestampingTest {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

    @TempDir
    private static Path shared;

    /** Its certificate lasts for years. */
    private static LocalAuthority lasting;
    /** Its certificate ends in a month. */
    private static LocalAuthority ending;
    /** Its certificate ended years ago. */
    private static LocalAuthority ended;

    @TempDir
    Path temp;

    private Path root;
    private Workbench workbench;

    @BeforeAll
    static void authorities() {
        Instant now = Instant.now();
        lasting = authority("lasting", now.minus(Duration.ofDays(2)), now.plus(Duration.ofDays(3650)));
        ending = authority("ending", now.minus(Duration.ofDays(2)), now.plus(Duration.ofDays(30)));
        ended = authority("ended", now.minus(Duration.ofDays(2000)), now.minus(Duration.ofDays(1000)));
    }

    private static LocalAuthority authority(String name, Instant from, Instant to) {
        return new LocalAuthority(shared.resolve(name), "The " + name + " authority", DAY.format(from), DAY.format(to));
    }

    @AfterAll
    static void close() {
        lasting.close();
        ending.close();
        ended.close();
    }

    @BeforeEach
    void aCase() {
        root = temp.resolve("case");
        workbench = Workbench.init(root, List.of(lasting.address(), ending.address(), ended.address()), null);
        lasting.answering(lasting::reply).withStatus(200);
    }

    private void trust(String name, LocalAuthority authority) {
        new Authorities(workbench).add(name, authority.url(), authority.roots(), "1.2.3.4.1");
    }

    private Timestamping timestamping() {
        return new Timestamping(workbench);
    }

    private Verdict verdict() {
        workbench.close();
        return CaseCheck.of(root, null);
    }

    private List<Timestamps.Taken> taken() {
        return Timestamps.of(workbench.ledger().page(0, 1000));
    }

    private Review review() {
        return new Review(
                workbench.ledger().page(0, 1000),
                size -> workbench.ledger().checkpointAt(size).map(Checkpoint::note));
    }

    private static String opensslVerify(Path folder, byte[] data, byte[] response, LocalAuthority authority)
            throws IOException, InterruptedException {
        return Openssl.run(
                "ts",
                "-verify",
                "-data",
                Files.write(folder.resolve("data"), data),
                "-in",
                Files.write(folder.resolve("reply.tsr"), response),
                "-CAfile",
                authority.rootsFile());
    }

    @Test
    void opensslAgreesOnACheckpointThatWasStamped() throws IOException, InterruptedException {
        trust("lasting", lasting);
        Checkpoint checkpoint = workbench.ledger().checkpoint();
        Timestamping.Outcome outcome = timestamping().stamp();
        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.kept())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("3 events existed by ")
                .contains("says lasting (CN=The lasting authority)");
        Timestamps.Taken taken = taken().getFirst();
        assertThat(taken.size()).isEqualTo(checkpoint.size());
        assertThat(taken.policy()).isEqualTo("1.2.3.4.1");
        assertThat(opensslVerify(temp, checkpoint.note().getBytes(StandardCharsets.UTF_8), taken.der(), lasting))
                .contains("Verification: OK");
        Verdict verdict = verdict();
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.checked()).anyMatch(c -> c.matches("3 events existed by .*Z, says lasting .*"));
        assertThat(verdict.notProven()).anyMatch(n -> n.contains("revoked"));
    }

    @Test
    void anAnswerInChunksIsAnAnswer() {
        try (LocalAuthority chunks =
                authority("chunks", Instant.now(), Instant.now().plus(Duration.ofDays(400)))) {
            new Allowing(workbench).allow(List.of(chunks.address()));
            trust("chunks", chunks.inChunks());
            assertThat(timestamping().stamp().failed()).isEmpty();
        }
    }

    private record Hostile(String what, UnaryOperator<byte[]> answer, String reason) {}

    private static byte[] instead(StampRequest request) {
        return lasting.reply(request.der());
    }

    private static List<Hostile> hostile() {
        return List.of(
                new Hostile(
                        "a stamp over other bytes",
                        q -> {
                            StampRequest asked = StampRequest.parse(q);
                            return instead(new StampRequest(
                                    "00".repeat(32), asked.algorithm(), asked.nonce(), asked.policy()));
                        },
                        "over other bytes"),
                new Hostile(
                        "another nonce",
                        q -> {
                            StampRequest asked = StampRequest.parse(q);
                            return instead(new StampRequest(
                                    asked.imprint(), asked.algorithm(), "8000000000000001", asked.policy()));
                        },
                        "its nonce is 8000000000000001"),
                new Hostile(
                        "no nonce",
                        q -> {
                            StampRequest asked = StampRequest.parse(q);
                            return instead(new StampRequest(asked.imprint(), asked.algorithm(), null, asked.policy()));
                        },
                        "its nonce is missing"),
                new Hostile(
                        "another policy",
                        q -> {
                            StampRequest asked = StampRequest.parse(q);
                            return instead(
                                    new StampRequest(asked.imprint(), asked.algorithm(), asked.nonce(), "1.2.3.4.5"));
                        },
                        "under the policy 1.2.3.4.5, expected 1.2.3.4.1"),
                new Hostile(
                        "a refusal",
                        q -> {
                            StampRequest asked = StampRequest.parse(q);
                            return instead(
                                    new StampRequest(asked.imprint(), asked.algorithm(), asked.nonce(), "1.2.3.4.9"));
                        },
                        "the authority refuses: status 2"),
                new Hostile("no certificate", TimestampingTest::withoutCertificate, "brings no certificate"),
                new Hostile("another authority of the same policy", q -> ending.reply(q), "no path leads from"),
                new Hostile("cut off", q -> Arrays.copyOf(lasting.reply(q), 500), "cut off"),
                new Hostile("more behind it", q -> Arrays.copyOf(lasting.reply(q), 3000), "bytes of DER, found 3000"),
                new Hostile(
                        "a page",
                        q -> "<!doctype html><title>Log in</title>".getBytes(StandardCharsets.UTF_8),
                        "another thing"),
                new Hostile("nothing", q -> new byte[0], "another thing"),
                new Hostile("ten megabytes", q -> new byte[10_000_000], "more than 45000 bytes"),
                new Hostile("deep nesting", q -> nested(), "nests deeper"),
                new Hostile(
                        "a signature with a bit changed",
                        q -> {
                            byte[] reply = lasting.reply(q);
                            reply[reply.length - 1] ^= 1;
                            return reply;
                        },
                        "does not verify"));
    }

    /** The request's certReq is its last value: a BOOLEAN of three bytes, here put to false by leaving it out. */
    private static byte[] withoutCertificate(byte[] request) {
        byte[] shorter = Arrays.copyOf(request, request.length - 3);
        shorter[1] = (byte) (shorter[1] - 3);
        return lasting.reply(shorter);
    }

    private static byte[] nested() {
        byte[] deep = new byte[40_000];
        for (int i = 0; i < deep.length; i += 4) {
            int rest = deep.length - i - 4;
            deep[i] = 0x30;
            deep[i + 1] = (byte) 0x82;
            deep[i + 2] = (byte) (rest >> 8);
            deep[i + 3] = (byte) rest;
        }
        return deep;
    }

    @Test
    void anAnswerThatDoesNotHoldIsNamedAndNotKept() {
        trust("lasting", lasting);
        for (Hostile hostile : hostile()) {
            lasting.answering(hostile.answer());
            Timestamping.Outcome outcome = timestamping().stamp();
            assertThat(outcome.kept()).as(hostile.what()).isEmpty();
            assertThat(outcome.failed())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("lasting: ")
                    .contains(hostile.reason());
        }
        assertThat(taken()).isEmpty();
    }

    @Test
    void certificatesThatNobodyAskedForLendNoName() {
        trust("lasting", lasting);
        Path spoofed = lasting.certificate("spoofed", "Spoofed", DAY.format(Instant.now()), "20400101");
        lasting.answering(q -> lasting.reply(q, "-chain", spoofed));
        Timestamping.Outcome outcome = timestamping().stamp();
        assertThat(new String(taken().getFirst().der(), StandardCharsets.ISO_8859_1))
                .contains("Spoofed");
        assertThat(outcome.kept())
                .hasSize(1)
                .first()
                .asString()
                .contains("CN=The lasting authority")
                .doesNotContain("Spoofed");
        assertThat(verdict().checked()).noneMatch(c -> c.contains("Spoofed"));
    }

    @Test
    void aCertificateThatHadEndedIsNamed() {
        trust("ended", ended);
        assertThat(timestamping().stamp().failed())
                .first()
                .asString()
                .contains("The ended authority")
                .contains("was valid from");
    }

    @Test
    void aFailureOfOneKeepsNothingFromTheOthers() {
        new Authorities(workbench).add("absent", "http://127.0.0.1:9/tsr", lasting.roots(), null);
        trust("lasting", lasting);
        trust("ending", ending);
        Timestamping.Outcome outcome = timestamping().stamp();
        assertThat(outcome.kept()).hasSize(2);
        assertThat(outcome.failed())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("absent: ")
                .contains("daylight allow 127.0.0.1:9");
        assertThat(taken())
                .extracting(Timestamps.Taken::size)
                .as("all over one checkpoint")
                .containsOnly(taken().getFirst().size());
    }

    @Test
    void aStatusThatIsNotOkIsNamed() {
        trust("lasting", lasting);
        lasting.withStatus(503);
        assertThat(timestamping().stamp().failed())
                .containsExactly("lasting: it answers with status 503; look at its address");
    }

    @Test
    void withoutAnAuthorityOneLineSaysWhatToDo() {
        assertThatThrownBy(() -> timestamping().stamp()).hasMessageContaining("timestamp authority add");
    }

    @Test
    void aResponseIsCarriedByHand() {
        new Authorities(workbench).add("lasting", null, lasting.roots(), null);
        byte[] request = timestamping().request(Optional.of("lasting"), OptionalLong.empty());
        byte[] other = timestamping().request(Optional.of("lasting"), OptionalLong.empty());
        byte[] response = lasting.reply(request);
        new Allowing(workbench).allow(List.of("localhost:1"));
        assertThatThrownBy(() -> timestamping().take("lasting", response, other))
                .hasMessageContaining("nonce");
        assertThatThrownBy(() -> timestamping().take("absent", response, request))
                .hasMessageContaining("no authority");
        assertThat(timestamping().take("lasting", response, request)).contains("3 events existed by");
        assertThat(timestamping().take("lasting", response, null)).contains("holds it already");
        assertThat(verdict().faults()).isEmpty();
    }

    @Test
    void aTimestampIsRenewedBeforeItsCertificateEnds() throws IOException, InterruptedException {
        trust("ending", ending);
        timestamping().stamp();
        assertThat(timestamping().due()).isEqualTo(1);
        assertThat(timestamping().renew().failed()).first().asString().contains("name another authority");
        Instant later = Instant.now().plus(Duration.ofDays(60));
        assertThat(review().at(later).getFirst().state()).isEqualTo(Review.State.ENDED);

        trust("lasting", lasting);
        assertThat(timestamping().renew().kept()).hasSize(1).first().asString().contains("renews event");
        assertThat(timestamping().due()).isZero();
        assertThat(review().at(later))
                .extracting(Review.Judged::state)
                .containsExactly(Review.State.RENEWED, Review.State.STANDS);
        Timestamps.Taken first = taken().getFirst();
        Timestamps.Taken second = taken().getLast();
        assertThat(second.renews()).isEqualTo(first.seq());
        byte[] note = workbench
                .ledger()
                .checkpointAt(first.size())
                .orElseThrow()
                .note()
                .getBytes(StandardCharsets.UTF_8);
        byte[] data = Arrays.copyOf(note, note.length + first.der().length);
        System.arraycopy(first.der(), 0, data, note.length, first.der().length);
        assertThat(opensslVerify(temp, data, second.der(), lasting)).contains("Verification: OK");
        assertThat(verdict().faults()).isEmpty();
    }

    @Test
    void aRenewalIsCarriedByHandAndRenewedAgain() {
        trust("ending", ending);
        timestamping().stamp();
        new Authorities(workbench).add("lasting", null, lasting.roots(), null);
        for (int i = 0; i < 2; i++) {
            long renews = taken().getLast().seq();
            byte[] request = timestamping().request(Optional.of("lasting"), OptionalLong.of(renews));
            assertThat(timestamping().take("lasting", lasting.reply(request), request))
                    .endsWith("renews event " + renews);
        }
        Instant muchLater = Instant.now().plus(Duration.ofDays(3000));
        assertThat(review().at(muchLater).getFirst().state()).isEqualTo(Review.State.RENEWED);
        assertThat(verdict().faults()).isEmpty();
    }

    @Test
    void whatHasEndedCannotBeRenewed() {
        trust("ending", ending);
        timestamping().stamp();
        trust("lasting", lasting);
        Clock after = Clock.fixed(Instant.now().plus(Duration.ofDays(31)), ZoneOffset.UTC);
        assertThat(new Timestamping(workbench, after).due()).isZero();
    }

    @Test
    void aForgedTimestampIsNamed() {
        trust("lasting", lasting);
        timestamping().stamp();
        var event = workbench.ledger().event(taken().getFirst().seq());
        for (String field : List.of("size", "time", "policy", "nonce", "config", "algorithm", "renews", "authority")) {
            var open = new java.util.HashMap<>(event.open());
            Object was = open.getOrDefault(field, 5L);
            open.put(field, was instanceof Long number ? (Object) (number - 1) : was + "0");
            workbench.append(List.of(org.daylight.ledger.Draft.open(EventKind.TIMESTAMP, open)));
        }
        List<String> items = verdict().faults().stream().map(f -> f.item()).toList();
        long first = event.seq() + 1;
        assertThat(items)
                .containsExactlyElementsOf(java.util.stream.LongStream.range(first, first + 8)
                        .mapToObj(seq -> "timestamp, event " + seq)
                        .toList());
    }

    @Test
    void anAuthorityIsRemovedAndItsStampsStay() {
        trust("lasting", lasting);
        timestamping().stamp();
        new Authorities(workbench).remove("lasting");
        assertThat(new Authorities(workbench).list()).isEmpty();
        assertThatThrownBy(() -> timestamping().stamp()).hasMessageContaining("no authority can be asked");
        assertThat(verdict().faults()).isEmpty();
    }

    @Test
    void whatIsNoCertificateIsNoRoot() {
        assertThatThrownBy(() -> new Authorities(workbench).add("x", null, new byte[] {1, 2}, null))
                .hasMessageContaining("expected a certificate");
        assertThatThrownBy(() -> new Authorities(workbench).add("x", null, lasting.roots(), "no.oid"))
                .hasMessageContaining("object identifier");
        assertThatThrownBy(() -> new Authorities(workbench).add("a b", null, lasting.roots(), null))
                .hasMessageContaining("name");
    }
}
