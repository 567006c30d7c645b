// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The icon of the program, clicked by somebody who has no terminal; the browser writes down what it is to show. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class OpenCommandTest {
    @TempDir
    Path temp;

    private Path shown;
    private Path browser;

    @BeforeEach
    void aBrowser() throws IOException {
        shown = temp.resolve("shown.txt");
        browser = temp.resolve("browser");
        Files.writeString(browser, "#!/bin/sh\necho \"$@\" >> '" + shown + "'\n");
        Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwx------"));
    }

    private int click(String... more) {
        return Daylight.run(Stream.concat(
                        Stream.of("open", "--cases", temp.resolve("cases").toString(), "--browser", browser.toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private List<String> shown(int times) throws Exception {
        while (!Files.exists(shown) || Files.readAllLines(shown).size() < times) {
            Thread.sleep(30);
        }
        return Files.readAllLines(shown);
    }

    /** A browser window: it goes where the file leads, and keeps its cookie. */
    private static final class Window {
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        private final URI start;

        Window(Path file) {
            start = URI.create(Browser.led(file).orElseThrow());
        }

        Document settings() throws Exception {
            client.send(HttpRequest.newBuilder(start).build(), HttpResponse.BodyHandlers.discarding());
            return Jsoup.parse(client.send(
                            HttpRequest.newBuilder(start.resolve("/settings")).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body());
        }

        String send(Document page, String action, String name) throws Exception {
            String csrf = page.expectFirst("form[action=" + action + "] input[name=csrf]")
                    .val();
            return client.send(
                            HttpRequest.newBuilder(start.resolve(action))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .header(
                                            "Origin",
                                            start.resolve("/").toString().replaceFirst("/$", ""))
                                    .POST(HttpRequest.BodyPublishers.ofString("csrf=" + csrf + "&name="
                                            + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void aFirstCaseIsMadeAnotherIsGoneToAndTheProgramIsEnded() throws Exception {
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Integer> running = threads.submit(() -> click());
            Path first = Path.of(shown(1).getFirst());
            assertThat(first).isEqualTo(temp.resolve("cases/My first case/open.html"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first)))
                    .isEqualTo("rw-------");
            // The token is in the file alone, not in what the browser is called with.
            assertThat(Files.readString(shown)).doesNotContain("token");

            // A second click shows the same window and makes nothing.
            assertThat(click()).isZero();
            assertThat(shown(2)).containsExactly(first.toString(), first.toString());

            Window window = new Window(first);
            Document settings = window.settings();
            assertThat(settings.expectFirst("#case").text()).contains("No other case");
            assertThat(window.send(settings, "/settings/cases/new", "../out")).contains("letters");
            assertThat(window.send(settings, "/settings/cases/new", "Zweiter Fall"))
                    .contains("new window");

            Path second = Path.of(shown(3).getLast());
            assertThat(second.getParent()).isEqualTo(temp.resolve("cases/Zweiter Fall"));
            assertThat(first).doesNotExist();
            settings = new Window(second).settings();
            assertThat(settings.expectFirst("#case").text()).contains("My first case");
            assertThat(new Window(second).send(settings, "/settings/close", "")).doesNotContain("Daylight is closed");
            window = new Window(second);
            assertThat(window.send(window.settings(), "/settings/close", "")).contains("Daylight is closed");
            assertThat(running.get()).isZero();
            assertThat(second).doesNotExist();
            assertThat(temp.resolve("out")).doesNotExist();

            // The next click opens what was open last.
            Future<Integer> again = threads.submit(() -> click());
            assertThat(shown(4).getLast()).isEqualTo(second.toString());
            window = new Window(second);
            window.send(window.settings(), "/settings/close", "");
            assertThat(again.get()).isZero();
        }
    }

    @Test
    void whatGoesWrongIsShownInTheBrowser() throws Exception {
        Path broken = Files.createDirectories(temp.resolve("cases/broken"));
        Files.writeString(broken.resolve("case.json"), "no JSON <b>");
        assertThat(click("broken")).isNotZero();
        Path problem = Path.of(shown(1).getFirst());
        assertThat(Files.readString(problem))
                .contains("did not open", "case.json")
                .doesNotContain("<b>");
    }
}
