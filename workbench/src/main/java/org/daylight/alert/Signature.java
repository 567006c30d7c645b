// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.alert;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How the receiver of a webhook knows that a request is ours and how old it is: HMAC-SHA256 (RFC 2104) under the secret of
 * the channel, over the seconds since 1970 in decimal digits, a full stop, and the body.
 *
 * <pre>
 * Daylight-Timestamp: 1764000000
 * Daylight-Signature: v1=64 hexadecimal digits
 *
 * printf '%s.%s' "$TIMESTAMP" "$BODY" | openssl dgst -sha256 -hmac "$SECRET"
 * </pre>
 */
public final class Signature {
    private Signature() {}

    /** The value of the field, for this moment. */
    public static String of(String secret, long seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
