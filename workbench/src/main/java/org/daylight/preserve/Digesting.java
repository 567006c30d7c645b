// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.FilterInputStream;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.daylight.Digest;

/** A stream whose bytes are digested as they pass. */
final class Digesting extends FilterInputStream {
    private final MessageDigest sha256;

    Digesting(InputStream in) {
        this(in, Digest.sha256());
    }

    private Digesting(InputStream in, MessageDigest sha256) {
        super(new DigestInputStream(in, sha256));
        this.sha256 = sha256;
    }

    /** Of all that has passed; to be asked once. */
    Digest digest() {
        return Digest.ofHash(sha256.digest());
    }
}
