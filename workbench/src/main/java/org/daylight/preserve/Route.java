// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocketFactory;
import org.daylight.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * The way to a server: straight to an address that the guard has admitted, or through a proxy by name, where the guard
 * can judge nothing but the name. Immutable.
 */
final class Route {
    private final AddressGuard guard;
    private final @Nullable ProxyAddress proxy;

    Route(AddressGuard guard, @Nullable ProxyAddress proxy) {
        this.guard = guard;
        this.proxy = proxy;
    }

    /**
     * Connects.
     *
     * @throws org.daylight.DaylightException where the guard refuses it, or the name is unknown
     */
    Connection open(WebAddress url, Transport.Limits limits, Deadline deadline, SSLSocketFactory tls)
            throws IOException {
        return open(url, false, limits, deadline, tls);
    }

    /** Connects to what speaks another language than HTTP, so that an HTTP proxy makes a tunnel for it too. */
    Connection line(WebAddress url, Transport.Limits limits, Deadline deadline, SSLSocketFactory tls)
            throws IOException {
        return open(url, true, limits, deadline, tls);
    }

    private Connection open(
            WebAddress url, boolean tunnel, Transport.Limits limits, Deadline deadline, SSLSocketFactory tls)
            throws IOException {
        if (proxy == null) {
            return Connection.open(url, guard.admit(url.host(), url.port()), limits, deadline, tls);
        }
        guard.admitName(url.host(), url.port());
        return Connection.through(proxy, url, tunnel, limits, deadline, tls);
    }

    /** What stands between the method and the version: the whole address where an HTTP proxy is to pass it on. */
    String target(WebAddress url) {
        return passedOn(url) ? url.toString() : url.target();
    }

    /** A field for the proxy alone, with its line end, which is no part of what is preserved; empty where none goes. */
    String forProxy(WebAddress url) {
        return proxy != null && passedOn(url) ? Tunnel.authorization(proxy) : "";
    }

    /** A request with the address in its first line as {@link #target} has it. */
    byte[] addressed(WebAddress url, byte[] request) {
        if (!passedOn(url)) {
            return request;
        }
        String head = new String(request, StandardCharsets.ISO_8859_1);
        int from = head.indexOf(' ') + 1;
        return (head.substring(0, from) + url + head.substring(head.indexOf(' ', from)))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A request with {@link #forProxy} behind its first line. */
    byte[] authorized(WebAddress url, byte[] request) {
        String line = forProxy(url);
        if (line.isEmpty()) {
            return request;
        }
        String head = new String(request, StandardCharsets.ISO_8859_1);
        int end = head.indexOf("\r\n") + 2;
        return (head.substring(0, end) + line + head.substring(end)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether an HTTP proxy is asked in the server's place. */
    boolean passedOn(WebAddress url) {
        return proxy != null && proxy.kind() == ProxyAddress.Kind.HTTP && !url.secure();
    }

    ProxyAddress.@Nullable Kind via() {
        return proxy == null ? null : proxy.kind();
    }

    /** Whether a password goes to the proxy with questions that are preserved without it. */
    boolean leavesOut() {
        return proxy != null && proxy.kind() == ProxyAddress.Kind.HTTP && proxy.user() != null;
    }
}
