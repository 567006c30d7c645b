// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.daylight.preserve.Preserved;
import org.daylight.preserve.WarcStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that repeats, in every way of writing it knows, what it was told by the person who looks. */
class AttendedLeaksTest {
    private static final String MAIL = "mulan.lin@mail.example";
    private static final String SESSION = "Zx81kQpw7TtR0aa3+/=9";
    private static final String SCRIPTED = "js4477ab90cd";
    private static final String STORED = "st0red5ecretOfThisBrowser";
    private static final String REFRESH = "rt0019283746556473";
    private static final String BASIC = "reader77";
    private static final String BASIC_PASSWORD = "open-sesame-5512";
    private static final String PASSWORD = "Correct7horse";

    @TempDir
    private Path folder;

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String each(String text, String form) {
        return text.chars().mapToObj(c -> String.format(form, c)).collect(Collectors.joining());
    }

    private static String page() {
        String encoded = URLEncoder.encode(SESSION, StandardCharsets.UTF_8);
        return "<html><head><title>Hello</title></head><body><p>The office asked 14 families.</p>"
                + "<p>Upper " + MAIL.toUpperCase(java.util.Locale.ROOT) + " entities " + each(MAIL, "&#%d;") + " hex "
                + each(MAIL, "&#x%x;") + " mixed &#109;ulan.lin&commat;mail.example</p>"
                + "<a href='/x?u=" + each(MAIL, "%%%02x") + "&v=" + encoded + "&w=" + base64(SESSION) + "'>l</a>"
                + "<a href='/y?d=" + base64("x=" + SESSION) + "'>m</a><a href='/z?d=" + base64("xy=" + MAIL) + "'>n</a>"
                + "<p id=c></p><p id=s></p><p>" + BASIC + " signed in</p><script>var who='" + each(MAIL, "\\u%04x")
                + "', too='" + each(MAIL, "\\x%02x") + "', t='" + each(SESSION, "\\u%04x") + "';"
                + "document.cookie='seen=" + SCRIPTED + "';localStorage.setItem('prefs','" + STORED + "');"
                + "document.getElementById('c').textContent=document.cookie;"
                + "document.getElementById('s').textContent=localStorage.getItem('prefs');"
                + "fetch('/api',{headers:{Authorization:'Basic " + base64(BASIC + ":" + BASIC_PASSWORD) + "'}})"
                + ".then(r=>r.text()).then(t=>document.title='done')</script></body></html>";
    }

    private static byte[] gzip(String text) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static void site(TestSite site) throws Exception {
        site.html(
                "/",
                "<form method=post action=/in><input type=email name=m id=u><input type=password id=p name=pw>"
                        + "<button id=go>Go</button></form>");
        byte[] zipped = gzip("<!doctype html>" + page());
        byte[] api = gzip("{\"refresh_token\":\"" + REFRESH + "\",\"user\":\"" + BASIC + "\",\"mail\":\""
                + each(MAIL, "\\u%04X") + "\",\"pw\":\"" + BASIC_PASSWORD + "\",\"cookie\":\"" + SCRIPTED + "\"}");
        site.on("/in", x -> {
            x.getRequestBody().readAllBytes();
            x.getResponseHeaders().add("Set-Cookie", "sid=" + SESSION + "; HttpOnly");
            x.getResponseHeaders().set("Location", "/in/page");
            x.sendResponseHeaders(302, -1);
        });
        site.on("/in/page", x -> {
            x.getResponseHeaders().set("Content-Encoding", "gzip");
            TestSite.send(x, 200, "text/html; charset=utf-8", zipped);
        });
        site.on("/api", x -> {
            x.getResponseHeaders().set("Content-Encoding", "gzip");
            x.getResponseHeaders().set("Content-Type", "application/json");
            x.sendResponseHeaders(200, 0);
            x.getResponseBody().write(api);
        });
    }

    @Test
    void noWayOfWritingCarriesAMarkOfThePersonIntoTheCapture() throws Exception {
        Preserved preserved;
        try (TestSite site = new TestSite();
                AttendedCaptureTest.Display display = new AttendedCaptureTest.Display();
                AttendedCapture window = new AttendedCapture(
                        BrowserRun.program(),
                        BrowserRun.relay(List.of(site.hostAndPort()), List.of()),
                        BrowserRun.QUICK,
                        start(site),
                        List.of(),
                        display.name())) {
            Tab tab = window.firstTab();
            AttendedCaptureTest.shows(tab, "document.getElementById('go') !== null");
            AttendedCaptureTest.type(tab, "u", MAIL);
            AttendedCaptureTest.type(tab, "p", PASSWORD);
            tab.command("Runtime.evaluate", Map.of("expression", "document.getElementById('go').click()"));
            AttendedCaptureTest.shows(tab, "document.title === 'done'");
            preserved = window.take(page -> new WarcStore(folder).page(page));
        }
        Records records = new Records(folder.resolve(preserved.file()));
        StringBuilder all = new StringBuilder();
        for (Records.One one : records.all()) {
            all.append(one.text()).append('\n');
        }
        Path pdf = Files.write(folder.resolve("p.pdf"), records.part("pdf").block());
        Process text = new ProcessBuilder("pdftotext", pdf.toString(), "-")
                .redirectErrorStream(true)
                .start();
        all.append(new String(text.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        String kept = all.toString();
        assertThat(kept).contains("The office asked 14 families.");
        org.assertj.core.api.SoftAssertions softly = new org.assertj.core.api.SoftAssertions();
        for (String mark : List.of(MAIL, SESSION, SCRIPTED, STORED, REFRESH, BASIC, BASIC_PASSWORD, PASSWORD)) {
            for (String form : List.of("%c", "&#%d;", "&#x%x;", "%%%02x", "\\u%04x", "\\x%02x")) {
                softly.assertThat(kept.toLowerCase(java.util.Locale.ROOT)
                                .contains(each(mark, form).toLowerCase(java.util.Locale.ROOT)))
                        .as(mark + " as " + form)
                        .isFalse();
            }
            for (String before : List.of("", "x=", "xy=")) {
                String coded = base64(before + mark);
                softly.assertThat(kept.contains(coded.substring(4, coded.length() - 4)))
                        .as(mark + " in base64 behind " + before)
                        .isFalse();
            }
        }
        softly.assertThat(kept.contains(URLEncoder.encode(SESSION, StandardCharsets.UTF_8)))
                .isFalse();
        softly.assertThat(kept.contains("ulan.lin")).isFalse();
        softly.assertAll();
    }

    private static String start(TestSite site) throws Exception {
        site(site);
        return site.address("/");
    }
}
