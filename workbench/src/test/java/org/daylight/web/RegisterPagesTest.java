// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daylight.EntryId;
import org.daylight.Statement;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register in pages: found, read to the proof, decided on, and seen as it was. */
class RegisterPagesTest {
    @TempDir
    static Path temp;

    private static Served served;
    private static Walk walk;

    @BeforeAll
    static void serve() {
        served = new Served(temp.resolve("case"), "history");
        // A page shows what rows there are by half a second; what is asked here is of the whole table.
        served.workbench().summary().finish();
        walk = new Walk(served);
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static Document page(String path) {
        Walk.Page page = walk.get(path);
        assertThat(page.status()).as(path + page.body()).isEqualTo(200);
        return page.parsed();
    }

    private static Element first(Document page, String css) {
        return Objects.requireNonNull(page.selectFirst(css), css);
    }

    private static List<String> ids(Document table) {
        return table.select("table.entries td.c-id").eachText();
    }

    @Test
    void facetsCountWhatTheyLeadTo() {
        Document all = page("/register");
        assertThat(ids(all)).hasSize(served.workbench().register().count(null));
        all.select(".facets li a").stream().limit(12).forEach(link -> {
            int count = Integer.parseInt(link.select(".n").text());
            assertThat(ids(page(link.attr("href")))).as(link.text()).hasSize(count);
        });
    }

    @Test
    void filterSortAndColumnsStandInTheAddress() {
        assertThat(ids(page("/register?q=dublin"))).containsExactly("IE-1");
        assertThat(ids(page("/register?kind=figure&kind=presence&sort=-pages"))).startsWith("FIGURE-4");
        assertThat(page("/register?col=stance&col=language")
                        .select("table.entries thead th")
                        .eachText())
                .containsExactly("Id", "Entry", "Stance", "Language");
        assertThat(page("/register?q=nothing%20of%20that%20name").text()).contains("No entry has all of that");
    }

    @Test
    void theFileHoldsWhatIsSeenAndNoFormula() {
        Walk.Page file = walk.get("/register.csv?kind=presence&sort=label&col=country");
        assertThat(file.type()).startsWith("text/csv");
        assertThat(file.body().lines().toList()).first().asString().startsWith("Id,Entry,Country,Country codes,");
        assertThat(file.body().lines())
                .hasSize(1 + served.workbench().register().count(org.daylight.EntryKind.PRESENCE));
    }

    @Test
    void theFileHoldsValuesThatProgramsRead() {
        Walk.Page file =
                walk.get("/register.csv?kind=presence&col=country&col=support&col=conflicts&col=stance&col=latest");
        List<String> lines = file.body().lines().toList();
        List<String> header = List.of(lines.getFirst().split(",", -1));
        String dublin =
                lines.stream().filter(l -> l.startsWith("IE-1,")).findFirst().orElseThrow();
        List<String> row = List.of(dublin.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
        assertThat(row).hasSameSizeAs(header);
        assertThat(row.get(header.indexOf("Country codes"))).isEqualTo("IE");
        assertThat(row.get(header.indexOf("Country"))).isEqualTo("Ireland");
        assertThat(row.get(header.indexOf("Last decision"))).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(row.get(header.indexOf("Origins"))).matches("[1-9]\\d*");
        long stands =
                served.workbench().register().statements(new EntryId("IE-1")).size();
        assertThat(header.stream()
                        .filter(h -> h.startsWith("Statements: "))
                        .mapToInt(h -> Integer.parseInt(row.get(header.indexOf(h))))
                        .sum())
                .isEqualTo((int) stands);
        String host = served.workbench().codebook().label("presence", "host-country", "en");
        assertThat(row.get(header.indexOf(host))).isEqualTo("IE");
    }

    @Test
    void aFootnoteLeadsToTheWordsAndThoseToTheCaptureAndItsProof() {
        Document entry = page("/register/FIGURE-4");
        assertThat(first(entry, ".said .who").text()).isEqualTo("Safeguard Defenders");
        Document words = page(first(entry, "a.foot").attr("href"));
        assertThat(words.select("blockquote.passage mark").text())
                .isEqualTo(first(entry, ".said blockquote").text());
        assertThat(words.select("a[href^=/captures/]")).isNotEmpty();
        assertThat(words.select("pre.note").text()).contains("daylight.case/");
        assertThat(words.select(".proof").text()).contains("do not prove that the site served them");
    }

    @Test
    void statementsThatDifferStandSideBySide() {
        Document conflicts = page("/conflicts");
        assertThat(conflicts.select("article.difference h2").text()).contains("Stations worldwide");
        assertThat(first(conflicts, "table.sides").select("tbody tr").size()).isGreaterThan(1);
        assertThat(page("/conflicts?verdict=series").select(".chip").text()).contains("over time");
    }

    @Test
    void aStatementIsPutFirstAndThatIsUndone() {
        Statement last = served.workbench()
                .register()
                .statements(new EntryId("FIGURE-6"))
                .getLast();
        String path = "/statements/" + last.decision() + "/" + last.property();
        Document after = walk.post(path + "/prefer", Map.of("reason", "the group's own page"))
                .parsed();
        assertThat(first(after, ".said").text()).contains("the group's own page");
        String event = after.select(".notice input[name=event]").attr("value");
        Document undone = walk.post("/undo", Map.of("event", event, "back", "/register/FIGURE-6"))
                .parsed();
        assertThat(undone.select(".said.first")).isEmpty();
    }

    @Test
    void aGradeIsSaidInTheLanguageOfThePageWithItsReason() {
        Statement graded = served.workbench()
                .register()
                .statements(new EntryId("FIGURE-6"))
                .getFirst();
        String path = "/statements/" + graded.decision() + "/" + graded.property();
        walk.post(path + "/grade", Map.of("credibility", "2", "reason", "two hands"));
        walk.post(path + "/source", Map.of("reliability", "B", "reason", "its numbers held"));
        walk.post("/look", Map.of("language", "es", "back", "/"));
        String said = first(page("/register/FIGURE-6"), "[id=s-" + graded.decision() + "-" + graded.property() + "]")
                .text()
                .replaceAll("[\u2068\u2069]", "");
        walk.post("/look", Map.of("language", "en", "back", "/"));
        assertThat(said)
                .contains("2: probablemente cierto, porque: two hands")
                .contains("Fuente B: normalmente fiable, porque: its numbers held");
    }

    @Test
    void aMergeIsLookedAtFirstAndItsIdLeadsOn() {
        Document preview = page("/register/NL-1/merge?with=NL-2");
        assertThat(preview.select(".pair .card")).hasSize(2);
        Document merged = walk.post("/register/NL-1/merge", Map.of("with", "NL-2", "reason", "one post"))
                .parsed();
        assertThat(merged.text()).contains("Merged into it: NL-2");
        assertThat(walk.get("/register/NL-2").status()).isEqualTo(303);
        assertThat(ids(page("/register"))).doesNotContain("NL-2");
        walk.post(
                "/undo",
                Map.of("event", merged.select(".notice input[name=event]").attr("value"), "back", "/register"));
        assertThat(ids(page("/register"))).contains("NL-2");
    }

    @Test
    void whatBelongsElsewhereIsChosenAmongAllStatementsAndSplitOff() {
        List<String> before = ids(page("/register"));
        EntryId entry = new EntryId("US-1");
        List<Statement> all = served.workbench().register().statements(entry);
        Elements choices = page("/register/US-1/decide").select("form[action$=/split] .pick");
        assertThat(choices).hasSize(all.size());
        Statement last = all.getLast();
        String name = last.decision() + "/" + last.property();
        Element choice = choices.stream()
                .filter(c -> c.expectFirst("input").attr("value").equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(choice.text()).contains(Objects.requireNonNull(last.speaker()));
        walk.post("/register/US-1/split", Map.of("statement", name, "label", "Another site", "reason", "two sites"));
        assertThat(served.workbench().register().statements(entry)).hasSize(all.size() - 1);
        assertThat(ids(page("/register"))).containsAll(before).hasSize(before.size() + 1);
    }

    @Test
    void aRequestForAReplyStandsBesideTheEntry() {
        Document asked = walk.post(
                        "/register/US-1/request",
                        Map.of(
                                "whom", "the consulate",
                                "how", "letter",
                                "asked", "2026-03-01",
                                "until", "2026-03-31"))
                .parsed();
        assertThat(asked.select(".besides").text()).contains("overdue").doesNotContain("the consulate");
        String path = asked.select(".besides form[action^=/requests/]").attr("action");
        Document answered = walk.post(
                        path, Map.of("came", "no-answer", "received", "2026-04-01", "back", "/register/US-1"))
                .parsed();
        assertThat(answered.select(".besides").text()).contains("no answer");
    }

    @Test
    void theMostUrgentRequestsForRepliesStandOnTheDeskAndTheRestAsANumber() {
        for (int day = 17; day >= 11; day--) {
            walk.post(
                    "/register/IE-1/request",
                    Map.of("whom", "an office", "how", "letter", "asked", "2026-03-01", "until", "2026-03-" + day));
        }
        Document desk = page("/");
        assertThat(desk.select("a[href=/register/IE-1]").eachText())
                .filteredOn(t -> t.contains("2026-03-01"))
                .hasSize(5)
                .first()
                .asString()
                .contains("was due 2026-03-11");
        Element rest = desk.expectFirst("a[href^=/ledger?kind=decision]");
        assertThat(rest.text()).contains("2 further requests for replies are open");
        assertThat(page(rest.attr("href")).select(".events tbody tr")).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void whatIsWronglyFilledInWritesNothingAndSaysWhy() {
        long size = served.workbench().ledger().size();
        Document page = walk.post("/register/US-1/merge", Map.of("with", "US-1", "reason", "x"))
                .parsed();
        assertThat(page.select(".notice.bad").text()).contains("cannot be merged into itself");
        assertThat(served.workbench().ledger().size()).isEqualTo(size);
    }

    @Test
    void theRegisterIsSeenAsItWas() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        Document then = page("/register?asOf=" + today);
        assertThat(then.select(".past").text()).contains("As of");
        assertThat(first(then, "table.entries a").attr("href")).contains("asOf=" + today);
        Document entry = page("/register/IE-1?asOf=" + today);
        assertThat(entry.select("form[method=post][action^=/register], a[href$=decide]"))
                .isEmpty();
        assertThat(walk.get("/register?asOf=1999-01-01").status()).isEqualTo(400);
    }

    @Test
    void whatHasNoPassageWaitsOnTheWorkListAndIsInNoRegister() {
        int entries = served.workbench().register().count(null);
        Document list = walk.post(
                        "/worklist",
                        Map.of(
                                "kind",
                                "presence",
                                "country",
                                "pt",
                                "city",
                                "Porto",
                                "url",
                                "https://example.org/porto"))
                .parsed();
        assertThat(list.select("article").text()).contains("Porto");
        assertThat(served.workbench().register().count(null)).isEqualTo(entries);
        String drop = list.select("form[action$=/drop]").attr("action");
        assertThat(walk.post(drop, Map.of("reason", "a rumour"))
                        .parsed()
                        .select("article")
                        .text())
                .doesNotContain("Porto");
    }
}
