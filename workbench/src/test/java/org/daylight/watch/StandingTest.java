// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.daylight.Digest;
import org.daylight.watch.Presence.Sign;
import org.daylight.watch.Standing.Found;
import org.daylight.watch.Standing.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandingTest {
    private static final String URL = "https://news.example/reports/station.html";
    private static final Instant START = Instant.parse("2026-03-03T09:10:00Z");
    private static final String TEXT = "the words of the page ";

    /** Plays answers one after another, six hours apart, and says what was found. */
    private static final class Played {
        private @Nullable Standing standing;
        private Instant at = START;
        private final List<Found> found = new ArrayList<>();

        Played then(Poll.Page page) {
            return step(Poll.answered(at, URL, page));
        }

        Played then(String trouble) {
            return step(Poll.failed(at, URL, trouble));
        }

        private Played step(Poll poll) {
            Standing.Step step = Standing.step(standing, poll, Set.of(Digest.of("no such page")));
            standing = step.now();
            found.add(step.found());
            at = at.plus(Duration.ofHours(6));
            return this;
        }

        Standing standing() {
            return Objects.requireNonNull(standing);
        }
    }

    private static Poll.Page page(String text) {
        return new Poll.Page(200, URL, false, false, "Report on a station", 600, Digest.of(TEXT + text), null);
    }

    private static Poll.Page status(int status) {
        return new Poll.Page(status, URL, false, false, "Error", 12, Digest.of("error " + status), null);
    }

    private static Poll.Page titled(String title, int words) {
        return new Poll.Page(200, URL, false, false, title, words, Digest.of("other words"), null);
    }

    private static Poll.Page at(String url, boolean permanent, String text) {
        return new Poll.Page(200, url, permanent, false, "A page", 600, Digest.of(TEXT + text), null);
    }

    @Test
    void onceAbsentAndBackIsAnAbsenceThatWasNeverSure() {
        Played played = new Played().then(page("a")).then(status(404));
        assertThat(played.standing().sure()).isFalse();
        assertThat(played.standing().there()).isEqualTo(START);
        assertThat(played.standing().again()).contains(START.plus(Duration.ofHours(7)));
        played.then(page("a"));
        assertThat(played.found).containsExactly(Found.NEW, Found.GONE, Found.RESTORED);
    }

    @Test
    void absentForTwoWeeksIsOneSightingAndItsMomentsStay() {
        Played played = new Played().then(page("a"));
        for (int i = 0; i < 14 * 4; i++) {
            played.then(status(404));
        }
        assertThat(played.found.stream().filter(Found::news)).containsExactly(Found.NEW, Found.GONE);
        assertThat(played.standing().sure()).isTrue();
        assertThat(played.standing().there()).isEqualTo(START);
        assertThat(played.standing().since()).isEqualTo(START.plus(Duration.ofHours(6)));
    }

    @Test
    void aFirstTextAgainAfterASecondIsAThirdState() {
        Played played =
                new Played().then(page("a")).then(page("b")).then(page("b")).then(page("a"));
        assertThat(played.found).containsExactly(Found.NEW, Found.CHANGED, Found.UNCHANGED, Found.CHANGED);
    }

    @Test
    void aPageThatChangesALittleEachTimeChangesEachTime() {
        Played played = new Played();
        for (int i = 0; i < 5; i++) {
            played.then(page("drip " + i));
        }
        assertThat(played.found).containsExactly(Found.NEW, Found.CHANGED, Found.CHANGED, Found.CHANGED, Found.CHANGED);
    }

    @Test
    void notModifiedIsUnchanged() {
        Played played = new Played().then(page("a")).then(new Poll.Page(304, URL, false, false, null, 0, null, null));
        assertThat(played.found).containsExactly(Found.NEW, Found.UNCHANGED);
        played.then(page("a"));
        assertThat(played.found).endsWith(Found.UNCHANGED);
    }

    @ParameterizedTest
    @CsvSource({"401,REFUSED", "403,REFUSED", "429,REFUSED", "451,LEGAL"})
    void whatIsKeptFromUsIsBlockedAndNotGone(int status, Sign sign) {
        Played played = new Played().then(page("a")).then(status(status)).then(status(status));
        assertThat(played.found).containsExactly(Found.NEW, Found.BLOCKED, Found.UNCHANGED);
        assertThat(played.standing().state()).isEqualTo(State.BLOCKED);
        assertThat(played.standing().sign()).isEqualTo(sign);
        assertThat(played.standing().sure()).isTrue();
    }

    @Test
    void aServerThatFailsIsNoNewsUntilADayHasPassed() {
        Played played = new Played()
                .then(page("a"))
                .then(status(503))
                .then("no such host")
                .then(status(500));
        assertThat(played.found).containsExactly(Found.NEW, Found.FAILING, Found.UNCHANGED, Found.UNCHANGED);
        assertThat(played.standing().sure()).isFalse();
        played.then(status(503)).then(status(503));
        assertThat(played.standing().sure()).isTrue();
        assertThat(played.standing().there()).isEqualTo(START);
    }

    @Test
    void aServerThatFailsSaysNothingOfAPageThatWasGone() {
        Played played =
                new Played().then(page("a")).then(status(410)).then(status(503)).then(status(410));
        assertThat(played.found).containsExactly(Found.NEW, Found.GONE, Found.UNCHANGED, Found.UNCHANGED);
        assertThat(played.standing().state()).isEqualTo(State.GONE);
    }

    @Test
    void aPageBehindAPermanentRedirectMoved() {
        Played played = new Played()
                .then(page("a"))
                .then(at("https://news.example/archive/2026/station.html", true, "a"))
                .then(at("https://news.example/archive/2026/station.html", true, "a"));
        assertThat(played.found).containsExactly(Found.NEW, Found.MOVED, Found.UNCHANGED);
        assertThat(played.standing().url()).isEqualTo("https://news.example/archive/2026/station.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example/",
                "https://news.example/index.html",
                "https://www.news.example/en/",
                "https://other.example/zh-cn"
            })
    void aPageThatLeadsToTheStartOfASiteIsGone(String home) {
        Played played =
                new Played().then(page("a")).then(at(home, false, "front page")).then(at(home, false, "front page 2"));
        assertThat(played.found).containsExactly(Found.NEW, Found.GONE, Found.UNCHANGED);
        assertThat(played.standing().sign()).isEqualTo(Sign.LEADS_HOME);
    }

    @Test
    void whereTheSameWordsAreThereThePageIs() {
        Played played = new Played().then(page("a")).then(at("https://news.example/", false, "a"));
        assertThat(played.found).containsExactly(Found.NEW, Found.UNCHANGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404",
                "404 Not Found",
                "Error 404",
                "Page not found",
                "Page not found | News Example",
                "404 - Page Not Found - Example",
                "页面不存在",
                "找不到网页 - 某某新闻网",
                "Seite nicht gefunden – Beispiel",
                "Página no encontrada | Ejemplo",
                "הדף לא נמצא",
                "ページが見つかりません",
                "Страница не найдена",
                "الصفحة غير موجودة"
            })
    void aTitleThatSaysThatThereIsNoPageIsBelieved(String title) {
        Played played = new Played().then(page("a")).then(titled(title, 40));
        assertThat(played.found).as(title).containsExactly(Found.NEW, Found.GONE);
        assertThat(played.standing().sign()).isEqualTo(Sign.SAYS_SO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Police station not found at the address, says council | 600",
                "Station closed: what the ministry found | 90",
                "Room 404: how an office worked | 800",
                "Page not found | 900"
            })
    void anArticleIsNoMissingPage(String title, int words) {
        Played played = new Played().then(page("a")).then(titled(title, words));
        assertThat(played.found).as(title).containsExactly(Found.NEW, Found.CHANGED);
    }

    @Test
    void anEmptiedPageIsGoneAndAShortOneThatWasAlwaysShortIsNot() {
        Played played = new Played().then(page("a")).then(titled("Report on a station", 4));
        assertThat(played.found).containsExactly(Found.NEW, Found.GONE);
        assertThat(played.standing().sign()).isEqualTo(Sign.EMPTIED);
        Played shortOne = new Played().then(titled("Notice", 20));
        shortOne.then(new Poll.Page(200, URL, false, false, "Notice", 8, Digest.of("less"), null));
        assertThat(shortOne.found).containsExactly(Found.NEW, Found.CHANGED);
    }

    @Test
    void whatTheSiteAnswersForPagesThatItNeverHadIsNoPage() {
        Played played = new Played().then(page("a"));
        played.then(new Poll.Page(200, URL, false, false, "Welcome", 400, Digest.of("no such page"), null));
        assertThat(played.found).containsExactly(Found.NEW, Found.GONE);
        assertThat(played.standing().sign()).isEqualTo(Sign.LIKE_NONE);
    }

    @ParameterizedTest
    @CsvSource({"200,Just a moment...", "403,Just a moment...", "503,Attention Required! | Cloudflare", "200,安全验证"})
    void aChallengeIsNeitherTheNewTextOfThePageNorItsAbsence(int status, String title) {
        Played played = new Played()
                .then(page("a"))
                .then(new Poll.Page(status, URL, false, false, title, 20, Digest.of("wait"), null));
        assertThat(played.found).as(title).containsExactly(Found.NEW, Found.BLOCKED);
        assertThat(played.standing().sign()).isEqualTo(Sign.CHALLENGE);
        played.then(page("a"));
        assertThat(played.found).endsWith(Found.RESTORED);
    }

    @Test
    void aLogInInPlaceOfThePageKeepsItFromUs() {
        Played played = new Played()
                .then(page("a"))
                .then(at("https://news.example/login?next=/reports/station.html", false, "log in"));
        assertThat(played.found).containsExactly(Found.NEW, Found.BLOCKED);
        assertThat(played.standing().sign()).isEqualTo(Sign.LOGIN);
    }

    @Test
    void aPageThatNeverAnsweredIsNewOnceItDoes() {
        Played played = new Played().then(status(404)).then(page("a"));
        assertThat(played.found).containsExactly(Found.GONE, Found.NEW);
    }
}
