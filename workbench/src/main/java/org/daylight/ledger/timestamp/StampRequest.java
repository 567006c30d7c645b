// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger.timestamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.daylight.DaylightException;
import org.jspecify.annotations.Nullable;

/**
 * What an authority is asked: {@code TimeStampReq} of RFC 3161, 2.4.1, with the certificates wanted in the answer.
 *
 * @param imprint the hash of the data, in hexadecimal digits
 * @param algorithm which hash
 * @param nonce a number drawn for this request, in hexadecimal digits; null where a request of another program has none
 * @param policy the policy that is asked for, as dotted numbers; null leaves it to the authority
 */
public record StampRequest(
        String imprint,
        Imprint algorithm,
        @Nullable String nonce,
        @Nullable String policy) {
    /** Media type of a request. */
    public static final String MEDIA_TYPE = "application/timestamp-query";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST_BYTES = 4096;

    /** A request over these bytes, with a nonce of 64 bits. */
    public static StampRequest over(byte[] data, @Nullable String policy) {
        // The highest bit is set, so that every nonce has the same length.
        String nonce = new BigInteger(63, RANDOM).setBit(63).toString(16);
        return new StampRequest(Imprint.SHA256.of(data), Imprint.SHA256, nonce, policy);
    }

    /** Reads a request. @throws DaylightException where it is none, or none that a timestamp here could answer */
    public static StampRequest parse(byte[] der) {
        if (der.length > MOST_BYTES) {
            throw new DaylightException("a timestamp request has at most " + MOST_BYTES + " bytes");
        }
        try {
            Nesting.check(der);
            TimeStampRequest request = new TimeStampRequest(der);
            Imprint algorithm = Imprint.find(request.getMessageImprintAlgOID())
                    .orElseThrow(() -> new DaylightException("its hash is none of SHA-256, SHA-384, SHA-512"));
            return new StampRequest(
                    HexFormat.of().formatHex(request.getMessageImprintDigest()),
                    algorithm,
                    request.getNonce() == null ? null : request.getNonce().toString(16),
                    request.getReqPolicy() == null
                            ? null
                            : request.getReqPolicy().getId());
        } catch (IOException | IllegalArgumentException | DaylightException e) {
            throw new DaylightException("not a timestamp request (RFC 3161): " + e.getMessage(), e);
        }
    }

    /** The request as it is sent. */
    public byte[] der() {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        if (policy != null) {
            generator.setReqPolicy(new ASN1ObjectIdentifier(policy));
        }
        byte[] hash = HexFormat.of().parseHex(imprint);
        try {
            return (nonce == null
                            ? generator.generate(algorithm.oid(), hash)
                            : generator.generate(algorithm.oid(), hash, new BigInteger(nonce, 16)))
                    .getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("a request of four fields can be encoded", e);
        }
    }
}
