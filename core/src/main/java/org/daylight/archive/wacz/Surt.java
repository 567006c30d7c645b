// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.wacz;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The key under which replay looks an address up: host backwards, then path, then the parts of the query in order. {@code
 * https://www.example.org:8080/A?b=2&a=1} becomes {@code org,example:8080)/a?a=1&b=2}. Only web addresses are turned
 * round; every other one is its own key.
 *
 * <p>The parsing follows the URL standard of browsers as far as an index needs it: dot segments, default ports, names in
 * other scripts, percent-encoding of what is not ASCII.
 */
public final class Surt {
    private static final Pattern WEB =
            Pattern.compile("(https?)://([^/?#]*)([^?#]*)(\\?[^#]*)?(?:#.*)?", Pattern.DOTALL);
    private static final Pattern WWW = Pattern.compile("^(https?://)www[0-9]*\\.");

    private Surt() {}

    /** The key of an address. */
    public static String of(String url) {
        if (!url.startsWith("http:") && !url.startsWith("https:")) {
            return url;
        }
        String lower = WWW.matcher(url).replaceFirst("$1").toLowerCase(Locale.ROOT);
        Matcher parts = WEB.matcher(lower.strip());
        if (!parts.matches()) {
            return url;
        }
        String authority = parts.group(2).substring(parts.group(2).lastIndexOf('@') + 1);
        Matcher port = Pattern.compile(":([0-9]*)$").matcher(authority);
        String host = port.find() ? authority.substring(0, port.start()) : authority;
        String number = host.length() < authority.length() ? port.group(1).replaceFirst("^0+(?=.)", "") : "";
        boolean usual = number.isEmpty() || number.equals(parts.group(1).equals("http") ? "80" : "443");
        List<String> labels = Arrays.asList(ascii(host).split("\\.", -1));
        Collections.reverse(labels);
        StringBuilder key = new StringBuilder(String.join(",", labels));
        key.append(usual ? "" : ":" + number).append(')').append(path(parts.group(3)));
        String query = parts.group(4) == null ? "" : parts.group(4).substring(1);
        if (!query.isEmpty()) {
            key.append('?')
                    .append(Arrays.stream(encoded(query, " \"#<>'").split("&", -1))
                            .sorted()
                            .collect(Collectors.joining("&")));
        }
        return key.toString();
    }

    private static String ascii(String host) {
        try {
            return host.chars().allMatch(c -> c < 128) ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return encoded(host, " ");
        }
    }

    /** Without dot segments. */
    private static String path(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = (path.isEmpty() ? "/" : path).substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            String plain = segments[i].replace("%2e", ".");
            boolean last = i == segments.length - 1;
            if (plain.equals("..")) {
                kept.pollLast();
            } else if (!plain.equals(".")) {
                kept.addLast(segments[i]);
                continue;
            }
            if (last) {
                kept.addLast("");
            }
        }
        return "/" + encoded(String.join("/", kept), " \"#<>?`{}^");
    }

    /** With everything that is not printable ASCII, and these, as percent signs and hexadecimal digits. */
    private static String encoded(String text, String further) {
        StringBuilder out = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            if (c <= ' ' || c >= 0x7f || further.indexOf(c) >= 0) {
                out.append(String.format(Locale.ROOT, "%%%02X", c));
            } else {
                out.append((char) c);
            }
        }
        return out.toString();
    }
}
