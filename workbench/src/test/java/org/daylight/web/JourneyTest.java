// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.daylight.fixture.Site;
import org.daylight.register.Footnotes;
import org.daylight.run.Workbench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of one page, as somebody goes it who begins with nothing: address, capture, review by keyboard, entry, edition. */
class JourneyTest {
    /** As a person does who presses reload. */
    private static final Duration BETWEEN = Duration.ofMillis(250);

    @TempDir
    private Path dir;

    private static Site site;
    private static Chrome chrome;
    private Served served;

    @BeforeAll
    static void open() {
        site = new Site()
                .page(
                        "/report.html",
                        "Harbour Watch said in a report that 54 police stations stand in 21 countries.",
                        "The ministry ordered the closure of the station in Dublin on 26 October 2022.");
        chrome = new Chrome();
    }

    @AfterAll
    static void close() {
        chrome.close();
        site.close();
    }

    @BeforeEach
    void serve() {
        served = new Served(Workbench.init(dir.resolve("case"), List.of(site.address()), null));
    }

    @AfterEach
    void stop() {
        chrome.scripts(true).forget();
        served.close();
    }

    @Test
    void fromNothingToAnEdition() {
        chrome.enter(served.start());
        chrome.click("nav a[href='/sources']").click(".empty a[href='/captures/add']");
        chrome.type("#addresses", site.url("/report.html")).click("form[action='/captures/add'] button");
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
        chrome.open("/sources");
        assertThat(chrome.all("table.sources tbody tr")).isNotEmpty();

        chrome.open("/register").click("main a[href^='/register/']");
        assertThat(chrome.words()).contains("Harbour Watch");

        reasonsAreGiven();
        assertThat(chrome.words()).contains("Before the next edition");

        chrome.open("/narrative/introduction")
                .type("#text", "What is said stands beside who says it: {{count statements}} statements.");
        chrome.click("form.write button.go").until("main .notice.good");
        assertThat(chrome.all(".printed a.counted")).hasSize(1);

        aContactIsNamed();
        chrome.open("/editions").type("input[name=title]", "What was said of stations");
        chrome.click("form[action='/editions/build'] button").until("main a[href^='/editions/']");
        chrome.click("main a[href^='/editions/']");
        assertThat(chrome.words()).contains("What was said of stations");

        chrome.open("/").click("nav a[href='/ledger']");
        assertThat(chrome.words()).contains("Edition 1");
        chrome.calm();
    }

    /** The same way where no script runs: real links and real forms, and a page that is loaded again while a job runs. */
    @Test
    void fromNothingToAnEditionWithoutScript() {
        chrome.enter(served.start()).scripts(false).open("/");
        chrome.type("#addresses", site.url("/report.html")).click("form[action='/captures/add'] button");
        again("a[href^='/captures/add?batch=']");
        chrome.click("a[href^='/captures/add?batch=']").see(".results li.good");
        chrome.click("main a[href='/room']");

        int waiting = chrome.all("article.card.open").size();
        assertThat(waiting).isPositive();
        for (int left = waiting; left > 0; left--) {
            int open = left;
            chrome.until(
                    open + " claims wait", () -> chrome.all("article.card.open").size() == open);
            chrome.click("article.card.open.on form[action*='/accept'] button");
        }
        chrome.until(
                "every claim is decided", () -> chrome.all("article.card.open").isEmpty());
        assertThat(served.workbench().register().statements()).isNotEmpty();
        reasonsAreGiven();
        aContactIsNamed();

        chrome.open("/editions").type("input[name=title]", "What was said of stations");
        chrome.click("form[action='/editions/build'] button");
        again("main a[href^='/editions/']");
        chrome.click("main a[href^='/editions/']");
        assertThat(chrome.words()).contains("What was said of stations");
        chrome.calm();
    }

    /** A report on the empty desk; one note confirmed by a key, one by words that are chosen, one that its page does not say. */
    @Test
    void fromAReportToTheSameReportWithReferences() throws Exception {
        String page = site.url("/report.html");
        Path report = Files.writeString(
                dir.resolve("report.md"),
                "A group counted 54 stations in 21 countries.[^1] Dublin was closed in October 2022.[^2] The owner was"
                        + " a baker.[^3]\n\n[^1]: " + page + "\n[^2]: See " + page + "\n[^3]: " + page + "\n");
        chrome.enter(served.start());
        chrome.see("#report").sendKeys(report.toString());
        chrome.click("form[action='/footnotes'] button").until("table.cited");
        again("main a.button[href*='/notes/']");
        chrome.click("main a.button[href*='/notes/']").until(".judging");
        again(".passages li");
        chrome.press("1").until("the first note is judged", () -> chrome.words().contains("1 of 3 notes judged"));
        chrome.click(".choose summary");
        chrome.run("const text = document.querySelector('.choose .words').firstChild;"
                + "const at = text.data.indexOf('closure of the station in Dublin');"
                + "getSelection().setBaseAndExtent(text, at, text, at + 32)");
        chrome.until(".choose form:not([hidden])");
        chrome.click(".choose form button")
                .until("the second is judged", () -> chrome.words().contains("2 of 3 notes judged"));
        chrome.press("r").until("table.cited");
        Footnotes footnotes = new Footnotes(served.workbench().database());
        List<Footnotes.Check> checks =
                footnotes.checks(footnotes.reports().getFirst().id());
        assertThat(checks).extracting(Footnotes.Check::says).containsExactly(true, true, false);
        assertThat(checks.get(1).quote()).isEqualTo("closure of the station in Dublin");
        long before = served.workbench().ledger().size();
        chrome.click("#back button");
        chrome.until(
                "the report left the case", () -> served.workbench().ledger().size() > before);
        assertThat(served.workbench().ledger().event(before).open()).containsEntry("what", "report");
        assertThat(chrome.complaints()).isEmpty();
    }

    /** No edition accuses before somebody was asked, or a reason why not is on record. */
    private static void reasonsAreGiven() {
        chrome.open("/editions/ready").until("ul.checks");
        while (!chrome.all("details.party").isEmpty()) {
            chrome.click("details.party summary")
                    .type("details.party[open] textarea[name=reason]", "The ministry says so itself.");
            chrome.click("details.party[open] button[formaction='/editions/waive']")
                    .until("main .notice.good");
        }
    }

    private static void aContactIsNamed() {
        chrome.open("/settings").type("input[name=contact]", "Harbour Watch, corrections@harbourwatch.example");
        chrome.click("form[action='/settings/imprint'] button").until("#imprint");
    }

    /** Loads the page again until it has what a CSS selector names. */
    private static void again(String selector) {
        chrome.until("there is " + selector, () -> {
            LockSupport.parkNanos(BETWEEN.toNanos());
            return !chrome.open(chrome.path()).all(selector).isEmpty();
        });
    }
}
