// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59,94287082",
        "1111111109,07081804",
        "1111111111,14050471",
        "1234567890,89005924",
        "2000000000,69279037",
        "20000000000,65353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    @Test
    void aCodeIsTakenOnceAndWithinAHalfMinuteOfItsTime() {
        String secret = Totp.secret();
        Instant now = Instant.ofEpochSecond(1_800_000_000);
        String code = Totp.code(secret, now);
        long step = Totp.taken(secret, code, now, -1).orElseThrow();
        assertThat(Totp.taken(secret, code, now.plusSeconds(30), -1)).isPresent();
        assertThat(Totp.taken(secret, code, now.plusSeconds(90), -1)).isEmpty();
        assertThat(Totp.taken(secret, code, now, step)).isEmpty();
        assertThat(Totp.taken(secret, " " + code.substring(0, 3) + " " + code.substring(3), now, -1))
                .isPresent();
        assertThat(Totp.taken(secret, "", now, -1)).isEmpty();
    }

    @Test
    void base32ComesBackAsItWas() {
        for (int length = 0; length < 24; length++) {
            byte[] bytes = Secrets.bytes(length);
            assertThat(Base32.read(Base32.write(bytes))).isEqualTo(bytes);
        }
        assertThat(Base32.write("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
    }
}
