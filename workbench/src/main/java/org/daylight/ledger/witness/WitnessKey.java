// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger.witness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.ledger.VerifierKey;

/**
 * The public half of a witness's key: Ed25519, as C2SP tlog-cosignature writes it.
 *
 * <pre>
 * name+hexid+base64(0x04 ‖ 32 bytes)      hexid = first 4 bytes of SHA-256(name ‖ 0x0A ‖ 0x04 ‖ 32 bytes)
 * </pre>
 *
 * The byte 0x04 keeps it apart from a key that signs ledgers: neither can speak for the other.
 *
 * @param name the witness's name: not empty, without white space and plus sign
 * @param hex the 32 bytes of the public key (RFC 8032) in hexadecimal digits
 */
public record WitnessKey(String name, String hex) {
    private static final byte COSIGNATURE = 4;

    /** Checks the form. */
    public WitnessKey {
        // The rules for names and digits are those of every key in a signed note.
        new VerifierKey(name, hex);
    }

    /** The witness whose signing key has this public half; the name is the key's. */
    public static WitnessKey of(VerifierKey key) {
        return new WitnessKey(key.name(), key.hex());
    }

    /** Reads the note form. @throws DaylightException where it is not one, or its id is not that of its key */
    public static WitnessKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length == 3) {
            byte[] key = Cosignature.base64(parts[2]);
            if (key.length == 33 && key[0] == COSIGNATURE) {
                WitnessKey found = new WitnessKey(parts[0], HexFormat.of().formatHex(key, 1, 33));
                if (found.id().equals(parts[1])) {
                    return found;
                }
            }
        }
        throw new DaylightException("expected a witness's verifier key of the form name+hexid+base64 (cosignature/v1,"
                + " Ed25519) with its own id, as `witness key` prints it; found \"" + text + "\"");
    }

    /** The 4 bytes that name the key in a signature line, in hexadecimal digits. */
    public String id() {
        MessageDigest sha = Digest.sha256();
        sha.update(name.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) '\n');
        return HexFormat.of().formatHex(Arrays.copyOf(sha.digest(typed()), 4));
    }

    /** Whether this witness made this cosignature over this checkpoint, given by its signed text. */
    public boolean verifies(Cosignature cosignature, String signedText) {
        return cosignature.name().equals(name)
                && cosignature.keyId().equals(id())
                && new VerifierKey(name, hex)
                        .verifies(
                                Cosignature.message(cosignature.seconds(), signedText),
                                HexFormat.of().parseHex(cosignature.signature()));
    }

    private byte[] typed() {
        return HexFormat.of().parseHex("04" + hex);
    }

    /** The note form: {@code name+hexid+base64}. */
    @Override
    public String toString() {
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed());
    }
}
