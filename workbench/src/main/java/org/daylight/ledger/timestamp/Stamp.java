// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger.timestamp;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.daylight.DaylightException;
import org.jspecify.annotations.Nullable;

/**
 * What a timestamp says once it was checked: that bytes with this hash existed by this time, says this authority.
 *
 * @param time {@code genTime}
 * @param signer the subject of the certificate that the signature verifies with, and of no other
 * @param policy under which it was made, as dotted numbers
 * @param algorithm of the hash
 * @param imprint the hash, in hexadecimal digits
 * @param nonce in hexadecimal digits; null where it has none
 * @param embedded whether it brings the certificate of its signer; else it came from the file of roots
 * @param end when the first certificate on the path ends: until then it stands by itself
 * @param path from the signer's certificate up to, and without, a root
 */
public record Stamp(
        Instant time,
        String signer,
        String policy,
        Imprint algorithm,
        String imprint,
        @Nullable String nonce,
        boolean embedded,
        Instant end,
        List<X509Certificate> path) {

    private static final Duration AHEAD = Duration.ofDays(1);

    /** Copies the path. */
    public Stamp {
        path = List.copyOf(path);
    }

    /** Whether every certificate on its path is still valid at a moment. */
    public boolean standsAt(Instant moment) {
        return !moment.isAfter(end);
    }

    /**
     * Whether a case may take it in now: strangers must be able to check it by itself, and for some time.
     *
     * @throws DaylightException where not, in one line
     */
    public void keepableAt(Instant now) {
        if (!standsAt(now)) {
            throw new DaylightException("its certificates ended on " + end);
        }
        if (!embedded) {
            throw new DaylightException("it does not bring the certificate of its signer, though asked for it");
        }
        if (time.isAfter(now.plus(AHEAD))) {
            throw new DaylightException("it is of " + time + ", which is yet to come; compare the clocks");
        }
    }
}
