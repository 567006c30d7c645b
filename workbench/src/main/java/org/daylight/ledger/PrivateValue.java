// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.jspecify.annotations.Nullable;

/**
 * One private field of one event, in one of three states.
 *
 * <pre>
 * clear    salt and value
 * sealed   ciphertext (of salt and value), sealedFor, perhaps masked
 * erased   sealedFor, perhaps masked
 * </pre>
 *
 * A sealed field keeps no salt in clear: with the salt, a name could be guessed and tried against the commitment.
 *
 * @param seq the event
 * @param field the field's name
 * @param salt 64 hexadecimal digits, only while clear
 * @param value canonical JSON, only while clear
 * @param masked canonical JSON of what may be shown once sealed
 * @param ciphertext base64 of the encrypted {@link #plaintext()}, only while sealed
 * @param sealedFor the pseudonyms of the persons whose erasure erases it
 */
public record PrivateValue(
        long seq,
        String field,
        @Nullable String salt,
        @Nullable String value,
        @Nullable String masked,
        @Nullable String ciphertext,
        List<String> sealedFor) {

    /** Copies the list. */
    public PrivateValue {
        sealedFor = List.copyOf(sealedFor);
    }

    /**
     * What an event holds in place of a private value: SHA-256(salt ‖ JCS(value)).
     *
     * @param salt 32 random bytes
     * @param value canonical JSON
     */
    public static Digest commitment(byte[] salt, String value) {
        if (salt.length != 32) {
            throw new IllegalArgumentException("expected a salt of 32 bytes, found " + salt.length);
        }
        MessageDigest sha = Digest.sha256();
        sha.update(salt);
        return Digest.ofHash(sha.digest(value.getBytes(StandardCharsets.UTF_8)));
    }

    /** As faults, seals and erasures name it: {@code 12/quote}. */
    public String id() {
        return seq + "/" + field;
    }

    /** Whether the value is readable here. */
    public boolean isClear() {
        return salt != null && value != null;
    }

    /** Whether neither value nor ciphertext is left. */
    public boolean isErased() {
        return value == null && ciphertext == null;
    }

    /** What may be shown: the value, or the mask, or nothing. */
    public Optional<Object> revealed() {
        String shown = isClear() ? value : masked;
        return shown == null ? Optional.empty() : Optional.ofNullable(Jcs.parse(shown));
    }

    /** What a seal event notes of the mask: SHA-256 of its canonical JSON, of nothing where there is no mask. */
    public Digest maskDigest() {
        return maskDigest(masked);
    }

    /**
     * As {@link #maskDigest()}, of a mask to be.
     *
     * @param masked canonical JSON, null for none
     */
    public static Digest maskDigest(@Nullable String masked) {
        return Digest.of(masked == null ? "" : masked);
    }

    /** The encrypted plaintext of a sealed field. @throws DaylightException where it is not sealed */
    public byte[] sealed() {
        if (ciphertext == null) {
            throw new DaylightException("private field " + id() + " is not sealed");
        }
        return Base64.getDecoder().decode(ciphertext);
    }

    /**
     * What is to be encrypted when it is sealed, and what a disclosure carries: canonical JSON {@code
     * {"salt":"hex","value":…}}.
     *
     * @throws DaylightException where it is not clear
     */
    public String plaintext() {
        if (salt == null || value == null) {
            throw new DaylightException("private field " + id() + " is "
                    + (isErased() ? "erased" : "sealed: open it with the person's key first"));
        }
        return "{\"salt\":\"" + salt + "\",\"value\":" + value + "}";
    }

    /** The sealed form of a clear field. */
    PrivateValue hidden(Draft.Hidden how) {
        Object mask = how.masked();
        return new PrivateValue(
                seq,
                field,
                null,
                null,
                mask == null ? null : Jcs.write(mask),
                Base64.getEncoder()
                        .encodeToString(how.cipher().seal(id(), plaintext().getBytes(StandardCharsets.UTF_8))),
                how.persons());
    }

    /**
     * The clear form of a field from its plaintext, checked against what the event committed to.
     *
     * @param plaintext as {@link #plaintext()} was
     * @throws DaylightException where the event has no such private field, or committed to another value
     */
    public static PrivateValue opened(Event event, String field, String plaintext) {
        Digest committed = event.committed().get(field);
        if (committed != null
                && Jcs.parse(plaintext) instanceof Map<?, ?> map
                && map.get("salt") instanceof String salt
                && map.get("value") != null
                && salt.matches("[0-9a-f]{64}")) {
            String json = Jcs.write(map.get("value"));
            if (commitment(HexFormat.of().parseHex(salt), json).equals(committed)) {
                return new PrivateValue(event.seq(), field, salt, json, null, null, List.of());
            }
        }
        throw new DaylightException("the plaintext given for private field " + event.seq() + "/" + field
                + " is not what the event committed to; was it opened with the right key?");
    }
}
