// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daylight.fixture.Site;
import org.daylight.protect.PersonId;
import org.daylight.protect.Spellings;
import org.daylight.register.Footnotes;
import org.daylight.register.Footnotes.Kept;
import org.daylight.run.Sealing;
import org.daylight.run.Workbench;
import org.daylight.run.footnote.Rescue;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pasted report, from its list to the last judged note, as a person without scripts does it. */
class FootnotesPagesTest {
    @TempDir
    private Path temp;

    private Site site;
    private Served served;
    private Walk walk;

    @BeforeEach
    void serve() {
        site = new Site()
                .page(
                        "/stations.html",
                        "The harbour was quiet in the morning.",
                        "Harbour Watch said in September 2022 that China runs 54 police stations in 21 countries.")
                .page("/closed.html", "The bakery of the quarter will close for the summer, its owner said.")
                .page(
                        "/court.html",
                        "Aurelio Vantoni told the court that officers of the embassy had threatened him in Lisbon.");
        served = new Served(Workbench.init(temp.resolve("case"), List.of(site.address()), null));
        walk = new Walk(served);
    }

    @AfterEach
    void close() {
        served.close();
        site.close();
    }

    private String listed() throws InterruptedException {
        String words = "A group counted 54 stations in 21 countries in September 2022.[1]\n\n"
                + "The ministry ordered the closure of a station on 26 October 2022.[2]\n\n"
                + "Notes\n\n[1] Harbour Watch, " + site.url("/stations.html") + "\n[2] " + site.url("/closed.html")
                + "\n";
        Document page = walk.post("/footnotes", Map.of("pasted", words)).parsed();
        assertThat(page.select("tbody tr")).hasSize(2);
        Footnotes footnotes = new Footnotes(served.workbench().database());
        String report = footnotes.reports().getFirst().id();
        captured(report);
        return "/footnotes/" + report;
    }

