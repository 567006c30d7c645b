// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daylight.fixture.SampleCase;
import org.daylight.fixture.Site;
import org.daylight.register.Footnotes;
import org.daylight.register.Footnotes.Kept;
import org.daylight.run.Bundling;
import org.daylight.run.Workbench;
import org.daylight.run.footnote.Bearing;
import org.daylight.run.footnote.Evidence;
import org.daylight.run.footnote.Rescue;
import org.daylight.run.footnote.Seeking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clerk sees. Needs the programs {@code chromium} and {@code openssl}. */
class VerifyPageTest {
    @TempDir
    static Path dir;

    private static VerifyBrowser browser;
    private static ExampleBundle bundle;

    @BeforeAll
    static void make() throws Exception {
        bundle = new ExampleBundle(dir.resolve("made"), Stamps.two(dir.resolve("openssl")));
        browser = new VerifyBrowser(dir.resolve("page"));
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void anIntactFolderIsIntactAndEveryKindOfCheckWasMade() throws Exception {
        Map<String, Long> byPart = browser.check(bundle.files()).checks().stream()
                .collect(Collectors.groupingBy(c -> c.path("part").asText(), TreeMap::new, Collectors.counting()));
        assertThat(byPart)
                .isEqualTo(Map.of(
                        "note",
                        3L,
                        "files",
                        35L,
                        "ledger",
                        36L,
                        "archive",
                        7L,
                        "captures",
                        23L,
                        "passages",
                        17L,
                        "vouching",
                        17L));
        assertThat(browser.pick(bundle.write(dir.resolve("folder")))).isEqualTo("Intact: all 138 checks hold");
        assertThat(text("shows"))
                .startsWith("All 3 captures existed, as they are here, at 2026-11-20 09:31:00 UTC, by the word of the"
                        + " witness colleague.example.");
        assertThat(text("vouchers"))
                .contains("Witness colleague.example", "Time-stamping authority Example TSA")
                .contains("renewing the timestamp of event 8");
        assertThat(text("not")).contains("under a key that the bundle itself names");
        assertThat(browser.chromium().evaluate("document.activeElement.id").asText())
                .isEqualTo("verdict");
        assertThat(browser.chromium().evaluate("document.title").asText()).startsWith("Intact");
        assertThat(text("said")).isEqualTo("Intact: all 138 checks hold");
    }

    @Test
    void aZipOfItIsTakenStoredOrPackedWithAFolderAboveIt() throws Exception {
        Map<String, byte[]> deeper = new LinkedHashMap<>();
        bundle.files().forEach((path, body) -> deeper.put("Bundle 7/" + path, body));
        assertThat(browser.pick(Files.write(dir.resolve("b.zip"), ExampleBundle.zip(bundle.files(), false))))
                .isEqualTo("Intact: all 138 checks hold");
        assertThat(browser.pick(Files.write(dir.resolve("c.zip"), ExampleBundle.zip(deeper, true))))
                .isEqualTo("Intact: all 138 checks hold");
    }

    @Test
    void aSelectionOfFilesWithoutFoldersIsTaken() throws Exception {
        Map<String, byte[]> flat = new LinkedHashMap<>();
        bundle.files().forEach((path, body) -> flat.put(path.substring(path.lastIndexOf('/') + 1), body));
        assertThat(browser.check(flat).verdict()).isEqualTo("intact");
    }

    @Test
    void aLoneArchiveIsHeldAgainstItself() throws Exception {
        Path wacz = Files.write(dir.resolve("a.wacz"), bundle.files().get("archive.wacz"));
        assertThat(browser.pick(wacz)).isEqualTo("Intact: all 17 checks hold");
        assertThat(text("not")).contains("Since when these bytes exist", "the key stands in the archive itself");
    }

    /** The page lies in the edition itself; here it is opened from elsewhere, as whoever is careful does. */
    @Test
    void anEditionIsIntactAndAnAlteredByteOfItIsNamed() throws Exception {
        Path edition = SampleCase.copy("press", dir.resolve("case")).resolve("editions/1");
        assertThat(Files.readString(edition.resolve("verify.html"))).isEqualTo(VerifyPage.html());
        assertThat(browser.pick(edition)).startsWith("Intact: all ");
        assertThat(text("about")).contains("Edition 1, “Reported overseas service stations");
        assertThat(text("not")).contains("under a key that the edition itself names", "notices (corrected, withdrawn)");
        assertThat(text("parts"))
                .contains(
                        "The ledger: events, proofs, disclosures", "The captures and their records", "The cited words");
        for (String altered : List.of("index.html", "data/events/2.json", "data/passages.json", "edition.json")) {
            Path file = edition.resolve(altered);
            byte[] bytes = Files.readAllBytes(file);
            byte[] other = bytes.clone();
            int at = new String(bytes, StandardCharsets.ISO_8859_1)
                    .indexOf(altered.equals("edition.json") ? "title" : "20");
            other[at] ^= 1;
            Files.write(file, other);
            assertThat(browser.pick(edition)).as(altered).startsWith("Altered: ");
            assertThat(text("faults")).as(altered).contains(altered);
            Files.write(file, bytes);
        }
        Files.delete(edition.resolve("data/entries.csv"));
        assertThat(browser.pick(edition)).isEqualTo("Not complete: 1 item is missing");
    }

    @Test
    void wordsThatWereConfirmedForANoteOfAReportAreChecked() throws Exception {
        try (Site site = new Site().page("/a.html", "The ministry opened 14 offices in Lisbon, its list says.");
                Workbench workbench = Workbench.init(dir.resolve("rescue"), List.of(site.address()), null)) {
            Kept report = new Rescue(workbench)
                    .take(
                            "report.md",
                            ("It opened 14 offices in Lisbon.[^1]\n\n[^1]: " + site.url("/a.html") + "\n")
                                    .getBytes(StandardCharsets.UTF_8));
            new Seeking(workbench, Seeking.Manners.USUAL).all(report, false, (progress, source) -> {});
            Footnotes.Listed note =
                    new Footnotes(workbench.database()).notes(report.id()).getFirst();
            Bearing.Passage best =
                    new Bearing(workbench, report).of(note).passages().getFirst();
            new Rescue(workbench).says(report, note, best.source(), best.found().at());
            Path made = dir.resolve("report-bundle");
            new Bundling(workbench, step -> {})
                    .bundle(Evidence.of(workbench, report, null).bundle(), Set.of(), made);
            assertThat(browser.pick(made)).startsWith("Intact: all ");
            Path passages = made.resolve("passages.json");
            Files.writeString(passages, Files.readString(passages).replace("14 offices", "19 offices"));
            assertThat(browser.pick(made)).startsWith("Altered: ");
            assertThat(text("faults")).contains("passages.json");
        }
    }

    @Test
    void itReadsItselfFromAFileAndAsksForNothing() throws Exception {
        browser.pick(bundle.write(dir.resolve("quiet")));
        assertThat(browser.chromium().asked()).allSatisfy(url -> assertThat(url).endsWith("/page/verify.html"));
        assertThat(browser.chromium().complaints()).isEmpty();
        assertThat(VerifyPage.html()).contains("default-src 'none'; script-src 'sha256-");
        browser.chromium()
                .evaluate("document.body.append(Object.assign(document.createElement('script'),"
                        + "{textContent:'window.ran=1'})); fetch('https://example.org/').catch(() => 0); 0");
        assertThat(browser.chromium().evaluate("typeof window.ran").asText()).isEqualTo("undefined");
        assertThat(browser.chromium().complaints()).isNotEmpty();
        browser.chromium().complaints().clear();
    }

    @Test
    void whatAStrangerWroteIsShownAsText() throws Exception {
        bundle.manifest().put("case", "<img src=x onerror=window.ran=1>\u202Egnp.exe");
        bundle.seal();
        try {
            browser.pick(bundle.write(dir.resolve("evil")));
            assertThat(text("about")).contains("<img src=x onerror=window.ran=1>[U+202E]gnp.exe");
            assertThat(browser.chromium().evaluate("document.images.length").asInt())
                    .isZero();
            assertThat(browser.chromium().evaluate("typeof window.ran").asText())
                    .isEqualTo("undefined");
        } finally {
            bundle.manifest().put("case", "Sample case");
            bundle.seal();
        }
    }

    @Test
    void theResultCanBeTakenAwayAsText() throws Exception {
        Map<String, byte[]> files = new TreeMap<>(bundle.files());
        files.put("README.html", ExampleBundle.bytes("another"));
        Path folder = dir.resolve("text");
        bundle.write(folder);
        Files.write(folder.resolve("README.html"), files.get("README.html"));
        assertThat(browser.pick(folder)).isEqualTo("Altered: 1 item");
        assertThat(text("faults"))
                .contains("README.html")
                .contains("Expected53 bytes")
                .contains("Found7 bytes");
        JsonNode text = browser.chromium()
                .await(
                        "daylight.checkBundle([{path: 'x', blob: new Blob(['x'])}]).then(r => daylight.resultText(r, 0))");
        assertThat(text.asText())
                .contains("Result of verify.html", "Nothing to check", "No bundle and no edition here");
    }

    @Test
    void everyControlHasANameAndNothingIsWiderThanAPhone() throws Exception {
        browser.reload();
        browser.chromium().view(390, true);
        browser.pick(bundle.write(dir.resolve("phone")));
        browser.chromium().evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        assertThat(browser.chromium()
                        .evaluate("document.documentElement.scrollWidth")
                        .asInt())
                .isEqualTo(390);
        assertThat(browser.chromium()
                        .evaluate(
                                "[...document.querySelectorAll('input,textarea')].filter(e => e.labels.length !== 1).length")
                        .asInt())
                .isZero();
        assertThat(browser.chromium().evaluate("""
                [...document.querySelectorAll('button, .button, summary')].filter(e => e.checkVisibility()
                  && e.getBoundingClientRect().height < 44).map(e => e.textContent).join()""").asText()).isEmpty();
        browser.chromium().view(1280, false);
    }

    @Test
    void itStopsWhenAsked() throws Exception {
        JsonNode how = browser.chromium().await("""
                (() => { const stop = new AbortController(); stop.abort();
                  return daylight.checkBundle([{path: 'a.zip', blob: new Blob([Uint8Array.of(80, 75, 5, 6), new Uint8Array(18)])},
                      {path: 'bundle.json', blob: new Blob([JSON.stringify({format: 'daylight-bundle/1', origin: '', verifierKey: '',
                       case: '', asOf: '', captures: [], documents: [], witnesses: [], timestamps: [], size: 1, root: '0'.repeat(64),
                       files: {'a.zip': {sha256: '0'.repeat(64), size: 22}}})])}], {signal: stop.signal})
                    .then(() => 'done', e => e.constructor.name); })()""");
        assertThat(how.asText()).isEqualTo("Stopped");
    }

    /** RFC 8032, 7.1, tests 1 to 3, and the same with one bit changed. */
    @Test
    void itsOwnEd25519KnowsTheVectorsOfTheStandard() throws Exception {
        List<String[]> vectors = List.of(
                new String[] {
                    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                    "",
                    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
                },
                new String[] {
                    "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
                    "72",
                    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
                },
                new String[] {
                    "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
                    "af82",
                    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
                });
        String bytes = "const b = h => Uint8Array.from(h.match(/../g) ?? [], x => parseInt(x, 16));";
        for (String[] v : vectors) {
            String call = "(() => { " + bytes + " return daylight.ed25519Slow(b('%s'), b('%s'), b('%s')); })()";
            assertThat(browser.chromium()
                            .evaluate(call.formatted(v[0], v[2], v[1]))
                            .asBoolean())
                    .isTrue();
            String flipped = v[2].substring(0, 127) + (v[2].charAt(127) == '0' ? '1' : '0');
            assertThat(browser.chromium()
                            .evaluate(call.formatted(v[0], flipped, v[1]))
                            .asBoolean())
                    .isFalse();
            assertThat(browser.chromium()
                            .evaluate(call.formatted(v[0], v[2], v[1] + "00"))
                            .asBoolean())
                    .isFalse();
        }
    }

    @Test
    void withoutTheBrowsersCryptographyTheRestIsCheckedAndThatIsSaid() throws Exception {
        browser.chromium()
                .evaluate("Object.defineProperty(globalThis, 'crypto', {value: undefined, configurable: true}); 0");
        try {
            VerifyBrowser.Result result = browser.check(bundle.files());
            assertThat(result.verdict()).isEqualTo("partly");
            assertThat(result.of("fails")).isEmpty();
            assertThat(result.of("holds")).anyMatch(c -> c.startsWith("bundle.note: is signed by"));
            assertThat(result.of("unchecked"))
                    .anyMatch(c -> c.contains("datapackage-digest.json") && c.contains("this browser does not let"))
                    .anyMatch(c -> c.contains("8.tsr: is signed by"));
        } finally {
            browser.reload();
        }
    }

    private static String text(String id) throws Exception {
        return browser.chromium()
                .evaluate("document.getElementById('" + id + "').textContent")
                .asText();
    }
}
