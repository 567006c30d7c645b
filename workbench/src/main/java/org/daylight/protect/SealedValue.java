// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import org.daylight.DaylightException;

/**
 * Seals a few bytes under a person's key: AES-256-GCM, with the place where they belong as associated data. Or to the
 * person's address ({@link PersonKeys#address}), where nobody is there to open the key: age v1, the place inside.
 */
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

    /**
     * Ciphertext of {@code clear} that the person's key opens, made without it.
     *
     * @param address of the person
     */
    public static byte[] sealTo(String address, byte[] clear, String place) {
        byte[] start = (place + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(start, start.length + clear.length);
        System.arraycopy(clear, 0, both, start.length, clear.length);
        return AgeBox.seal(both, List.of(address));
    }

    private static byte[] openBox(byte[] key, byte[] sealed, String place) {
        byte[] both = AgeBox.open(sealed, PersonKeys.boxKey(key), "the seal of " + place);
        byte[] start = (place + "\n").getBytes(StandardCharsets.UTF_8);
        if (both.length < start.length || !Arrays.equals(both, 0, start.length, start, 0, start.length)) {
            throw new DaylightException("the seal of " + place + " belongs to another place: it was put there by hand");
        }
        return Arrays.copyOfRange(both, start.length, both.length);
    }

    /** What was sealed. @throws DaylightException where key, ciphertext or place is not the one */
    public static byte[] open(byte[] key, byte[] sealed, String place) {
        if (AgeBox.is(sealed)) {
            return openBox(key, sealed, place);
        }
        try {
            return new AesGcmJce(key).decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new DaylightException("the seal of " + place + " does not open: wrong key, or altered", e);
        }
    }
}
