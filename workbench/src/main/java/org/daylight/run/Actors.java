// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.daylight.protect.KeyFile;

/**
 * Pseudonyms of those who act: an HMAC of the user's name under a key of the case, so that one person is one actor
 * inside a case, and nobody can be followed from case to case or be guessed without the key.
 */
final class Actors {
    private Actors() {}

    /** The pseudonym of a user in the case with this keys folder; draws the key at the first call. */
    static String pseudonym(Path keys, String user) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KeyFile.of(keys.resolve("actors.key")), "HmacSHA256"));
            byte[] hash = mac.doFinal(user.getBytes(StandardCharsets.UTF_8));
            return "actor-" + HexFormat.of().formatHex(hash, 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
