// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Captures, sources and editions over a real connection, on the press with persons to protect. */
class CaptureScreensTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @TempDir
    static Path dir;

    private static Served served;
    private static Walk walk;

    @BeforeAll
    static void serve() throws Exception {
        served = new Served(dir.resolve("case"), "press");
        walk = new Walk(served);
        get(served.start().substring(served.start().indexOf("/enter")));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static Document page(String path) {
        Walk.Page page = walk.get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        return page.parsed();
    }

    private static List<String> listed(String path) {
        return page(path).select(".captures .name a").eachAttr("href");
    }

    @Test
    void theListIsFilteredByLanguageAnswerAndSource() {
        List<String> all = listed("/captures");
        assertThat(all).hasSizeBetween(20, 40);
        assertThat(listed("/captures?lang=de")).isNotEmpty().isSubsetOf(all).hasSizeLessThan(all.size());
        for (String gone : listed("/captures?status=4")) {
            assertThat(page(gone).select(".chip").text()).containsPattern("HTTP 4[0-9]{2}");
        }
        String source = page("/sources").expectFirst(".sources th a").text();
        assertThat(listed("/captures?source="
                        + java.net.URLEncoder.encode(source, java.nio.charset.StandardCharsets.UTF_8)))
                .isNotEmpty()
                .hasSizeLessThan(all.size());
        assertThat(listed("/captures?status=5")).isEmpty();
    }

    @Test
    void aReplayHasAPolicyOfItsOwnAndIsFramedWithoutRights() throws Exception {
        String capture = listed("/captures?status=2").getFirst();
        assertThat(page(capture + "/replay").select("iframe").attr("sandbox")).isEqualTo("allow-same-origin");
        HttpResponse<String> frame = get(capture + "/replay/page");
        assertThat(frame.statusCode()).isEqualTo(200);
        String policy = frame.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("default-src 'none'", "sandbox").doesNotContain("script-src", "allow-scripts");
        assertThat(frame.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(frame.body()).contains("This is not the live page").doesNotContain("<script");
        assertThat(get(capture + "/resource/0").statusCode()).isEqualTo(404);
        assertThat(get(capture + "/resource/99999999").statusCode()).isEqualTo(404);
        assertThat(get(capture + "/resource/..%2Fcase.db").statusCode()).isIn(400, 404);
    }

    @Test
    void theProofLeadsToTheSignedHead() {
        Document proof = page(listed("/captures?status=2").getFirst() + "/proof");
        assertThat(proof.select(".lead").text()).contains("includes it");
        assertThat(proof.select(".steps > li")).hasSize(4);
        assertThat(page(listed("/captures?status=2").getFirst() + "/custody").select("tbody tr"))
                .isNotEmpty();
    }

    @Test
    void aFileThatIsHandedInIsReadAndItsReplayIsHarmless() throws Exception {
        String csrf = page("/captures/add").body().attr("data-csrf");
        String edge = "edge-of-a-part";
        String hostile =
                "<html><head><title>Wharf sheds</title></head><body><h1>Wharf sheds</h1><p onclick=alert(1)>The wharf"
                        + " sheds were closed on 4 March 2024, the harbour office said in a long notice.</p><script>alert(2)</script>"
                        + "<iframe src=https://evil.example/></iframe></body></html>";
        String body = "--" + edge + "\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + csrf + "\r\n--" + edge
                + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"../../keys/shed.html\"\r\n"
                + "Content-Type: text/html\r\n\r\n" + hostile + "\r\n--" + edge + "--\r\n";
        HttpResponse<String> sent = CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + "/captures/files"))
                        .header("Content-Type", "multipart/form-data; boundary=" + edge)
                        .header(
                                "X-Csrf",
                                Jsoup.parse(get("/captures/add").body()).body().attr("data-csrf"))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        String job = sent.headers().firstValue("Location").orElseThrow();
        String kept = "";
        for (long end = System.nanoTime() + 60_000_000_000L; kept.isEmpty() && System.nanoTime() < end; ) {
            Document results = Jsoup.parse(get("/captures/add?batch=1").body());
            kept = results.select(".results a").attr("href");
            Thread.onSpinWait();
        }
        assertThat(kept).as(job).startsWith("/captures/c");
        assertThat(page(kept).select("h1").text()).isEqualTo("Wharf sheds");
        assertThat(get(kept + "/replay/page").body())
                .contains("Wharf sheds")
                .doesNotContain("alert", "evil.example", "<iframe");
        assertThat(dir.resolve("case/keys/shed.html")).doesNotExist();
    }

    @Test
    void addressesThatAreNoneAreRefusedBesideTheForm() {
        Walk.Page answer = walk.post("/captures/add", Map.of("addresses", "javascript:alert(1)"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.parsed().select("[role=alert]").text()).contains("must begin with http");
        assertThat(answer.parsed().select("textarea").text()).isEqualTo("javascript:alert(1)");
    }

    @Test
    void anEditionIsShownUnderAPolicyOfItsOwnAndNoPathLeadsOutOfIt() throws Exception {
        assertThat(page("/editions").select(".edition h2 a").attr("href")).isEqualTo("/editions/1");
        HttpResponse<String> report = get("/editions/1/files/index.html");
        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "sandbox")
                .doesNotContain("script");
        for (String out : List.of(
                "..%2F..%2Fcase.json", "../../case.json", "%2e%2e/%2e%2e/case.json", ".hidden", "a/../../../case.db")) {
            assertThat(get("/editions/1/files/" + out).statusCode()).as(out).isIn(400, 404);
        }
        assertThat(get("/editions/99").statusCode()).isEqualTo(404);
        assertThat(walk.post("/editions/build", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void aSourceHasAKindACountryAndAnOwnerWhereSomebodySaidSoAndNoneOnceThatIsUndone() {
        String source = page("/sources").expectFirst(".sources th a").text();
        Map<String, String> said = Map.of(
                "name", source, "kind", "local-media", "country", "nl", "owner", "Quay Press", "reason", "its imprint");
        assertThat(walk.post("/sources/describe", with(said, "kind", "rumour"))
                        .parsed()
                        .select("[role=alert]")
                        .text())
                .contains("no kind of source");
        assertThat(walk.post("/sources/describe", with(said, "country", "XX")).status())
                .isEqualTo(422);
        assertThat(walk.post("/sources/describe", with(said, "reason", "")).status())
                .isEqualTo(422);
        Walk.Page done = walk.post("/sources/describe", said);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.parsed().select(".figures").text()).contains("Local media", "Netherlands", "Quay Press");
        assertThat(page("/sources").select(".sources").text()).contains("Local media", "Netherlands");
        Element undo = done.parsed().expectFirst("form[action=/undo]");
        Map<String, String> fields = new HashMap<>();
        undo.select("input[name]").forEach(i -> fields.put(i.attr("name"), i.attr("value")));
        walk.post("/undo", fields);
        assertThat(page("/sources").select(".sources").text()).doesNotContain("Netherlands");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> other = new HashMap<>(fields);
        other.put(name, value);
        return other;
    }

    @Test
    void aSourceIsJudgedWithAReasonAndTheJudgementStaysInItsHistory() {
        String source = page("/sources").expectFirst(".sources th a").text();
        Walk.Page refused = walk.post("/sources/grade", Map.of("name", source, "reliability", "B"));
        assertThat(refused.status()).isEqualTo(422);
        Walk.Page done =
                walk.post("/sources/grade", Map.of("name", source, "reliability", "B", "reason", "its numbers held"));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.parsed().select(".history").text()).contains("B", "its numbers held");
        assertThat(done.parsed().select("form[action=/undo]")).isNotEmpty();
    }
}
