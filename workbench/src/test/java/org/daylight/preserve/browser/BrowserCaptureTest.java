// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.daylight.Digest;
import org.daylight.archive.WarcFiles;
import org.daylight.preserve.Preserved;
import org.daylight.preserve.PreservedRecord;
import org.daylight.preserve.WarcStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One page with everything a page can have, over TLS, looked at from all sides. */
class BrowserCaptureTest {
    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    @TempDir
    private static Path folder;

    private static TestSite site;
    private static TestSite other;
    private static TestSite untrusted;
    private static Preserved preserved;
    private static Records records;
    private static final TestSite.Authority AUTHORITY = new TestSite.Authority();

    @BeforeAll
    static void takeThePage() throws Exception {
        site = TestSite.secure(AUTHORITY);
        other = TestSite.secure(AUTHORITY).put("/frame.png", "image/png", DOT);
        untrusted = TestSite.secure(new TestSite.Authority()).put("/x.js", "text/javascript", new byte[0]);
        other.html("/frame", "<p>In a frame.</p><img src=/frame.png>");
        site.on("/start", x -> {
            x.getResponseHeaders().set("Location", "/page?a=1");
            x.sendResponseHeaders(302, -1);
        });
        site.html(
                "/page",
                "<html lang=en><head><title>Stations</title><link rel=stylesheet href=/style.css></head><body>"
                        + "<h1>Overseas stations</h1><p id=made></p><p id=fetched></p><img src=/early.png>"
                        + "<p style='height:6000px'>A long way.</p><img src=/late.png loading=lazy width=10 height=10>"
                        + "<iframe src='" + other.address("/frame") + "'></iframe>"
                        + "<img src=https://10.1.2.3/private.png><img src=/gone.png>"
                        + "<script src='" + untrusted.address("/x.js") + "'></script>"
                        + "<script src=/app.js></script></body></html>");
        site.put(
                "/style.css",
                "text/css",
                "@import '/more.css';h1{background:url(/back.png)}".getBytes(StandardCharsets.UTF_8));
        site.put("/more.css", "text/css", "p{color:#222}".getBytes(StandardCharsets.UTF_8));
        for (String png : List.of("/early.png", "/late.png", "/back.png")) {
            site.put(png, "image/png", DOT);
        }
        site.put(
                "/app.js",
                "text/javascript",
                ("document.getElementById('made').textContent = 'Made by script: 54 stations 福州 \ud83d\ude00';"
                                + "fetch('/data.json').then(r => r.json()).then(j =>"
                                + " document.getElementById('fetched').textContent = j.text);"
                                + "new WebSocket('wss://" + site.hostAndPort() + "/socket');")
                        .getBytes(StandardCharsets.UTF_8));
        site.on("/data.json", x -> {
            x.getResponseHeaders().set("Content-Type", "application/json");
            x.sendResponseHeaders(200, 0); // in chunks
            x.getResponseBody().write("{\"text\":\"Fetched later.\"}".getBytes(StandardCharsets.UTF_8));
        });
        preserved = BrowserRun.take(
                folder,
                site.address("/start"),
                List.of(site.hostAndPort(), other.hostAndPort(), untrusted.hostAndPort()),
                List.of(AUTHORITY.certificate()));
        records = new Records(folder.resolve(preserved.file()));
    }

    @AfterAll
    static void stop() {
        site.close();
        other.close();
        untrusted.close();
    }

    @Test
    void everyResourceIsInTheFileWithTheAddressThatAnswered() {
        assertThat(records.of("response"))
                .extracting(Records.One::url)
                .contains(
                        site.address("/page?a=1"),
                        site.address("/style.css"),
                        site.address("/more.css"),
                        site.address("/back.png"),
                        site.address("/early.png"),
                        site.address("/late.png"),
                        site.address("/app.js"),
                        site.address("/data.json"),
                        site.address("/gone.png"),
                        other.address("/frame"),
                        other.address("/frame.png"));
        assertThat(records.of("response")).allSatisfy(r -> assertThat(r.peer()).isEqualTo("127.0.0.1"));
    }

    @Test
    void whatReachedTheServersCameThroughTheProxyAndIsRecorded() {
        Set<String> sent = records.of("request").stream()
                .map(r -> r.text().lines().findFirst().orElse(""))
                .collect(Collectors.toSet());
        List<String> came = new java.util.ArrayList<>();
        for (TestSite each : List.of(site, other)) {
            each.came().forEach(c -> came.add(c.method() + " " + c.path() + " HTTP/1.1"));
            assertThat(each.came())
                    .allSatisfy(c ->
                            assertThat(c.headers().getFirst("Accept-Encoding")).isEqualTo("gzip, deflate"))
                    .allSatisfy(
                            c -> assertThat(c.headers()).doesNotContainKeys("Proxy-authorization", "Proxy-connection"));
        }
        assertThat(came).isNotEmpty().doesNotHaveDuplicates();
        assertThat(sent).hasSameElementsAs(came);
        assertThat(untrusted.came()).isEmpty();
    }

