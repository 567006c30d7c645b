// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords (RFC 6238): six digits, thirty seconds, HMAC-SHA-1, as every app on a phone makes them. */
public final class Totp {
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    /** Bytes of a secret: as long as the hash (RFC 4226, section 4). */
    private static final int SECRET = 20;

    private Totp() {}

    /** A new secret, in Base32. */
    public static String secret() {
        return Base32.write(Secrets.bytes(SECRET));
    }

    /** Which step of thirty seconds a moment is in. */
    public static long step(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
    }

    /**
     * The code of a step.
     *
     * @param digits 6, or 8 as the vectors of the RFC have them
     */
    static String code(byte[] secret, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            // Dynamic truncation (RFC 4226, section 5.3): the last four bits say where the 31 bits of the code begin.
            int at = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & 0x7fffffff;
            return String.format(Locale.ROOT, "%0" + digits + "d", number % (int) Math.pow(10, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-1", e);
        }
    }

    /** The code of a moment. */
    public static String code(String secret, Instant time) {
        return code(Base32.read(secret), step(time), DIGITS);
    }

    /**
     * The step of a code, where it is right: that of the moment, or the one before or after, as clocks differ.
     *
     * @param last the step of the last code that was taken; that one and those before it are used up
     */
    public static OptionalLong taken(String secret, String code, Instant time, long last) {
        String typed = code.replaceAll("\\s", "");
        byte[] key = Base32.read(secret);
        long now = step(time);
        OptionalLong found = OptionalLong.empty();
        for (long step = now - 1; step <= now + 1; step++) {
            if (Secrets.same(code(key, step, DIGITS), typed) && step > last) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The address that an app reads, as text or as a square of dots. */
    public static String address(String secret, String issuer, String name) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(name) + "?secret=" + secret + "&issuer="
                + encoded(issuer);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
