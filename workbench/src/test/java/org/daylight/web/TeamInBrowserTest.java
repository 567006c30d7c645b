// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.daylight.Claim;
import org.daylight.ClaimKind;
import org.daylight.fixture.SampleCase;
import org.daylight.run.Amending;
import org.daylight.run.Reviewing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people with different roles do with one case, each in a browser of their own. */
class TeamInBrowserTest {
    private static final List<String> SCREENS = List.of(
            "/",
            "/room",
            "/register",
            "/conflicts",
            "/search",
            "/map",
            "/timeline",
            "/network",
            "/figures",
            "/stories",
            "/sources",
            "/captures",
            "/editions",
            "/settings");

    @TempDir
    static Path dir;

    private static Team team;

    @BeforeAll
    static void serve() {
        team = new Team(SampleCase.open("press", dir.resolve("case")), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        team.close();
    }

    private static Chrome signedIn(String name) {
        Chrome chrome = new Chrome();
        chrome.enter(team.address("/sign-in").toString());
        chrome.type("#name", name).type("#password", Team.PASSWORD).click("form[action='/sign-in'] button");
        chrome.until("nav.rail");
        chrome.forget(); // the first page was a door
        return chrome;
    }

    /** What a person may send to change the case; not how pages look, what was seen, or leaving. */
    private static final String DEEDS = "form[method=post]:not([action='/look'], [action='/leave'], [action='/seen'],"
            + " [action='/ledger/verify'], [action$='/check'], [action$='/stop'], [action^='/account'])";

    @Test
    void whoMayOnlyReadIsOfferedNoDeedAndRefusedOne() {
        try (Chrome chrome = signedIn("reader")) {
            for (String screen : SCREENS) {
                chrome.open(screen);
                assertThat(chrome.all("main h1")).as(screen).hasSize(1);
                assertThat(chrome.lines(
                                "return [...document.querySelectorAll(arguments[0])].map(f => f.action)", DEEDS))
                        .as(screen)
                        .isEmpty();
                assertThat(chrome.all("[data-key=a], [data-key=r], [data-key=e]"))
                        .as(screen)
                        .isEmpty();
            }
            chrome.calm();
            chrome.open("/captures/add");
            assertThat(chrome.see("h1").getText()).isEqualTo("You may not do this");
            long before = team.workbench.ledger().size();
            chrome.open("/room").press("a").press("r");
            assertThat(team.workbench.ledger().size()).isEqualTo(before);
        }
    }

    /** A claim on which nobody has decided. */
    private static Claim waiting(ClaimKind kind) {
        Map<?, ?> verdicts = team.workbench.register().verdicts();
        return team.workbench.readings().claims().stream()
                .filter(c -> c.kind() == kind && c.lang().equals("en"))
                .filter(c -> !verdicts.containsKey(c.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatAsksForTwoIsCompletedByAnother() {
        Claim claim = waiting(ClaimKind.PRESENCE);
        new Amending(team.workbench.by("analyst"))
                .amend(
                        claim.id(),
                        new Amending.Changes(Map.of(), null, null, null, null, "status", "closure-verified"),
                        null,
                        "went there");
        String page = "/room/" + claim.document() + "?state=half&claim=" + claim.id();
        String card = "#c-" + claim.id();
        try (Chrome analyst = signedIn("analyst");
                Chrome reviewer = signedIn("reviewer")) {
            assertThat(analyst.open(page).see(card).getText()).contains("somebody else");
            assertThat(analyst.all(card + " [data-key=a]")).isEmpty();
            team.browser().signedIn("analyst").post("/room/" + claim.document() + "/" + claim.id() + "/accept");
            assertThat(team.workbench.register().statementsOf(claim.id())).isEmpty();

            reviewer.open(page).press("a").until(card + ".done");
            assertThat(team.workbench.register().statementsOf(claim.id())).isNotEmpty();
            reviewer.calm();
        }
    }

    @Test
    void whatAnotherDecidedIsTakenBackByWhoeverReviewsAlone() {
        Claim claim = waiting(ClaimKind.FIGURE);
        new Reviewing(team.workbench.by("reviewer")).reject(claim.id(), "not said");
        long rejection = team.workbench.ledger().size() - 1;
        String page = "/room/" + claim.document() + "?claim=" + claim.id();
        String card = "#c-" + claim.id();
        try (Chrome analyst = signedIn("analyst");
                Chrome reviewer = signedIn("reviewer")) {
            assertThat(analyst.open(page).see(card).getDomAttribute("class")).contains("state-rejected");
            assertThat(analyst.all(card + " [data-undo]")).isEmpty();
            Team.Browser forger = team.browser().signedIn("analyst");
            String event = String.valueOf(rejection);
            forger.post("/room/" + claim.document() + "/" + claim.id() + "/undo", "event", event);
            forger.post("/undo", "event", event);
            assertThat(team.workbench.ledger().size()).isEqualTo(rejection + 1);

            reviewer.open(page).click(card + " form[data-undo] button").until(card + ".open");
            reviewer.until("it is written", () -> team.workbench.ledger().size() == rejection + 2);
            reviewer.press("r", "1").until(card + ".state-rejected");
            reviewer.calm();
        }
    }

    @Test
    void aConflictIsSeenAndDecidedWithAReason() {
        try (Chrome reviewer = signedIn("reviewer")) {
            reviewer.open("/conflicts");
            assertThat(reviewer.see(".difference").getText()).contains("Misprint suspected");
            int differences = reviewer.all(".difference").size();
            String suspected = String.valueOf(reviewer.see(".difference tr.misprint a[href^='/statements/']")
                    .getDomAttribute("href"));
            reviewer.click(".difference tr:not(.misprint) a[href^='/statements/']");
            reviewer.type("form[action$='/prefer'] [name=reason]", "The report's own number.");
            reviewer.click("form[action$='/prefer'] button").until(".notice.good");
            assertThat(team.workbench
                            .ledger()
                            .event(team.workbench.ledger().size() - 1)
                            .text("decision"))
                    .isEqualTo("prefer");
            assertThat(reviewer.words()).contains("The report's own number.");
            reviewer.click(".notice form[action='/undo'] button").until(".notice.good");

            reviewer.open(suspected).type("form[action$='/retract'] [name=reason]", "Printed by mistake.");
            reviewer.click("form[action$='/retract'] button").until(".notice.good");
            reviewer.open("/conflicts");
            assertThat(reviewer.all(".difference")).hasSize(differences - 1);
            assertThat(reviewer.all("a[href='" + suspected + "']")).isEmpty();
            reviewer.calm();
        }
    }
}
