// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger.timestamp;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** The hashes that a timestamp may be made over; SHA-1 and MD5 are not among them, for others can be made to fit. */
public enum Imprint {
    /** What we ask for. */
    SHA256("SHA-256", "2.16.840.1.101.3.4.2.1"),
    /** Read only. */
    SHA384("SHA-384", "2.16.840.1.101.3.4.2.2"),
    /** Read only. */
    SHA512("SHA-512", "2.16.840.1.101.3.4.2.3");

    private final String algorithm;
    private final String oid;

    Imprint(String algorithm, String oid) {
        this.algorithm = algorithm;
        this.oid = oid;
    }

    /** The name of the hash: SHA-256. */
    public String algorithm() {
        return algorithm;
    }

    ASN1ObjectIdentifier oid() {
        return new ASN1ObjectIdentifier(oid);
    }

    /** The hash of some bytes, in hexadecimal digits. */
    public String of(byte[] data) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(data));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }

    static Optional<Imprint> find(ASN1ObjectIdentifier oid) {
        for (Imprint imprint : values()) {
            if (imprint.oid.equals(oid.getId())) {
                return Optional.of(imprint);
            }
        }
        return Optional.empty();
    }
}
