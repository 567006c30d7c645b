// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.daylight.preserve.AddressGuard;
import org.daylight.preserve.Relay;
import org.daylight.preserve.RelayFailure;
import org.daylight.preserve.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the proxy does with requests that no browser of ours would send, and with those it would. */
class RecordingProxyTest {
    private final AtomicInteger came = new AtomicInteger();
    private HttpServer server;
    private Recording recording;
    private RecordingProxy proxy;
    private String site;
    private String pass;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", x -> {
            try (x) {
                came.incrementAndGet();
                x.getRequestBody().readAllBytes();
                byte[] body = ("you asked " + x.getRequestURI()).getBytes(StandardCharsets.UTF_8);
                x.sendResponseHeaders(200, body.length);
                x.getResponseBody().write(body);
            }
        });
        server.start();
        site = "127.0.0.1:" + server.getAddress().getPort();
        recording = new Recording(new Recording.Budget(1_000_000, 100_000, 100, Duration.ofSeconds(30)));
        proxy = new RecordingProxy(
                new Relay(new AddressGuard(List.of(site)), null, Transport.Limits.USUAL, List.of()), recording);
        pass = "Proxy-Authorization: Basic "
                + Base64.getEncoder()
                        .encodeToString((proxy.user() + ":" + proxy.password()).getBytes(StandardCharsets.US_ASCII))
                + "\n";
    }

    @AfterEach
    void stop() {
        proxy.close();
        recording.close();
        server.stop(0);
    }

    /** Sends this and reads until the other side ends or pauses. */
    private String say(String text) throws IOException {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), proxy.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private String get(String path) {
        return "GET http://" + site + path + " HTTP/1.1\nHost: " + site + "\nX-Own: a  b\nAccept-Encoding: br, gzip\n";
    }

    private Missed missed() {
        assertThat(recording.missed()).hasSize(1);
        return recording.missed().getFirst();
    }

    @Test
    void whoDoesNotKnowThePasswordOfTheRunIsNotAnswered() throws IOException {
        assertThat(say(get("/") + "\n")).startsWith("HTTP/1.1 407 ");
        assertThat(say(get("/") + pass.replace("Basic ", "Basic x") + "\n")).startsWith("HTTP/1.1 407 ");
        assertThat(say("CONNECT " + site + " HTTP/1.1\n\n")).startsWith("HTTP/1.1 407 ");
        assertThat(came).hasValue(0);
        assertThat(recording.kept()).isEmpty();
    }

    @Test
    void headersGoOutAsTheyAreButForThoseOfTheConnection() throws IOException {
        assertThat(say(get("/a|b?c") + "Proxy-Connection: keep-alive\n" + pass + "\n"))
                .contains("400");
        assertThat(new String(recording.kept().getFirst().request(), StandardCharsets.ISO_8859_1))
                .isEqualTo(("GET /a|b?c HTTP/1.1\nHost: " + site
                                + "\nX-Own: a  b\nAccept-Encoding: gzip, deflate\nConnection: close\n\n")
                        .replace("\n", "\r\n"));
        assertThat(recording.kept().getFirst().url()).isEqualTo("http://" + site + "/a%7Cb?c");
    }

    @Test
    void requestsInARowAreAnsweredInARow() throws IOException {
        String answers = say("CONNECT " + site + " HTTP/1.1\n" + pass + "\n" + inTunnel("/1") + inTunnel("/2"));
        assertThat(answers).containsSubsequence("you asked /1", "you asked /2");
        assertThat(recording.kept()).hasSize(2);
    }

    private String inTunnel(String path) {
        return "GET " + path + " HTTP/1.1\nHost: " + site + "\n\n";
    }

    @Test
    void whereManyServersAreAskedNoAnswerFollowsThatOfAnother() throws IOException {
        assertThat(say(get("/1") + pass + "\n" + get("/2") + pass + "\n"))
                .contains("Connection: close", "you asked /1")
                .doesNotContain("you asked /2");
        assertThat(came).hasValue(1);
    }

    @Test
    void theGreetingIsAnsweredOnceAndDoesNotSayWhoLooks() throws IOException {
        String greeting = "GET " + RecordingProxy.GREETING + " HTTP/1.1\n";
        assertThat(say(greeting + "\n")).startsWith("HTTP/1.1 407 ");
        assertThat(say(greeting + pass + "\n")).startsWith("HTTP/1.1 200 ").doesNotContainIgnoringCase("daylight");
        assertThat(say(greeting + pass + "\n")).isEmpty();
        assertThat(recording.missed()).isEmpty();
    }

    @Test
    void allQuestionsTogetherAreBounded() throws IOException {
        String post = get("/").replace("GET", "POST") + pass + "Content-Length: 100000\n\n" + "x".repeat(100_000);
        assertThat(say(post)).startsWith("HTTP/1.1 200 ");
        assertThat(say(post)).startsWith("HTTP/1.1 200 ");
        assertThat(say(post)).isEmpty();
        assertThat(missed().reason()).isEqualTo(RelayFailure.Reason.BUDGET);
        assertThat(came).hasValue(2);
        assertThat(recording.budgetReached()).isTrue();
    }

    @Test
    void onlyTheWindowOfAPersonIsToldAndInASandbox() throws IOException {
        String document = get("/").replace(site, "127.0.0.1:1") + pass + "Sec-Fetch-Dest: document\n\n";
        assertThat(say(document)).startsWith("HTTP/1.1 502 ").contains("Content-Security-Policy: sandbox;", "loopback");
        assertThat(say(document.replace("document", "iframe"))).isEmpty();
    }

    @Test
    void aWebSocketIsRefusedAndNoted() throws IOException {
        assertThat(say(get("/") + pass + "Upgrade: websocket\nConnection: Upgrade\n\n"))
                .isEmpty();
        assertThat(missed().detail()).contains("WebSocket");
        assertThat(came).hasValue(0);
    }

    @Test
    void anUnknownMethodIsRefusedAndNoted() throws IOException {
        assertThat(say(get("/").replace("GET", "TRACE") + pass + "\n")).isEmpty();
        assertThat(missed().method()).isEqualTo("TRACE");
    }

    @Test
    void bodiesOfHostileSizesAreRefused() throws IOException {
        assertThat(say(get("/").replace("GET", "POST") + pass + "Content-Length: 99999999999\n\n"))
                .isEmpty();
        assertThat(say(get("/").replace("GET", "POST") + pass + "Transfer-Encoding: chunked\n\n"))
                .isEmpty();
        assertThat(came).hasValue(0);
    }

    @Test
    void nonsenseAndEndlessHeadersEndTheConnection() throws IOException {
        assertThat(say("hello\n\n")).isEmpty();
        assertThat(say(get("/") + "X: " + "y".repeat(70_000) + "\n\n")).isEmpty();
    }

    @Test
    void aPrivateAddressIsRefusedThroughATunnelToAnyPort() throws IOException {
        String answer = say("CONNECT 127.0.0.1:1 HTTP/1.1\n" + pass + "\nGET /x HTTP/1.1\nHost: 127.0.0.1:1\n\n");
        assertThat(answer).startsWith("HTTP/1.1 200 ").doesNotContain("not asked");
        assertThat(missed().reason()).isEqualTo(RelayFailure.Reason.GUARD);
        assertThat(missed().url()).isEqualTo("http://127.0.0.1:1/x");
    }

    @Test
    void whatTheBrowserAsksForItselfIsNotSentOn() throws IOException {
        assertThat(say(get("/") + pass + "Sec-Fetch-Site: none\nSec-Fetch-Dest: empty\n\n"))
                .isEmpty();
        assertThat(recording.ofTheBrowser()).isEqualTo(1);
        assertThat(came).hasValue(0);
    }
}
