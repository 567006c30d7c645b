// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.daylight.DaylightException;
import org.jspecify.annotations.Nullable;

/**
 * Where a server listens, and under which address people know it.
 *
 * @param host to listen on
 * @param port to listen on; 0 takes a free one
 * @param address under which people reach it, such as {@code https://daylight.example.org}; null where it is that of this
 *     machine's loopback. A proxy stands there and ends TLS
 */
public record Site(String host, int port, @Nullable URI address) {
    private static final int USUAL_TLS = 443;

    /** @throws DaylightException where it would be open to a network without TLS */
    public Site {
        if (address != null && (address.getHost() == null || !path(address).isEmpty())) {
            throw new DaylightException(
                    "--address is a scheme and a name, such as https://daylight.example.org; found \"" + address
                            + "\"");
        }
        boolean tls = address != null && "https".equals(address.getScheme());
        if (!loopback(host) && !tls) {
            throw new DaylightException(
                    host + " is open to a network: passwords would cross it in clear. Put a proxy that"
                            + " ends TLS before it and say --address https://NAME, or listen on 127.0.0.1");
        }
        if (address != null && !tls && !loopback(address.getHost())) {
            throw new DaylightException("--address begins with https: passwords and cookies would cross the network in"
                    + " clear under \"" + address + "\"");
        }
    }

    private static String path(URI address) {
        String path = address.getPath();
        return path == null || path.equals("/") ? "" : path;
    }

    /** This machine alone. */
    public static Site local(int port) {
        return new Site("127.0.0.1", port, null);
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new DaylightException("cannot listen on \"" + host + "\": no such host", e);
        }
    }

    /** Whether browsers reach it by TLS alone. */
    public boolean tls() {
        return address != null && "https".equals(address.getScheme());
    }

    /** The names that a request may call it by, as the header {@code Host} has them. */
    Set<String> names(int listening) {
        if (address == null) {
            return Set.of("127.0.0.1:" + listening, "localhost:" + listening);
        }
        int named = address.getPort();
        String name = address.getHost();
        return named < 0 || named == USUAL_TLS ? Set.of(name, name + ":" + USUAL_TLS) : Set.of(name + ":" + named);
    }

    /** Whether a page of its own sent a request. */
    boolean own(String origin, int listening) {
        return names(listening).stream().anyMatch(n -> origin.equals((tls() ? "https://" : "http://") + n));
    }

    /** Where people open it. */
    public String start(int listening) {
        return address == null
                ? "http://127.0.0.1:" + listening
                : address.getScheme() + "://" + address.getRawAuthority();
    }
}
