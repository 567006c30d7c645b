// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.DaylightException;
import org.daylight.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * A proxy through which every question goes. It looks up names; this machine looks up none but the proxy's own.
 *
 * @param kind what it speaks
 * @param host a name, an IPv4 address, or an IPv6 address in brackets
 * @param port 1 to 65535
 * @param user null where it asks for none
 * @param password empty where there is none
 */
public record ProxyAddress(
        Kind kind, String host, int port, @Nullable String user, String password) {
    private static final Pattern FORM =
            Pattern.compile("(?i)(socks5|socks5h|http)://(?:([^:@/]*)(?::([^@/]*))?@)?([^@/]+:[0-9]{1,5})/?");

    /** What a proxy speaks. */
    public enum Kind {
        /** SOCKS version 5 (RFC 1928), with names looked up at its far end, as Tor offers it. */
        SOCKS5("SOCKS5 proxy"),
        /** An HTTP proxy: a tunnel (CONNECT) for https, whole addresses (absolute form, RFC 9112, 3.2.2) for http. */
        HTTP("HTTP proxy");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As people say it. */
        public String words() {
            return words;
        }

        /** In records and events: socks5 or http. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Takes {@code socks5://[USER:PASSWORD@]HOST:PORT} or {@code http://…}. @throws DaylightException for all else */
    public static ProxyAddress parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new DaylightException(
                    "expected a proxy as socks5://HOST:PORT or http://HOST:PORT, such as socks5://127.0.0.1:9050");
        }
        WebAddress place = WebAddress.parse("http://" + form.group(4) + "/");
        String user = form.group(2);
        String password = form.group(3) == null ? "" : form.group(3);
        if (bytes(user == null ? "" : user) > 255 || bytes(password) > 255) {
            throw new DaylightException("expected user and password of a proxy of at most 255 bytes each");
        }
        if ((user + password).chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw new DaylightException("expected user and password of a proxy without control characters");
        }
        Kind kind = form.group(1).equalsIgnoreCase("http") ? Kind.HTTP : Kind.SOCKS5;
        return new ProxyAddress(kind, place.host(), place.port(), user, password);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** With user and password, as {@link #parse} takes it. */
    public String secret() {
        String who = user == null ? "" : user + (password.isEmpty() ? "" : ":" + password) + "@";
        return kind.code() + "://" + who + host + ":" + port;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return kind.code() + "://" + (user == null ? "" : user + "@") + host + ":" + port;
    }
}
