// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.daylight.DaylightException;

/** Textual encoding of keys (RFC 7468). */
public final class Pem {
    private Pem() {}

    /** A block with this label around these bytes. */
    public static String write(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    /** The bytes of the block with this label. @throws DaylightException where the file, named for the message, has none */
    public static byte[] read(String label, String pem, Object file) {
        String begin = "-----BEGIN " + label + "-----";
        int start = pem.indexOf(begin);
        int end = pem.indexOf("-----END " + label + "-----");
        if (start < 0 || end < start) {
            throw new DaylightException(file + ": expected a PEM block \"" + label + "\"");
        }
        String body = pem.substring(start + begin.length(), end);
        try {
            return Base64.getMimeDecoder().decode(body.getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw new DaylightException(file + ": the PEM block \"" + label + "\" is not base64", e);
        }
    }
}
