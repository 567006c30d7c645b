// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daylight.Digest;
import org.daylight.fixture.EvidenceCase;
import org.daylight.fixture.Folders;
import org.daylight.fixture.Shell;
import org.daylight.ledger.Fault;
import org.daylight.ledger.SigningKey;
import org.daylight.publish.bundle.BundleArchive;
import org.daylight.publish.bundle.WarcRecords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One altered bit is named wherever it is; so is what a forger puts in its place. */
class BundleCheckTest {
    @TempDir
    private static Path shared;

    private static Path sound;
    private static String key = "";
    private static String checkpoint = "";

    @TempDir
    private Path temp;

    private Path bundle;

    @BeforeAll
    static void build() throws IOException {
        sound = shared.resolve("bundle");
        try (EvidenceCase evidence = new EvidenceCase(shared)) {
            evidence.bundle(sound);
            key = evidence.workbench().ledger().verifier().toString();
            checkpoint = Files.readString(sound.resolve("ledger/checkpoint"));
        }
    }

    @AfterAll
    static void theSoundOneIsStillSound() {
        assertThat(faults(sound)).isEmpty();
    }

    @BeforeEach
    void copy() {
        bundle = Folders.copy(sound, temp.resolve("bundle"));
    }

    private static List<Fault> faults(Path path) {
        return BundleCheck.of(path, key, checkpoint, Instant.now()).faults();
    }

    private static List<String> items(Path path) {
        return faults(path).stream().map(Fault::item).toList();
    }

    @Test
    void oneBitFlippedInEachFileIsNamed() throws IOException {
        List<String> missed = new ArrayList<>();
        List<Path> all = Folders.files(bundle, "");
        for (Path file : all) {
            String name = bundle.relativize(file).toString();
            byte[] bytes = Files.readAllBytes(file);
            Folders.flip(file);
            if (items(bundle).stream().noneMatch(i -> i.contains(name))) {
                missed.add(name);
            }
            Files.write(file, bytes);
        }
        assertThat(missed).isEmpty();
        assertThat(all).hasSizeGreaterThan(25);
    }

