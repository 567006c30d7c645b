// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.daylight.DaylightException;
import org.daylight.protect.Role;
import org.daylight.run.Workbench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a team's server lets people in, and whom it does not. */
class EntranceTest {
    @TempDir
    static Path dir;

    private static final Moving CLOCK = new Moving();
    private static Team team;

    /** A clock that a test moves. */
    private static final class Moving extends Clock {
        private volatile Instant now = Instant.parse("2026-03-03T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeAll
    static void serve() {
        team = new Team(Workbench.init(dir.resolve("case"), List.of(), null), CLOCK);
    }

    @AfterAll
    static void stop() {
        team.close();
    }

    private static String session(Team.Browser browser) {
        return browser.cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals("daylight"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    @Test
    void aSessionBeginsUnderANewSecretAndTheOneBeforeEnds() {
        Team.Browser browser = team.browser();
        HttpCookie planted = new HttpCookie("daylight", "chosen-by-somebody-else");
        planted.setPath("/");
        planted.setVersion(0);
        planted.setDomain("127.0.0.1");
        browser.cookies.getCookieStore().add(team.address("/"), planted);
        browser.signedIn("reader");
        String first = session(browser);
        assertThat(first).isNotEqualTo("chosen-by-somebody-else").hasSizeGreaterThan(40);
        browser.signedIn("analyst");
        assertThat(session(browser)).isNotEqualTo(first);
        Team.Browser thief = team.browser();
        HttpRequest old = HttpRequest.newBuilder(team.address("/"))
                .header("Cookie", "daylight=" + first)
                .build();
        assertThat(thief.send(old).statusCode()).isEqualTo(303);
    }

    @Test
    void aFormWithoutTheSessionsWordIsRefused() {
        Team.Browser browser = team.browser().signedIn("administrator");
        for (String csrf :
                List.of("", "x", team.browser().signedIn("administrator").csrf())) {
            var answer = browser.send(browser.form("/settings/people", "name", "Eve", "csrf", csrf)
                    .build());
            assertThat(answer.statusCode()).isEqualTo(403);
        }
        assertThat(team.people.listed("Eve")).isEmpty();
    }

    @Test
    void aFormOfAnotherSiteIsRefusedThoughItKnewTheWord() {
        Team.Browser browser = team.browser().signedIn("administrator");
        String csrf = browser.csrf();
        for (List<String> header : List.of(
                List.of("Origin", "https://evil.example"),
                List.of("Origin", "null"),
                List.of("Sec-Fetch-Site", "cross-site"),
                List.of("Sec-Fetch-Site", "same-site"))) {
            var answer = browser.send(browser.form("/settings/people", "name", "Eve", "csrf", csrf)
                    .header(header.getFirst(), header.getLast())
                    .build());
            assertThat(answer.statusCode()).as(header.toString()).isEqualTo(403);
            var enters = team.browser()
                    .send(team.browser()
                            .form("/sign-in", "name", "reader", "password", Team.PASSWORD)
                            .header(header.getFirst(), header.getLast())
                            .build());
            assertThat(enters.statusCode()).as(header.toString()).isEqualTo(403);
        }
        assertThat(team.people.listed("Eve")).isEmpty();
    }

    @Test
    void whoIsNotInLaysNoFilesOnTheDisk() {
        Team.Browser stranger = team.browser();
        for (String path : List.of("/sign-in", "/join", "/look", "/notes")) {
            var answer = stranger.send(HttpRequest.newBuilder(team.address(path))
                    .header("Content-Type", "Multipart/Form-Data; boundary=x")
                    .POST(
                            HttpRequest.BodyPublishers.ofString(
                                    "--x\r\nContent-Disposition: form-data; name=\"name\"; filename=\"a\"\r\n\r\na\r\n--x--\r\n"))
                    .build());
            assertThat(answer.statusCode()).as(path).isEqualTo(415);
        }
    }

    @Test
    void wrongNameAndWrongPasswordAreAnsweredAlike() {
        Team.Browser browser = team.browser();
        var nobody = browser.send(
                browser.form("/sign-in", "name", "someone", "password", "wrong").build());
        var known = browser.send(
                browser.form("/sign-in", "name", "reader", "password", "wrong").build());
        assertThat(nobody.statusCode()).isEqualTo(known.statusCode()).isEqualTo(401);
        assertThat(nobody.body().replace("someone", "reader")).isEqualTo(known.body());
    }

    @Test
    void aSessionEndsWhenNobodyUsesIt() {
        Team.Browser browser = team.browser().signedIn("reader");
        CLOCK.now = CLOCK.now.plus(Duration.ofMinutes(100));
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        CLOCK.now = CLOCK.now.plus(Duration.ofMinutes(121));
        assertThat(browser.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void aRoleThatIsTakenEndsAtTheNextPage() {
        Team.Browser administrator = team.browser().signedIn("administrator");
        var made = administrator.post("/settings/people", "name", "Dee", "role", "administrator");
        assertThat(made.body()).contains("/join?with=");
        String secret = made.body().replaceAll("(?s).*/join\\?with=([A-Za-z0-9_-]{43}).*", "$1");
        Team.Browser dee = team.browser();
        assertThat(dee.get("/join?with=" + secret).body()).contains("Dee");
        assertThat(dee.send(dee.form("/join", "with", secret, "password", Team.PASSWORD, "again", Team.PASSWORD)
                                .build())
                        .statusCode())
                .isEqualTo(303);
        assertThat(dee.get("/settings/people").statusCode()).isEqualTo(200);
        administrator.post("/settings/people/roles", "name", "Dee", "role", "reader");
        assertThat(dee.get("/settings/people").statusCode()).isEqualTo(403);
        assertThat(dee.get("/settings/people").body()).contains("administrator");
        administrator.post("/settings/people/remove", "name", "Dee");
        assertThat(dee.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void leavingEverywhereEndsEverySessionOfThePersonAndNoOther() {
        Team.Browser one = team.browser().signedIn("steward");
        Team.Browser two = team.browser().signedIn("steward");
        Team.Browser other = team.browser().signedIn("reader");
        one.post("/account/leave-everywhere");
        assertThat(two.get("/account").statusCode()).isEqualTo(303);
        assertThat(other.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void theStartAddressOfOnePersonOpensNothingOnATeamsServer() {
        String token = AccessToken.of(dir.resolve("case").resolve("keys")).value();
        assertThat(team.browser().get("/enter?token=" + token).statusCode()).isEqualTo(303);
        assertThat(team.program("GET", "/api/case", token).statusCode()).isEqualTo(401);
    }

    @Test
    void beyondThisMachineItListensBehindTlsAlone() {
        assertThatThrownBy(() -> new Site("0.0.0.0", 0, null)).isInstanceOf(DaylightException.class);
        assertThatThrownBy(() -> new Site("0.0.0.0", 0, URI.create("http://daylight.example.org")))
                .isInstanceOf(DaylightException.class);
        assertThatThrownBy(() -> new Site("127.0.0.1", 0, URI.create("http://daylight.example.org")))
                .isInstanceOf(DaylightException.class);
        Site site = new Site("0.0.0.0", 0, URI.create("https://daylight.example.org"));
        assertThat(site.tls()).isTrue();
        assertThat(site.names(7700)).contains("daylight.example.org").doesNotContain("127.0.0.1:7700");
        assertThat(site.own("https://daylight.example.org", 7700)).isTrue();
        assertThat(site.own("http://daylight.example.org", 7700)).isFalse();
    }

    @Test
    void whoGivesRolesIsAPersonOfTheTeam() {
        Team.Browser administrator = team.browser().signedIn("administrator");
        administrator.post("/settings/people/roles", "name", "nothing", "role", "analyst");
        assertThat(team.people.listed("nothing").orElseThrow().roles()).isEqualTo(Set.of(Role.ANALYST));
        assertThat(team.workbench
                        .ledger()
                        .event(team.workbench.ledger().size() - 1)
                        .actor())
                .isEqualTo(team.workbench.pseudonym("administrator"));
    }
}
