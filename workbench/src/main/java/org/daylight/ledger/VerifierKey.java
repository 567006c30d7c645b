// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.daylight.DaylightException;
import org.daylight.Digest;

/**
 * The public half of a key that signs checkpoints: Ed25519, as C2SP signed-note writes it.
 *
 * <pre>
 * name+hexid+base64(0x01 ‖ 32 bytes)      hexid = first 4 bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ 32 bytes)
 * </pre>
 *
 * @param name the key's name: not empty, without white space and plus sign
 * @param hex the 32 bytes of the public key (RFC 8032) in hexadecimal digits
 */
public record VerifierKey(String name, String hex) {
    /** What stands before the 32 bytes in a SubjectPublicKeyInfo (RFC 8410, 4). */
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final byte ED25519 = 1;

    /** Checks the form. */
    public VerifierKey {
        if (name.isEmpty()
                || name.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '+')) {
            throw new DaylightException(
                    "a key's name is not empty and has neither white space nor a plus sign, found \"" + name + "\"");
        }
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new DaylightException("a key of Ed25519 has 64 lower-case hexadecimal digits, found \"" + hex + "\"");
        }
    }

    /** Reads the note form. @throws DaylightException where it is not one, or its id is not that of its key */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length == 3) {
            byte[] key = decode(parts[2]);
            if (key.length == 33 && key[0] == ED25519) {
                VerifierKey found = new VerifierKey(parts[0], HexFormat.of().formatHex(key, 1, 33));
                if (HexFormat.of().formatHex(found.id()).equals(parts[1])) {
                    return found;
                }
            }
        }
        throw new DaylightException(
                "expected a verifier key of the form name+hexid+base64 (Ed25519) with its own id, found \"" + text
                        + "\"");
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new DaylightException("expected base64 in a verifier key, found \"" + base64 + "\"", e);
        }
    }

    /** The 4 bytes that name the key in a signature line. */
    public byte[] id() {
        MessageDigest sha = Digest.sha256();
        sha.update(name.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) '\n');
        return Arrays.copyOf(sha.digest(typed()), 4);
    }

    /** Whether this key made this signature over these bytes. */
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(publicKey());
            ed25519.update(message);
            return signature.length == 64 && ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            // The JDK throws for points off the curve and for malformed signatures: both mean that it does not verify.
            return false;
        }
    }

    /** Whether a C2SP signed note has a line of this key, and every such line verifies: one that does not spoils it. */
    public boolean verifiesNote(String note) {
        int end = note.indexOf("\n\n");
        if (end < 0) {
            return false;
        }
        byte[] message = note.substring(0, end + 1).getBytes(StandardCharsets.UTF_8);
        String prefix = "— " + name + " ";
        List<byte[]> own = note.substring(end + 2)
                .lines()
                .filter(line -> line.startsWith(prefix))
                .map(line -> base64(line.substring(prefix.length())))
                .filter(line -> line.length == 68 && Arrays.equals(line, 0, 4, id(), 0, 4))
                .toList();
        return !own.isEmpty() && own.stream().allMatch(line -> verifies(message, Arrays.copyOfRange(line, 4, 68)));
    }

    private static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            // The last character has bits to spare: one signature has one spelling.
            return Base64.getEncoder().encodeToString(bytes).equals(text) ? bytes : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** As PEM, for {@code openssl pkeyutl -pubin}. */
    public String pem() {
        return Pem.write("PUBLIC KEY", encoded());
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded()));
    }

    private byte[] encoded() {
        byte[] encoded = Arrays.copyOf(SPKI, SPKI.length + 32);
        System.arraycopy(HexFormat.of().parseHex(hex), 0, encoded, SPKI.length, 32);
        return encoded;
    }

    private byte[] typed() {
        return HexFormat.of().parseHex("01" + hex);
    }

    /** The note form: {@code name+hexid+base64}. */
    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }
}
