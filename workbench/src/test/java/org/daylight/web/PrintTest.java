// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.daylight.web.page.PageRoute;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages on paper: they say of which case and when they are, tables stay tables, and nothing is printed that one presses. */
class PrintTest {
    private static final int SHORT = 6;
    private static final double MILLIMETRES = 72 / 25.4;
    private static final Map<String, Object> PAPER =
            Map.of("paperWidth", 8.27, "paperHeight", 11.69, "preferCSSPageSize", true);

    @TempDir
    static Path dir;

    private static Served served;
    private static Walk walk;
    private static Map<PageRoute, List<Walk.Page>> found;
    private static Chrome chrome;
    private static String asOf;

    @BeforeAll
    static void serve() {
        served = new Served(dir.resolve("history"), "history");
        walk = new Walk(served);
        found = walk.found(
                served.front.routes().stream()
                        .filter(r -> r.verb() == PageRoute.Verb.GET)
                        .filter(r -> r.path()
                                .matches("/captures/add|/(register|stories|captures|passages|conflicts)(/[{]id[}])?"))
                        .toList(),
                1,
                List.of("/register", "/stories", "/captures", "/conflicts"));
        asOf = "As of event " + (served.workbench().ledger().size() - 1) + " of the ledger";
        chrome = new Chrome();
        chrome.enter(served.start()).view(390, 844, true); // nothing of the window's width or colours reaches the paper
    }

    @AfterAll
    static void stop() {
        chrome.close();
        served.close();
    }

    private static PDDocument printed(String path) throws IOException {
        Map<String, Object> answer = chrome.open(path).driver().executeCdpCommand("Page.printToPDF", PAPER);
        return Loader.loadPDF(Base64.getDecoder().decode(String.valueOf(answer.get("data"))));
    }

    /** The page that answers this row of the routing table first. */
    private static String first(String route) {
        return found.entrySet().stream()
                .filter(e -> e.getKey().path().equals(route))
                .map(e -> e.getValue().getFirst().path())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link leads to " + route));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/map",
                "/timeline",
                "/network",
                "/figures",
                "/stories",
                "/stories/{id}",
                "/register",
                "/register/{id}",
                "/captures/{id}",
                "/passages/{id}",
                "/conflicts",
                "/search?q=police+station",
                "/sources",
                "/ledger"
            })
    void paperSaysOfWhatItIsAndNothingToPress(String route) throws IOException {
        String path = route.contains("{") ? first(route) : route;
        Document page = walk.get(path).parsed();
        try (PDDocument paper = printed(path)) {
            PDFTextStripper stripper = new PDFTextStripper();
            String all = flat(stripper.getText(paper));
            stripper.setEndPage(1);
            assertThat(flat(stripper.getText(paper)))
                    .as("the first sheet of %s", path)
                    .contains("Daylight · " + served.workbench().folder().name(), asOf, "UTC")
                    .contains(flat(page.select("main h1").text()));
            for (String pressed : pressed(page)) {
                assertThat(all).as("what is pressed on %s", path).doesNotContain(pressed);
            }
            assertThat(all).doesNotContain("Decide…", "Skip to the content");
            assertThat(widest(paper)).as("the right edge of %s", path).isLessThanOrEqualTo(1);
        }
    }

    /** Words on buttons and fields that stand nowhere else on the page. */
    private static Set<String> pressed(Document page) {
        Document rest = page.clone();
        rest.select("button, .button, label, option, nav, header.top").remove();
        String read = flat(rest.text());
        return page.select("main button, main .button, main label, nav.rail a").eachText().stream()
                .map(PrintTest::flat)
                .filter(words -> words.length() > SHORT && !read.contains(words))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/register", "/ledger", "/sources"})
    void aTableIsATableOnPaperToo(String path) throws IOException {
        List<String> heads = walk.get(path).parsed().select("main thead th").eachText();
        try (PDDocument paper = printed(path)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            assertThat(flat(stripper.getText(paper)).split(" "))
                    .containsAll(heads.stream()
                            .flatMap(head -> Stream.of(head.split(" ")))
                            .toList());
        }
    }

    /** How far the rightmost letter goes, as a part of the room between the margins: more than 1 is cut off. */
    private static double widest(PDDocument paper) throws IOException {
        double[] widest = {0};
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                if (!letter.getUnicode().isBlank()) {
                    double room = letter.getPageWidth() - 9 * MILLIMETRES;
                    widest[0] = Math.max(widest[0], (letter.getXDirAdj() + letter.getWidthDirAdj()) / room);
                }
            }
        }.getText(paper);
        return widest[0];
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
