// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An http or https address, taken apart and written one way: host in lower case and ASCII (IDNA), number forms of IPv4
 * as four decimal numbers, what may not stand in a request percent-encoded, no fragment, no user.
 *
 * @param scheme http or https
 * @param host a name, an IPv4 address, or an IPv6 address in brackets
 * @param port 1 to 65535
 * @param target path and query, starting with a slash
 */
public record WebAddress(String scheme, String host, int port, String target) {
    /** Longest address that is taken, in characters. */
    public static final int LONGEST = 8192;

    /** RFC 3986, appendix B. */
    private static final Pattern PARTS =
            Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#.*)?");

    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]*)(?::([0-9]{0,5}))?");
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]([a-z0-9_.-]{0,251}[a-z0-9_.])?");

    /** The address in this text. @throws DaylightException where it is none, with the reason */
    public static WebAddress parse(String url) {
        Matcher parts = parts(url);
        String scheme = parts.group(1);
        String authority = parts.group(2);
        if (scheme == null || !isWeb(scheme)) {
            throw new DaylightException(shown(url) + " was not asked: only http and https addresses are");
        }
        if (authority == null || authority.isEmpty()) {
            throw new DaylightException(shown(url) + " was not asked: it names no host");
        }
        return of(url, scheme.toLowerCase(Locale.ROOT), authority, parts.group(3), parts.group(4));
    }

    /** The address a reference on this page leads to (RFC 3986, 5.2), as a Location field has it. */
    public WebAddress resolve(String reference) {
        Matcher parts = parts(reference);
        if (parts.group(1) != null) {
            return parse(reference);
        }
        if (parts.group(2) != null) {
            return parse(scheme + ":" + reference.strip());
        }
        int question = target.indexOf('?');
        String base = question < 0 ? target : target.substring(0, question);
        String path = parts.group(3);
        String query = parts.group(4);
        if (path.isEmpty()) {
            return new WebAddress(scheme, host, port, query == null ? target : base + "?" + encoded(query));
        }
        String merged = path.startsWith("/") ? path : base.substring(0, base.lastIndexOf('/') + 1) + path;
        return new WebAddress(scheme, host, port, target(merged, query));
    }

    /**
     * Whether a host is an IPv4 address in one of the forms that resolvers and browsers understand.
     *
     * @throws IllegalArgumentException where it ends in a number but is no address, so that no resolver gets to guess
     */
    public static boolean isNumber(String host) {
        return Ipv4Text.canonical(host).isPresent();
    }

    /** {@code host:port} as {@code allow} takes it and an allow-list holds it. */
    public String hostAndPort() {
        return host + ":" + port;
    }

    /** Value of the {@code Host} field: the port only where it is not the scheme's own. */
    public String hostField() {
        return port == usualPort(scheme) ? host : hostAndPort();
    }

    /** Whether TLS is spoken. */
    public boolean secure() {
        return scheme.equals("https");
    }

    @Override
    public String toString() {
        return scheme + "://" + hostField() + target;
    }

    private static Matcher parts(String url) {
        String text = url.strip();
        if (text.length() > LONGEST) {
            throw new DaylightException(shown(text) + " was not asked: longer than " + LONGEST + " characters");
        }
        Matcher matcher = PARTS.matcher(text);
        // A line break in an address would be a second line of our request.
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f) || !matcher.matches()) {
            throw new DaylightException(shown(text) + " was not asked: it holds characters no address has");
        }
        return matcher;
    }

    private static WebAddress of(String url, String scheme, String authority, String path, @Nullable String query) {
        if (authority.indexOf('@') >= 0) {
            throw new DaylightException(
                    shown(url.replace(authority, authority.substring(authority.lastIndexOf('@') + 1)))
                            + " was not asked: an address with a user or password is not; take it out");
        }
        Matcher matcher = AUTHORITY.matcher(authority);
        if (!matcher.matches()) {
            throw new DaylightException(shown(url) + " was not asked: \"" + shown(authority) + "\" is no host");
        }
        String digits = matcher.group(2);
        int port = digits == null || digits.isEmpty() ? usualPort(scheme) : Integer.parseInt(digits);
        if (port < 1 || port > 65535) {
            throw new DaylightException(shown(url) + " was not asked: there is no port " + port);
        }
        return new WebAddress(scheme, host(url, matcher.group(1)), port, target(path, query));
    }

    /** A host as it is written in addresses, brought to its one form; the address is for the words of the error. */
    public static String host(String url, String written) {
        if (written.startsWith("[")) {
            return written.toLowerCase(Locale.ROOT);
        }
        try {
            String name = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            Optional<String> number = Ipv4Text.canonical(name);
            if (number.isPresent()) {
                return number.get();
            }
            if (NAME.matcher(name).matches() && !name.contains("..")) {
                return name;
            }
        } catch (IllegalArgumentException e) {
            // The same answer as for every other host that is none.
        }
        throw new DaylightException(shown(url) + " was not asked: \"" + shown(written) + "\" is no host");
    }

    private static String target(String path, @Nullable String query) {
        String clean = withoutDots(encoded(path.isEmpty() ? "/" : path));
        return query == null ? clean : clean + "?" + encoded(query);
    }

    /** RFC 3986, 5.2.4. */
    private static String withoutDots(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.substring(path.startsWith("/") ? 1 : 0).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            switch (segments[i]) {
                case "." -> {
                    if (last) {
                        kept.addLast("");
                    }
                }
                case ".." -> {
                    kept.pollLast();
                    if (last) {
                        kept.addLast("");
                    }
                }
                default -> kept.addLast(segments[i]);
            }
        }
        return "/" + String.join("/", kept);
    }

    private static String encoded(String part) {
        StringBuilder out = new StringBuilder(part.length());
        for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            if (c <= ' ' || c >= 0x7f || "\"<>\\^`{|}".indexOf(c) >= 0) {
                out.append('%').append(String.format(Locale.ROOT, "%02X", c));
            } else {
                out.append((char) c);
            }
        }
        return out.toString();
    }

    private static boolean isWeb(String scheme) {
        return scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static String shown(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > 200 ? printable.substring(0, 200) + "…" : printable;
    }
}
