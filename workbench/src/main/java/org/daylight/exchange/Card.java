// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Function;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.ledger.VerifierKey;

/**
 * How a case presents itself to another: the key that signs its ledger and the key to encrypt to, signed by the first.
 *
 * <pre>
 * daylight-colleague/1 ↵
 * verifier key of the ledger ↵
 * base64 of the X25519 public key ↵
 * ↵
 * — origin base64 ↵
 * </pre>
 *
 * @param key signs the ledger and its parcels; its name is the origin of the ledger
 * @param address what to encrypt to, base64 of 32 bytes
 * @param note the whole text
 */
public record Card(VerifierKey key, String address, String note) {
    private static final String FIRST = "daylight-colleague/1";
    private static final int LONGEST = 4096;
    private static final int LINES = 3;

    /** Makes one. */
    public static Card make(VerifierKey key, String address, Function<byte[], String> sign) {
        String text = FIRST + "\n" + key + "\n" + address + "\n";
        return new Card(key, address, text + "\n" + sign.apply(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads one. @throws DaylightException where it is none, or not signed by its own key */
    public static Card parse(String note) {
        if (note.length() > LONGEST || !note.startsWith(FIRST + "\n")) {
            throw new DaylightException("not a colleague's card: expected a text that begins with " + FIRST);
        }
        String[] lines = note.split("\n", -1);
        if (lines.length < LINES + 2 || !lines[LINES].isEmpty()) {
            throw new DaylightException("not a colleague's card: expected two keys, an empty line and a signature");
        }
        VerifierKey key = VerifierKey.parse(lines[1]);
        if (!key.verifiesNote(note)) {
            throw new DaylightException(
                    "the card of " + key.name() + " is not signed by its own key: it was altered; get it again");
        }
        if (!isAddress(lines[2])) {
            throw new DaylightException("the card of " + key.name() + " has no key to encrypt to; get it again");
        }
        return new Card(key, lines[2], note);
    }

    private static boolean isAddress(String line) {
        try {
            byte[] bytes = Base64.getDecoder().decode(line);
            return bytes.length == 32
                    && Base64.getEncoder().encodeToString(bytes).equals(line);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The ledger that it speaks for. */
    public String ledger() {
        return key.name();
    }

    /** What two people compare by voice: eight groups of four hexadecimal digits, 128 bits of SHA-256 over both keys. */
    public String fingerprint() {
        String hex = Digest.of(key + "\n" + address).hex().toUpperCase(Locale.ROOT);
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < 32; i += 4) {
            groups.append(i == 0 ? "" : " ").append(hex, i, i + 4);
        }
        return groups.toString();
    }
}
