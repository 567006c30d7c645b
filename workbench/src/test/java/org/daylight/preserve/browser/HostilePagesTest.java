// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.daylight.DaylightException;
import org.daylight.preserve.Preserved;
import org.daylight.preserve.proxy.Recording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that will not end, will not stand still, or are none: bounded, and named in the report. */
class HostilePagesTest {
    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void open() throws IOException {
        site = new TestSite();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Records take(String path, Recording.Budget budget) throws IOException {
        Preserved preserved = BrowserRun.take(
                folder,
                site.address(path),
                BrowserRun.relay(List.of(site.hostAndPort()), List.of()),
                budget,
                BrowserRun.QUICK);
        return new Records(folder.resolve(preserved.file()));
    }

    @Test
    void aBudgetThatIsReachedIsSaid() throws IOException {
        StringBuilder html = new StringBuilder("<title>Many</title><p>Words.");
        for (int i = 0; i < 30; i++) {
            html.append("<img src=/picture?").append(i).append('>');
        }
        site.html("/", html.toString()).put("/picture", "image/png", new byte[20_000]);
        Records records = take("/", new Recording.Budget(150_000, 15_000, 20, Duration.ofSeconds(60)));
        JsonNode report = records.report();
        assertThat(report.at("/budget/reached").asBoolean()).isTrue();
        assertThat(report.path("failed").findValuesAsText("reason")).contains("budget", "cut");
        assertThat(records.part("dom").text()).contains("Words.");
        assertThat(records.of("response"))
                .allSatisfy(r -> assertThat(r.block().length).isLessThan(16_000));
    }

    @Test
    void dialogsPopupsScriptsThatLeadOnAndEndlessScrollingAreBounded() throws IOException {
        site.html(
                "/",
                "<p>First.<script>alert('x');confirm('y');open('/popup');setTimeout(()=>location='/second',50)</script>");
        site.html("/popup", "<p>Popup.");
        site.html(
                "/second",
                "<title>Second</title><body><p>Second page.<script>let n=0;const more=()=>{const p=document.createElement('p');"
                        + "p.style.height='1000px';p.textContent='Part '+ ++n;document.body.append(p)};more();"
                        + "addEventListener('scroll',()=>{more();more()})</script>");
        Records records = take("/", Recording.Budget.USUAL);
        JsonNode report = records.report();
        assertThat(report.path("shown").asText()).isEqualTo(site.address("/second"));
        assertThat(report.path("dialogs").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(site.came()).noneMatch(c -> c.path().equals("/popup"));
        assertThat(report.at("/page/documents").asInt()).isEqualTo(2);
        assertThat(report.at("/page/toTheEnd").asBoolean()).isFalse();
        assertThat(report.at("/parts/screenshot/cut").asBoolean()).isTrue();
        assertThat(report.at("/parts/screenshot/pictures").asInt()).isEqualTo(3);
        assertThat(records.of("conversion"))
                .filteredOn(r -> r.part().equals("screenshot"))
                .hasSize(3);
        assertThat(records.of("response")).extracting(Records.One::url).contains(site.address("/"));
    }

    @Test
    void aPageCannotReadWhoLooksNorWhyARequestFailed() throws IOException {
        site.on("/drop", HttpExchange::close);
        site.html(
                "/",
                "<title>Spy</title><pre id=said></pre><script>for (const u of ['/drop', '/drop?' + 'x'.repeat(40000),"
                        + "'http://daylight.invalid/', 'http://10.0.0.1/', 'http://127.0.0.1:1/'])"
                        + "fetch(u, {mode: u[0] == '/' ? 'cors' : 'no-cors'}).then(r => r.text().then(t => r.status + ' ' + t),"
                        + " () => 'failed').then(t => said.textContent += u.slice(0, 24) + ' ' + t + ';')</script>");
        String dom = take("/", Recording.Budget.USUAL).part("dom").text();
        assertThat(dom)
                .contains("/drop failed;", "http://daylight.invalid/ failed;", "http://10.0.0.1/ failed;")
                .contains("http://127.0.0.1:1/ failed;", "/drop?xxxxxxxxxxxxxxxxxx failed;");
    }

    @Test
    void partsOfAPageThatHideWhatLoadsLateAreCounted() throws IOException {
        String part =
                "<div style='height:500px;overflow:auto'><p style='height:3000px'>Part.</p><img loading=lazy src=/late></div>";
        site.html("/", "<p style='height:2000px'>Words.</p>" + part + part);
        JsonNode page = take("/", Recording.Budget.USUAL).report().path("page");
        assertThat(page.path("toTheEnd").asBoolean()).isTrue();
        assertThat(page.path("innerScroll").asBoolean()).isFalse();
        assertThat(page.path("partsNotGoneDown").asInt()).isEqualTo(2);
    }

    @Test
    void aScriptThatNeverEndsIsEnded() throws IOException {
        site.html("/", "<title>Loop</title><p>Words before the loop.<script>setTimeout(()=>{for(;;);},100)</script>");
        Records records = take("/", Recording.Budget.USUAL);
        assertThat(records.report().at("/page/scriptStopped").asBoolean()).isTrue();
        assertThat(records.part("dom").text()).contains("Words before the loop.");
    }

    @Test
    void whatIsNoPageIsKeptAsItCame() throws IOException {
        byte[] pdf = "%PDF-1.4 not much of one".getBytes(StandardCharsets.ISO_8859_1);
        site.on("/report.pdf", x -> {
            x.getResponseHeaders().set("Content-Disposition", "attachment; filename=report.pdf");
            TestSite.send(x, 200, "application/pdf", pdf);
        });
        Records records = take("/report.pdf", Recording.Budget.USUAL);
        assertThat(records.of("response").getFirst().text()).endsWith("%PDF-1.4 not much of one");
        assertThat(records.report().at("/page/notShown").asText()).isEqualTo("the answer is application/pdf, no page");
        assertThat(records.of("conversion")).isEmpty();
    }

    @Test
    void whereThereIsNoPageTheReasonIsSaid() {
        site.on("/circle", x -> {
            x.getResponseHeaders()
                    .set("Location", "/circle?" + x.getRequestURI().getQuery() + "1");
            x.sendResponseHeaders(302, -1);
        });
        assertThatThrownBy(() -> take("/circle?", Recording.Budget.USUAL))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("ERR_TOO_MANY_REDIRECTS");
        assertThatThrownBy(() -> BrowserRun.take(folder, site.address("/"), List.of(), List.of()))
                .isInstanceOf(DaylightException.class)
                .hasMessageStartingWith(site.address("/") + ": not asked: 127.0.0.1 is a loopback address");
        assertThat(folder).isEmptyDirectory();
    }
}
