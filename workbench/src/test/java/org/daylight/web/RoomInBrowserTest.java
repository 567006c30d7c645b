// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.DocumentId;
import org.daylight.register.WaitingPages;
import org.daylight.run.ReadingRoom;
import org.daylight.run.SaidAlike;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The reading room by keyboard alone, in a real browser. */
class RoomInBrowserTest {
    private static final int LOOP = 40;

    @TempDir
    static Path dir;

    private static Served served;
    private static Chrome chrome;

    @BeforeAll
    static void serve() {
        served = new Served(dir.resolve("case"), "press");
        chrome = new Chrome();
        chrome.enter(served.start());
    }

    @AfterAll
    static void stop() {
        chrome.close();
        served.close();
    }

    @BeforeEach
    void forgetWhatWasDecided() {
        chrome.open("/room");
        chrome.run("sessionStorage.clear()");
    }

    private static String current() {
        List<String> claim = new ArrayList<>();
        // Asked for and read at once: the page may go on to the next one between.
        chrome.until("a claim is the current one", () -> {
            claim.addAll(chrome.lines("return [...document.querySelectorAll('.card.on')].map((c) => c.dataset.claim)"));
            return !claim.isEmpty();
        });
        return claim.getFirst();
    }

    private static String document() {
        return Objects.requireNonNull(chrome.see(".three").getDomAttribute("data-document"));
    }

    private static String state(String document, String claim) {
        return new ReadingRoom(served.workbench())
                .open(new DocumentId(document))
                .orElseThrow()
                .claim(new ClaimId(claim))
                .orElseThrow()
                .state();
    }

    private static void settled() {
        chrome.until(
                "every decision is written", () -> chrome.all(".card.sending").isEmpty());
    }

    private static int waiting() {
        return new WaitingPages(served.workbench().database()).counts(WaitingPages.Choice.ALL)[1];
    }

    @Test
    void oneKeyAcceptsAndGoesOnAndAnotherTakesItBack() {
        String document = document();
        String claim = current();
        chrome.press("a");
        assertThat(current()).isNotEqualTo(claim);
        chrome.until("#c-" + claim + ".done");
        settled();
        assertThat(state(document, claim)).isIn("accepted", "half");
        assertThat(chrome.see(".told").getText()).isNotBlank();
        chrome.press("u");
        chrome.until("#c-" + claim + ".open.on");
        settled();
        assertThat(state(document, claim)).isEqualTo("waiting");
        chrome.calm();
    }

    @Test
    void twoKeysReject() {
        String document = document();
        String claim = current();
        chrome.press("r", "3");
        chrome.until("#c-" + claim + ".state-rejected");
        settled();
        assertThat(state(document, claim)).isEqualTo("rejected");
        assertThat(current()).isNotEqualTo(claim);
    }

    @Test
    void aValueIsAmendedWithTwoKeysBesideItsDigits() {
        chrome.open("/room?kind=figure");
        String claim = String.valueOf(
                chrome.run(
                        "return [...document.querySelectorAll('.card.open')].find((c) => /[0-9] sites?$/.test(c.querySelector('h3').textContent.trim())).dataset.claim"));
        String document = document();
        chrome.click("#c-" + claim + " .pick");
        chrome.press("e");
        chrome.until("#c-" + claim + " form.amend");
        chrome.until(
                "the number has the focus", () -> "value".equals(chrome.run("return document.activeElement.name")));
        chrome.press("977", Keys.ENTER);
        chrome.until("#c-" + claim + ".state-amended");
        settled();
        assertThat(new ReadingRoom(served.workbench())
                        .open(new DocumentId(document))
                        .orElseThrow()
                        .claim(new ClaimId(claim))
                        .orElseThrow()
                        .claim()
                        .values()
                        .toMap()
                        .get("value"))
                .isEqualTo(977L);
    }

