// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.daylight.preserve.browser.BrowserCapture;
import org.daylight.preserve.browser.PageLimits;
import org.daylight.preserve.devtools.BrowserProgram;
import org.daylight.preserve.proxy.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page in a browser whose case asks through a proxy: everything goes there by name, and nobody is asked for a name. */
class BrowserThroughProxyTest {
    private static final String PAGE = "<!doctype html><title>News</title><link rel=dns-prefetch href=//early.example>"
            + "<link rel=preconnect href=//early.example><p>The report stands here.</p>"
            + "<img src=//pictures.example/a.png><img src=//127.0.0.1/private><img src=//192.168.1.1/private>";

    @TempDir
    private Path folder;

    @Test
    void aBrowserAsksForEverythingThroughTheProxyOfTheCaseAndLooksUpNothing() throws Exception {
        Keys keys = new Keys(folder, "news", "-ext", "san=dns:news.example,dns:pictures.example", "-validity", "30");
        List<String> lookedUp = new CopyOnWriteArrayList<>();
        AddressGuard guard = new AddressGuard(List.of(), host -> {
            lookedUp.add(host);
            throw new UnknownHostException(host);
        });
        WireServer.Script script = (line, out) -> out.write(WireServer.crlf(
                "HTTP/1.1 200 OK\nDate: Mon, 02 Mar 2026 10:00:00 GMT\nContent-Type: text/html\n\n" + PAGE));
        try (WireServer plain = new WireServer(script);
                WireServer secure = new WireServer(keys.serverSocket(), script)) {
            taken(guard, keys, ProxyAddress.Kind.SOCKS5, "http", plain);
            taken(guard, keys, ProxyAddress.Kind.SOCKS5, "https", secure);
            taken(guard, keys, ProxyAddress.Kind.HTTP, "http", plain);
        }
        assertThat(lookedUp).isEmpty();
    }

    private void taken(AddressGuard guard, Keys keys, ProxyAddress.Kind kind, String scheme, WireServer site)
            throws Exception {
        try (ProxyServer proxy = new ProxyServer(kind, site.port(), null)) {
            Relay relay = new Relay(
                    guard, ProxyAddress.parse(proxy.address()), Transport.Limits.USUAL, List.of(keys.authority()));
            BrowserCapture capture = new BrowserCapture(
                    BrowserProgram.find(null).orElseThrow(), relay, Recording.Budget.USUAL, PageLimits.USUAL);
            looked(capture.take(scheme + "://news.example/", page -> new WarcStore(folder).page(page)), proxy, kind);
        }
    }

    private void looked(Preserved preserved, ProxyServer proxy, ProxyAddress.Kind kind) throws Exception {
        assertThat(proxy.asked())
                .hasSizeGreaterThan(1)
                .allSatisfy(asked -> assertThat(asked).containsAnyOf("news.example", "pictures.example"));
        assertThat(preserved.records().getFirst().peer()).isNull();
        assertThat(preserved.local()).isEqualTo("127.0.0.1");
        assertThat(preserved.collecting().via()).isEqualTo(kind.code());
        assertThat(preserved.clockOffsetMs()).isNegative();
        assertThat(preserved.warnings()).singleElement().asString().contains("could not be checked");
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(preserved.file())))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("The report stands here.", "via: " + kind.words(), "clock-offset-ms: -")
                    .doesNotContain("WARC-IP-Address", proxy.address());
        }
    }
}
