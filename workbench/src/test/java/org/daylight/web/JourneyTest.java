// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.daylight.fixture.Site;
import org.daylight.run.Workbench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of one page, as somebody goes it who begins with nothing: address, capture, review by keyboard, entry, edition. */
class JourneyTest {
    @TempDir
    static Path dir;

    private static Site site;
    private static Served served;
    private static Chrome chrome;

    @BeforeAll
    static void serve() {
        site = new Site()
                .page(
                        "/report.html",
                        "Harbour Watch said in a report that 54 police stations stand in 21 countries.",
                        "The ministry ordered the closure of the station in Dublin on 26 October 2022.");
        served = new Served(Workbench.init(dir.resolve("case"), List.of(site.address()), null));
        chrome = new Chrome();
    }

    @AfterAll
    static void stop() {
        chrome.close();
        served.close();
        site.close();
    }

    @Test
    void fromNothingToAnEdition() {
        chrome.enter(served.start()).type("#addresses", site.url("/report.html"));
        chrome.click("form[action='/captures/add'] button");
        chrome.until("a[href^='/captures/add?batch=']");
        chrome.click("a[href^='/captures/add?batch=']").until(".results li.good");
        chrome.click("main a[href='/room']").until("article.card[aria-current]");

        int waiting = chrome.all("article.card.open").size();
        assertThat(waiting).isPositive();
        for (int left = waiting - 1; left >= 0; left--) {
            int expected = left;
            chrome.press("a")
                    .until(
                            expected + " claims are left",
                            () -> chrome.all("article.card.open").size() == expected);
        }
        assertThat(served.workbench().register().statements()).isNotEmpty();

        chrome.open("/register").click("main a[href^='/register/']");
        assertThat(chrome.words()).contains("Harbour Watch");

        // No edition accuses before somebody was asked, or a reason why not is on record.
        chrome.open("/editions/ready").until("ul.checks");
        while (!chrome.all("details.party").isEmpty()) {
            chrome.click("details.party summary")
                    .type("details.party[open] textarea[name=reason]", "The ministry says so itself.");
            chrome.click("details.party[open] button[formaction='/editions/waive']").until("main .notice.good");
        }
        assertThat(chrome.words()).contains("Before the next edition");

        chrome.open("/narrative/introduction")
                .type("#text", "What is said stands beside who says it: {{count statements}} statements.");
        chrome.click("form.write button.go").until("main .notice.good");
        assertThat(chrome.all(".printed a.counted")).hasSize(1);

        chrome.open("/settings").type("input[name=contact]", "Harbour Watch, corrections@harbourwatch.example");
        chrome.click("form[action='/settings/imprint'] button").until("#imprint");
        chrome.open("/editions").type("input[name=title]", "What was said of stations");
        chrome.click("form[action='/editions/build'] button").until("main a[href^='/editions/']");
        chrome.click("main a[href^='/editions/']");
        assertThat(chrome.words()).contains("What was said of stations");

        chrome.open("/").click("nav a[href='/ledger']");
        assertThat(chrome.words()).contains("Edition 1");
        chrome.calm();
    }
}
