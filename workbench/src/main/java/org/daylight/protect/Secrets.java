// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.daylight.Digest;

/** Secrets that a program draws: too long to be guessed, so a plain digest of them is kept. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN = 32;
    /** Fifty bits: typed by hand once, and tried under a lock-out. */
    private static final int RECOVERY_SIGNS = 10;

    private static final int RECOVERY_CODES = 8;

    private Secrets() {}

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** 256 random bits in base64url (RFC 4648). */
    public static String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN));
    }

    /** What is kept of a secret. */
    public static String kept(String secret) {
        return Digest.of(secret).hex();
    }

    /** Whether two are the same; takes the same time wherever they differ. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** New recovery codes, such as {@code 7kq2m-x4hpa}. */
    public static List<String> recoveryCodes() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String signs = Base32.write(bytes(RECOVERY_SIGNS))
                    .substring(0, RECOVERY_SIGNS)
                    .toLowerCase(Locale.ROOT);
            codes.add(signs.substring(0, RECOVERY_SIGNS / 2) + "-" + signs.substring(RECOVERY_SIGNS / 2));
        }
        return codes;
    }

    /** A recovery code as it was typed, in the one form that is kept. */
    public static String typed(String code) {
        String bare = code.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
        return bare.length() == RECOVERY_SIGNS
                ? bare.substring(0, RECOVERY_SIGNS / 2) + "-" + bare.substring(RECOVERY_SIGNS / 2)
                : bare;
    }
}
