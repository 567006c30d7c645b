// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.daylight.run.Workbench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

class FrameInBrowserTest {
    @TempDir
    static Path dir;

    private static Served served;
    private static Chrome chrome;

    @BeforeAll
    static void serve() {
        served = new Served(Workbench.init(dir.resolve("case"), List.of(), null));
        chrome = new Chrome();
    }

    @AfterAll
    static void stop() {
        chrome.close();
        served.close();
    }

    @Test
    void theStartAddressOpensTheDeskAndLeavingClosesIt() {
        chrome.enter(served.start());
        assertThat(chrome.path()).isEqualTo("/");
        assertThat(chrome.see("h1").getText()).isNotBlank();
        chrome.calm();
        chrome.click(".me summary").click("form[action='/leave'] button");
        chrome.until("the screens are gone", () -> chrome.all("nav.rail").isEmpty());
        chrome.open("/");
        assertThat(chrome.see("h1").getText()).isNotBlank();
        assertThat(chrome.all("nav.rail")).isEmpty();
        chrome.forget();
    }

    @Test
    void slashLeadsToSearchAndEscapeAway() {
        chrome.enter(served.start()).press("/");
        assertThat(chrome.run("return document.activeElement.id")).isEqualTo("find");
        chrome.press("station/s");
        assertThat(chrome.see("#find").getDomProperty("value")).isEqualTo("station/s");
        chrome.press(Keys.ESCAPE);
        assertThat(chrome.run("return document.activeElement.id")).isEqualTo("");
    }

    @Test
    void colourAndLanguageAreKept() {
        chrome.enter(served.start()).click(".me summary");
        chrome.run("document.querySelector('.me select[name=theme]').value = 'dark'");
        chrome.run("document.querySelector('.me select[name=language]').value = 'he'");
        chrome.click(".me form[action='/look'] button");
        chrome.until("html[dir=rtl]");
        assertThat(chrome.see("html").getDomAttribute("data-theme")).isEqualTo("dark");
        chrome.open("/");
        assertThat(chrome.see("html").getDomAttribute("lang")).isEqualTo("he");
        chrome.leave();
    }

    @Test
    void theKeyboardMeetsTheWayPastTheNavigationFirst() {
        chrome.enter(served.start()).tab();
        assertThat(chrome.run("return document.activeElement.className")).isEqualTo("skip");
        assertThat(chrome.run("return document.activeElement.getBoundingClientRect().top >= 0"))
                .isEqualTo(true);
        chrome.press(Keys.ENTER);
        assertThat(chrome.run("return document.activeElement.id")).isEqualTo("main");
    }
}
