// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.Mask;
import org.daylight.fixture.ByteSearch;
import org.daylight.fixture.EvidenceCase;
import org.daylight.fixture.Folders;
import org.daylight.fixture.Shell;
import org.daylight.protect.Spellings;
import org.daylight.publish.bundle.BundleInput;
import org.daylight.publish.leak.LeakTest;
import org.daylight.verify.BundleCheck;
import org.daylight.verify.CaseCheck;
import org.daylight.verify.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves the case in a bundle, and what never does. */
class BundlingTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path temp;

    private EvidenceCase evidence;
    private Path out;

    @BeforeEach
    void build() throws IOException {
        evidence = new EvidenceCase(temp);
        out = temp.resolve("bundle");
    }

    @AfterEach
    void close() {
        evidence.close();
    }

    private JsonNode json(String file) throws IOException {
        return JSON.readTree(out.resolve(file).toFile());
    }

    private static Verdict sound(Path bundle, String key) {
        Verdict verdict = BundleCheck.of(bundle, key, null, Instant.now());
        assertThat(verdict.faults()).isEmpty();
        return verdict;
    }

    @Test
    void whatIsCitedIsHandedOverAndTheLedgerSaysSo() throws IOException {
        long before = evidence.workbench().ledger().size();
        Bundling.Handed handed = evidence.bundle(out);
        assertThat(handed.captures()).isEqualTo(4);
        assertThat(handed.heldBack()).isEqualTo(1);
        assertThat(handed.size()).isEqualTo(before);
        Event event = evidence.workbench().ledger().event(handed.event());
        assertThat(event.kind()).isEqualTo(EventKind.EXPORT);
        assertThat(event.text("manifestSha256"))
                .isEqualTo(Digest.of(Files.readAllBytes(out.resolve("bundle.json")))
                        .hex());
        assertThat(event.number("size")).isEqualTo(before);
        assertThat((List<?>) event.open().get("captures")).hasSize(4);
        sound(out, evidence.workbench().ledger().verifier().toString());
        assertThat(new CaseCheck(
                                evidence.workbench().folder(),
                                evidence.workbench().database())
                        .check(null)
                        .faults())
                .isEmpty();
        assertThat(json("bundle.json")
                        .path("captures")
                        .valueStream()
                        .map(c -> c.path("url").asText()))
                .anyMatch(u -> u.endsWith("/count.html"))
                .noneMatch(u -> u.endsWith("/uncited.html"));
    }

    @Test
    void theCommandsOfVerifyMdFindNothingWrongAndGoThroughAllOfIt() throws IOException {
        evidence.bundle(out);
        String said = Shell.run(out, Shell.blocks(out.resolve("VERIFY.md")));
        assertThat(said.lines())
                .noneMatch(l -> l.startsWith("FAULT"))
                .allMatch(l -> l.matches("(ok|key|not checked): .*"));
        int events = json("ledger/proofs.json").path("inclusion").size();
        assertThat(said.lines().filter(l -> l.matches("ok: event [0-9]+ is in the ledger")))
                .hasSize(events);
        assertThat(said.lines().filter(l -> l.startsWith("ok: the words of event")))
                .hasSizeGreaterThan(2);
        assertThat(said)
                .contains("key: " + evidence.workbench().ledger().verifier())
                .contains("a name is masked")
                .contains("no witness vouches")
                .contains("no authority timestamped");
    }

    @Test
    void theCommandsOfVerifyMdNameWhatWasAltered() throws IOException {
        evidence.bundle(out);
        String script = Shell.blocks(out.resolve("VERIFY.md"));
        for (String file : List.of("bundle.note", "ledger/proofs.json", "archive.wacz", "passages.json")) {
            Path copy = Folders.copy(out, temp.resolve("copy-" + file.replace('/', '-')));
            Folders.flip(copy.resolve(file));
            assertThat(Shell.run(copy, script).lines().filter(l -> l.startsWith("FAULT")))
                    .as(file)
                    .isNotEmpty();
        }
    }

    @Test
    void theSamePositionGivesTheSameBytesAndTheZipTheSameFiles() throws IOException {
        Workbench workbench = evidence.workbench();
        List<org.daylight.Capture> captures = workbench.register().captures().subList(0, 3);
        for (String name : List.of("a", "b", "c.zip")) {
            BundleView view = new BundleView(workbench, Veils.afresh(workbench));
            BundleInput input = view.input(captures, Set.of(), 0);
            BundleWacz wacz = new BundleWacz(workbench, input.asOf(), line -> {});
            Bundling.builder(workbench, wacz, view.forbidden(), line -> {}).build(input, temp.resolve(name));
        }
        assertThat(files(temp.resolve("a"))).isEqualTo(files(temp.resolve("b")));
        Path unpacked = Files.createDirectories(temp.resolve("unpacked"));
        assertThat(Shell.run(unpacked, "unzip -q ../c.zip && unzip -v ../c.zip | grep -c Defl"))
                .isEqualTo("0\n");
        assertThat(files(unpacked)).isEqualTo(files(temp.resolve("a")));
        List<String> order = Shell.run(temp, "unzip -Z1 c.zip").lines().toList();
        assertThat(order.subList(order.size() - 2, order.size())).containsExactly("bundle.json", "bundle.note");
        sound(temp.resolve("c.zip"), workbench.ledger().verifier().toString());
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path file : Folders.files(folder, "")) {
            files.put(
                    folder.relativize(file).toString(),
                    Digest.of(Files.readAllBytes(file)).hex());
        }
        return files;
    }

    @Test
    void nothingPrivateIsInIt() throws IOException {
        evidence.bundle(out);
        assertThat(new LeakTest(EvidenceCase.PRIVATE).scan(out)).isEmpty();
        assertThat(ByteSearch.in(out, EvidenceCase.PRIVATE)).isEmpty();
        assertThat(ByteSearch.in(out, List.of(EvidenceCase.REASON, temp.toString())))
                .isEmpty();
        assertThat(json("ledger/disclosures.json")
                        .valueStream()
                        .map(d -> d.path("field").asText())
                        .distinct())
                .isSubsetOf("url", "quote", "prefix", "suffix", "speaker");
    }

    @Test
    void ofATextWithAMaskedNameTheCitedParagraphsAloneGoOut() throws IOException {
        evidence.bundle(out);
        JsonNode masked = json("bundle.json")
                .path("documents")
                .valueStream()
                .filter(d -> d.path("masked").asBoolean())
                .findFirst()
                .orElseThrow();
        String text = Files.readString(out.resolve(masked.path("file").asText()));
        assertThat(text).contains("49 police stations", Mask.BAR).doesNotContain("weather");
        JsonNode capture = json("bundle.json")
                .path("captures")
                .valueStream()
                .filter(c -> c.path("id").equals(masked.path("capture")))
                .findFirst()
                .orElseThrow();
        assertThat(capture.path("member").isNull()).isTrue();
    }

    @Test
    void capturesUnderSealAreLeftOutAndCounted() throws IOException {
        new Sealing(evidence.workbench()).seal(new Spellings(EvidenceCase.PRIVATE), "asked for it");
        Bundling.Handed handed = evidence.bundle(out);
        assertThat(handed.restricted()).isEqualTo(1);
        assertThat(handed.captures()).isEqualTo(3);
        assertThat(json("bundle.json")
                        .path("withheld")
                        .path("restrictedCaptures")
                        .asInt())
                .isEqualTo(1);
        assertThat(ByteSearch.in(out, EvidenceCase.PRIVATE)).isEmpty();
        sound(out, evidence.workbench().ledger().verifier().toString());
    }

    @Test
    void capturesAreChosenAndFieldsOpenedByName() throws IOException {
        Bundling bundling = new Bundling(evidence.workbench(), line -> {});
        var uncited = evidence.capture("/uncited.html").id();
        Bundling.Handed one =
                bundling.bundle(new Bundling.Choice(List.of(uncited), false, false), Set.of(), temp.resolve("one"));
        assertThat(one.captures()).isEqualTo(1);
        assertThat(one.passages()).isZero();
        bundling.bundle(new Bundling.Choice(List.of(), true, true), Set.of("reason"), out);
        assertThat(json("bundle.json").path("captures")).hasSize(5);
        assertThat(json("ledger/disclosures.json")
                        .valueStream()
                        .map(d -> d.path("value").asText()))
                .contains(EvidenceCase.REASON);
        sound(out, evidence.workbench().ledger().verifier().toString());
        assertThatThrownBy(() -> bundling.bundle(
                        new Bundling.Choice(List.of(), true, false), Set.of("nonsense"), temp.resolve("none")))
                .hasMessageContaining("no event of this bundle has a private field \"nonsense\"");
        assertThatThrownBy(() -> bundling.bundle(
                        new Bundling.Choice(List.of(new CaptureId("c0000000000000000")), false, false),
                        Set.of(),
                        temp.resolve("none")))
                .hasMessageContaining("has no capture c0000000000000000");
    }

    @Test
    void aCaseThatDoesNotVerifyHandsNothingOver() throws IOException {
        evidence.workbench().close();
        Folders.sql(evidence.root(), "UPDATE statement SET value = '= 45'");
        evidence.reopen();
        refused("does not verify");
    }

    @Test
    void aStoredFileThatWasAlteredIsNotHandedOver() {
        Folders.flip(evidence.root().resolve(evidence.capture("/other.html").file()));
        refused("is not the one that its event names");
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Files.createDirectories(out);
        refused("is there already");
    }

    private void refused(String why) {
        long before = evidence.workbench().ledger().size();
        assertThatThrownBy(() -> evidence.bundle(out))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining(why);
        assertThat(evidence.workbench().ledger().size()).isEqualTo(before);
        assertThat(Folders.files(temp, "bundle.json")).isEmpty();
    }
}
