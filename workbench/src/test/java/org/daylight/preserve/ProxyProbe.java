// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.daylight.DaylightException;

/** Asks a site by way of a proxy and without, where there is no network but loopback, and prints what came of it. */
final class ProxyProbe {
    private ProxyProbe() {}

    /** @param args {@code trap} where port 53 of 127.0.0.1 is the name server */
    public static void main(String[] args) throws IOException {
        AtomicInteger queries = new AtomicInteger();
        if (args.length > 0) {
            DatagramSocket names = new DatagramSocket(53, InetAddress.getLoopbackAddress());
            Thread.ofPlatform().daemon().start(() -> {
                while (true) {
                    try {
                        names.receive(new DatagramPacket(new byte[512], 512));
                        queries.incrementAndGet();
                    } catch (IOException e) {
                        return;
                    }
                }
            });
        }
        try (WireServer site = WireServer.sending("HTTP/1.1 200 OK\n\nreached");
                ProxyServer socks = new ProxyServer(ProxyAddress.Kind.SOCKS5, site.port(), null);
                ProxyServer http = new ProxyServer(ProxyAddress.Kind.HTTP, site.port(), null)) {
            for (ProxyServer proxy : List.of(socks, http)) {
                System.out.println(ask(proxy.address()) + " by " + proxy.asked());
            }
            System.out.println("queries through proxies: " + queries.get());
            System.out.println(ask(null));
            System.out.println("queries without: " + (queries.get() > 0 ? "some" : "none"));
        }
    }

    private static String ask(@org.jspecify.annotations.Nullable String proxy) {
        Transport transport = new Transport(
                new AddressGuard(List.of()),
                "Test/1",
                Transport.Limits.USUAL,
                List.of(),
                proxy == null ? null : ProxyAddress.parse(proxy));
        try {
            return "status "
                    + transport.fetch("http://news.example/").getFirst().status();
        } catch (DaylightException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
