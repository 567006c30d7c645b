// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.daylight.fixture.ByteSearch;
import org.daylight.preserve.Preserved;
import org.daylight.preserve.WarcStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person logs in to an invented forum in a visible window and preserves one post. */
class AttendedCaptureTest {
    private static final String NAME = "wilma.beobachterin";
    private static final String PASSWORD = "korrekt-pferd-77";
    private static final String SESSION = "8f3ae01b77c94d52a6";
    private static final String CSRF = "tok-5521aa90fe31c7";
    private static final String BEARER = "eyJhbGciOiJub25lIn0.eyJzdWIiOiI5OTEyMyJ9.c2lnbmF0dXJl";
    private static final String LINK = "a1b2c3d4e5f60718";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void open() throws IOException {
        site = new TestSite();
        site.html(
                "/",
                "<title>Log in</title><form method=post action=/login><input name=username id=u>"
                        + "<input name=password type=password id=p><button id=go>Log in</button></form>");
        site.on("/login", x -> {
            x.getRequestBody().readAllBytes();
            x.getResponseHeaders().add("Set-Cookie", "sid=" + SESSION + "; Path=/; HttpOnly");
            x.getResponseHeaders().add("Set-Cookie", "who=" + NAME + "; Path=/");
            x.getResponseHeaders().set("Location", "/post?session_id=" + LINK);
            x.sendResponseHeaders(302, -1);
        });
        site.on("/post", x -> {
            if (!signedIn(x)) {
                TestSite.html(x, 403, "<p>Please log in");
                return;
            }
            x.getResponseHeaders().set("X-CSRF-Token", CSRF);
            x.getResponseHeaders().set("X-User-Name", NAME);
            TestSite.html(
                    x,
                    200,
                    "<html lang=en><head><title>" + NAME + " reads a post</title><meta name=csrf-token content=" + CSRF
                            + "><script src=/post.js?access_token=" + BEARER + "></script></head><body>"
                            + "<p id=me title='" + NAME + "'>Signed in as <b>" + NAME + "</b></p>"
                            + "<article><h1>Notice</h1><p>The office in Rotterdam asked 14 families to return.</p></article>"
                            + "<form><input type=hidden name=csrf_token value=" + CSRF + "></form><p id=api></p>"
                            + "<a href='/post?session_id=" + LINK + "'>again</a></body></html>");
        });
        site.on(
                "/post.js",
                x -> TestSite.send(
                        x,
                        200,
                        "text/javascript",
                        ("var me='" + NAME + "';localStorage.setItem('auth','" + BEARER
                                        + "');addEventListener('load',()=>"
                                        + "fetch('/api/me',{method:'POST',headers:{Authorization:'Bearer " + BEARER
                                        + "','X-CSRF-Token':'" + CSRF
                                        + "'},body:JSON.stringify({user:me})}).then(r=>r.json())"
                                        + ".then(j=>document.getElementById('api').textContent='Hello '+j.name));")
                                .getBytes(StandardCharsets.UTF_8)));
        site.on(
                "/api/me",
                x -> TestSite.send(
                        x,
                        200,
                        "application/json",
                        ("{\"name\":\"" + NAME + "\",\"csrf_token\":\"" + CSRF + "\",\"posts\":[\"Nothing new.\"]}")
                                .getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean signedIn(HttpExchange x) {
        return String.valueOf(x.getRequestHeaders().getFirst("Cookie")).contains("sid=" + SESSION);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void thePostIsKeptAndNothingThatLeadsToWhoLooked() throws Exception {
        Preserved preserved;
        try (Display display = new Display();
                AttendedCapture window = new AttendedCapture(
                        BrowserRun.program(),
                        BrowserRun.relay(List.of(site.hostAndPort()), List.of()),
                        BrowserRun.QUICK,
                        site.address("/"),
                        List.of(),
                        display.name())) {
            Tab tab = window.firstTab();
            shows(tab, "document.getElementById('go') !== null");
            type(tab, "u", NAME);
            type(tab, "p", PASSWORD);
            tab.command("Runtime.evaluate", Map.of("expression", "document.getElementById('go').click()"));
            shows(tab, "(document.getElementById('api') || {}).textContent === 'Hello " + NAME + "'");
            window.control().press("take");
            assertThat(window.next()).isEqualTo(AttendedCapture.Wish.TAKE);
            preserved = window.take(page -> new WarcStore(folder).page(page));
            // The person's own window is as it was.
            shows(tab, "document.getElementById('me').textContent === 'Signed in as " + NAME + "'");
            window.control().press("leave");
            assertThat(window.next()).isEqualTo(AttendedCapture.Wish.LEAVE);
        }
        List<String> forbidden = List.of(
                NAME,
                PASSWORD,
                SESSION,
                CSRF,
                BEARER,
                LINK,
                Base64.getEncoder().encodeToString(NAME.getBytes(StandardCharsets.UTF_8)),
                "Set-Cookie");
        assertThat(ByteSearch.in(folder, forbidden)).isEmpty();

        Records records = new Records(folder.resolve(preserved.file()));
        assertThat(records.all()).allSatisfy(r -> assertThat(r.faults()).isEmpty());
        assertThat(records.part("dom").text())
                .contains("The office in Rotterdam asked 14 families to return.", "Signed in as <b>█")
                .doesNotContain("Preserve this page");
        assertThat(records.of("response"))
                .extracting(Records.One::url)
                .contains(site.address("/api/me"))
                .noneMatch(url -> url.endsWith("/login") || url.equals(site.address("/")));
        assertThat(records.of("response"))
                .anySatisfy(r -> assertThat(r.text()).contains("The office in Rotterdam", "Signed in as"));
        assertThat(records.of("request"))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.text().lines())
                        .noneMatch(line -> line.matches("(?i)(cookie|authorization|x-csrf-token):.*")));
        assertThat(records.all().getFirst().text()).contains("alterations: ");
        JsonNode left = records.report().path("alterations");
        for (String kind :
                List.of("cookies", "authorisations", "tokenFields", "tokens", "accountNames", "requestBodies")) {
            assertThat(left.path(kind).asInt()).as(kind).isPositive();
        }
        assertThat(records.part("screenshot").block()).hasSizeGreaterThan(1000);
        assertThat(new String(records.part("pdf").block(), StandardCharsets.ISO_8859_1))
                .contains("session_id=****************");
        if (System.getenv("DAYLIGHT_KEEP") != null) {
            java.nio.file.Files.copy(folder.resolve(preserved.file()), Path.of(System.getenv("DAYLIGHT_KEEP")));
        }
    }

    /** Waits until something holds in the page, as a person would look. */
    static void shows(Tab tab, String condition) {
        assertThat(Waiting.until(
                        () -> {
                            try {
                                return tab.command(
                                                "Runtime.evaluate",
                                                Map.of("expression", condition, "returnByValue", true))
                                        .at("/result/value")
                                        .asBoolean();
                            } catch (org.daylight.preserve.devtools.DevtoolsFailure e) {
                                return false; // between two pages
                            }
                        },
                        PATIENCE))
                .as(condition)
                .isTrue();
    }

    static void type(Tab tab, String field, String text) throws Exception {
        tab.command("Runtime.evaluate", Map.of("expression", "document.getElementById('" + field + "').focus()"));
        tab.command("Input.insertText", Map.of("text", text));
    }

    /** A screen that nobody sees. */
    static final class Display implements AutoCloseable {
        private final Process process;
        private final String number;

        Display() throws IOException {
            try {
                process = new ProcessBuilder(
                                "Xvfb", "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                throw new AssertionError("this test needs the program Xvfb on the PATH; install xvfb", e);
            }
            number = process.inputReader().readLine();
        }

        String name() {
            return ":" + number;
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
