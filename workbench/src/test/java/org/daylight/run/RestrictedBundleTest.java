// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.exchange.Card;
import org.daylight.fixture.ByteSearch;
import org.daylight.fixture.Site;
import org.daylight.ledger.Fault;
import org.daylight.ledger.Sought;
import org.daylight.preserve.Transport;
import org.daylight.protect.SealsLocked;
import org.daylight.protect.Spellings;
import org.daylight.protect.StewardKey;
import org.daylight.verify.CaseCheck;
import org.daylight.verify.RestrictedCheck;
import org.daylight.verify.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Full evidence reaches one recipient and nobody else, and both ledgers say so. All persons are invented. */
class RestrictedBundleTest {
    private static final List<String> LIN = List.of("Lin Meihua", "林美华");

    @TempDir
    private Path temp;

    private Path root;
    private Site site;
    private Workbench workbench;
    private Capture sealed;

    @BeforeEach
    void build() {
        root = temp.resolve("case");
        site = new Site()
                .page(
                        "/call.html",
                        "Harbour Watch told Lin Meihua (林美华) in September 2022 that China runs 54 police stations in 21 countries.")
                .page("/other.html", "Harbour Watch said in December 2022 that there are 102 police stations.");
        workbench = Workbench.init(root, List.of(site.address()), null);
        for (String path : List.of("/call.html", "/other.html")) {
            new Capturing(workbench).capture(site.url(path), Transport.Limits.USUAL);
        }
        new ReadingRun(workbench).read(false, (done, of, capture) -> {});
        workbench.readings().claims().forEach(c -> new Reviewing(workbench).accept(c.id(), "as Lin Meihua was told"));
        new Sealing(workbench).seal(new Spellings(LIN), "asked for it");
        sealed = workbench.register().captures().getFirst();
        assertThat(sealed.restricted()).isTrue();
    }

    @AfterEach
    void close() {
        workbench.close();
        site.close();
    }

    private RestrictedBundle.Handed hand(String address, Path out) {
        return new RestrictedBundle(workbench).hand(List.of(), address, "the court", "order of the court", out);
    }

    @Test
    void theRecipientReadsAllOfItAndBothLedgersSaySo() throws Exception {
        try (Workbench court = Workbench.init(temp.resolve("court"), List.of(), null)) {
            RestrictedReceipt receipt = new RestrictedReceipt(court);
            Card card = new Colleagues(court).card();
            Recipient recipient = Recipient.read(card.note());
            assertThat(recipient.address()).isEqualTo(receipt.address());
            Path file = temp.resolve("evidence.age");
            RestrictedBundle.Handed handed = hand(recipient.address(), file);
            assertThat(handed.restricted()).isEqualTo(1);
            assertThat(handed.digest()).isEqualTo(Digest.of(Files.readAllBytes(file)));
            Event left = workbench.ledger().event(handed.event());
            assertThat(left.open())
                    .containsEntry("what", "restricted-bundle")
                    .containsEntry("sha256", handed.digest().hex());
            assertThat(workbench.ledger().revealed(left.seq()))
                    .containsEntry("to", "the court")
                    .containsEntry("reason", "order of the court");
            assertThat(new Custody(workbench).of(sealed.id()))
                    .anyMatch(s -> s.sentence().contains("restricted bundle"))
                    .anyMatch(s -> s.sentence().contains("restricted-bundle"));

            RestrictedReceipt.Received received = receipt.receive(file, receipt.own(), temp.resolve("opened"));
            assertThat(received.sender()).isEqualTo(workbench.folder().origin());
            assertThat(received.digest()).isEqualTo(handed.digest());
            Event noted = court.ledger().event(received.event());
            assertThat(noted.kind()).isEqualTo(EventKind.RECEIVED);
            assertThat(noted.open())
                    .containsEntry("sha256", handed.digest().hex())
                    .containsEntry("ledger", workbench.folder().origin());
            ownerAlone(received);
            Path stored = received.folder().resolve(sealed.file());
            assertThat(Digest.of(Files.readAllBytes(stored))).isEqualTo(sealed.fileDigest());
            assertThat(Files.readString(received.folder().resolve("private.jsonl")))
                    .contains("Lin Meihua");
            assertThat(new CaseCheck(court.folder(), court.database())
                            .check(null)
                            .faults())
                    .isEmpty();
            assertThat(ByteSearch.in(temp.resolve("court"), LIN)).isEmpty();
        }
        assertThat(new CaseCheck(workbench.folder(), workbench.database())
                        .check(null)
                        .faults())
                .isEmpty();
    }

