// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.daylight.ClaimValues;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.Stance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition as a reader's browser meets it. Needs the program {@code chromium}. */
class ReportInBrowserTest {
    private static final Queue<String> MISSED = new ConcurrentLinkedQueue<>();
    private static final String EVIL =
            "<script>window.ran=1;document.title='x'</script>\"><img src=x onerror=window.ran=1>\u202Egnp.exe";

    @TempDir
    static Path dir;

    private static HttpServer server;
    private static Chromium browser;

    @BeforeAll
    static void serve() throws Exception {
        build(ExampleEdition.input(), "fair");
        build(hostile(), "hostile");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Path file =
                    dir.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
            boolean found = file.startsWith(dir) && Files.isRegularFile(file);
            byte[] body = found ? Files.readAllBytes(file) : new byte[0];
            if (!found) {
                MISSED.add(exchange.getRequestURI().toString());
            }
            exchange.getResponseHeaders()
                    .set("Content-Type", file.toString().endsWith(".html") ? "text/html" : "application/octet-stream");
            exchange.sendResponseHeaders(found ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        browser = new Chromium(Files.createDirectory(dir.resolve("profile")));
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.stop(0);
        }
    }

    private static void build(EditionInput input, String name) {
        new EditionBuilder(ExampleEdition.SIGNER, ExampleEdition::warc, List.of()).build(input, dir.resolve(name));
    }

    private static EditionInput hostile() {
        PassageView p = ExampleEdition.passage(
                "p1", EVIL, EVIL, "en", EVIL, EVIL + "x".repeat(300), EVIL, "javascript:window.ran=1", EVIL, null);
        List<StatementView> said = Stream.of(54, 102)
                .map(n -> ExampleEdition.statement(
                        Integer.toString(n),
                        new ClaimValues.Figure(EVIL, n, org.daylight.Qualifier.EXACTLY, EVIL, EVIL, null, null),
                        Stance.ALLEGES,
                        EVIL,
                        EVIL + n,
                        "p1",
                        "2022-09-12",
                        null,
                        "en",
                        1,
                        1))
                .toList();
        EntryView e = new EntryView(
                new Entry(new EntryId("FIGURE-1"), EntryKind.FIGURE, EVIL),
                null,
                EVIL,
                List.of(new PropertyView(EVIL, said, true, 1, 1)),
                said);
        return ExampleEdition.with(
                List.of(e), List.of(p), List.of(new SourceView(EVIL, EVIL, EVIL, List.of("en"), EVIL, 1, 1)));
    }

    private static URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + path);
    }

    private static List<String> pages(String edition) throws IOException {
        try (Stream<Path> below = Files.walk(dir.resolve(edition))) {
            return below.filter(p -> p.toString().endsWith(".html"))
                    .map(p -> dir.relativize(p).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void noPageIsWiderThanTheWindowAndNothingElseIsAskedForAndNobodyComplains() throws Exception {
        browser.asked().clear();
        for (int width : new int[] {390, 1280}) {
            browser.view(width, width < 600);
            for (String edition : List.of("fair", "hostile")) {
                for (String page : pages(edition)) {
                    browser.open(at(page));
                    assertThat(browser.evaluate("document.documentElement.scrollWidth")
                                    .asInt())
                            .as(page + " at " + width)
                            .isLessThanOrEqualTo(width);
                    assertThat(browser.evaluate(
                                            "Array.from(document.querySelectorAll('main *, header *')).filter(e => !e.closest('.vh, thead, svg'))"
                                                    + ".filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 90)).join()")
                                    .asText())
                            .as(page + " at " + width)
                            .isEmpty();
                }
            }
        }
        assertThat(browser.asked())
                .isNotEmpty()
                .allSatisfy(url -> assertThat(url).startsWith(at("").toString()).endsWith(".html"));
        assertThat(MISSED).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void hostileWordsStayWords() throws Exception {
        browser.view(1280, false);
        for (String page : pages("hostile")) {
            browser.open(at(page));
            assertThat(browser.evaluate("typeof window.ran").asText()).isEqualTo("undefined");
            assertThat(browser.evaluate("document.title").asText()).contains("Reported overseas service points");
            assertThat(browser.evaluate("document.images.length + document.scripts.length")
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void everyFootnoteLeadsToItsWordsAndBack() throws Exception {
        browser.view(1280, false);
        browser.open(at("fair/index.html"));
        int notes =
                browser.evaluate("document.querySelectorAll('sup a').length").asInt();
        List<String> links = browser.evaluate("[...new Set([...document.querySelectorAll('sup a')].map(a => a.href))]")
                .valueStream()
                .map(n -> n.asText())
                .toList();
        assertThat(notes).isGreaterThan(links.size());
        assertThat(links).hasSize(13);
        for (String link : links) {
            browser.open(URI.create(link));
            assertThat(browser.evaluate("document.querySelector('.para mark').innerText.length")
                            .asInt())
                    .isPositive();
            for (var back : browser.evaluate("[...document.querySelectorAll('.back a, .cites a')].map(a => a.href)")) {
                URI target = URI.create(back.asText());
                assertThat(target.getPath()).isEqualTo("/fair/index.html");
                assertThat(Files.readString(dir.resolve("fair/index.html")))
                        .contains(" id=\"" + target.getFragment() + "\"");
            }
        }
        assertThat(MISSED).isEmpty();
    }

    @Test
    void theKeyboardSeesWhereItIs() throws Exception {
        browser.view(1280, false);
        browser.open(at("fair/index.html"));
        browser.call("Input.dispatchKeyEvent", java.util.Map.of("type", "keyDown", "key", "Tab", "code", "Tab"));
        assertThat(browser.evaluate("document.activeElement.className").asText())
                .isEqualTo("skip");
        assertThat(browser.evaluate("document.activeElement.getBoundingClientRect().left >= 0")
                        .asBoolean())
                .isTrue();
        assertThat(browser.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                        .asText())
                .isEqualTo("solid");
    }

    @Test
    void aPageCanBePrinted() throws Exception {
        browser.view(1280, false);
        for (String page : List.of("fair/index.html", "fair/passages/operator-jan.html")) {
            browser.open(at(page));
            byte[] pdf = browser.pdf();
            assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
            assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).containsPattern("/Type\\s*/Page\\b");
        }
    }
}
