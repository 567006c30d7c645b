// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.DaylightException;

/**
 * Bytes that a passphrase opens.
 *
 * <pre>
 * daylight-locked/1 argon2id 65536 3 1 HEX\n      memory in KiB, passes, lanes, salt of 16 bytes (RFC 9106)
 * AES-256-GCM-HKDF stream, segments of 64 KiB     (Tink's streaming format; the first line is associated data)
 * </pre>
 *
 * A passphrase is compared in Unicode's form NFC, so it opens whatever the keyboard composes.
 */
public final class Locked {
    private static final String MAGIC = "daylight-locked/1";
    private static final Pattern HEADER =
            Pattern.compile(MAGIC + " argon2id ([0-9]{3,7}) ([0-9]{1,3}) ([0-9]{1,2}) ([0-9a-f]{32})");
    private static final int SEGMENT = 1 << 16;
    private static final int MAX_HEADER = 120;
    private static final int SALT = 16;
    private static final int KEY = 32;
    /** What a key file may ask of the machine that opens it: 1 GiB. */
    private static final int MOST_MEMORY = 1 << 20;

    private static final int MEMORY = 65_536;
    private static final int PASSES = 3;

    private Locked() {}

    /** What is written to the stream that is returned can be read with the passphrase alone; closing it closes both. */
    public static OutputStream lock(OutputStream out, String passphrase) throws IOException {
        String header = MAGIC + " argon2id " + MEMORY + " " + PASSES + " 1 "
                + HexFormat.of().formatHex(Secrets.bytes(SALT));
        out.write((header + "\n").getBytes(StandardCharsets.US_ASCII));
        try {
            return cipher(passphrase, header).newEncryptingStream(out, header.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IOException("it cannot be encrypted: " + e.getMessage(), e);
        }
    }

    /** The clear bytes. Reading fails with an {@link IOException} where the passphrase is another one. */
    public static InputStream open(InputStream in, String passphrase) throws IOException {
        StringBuilder header = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || header.length() > MAX_HEADER) {
                throw new IOException("it has no header of " + MAGIC);
            }
            header.append((char) b);
        }
        try {
            return cipher(passphrase, header.toString())
                    .newDecryptingStream(in, header.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IOException("it cannot be opened: " + e.getMessage(), e);
        }
    }

    /** A few bytes, locked. */
    public static byte[] lock(byte[] clear, String passphrase) {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (OutputStream out = lock(locked, passphrase)) {
            out.write(clear);
        } catch (IOException e) {
            throw new DaylightException("cannot lock: " + e.getMessage() + "; nothing was written", e);
        }
        return locked.toByteArray();
    }

    /**
     * A few bytes again.
     *
     * @param what they are, for the message
     * @throws DaylightException where the passphrase is another one, or they were altered
     */
    public static byte[] open(byte[] locked, String passphrase, String what) {
        try (InputStream in = open(new ByteArrayInputStream(locked), passphrase)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new DaylightException(
                    "the passphrase does not open " + what + "; nothing was opened, try it again", e);
        }
    }

    /** Whether these bytes begin as locked ones do. */
    public static boolean is(byte[] bytes) {
        byte[] magic = (MAGIC + " ").getBytes(StandardCharsets.US_ASCII);
        return bytes.length > magic.length && java.util.Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    private static AesGcmHkdfStreaming cipher(String passphrase, String header) throws IOException {
        Matcher parts = HEADER.matcher(header);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) > MOST_MEMORY) {
            throw new IOException("it has no header of " + MAGIC);
        }
        byte[] key = Argon2Function.getInstance(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)),
                        KEY,
                        Argon2.ID)
                .hash(
                        Normalizer.normalize(passphrase, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8),
                        HexFormat.of().parseHex(parts.group(4)))
                .getBytes();
        try {
            return new AesGcmHkdfStreaming(key, "HmacSha256", KEY, SEGMENT, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is always there", e);
        }
    }
}
