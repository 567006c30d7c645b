// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.daylight.ClaimId;
import org.daylight.DocumentId;
import org.daylight.register.WaitingPages;
import org.daylight.run.ReadingRoom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

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
        return Objects.requireNonNull(chrome.until(".card.on").getDomAttribute("data-claim"));
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
