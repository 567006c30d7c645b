// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.daylight.run.Workbench;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapPageTest {
    private static final String OPEN = "c0000000000000001";
    private static final String CLOSED = "c0000000000000002";

    @TempDir
    static Path dir;

    private static Seeded seeded;

    @BeforeAll
    static void serve() throws Exception {
        seeded = new Seeded(Workbench.init(dir.resolve("case"), List.of(), null));
        seeded.capture(OPEN, "2025-03-01", false).capture(CLOSED, "2025-03-02", true);
        seeded.entry("NL-1", "presence", "Post <script>alert(1)</script>")
                .site("NL-1", OPEN, "alleges", "2025-03-13", "NL", "Amsterdam")
                .site("NL-1", OPEN, "denies", "2025-06-01", "NL", "Amsterdam")
                .entry("NL-2", "presence", "Harbour post")
                .site("NL-2", OPEN, "alleges", "2025-04", "NL", "Rotterdam")
                .entry("CL-1", "presence", "Somewhere in Chile")
                .site("CL-1", OPEN, "confirms", "2025-05-02", "CL", null)
                .entry("ES-1", "presence", "\"><img src=x onerror=alert(2)>")
                .site("ES-1", OPEN, "alleges", "2025-05-03", "ES", "\"><img src=x onerror=alert(3)>")
                .entry("FR-1", "presence", "Known from a restricted page")
                .site("FR-1", CLOSED, "alleges", "2025-05-04", "FR", "Paris")
                .entry("INCIDENT-1", "incident", "An incident")
                .statement(
                        "INCIDENT-1",
                        OPEN,
                        "incident",
                        "host-country",
                        "DE",
                        "{\"hostCountry\":\"DE\",\"date\":\"2025-04-17\",\"method\":null,\"outcome\":null}",
                        "alleges",
                        "2025-04-17",
                        "2025-04-20",
                        "DE",
                        "Bremen")
                .entry("RESPONSE-1", "response", "Dutch inquiry")
                .statement(
                        "RESPONSE-1",
                        OPEN,
                        "response",
                        "response",
                        "investigation_opened",
                        "{\"country\":\"NL\",\"kind\":\"investigation_opened\",\"date\":null,\"body\":null,\"code\":\"inquiry\"}",
                        "reports",
                        null,
                        "2025-06-03",
                        "NL",
                        null);
    }

    @AfterAll
    static void stop() {
        seeded.close();
    }

    private static Document page(String path) throws Exception {
        return Jsoup.parse(seeded.page(path));
    }

    private static List<String> places(Document page) {
        return page.expectFirst(".twin table").select("tbody th").eachText();
    }

    @Test
    void tableHasThePlacesOfTheMarks() throws Exception {
        Document world = page("/map");
        assertThat(places(world)).contains("Amsterdam", "Rotterdam", "Chile", "Paris");
        int drawn = world.select(".marks.wide .mark").stream()
                .mapToInt(m -> number(m.attr("aria-label"), " site"))
                .sum();
        assertThat(drawn).isEqualTo(5);
        Document near = page("/map?at=52,4.6&zoom=5");
        assertThat(near.select(".marks.wide .mark").eachAttr("aria-label"))
                .hasSize(places(near).size())
                .anyMatch(l -> l.startsWith("Amsterdam, Netherlands: 1 site"))
                .anyMatch(l -> l.startsWith("Rotterdam, Netherlands: 1 site"));
        assertThat(places(near)).contains("Amsterdam", "Rotterdam").doesNotContain("Chile");
    }

    private static int number(String label, String before) {
        String head = label.substring(0, label.indexOf(before));
        return Integer.parseInt(head.substring(head.lastIndexOf(' ') + 1));
    }

    @Test
    void countryOfWhichNoPlaceIsKnownIsHatchedAndTownsAreDiscs() throws Exception {
        Document world = page("/map");
        // Chile, and Spain, whose place the gazetteer does not know.
        assertThat(world.select("path.hatched")).hasSize(2);
        assertThat(world.select("svg.world > circle.disc")).hasSize(3);
    }

    @Test
    void incidentsAreKnownToTheCountryAloneAndNeverDated() throws Exception {
        String html = seeded.page("/map?at=53,9&zoom=5");
        assertThat(html).doesNotContain("Bremen").doesNotContain("2025-04-17").doesNotContain("17 April");
        assertThat(Jsoup.parse(html).select(".flag[aria-label*=Germany]").attr("aria-label"))
                .contains("1 incident");
    }

    @Test
    void monthsShowWhatWasSaidByThen() throws Exception {
        int march = 2025 * 12 + 2;
        Document then = page("/map?from=" + march + "&to=" + march);
        assertThat(places(then)).containsExactly("Amsterdam");
        assertThat(then.select(".twin .chip").eachText()).containsExactly("Alleged 1");
        assertThat(then.select(".saying").text()).contains("as said from Mar 2025 to Mar 2025");
        assertThat(then.select("path.tint")).isEmpty();
        assertThat(page("/map").select("path.tint")).hasSize(1);
    }

    @Test
    void openedPlaceListsItsSitesWithTheirSpeakers() throws Exception {
        Element panel = page("/map?place=NL/Amsterdam").expectFirst("#places");
        assertThat(panel.text()).contains("Amsterdam, Netherlands", "1 site", "Harbour Watch", "Alleged", "Denied");
        assertThat(panel.select(".support").eachText()).anyMatch(s -> s.matches("1 origin · 1 page"));
        assertThat(panel.select("h3 a").attr("href")).isEqualTo("/register/NL-1");
    }

    @Test
    void hostileNamesAreWords() throws Exception {
        for (String path :
                List.of("/map", "/map?place=NL/Amsterdam", "/map?place=%22%3E%3Cimg+src%3Dx%3E", "/timeline")) {
            Document page = page(path);
            assertThat(page.select("img")).as(path).isEmpty();
            assertThat(page.select("main script, main [onerror]")).as(path).isEmpty();
        }
    }

    @Test
    void layersThatAreNotChosenAreNotDrawn() throws Exception {
        Document none = page("/map?layers=chosen");
        assertThat(none.select(".mark, .flag, path.tint, path.hatched")).isEmpty();
        Document one = page("/map?layers=chosen&layer=incidents");
        assertThat(one.select(".mark, path.tint")).isEmpty();
        assertThat(one.select(".flag")).hasSize(1);
    }

    @Test
    void everyFieldHasALabelAndEveryLinkAName() throws Exception {
        Document page = page("/map?place=NL/Amsterdam");
        for (Element field : page.select("main input:not([type=hidden]), main select")) {
            assertThat(page.select("label[for=" + field.id() + "], label:has(#" + field.id() + ")"))
                    .as(field.outerHtml())
                    .isNotEmpty();
        }
        for (Element link : page.select("main a")) {
            assertThat(link.text() + link.attr("aria-label"))
                    .as(link.outerHtml())
                    .isNotBlank();
        }
    }
}
