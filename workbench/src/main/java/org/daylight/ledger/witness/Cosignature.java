// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger.witness;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.SigningKey;

/**
 * One line of a witness under a checkpoint (C2SP tlog-cosignature, {@code cosignature/v1}, Ed25519).
 *
 * <pre>
 * — name base64(4 bytes of key id ‖ 8 bytes of seconds since 1970, most significant first ‖ 64 bytes of signature)
 *
 * signed:   cosignature/v1 ↵
 *           time SECONDS ↵
 *           the three lines of the checkpoint, each with its line feed
 * </pre>
 *
 * It says: at this time, the largest checkpoint of this ledger that the witness had seen was this one, and all she had
 * seen before were its beginnings.
 *
 * @param name the witness's name
 * @param keyId 8 hexadecimal digits
 * @param seconds since 1970-01-01T00:00Z by the witness's clock, more than 0
 * @param signature 128 hexadecimal digits
 */
public record Cosignature(String name, String keyId, long seconds, String signature) {
    private static final int BYTES = 4 + 8 + 64;
    private static final String DASH = "— ";

    /** Makes one. The witness's name is the key's name. */
    public static Cosignature sign(SigningKey key, Checkpoint checkpoint, Instant time) {
        WitnessKey witness = WitnessKey.of(key.verifier());
        long seconds = time.getEpochSecond();
        byte[] signature = key.sign(message(seconds, checkpoint.signed()));
        return new Cosignature(
                witness.name(), witness.id(), seconds, HexFormat.of().formatHex(signature));
    }

    /** Reads a line; nothing where it is another kind of line, such as the ledger's own signature. */
    public static Optional<Cosignature> parse(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space <= DASH.length()) {
            return Optional.empty();
        }
        byte[] bytes = base64(line.substring(space + 1));
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        String id = HexFormat.of().toHexDigits(buffer.getInt());
        long seconds = buffer.getLong();
        // A year of nine digits bounds what dates can show; time 0 would be no statement about a time.
        if (seconds <= 0 || seconds > Instant.MAX.getEpochSecond()) {
            return Optional.empty();
        }
        return Optional.of(new Cosignature(
                line.substring(DASH.length(), space),
                id,
                seconds,
                HexFormat.of().formatHex(bytes, BYTES - 64, BYTES)));
    }

    /** The cosignatures among the lines of a text: of a note's signatures, or of a witness's answer. */
    public static List<Cosignature> all(String text) {
        return text.lines().map(Cosignature::parse).flatMap(Optional::stream).toList();
    }

    /** Whether a line under a note is of this witness and verifies; needs no case. */
    public static boolean verifies(String note, String line, WitnessKey witness) {
        return parse(line.strip())
                .filter(c -> witness.verifies(c, Checkpoint.parse(note).signed()))
                .isPresent();
    }

    /** When, by the witness's clock. */
    public Instant time() {
        return Instant.ofEpochSecond(seconds);
    }

    /** The line, without line feed. */
    public String line() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.put(HexFormat.of().parseHex(keyId))
                .putLong(seconds)
                .put(HexFormat.of().parseHex(signature));
        return DASH + name + " " + Base64.getEncoder().encodeToString(bytes.array());
    }

    static byte[] message(long seconds, String signedText) {
        return ("cosignature/v1\ntime " + seconds + "\n" + signedText).getBytes(StandardCharsets.UTF_8);
    }

    /** Strictly: one value has one spelling. Empty where it is none. */
    static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(bytes).equals(text) ? bytes : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
