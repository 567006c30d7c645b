// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daylight.ClaimValues;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.Qualifier;
import org.daylight.Stance;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the report says what was said. */
class ReportWordingTest {
    @TempDir
    Path dir;

    private static StatementView figure(
            long value, @Nullable String scope, String speaker, String passage, String day) {
        return ExampleEdition.statement(
                Long.toString(value),
                new ClaimValues.Figure("countries", value, Qualifier.EXACTLY, scope, null, null, null),
                Stance.ALLEGES,
                null,
                speaker,
                passage,
                day,
                null,
                "en",
                2,
                3);
    }

    private static PassageView page(String id) {
        return ExampleEdition.passage(id, "Page " + id, "Paper " + id, "en", "", "54 in 21 countries", "");
    }

    private Document report(EntryKind kind, String property, StatementView... statements) throws IOException {
        EntryView entry = new EntryView(
                new Entry(new EntryId("FIGURE-1"), kind, "What it is about"),
                null,
                null,
                List.of(new PropertyView(property, List.of(statements), false, 2, 3)),
                List.of());
        new EditionBuilder(ExampleEdition.SIGNER, ExampleEdition::warc, List.of())
                .build(
                        ExampleEdition.with(List.of(entry), List.of(page("a"), page("b"), page("c")), List.of()),
                        dir.resolve("e"));
        return Jsoup.parse(Files.readString(dir.resolve("e/index.html")));
    }

    @Test
    void copiesOfOneStatementAreOneLineWithSeveralFootnotes() throws IOException {
        Document report = report(
                EntryKind.FIGURE,
                "countries",
                figure(21, "worldwide", "the group", "a", "2025-03-12"),
                figure(21, "worldwide", "the group", "b", "2025-03-13"),
                figure(30, "worldwide", "A ministry", "c", "2025-03-14"));
        report.select("aside").remove();
        assertThat(report.select("#figures .says > li").eachText())
                .containsExactly(
                        "The group alleged on pages dated 12 March 2025, 13 March 2025: 21 countries, worldwide.12",
                        "A ministry alleged on a page dated 14 March 2025: 30 countries, worldwide.3");
        assertThat(report.select("#figures .say > li")).hasSize(2);
    }

    @Test
    void aNumberThatSeveralSpeakersGiveStandsOnceOnTheCover() throws IOException {
        Document report = report(
                EntryKind.FIGURE,
                "countries",
                figure(21, null, "A group", "a", "2025-03-12"),
                figure(21, null, "Another group", "b", "2025-03-13"),
                figure(30, null, "A ministry", "c", "2025-03-14"));
        assertThat(report.select(".keys .n").eachText()).containsExactly("21", "30");
    }

    @Test
    void aScopeThatIsAFragmentOfTheSentenceIsLeftToThePassage() throws IOException {
        Document report = report(
                EntryKind.FIGURE,
                "countries",
                figure(21, "countries; the number 30 is that of", "A group", "a", "2025-03-12"));
        assertThat(report.select("#figures .says > li").text())
                .startsWith("A group alleged on a page dated 12 March 2025: 21 countries.");
        assertThat(Files.readString(dir.resolve("e/data/statements.json"))).contains("the number 30 is that of");
    }

    @Test
    void aDenialOfNothingInParticularNeedsNoEmptyPhrase() throws IOException {
        StatementView denied = ExampleEdition.statement(
                "denies",
                new ClaimValues.Stand(null, null),
                Stance.DENIES,
                null,
                "The embassy",
                "a",
                "2025-03-19",
                null,
                "en",
                1,
                1);
        Document report = report(EntryKind.REPLY, "stance", denied);
        assertThat(report.select("#replies .says > li").text())
                .startsWith("The embassy denied it on a page dated 19 March 2025.");
        assertThat(report.select("#replies table")).isEmpty();
        assertThat(report.select("#replies .only .support").text()).isEqualTo("2 origins · 3 pages");
    }

    @Test
    void headingsGoDownOneLevelAtATimeAndLinkNamesSayWhere() throws IOException {
        new EditionBuilder(ExampleEdition.SIGNER, ExampleEdition::warc, List.of())
                .build(ExampleEdition.input(), dir.resolve("x"));
        for (String name : List.of("index.html", "passages/hebrew.html", "passages/operator-jan.html")) {
            Document page = Jsoup.parse(Files.readString(dir.resolve("x").resolve(name)));
            int level = 0;
            for (Element heading : page.select("h1, h2, h3, h4")) {
                int next = heading.tagName().charAt(1) - '0';
                assertThat(next).as(name + " " + heading.text()).isLessThanOrEqualTo(level + 1);
                level = next;
            }
            Map<String, String> targets = new HashMap<>();
            for (Element link : page.select("a[href]")) {
                String called = link.hasAttr("aria-label") ? link.attr("aria-label") : link.text();
                assertThat(called).isNotBlank();
                if (link.hasAttr("aria-label")) {
                    String before = targets.put(called, link.attr("href"));
                    assertThat(before == null || before.equals(link.attr("href")))
                            .as(called)
                            .isTrue();
                }
            }
            assertThat(page.select("q:not([lang]), blockquote:not([lang])")).isEmpty();
        }
    }
}