    private void captured(String report) throws InterruptedException {
        Footnotes footnotes = new Footnotes(served.workbench().database());
        for (int i = 0; i < 600; i++) {
            // A page is read after it is preserved: only then are its names known.
            if (footnotes.sources(report).stream().allMatch(s -> s.outcome() != null)
                    && walk.get("/footnotes/" + report)
                            .parsed()
                            .select("p[role=status] a[href^=/jobs/]")
                            .isEmpty()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the pages were not captured: "
                + walk.get("/footnotes/" + report).parsed().text());
    }

    private Document page(String path) {
        Walk.Page page = walk.get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        return page.parsed();
    }

    private static Map<String, String> fields(Element form) {
        return form.select("input[type=hidden]:not([name=csrf])").stream()
                .collect(java.util.stream.Collectors.toMap(f -> f.attr("name"), f -> f.attr("value")));
    }

    @Test
    void oneClickSaysThatThePageSaysItAndLeadsToTheNextNote() throws Exception {
        String report = listed();
        assertThat(page(report).select("tbody .chip.confirms")).hasSize(2);
        Document note = page(page(report).expectFirst("tbody a[href*=/notes/]").attr("href"));
        assertThat(note.expectFirst(".passages li blockquote").text()).contains("54 police stations");
        assertThat(note.expectFirst(".passages li .marks").text()).contains("54");
        Element form = note.expectFirst("form[action$=/says]");
        Document next = walk.post(form.attr("action"), fields(form)).parsed();
        assertThat(next.expectFirst("main").text())
                .contains("1 of 2 notes judged")
                .contains("ministry ordered");
        assertThat(page(report + "?is=unjudged").select("tbody tr")).hasSize(1);
        assertThat(page(report + "?is=captured").select("tbody tr")).hasSize(2);
        // The second page does not say it; with that all are judged.
        Element no = next.expectFirst("form[action$=/unsupported]");
        Document done = walk.post(no.attr("action"), fields(no)).parsed();
        assertThat(done.select("a.button[href*=/notes/]")).isEmpty();
        Document first = page(form.attr("action").replace("/says", ""));
        assertThat(first.expectFirst("div.source").text()).contains("54 police stations");
        assertThat(new Footnotes(served.workbench().database()).checks(report.substring(11)))
                .hasSize(2);
    }

    @Test
    void wordsThatAreNotThereAreRefusedAndNothingIsWritten() throws Exception {
        String report = listed();
        Document note = page(page(report).expectFirst("tbody a[href*=/notes/]").attr("href"));
        String action = note.expectFirst("form[action$=/says]").attr("action");
        for (Map<String, String> wrong : List.of(
                Map.of("source", "1", "start", "5", "end", "900000"),
                Map.of("source", "1", "start", "9", "end", "3"),
                Map.of("source", "1", "start", "x", "end", "3"),
                Map.of("source", "2", "start", "0", "end", "3"),
                Map.of("source", "77", "start", "0", "end", "3"))) {
            assertThat(walk.post(action, wrong).status()).as(wrong.toString()).isEqualTo(200);
        }
        assertThat(new Footnotes(served.workbench().database()).checks(report.substring(11)))
                .isEmpty();
    }

    @Test
    void aReportThatNamesWhomTheCaseMasksComesBackWithBarsAfterTwoClicks() throws Exception {
        String words = "Officers threatened Aurelio Vantoni in Lisbon.[^1]\n\n[^1]: " + site.url("/court.html") + "\n";
        walk.upload("/footnotes", "report", "report.md", words.getBytes(StandardCharsets.UTF_8));
        Footnotes footnotes = new Footnotes(served.workbench().database());
        String report = footnotes.reports().getFirst().id();
        captured(report);
        Document page = page("/footnotes/" + report);
        Element give = page.expectFirst("#back form");
        assertThat(give.select("input[type=file]")).as("the file is at hand").isEmpty();
        Document refused = walk.post(give.attr("action"), fields(give)).parsed();
        assertThat(refused.expectFirst("main").text())
                .contains("names somebody whom this case masks", "paragraph 1")
                .doesNotContain("Vantoni");
        Element cover = refused.expectFirst("main form");
        assertThat(walk.post(cover.attr("action"), fields(cover)).body())
                .contains("Officers threatened █", "in Lisbon.[^1]", "SHA-256")
                .doesNotContain("Vantoni", "Aurelio");
    }

    @Test
    void theEvidenceIsMadeIntoABundleThatIsFetchedOnceAndLeavesNothingInTheCase() throws Exception {
        String report = listed();
        assertThat(walk.post(report + "/references", Map.of("form", "ris")).body())
                .contains("TY  - ", site.url("/stations.html"));
        Element form = page(report).expectFirst("#bundle form[action$=/bundle]");
        walk.post(form.attr("action"), fields(form));
        for (int i = 0; i < 600 && page(report).select("form[action$=/fetch]").isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertThat(unfinished()).isNotEmpty();
        assertThat(walk.post(report + "/fetch", Map.of()).body()).startsWith("PK");
        assertThat(unfinished()).isEmpty();
        assertThat(walk.post(report + "/fetch", Map.of()).parsed().text()).contains("Make it again");
    }

    @Test
    void aCopyThatIsHandedInBesideANoteStandsForItsSource() throws Exception {
        String words = "The bakery closed for good.[1]\n\nNotes\n\n[1] " + site.url("/nowhere.html") + "\n";
        walk.post("/footnotes", Map.of("pasted", words));
        Footnotes footnotes = new Footnotes(served.workbench().database());
        String report = "/footnotes/" + footnotes.reports().getFirst().id();
        for (int i = 0; i < 600 && page(report).select("details.copy form").isEmpty(); i++) {
            Thread.sleep(50);
        }
        Document before = page(report);
        assertThat(before.expectFirst("tbody").text()).contains("gone", "the server has no such page");
        Element form = before.expectFirst("details.copy form");
        assertThat(form.attr("enctype")).isEqualTo("multipart/form-data");
        Document after = walk.upload(
                        form.attr("action"),
                        fields(form),
                        "copy",
                        "saved.html",
                        "<title>Bakery</title><p>The bakery closed for good in May.".getBytes(StandardCharsets.UTF_8))
                .parsed();
        assertThat(after.expectFirst("tbody").text()).contains("handed in", "the copy");
        assertThat(page(report + "/notes/"
                                + footnotes
                                        .notes(report.substring(report.lastIndexOf('/') + 1))
                                        .getFirst()
                                        .id())
                        .text())
                .contains("The bakery closed for good in May.");
    }

    @Test
    void whoIsSealedAndErasedIsLeftInNothingThatAReportBrought() throws Exception {
        String words =
                "Officers threatened Aurelio Vantoni in Lisbon, the court heard from Aurelio Vantoni.[^1]\n\n[^1]: "
                        + site.url("/court.html") + "\n";
        walk.upload("/footnotes", "report", "Aurelio Vantoni.md", words.getBytes(StandardCharsets.UTF_8));
        Footnotes footnotes = new Footnotes(served.workbench().database());
        Kept kept = footnotes.reports().getFirst();
        String report = "/footnotes/" + kept.id();
        captured(kept.id());
        Footnotes.Listed note = footnotes.notes(kept.id()).getFirst();
        walk.post(
                report + "/notes/" + note.id() + "/says",
                Map.of("source", String.valueOf(note.sources().getFirst()), "start", "0", "end", "40"));
        assertThat(footnotes.checks(kept.id())).hasSize(1);
        walk.post(report + "/bundle", Map.of());
        for (int i = 0; i < 600 && page(report).select("form[action$=/fetch]").isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertThat(unfinished()).as(page("/jobs").text()).isNotEmpty();
        assertThat(page(report).select("#back input[type=file]")).isEmpty();
        new Rescue(served.workbench())
                .take(
                        "later.md",
                        "Later.[^1]\n\n[^1]: https://a.example/aurelio-vantoni.html\n"
                                .getBytes(StandardCharsets.UTF_8));
        PersonId person = new Sealing(served.workbench())
                .seal(new Spellings(List.of("Aurelio Vantoni")), "asked for it")
                .person();
        assertThat(walk.post(report + "/fetch", Map.of()).parsed().text()).contains("sealed, erased or masked again");
        assertThat(unfinished()).isEmpty();
        new Sealing(served.workbench()).erase(person, "asked for it");
        Document after = page(report);
        assertThat(after.select("#back input[type=file]"))
                .as("the file is not at hand")
                .isNotEmpty();
        assertThat(after.text()
                        + page("/footnotes").text()
                        + page(report + "/notes/" + note.id()).text())
                .doesNotContainIgnoringCase("Vantoni");
        try (Stream<Path> files = Files.walk(temp.resolve("case"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContainIgnoringCase("Vantoni");
            }
        }
    }

    private List<Path> unfinished() throws IOException {
        Path folder = temp.resolve("case/unfinished");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
