// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Digests what a content-coded payload unpacks to, as the bytes pass: some crawlers take the payload's digest behind
 * the content coding. One coding, gzip or deflate; for anything else there is no such digest. For one thread; close it.
 */
public final class Expansion implements AutoCloseable {
    /** Most bytes that are unpacked for one payload. */
    private static final long MOST = 1L << 30;

    /** Most bytes of a gzip header that are waited for. */
    private static final int LONGEST_HEADER = 4 << 10;

    private final MessageDigest digest;
    private final boolean gzip;
    private final ByteArrayOutputStream start = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[1 << 14];
    private @Nullable Inflater inflater;
    private long expanded;
    private boolean broken;

    private Expansion(MessageDigest digest, boolean gzip) {
        this.digest = digest;
        this.gzip = gzip;
    }

    /** For the value of a {@code Content-Encoding} field; null where it is not one known coding. */
    public static @Nullable Expansion of(String coding, MessageDigest digest) {
        return switch (coding.strip().toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> new Expansion(digest, true);
            case "deflate" -> new Expansion(digest, false);
            default -> null;
        };
    }

    /** Takes the next bytes of the payload as it was sent. */
    public void accept(byte[] bytes, int from, int length) {
        if (broken) {
            return;
        }
        if (inflater != null) {
            inflate(inflater, bytes, from, length);
            return;
        }
        start.write(bytes, from, length);
        byte[] held = start.toByteArray();
        int header = gzip ? gzipHeader(held) : held.length < 2 ? -1 : 0;
        if (header < 0) {
            broken = held.length > LONGEST_HEADER;
            return;
        }
        Inflater opened = new Inflater(gzip || !looksLikeZlib(held));
        inflater = opened;
        inflate(opened, held, header, held.length - header);
    }

    /** The digest; null where the payload was not what its coding says, or too large. */
    public byte @Nullable [] value() {
        return broken || inflater == null ? null : digest.digest();
    }

    private void inflate(Inflater opened, byte[] bytes, int from, int length) {
        opened.setInput(bytes, from, length);
        try {
            while (!opened.finished()) {
                int n = opened.inflate(buffer);
                if (n == 0) {
                    broken |= opened.needsDictionary();
                    return;
                }
                expanded += n;
                if (expanded > MOST) {
                    broken = true;
                    return;
                }
                digest.update(buffer, 0, n);
            }
        } catch (DataFormatException e) {
            broken = true;
        }
    }

    private static boolean looksLikeZlib(byte[] b) {
        return (b[0] & 0x0f) == 8 && (((b[0] & 0xff) << 8) | (b[1] & 0xff)) % 31 == 0;
    }

    /** How long the header is (RFC 1952); -1 where more bytes are needed or it is none. */
    private static int gzipHeader(byte[] b) {
        if (b.length < 10 || b[0] != 0x1f || b[1] != (byte) 0x8b) {
            return -1;
        }
        int at = 10;
        if ((b[3] & 4) != 0) {
            at += b.length < 12 ? LONGEST_HEADER : 2 + (b[10] & 0xff) + ((b[11] & 0xff) << 8);
        }
        for (int flag = 8; flag <= 16; flag *= 2) {
            if ((b[3] & flag) != 0) {
                while (at < b.length && b[at] != 0) {
                    at++;
                }
                at++;
            }
        }
        at += (b[3] & 2) != 0 ? 2 : 0;
        return at < b.length ? at : -1;
    }

    @Override
    public void close() {
        if (inflater != null) {
            inflater.end();
        }
    }
}