    @Test
    void oneBitFlippedInEachRecordIsNamedWithItsNumberAndNoOtherIs() throws IOException {
        Path wacz = bundle.resolve("archive.wacz");
        byte[] bytes = Files.readAllBytes(wacz);
        int records = 0;
        try (BundleArchive archive = new BundleArchive(sound.resolve("archive.wacz"))) {
            for (String member : archive.members()) {
                byte[] stored = Files.readAllBytes(archive.file(member));
                List<WarcRecords.Entry> entries = archive.records(member);
                for (int i = 0; i < entries.size(); i++) {
                    long end = i + 1 < entries.size() ? entries.get(i + 1).offset() : stored.length;
                    int middle = (int) ((entries.get(i).offset() + end) / 2);
                    byte[] altered = bytes.clone();
                    altered[indexOf(bytes, stored) + middle] ^= 1;
                    Files.write(wacz, altered);
                    String record = "archive.wacz!" + member + " record ";
                    List<String> named = items(bundle).stream()
                            .filter(item -> item.startsWith(record))
                            .map(item -> item.substring(record.length()))
                            .toList();
                    String place = "at " + entries.get(i).offset();
                    assertThat(named).as(member).contains((i + 1) + " " + place).allMatch(item -> item.endsWith(place));
                    records++;
                }
            }
        }
        assertThat(records).isGreaterThan(7);
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int i = 0; i + part.length <= all.length; i++) {
            if (java.util.Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("the stored file does not stand in the archive byte for byte");
    }

    @Test
    void theZipFileIsCheckedAsTheFolderIs() throws IOException {
        Shell.run(
                bundle,
                "zip -q -0 -X -r ../b.zip . -x bundle.json bundle.note; zip -q -0 -X ../b.zip bundle.json bundle.note");
        Path zip = temp.resolve("b.zip");
        if (!Files.exists(zip)) {
            pack(bundle, zip);
        }
        assertThat(faults(zip)).isEmpty();
        byte[] bytes = Files.readAllBytes(zip);
        byte[] readme = Files.readAllBytes(bundle.resolve("README.html"));
        bytes[indexOf(bytes, readme) + 100] ^= 1;
        Files.write(zip, bytes);
        assertThat(items(zip)).contains("README.html");
    }

    private static void pack(Path folder, Path zip) throws IOException {
        List<String> names = Folders.files(folder, "").stream()
                .map(f -> folder.relativize(f).toString())
                .toList();
        org.daylight.publish.bundle.StoredZip.pack(folder, names, zip);
    }

    @Test
    void aFileTakenAwayOrAddedIsNamed() throws IOException {
        Files.delete(bundle.resolve("custody.json"));
        Files.writeString(bundle.resolve("captures/added.html"), "added");
        Path event = Folders.files(bundle.resolve("ledger/events"), ".json").getLast();
        Files.copy(event, event.resolveSibling("9999.json"));
        assertThat(items(bundle)).contains("custody.json", "captures/added.html", "ledger/events/9999.json");
    }

    @Test
    void aLinkIsNoFile() throws IOException {
        Path readme = bundle.resolve("README.html");
        Files.move(readme, temp.resolve("elsewhere.html"));
        Files.createSymbolicLink(readme, temp.resolve("elsewhere.html"));
        assertThat(faults(bundle)).extracting(Fault::found).anyMatch(f -> f.contains("README.html is a link"));
    }

    /** What whoever holds no key can do: alter, and make every digest fit again. */
    private void recomputed() throws IOException {
        Map<String, String> digests = new LinkedHashMap<>();
        String manifest = Files.readString(bundle.resolve("bundle.json"));
        for (boolean sums : List.of(false, true)) {
            for (Path file : Folders.files(bundle, "")) {
                String name = bundle.relativize(file).toString();
                if (name.equals("SHA256SUMS") == sums && !name.startsWith("bundle.")) {
                    String old =
                            Digest.of(Files.readAllBytes(sound.resolve(name))).hex();
                    String now = Digest.of(Files.readAllBytes(file)).hex();
                    digests.put(old, now);
                    manifest = manifest.replace(
                            old + "\",\n      \"size\" : " + Files.size(sound.resolve(name)),
                            now + "\",\n      \"size\" : " + Files.size(file));
                }
            }
            if (!sums) {
                String list = Files.readString(bundle.resolve("SHA256SUMS"));
                for (Map.Entry<String, String> digest : digests.entrySet()) {
                    list = list.replace(digest.getKey(), digest.getValue());
                }
                Files.writeString(bundle.resolve("SHA256SUMS"), list);
            }
        }
        Files.writeString(bundle.resolve("bundle.json"), manifest);
        String note = Files.readString(bundle.resolve("bundle.note"));
        String third = note.split("\n")[2];
        Files.writeString(
                bundle.resolve("bundle.note"),
                note.replace(third, Digest.of(manifest).hex()));
    }

    private void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(bundle.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(bundle.resolve(file), text.replace(from, to));
    }

    @Test
    void anAlterationWhoseDigestsWereRecomputedIsNotSigned() throws IOException {
        edit("README.html", "What it does not show", "What it also shows");
        recomputed();
        assertThat(items(bundle)).containsExactly("bundle.note");
    }

    @Test
    void otherWordsAreNamedWithTheirDecision() throws IOException {
        edit("passages.json", "54 police stations", "45 police stations");
        recomputed();
        assertThat(items(bundle)).anyMatch(i -> i.startsWith("passages.json event "));
    }

    @Test
    void aForgedDisclosureIsNamedWithItsField() throws IOException {
        edit("ledger/disclosures.json", "/count.html\"", "/count.htm\"");
        recomputed();
        assertThat(items(bundle)).anyMatch(i -> i.matches("ledger/disclosures.json event [0-9]+ url"));
    }

    @Test
    void aForgedEventDoesNotLeadToTheRoot() throws IOException {
        Path event = Folders.files(bundle.resolve("ledger/events"), ".json").getLast();
        String name = "ledger/events/" + event.getFileName();
        String json = Files.readString(event);
        String old = org.daylight.ledger.Merkle.leaf(json).hex();
        edit(name, "\"actor\":\"actor-", "\"actor\":\"other-");
        edit(
                "ledger/proofs.json",
                old,
                org.daylight.ledger.Merkle.leaf(Files.readString(event)).hex());
        recomputed();
        assertThat(faults(bundle))
                .anyMatch(f -> f.item().equals(name) && f.found().contains("leads elsewhere"));
    }

    @Test
    void swappedCapturesAreNamed() throws IOException {
        String manifest = Files.readString(bundle.resolve("bundle.json"));
        List<String> urls = Stream.of("/count.html", "/other.html").toList();
        Files.writeString(
                bundle.resolve("bundle.json"),
                manifest.replace(urls.get(0) + "\"", "/SWAP\"")
                        .replace(urls.get(1) + "\"", urls.get(0) + "\"")
                        .replace("/SWAP\"", urls.get(1) + "\""));
        recomputed();
        assertThat(items(bundle)).filteredOn(i -> i.endsWith(" url")).hasSize(2);
    }

    @Test
    void anotherKeyIsSeenByWhoeverHasTheRightOneAndSaidToWhoeverHasNot() throws IOException {
        SigningKey forger = SigningKey.create(temp.resolve("key.pem"), key.substring(0, key.indexOf('+')));
        edit("bundle.json", key, forger.verifier().toString());
        recomputed();
        String note = Files.readString(bundle.resolve("bundle.note"));
        String text = note.substring(0, note.indexOf("\n\n") + 1);
        Files.writeString(
                bundle.resolve("bundle.note"),
                text + "\n" + forger.signatureLine(text.getBytes(StandardCharsets.UTF_8)));
        Verdict trusting = BundleCheck.of(bundle, null, null, Instant.now());
        assertThat(trusting.faults()).extracting(Fault::item).containsExactly("ledger/checkpoint");
        assertThat(trusting.notProven())
                .anyMatch(n -> n.contains("whether the key is the maker's"))
                .anyMatch(n -> n.contains("no witness and no timestamp vouches"))
                .anyMatch(n -> n.contains("no checkpoint held elsewhere"));
        assertThat(items(bundle)).contains("bundle.json verifierKey", "bundle.note");
    }

    @Test
    void aHostileZipFileIsNamedAndNothingIsWritten() throws IOException {
        Path zip = temp.resolve("hostile.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (String name : List.of("../escaped.txt", "/absolute.txt", "bundle.json")) {
                out.putNextEntry(new ZipEntry(name));
                out.write("{}".repeat(100_000).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        assertThat(faults(zip))
                .extracting(Fault::found)
                .anyMatch(f -> f.contains("escaped.txt"))
                .anyMatch(f -> f.contains("absolute.txt"))
                .anyMatch(f -> f.contains("is compressed"));
        assertThat(temp.resolve("../escaped.txt")).doesNotExist();
    }

    @Test
    void aManifestThatLiesAboutSizesAndPathsIsNamed() throws IOException {
        edit(
                "bundle.json",
                "\"files\" : {",
                "\"files\" : { \"../../etc/passwd\" : { \"sha256\" : \"" + "0".repeat(64) + "\", \"size\" : 1 },");
        Files.writeString(bundle.resolve("VERIFY.md"), "x".repeat(1 << 20));
        assertThat(items(bundle)).contains("../../etc/passwd", "VERIFY.md", "bundle.json", "SHA256SUMS");
    }

    @Test
    void whatIsNoJsonOrNestsWithoutEndIsOneFault() throws IOException {
        Files.writeString(bundle.resolve("bundle.json"), "[".repeat(1_000_000));
        assertThat(items(bundle)).containsExactly("bundle.json");
        Files.writeString(bundle.resolve("bundle.json"), "");
        assertThat(items(bundle)).containsExactly("bundle.json");
    }
}
