// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daylight.preserve.WireServer.crlf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.daylight.DaylightException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransportTest {
    private static final Transport.Limits SHORT =
            new Transport.Limits(Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofMillis(1500), 10_000, 3);

    private static List<Exchange> fetch(WireServer server, String target) {
        return new Transport(new AddressGuard(List.of(server.hostAndPort())), "Test/1", SHORT, List.of())
                .fetch(server.url(target));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void keepsBothDirectionsAsTheyWereOnTheWire() throws IOException {
        String head = "HTTP/1.1 451 Unavailable For Legal Reasons\nX-Odd:   spaced  \nTransfer-Encoding: chunked\n\n";
        byte[] response = crlf(head.concat("4;ext=1\nWiki\n0\nTrailer: x\n\n"));
        try (WireServer server = WireServer.sending(response)) {
            Exchange exchange = fetch(server, "/a?b").getFirst();
            assertThat(exchange.response()).isEqualTo(response);
            assertThat(exchange.status()).isEqualTo(451);
            assertThat(exchange.truncated()).isNull();
            assertThat(text(exchange.request())).isEqualTo(server.requests().getFirst());
            assertThat(text(exchange.request()))
                    .startsWith("GET /a?b HTTP/1.1\r\nHost: localhost:" + server.port() + "\r\nUser-Agent: Test/1\r\n")
                    .contains("Connection: close\r\n");
            assertThat(requireNonNull(exchange.peer()).isLoopbackAddress()).isTrue();
            assertThat(exchange.headLength()).isEqualTo(text(response).indexOf("\r\n\r\n") + 4);
        }
    }

    @Test
    void keepsEveryHopOfARedirect() throws IOException {
        try (WireServer server = new WireServer((line, out) -> out.write(crlf(
                line.startsWith("GET /end ")
                        ? "HTTP/1.1 200 OK\nContent-Length: 3\n\nend"
                        : line.startsWith("GET /mid ")
                                ? "HTTP/1.1 307 T\nLocation: end\n\n"
                                : "HTTP/1.1 301 M\nLocation: /mid#x\nContent-Length: 2\n\ngo")))) {
            List<Exchange> hops = fetch(server, "/start");
            assertThat(hops).extracting(Exchange::status).containsExactly(301, 307, 200);
            assertThat(hops)
                    .extracting(Exchange::url)
                    .containsExactly(server.url("/start"), server.url("/mid"), server.url("/end"));
        }
    }

    @Test
    void aRedirectToAPrivateAddressIsNotFollowed() throws IOException {
        try (WireServer secret = WireServer.sending("HTTP/1.1 200 OK\n\nsecret");
                WireServer server =
                        WireServer.sending("HTTP/1.1 302 F\nLocation: http://127.0.0.1:" + secret.port() + "/\n\n")) {
            assertThatThrownBy(() -> fetch(server, "/"))
                    .isInstanceOf(DaylightException.class)
                    .hasMessageContaining("redirected from " + server.url("/"))
                    .hasMessageContaining("not asked: 127.0.0.1 is a loopback address");
            assertThat(secret.requests()).isEmpty();
        }
    }

    @Test
    void connectsToTheAddressThatWasJudgedAndLooksUpNothingAgain() throws IOException {
        try (WireServer server = WireServer.sending("HTTP/1.1 200 OK\n\nok")) {
            int[] asked = {0};
            AddressGuard guard = new AddressGuard(List.of("pinned.example:" + server.port()), host -> {
                asked[0]++;
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            });
            List<Exchange> hops = new Transport(guard).fetch("http://pinned.example:" + server.port() + "/");
            assertThat(hops.getFirst().status()).isEqualTo(200);
            assertThat(asked[0]).isEqualTo(1);
            assertThat(server.requests().getFirst()).contains("Host: pinned.example:");
        }
    }

    @Test
    void circlesAndEndlessRedirectsEnd() throws IOException {
        try (WireServer circle = new WireServer((line, out) ->
                        out.write(crlf("HTTP/1.1 302 F\nLocation: " + (line.contains("/a ") ? "/b" : "/a") + "\n\n")));
                WireServer endless = new WireServer(
                        (line, out) -> out.write(crlf("HTTP/1.1 302 F\nLocation: " + line.split(" ")[1] + "x\n\n")));
                WireServer away = WireServer.sending("HTTP/1.1 302 F\nLocation: ftp://example.org/\n\n")) {
            assertThatThrownBy(() -> fetch(circle, "/a")).hasMessageContaining("in a circle");
            assertThatThrownBy(() -> fetch(endless, "/")).hasMessageContaining("more than 3 times");
            assertThat(endless.requests()).hasSize(4);
            assertThatThrownBy(() -> fetch(away, "/")).hasMessageContaining("only http and https");
        }
    }

    @Test
    void preservesTheBeginningOfABodyThatIsTooLarge() throws IOException {
        try (WireServer server = new WireServer((line, out) -> {
            out.write(crlf("HTTP/1.1 200 OK\n\n"));
            while (true) {
                out.write(new byte[4096]);
            }
        })) {
            Exchange exchange = fetch(server, "/").getFirst();
            assertThat(exchange.truncated()).isEqualTo("length");
            assertThat(exchange.response()).hasSize(exchange.headLength() + 10_000);
        }
    }

    @Test
    void aSlowDripEndsAtTheDeadlineAndKeepsWhatCame() throws IOException {
        try (WireServer server = new WireServer((line, out) -> {
                    out.write(crlf("HTTP/1.1 200 OK\nContent-Length: 9999\n\n"));
                    while (true) {
                        out.write('x');
                        Thread.sleep(50);
                    }
                });
                WireServer header = new WireServer((line, out) -> {
                    out.write(crlf("HTTP/1.1 200 OK\nX: "));
                    while (true) {
                        out.write('x');
                        Thread.sleep(50);
                    }
                });
                WireServer silent = new WireServer((line, out) -> Thread.sleep(5000))) {
            long start = System.nanoTime();
            Exchange exchange = fetch(server, "/").getFirst();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(4));
            assertThat(exchange.truncated()).isEqualTo("time");
            assertThat(text(exchange.response()))
                    .endsWith("\r\n\r\n" + "x".repeat(exchange.response().length - exchange.headLength()));
            assertThatThrownBy(() -> fetch(header, "/")).hasMessageContaining("no whole answer within 1 s");
            assertThatThrownBy(() -> fetch(silent, "/")).hasMessageContaining("no answer for 0 s");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\nContent-Length: 100\n\nshort",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nff\nshort",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5\nshort"
            })
    void keepsWhatCameBeforeTheConnectionBroke(String response) throws IOException {
        try (WireServer server = WireServer.sending(response)) {
            Exchange exchange = fetch(server, "/").getFirst();
            assertThat(exchange.truncated()).isEqualTo("disconnect");
            assertThat(text(exchange.response())).endsWith("short");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.2\n",
                "HTTP/1.1 twohundred OK\n\n",
                "HTTP/1.1 200 OK\nContent-Length: 3\nContent-Length: 4\n\nabc",
                "HTTP/1.1 200 OK\nContent-Length: -1\n\nabc",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nzz\nabc",
                "HTTP/1.1 200 OK\nTransfer-Encoding: gzip\n\nabc",
                "\n\n"
            })
    void saysWhatIsWrongWithAnAnswerThatIsNoHttp(String response) throws IOException {
        try (WireServer server = WireServer.sending(response)) {
            assertThatThrownBy(() -> fetch(server, "/"))
                    .isInstanceOf(DaylightException.class)
                    .hasMessageContaining("the answer is not HTTP as it must be: expected");
        }
    }

    @Test
    void boundsTheHeader() throws IOException {
        try (WireServer server = WireServer.sending("HTTP/1.1 200 OK\nX: " + "a".repeat(70_000) + "\n\n")) {
            assertThatThrownBy(() -> fetch(server, "/")).hasMessageContaining("header is larger than 65536 bytes");
        }
    }

    @Test
    void passesOverInterimAnswers() throws IOException {
        try (WireServer server = WireServer.sending("HTTP/1.1 103 Early Hints\nLink: x\n\nHTTP/1.1 204 No\n\n")) {
            assertThat(text(fetch(server, "/").getFirst().response())).isEqualTo("HTTP/1.1 204 No\r\n\r\n");
        }
    }

    @Test
    void saysInOneLineWhyThereIsNoAnswer() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        Transport transport = new Transport(new AddressGuard(List.of("localhost:" + closed)));
        assertThatThrownBy(() -> transport.fetch("http://localhost:" + closed + "/"))
                .hasMessage("http://localhost:" + closed + "/: connection refused on port " + closed
                        + "; nothing listens there");
        Transport lost = new Transport(new AddressGuard(List.of(), host -> {
            throw new UnknownHostException(host);
        }));
        assertThatThrownBy(() -> lost.fetch("http://nowhere.example/"))
                .hasMessageStartingWith("http://nowhere.example/: unknown host nowhere.example");
        try (WireServer mute = WireServer.sending("")) {
            assertThatThrownBy(() -> fetch(mute, "/")).hasMessageContaining("broke before the header was whole");
        }
    }

    @Test
    void aRedirectThatCannotBeFollowedKeepsWhatCameBeforeIt() throws IOException {
        try (WireServer server = new WireServer((line, out) -> out.write(crlf(
                line.contains("/mid")
                        ? "HTTP/1.1 302 F\nLocation: http://169.254.169.254/key\n\n"
                        : "HTTP/1.1 301 M\nLocation: /mid\n\n")))) {
            Fetched fetched =
                    new Transport(new AddressGuard(List.of(server.hostAndPort()))).follow(Ask.of(server.url("/start")));
            assertThat(fetched.hops()).extracting(Exchange::status).containsExactly(301, 302);
            assertThat(fetched.broken())
                    .startsWith("http://169.254.169.254/key (redirected from " + server.url("/mid") + "): not asked:")
                    .contains("cloud metadata");
        }
        try (WireServer server = WireServer.sending("HTTP/1.1 301 M\nLocation: http://localhost:1/\n\n")) {
            Fetched fetched = new Transport(new AddressGuard(List.of(server.hostAndPort(), "localhost:1")))
                    .follow(Ask.of(server.url("/")));
            assertThat(fetched.hops()).hasSize(1);
            assertThat(fetched.broken()).contains("connection refused on port 1");
        }
    }

    @Test
    void theLimitCountsTheBodyAndNotWhatItIsWrappedIn() throws IOException {
        String chunks = "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n" + "1\nx\n".repeat(10_000);
        try (WireServer fits = WireServer.sending(chunks + "0\n\n");
                WireServer over = WireServer.sending(chunks + "1\ny\n0\n\n")) {
            assertThat(fetch(fits, "/").getFirst().truncated()).isNull();
            Exchange exchange = fetch(over, "/").getFirst();
            assertThat(exchange.truncated()).isEqualTo("length");
            assertThat(text(exchange.response())).endsWith("1\r\nx").doesNotContain("y");
        }
    }

    @Test
    void wrappingWithoutEndIsBoundedByItself() throws IOException {
        String extension = ";" + "e".repeat(8000);
        try (WireServer server = new WireServer((line, out) -> {
            out.write(crlf("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n"));
            while (true) {
                out.write(crlf("1" + extension + "\nx\n"));
            }
        })) {
            Exchange exchange = fetch(server, "/").getFirst();
            assertThat(exchange.truncated()).isEqualTo("unspecified");
            assertThat(exchange.response()).hasSizeBetween(1_000_000, 1_100_000);
        }
    }

    @Test
    void chunksThatBreakOffTheirFormKeepWhatCame() throws IOException {
        try (WireServer server =
                WireServer.sending("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n4\nWiki\nno size\n")) {
            Exchange exchange = fetch(server, "/").getFirst();
            assertThat(exchange.truncated()).isEqualTo("unspecified");
            assertThat(text(exchange.response())).contains("Wiki");
        }
    }

    @Test
    void conditionsGoToTheFirstAddressAloneAndA304IsAnAnswer() throws IOException {
        try (WireServer server = new WireServer((line, out) -> out.write(crlf(
                line.contains("/end")
                        ? "HTTP/1.1 304 Not Modified\nETag: \"a\"\nContent-Length: 500\n\n"
                        : "HTTP/1.1 307 T\nLocation: /end\n\n")))) {
            Ask ask = Ask.of(server.url("/")).ifNoneMatch("\"a\"").ifModifiedSince("Sun, 22 Nov 2026 00:00:00 GMT");
            Fetched fetched = new Transport(new AddressGuard(List.of(server.hostAndPort()))).follow(ask);
            assertThat(fetched.hops().getLast().status()).isEqualTo(304);
            assertThat(fetched.hops().getLast().truncated()).isNull();
            assertThat(server.requests().getFirst())
                    .contains("\r\nIf-None-Match: \"a\"\r\nIf-Modified-Since: Sun, 22 Nov 2026 00:00:00 GMT\r\n");
            assertThat(server.requests().getLast()).doesNotContain("If-");
        }
        assertThatThrownBy(() -> Ask.of("http://x.example/").ifNoneMatch("a\r\nX: y"))
                .isInstanceOf(DaylightException.class);
    }

    @Test
    void tellsOwnAddressAndClockOfTheServer() throws IOException {
        java.time.Instant ahead = java.time.Instant.now().plusSeconds(3600);
        String date =
                java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(ahead.atZone(java.time.ZoneId.of("GMT")));
        try (WireServer dated = WireServer.sending("HTTP/1.1 200 OK\nDate: "
                        + (date.indexOf(',') == 3 && date.charAt(6) == ' ' ? date.replaceFirst(", ", ", 0") : date)
                        + "\n\n");
                WireServer old = WireServer.sending("HTTP/1.1 200 OK\nDate: " + date + "\nAge: 60\n\n");
                WireServer odd = WireServer.sending("HTTP/1.1 200 OK\nDate: yesterday\n\n")) {
            Exchange exchange = fetch(dated, "/").getFirst();
            assertThat(exchange.local().isLoopbackAddress()).isTrue();
            ClockOffset offset = java.util.Objects.requireNonNull(exchange.clockOffset());
            assertThat(offset.toleranceMs()).isBetween(500L, 2000L);
            assertThat(offset.offsetMs())
                    .isBetween(3_600_000 - offset.toleranceMs() - 1500, 3_600_000 + offset.toleranceMs());
            assertThat(fetch(old, "/").getFirst().clockOffset()).isNull();
            assertThat(fetch(odd, "/").getFirst().clockOffset()).isNull();
        }
    }
}
