// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.daylight.DaylightException;
import org.daylight.publish.narrative.Problem;
import org.daylight.publish.template.NarrativePreview;
import org.daylight.publish.template.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the monitor writes keeps speakers and footnotes, and bears no number without a source. */
class NarrativeTest {
    private static final EditionInput EDITION = ExampleEdition.input();
    private static final EntryView FIGURE = entry("figure");
    private static final EntryView SITE = entry("presence");
    private static final NarrativePreview PREVIEW =
            new NarrativePreview(4, LocalDate.of(2026, 11, 21), EDITION.entries(), EDITION.passages());

    private static EntryView entry(String kind) {
        return EDITION.entries().stream()
                .filter(e ->
                        e.entry().kind().code().equals(kind) && !e.properties().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String first(EntryView e) {
        return "{{" + e.entry().id() + "." + e.properties().getFirst().property() + "}}";
    }

    private static NarrativePreview.Shown shown(String text) {
        return PREVIEW.of(Block.draft(Slot.INTRODUCTION, text));
    }

    private static List<Problem> problems(String text) {
        return shown(text).problems();
    }

    @Test
    void aReferencePrintsEveryValueWithItsSpeakerAndFootnotes() {
        NarrativePreview.Shown shown = shown("They differ: " + first(FIGURE) + ".");
        assertThat(shown.problems()).isEmpty();
        PropertyView property = FIGURE.properties().getFirst();
        assertThat(shown.notes()).hasSize((int) property.statements().stream()
                .map(StatementView::passage)
                .distinct()
                .count());
        property.statements().stream()
                .map(StatementView::speaker)
                .filter(s -> s != null)
                .forEach(speaker -> assertThat(shown.html()).contains(speaker));
        assertThat(shown.html()).contains("<sup>").doesNotContain("class=\"own\"");
    }

    @Test
    void oneSpeakerCanBeAskedForAndAnUnknownOneIsNamedWithTheNearest() {
        PropertyView property = FIGURE.properties().getFirst();
        String speaker = property.statements().stream()
                .map(StatementView::speaker)
                .filter(s -> s != null)
                .findFirst()
                .orElseThrow();
        String id = FIGURE.entry().id() + "." + property.property();
        assertThat(shown("{{" + id + " by \"" + speaker + "\"}}").publishable()).isTrue();
        assertThat(problems("{{" + id + " by \"" + speaker + "x\"}}").getFirst().words())
                .contains("says nothing of it")
                .contains(speaker);
    }

    @Test
    void aCountLinksToTheRowsThatItCounts() {
        long sites = EDITION.entries().stream()
                .filter(e -> e.entry().kind().equals(SITE.entry().kind()))
                .count();
        NarrativePreview.Shown shown = shown("There are {{count presences}} sites on record.");
        assertThat(shown.problems()).isEmpty();
        assertThat(shown.html()).contains("href=\"#count-1\"").contains(">" + sites + "</a>");
        assertThat(shown.counts().getFirst().rows()).hasSize((int) sites);
        String country = Objects.requireNonNull(SITE.country());
        long here = EDITION.entries().stream()
                .filter(e -> e.entry().kind().equals(SITE.entry().kind()) && country.equals(e.country()))
                .count();
        assertThat(shown("{{count presences where host=" + country + "}} here").html())
                .contains(">" + here + "</a>");
        assertThat(shown("{{count presences where host!=" + country + "}} elsewhere")
                        .html())
                .contains(">" + (sites - here) + "</a>");
    }

    @Test
    void everyCountIsTheNumberOfItsRows() {
        for (String things : List.of("entries", "statements", "passages", "conflicts", "figures", "responses")) {
            NarrativePreview.Shown shown = shown("{{count " + things + "}} of them");
            assertThat(shown.problems()).as(things).isEmpty();
            NarrativePreview.Count count = shown.counts().getFirst();
            assertThat(count.rows().size()).as(things).isEqualTo(Math.min(20, Integer.parseInt(count.number())));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There were 54 stations.",
                "On 3 March it closed.",
                "There were fifty-four stations.",
                "Two of them closed.",
                "Había doce oficinas y cerraron tres.",
                "共有五十四个站点。",
                "关闭了三家。",
                "在第三国。",
                "היו שם שלושה משרדים.",
                "Ｅｉｇｈｔ is not, ５４ is.",
                "It was **54** of them.",
                "- a list with 7 of them",
                "> quoted, 12 of them",
                "[a link with 9](https://paper.example/)",
                "| 54 |"
            })
    void aNumberTypedByHandIsRefused(String text) {
        assertThat(problems(text)).isNotEmpty().allMatch(Problem::refused);
        assertThat(problems(text).getFirst().words()).contains("number without a source");
        assertThat(shown(text).publishable()).isFalse();
        assertThat(shown(text).html()).contains("<mark class=\"wrong\">");
    }

    @Test
    void whatIsRefusedIsMarkedInTheDraftAndTheRestIsShown() {
        String html = shown("There were 54 <of them>, {{nothing}} and {{ZZ-9.status}}: " + first(FIGURE) + ".")
                .html();
        assertThat(html)
                .contains("<mark class=\"wrong\">54</mark>")
                .contains("<mark class=\"wrong\">{{nothing}}</mark>", "<mark class=\"wrong\">{{ZZ-9.status}}</mark>")
                .contains("<sup>")
                .doesNotContain("<of");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One of the speakers denies it; no one confirms it.",
                "La oficina es una más, según el ministerio.",
                "一些人说，万一关闭，四川和三明的警方会回应。",
                "אחד מהם הכחיש.",
                "## 2.1 What is disputed",
                "# 1. Sites",
                "We write in our own words and give no number.",
                "{{edition.date}} is the day, {{edition.number}} the number.",
                "{{own: 12 doors, because we walked past them}}"
            })
    void wordsAndMarkedNumbersStand(String text) {
        assertThat(problems(text)).isEmpty();
    }

    @Test
    void theMonitorsOwnNumberIsPrintedAsSuch() {
        assertThat(shown("We saw {{own: 12 doors, because we walked past them}}.")
                        .html())
                .contains("12 doors")
                .contains("own count")
                .contains("we walked past them");
        assertThat(problems("We saw {{own: 12 doors}}.").getFirst().refused()).isTrue();
    }

    @Test
    void whatNestsWithoutEndIsRefusedAndExhaustsNothing() {
        assertThat(shown("> ".repeat(3_000) + "x").html()).contains("x");
        assertThat(shown("*a **b** c* > [d](#sites)\n\n> - e\n>   - f").html()).contains("f");
        String deep = "*a ".repeat(6_000) + "a* ".repeat(6_000);
        assertThatThrownBy(() -> shown(deep))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("flatter");
    }

    @Test
    void aParagraphWithoutASourceIsMarkedAsTheMonitorsWords() {
        String html = shown("This is only ours.\n\nThis is said: " + first(FIGURE) + ".")
                .html();
        assertThat(html.split("class=\"own\"", -1)).hasSize(2);
        assertThat(html).contains("words:</span> This is only ours.");
    }

    @Test
    void aReferenceCoversItsOwnSentenceAndNotTheOnesBesideIt() {
        String html = shown("The stations were closed. They differ: " + first(FIGURE) + ". Nobody was ever punished.")
                .html();
        assertThat(html).doesNotContain("<p class=\"own\">");
        assertThat(html.split("<span class=\"own\">", -1)).hasSize(3);
        assertThat(html)
                .containsPattern("words:</span> The stations were closed\\. ?</span>They differ: ")
                .containsPattern("words:</span> ?Nobody was ever punished\\.</span></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "警侨服务站已经关闭。FIGURE，各方说法不一。没有人受到处罚。",
                "התחנות נסגרו. FIGURE, והגרסאות חלוקות. איש לא נענש.",
                "**The stations were closed. So it was** said: FIGURE. [Nobody was punished. Nobody](#sites)"
            })
    void sentencesEndInEveryScriptAndInsideEmphasis(String text) {
        String html = shown(text.replace("FIGURE", first(FIGURE))).html();
        assertThat(html.split("<span class=\"own\">", -1)).hasSize(3);
        assertThat(html.split("<strong>", -1)).hasSameSizeAs(html.split("</strong>", -1));
    }

    @Test
    void anAbbreviationEndsNoSentence() {
        assertThat(shown("As Mr. Smith of the U.S. office wrote: " + first(FIGURE) + ".")
                        .html())
                .doesNotContain("class=\"own\"");
    }

    @Test
    void problemsNameBlockLineAndColumn() {
        Problem p = problems("A line.\n\nHere it stands: {{" + SITE.entry().id() + ".statsu}}.")
                .getFirst();
        assertThat(p.toString()).startsWith("introduction, line 3, column 19: ");
        Problem number = problems("A line.\n\nThere were 54 of them.").getFirst();
        assertThat(number.line()).isEqualTo(3);
        assertThat(number.column()).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{count presnces}} | presences",
                "{{count presences where hst=IE}} | host",
                "{{count entries where origins>=many}} | whole numbers",
                "{{XX-99}} | has no entry XX-99",
                "{{quote k0000000000000000}} | no statement of claim",
                "{{what is this}} | is no reference",
                "{{count}} | can be counted",
                "{{count presences where}} | FIELD=VALUE",
                "a {{never closed | its end is missing",
                "<b>bold</b> | HTML is not taken",
                "<script>alert(1)</script> | HTML is not taken",
                "![a](https://x.example/a.png) | pictures are not taken",
                "[a](javascript:alert(1)) | a link begins with",
                "`code` | code is not taken"
            })
    void whatDoesNotFitIsRefusedWithTheNearestNames(String text, String words) {
        assertThat(problems(text)).anySatisfy(p -> {
            assertThat(p.refused()).isTrue();
            assertThat(p.words()).contains(words);
        });
    }

    @Test
    void aQuoteMustStandExactlySo() {
        StatementView s = FIGURE.properties().getFirst().statements().getFirst();
        PassageView passage = EDITION.passages().stream()
                .filter(p -> p.id().equals(s.passage()))
                .findFirst()
                .orElseThrow();
        String part = passage.quote().substring(0, Math.min(8, passage.quote().length()));
        assertThat(shown("{{quote " + s.claim() + "}}").html()).contains("<q lang=\"" + passage.lang() + "\"");
        assertThat(shown("{{quote " + s.claim() + " \"" + part + "\"}}").publishable())
                .isTrue();
        assertThat(problems("{{quote " + s.claim() + " \"other words\"}}")
                        .getFirst()
                        .words())
                .contains("do not stand exactly so");
    }

    @Test
    void theReportPrintsTheBlocksAndTheRowsOfTheirCounts() {
        EditionInput in = with(
                new Block(Slot.INTRODUCTION, "There are {{count presences}} sites. " + first(FIGURE), 7),
                new Block(Slot.CONCLUSION, "We <say> no more & no less.", 8));
        assertThatThrownBy(() -> new Pages(in))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("conclusion, line 1");
        EditionInput good = with(
                new Block(Slot.INTRODUCTION, "There are {{count presences}} sites. " + first(FIGURE), 7),
                new Block(Slot.CONCLUSION, "We say no more & no less.", 8));
        String html = new String(new Pages(good).report(), StandardCharsets.UTF_8);
        assertThat(html)
                .contains("id=\"told-introduction\"")
                .contains(
                        "<a href=\"#told-introduction\">Introduction</a>",
                        "<a href=\"#told-conclusion\">Conclusion</a>")
                .contains("id=\"counted\"")
                .contains("no more &amp; no less");
        assertThat(html.indexOf("id=\"told-introduction\"")).isLessThan(html.indexOf("id=\"told-conclusion\""));
        assertThat(new Pages(good).report()).isEqualTo(new Pages(good).report());
    }

    private static EditionInput with(Block... blocks) {
        return ExampleEdition.telling(List.of(blocks));
    }
}
