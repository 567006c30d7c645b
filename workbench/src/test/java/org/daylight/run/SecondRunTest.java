// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.daylight.Claim;
import org.daylight.DaylightException;
import org.daylight.fixture.Site;
import org.daylight.preserve.Transport;
import org.daylight.preserve.model.ModelClient;
import org.daylight.verify.CaseCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second reader against a real server on loopback that answers what was recorded for it. */
class SecondRunTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SAME = "{'claims':[{'claim':'figure','quote':'54 police stations',"
            + "'values':{'what':'stations','value':54},'speaker':null,'stance':'reports'}]}";

    @TempDir
    private Path temp;

    private final List<JsonNode> asked = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private Site site;
    private HttpServer server;
    private Workbench workbench;

    /** How the server answers one question. */
    private interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
        site = new Site()
                .page(
                        "/a.html",
                        "Harbour Watch said in September 2022 that China runs 54 police stations in 21 countries.",
                        "Aurelio Vantoni told the court that officers of the embassy had threatened him in Lisbon.");
        workbench = Workbench.init(temp.resolve("case"), List.of(site.address()), null);
        new Capturing(workbench).capture(site.url("/a.html"), Transport.Limits.USUAL);
        new ReadingRun(workbench).read(false, (done, of, capture) -> {});
    }

    @AfterEach
    void close() {
        over.countDown();
        workbench.close();
        server.stop(0);
        site.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(JSON.readTree(exchange.getRequestBody()));
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        replies.pop().to(exchange);
        exchange.close();
    }

    private static Reply says(int status, String type, String body, String... headers) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    private static Reply chats(String content) {
        ObjectNode root = JSON.createObjectNode();
        root.putArray("choices").addObject().putObject("message").put("content", content.replace('\'', '"'));
        return says(200, "application/json", root.toString());
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    private void set(boolean masked, String key) {
        new ModelSetting(workbench).set(ModelSetting.Model.of(base(), "m", masked, key), false);
    }

    private SecondRun.Report read(boolean all, Reply... answers) {
        replies.addAll(List.of(answers));
        ModelClient.Limits limits = new ModelClient.Limits(Duration.ofSeconds(2), 100_000, 3, Duration.ofSeconds(60));
        return new SecondRun(workbench, Map.of("KEY", "s3cret"), limits, waits::add).read(all, line -> {});
    }

    private List<Claim> claims() {
        return workbench.readings().claims();
    }

    @Test
    void nothingIsAskedUnlessAModelIsSet() {
        assertThatThrownBy(() -> read(false))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("no second reader is set");
        assertThat(asked).isEmpty();
    }

    @Test
    void whatBothProposeSaysSoAndOutlivesAnotherReading() {
        set(true, "none");
        int before = claims().size();
        assertThat(read(false, chats(SAME)).claims())
                .singleElement()
                .satisfies(c -> assertThat(c.alsoBy()).isNotEmpty());
        assertThat(claims()).anySatisfy(c -> assertThat(c.alsoBy()).containsExactly("second/1 m"));
        assertThat(claims().size()).isBetween(before, before + 1);
        assertThat(workbench.readings().secondReadings()).singleElement().satisfies(r -> {
            assertThat(r.address()).isEqualTo(base());
            assertThat(r.prompt()).isEqualTo("prompt/1");
            assertThat(r.answers()).singleElement().satisfies(d -> assertThat(d).matches("[0-9a-f]{64}"));
        });
        new ReadingRun(workbench).read(true, (done, of, capture) -> {});
        assertThat(claims()).anySatisfy(c -> assertThat(c.alsoBy()).containsExactly("second/1 m"));
        assertThat(read(false).claims()).isEmpty();
        assertThat(asked).hasSize(1);
        assertThat(read(true, chats("{'claims':[]}")).failed()).isEmpty();
        assertThat(claims()).hasSize(before).allMatch(c -> c.alsoBy().isEmpty());
    }

    @Test
    void namesAreMaskedBeforeAnythingLeavesUnlessThePersonSaysOtherwise() {
        set(true, "none");
        read(false, chats("{'claims':[]}"));
        String sent = asked.getFirst().toString();
        assertThat(sent).contains("54 police stations", "█").doesNotContain("Vantoni", "Aurelio");
        assertThat(sent).contains("\"temperature\":0");
        set(false, "none");
        read(true, chats("{'claims':[]}"));
        assertThat(asked.getLast().toString()).contains("Aurelio Vantoni");
    }

    @Test
    void anAddressElsewhereIsRefusedUnlessItIsMeantAndNeverSeesNames() {
        ModelSetting setting = new ModelSetting(workbench);
        ModelSetting.Model there = ModelSetting.Model.of("https://models.example/v1/", "m", true, "none");
        assertThatThrownBy(() -> setting.set(there, false)).hasMessageContaining("is not on this machine");
        ModelSetting.Model open = ModelSetting.Model.of("https://models.example/v1", "m", false, "none");
        assertThatThrownBy(() -> setting.set(open, true)).hasMessageContaining("never leave this machine");
        setting.set(there, true);
        assertThat(setting.model()).contains(ModelSetting.Model.of("https://models.example/v1", "m", true, "none"));
        setting.none();
        assertThat(setting.model()).isEmpty();
        for (String wrong :
                List.of("models.example", "ftp://127.0.0.1/v1", "http://me:pw@127.0.0.1/v1", "http://127.0.0.1/?a")) {
            assertThatThrownBy(() -> ModelSetting.Model.of(wrong, "m", true, "none"))
                    .isInstanceOf(DaylightException.class);
        }
        assertThat(ModelSetting.Model.of("http://127.0.0.1.example/v1", "m", true, "none")
                        .local())
                .isFalse();
    }

    @Test
    void theKeyIsSentAndStandsNowhere() throws IOException {
        set(true, "env:KEY");
        read(false, chats("{'claims':[]}"));
        assertThat(keys).containsExactly("Bearer s3cret");
        set(true, "file");
        assertThatThrownBy(() -> read(true)).hasMessageContaining("model.key").hasMessageContaining("no such file");
        Files.writeString(temp.resolve("case/keys/model.key"), "fr0mfile\n");
        read(true, chats("{'claims':[]}"));
        assertThat(keys).last().isEqualTo("Bearer fr0mfile");
        for (String file : List.of("case.db", "case.db-wal")) {
            Path place = temp.resolve("case").resolve(file);
            if (Files.exists(place)) {
                assertThat(new String(Files.readAllBytes(place), StandardCharsets.ISO_8859_1))
                        .doesNotContain("s3cret", "fr0mfile");
            }
        }
    }

    @Test
    void aBusyServerIsAskedAgainAsLateAsItSays() {
        set(true, "none");
        SecondRun.Report report = read(
                false,
                says(429, "application/json", "{}", "Retry-After", "7"),
                says(500, "text/plain", "oops"),
                chats(SAME));
        assertThat(report.failed()).isEmpty();
        assertThat(waits).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(4));
        assertThat(read(true, says(429, "text/plain", "", "Retry-After", "3600"))
                        .failed())
                .singleElement()
                .satisfies(f -> assertThat(f).contains("asks to wait 3600 s"));
        assertThat(read(true, says(503, "a/b", "x"), says(503, "a/b", "x"), says(503, "a/b", "x"))
                        .failed())
                .singleElement()
                .satisfies(f -> assertThat(f).contains("answers 503 (asked 3 times)"));
        assertThat(claims()).anySatisfy(c -> assertThat(c.alsoBy()).isNotEmpty());
    }

    @Test
    void whatIsNoAnswerIsNamedAndChangesNothing() {
        set(true, "none");
        int before = claims().size();
        Map<Reply, String> refused = Map.of(
                says(302, "text/plain", "", "Location", site.url("/a.html")),
                "answers 302: it leads elsewhere",
                says(401, "application/json", "{}"),
                "answers 401: it refuses the key",
                says(404, "text/html", "<p>no"),
                "answers 404",
                says(200, "text/html", "<p>chat"),
                "something else than application/json",
                says(200, "application/json", "x".repeat(200_000)),
                "not whole within 100000 bytes",
                this::endless,
                "not whole within",
                this::silent,
                "2 s");
        refused.forEach((reply, why) -> assertThat(read(true, reply).failed())
                .singleElement()
                .satisfies(f -> assertThat(f).contains(why).doesNotContain("Harbour", "<p>")));
        assertThat(read(true, says(200, "application/json", "{\"choices\":[]}")).notes())
                .singleElement()
                .satisfies(n -> assertThat(n).contains("part 1: the answer has no choices"));
        assertThat(claims()).hasSize(before);
    }

    private void endless(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        byte[] some = " ".repeat(1000).getBytes(StandardCharsets.UTF_8);
        while (over.getCount() > 0) {
            exchange.getResponseBody().write(some);
        }
    }

    private void silent(HttpExchange exchange) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aModelThatInventsIsNotBelievedAndTheCaseStillVerifies() {
        set(true, "none");
        String invented = SAME.replace("54 police stations", "540 police stations");
        SecondRun.Report report = read(false, chats(invented));
        assertThat(report.claims()).isEmpty();
        assertThat(report.notes())
                .singleElement()
                .satisfies(n -> assertThat(n).endsWith("1 left out: its quote is not on the page"));
        read(true, chats(SAME.replace("'54 police", "'runs 54 police").replace("'value':54", "'value':54")));
        assertThat(claims()).anyMatch(c -> c.reader().equals("second/1 m"));
        workbench.close();
        assertThat(CaseCheck.of(temp.resolve("case"), null).faults()).isEmpty();
        workbench = Workbench.open(temp.resolve("case"));
    }
}
