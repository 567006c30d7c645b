// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.fixture.Site;
import org.daylight.run.Adding;
import org.daylight.run.Questions;
import org.daylight.run.Workbench;
import org.daylight.run.alert.Raising;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts as somebody meets them in a browser: from a saved question to a line on the desk. */
class AlertsInBrowserTest {
    private static final String STATIONS =
            "The Fuzhou police opened an overseas police station in Dublin, Ireland, said"
                    + " Safeguard Defenders on 5 December 2022.";

    @TempDir
    private Path dir;

    private Chrome chrome;
    private Site site;
    private Served served;

    @BeforeEach
    void serve() {
        chrome = new Chrome();
        site = new Site();
        served = new Served(Workbench.init(dir.resolve("case"), List.of(site.address()), null));
        new Questions(served.workbench()).save("stations", "\"police station\"");
        chrome.enter(served.start());
    }

    @AfterEach
    void stop() {
        chrome.close();
        served.close();
        site.close();
    }

    private void comes(String path) {
        site.page(path, STATIONS, "As seen at " + path + ".");
        new Adding(served.workbench()).address(site.url(path), false);
        new Raising(served.workbench(), Clock.systemUTC()).round();
    }

    @Test
    void twoClicksFromASavedQuestionAndTheDeskSaysSo() {
        chrome.open("/search").click("a[href^='/alerts/rules?question=stations']");
        chrome.click("form.ruleform button.go");
        assertThat(chrome.words()).contains("stations tells from now on");
        comes("/a");
        chrome.open("/");
        assertThat(chrome.words()).contains("One alert nobody saw");
        chrome.click("a[href='/alerts']");
        assertThat(chrome.words()).contains("A page came in that answers stations");
        chrome.click("ol.alerts a");
        assertThat(chrome.words()).contains("By no channel");
        chrome.click("main form button.go");
        assertThat(chrome.words()).contains("Nothing new");
        chrome.open("/");
        assertThat(chrome.words()).doesNotContain("nobody saw");
        assertThat(chrome.complaints()).isEmpty();
    }

    @Test
    void aFeedIsReadByWhoeverKnowsItsAddressUntilItIsRemoved() throws Exception {
        chrome.scripts(false).open("/alerts/channels");
        chrome.click("details:nth-of-type(3) > summary");
        chrome.type("details:nth-of-type(3) input[name=name]", "reader");
        chrome.click("details:nth-of-type(3) form > .acts button.go");
        chrome.until("the address of the feed", () -> chrome.words().contains("/feeds/"));
        Matcher address =
                Pattern.compile("http://127[^ ]+/feeds/[A-Za-z0-9_-]{43}").matcher(chrome.words());
        assertThat(address.find()).as(chrome.words()).isTrue();
        assertThat(answer(address.group())).contains("200 application/atom+xml");
        chrome.open("/alerts/channels");
        assertThat(chrome.words()).as("shown once").doesNotContain("/feeds/");
        chrome.click("form[action$='/remove'] button");
        chrome.until("the removed channel gone", () -> !chrome.words().contains("reader Private"));
        assertThat(answer(address.group())).startsWith("404");
        chrome.scripts(true);
    }

    private static String answer(String url) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " "
                + answer.headers().firstValue("content-type").orElse("") + " " + answer.body();
    }

    @Test
    void aNameOfAPersonIsRefusedAndWhatWasTypedStays() {
        chrome.open("/alerts/rules");
        chrome.type("input[name=name]", "Wang-Xiaoming");
        chrome.click("form.ruleform button.go");
        assertThat(chrome.words()).contains("may be a person's name");
        assertThat(chrome.see("input[name=name]").getAttribute("value")).isEqualTo("Wang-Xiaoming");
        chrome.click("form.ruleform details summary").click("input[name=kind][value=presence]");
        chrome.type("input[name=countries]", "IE").type("input[name=name]", "in-ireland");
        chrome.click("form.ruleform button.go").until("ul.rules li");
        assertThat(chrome.see("ul.rules").getText()).contains("Reported sites · Ireland");
    }
}
