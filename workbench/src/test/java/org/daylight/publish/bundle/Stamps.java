// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.tsp.TimeStampResponse;

/** Timestamps for example bundles. */
final class Stamps {
    static final Instant TIME = Instant.parse("2026-11-20T10:00:00Z");

    private Stamps() {}

    /** One by openssl with RSA, one on P-384 that renews it, and one on P-384 of its own. */
    static ExampleBundle.Stamper two(Path folder) throws Exception {
        TestAuthority rsa = TestAuthority.rsa("Example TSA");
        TestAuthority second = TestAuthority.curve("Second TSA", "secp384r1", "SHA384withECDSA");
        return note -> {
            byte[] first = rsa.openssl(folder, note);
            Instant time = new TimeStampResponse(first)
                    .getTimeStampToken()
                    .getTimeStampInfo()
                    .getGenTime()
                    .toInstant();
            ByteArrayOutputStream renewed = new ByteArrayOutputStream();
            renewed.writeBytes(note);
            renewed.writeBytes(first);
            Instant later = time.plusSeconds(60);
            return List.of(
                    new ExampleBundle.Stamp(rsa, first, time, null),
                    new ExampleBundle.Stamp(second, second.stamp(note, later), later, null),
                    new ExampleBundle.Stamp(second, second.stamp(renewed.toByteArray(), later), later, 0));
        };
    }

    /** One by this authority, as it should be. */
    static ExampleBundle.Stamper by(TestAuthority authority) {
        return note -> List.of(new ExampleBundle.Stamp(authority, authority.stamp(note, TIME), TIME, null));
    }

    static ExampleBundle.Stamper none() {
        return note -> List.of();
    }
}