    @Test
    void selectedWordsAreCountedInCodePoints() {
        chrome.open("/room?lang=zh");
        chrome.run(
                "const words = [...document.querySelectorAll('.text [data-at]')].find((s) => s.textContent.trim().length > 8);"
                        + "words.firstChild.data = '\\u{20BB7}\\u{1F600}' + words.firstChild.data.slice(4);"
                        + "const range = document.createRange(); range.setStart(words.firstChild, 2); range.setEnd(words.firstChild, 6);"
                        + "const s = getSelection(); s.removeAllRanges(); s.addRange(range); window.at = Number(words.dataset.at)");
        chrome.until(".selected:not([hidden])");
        long at = (Long) Objects.requireNonNull(chrome.run("return window.at"));
        chrome.press("c");
        chrome.until("the form is open", () -> chrome.path().contains("/new"));
        assertThat(chrome.path()).contains("start=" + (at + 1)).contains("end=" + (at + 4));
    }

    @Test
    void theHelpNamesTheKeysAndEscapeClosesIt() {
        chrome.press("?");
        assertThat(chrome.until("dialog.help[open]").getText()).contains("Accept");
        chrome.press(Keys.ESCAPE);
        chrome.until("the help is closed", () -> chrome.all("dialog[open]").isEmpty());
    }

    @Test
    void claimsAreReachedWithoutDecidingOnThem() {
        String first = current();
        chrome.press("j");
        String second = current();
        assertThat(second).isNotEqualTo(first);
        assertThat(chrome.run("return document.activeElement.dataset.claim")).isEqualTo(second);
        chrome.press("k");
        assertThat(current()).isEqualTo(first);
        assertThat(state(document(), first)).isEqualTo("waiting");
    }

    @Test
    void theKeysPassOverClaimsOfAKindThatTheQueueDoesNotAskFor() {
        chrome.open("/room?kind=response");
        String document = document();
        List<String> asked = chrome.lines(
                "return [...document.querySelectorAll('.card.open:not(.beside)')].map((c) => c.dataset.claim)");
        assertThat(chrome.all(".card.open.beside")).isNotEmpty();
        assertThat(asked).hasSizeGreaterThan(1);
        assertThat(current()).isEqualTo(asked.getFirst());
        assertThat(chrome.see(".left").getText()).startsWith(asked.size() + " ");
        chrome.press("j");
        assertThat(current()).isEqualTo(asked.get(1));
        chrome.press("k");
        asked.forEach(claim -> {
            assertThat(current()).isEqualTo(claim);
            chrome.press("r", "3");
            chrome.until("the claim is decided", () -> !claim.equals(current()) || !document.equals(document()));
        });
        chrome.until("the next page is open", () -> !document.equals(document()));
        asked.forEach(claim -> assertThat(state(document, claim)).isEqualTo("rejected"));
        chrome.calm();
    }

    @Test
    void oneKeyShowsWhatIsSaidAlikeAndItIsAcceptedTogether() {
        String claim = anywhere(c -> new SaidAlike(served.workbench()).to(c).size() > 0);
        chrome.press("x");
        chrome.until("the pages are listed", () -> chrome.path().contains(claim + "/alike"));
        int pages = chrome.all("main tbody tr").size();
        int before = waiting();
        chrome.click("main .acts .go");
        chrome.until(".notice.good");
        assertThat(before - waiting()).isEqualTo(pages).isGreaterThan(1);
        chrome.calm();
    }

    @Test
    void oneKeyMarksWordsAsPrivateAndTheyAreMaskedAtOnce() {
        chrome.open("/room?lang=es");
        String document = document();
        String word = String.valueOf(chrome.run(
                "const part = [...document.querySelectorAll('.text [data-at]')].find((s) => /[a-z]{9,}/.test(s.firstChild.data ?? ''));"
                        + "const word = part.firstChild.data.match(/[a-z]{9,}/);"
                        + "const range = document.createRange(); range.setStart(part.firstChild, word.index); range.setEnd(part.firstChild, word.index + word[0].length);"
                        + "const s = getSelection(); s.removeAllRanges(); s.addRange(range); return word[0]"));
        chrome.until(".selected:not([hidden])");
        chrome.press("m");
        chrome.until("the form is open", () -> chrome.path().contains("/private"));
        assertThat(chrome.see("main blockquote").getText()).isEqualTo(word);
        chrome.type("main input[name=reason]", "a bystander");
        chrome.click("main .danger");
        chrome.until(".notice.good");
        chrome.open("/room/" + document);
        assertThat(chrome.see(".text").getText()).doesNotContain(word);
        assertThat(chrome.all(".text .mask")).isNotEmpty();
    }

