// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTest {
    private static final String FILE = "https://site.example/robots.txt";
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private static Robots of(String text) {
        return Robots.answered(FILE, 200, text.getBytes(StandardCharsets.UTF_8), NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "400,true",
        "401,true",
        "403,true",
        "404,true",
        "410,true",
        "429,true",
        "302,true",
        "500,false",
        "502,false",
        "503,false",
        "504,false"
    })
    void aMissingFileAllowsAndAFailingServerForbids(int status, boolean allowed) {
        Robots robots = Robots.answered(FILE, status, new byte[0], NOW);
        assertThat(robots.allows("https://site.example/page")).isEqualTo(allowed);
    }

    @Test
    void theGroupThatNamesUsHoldsElseThatOfAll() {
        Robots robots =
                of("User-agent: *\nDisallow: /\n\nUser-agent: Daylight\nDisallow: /private/\nCrawl-delay: 12\n");
        assertThat(robots.allows("https://site.example/page")).isTrue();
        assertThat(robots.allows("https://site.example/private/page")).isFalse();
        assertThat(robots.delay()).contains(Duration.ofSeconds(12));
        assertThat(of("User-agent: other\nDisallow: /\n").allows("https://site.example/"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/fish|/fish.html|false", "/fish|/Fish.asp|true", "/fish*|/fishheads/yummy.html|false",
                        "/*.php$|/a.php?x=1|true",
                "/*.php$|/folder/a.php|false", "/a%3cd.html|/a%3Cd.html|false", "/%E6%B1%9F|/江/x|false",
                        "/page$|/page|false"
            })
    void rulesMatchAsTheStandardSays(String rule, String path, boolean allowed) {
        assertThat(of("User-agent: *\nDisallow: " + rule + "\n").allows("https://site.example" + path))
                .isEqualTo(allowed);
    }

    @Test
    void theLongestRuleHoldsAndAllowWinsATie() {
        Robots robots = of("User-agent: *\nAllow: /reports/\nDisallow: /reports\nDisallow: /same\nAllow: /same\n");
        assertThat(robots.allows("https://site.example/reports/a")).isTrue();
        assertThat(robots.allows("https://site.example/reports")).isFalse();
        assertThat(robots.allows("https://site.example/same")).isTrue();
    }

    @Test
    void ofAFileThatIsTooLongTheFirstFiveHundredKibibytesHold() {
        String filler = "# nothing\n".repeat(60 * 1024);
        Robots robots = of("User-agent: *\nDisallow: /first\n" + filler + "Disallow: /last\n");
        assertThat(robots.allows("https://site.example/first")).isFalse();
        assertThat(robots.allows("https://site.example/last")).isTrue();
    }

    @Test
    void anEarlierFileStandsInForThirtyDaysWhileTheServerFails() {
        Robots good = of("User-agent: *\nDisallow: /private/\n");
        Robots robots = good;
        for (int day = 1; day < 30; day++) {
            robots = Robots.unreachable(NOW.plus(Duration.ofDays(day))).after(robots);
            assertThat(robots.allows("https://site.example/page"))
                    .as("day " + day)
                    .isTrue();
            assertThat(robots.allows("https://site.example/private/")).isFalse();
        }
        robots = Robots.unreachable(NOW.plus(Duration.ofDays(31))).after(robots);
        assertThat(robots.allows("https://site.example/page")).isFalse();
    }

    @Test
    void theFileIsReadAnewAfterADayAndAServerThatFailedIsAskedEarlier() {
        Robots good = of("");
        assertThat(good.stale(NOW.plus(Duration.ofHours(23)))).isFalse();
        assertThat(good.stale(NOW.plus(Duration.ofHours(24)))).isTrue();
        assertThat(good.stale(NOW.minusSeconds(1)))
                .as("the clock was turned back")
                .isTrue();
        assertThat(Robots.unreachable(NOW).stale(NOW.plus(Duration.ofHours(1)))).isTrue();
    }

    @Test
    void sitemapsAreNamed() {
        assertThat(of("Sitemap: https://site.example/map.xml\nsitemap: /other.xml\n")
                        .sitemaps())
                .contains("https://site.example/map.xml");
    }

    /** The questions of the tests that Google made public with its parser, in files of our own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                // Which lines count, and that names of fields know no case.
                "User-agent: daylight;Disallow: /~/x~false",
                "USER-AGENT: daylight;DISALLOW: /~/x~false",
                "user-agent:daylight;disallow:/~/x~false",
                "foo: daylight;bar: /~/x~true",
                "Disallow: /~/x~true",
                "User-agent: daylight~/x~true",
                "User-agent: daylight;Disallow:~/x~true",
                "User-agent: daylight;nothing: here;Disallow: /~/x~false",
                // Which group counts.
                "User-agent: DAYLIGHT;Disallow: /~/x~false",
                "User-agent: Daylight/2.1;Disallow: /~/x~false",
                "User-agent: daylightning;Disallow: /~/x~true",
                "User-agent: *;Disallow: /;User-agent: daylight;Allow: /~/x~true",
                "User-agent: daylight;Allow: /;User-agent: *;Disallow: /~/x~true",
                "User-agent: *;Allow: /;User-agent: daylight;Disallow: /~/x~false",
                "User-agent: one;User-agent: daylight;Disallow: /a;User-agent: two;Disallow: /b~/a~false",
                "User-agent: one;User-agent: daylight;Disallow: /a;User-agent: two;Disallow: /b~/b~true",
                "User-agent: daylight;Disallow: /a;User-agent: two;Disallow: /x;User-agent: daylight;Disallow: /b~/a~false",
                "User-agent: daylight;Disallow: /a;User-agent: two;Disallow: /x;User-agent: daylight;Disallow: /b~/b~false",
                // Paths know case; the longest rule counts, and of two as long the one that allows.
                "User-agent: daylight;Disallow: /X/~/x/y~true",
                "User-agent: daylight;Disallow: /x/page.html;Allow: /x/~/x/page.html~false",
                "User-agent: daylight;Allow: /x/page.html;Disallow: /x/~/x/page.html~true",
                "User-agent: daylight;Disallow: /x;Allow: /x/~/xyz~false",
                "User-agent: daylight;Disallow: ;Allow: ~/x~true",
                "User-agent: daylight;Disallow: /;Allow: /~/x~true",
                "User-agent: daylight;Disallow: /*.html;Allow: /x~/x.html~false",
                "User-agent: daylight;Disallow: /x/p;Allow: /*/page~/x/page~true",
                // Letters and what stands for them.
                "User-agent: daylight;Disallow: /foo/bar?qux=taz~/foo/bar?qux=taz~false",
                "User-agent: daylight;Disallow: /foo/bar/ツ~/foo/bar/%E3%83%84~false",
                "User-agent: daylight;Disallow: /foo/bar/%E3%83%84~/foo/bar/%E3%83%84~false",
                "User-agent: daylight;Disallow: /foo/%62%61%72~/foo/bar~false",
                // Stars, ends, remarks.
                "User-agent: daylight;Disallow: /foo/bar*qux~/foo/bar/baz/qux~false",
                "User-agent: daylight;Disallow: /foo/bar$~/foo/bar~false",
                "User-agent: daylight;Disallow: /foo/bar$~/foo/bar/qux~true",
                "User-agent: daylight;Disallow: /x # /y~/x~false",
                "User-agent: daylight;Disallow: /x # /y~/y~true",
                "User-agent: daylight # all;Disallow: /x~/x~false",
            })
    void theStandardQuestionsAreAnsweredAsTheStandardSays(String file, String path, boolean allowed) {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String text = file.replace(";", end) + end;
            assertThat(of(text).allows("https://site.example" + path)).isEqualTo(allowed);
            assertThat(of("\uFEFF" + text).allows("https://site.example" + path))
                    .as("after a mark of order")
                    .isEqualTo(allowed);
        }
    }

    @Test
    void whatIsNoRobotsFileAtAllForbidsNothing() {
        assertThat(of("<html><body>Welcome</body></html>").allows("https://site.example/page"))
                .isTrue();
        assertThat(of("\u0000\u0001\uFFFD").allows("https://site.example/page")).isTrue();
    }
}
