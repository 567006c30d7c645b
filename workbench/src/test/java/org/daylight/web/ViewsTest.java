// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daylight.corroborate.Story;
import org.daylight.register.Corroborations;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The network, the figures and the stories of the sample press, as a browser without script has them. */
class ViewsTest {
    @TempDir
    static Path dir;

    private static Served served;
    private static Walk walk;

    @BeforeAll
    static void serve() {
        served = new Served(dir.resolve("press"), "press");
        walk = new Walk(served);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static Document page(String path) {
        Walk.Page page = walk.get(path);
        assertThat(page.status()).as(path + " " + page.body()).isEqualTo(200);
        return page.parsed();
    }

    @Test
    void aTreeHoldsTheKeptRelationsAndNoOther() {
        for (Story story : new Corroborations(served.workbench.database()).stories()) {
            Document page = page("/stories/" + story.first());
            Set<String> drawn = page.select(".tree article[data-kind]").stream()
                    .map(a -> a.attr("data-page") + " " + a.attr("data-kind") + " " + a.attr("data-above"))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> kept = story.relations().stream()
                    .filter(r -> story.groups().stream().anyMatch(g -> g.contains(r.from()) && g.contains(r.to())))
                    .map(r -> r.from() + " " + r.kind().code() + " " + r.to())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(drawn).as(story.first().value()).isEqualTo(kept);
            assertThat(page.select("#table ~ .scroll tbody tr")).hasSameSizeAs(story.relations());
            assertThat(page.select("ul.tree > li.root")).hasSize(story.origins());
            assertThat(page.select("main > .told .support").text())
                    .startsWith(story.origins() + " origin")
                    .contains(story.documents().size() + " page");
        }
    }

    @Test
    void storiesOfMostPagesComeFirstAndThoseOfOnePageOnlyWhenAskedFor() {
        List<Integer> pages = page("/stories").select("ol.stories .support").eachText().stream()
                .map(s -> Integer.valueOf(s.replaceAll(".*· (\\d+) page.*", "$1")))
                .toList();
        assertThat(pages).isNotEmpty().isSortedAccordingTo((a, b) -> b - a).allMatch(n -> n > 1);
        assertThat(page("/stories?alone=1").select("ol.stories > li").size()).isGreaterThan(pages.size());
    }

    @Test
    void aSearchForANameThatAMaskHidesFindsNothing() {
        Document all = page("/stories?alone=1");
        String word = all.expectFirst("ol.stories h2").text().split(" ")[0];
        assertThat(page("/stories?alone=1&q=" + word).select("ol.stories > li")).isNotEmpty();
        for (String name : List.of("Shaoying", "Chen+Shaoying")) {
            assertThat(page("/stories?alone=1&q=" + name).select("ol.stories > li"))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void twoPagesSideBySideShowWhatTheyShare() {
        Document story = page(page("/stories").expectFirst("ol.stories h2 a").attr("href"));
        Element link = story.expectFirst(".tree a[href*=beside]");
        Document beside = page(link.attr("href"));
        assertThat(beside.select(".side")).hasSize(2);
        assertThat(beside.select(".side .text").eachText()).allMatch(t -> !t.isBlank());
        assertThat(beside.select("mark")).isNotEmpty();
        assertThat(walk.get(link.attr("href").replaceFirst("b=[^&]+", "b=c1-t1"))
                        .status())
                .isEqualTo(404);
        String itself = link.attr("href")
                .replaceFirst("b=[^&]+", "b=" + link.attr("href").replaceFirst(".*a=([^&]+).*", "$1"));
        assertThat(page(itself).select(".side")).hasSize(2);
    }

    @Test
    void noLineJoinsTwoNumbers() {
        for (String path : List.of("/figures", "/figures?what=stations", "/figures?what=countries&by=stated")) {
            Document page = page(path);
            assertThat(page.select("svg.plot .m")).as(path).isNotEmpty();
            assertThat(page.select("svg.plot polyline, svg.plot line")).isEmpty();
            // Every stroke belongs to one mark, to an axis or to the legend; a span is level.
            assertThat(page.select("svg.plot path").stream()
                            .filter(p ->
                                    p.closest(".m") == null && p.closest(".axis") == null && p.closest(".key") == null))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("svg.plot .m path.span").eachAttr("d")).allMatch(d -> d.matches("M\\d+ \\d+H\\d+"));
        }
    }

    @Test
    void everyMarkHasARowWithSpeakerSupportAndWords() {
        Document page = page("/figures?what=stations");
        Map<String, Element> rows = page.select("tbody tr").stream().collect(Collectors.toMap(Element::id, r -> r));
        assertThat(page.select("svg.plot > a")).isNotEmpty();
        for (Element mark : page.select("svg.plot > a")) {
            Element row = Objects.requireNonNull(rows.get(mark.attr("href").substring(1)));
            assertThat(row.select(".chip").text()).isNotBlank();
            assertThat(row.select(".support").text()).matches("\\d+ origins? · \\d+ pages?");
            assertThat(row.select(".notes a")).isNotEmpty();
            assertThat(mark.attr("aria-label")).contains(row.select("strong").text());
        }
    }

    @Test
    void eachSortOfNumberIsChosenByScopeAndWhose() {
        Document page = page("/figures?what=stations");
        int all = page.select("tbody tr").size();
        String scope = page.select("select[name=scope] option[value]").eachAttr("value").stream()
                .filter(v -> !v.isEmpty())
                .findFirst()
                .orElseThrow();
        Document one = page("/figures?what=stations&scope="
                + java.net.URLEncoder.encode(scope, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(one.select("tbody tr").size()).isBetween(1, all - 1);
        assertThat(walk.get("/figures?what=nothing").status()).isEqualTo(404);
        assertThat(walk.get("/figures/NL-1").status()).isEqualTo(404);
    }

    @Test
    void aNetworkHoldsBodiesAndSitesAndSaysTheSameInItsTable() {
        Document page = page("/network?acts=1");
        assertThat(page.select("svg.network .line")).isNotEmpty();
        for (Element line : page.select("svg.network .line")) {
            Element row =
                    Objects.requireNonNull(page.getElementById(line.attr("href").substring(1)));
            assertThat(line.attr("aria-label"))
                    .contains(row.select("td").get(0).select("a").text())
                    .contains(row.select("td").get(2).select("a").text());
            assertThat(row.select(".said li .chip")).isNotEmpty();
        }
        assertThat(page.select("tbody tr")).hasSameSizeAs(page.select("svg.network .line"));
        assertThat(page.select("svg.network .box title").eachText())
                .contains("Public Security Bureau")
                .noneMatch(n -> n.contains("Cashin") || n.contains("Shaoying") || n.contains("█"));
    }

    @Test
    void aFocusShowsWhatIsNearAndACountryWhatIsThere() {
        Document all = page("/network");
        String at = all.expectFirst("svg.network a.box.body").attr("href");
        Document near = page(at + "&depth=1");
        assertThat(near.select("svg.network a.box.at")).hasSize(1);
        assertThat(near.select("svg.network a.box").size())
                .isLessThan(all.select("svg.network a.box").size());
        Document canada = page("/network?country=CA");
        assertThat(canada.select("svg.network a.box.site .sort").eachText())
                .isNotEmpty()
                .allMatch(s -> s.contains("Canada"));
    }
}
