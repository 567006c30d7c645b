// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.daylight.DaylightException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyTest {
    @TempDir
    Path folder;

    private static Transport transport(String proxy, Keys... trusted) {
        AddressGuard noNames = new AddressGuard(List.of(), host -> {
            throw new UnknownHostException("a name was looked up: " + host);
        });
        List<java.security.cert.X509Certificate> trust =
                java.util.Arrays.stream(trusted).map(Keys::authority).toList();
        return new Transport(noNames, "Test/1", Transport.Limits.USUAL, trust, ProxyAddress.parse(proxy));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(ProxyAddress.Kind.class)
    void aProxyIsAskedForANameAndTheServersAddressIsUnknown(ProxyAddress.Kind kind) throws IOException {
        try (WireServer site = WireServer.sending("HTTP/1.1 200 OK\n\nok");
                ProxyServer proxy = new ProxyServer(kind, site.port(), null)) {
            Transport transport = transport(proxy.address());
            Fetched fetched = transport.follow(Ask.of("http://news.example/a?b"));
            Exchange exchange = fetched.hops().getFirst();
            assertThat(text(exchange.response())).endsWith("ok");
            assertThat(exchange.peer()).isNull();
            assertThat(exchange.via()).isEqualTo(kind);
            assertThat(text(exchange.request())).isEqualTo(site.requests().getFirst());
            assertThat(proxy.asked())
                    .containsExactly(
                            kind == ProxyAddress.Kind.HTTP
                                    ? "GET http://news.example/a?b HTTP/1.1"
                                    : "name news.example:80");
            Preserved preserved = new WarcStore(folder).record(fetched, transport.warcinfo());
            assertThat(preserved.records().getFirst().peer()).isNull();
            assertThat(preserved.collecting().via()).isEqualTo(kind.code());
            assertThat(preserved.warnings()).singleElement().asString().contains("could not be checked");
            try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(preserved.file())))) {
                assertThat(text(in.readAllBytes()))
                        .contains("network: " + kind.words(), "via: " + kind.words())
                        .doesNotContain("WARC-IP-Address", proxy.address());
            }
        }
    }

    @Test
    void tlsGoesThroughTheProxyToTheServer() throws Exception {
        Keys keys = new Keys(folder, "news", "-ext", "san=dns:news.example", "-validity", "30");
        try (WireServer site = new WireServer(
                        keys.serverSocket(), (line, out) -> out.write(WireServer.crlf("HTTP/1.1 200 OK\n\nok")));
                ProxyServer socks = new ProxyServer(ProxyAddress.Kind.SOCKS5, site.port(), null);
                ProxyServer http = new ProxyServer(ProxyAddress.Kind.HTTP, site.port(), null)) {
            for (ProxyServer proxy : List.of(socks, http)) {
                Transport transport = transport(proxy.address(), keys);
                Exchange exchange = transport.fetch("https://news.example/").getFirst();
                assertThat(java.util.Objects.requireNonNull(exchange.tls())
                                .chain()
                                .getFirst())
                        .isEqualTo(keys.certificate());
                assertThatThrownBy(() -> transport.fetch("https://other.example/"))
                        .hasMessageContaining("made out to another name");
            }
            assertThat(socks.asked()).containsExactly("name news.example:443", "name other.example:443");
            assertThat(http.asked())
                    .containsExactly("CONNECT news.example:443 HTTP/1.1", "CONNECT other.example:443 HTTP/1.1");
        }
    }

    @ParameterizedTest
    @EnumSource(ProxyAddress.Kind.class)
    void aLoginGoesToTheProxyAndNotIntoTheArchive(ProxyAddress.Kind kind) throws IOException {
        try (WireServer site = WireServer.sending("HTTP/1.1 200 OK\n\nok");
                ProxyServer proxy = new ProxyServer(kind, site.port(), "anna:s3cret")) {
            String address = proxy.address().replace("//", "//anna:s3cret@");
            Transport transport = transport(address);
            Fetched fetched = transport.follow(Ask.of("http://news.example/"));
            assertThat(text(fetched.hops().getFirst().request())).doesNotContain("Proxy-Authorization");
            assertThat(transport.warcinfo().altered()).hasSize(kind == ProxyAddress.Kind.HTTP ? 1 : 0);
            assertThatThrownBy(() -> transport(proxy.address()).fetch("http://news.example/"))
                    .hasMessageEndingWith("asks for another user and password; set it again with them");
            assertThat(ProxyAddress.parse(address)).hasToString(proxy.address().replace("//", "//anna@"));
        }
    }

    @ParameterizedTest
    @EnumSource(ProxyAddress.Kind.class)
    void namesAndNumbersOfOnesOwnNetworkAreNotPassedOn(ProxyAddress.Kind kind) throws IOException {
        try (ProxyServer proxy = new ProxyServer(kind, 1, null)) {
            Transport transport = transport(proxy.address());
            for (String host : List.of(
                    "127.0.0.1",
                    "2130706433",
                    "10.1.2.3",
                    "[::1]",
                    "[::ffff:169.254.169.254]",
                    "localhost",
                    "a.localhost",
                    "printer.local",
                    "router",
                    "x.internal")) {
                assertThatThrownBy(() -> transport.fetch("http://" + host + "/"))
                        .isInstanceOf(DaylightException.class)
                        .hasMessageContaining("not asked: ");
            }
            assertThat(proxy.asked()).isEmpty();
        }
    }

    @Test
    void aPublicNumberIsPassedOnAsANumber() throws IOException {
        try (WireServer site = WireServer.sending("HTTP/1.1 200 OK\n\nok");
                ProxyServer proxy = new ProxyServer(ProxyAddress.Kind.SOCKS5, site.port(), null)) {
            transport(proxy.address()).fetch("http://8.8.4.4:8080/");
            transport(proxy.address()).fetch("http://[2a00:1450:4001:80b::200e]/");
            assertThat(proxy.asked())
                    .containsExactly("address 8.8.4.4:8080", "address 2a00:1450:4001:80b:0:0:0:200e:80");
        }
    }

    @Test
    void saysWhatAProxyDidWithoutSayingWhereItIs() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertThatThrownBy(() -> transport("socks5://127.0.0.1:" + closed).fetch("http://news.example/"))
                .hasMessageContaining("this case's proxy does not answer")
                .hasMessageNotContaining(String.valueOf(closed));
        try (ProxyServer socks = new ProxyServer(ProxyAddress.Kind.SOCKS5, 1, null);
                ProxyServer http = new ProxyServer(ProxyAddress.Kind.HTTP, 1, null);
                WireServer neither = WireServer.sending("SSH-2.0-OpenSSH_9.2\n")) {
            assertThatThrownBy(() -> transport(socks.address()).fetch("http://refused.example/"))
                    .hasMessageEndingWith("gives no connection to it: the host is unreachable, or its name unknown");
            assertThatThrownBy(() -> transport(http.address()).fetch("https://refused.example/"))
                    .hasMessageEndingWith("gives no connection to it: HTTP 502");
            String wrong = "127.0.0.1:" + neither.port();
            assertThatThrownBy(() -> transport("http://" + wrong).fetch("https://news.example/"))
                    .hasMessageContaining("look at its kind and port");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1:9050", "socks4://x:1", "socks5://x", "https://x:1", "socks5://x:0", "http://x:1/y"})
    void anAddressOfAnotherFormIsNoProxy(String text) {
        assertThatThrownBy(() -> ProxyAddress.parse(text)).isInstanceOf(DaylightException.class);
    }

    @Test
    void anOnionAddressIsNeverLookedUpHere() {
        AddressGuard guard = new AddressGuard(List.of(), host -> {
            throw new AssertionError("looked up " + host);
        });
        assertThatThrownBy(() -> guard.admit("abcdefghij.onion", 80)).hasMessageContaining("through Tor alone");
    }

    /**
     * In a network namespace where only loopback is up, and port 53 of it counts questions. Where this machine allows no
     * namespaces, in a Java that can look up no name at all.
     */
    @Test
    void withAProxyNothingElseIsAsked() throws Exception {
        Path names = Files.writeString(
                folder.resolve("resolv.conf"), "nameserver 127.0.0.1\noptions timeout:1 attempts:1\n");
        Path none = Files.writeString(folder.resolve("hosts"), "");
        boolean namespaces = run(List.of("unshare", "-n", "-m", "ip", "link", "set", "lo", "up"))
                        .code()
                == 0;
        List<String> command = new ArrayList<>();
        if (namespaces) {
            command.addAll(List.of(
                    "unshare",
                    "-n",
                    "-m",
                    "sh",
                    "-c",
                    "ip link set lo up && mount --bind " + names + " /etc/resolv.conf && exec \"$@\"",
                    "sh"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (!namespaces) {
            command.add("-Djdk.net.hosts.file=" + none);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ProxyProbe.class.getName()));
        if (namespaces) {
            command.add("trap");
        }
        Ran ran = run(command);
        assertThat(ran.said().lines())
                .as(ran.said())
                .containsExactly(
                        "status 200 by [name news.example:80]",
                        "status 200 by [GET http://news.example/ HTTP/1.1]",
                        "queries through proxies: 0",
                        "http://news.example/: unknown host news.example: look at the spelling, or at this machine's network",
                        "queries without: " + (namespaces ? "some" : "none"));
    }

    private record Ran(int code, String said) {}

    private static Ran run(List<String> command) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return new Ran(-1, String.valueOf(e.getMessage()));
        }
        String said = text(process.getInputStream().readAllBytes());
        return new Ran(process.waitFor(), said);
    }
}