    @Test
    void aNoteOnAClaimStaysOnItsCard() {
        String claim = current();
        String card = "#c-" + claim;
        chrome.click(card + " .notes summary");
        chrome.type(card + " .noteform textarea", "ask the translator");
        chrome.click(card + " .noteform button");
        chrome.until(".notice.good");
        assertThat(current()).isEqualTo(claim);
        assertThat(chrome.see(card + " .note").getText()).contains("ask the translator");
    }

    @Test
    void theKeyTakesTheEntryThatStandsFirstAndTheButtonSaysSo() {
        ReadingRoom room = new ReadingRoom(served.workbench());
        String claim = anywhere(
                c -> room.ways(c).entry().isEmpty() && !room.ways(c).known().isEmpty());
        String first = "#c-" + claim + " .ways .first";
        String entry = Objects.requireNonNull(chrome.see(first).getDomAttribute("value"));
        assertThat(chrome.see(first).getText()).contains(entry);
        assertThat(chrome.all("#c-" + claim + " .acts .go")).noneMatch(WebElement::isDisplayed);
        String document = document();
        chrome.press("a");
        chrome.until("#c-" + claim + ".done");
        settled();
        assertThat(Objects.requireNonNull(room.open(new DocumentId(document))
                                .orElseThrow()
                                .claim(new ClaimId(claim))
                                .orElseThrow()
                                .outcome())
                        .accepted())
                .satisfies(a ->
                        assertThat(Objects.requireNonNull(a).entry().value()).isEqualTo(entry));
    }

    /** Opens the first page with a claim of which this holds, that claim in focus. */
    private static String anywhere(Predicate<Claim> holds) {
        ReadingRoom room = new ReadingRoom(served.workbench());
        for (WaitingPages.Page page :
                new WaitingPages(served.workbench().database()).pages(WaitingPages.Choice.ALL, 0, 100)) {
            for (ReadingRoom.Held held : room.open(page.id()).orElseThrow().claims()) {
                if (held.open() && holds.test(held.claim())) {
                    String claim = held.claim().id().value();
                    chrome.open("/room/" + page.id().value() + "?claim=" + claim);
                    chrome.until("#c-" + claim + ".on .ways > *");
                    return claim;
                }
            }
        }
        throw new AssertionError("no claim of the sample is like this");
    }

    @Test
    void fortyClaimsInARowOneKeyEach() {
        chrome.open("/room?order=oldest");
        int before = waiting();
        long[] nanos = new long[LOOP];
        int keys = 0;
        for (int i = 0; i < LOOP; i++) {
            chrome.until(".card.on.open:not(.sending)");
            long start = System.nanoTime();
            chrome.press("a");
            keys++;
            settled();
            nanos[i] = System.nanoTime() - start;
            if (chrome.all(".card.open").isEmpty()) {
                chrome.until(
                        "the next page is open",
                        () -> !chrome.all(".card.on.open").isEmpty());
            }
        }
        assertThat(before - waiting()).isEqualTo(LOOP);
        assertThat(keys).isEqualTo(LOOP);
        Arrays.sort(nanos);
        System.out.printf(
                "reading room: %d claims accepted with %d keys; from key to written: median %d ms, worst %d ms%n",
                LOOP, keys, nanos[LOOP / 2] / 1_000_000, nanos[LOOP - 1] / 1_000_000);
    }
}
