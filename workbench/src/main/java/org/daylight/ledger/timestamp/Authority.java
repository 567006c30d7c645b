// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger.timestamp;

import java.nio.charset.StandardCharsets;
import org.daylight.DaylightException;
import org.jspecify.annotations.Nullable;

/**
 * A time-stamping authority that a case trusts.
 *
 * @param seq the event that configured it
 * @param name how the case calls it: letters, digits, dots and hyphens, at most 40
 * @param policy the only policy that is accepted, as dotted numbers; null accepts any
 * @param roots the certificates to trust, in PEM
 */
public record Authority(long seq, String name, @Nullable String policy, String roots) {

    /** Checks name, policy and certificates. */
    public Authority {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,39}")) {
            throw new DaylightException(
                    "an authority's name has at most 40 letters, digits, dots and hyphens, found \"" + name + "\"");
        }
        if (policy != null && !policy.matches("[0-2](\\.(0|[1-9][0-9]{0,30})){1,30}")) {
            throw new DaylightException(
                    "a policy is an object identifier such as 1.3.6.1.4.1.1, found \"" + policy + "\"");
        }
    }

    /** The certificates to trust. @throws DaylightException where they cannot be read */
    public Certificates certificates() {
        return Certificates.read(roots.getBytes(StandardCharsets.US_ASCII));
    }
}