    @Test
    void itIsNotedFromWhereAndByWhoseClockThePageWasAsked() {
        assertThat(preserved.local()).isEqualTo("127.0.0.1");
        assertThat(preserved.collecting().via()).isNull();
        assertThat(preserved.clockOffsetMs()).isNotNull().isBetween(-2_000L, 2_000L);
        assertThat(records.of("metadata"))
                .anySatisfy(note -> assertThat(note.text()).contains("clock-offset-ms: " + preserved.clockOffsetMs()));
    }

    @Test
    void anotherLibraryFindsNoFaultInTheFile() {
        assertThat(records.all())
                .hasSizeGreaterThan(30)
                .allSatisfy(r -> assertThat(r.faults()).isEmpty());
        assertThat(records.all().getFirst().text())
                .contains("browser: ", "viewport: 1280x900", "sandbox: ", "transformations: ")
                .doesNotContain("nothing in any record was altered");
    }

    @Test
    void thePageIsTheCaptureAndItsRedirectStandsBeforeIt() {
        assertThat(preserved.records()).hasSize(1);
        PreservedRecord record = preserved.records().getFirst();
        assertThat(record.url()).isEqualTo(site.address("/page?a=1"));
        assertThat(record.status()).isEqualTo(200);
        assertThat(preserved.redirects())
                .hasSize(1)
                .first()
                .satisfies(r -> assertThat(r.url()).isEqualTo(site.address("/start")));
        byte[] payload =
                WarcFiles.at(folder.resolve(preserved.file()), record.offset()).payload();
        assertThat(record.payloadDigest()).isEqualTo(Digest.of(payload));
        assertThat(new String(payload, StandardCharsets.UTF_8)).doesNotContain("Made by script");
    }

    @Test
    void theCertificatesOfTheServerAreKeptNotThoseOfTheProxy() {
        List<Records.One> notes =
                records.of("metadata").stream().filter(r -> r.part().isEmpty()).toList();
        assertThat(notes)
                .hasSameSizeAs(records.of("response"))
                .allSatisfy(note -> assertThat(note.text())
                        .contains("tls-protocol: TLSv1.3", "tls-cipher: TLS_")
                        .contains(Base64.getEncoder()
                                .encodeToString(AUTHORITY.certificate().getEncoded())));
    }

    @Test
    void theDomIsThePageAsTheBrowserBuiltIt() {
        assertThat(records.part("dom").text())
                .startsWith("<!DOCTYPE html>")
                .contains("Made by script: 54 stations 福州 😀", "Fetched later.", "A long way.");
    }

    @Test
    void thePictureShowsTheWholePageAndThePdfIsOne() throws IOException {
        var picture = ImageIO.read(
                new java.io.ByteArrayInputStream(records.part("screenshot").block()));
        assertThat(picture.getWidth()).isEqualTo(1280);
        assertThat(picture.getHeight()).isGreaterThan(6000);
        assertThat(new String(records.part("pdf").block(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    @Test
    void whatWasMissedIsNamedWithTheReason() throws IOException {
        JsonNode report = records.report();
        assertThat(records.failed("https://10.1.2.3/private.png").path("reason").asText())
                .isEqualTo("guard");
        assertThat(records.failed(untrusted.address("/x.js")).path("detail").asText())
                .isEqualTo("no secure connection: its certificate comes from an unknown issuer");
        assertThat(records.failed(untrusted.address("/x.js")).path("reason").asText())
                .isEqualTo("tls");
        assertThat(records.failed(site.address("/socket")).path("detail").asText())
                .contains("WebSocket");
        assertThat(records.failed(site.address("/gone.png")).path("kept").asBoolean())
                .isTrue();
        assertThat(report.at("/resources/missed").asInt()).isEqualTo(3);
        assertThat(report.at("/budget/reached").asBoolean()).isFalse();
        assertThat(report.at("/page/toTheEnd").asBoolean()).isTrue();
        assertThat(report.path("walls")).isEmpty();
    }

    @Test
    void thePartsAreFoundAgainWhereTheyStand() throws IOException {
        WarcStore store = new WarcStore(folder);
        Long dom = preserved.parts().dom();
        Long report = preserved.parts().completeness();
        assertThat(dom).isNotNull();
        assertThat(report).isNotNull();
        assertThat(store.at(preserved.file(), dom).payload())
                .isEqualTo(records.part("dom").block());
        assertThat(store.part(preserved.file(), report, 1_000_000).block())
                .isEqualTo(records.part("completeness").block());
        assertThat(preserved.parts().screenshot()).isNotNull();
        assertThat(preserved.parts().pdf()).isNotNull();
    }
}
