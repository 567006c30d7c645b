// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.daylight.DaylightException;

/** Seals a few bytes under a person's key: AES-256-GCM, with the place where they belong as associated data. */
public final class SealedValue {
    private SealedValue() {}

    /**
     * Ciphertext of {@code clear}.
     *
     * @param key 32 bytes
     * @param place what the value belongs to, such as {@code event 12 quote}; needed again to open it
     */
    public static byte[] seal(byte[] key, byte[] clear, String place) {
        try {
            return new AesGcmJce(key).encrypt(clear, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is always there", e);
        }
    }

    /** What was sealed. @throws DaylightException where key, ciphertext or place is not the one */
    public static byte[] open(byte[] key, byte[] sealed, String place) {
        try {
            return new AesGcmJce(key).decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new DaylightException("the seal of " + place + " does not open: wrong key, or altered", e);
        }
    }
}
