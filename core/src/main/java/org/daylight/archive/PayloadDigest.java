// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Compares a payload with the digest that its record declares, by each way of counting that crawlers know: the body
 * with its chunks joined (WARC/1.1), as it came, and with its content coding undone.
 */
final class PayloadDigest implements AutoCloseable {
    private final DeclaredDigest declared;
    private final MessageDigest raw;
    private final MessageDigest joined;
    private final @Nullable Expansion expanded;

    PayloadDigest(DeclaredDigest declared, Fields headers) {
        this.declared = declared;
        this.raw = declared.computation();
        this.joined = declared.computation();
        this.expanded = Expansion.of(String.join(",", headers.all("Content-Encoding")), declared.computation());
    }

    /** Sees the body as it came. */
    InputStream raw(InputStream in) {
        return new DigestInputStream(in, raw);
    }

    /** Takes bytes of the body with its chunks joined. */
    void entity(byte[] bytes, int length) {
        joined.update(bytes, 0, length);
        if (expanded != null) {
            expanded.accept(bytes, 0, length);
        }
    }

    /** What is to be said, once the body has been read to its end; null where all is well. */
    @Nullable
    Tolerance judge(long offset) {
        byte[] entity = joined.digest();
        if (declared.agrees(entity)) {
            return null;
        }
        byte[] unpacked = expanded == null ? null : expanded.value();
        boolean asItCame = declared.agrees(raw.digest());
        if (asItCame || (unpacked != null && declared.agrees(unpacked))) {
            return new Tolerance(
                    Tolerance.Kind.DIGEST_SCOPE,
                    offset,
                    "WARC-Payload-Digest was taken "
                            + (asItCame ? "with the sizes of the chunks" : "behind the content coding"));
        }
        return new Tolerance(
                Tolerance.Kind.WRONG_PAYLOAD_DIGEST,
                offset,
                "expected WARC-Payload-Digest " + declared.shown() + ", found " + declared.shown(entity));
    }

    @Override
    public void close() {
        if (expanded != null) {
            expanded.close();
        }
    }
}