    /** Clear evidence: no other login of the machine gets at it, in whatever folder it lies. */
    private static void ownerAlone(RestrictedReceipt.Received received) throws Exception {
        if (!received.folder().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(received.alone()).isFalse();
            return;
        }
        assertThat(received.alone()).isTrue();
        try (var all = Files.walk(received.folder())) {
            for (Path path : all.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .as(path.toString())
                        .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    void noClearByteIsWrittenWhereItWasMade() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("out"));
        hand(StewardKey.random().address(), folder.resolve("evidence.age"));
        assertThat(ByteSearch.in(folder, LIN)).isEmpty();
        assertThat(ByteSearch.in(root, LIN)).isEmpty();
        workbench.close();
        assertThat(ByteSearch.in(root, LIN)).isEmpty();
        workbench = Workbench.open(root);
    }

    @Test
    void anotherKeyOpensNothingAndAnAlteredFileIsRefused() throws Exception {
        StewardKey key = StewardKey.random();
        Path file = temp.resolve("evidence.age");
        hand(key.address(), file);
        RestrictedReceipt receipt = new RestrictedReceipt(workbench);
        assertThatThrownBy(() -> receipt.receive(file, StewardKey.random(), temp.resolve("opened")))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("other keys");
        byte[] bytes = Files.readAllBytes(file);
        for (int at : new int[] {100, bytes.length / 2, bytes.length - 5}) {
            byte[] altered = bytes.clone();
            altered[at] ^= 1;
            Path copy = Files.write(temp.resolve("altered.age"), altered);
            assertThatThrownBy(() -> receipt.receive(copy, key, temp.resolve("opened")))
                    .isInstanceOf(DaylightException.class);
        }
        assertThat(temp.resolve("opened")).doesNotExist();
        assertThat(temp.resolve(".opened.receiving")).doesNotExist();
        assertThat(workbench.ledger().newest(Sought.of(EventKind.RECEIVED), 5)).isEmpty();
    }

    @Test
    void whatWasOpenedIsVerifiedAtAnyTimeAndAnAlteredByteIsNamed() throws Exception {
        StewardKey key = StewardKey.random();
        Path file = temp.resolve("evidence.age");
        hand(key.address(), file);
        Path opened = new RestrictedReceipt(workbench)
                .receive(file, key, temp.resolve("opened"))
                .folder();
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        assertThat(RestrictedCheck.isOne(elsewhere)).isFalse();
        assertThat(RestrictedCheck.isOne(opened)).isTrue();
        Verdict sound = RestrictedCheck.of(opened);
        assertThat(sound.faults()).isEmpty();
        assertThat(sound.checked()).hasSize(4);
        for (String name : List.of(sealed.file(), "events/0.json", "private.jsonl", "proofs.json", "README.txt")) {
            Path at = opened.resolve(name);
            byte[] bytes = Files.readAllBytes(at);
            byte[] altered = bytes.clone();
            altered[bytes.length / 2] ^= 1;
            Files.write(at, altered);
            assertThat(RestrictedCheck.of(opened).faults())
                    .extracting(Fault::item)
                    .contains(name);
            Files.delete(at);
            assertThat(RestrictedCheck.of(opened).faults())
                    .extracting(Fault::item)
                    .contains(name);
            Files.write(at, bytes);
        }
        Files.writeString(opened.resolve("more.txt"), "not of the sender");
        assertThat(RestrictedCheck.of(opened).faults()).extracting(Fault::item).containsExactly("more.txt");
        Files.delete(opened.resolve("more.txt"));
        Path manifest = opened.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest) + " ");
        assertThat(RestrictedCheck.of(opened).faults()).extracting(Fault::item).containsExactly("manifest.json");
    }

    @Test
    void withLockedSealsOrWithoutAReasonNothingIsHandedOver() {
        new Stewards(workbench).add("Ada", new Stewards.Kept.Passphrase("four quiet boats at noon"), "");
        assertThatThrownBy(() -> new RestrictedBundle(workbench)
                        .hand(List.of(), StewardKey.random().address(), "the court", " ", temp.resolve("a.age")))
                .hasMessageContaining("--reason");
        workbench.close();
        workbench = Workbench.open(root);
        assertThatThrownBy(() -> hand(StewardKey.random().address(), temp.resolve("a.age")))
                .isInstanceOf(SealsLocked.class);
        assertThat(temp.resolve("a.age")).doesNotExist();
    }

    @Test
    void aSecretKeyIsNotTakenForAPublicOne() {
        StewardKey key = StewardKey.random();
        assertThatThrownBy(() -> Recipient.read("# public key: " + key.address() + "\n" + key.secret()))
                .hasMessageContaining("secret key");
        assertThat(Recipient.read("# court\n" + key.address() + "\n").address()).isEqualTo(key.address());
    }

    @Test
    void ageOpensItWithoutDaylight() throws Exception {
        StewardKey key = StewardKey.random();
        Path file = temp.resolve("evidence.age");
        hand(key.address(), file);
        Path secret = Files.writeString(temp.resolve("key.txt"), key.secret() + "\n");
        Path zip = temp.resolve("evidence.zip");
        assumeTrue(run("age", "--version") == 0, "age is not installed");
        assertThat(run("age", "-d", "-i", secret.toString(), "-o", zip.toString(), file.toString()))
                .isZero();
        assertThat(run("unzip", "-tq", zip.toString())).isZero();
    }

    private static int run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (java.io.IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
