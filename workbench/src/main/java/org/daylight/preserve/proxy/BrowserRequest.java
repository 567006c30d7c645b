// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.proxy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Request line and header as a browser sent them (RFC 9112), a character a byte.
 *
 * @param method in capitals, such as GET or CONNECT
 * @param target as written
 * @param lines of the header, {@code Name: value}
 */
record BrowserRequest(String method, String target, List<String> lines) {
    private static final int LONGEST = 64 << 10;
    private static final Pattern LINE = Pattern.compile("([A-Z]{1,20}) ([!-~]{1,32768}) HTTP/1\\.1");
    private static final Pattern FIELD = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+:[^\\x00-\\x08\\x0a-\\x1f]*");

    /** Of one connection, not of the message (RFC 9110, 7.6.1). */
    static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authorization",
            "proxy-authenticate",
            "te",
            "upgrade");

    BrowserRequest {
        lines = List.copyOf(lines);
    }

    /** The next request of a connection; null where it ends before one. @throws ProtocolException where it is none */
    static @Nullable BrowserRequest read(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int n = 0; n < LONGEST; n++) {
            int b = in.read();
            if (b < 0) {
                if (n == 0) {
                    return null;
                }
                throw new EOFException("ended inside the header of a request");
            }
            if (b != '\n') {
                line.write(b);
                continue;
            }
            String text = line.toString(StandardCharsets.ISO_8859_1);
            line.reset();
            text = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            if (!text.isEmpty()) {
                lines.add(text);
            } else if (!lines.isEmpty()) {
                return of(lines);
            }
        }
        throw new ProtocolException("the header of a request is larger than " + LONGEST + " bytes");
    }

    private static BrowserRequest of(List<String> lines) throws ProtocolException {
        Matcher first = LINE.matcher(lines.getFirst());
        if (!first.matches()) {
            throw new ProtocolException("expected a request of HTTP/1.1");
        }
        List<String> fields = lines.subList(1, lines.size());
        if (!fields.stream().allMatch(f -> FIELD.matcher(f).matches())) {
            throw new ProtocolException("expected fields of a header");
        }
        return new BrowserRequest(first.group(1), first.group(2), fields);
    }

    /** The value of the first field of this name. */
    Optional<String> first(String name) {
        return lines.stream()
                .filter(l -> name(l).equalsIgnoreCase(name))
                .map(l -> l.substring(l.indexOf(':') + 1).strip())
                .findFirst();
    }

    /** Whether the answer is meant to be a page of its own rather than a part of one. */
    boolean forDocument() {
        return first("Sec-Fetch-Dest")
                .map("document"::equals)
                .orElse(first("Upgrade-Insecure-Requests").isPresent());
    }

    /**
     * Whether the browser asks for itself and not for a page: what a page asks of a secure origin always says from where
     * and for what (Fetch Metadata); only what a person opens has no site it comes from, and that is a document.
     */
    boolean ofTheBrowser(boolean secure) {
        String site = first("Sec-Fetch-Site").orElse("");
        return (secure && site.isEmpty()) || (site.equals("none") && !forDocument());
    }

    /**
     * The request as it goes out: fields of the connection left out, no coding asked for that cannot be read back here.
     *
     * @param originForm path and query
     */
    byte[] outgoing(String originForm, byte[] body) {
        StringBuilder out = new StringBuilder(method + " " + originForm + " HTTP/1.1\r\n");
        for (String line : lines) {
            String name = name(line).toLowerCase(Locale.ROOT);
            if (name.equals("accept-encoding")) {
                out.append(line, 0, line.indexOf(':')).append(": gzip, deflate\r\n");
            } else if (!HOP_BY_HOP.contains(name)) {
                out.append(line).append("\r\n");
            }
        }
        out.append("Connection: close\r\n\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(out.toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf(':'));
    }
}
