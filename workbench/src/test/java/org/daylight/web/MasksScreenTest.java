// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.daylight.EventKind;
import org.daylight.fixture.Site;
import org.daylight.ledger.Sought;
import org.daylight.preserve.Transport;
import org.daylight.protect.Role;
import org.daylight.run.Capturing;
import org.daylight.run.Entrance;
import org.daylight.run.ReadingRun;
import org.daylight.run.Workbench;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names behind bars are decided on in the browser, by who protects. All persons are invented. */
class MasksScreenTest {
    private static final String NAME = "Lin Meihua";
    private static final String NOTE = "asked " + NAME;

    @TempDir
    private Path dir;

    private Site site;
    private Team team;

    @BeforeEach
    void serve() {
        site = new Site()
                .page(
                        "/call.html",
                        "Mr Lin Meihua, a student, told Harbour Watch in December 2022 of 102 police stations.",
                        "Her neighbour Zeta Okonkwo, a shopkeeper, was called again, the group said.");
        Workbench workbench = Workbench.init(dir.resolve("case"), List.of(site.address()), null);
        new Capturing(workbench).capture(site.url("/call.html"), Transport.Limits.USUAL);
        new ReadingRun(workbench).read(false, (done, of, capture) -> {});
        team = new Team(workbench, Clock.systemUTC());
        new Entrance(team.people).join(team.people.invite(workbench, "grace", Set.of(Role.STEWARD)), "", Team.PASSWORD);
    }

    @AfterEach
    void close() {
        team.close();
        site.close();
    }

    private long looks() {
        return team.workbench.ledger().count(Sought.of(EventKind.ACCESS));
    }

    private boolean hidden() {
        return !team.workbench.veils().hide(NOTE).contains(NAME);
    }

    private static Document page(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static String told(Team.Browser browser, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return page(browser.get(answer.headers().firstValue("Location").orElseThrow()))
                .select(".notice")
                .text();
    }

    @Test
    void namesAreShownToWhoProtectsAndThatTheyWereIsAnEvent() {
        for (String role : List.of("reader", "analyst", "reviewer")) {
            Team.Browser other = team.browser().signedIn(role);
            assertThat(other.get("/settings/masks").statusCode()).as(role).isEqualTo(403);
            assertThat(other.post("/settings/masks/names").statusCode())
                    .as(role)
                    .isEqualTo(403);
            assertThat(other.post("/settings/masks/uncover", "name", NAME, "because", "no-person", "reason", "x")
                            .statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
        Team.Browser steward = team.browser().signedIn("steward");
        Document start = page(steward.get("/settings/masks"));
        assertThat(start.text()).doesNotContain("Meihua").doesNotContain("Okonkwo");
        assertThat(start.select("#covered h2").text()).isEqualTo("Covered names: 2");
        assertThat(looks()).isZero();
        Document names = page(steward.post("/settings/masks/names"));
        assertThat(names.select(".masks b").eachText()).containsExactly(NAME, "Zeta Okonkwo");
        assertThat(looks()).isEqualTo(1);
        assertThat(page(steward.post("/settings/masks/names", "part", "okon"))
                        .select(".masks b")
                        .eachText())
                .containsExactly("Zeta Okonkwo");
    }

    @Test
    void anAccusedPersonIsUncoveredByTwoAndCoveredByOne() {
        Team.Browser first = team.browser().signedIn("steward");
        String[] accused = {"name", NAME, "because", "publicly-charged", "reason", "the indictment names her"};
        assertThat(told(first, first.post("/settings/masks/uncover", accused)))
                .contains("stays covered until a second person agrees");
        assertThat(hidden()).isTrue();
        assertThat(page(first.post("/settings/masks/names"))
                        .expectFirst(".masks li")
                        .text())
                .contains("waits for a second person", "Another person");
        Team.Browser second = team.browser().signedIn("grace");
        assertThat(page(second.get("/settings/masks")).text()).contains("Waiting for a second person: 1");
        assertThat(page(second.post("/settings/masks/names"))
                        .expectFirst(".masks li button")
                        .text())
                .isEqualTo("Agree that it is uncovered");
        assertThat(told(second, second.post("/settings/masks/uncover", accused)))
                .contains("The name is uncovered on every page");
        assertThat(hidden()).isFalse();
        assertThat(page(second.get("/settings/masks"))
                        .expectFirst("#uncovered .masks")
                        .text())
                .contains(NAME, "accused in public");
        assertThat(told(second, second.post("/settings/masks/cover", "name", NAME, "reason", "another of that name")))
                .contains("covered again");
        assertThat(hidden()).isTrue();
    }

    @Test
    void anOfficeHolderIsUncoveredByOneAndNothingIsWrittenOfANameThatNoPageHas() {
        Team.Browser steward = team.browser().signedIn("steward");
        long size = team.workbench.ledger().size();
        assertThat(told(
                        steward,
                        steward.post(
                                "/settings/masks/uncover",
                                "name",
                                "Nobody Atall",
                                "because",
                                "office-holder",
                                "reason",
                                "x")))
                .contains("nothing was written");
        assertThat(told(
                        steward,
                        steward.post("/settings/masks/uncover", "name", NAME, "because", "friend", "reason", "x")))
                .contains("nothing was written");
        assertThat(team.workbench.ledger().size()).isEqualTo(size);
        assertThat(told(
                        steward,
                        steward.post(
                                "/settings/masks/uncover",
                                "name",
                                NAME,
                                "because",
                                "office-holder",
                                "reason",
                                "she is the mayor")))
                .contains("uncovered on every page");
        assertThat(hidden()).isFalse();
    }
}
