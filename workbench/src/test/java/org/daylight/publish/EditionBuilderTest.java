// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daylight.ClaimValues;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.Stance;
import org.daylight.publish.bundle.VerifyPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionBuilderTest {
    @TempDir
    Path dir;

    private static EditionBuilder builder(String... forbidden) {
        return new EditionBuilder(ExampleEdition.SIGNER, ExampleEdition::warc, List.of(forbidden));
    }

    private static Map<String, String> digests(Path folder) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (Path file : files(folder)) {
            digests.put(
                    folder.relativize(file).toString(),
                    Digest.of(Files.readAllBytes(file)).hex());
        }
        return digests;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<Document> pages(Path folder) throws IOException {
        List<Document> pages = new ArrayList<>();
        for (Path file : files(folder)) {
            if (file.toString().endsWith(".html")) {
                pages.add(Jsoup.parse(Files.readString(file), file.toUri().toString()));
            }
        }
        return pages;
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        builder().build(ExampleEdition.input(), dir.resolve("a"));
        builder().build(ExampleEdition.input(), dir.resolve("b"));
        assertThat(digests(dir.resolve("a")))
                .isEqualTo(digests(dir.resolve("b")))
                .hasSizeGreaterThan(30);
    }

    @Test
    void everyLinkLeadsSomewhereAndEveryPassagePageIsCited() throws IOException {
        Path folder = dir.resolve("e");
        // As a published one, it comes with the page that checks it.
        EditionBuilder.Further check =
                () -> Map.of("verify.html", VerifyPage.html().getBytes(StandardCharsets.UTF_8));
        builder().build(ExampleEdition.input(), List.of(check), folder);
        Set<String> reached = new java.util.TreeSet<>();
        for (Document page : pages(folder)) {
            for (Element a : page.select("a[href]")) {
                URI target = URI.create(a.absUrl("href"));
                if (!"file".equals(target.getScheme())) {
                    continue;
                }
                Path file = Path.of(target.getPath());
                assertThat(file).exists();
                reached.add(folder.relativize(file).toString());
                String fragment = target.getFragment();
                if (fragment != null) {
                    assertThat(Jsoup.parse(Files.readString(file)).getElementById(fragment))
                            .as(target.toString())
                            .isNotNull();
                }
            }
        }
        for (Path file : files(folder.resolve("passages"))) {
            assertThat(reached).contains("passages/" + file.getFileName());
        }
    }

    @Test
    void footnotesAreNumberedInOrderOfAppearanceAndIdsAreUnique() throws IOException {
        builder().build(ExampleEdition.input(), dir.resolve("e"));
        Document report = Jsoup.parse(Files.readString(dir.resolve("e/index.html")));
        int highest = 0;
        for (Element note : report.select("sup a")) {
            int number = Integer.parseInt(note.text());
            assertThat(number).isBetween(1, highest + 1);
            highest = Math.max(highest, number);
        }
        assertThat(highest).isEqualTo(13);
        List<String> ids = report.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws IOException {
        builder().build(ExampleEdition.input(), dir.resolve("e"));
        for (Document page : pages(dir.resolve("e"))) {
            assertThat(page.select("script, link, img, iframe, object, embed, form, [src], [onload], [onclick]"))
                    .isEmpty();
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .startsWith("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
            assertThat(page.select("style").html()).doesNotContain("url(", "@import", "http");
            for (Element a : page.select("a[href^=http]")) {
                assertThat(a.attr("rel")).contains("noreferrer");
            }
        }
    }

    @Test
    void tablesHaveHeadersAndPagesHaveLandmarks() throws IOException {
        builder().build(ExampleEdition.input(), dir.resolve("e"));
        for (Document page : pages(dir.resolve("e"))) {
            assertThat(page.select("main")).hasSize(1);
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("a.skip")).hasSize(1);
            assertThat(page.select("html").attr("lang")).isEqualTo("en");
            assertThat(page.select("th:not([scope])")).isEmpty();
            assertThat(page.select("table:not(:has(caption))")).isEmpty();
        }
    }

    @Test
    void everyStatementHasASpeakerAndWords() throws IOException {
        builder().build(ExampleEdition.input(), dir.resolve("e"));
        Document report = Jsoup.parse(Files.readString(dir.resolve("e/index.html")));
        assertThat(report.select(".says > li")).isNotEmpty().allSatisfy(li -> {
            assertThat(li.expectFirst(".who").text()).isNotBlank();
            assertThat(li.select("sup a")).isNotEmpty();
        });
        assertThat(report.text()).contains("A page of The Exampleton Gazette", "1 origin · 41 pages");
        assertThat(report.select("aside.note q")).isNotEmpty();
        assertThat(report.select("aside.note q[dir=rtl][lang=he]")).isNotEmpty();
    }

    @Test
    void aMaskIsABarAndAWithheldCopySaysWhy() throws IOException {
        builder().build(ExampleEdition.input(), dir.resolve("e"));
        Document masked = Jsoup.parse(Files.readString(dir.resolve("e/passages/operator-jan.html")));
        assertThat(masked.expectFirst(".mask").text()).isEqualTo("█████");
        assertThat(Files.readString(dir.resolve("e/passages/court.html")))
                .contains("held by the monitor; it names private persons")
                .doesNotContain("href=\"../captures");
        assertThat(dir.resolve("e/captures/" + ExampleEdition.capture("court") + ".warc.gz"))
                .doesNotExist();
    }

    @Test
    void hostileTextStaysText() throws IOException {
        String evil = "<script>alert(1)</script>\"onload=\"x\u202Eevil";
        PassageView p =
                ExampleEdition.passage("p1", evil, evil, "en", evil, evil, evil, "javascript:alert(1)", evil, null);
        StatementView s = ExampleEdition.statement(
                evil,
                new ClaimValues.Presence("IE", evil, evil),
                Stance.ALLEGES,
                evil,
                evil,
                "p1",
                "2022-09-12",
                null,
                "en",
                1,
                1);
        EntryView e = new EntryView(
                new Entry(new EntryId("IE-1"), EntryKind.PRESENCE, evil),
                "IE",
                evil,
                List.of(new PropertyView(evil, List.of(s), true, 1, 1)),
                List.of(s));
        builder().build(ExampleEdition.with(List.of(e), List.of(p), List.of()), dir.resolve("e"));
        for (Document page : pages(dir.resolve("e"))) {
            assertThat(page.select("script, [onload]")).isEmpty();
            assertThat(page.select("a[href^=javascript]")).isEmpty();
            for (Element element : page.select("body *")) {
                if (element.ownText().contains("\u202E")) {
                    boolean isolated = element.closest("bdi, svg") != null;
                    assertThat(isolated).as(element.outerHtml()).isTrue();
                }
            }
        }
        assertThat(Files.readString(dir.resolve("e/passages/p1.html"))).contains("javascript:alert(1)");
    }

    @Test
    void anEmptyRegisterSaysWhatToDoNext() throws IOException {
        builder().build(ExampleEdition.empty(), dir.resolve("e"));
        assertThat(Jsoup.parse(Files.readString(dir.resolve("e/index.html"))).text())
                .contains("This edition is empty", "What to do next", "./daylight claims accept");
    }

    @Test
    void theManifestNamesEveryOtherFile() throws IOException {
        Path folder = dir.resolve("e");
        Edition edition = builder().build(ExampleEdition.input(), folder);
        byte[] bytes = Files.readAllBytes(folder.resolve("edition.json"));
        assertThat(edition.manifest()).isEqualTo(Digest.of(bytes));
        JsonNode manifest = new ObjectMapper().readTree(bytes);
        assertThat(manifest.get("withheld").get("restrictedCaptures").asInt()).isEqualTo(3);
        Map<String, String> found = digests(folder);
        found.remove("edition.json");
        found.remove("edition.note");
        assertThat(manifest.get("files").properties())
                .hasSameSizeAs(found.entrySet())
                .allSatisfy(f -> assertThat(f.getValue().get("sha256").asText()).isEqualTo(found.get(f.getKey())));
        assertThat(Files.readString(folder.resolve("edition.note")))
                .startsWith("daylight-edition/1\n3\n" + Digest.of(bytes).hex() + "\n\n— ");
    }

    @Test
    void sha256sumChecksTheFolder() throws Exception {
        builder().build(ExampleEdition.input(), dir.resolve("e"));
        Process check = new ProcessBuilder("sha256sum", "--check", "--quiet", "--strict", "SHA256SUMS")
                .directory(dir.resolve("e").toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(check.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(check.waitFor()).isZero();
    }

    @Test
    void dataIsValidJsonWithTheSameRowsAsTheCsv() throws IOException {
        builder().build(ExampleEdition.input(), dir.resolve("e"));
        for (String table : List.of("entries", "statements", "passages", "sources", "events", "disclosures")) {
            JsonNode json = new ObjectMapper()
                    .readTree(dir.resolve("e/data/" + table + ".json").toFile());
            assertThat(json.isArray() && !json.isEmpty()).isTrue();
            String csv = Files.readString(dir.resolve("e/data/" + table + ".csv"));
            String header = csv.substring(0, csv.indexOf("\r\n"));
            assertThat(json.get(0).propertyStream().map(Map.Entry::getKey).collect(Collectors.joining(",")))
                    .isEqualTo(header);
            assertThat(csv).endsWith("\r\n");
        }
    }

    @Test
    void aLeakStopsTheBuildAndLeavesNothing() throws IOException {
        assertThatThrownBy(() -> builder("Harbour Rights Watch").build(ExampleEdition.input(), dir.resolve("e")))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("at byte")
                .message()
                .doesNotContainIgnoringCase("Harbour Rights");
        try (Stream<Path> left = Files.list(dir)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aNameInAnIncludedCaptureIsALeak() {
        EditionBuilder builder = new EditionBuilder(
                ExampleEdition.SIGNER, ExampleEdition::warc, List.of("urn:uuid:00000000-0000-4000-8000-000000000001"));
        assertThatThrownBy(() -> builder.build(ExampleEdition.input(), dir.resolve("e")))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("captures/");
    }

    @Test
    void aCaptureThatIsNotWhatTheLedgerSaysStopsTheBuild() {
        EditionBuilder builder =
                new EditionBuilder(ExampleEdition.SIGNER, id -> new ByteArrayInputStream(new byte[] {1}), List.of());
        assertThatThrownBy(() -> builder.build(ExampleEdition.input(), dir.resolve("e")))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("its event says");
        assertThat(dir.resolve("e")).doesNotExist();
    }

    @Test
    void aStatementWithoutItsPassageIsRefused() {
        StatementView s = ExampleEdition.statement(
                "x",
                new ClaimValues.Presence("IE", null, null),
                Stance.ALLEGES,
                null,
                "A",
                "gone",
                null,
                null,
                "en",
                1,
                1);
        EntryView e = new EntryView(
                new Entry(new EntryId("IE-1"), EntryKind.PRESENCE, "x"),
                "IE",
                null,
                List.of(new PropertyView("kind", List.of(s), false, 1, 1)),
                List.of());
        assertThatThrownBy(
                        () -> builder().build(ExampleEdition.with(List.of(e), List.of(), List.of()), dir.resolve("e")))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void anEditionIsNeverOverwritten() {
        builder().build(ExampleEdition.empty(), dir.resolve("e"));
        assertThatThrownBy(() -> builder().build(ExampleEdition.empty(), dir.resolve("e")))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("never overwritten");
    }

    @Test
    void twoThousandEntriesTakeSeconds() {
        List<EntryView> entries = new ArrayList<>();
        List<PassageView> passages = new ArrayList<>();
        for (int i = 1; i <= 2000; i++) {
            String id = "p" + i;
            passages.add(ExampleEdition.passage(
                    id,
                    "Page " + i,
                    "Publisher " + i % 40,
                    "en",
                    "Before. ",
                    "A site was reported.",
                    " After.",
                    null,
                    null,
                    "held"));
            StatementView s = ExampleEdition.statement(
                    "service-point",
                    new ClaimValues.Presence("IE", "City " + i, null),
                    Stance.ALLEGES,
                    null,
                    "Speaker " + i % 9,
                    id,
                    "2022-09-12",
                    null,
                    "en",
                    1,
                    3);
            entries.add(new EntryView(
                    new Entry(
                            new EntryId("IE-" + i), i % 3 == 0 ? EntryKind.RESPONSE : EntryKind.PRESENCE, "Site " + i),
                    "IE",
                    "City " + i,
                    List.of(new PropertyView("kind", List.of(s), false, 1, 3)),
                    List.of()));
        }
        // Processor time: other work on the machine must not fail this.
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Edition edition = builder("Nobody Inparticular", "无名氏")
                .build(ExampleEdition.with(entries, passages, List.of()), dir.resolve("e"));
        assertThat(edition.passages()).isEqualTo(2000);
        assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start))
                .isLessThan(Duration.ofSeconds(24));
    }
}
