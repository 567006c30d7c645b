// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.daylight.ClaimId;
import org.daylight.ClaimKind;
import org.daylight.DocumentId;
import org.daylight.Text;
import org.daylight.register.WaitingPages;
import org.daylight.run.Amending;
import org.daylight.run.Arranging;
import org.daylight.run.ReadingRoom;
import org.daylight.run.Workbench;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reading room without script: every key of it is a form or a link. */
class RoomTest {
    @TempDir
    static Path dir;

    private static Served served;
    private static Walk walk;

    @BeforeAll
    static void serve() {
        served = new Served(dir.resolve("case"), "press");
        walk = new Walk(served);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static Document open(String path) {
        Walk.Page page = walk.get(path);
        while (page.status() == 303) {
            page = walk.get(page.body());
        }
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.parsed();
    }

    /** Sends the form as it stands on the page, with these fields filled in. */
    private static Document send(Element form, Map<String, String> fields) {
        Walk.Page page = walk.post(form.absUrl("action").substring("http://here".length()), fields);
        while (page.status() == 303) {
            page = walk.get(page.body());
        }
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.parsed();
    }

    private static String page(Document page) {
        return page.select(".three").attr("data-document");
    }

    private static String state(String document, String claim) {
        return new ReadingRoom(served.workbench())
                .open(new DocumentId(document)).orElseThrow().claims().stream()
                        .filter(h -> h.claim().id().equals(new ClaimId(claim)))
                        .findFirst()
                        .orElseThrow()
                        .state();
    }

    private static WaitingPages waiting() {
        return new WaitingPages(served.workbench().database());
    }

    /** How many claims wait, told by going through all of them; two captures of one text hold the same. */
    private static long counted() {
        var verdicts = served.workbench().register().verdicts();
        return served.workbench().readings().claims().stream()
                .map(c -> c.id())
                .distinct()
                .filter(id -> !verdicts.containsKey(id))
                .count();
    }

    @Test
    void acceptingLeadsToTheNextClaimAndUndoingBringsItBack() {
        Document page = open("/room");
        Element card = page.expectFirst(".card.on");
        String claim = card.attr("data-claim");
        int before = waiting().counts(WaitingPages.Choice.ALL)[1];
        assertThat(before).isEqualTo((int) counted());

        Document next = send(card.expectFirst("form[action*='/accept']:not(.entries)"), Map.of());

        assertThat(state(page(page), claim)).isIn("accepted", "half");
        assertThat(next.expectFirst(".card.on").attr("data-claim")).isNotEqualTo(claim);
        assertThat(next.select("#c-" + claim).hasClass("done")).isTrue();
        assertThat(waiting().counts(WaitingPages.Choice.ALL)[1])
                .isEqualTo(before - 1)
                .isEqualTo((int) counted());

        Element undo = next.expectFirst(".notice form[action='/undo']");
        send(undo, Map.of("event", undo.expectFirst("[name=event]").val(), "back", "/room"));
        assertThat(state(page(page), claim)).isEqualTo("waiting");
        assertThat(waiting().counts(WaitingPages.Choice.ALL)[1]).isEqualTo(before);
    }

    @Test
    void rejectingNeedsAReasonAndKeepsIt() {
        Document page = open("/room?kind=presence");
        Element card = page.expectFirst(".card.on");
        Element form = card.expectFirst("form[action*='/reject']");
        Document refused = send(form, Map.of("reason", "", "own", ""));
        assertThat(refused.select(".notice.bad")).isNotEmpty();
        send(form, Map.of("reason", "other-matter"));
        assertThat(state(page(page), card.attr("data-claim"))).isEqualTo("rejected");
        assertThat(served.workbench().register().decisions().getLast().reason()).isEqualTo("About another matter");
    }

    @Test
    void amendingTakesOnlyWhatWasChanged() {
        Document page = open("/room?kind=figure");
        Element card = page.select(".card.open").stream()
                .filter(c -> c.expectFirst("h3").text().matches(".*[0-9] sites?"))
                .findFirst()
                .orElseThrow();
        String claim = card.attr("data-claim");
        Document form = open("/room/" + page(page) + "/" + claim + "/amend");
        Element fields = form.expectFirst("form.amend");
        Map<String, String> filled = new java.util.HashMap<>();
        fields.select("input[name]:not([name=csrf]), textarea").forEach(f -> filled.put(f.attr("name"), f.val()));
        fields.select("select")
                .forEach(s ->
                        filled.put(s.attr("name"), s.select("option[selected]").val()));
        filled.put("value", "977");
        Document after = send(fields, filled);
        assertThat(after.select(".notice.bad").text()).isEmpty();
        ReadingRoom.Held held = new ReadingRoom(served.workbench())
                .open(new DocumentId(page(page)))
                .orElseThrow()
                .claim(new ClaimId(claim))
                .orElseThrow();
        assertThat(held.state()).isEqualTo("amended");
        assertThat(held.claim().values().toMap().get("value")).isEqualTo(977L);
        assertThat(held.claim().speaker())
                .isEqualTo(
                        card.expectFirst("dl dd").text().equals("nobody is named")
                                ? null
                                : held.claim().speaker());
    }

    @Test
    void aPersonMakesAClaimOfWordsByCodePoints() {
        Document page = open("/room?lang=zh");
        String document = page(page);
        Text text = new Text(served.workbench()
                .readings()
                .document(new DocumentId(document))
                .orElseThrow()
                .text());
        Document form = open("/room/" + document + "/new?as=presence&start=0&end=6");
        assertThat(form.expectFirst("blockquote.quote").text())
                .isEqualTo(text.at(new org.daylight.Offsets(0, 6)).strip());
        Document done = send(
                form.expectFirst("form.amend"),
                Map.of(
                        "as",
                        "presence",
                        "start",
                        "0",
                        "end",
                        "6",
                        "hostCountry",
                        "IT",
                        "hostCity",
                        "Prato",
                        "stand",
                        "alleges"));
        assertThat(done.select(".notice.good")).isNotEmpty();
        assertThat(done.select(".card.done h3").eachText()).anyMatch(t -> t.contains("Prato"));
    }

    @Test
    void aSecondPersonCompletesWhatOneAcceptedAndOneselfIsRefused() {
        ClaimId claim = served.workbench().readings().claims().stream()
                .filter(c -> c.kind() == ClaimKind.PRESENCE && c.lang().equals("de"))
                .findFirst()
                .orElseThrow()
                .id();
        DocumentId document =
                served.workbench().readings().claim(claim).orElseThrow().document();
        Amending.Changes verified =
                new Amending.Changes(Map.of(), null, null, null, null, "status", "closure-verified");
        new Amending(served.workbench().by("a colleague")).amend(claim, verified, null, "went there");
        Document page = open("/room/" + document + "?state=half&claim=" + claim);
        Element card = page.expectFirst("#c-" + claim);
        assertThat(card.select(".tags").text()).contains("waits for a second person");
        assertThat(open("/room").select(".halves a")).isNotEmpty();

        send(card.expectFirst("form[action*='/accept']:not(.entries)"), Map.of());
        assertThat(state(document.value(), claim.value())).isEqualTo("amended");

        new Arranging(served.workbench())
                .undo(
                        served.workbench()
                                .register()
                                .statementsOf(claim)
                                .getFirst()
                                .decision(),
                        "again");
        new Amending(served.workbench().by(Workbench.user())).amend(claim, verified, null, "went there");
        Document own = open("/room/" + document + "?claim=" + claim);
        assertThat(own.select("#c-" + claim + " form[action*='/accept']")).isEmpty();
        Walk.Page refused = walk.post("/room/" + document + "/" + claim + "/accept", Map.of());
        assertThat(refused.parsed().select(".notice.bad").text()).contains("asks that somebody else");
    }

    @Test
    void passagesStandWhereTheClaimSaysAndMasksAreBars() {
        for (WaitingPages.Page waiting : waiting().pages(WaitingPages.Choice.ALL, 0, 50)) {
            Document page = open("/room/" + waiting.id().value());
            ReadingRoom.Opened opened =
                    new ReadingRoom(served.workbench()).open(waiting.id()).orElseThrow();
            for (ReadingRoom.Held held : opened.claims()) {
                String claim = held.claim().id().value();
                StringBuilder marked = new StringBuilder();
                page.select("mark").stream()
                        .filter(m -> List.of(m.attr("data-claims").split(" ")).contains(claim))
                        .forEach(m -> marked.append(m.wholeText()));
                assertThat(marked.toString().replaceAll("\\s", ""))
                        .as(claim)
                        .isEqualTo(opened.veil().at(held.claim().at()).replaceAll("\\s", ""));
            }
            opened.veil().names().stream()
                    .filter(name -> name.contains(" "))
                    .forEach(name -> assertThat(page.select(".text").text()).doesNotContain(name));
        }
    }

    @Test
    void theQueueIsChosenByKindLanguageAndSource() {
        Document hebrew = open("/room?lang=he");
        assertThat(hebrew.select(".items .name").eachAttr("lang")).isNotEmpty().allMatch("he"::equals);
        assertThat(hebrew.select(".text").attr("dir")).isEqualTo("rtl");
        Document figures = open("/room?kind=figure");
        assertThat(figures.select(".items a").eachAttr("href")).isNotEmpty().allMatch(h -> h.endsWith("?kind=figure"));
        assertThat(open("/room?source=Nobody").select(".empty .button")).isNotEmpty();
    }

    @Test
    void whatDoesNotExistIsSaidSo() {
        assertThat(walk.get("/room/c0-t0").status()).isEqualTo(404);
        assertThat(walk.get("/room/c0-t0/k0/ways").status()).isEqualTo(404);
    }
}
