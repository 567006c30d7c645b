// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Status line and header of an HTTP/1 response (RFC 9112), read as leniently as browsers do: bare line feeds end lines,
 * lines without a colon are passed over, the reason may be missing.
 */
public final class HttpHead {
    /** Most bytes of a head: 64 KB. */
    public static final int LIMIT = 64 << 10;

    private static final Pattern STATUS = Pattern.compile("HTTP/[0-9](?:\\.[0-9])? +([1-5][0-9]{2})(?: .*)?");

    private final int status;
    private final Fields fields;
    private final byte[] raw;

    private HttpHead(int status, Fields fields, byte[] raw) {
        this.status = status;
        this.fields = fields;
        this.raw = raw;
    }

    /** The three digits. */
    public int status() {
        return status;
    }

    /** The header. */
    public Fields fields() {
        return fields;
    }

    /** Every byte up to and with the empty line, uncopied. */
    public byte[] raw() {
        return raw;
    }

    /**
     * Reads up to and with the empty line, not a byte further.
     *
     * @throws EOFException where the stream ends before the empty line
     * @throws ProtocolException where it is no HTTP/1 response or larger than the limit; the message says which
     */
    public static HttpHead read(InputStream in, int limit) throws IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream(1024);
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        List<String> lines = new ArrayList<>();
        while (true) {
            int b = in.read();
            if (b < 0) {
                throw new EOFException(raw.size() == 0 ? "no byte of an answer" : "ended inside the header");
            }
            raw.write(b);
            if (raw.size() > limit) {
                throw new ProtocolException("the header is larger than " + limit + " bytes");
            }
            if (b != '\n') {
                line.write(b);
                // Whoever does not speak HTTP is recognised at once, not after 64 KB.
                if (lines.isEmpty() && line.size() == 5 && !text(line).equals("HTTP/")) {
                    throw new ProtocolException("expected HTTP/1.1 and a status, found \"" + shown(text(line)) + "\"");
                }
                continue;
            }
            String text = text(line);
            line.reset();
            text = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            if (text.isEmpty()) {
                return new HttpHead(status(lines), fields(lines), raw.toByteArray());
            }
            lines.add(text);
        }
    }

    private static int status(List<String> lines) throws ProtocolException {
        String first = lines.isEmpty() ? "" : lines.getFirst();
        Matcher matcher = STATUS.matcher(first);
        if (!matcher.matches()) {
            throw new ProtocolException("expected HTTP/1.1 and a status, found \"" + shown(first) + "\"");
        }
        return Integer.parseInt(matcher.group(1));
    }

    private static Fields fields(List<String> lines) {
        List<Fields.Field> fields = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            if ((line.startsWith(" ") || line.startsWith("\t")) && !fields.isEmpty()) {
                Fields.Field last = fields.removeLast();
                fields.add(new Fields.Field(last.name(), (last.value() + " " + line.strip()).strip()));
            } else if (colon > 0) {
                String name = line.substring(0, colon).strip();
                fields.add(new Fields.Field(name, line.substring(colon + 1).strip()));
            }
        }
        return new Fields(fields);
    }

    /** UTF-8 where it is, as servers of today send it in Location; else ISO 8859-1, as RFC 9110 inherits it. */
    private static String text(ByteArrayOutputStream line) {
        byte[] bytes = line.toByteArray();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static String shown(String line) {
        String printable = line.replaceAll("[^ -~]", "?");
        return printable.length() > 60 ? printable.substring(0, 60) + "…" : printable;
    }
}
