// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.daylight.WebAddress;
import org.daylight.archive.HttpHead;

/**
 * Asks a proxy for a connection to a host by its name; neither the name nor an address of it is looked up here. Reads
 * not a byte more than the proxy's answer, so that what follows is the host's.
 */
final class Tunnel {
    private static final int SOCKS = 5;
    private static final int NO_METHOD = 0xff;

    private Tunnel() {}

    /** To be called on a fresh connection to the proxy. @throws ProxyFailure where it gives no connection */
    static void dig(InputStream in, OutputStream out, ProxyAddress proxy, WebAddress url) throws IOException {
        switch (proxy.kind()) {
            case SOCKS5 -> socks5(new DataInputStream(in), out, proxy, url);
            case HTTP -> connect(in, out, proxy, url);
        }
    }

    /** The field that names us to an HTTP proxy (RFC 9110, 11.7.2), with its line end; empty where it asks for nothing. */
    static String authorization(ProxyAddress proxy) {
        if (proxy.user() == null) {
            return "";
        }
        byte[] both = (proxy.user() + ":" + proxy.password()).getBytes(StandardCharsets.UTF_8);
        return "Proxy-Authorization: Basic " + Base64.getEncoder().encodeToString(both) + "\r\n";
    }

    private static void connect(InputStream in, OutputStream out, ProxyAddress proxy, WebAddress url)
            throws IOException {
        String authority = url.hostAndPort();
        out.write(("CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\n" + authorization(proxy) + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        int status = HttpHead.read(in, HttpHead.LIMIT).status();
        if (status == 407) {
            throw new ProxyFailure("the proxy asks for another user and password; set it again with them");
        }
        if (status < 200 || status > 299) {
            throw new ProxyFailure("the proxy gives no connection to it: HTTP " + status);
        }
    }

    /**
     * RFC 1928, and RFC 1929 where a user is set:
     *
     * <pre>
     * 05 N methods        05 method
     * 01 len user len pw  01 00
     * 05 01 00 ATYP address port(2)    05 REP 00 ATYP address port(2)
     * </pre>
     */
    private static void socks5(DataInputStream in, OutputStream out, ProxyAddress proxy, WebAddress url)
            throws IOException {
        out.write(proxy.user() == null ? new byte[] {SOCKS, 1, 0} : new byte[] {SOCKS, 2, 0, 2});
        out.flush();
        version(in.readUnsignedByte(), SOCKS);
        int method = in.readUnsignedByte();
        if (method == 2 && proxy.user() != null) {
            ByteArrayOutputStream login = new ByteArrayOutputStream();
            login.write(1);
            text(login, proxy.user());
            text(login, proxy.password());
            out.write(login.toByteArray());
            out.flush();
            version(in.readUnsignedByte(), 1);
            if (in.readUnsignedByte() != 0) {
                throw new ProxyFailure("the proxy refuses user and password; set it again with others");
            }
        } else if (method == NO_METHOD || method != 0) {
            throw new ProxyFailure("the proxy asks for another user and password; set it again with them");
        }
        ByteArrayOutputStream ask = new ByteArrayOutputStream();
        ask.writeBytes(new byte[] {SOCKS, 1, 0});
        address(ask, url.host());
        ask.write(url.port() >> 8);
        ask.write(url.port());
        out.write(ask.toByteArray());
        out.flush();
        version(in.readUnsignedByte(), SOCKS);
        int reply = in.readUnsignedByte();
        if (reply != 0) {
            throw new ProxyFailure("the proxy gives no connection to it: " + reason(reply));
        }
        in.readUnsignedByte();
        int length = switch (in.readUnsignedByte()) {
            case 1 -> 4;
            case 3 -> in.readUnsignedByte();
            case 4 -> 16;
            default -> throw new ProxyFailure("the proxy does not speak SOCKS5 as it must");
        };
        in.readFully(new byte[length + 2]);
    }

    private static void version(int found, int expected) throws ProxyFailure {
        if (found != expected) {
            throw new ProxyFailure("the proxy does not speak SOCKS5; look at its kind and port");
        }
    }

    private static void address(ByteArrayOutputStream ask, String host) throws ProxyFailure {
        boolean six = host.startsWith("[");
        if (six || WebAddress.isNumber(host)) {
            byte[] raw = InetAddress.ofLiteral(six ? host.substring(1, host.length() - 1) : host)
                    .getAddress();
            ask.write(raw.length == 4 ? 1 : 4);
            ask.writeBytes(raw);
            return;
        }
        ask.write(3);
        text(ask, host);
    }

    private static void text(ByteArrayOutputStream out, String text) throws ProxyFailure {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 255) {
            throw new ProxyFailure("a name of more than 255 bytes cannot be asked for through it");
        }
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static String reason(int reply) {
        return switch (reply) {
            case 1 -> "general failure";
            case 2 -> "its rules do not allow it";
            case 3 -> "the network is unreachable";
            case 4 -> "the host is unreachable, or its name unknown";
            case 5 -> "connection refused";
            case 6 -> "it took too long";
            case 7 -> "it does not connect";
            case 8 -> "it does not take this form of address";
            default -> "reply " + reply;
        };
    }
}
