// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Undoes content codings (RFC 9110, 8.4.1) within a limit. Servers lie about them: a body that says gzip and is none is
 * handed out as it is, with a warning, and one whose compressed data ends early is handed out as far as it goes.
 */
final class ContentCoding {
    /** More stages than any honest server applies. */
    private static final int MOST_STAGES = 4;

    private ContentCoding() {}

    static Body decode(byte[] payload, List<String> fields, long limit) {
        List<String> codings = new ArrayList<>();
        for (String field : fields) {
            for (String coding : field.split(",", -1)) {
                String name = coding.strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !name.equals("identity")) {
                    codings.add(name);
                }
            }
        }
        if (codings.size() > MOST_STAGES) {
            return new Body.Unread("more than " + MOST_STAGES + " content codings");
        }
        Body body = payload.length > limit ? tooLarge(limit) : new Body.Bytes(payload, null);
        for (String coding : codings.reversed()) {
            if (!(body instanceof Body.Bytes bytes)) {
                return body;
            }
            body = undo(coding, bytes, limit);
        }
        return body;
    }

    private static Body undo(String coding, Body.Bytes in, long limit) {
        byte[] bytes = in.bytes();
        if (bytes.length == 0) {
            return in;
        }
        return switch (coding) {
            case "gzip", "x-gzip" ->
                looksLikeGzip(bytes)
                        ? inflate(coding, () -> new GZIPInputStream(new ByteArrayInputStream(bytes)), limit)
                        : new Body.Bytes(bytes, "declared as " + coding + ", but is not");
            case "deflate" ->
                looksLikeZlib(bytes)
                        ? inflate(coding, () -> new InflaterInputStream(new ByteArrayInputStream(bytes)), limit)
                        : raw(bytes, limit);
            default -> new Body.Unread("content-encoding " + printable(coding) + " has no decoder here");
        };
    }

    /** Many servers mean raw deflate (RFC 1951) where the standard means zlib (RFC 1950). */
    private static Body raw(byte[] bytes, long limit) {
        Inflater inflater = new Inflater(true);
        try {
            return inflate("deflate", () -> new InflaterInputStream(new ByteArrayInputStream(bytes), inflater), limit);
        } finally {
            inflater.end();
        }
    }

    private static boolean looksLikeGzip(byte[] b) {
        return b.length > 2 && b[0] == 0x1f && b[1] == (byte) 0x8b;
    }

    private static boolean looksLikeZlib(byte[] b) {
        return b.length > 1 && (b[0] & 0x0f) == 8 && (((b[0] & 0xff) << 8) | (b[1] & 0xff)) % 31 == 0;
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    private static Body inflate(String coding, Opening opening, long limit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = opening.open()) {
            byte[] buffer = new byte[1 << 13];
            for (int n; (n = in.read(buffer)) >= 0; ) {
                if (out.size() + (long) n > limit) {
                    return tooLarge(limit);
                }
                out.write(buffer, 0, n);
            }
            return new Body.Bytes(out.toByteArray(), null);
        } catch (EOFException e) {
            return new Body.Bytes(out.toByteArray(), "the " + coding + " data ends early");
        } catch (IOException e) {
            return out.size() > 0
                    ? new Body.Bytes(out.toByteArray(), "the " + coding + " data is damaged: " + e.getMessage())
                    : new Body.Unread("the " + coding + " data is damaged: " + e.getMessage());
        }
    }

    private static Body tooLarge(long limit) {
        return new Body.Unread("larger than " + limit + " bytes");
    }

    private static String printable(String coding) {
        return coding.replaceAll("[^a-z0-9._-]", "?").substring(0, Math.min(coding.length(), 32));
    }
}
