// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.daylight.Capture;
import org.daylight.fixture.EvidenceCase;
import org.daylight.protect.Spellings;
import org.daylight.run.CaptureSheets;
import org.daylight.run.Capturing;
import org.daylight.run.Sealing;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheet of a capture shows what is known, runs nothing, asks nothing, and names nobody. */
class CaptureSheetInBrowserTest {
    private static final String HOSTILE = "<!doctype html><html lang=en><meta charset=utf-8><title>A page</title>"
            + "<script>top.ran=1;document.title='ran'</script><h1 onclick='top.ran=1'>The harbour office</h1>"
            + "<img src=x onerror='top.ran=1'><img src='http://127.0.0.1:1/pixel.png' alt='a map'>"
            + "<iframe src='http://127.0.0.1:1/frame'></iframe><svg onload='top.ran=1'></svg>"
            + "<a href='http://127.0.0.1:1/away'>leads away</a><form action='http://127.0.0.1:1/'><input></form>"
            + "<style>body{background:url(http://127.0.0.1:1/css.png)}</style><p style='background:url(//127.0.0.1:1/s)'>"
            + "Words of the page.</p></html>\"><script>top.ran=1</script>";

    @TempDir
    private Path temp;

    private static String html(CaptureSheets.Sheet sheet) {
        return sheet.page();
    }

    @Test
    void aHostilePageIsShownWithoutWhatRunsOrAsksTheNetwork() throws Exception {
        try (EvidenceCase evidence = new EvidenceCase(temp)) {
            Path file = Files.writeString(temp.resolve("hostile.html"), HOSTILE);
            Capture kept = new Capturing(evidence.workbench())
                    .handIn(file, "https://paper.example/hostile")
                    .captures()
                    .getFirst();
            String html = html(new CaptureSheets(evidence.workbench()).sheet(kept.id()));
            Document page = Jsoup.parse(html);
            assertThat(page.select("script,link,object,embed,form")).isEmpty();
            String inside = page.select("iframe[sandbox=''][srcdoc]").attr("srcdoc");
            assertThat(inside)
                    .contains("Words of the page.", "[picture: a map]", "leads away")
                    .doesNotContain("127.0.0.1");
            Path sheet = Files.writeString(temp.resolve("sheet.html"), html);
            try (Chromium browser = new Chromium(Files.createDirectory(temp.resolve("profile")))) {
                for (int width : List.of(1280, 390)) {
                    for (boolean dark : List.of(false, true)) {
                        browser.view(width, dark);
                        browser.open(sheet.toUri());
                        assertThat(browser.evaluate("window.ran === undefined").asBoolean())
                                .isTrue();
                        assertThat(browser.evaluate("document.documentElement.scrollWidth")
                                        .asInt())
                                .as("width " + width)
                                .isLessThanOrEqualTo(width);
                    }
                }
                assertThat(browser.asked()).allMatch(a -> a.startsWith("file:") || a.startsWith("about:"));
                assertThat(browser.complaints()).isEmpty();
            }
        }
    }

    @Test
    void factsAndPageSayTheSameAndEverythingThatIsAskedOfThem() throws Exception {
        try (EvidenceCase evidence = new EvidenceCase(temp)) {
            Capture capture = evidence.capture("/count.html");
            CaptureSheets.Sheet sheet = new CaptureSheets(evidence.workbench()).sheet(capture.id());
            Map<String, ?> facts = sheet.facts();
            assertThat(facts.get("url")).isEqualTo(capture.url());
            assertThat(facts.get("fileSha256")).isEqualTo(capture.fileDigest().hex());
            assertThat((List<?>) facts.get("checklist")).hasSize(9);
            assertThat((List<?>) facts.get("records")).hasSize(4);
            assertThat(Jsoup.parse(html(sheet)).text())
                    .contains(
                            capture.url(),
                            capture.fileDigest().hex(),
                            capture.payloadDigest().hex())
                    .contains("GET /count.html HTTP/1.1", "HTTP/1.1 200 OK", "none: plain HTTP")
                    .contains("Chain of custody", "preserved (asked for, HTTP 200)", "resting on the kept text")
                    .contains((String) facts.get("leaf"), (String) facts.get("root"));
            assertThat(Jsoup.parse(html(sheet)).select("mark").text()).contains("54 police stations");
        }
    }

    @Test
    void aPageWithAMaskedNameShowsItsCitedParagraphsAndNoBytes() throws Exception {
        try (EvidenceCase evidence = new EvidenceCase(temp)) {
            CaptureSheets.Sheet sheet = new CaptureSheets(evidence.workbench())
                    .sheet(evidence.capture("/call.html").id());
            assertThat(html(sheet))
                    .doesNotContain("Meihua")
                    .doesNotContain("srcdoc")
                    .contains("may name private persons");
            assertThat(sheet.facts().get("heldBack")).asString().contains("may name private persons");
        }
    }

    @Test
    void aCaptureUnderSealShowsNothingButCommitments() throws Exception {
        try (EvidenceCase evidence = new EvidenceCase(temp)) {
            new Sealing(evidence.workbench()).seal(new Spellings(EvidenceCase.PRIVATE), "asked for it");
            Capture capture = evidence.workbench().register().captures().stream()
                    .filter(Capture::restricted)
                    .findFirst()
                    .orElseThrow();
            CaptureSheets.Sheet sheet = new CaptureSheets(evidence.workbench()).sheet(capture.id());
            assertThat(html(sheet))
                    .contains("This capture is restricted", capture.fileDigest().hex())
                    .doesNotContain("call.html")
                    .doesNotContain("police stations")
                    .doesNotContain("Meihua");
            assertThat(sheet.facts().get("url")).isNull();
            assertThat((List<?>) sheet.facts().get("commitments")).isNotEmpty();
        }
    }
}
