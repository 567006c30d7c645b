// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.daylight.Digest;
import org.jspecify.annotations.Nullable;

/** Payload bytes that were read to their end: digested always, held only up to a limit. */
final class Payload {
    private final byte @Nullable [] held;
    private final long length;
    private final Digest digest;

    private Payload(byte @Nullable [] held, long length, Digest digest) {
        this.held = held;
        this.length = length;
        this.digest = digest;
    }

    /** Reads to the end. */
    static Payload read(InputStream in, long limit) throws IOException {
        return read(in, limit, null);
    }

    /** As {@link #read(InputStream, long)}, and has the bytes compared with a declared digest. */
    static Payload read(InputStream in, long limit, @Nullable PayloadDigest declared) throws IOException {
        MessageDigest sha256 = Digest.sha256();
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 13];
        long length = 0;
        for (int n; (n = in.read(buffer)) >= 0; ) {
            sha256.update(buffer, 0, n);
            if (declared != null) {
                declared.entity(buffer, n);
            }
            length += n;
            if (length <= limit) {
                kept.write(buffer, 0, n);
            } else {
                kept = new ByteArrayOutputStream(0);
            }
        }
        return new Payload(length <= limit ? kept.toByteArray() : null, length, Digest.ofHash(sha256.digest()));
    }

    byte @Nullable [] held() {
        return held;
    }

    long length() {
        return length;
    }

    Digest digest() {
        return digest;
    }
}
