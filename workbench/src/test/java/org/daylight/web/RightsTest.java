// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.daylight.fixture.SampleCase;
import org.daylight.protect.Right;
import org.daylight.protect.Role;
import org.daylight.web.api.Route;
import org.daylight.web.page.PageRoute;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every route of pages and API, asked by every role. Which right a route needs stands in {@code rights.txt} too, written by
 * a person: a route that is not there, or needs another right than is said there, fails.
 */
class RightsTest {
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

    private static boolean may(String name, Right right) {
        return !name.equals(Team.NOBODY) && Role.of(name).may(right);
    }

    /** A path with words in place of its parts that name nothing. */
    private static String filled(String path) {
        return path.replaceAll("[{<][^}>]+[}>]", "0");
    }

    @Test
    void everyRouteNeedsTheRightThatIsWrittenDown() throws IOException {
        Map<String, String> written = new TreeMap<>();
        try (var in = java.util.Objects.requireNonNull(RightsTest.class.getResourceAsStream("rights.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> written.put(
                            line.substring(0, line.lastIndexOf(' ')), line.substring(line.lastIndexOf(' ') + 1)));
        }
        Map<String, String> served = new TreeMap<>();
        for (PageRoute r : team.front.routes()) {
            served.put(r.verb() + " " + r.path(), r.right().name());
        }
        for (Route r : team.api.routes()) {
            served.put(r.verb() + " " + r.path(), r.right().name());
        }
        assertThat(served).isEqualTo(written);
    }

    @Test
    void everyPageAndFormAnswersThoseAloneWhoMay() {
        SoftAssertions all = new SoftAssertions();
        for (String name : Team.names()) {
            Team.Browser browser = team.browser().signedIn(name);
            for (PageRoute route : team.front.routes()) {
                String path = filled(route.path());
                boolean reads = route.verb() == PageRoute.Verb.GET;
                if (!reads && may(name, route.right())) {
                    // Forms that are taken do something: each screen tests its own.
                    continue;
                }
                int status = (reads ? browser.get(path) : browser.post(path)).statusCode();
                if (may(name, route.right())) {
                    all.assertThat(status).as(name + " " + path).isNotIn(401, 403);
                } else {
                    all.assertThat(status)
                            .as(name + " " + route.verb() + " " + path)
                            .isEqualTo(403);
                }
            }
        }
        all.assertAll();
    }

    @Test
    void everyOperationAnswersThoseAloneWhoMay() {
        SoftAssertions all = new SoftAssertions();
        for (String name : Team.names()) {
            for (Route route : team.api.routes()) {
                int status = team.program(route.verb().name(), filled(route.path()), team.token(name))
                        .statusCode();
                String what = name + " " + route.verb() + " " + route.path();
                if (may(name, route.right())) {
                    all.assertThat(status).as(what).isNotIn(401, 403);
                } else {
                    all.assertThat(status).as(what).isEqualTo(403);
                }
            }
        }
        all.assertAll();
    }

    @Test
    void whoIsNotKnownIsAnsweredNothing() {
        SoftAssertions all = new SoftAssertions();
        Team.Browser stranger = team.browser();
        for (PageRoute route : team.front.routes()) {
            boolean reads = route.verb() == PageRoute.Verb.GET;
            String path = filled(route.path());
            var answer = reads
                    ? stranger.get(path)
                    : stranger.send(stranger.form(path).build());
            all.assertThat(answer.statusCode()).as(path).isEqualTo(303);
            all.assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(path)
                    .startsWith("/sign-in");
        }
        for (Route route : team.api.routes()) {
            for (String token : new String[] {null, "x"}) {
                all.assertThat(team.program(route.verb().name(), filled(route.path()), token)
                                .statusCode())
                        .as(route.path())
                        .isEqualTo(401);
            }
        }
        all.assertAll();
    }
}
