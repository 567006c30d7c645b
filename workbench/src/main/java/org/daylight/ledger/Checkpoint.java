// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.daylight.DaylightException;
import org.daylight.Digest;

/**
 * The signed head of a ledger: a C2SP tlog-checkpoint in a C2SP signed-note.
 *
 * <pre>
 * origin ↵
 * size in decimal digits ↵
 * base64 of the root ↵
 * ↵
 * — keyname base64(4 bytes of key id ‖ 64 bytes of signature) ↵
 * </pre>
 *
 * The signature covers the first three lines with their line feeds. Further signature lines (witnesses) and extension
 * lines may follow and are kept.
 *
 * @param origin which ledger
 * @param size how many events
 * @param root the root of the tree of these events
 * @param note the whole note
 */
public record Checkpoint(String origin, long size, Digest root, String note) {
    private static final int MAX_BYTES = 65_536;

    /** Signs a head. */
    static Checkpoint sign(String origin, long size, Digest root, SigningKey key) {
        String body = signedText(origin, size, root);
        String note = body + "\n" + key.signatureLine(body.getBytes(StandardCharsets.UTF_8));
        return new Checkpoint(origin, size, root, note);
    }

    static String signedText(String origin, long size, Digest root) {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.bytes()) + "\n";
    }

    /**
     * Reads a note; signatures are not looked at.
     *
     * @throws DaylightException where it is not a checkpoint
     */
    public static Checkpoint parse(String note) {
        int end = note.indexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || note.length() > MAX_BYTES) {
            throw new DaylightException("not a checkpoint: expected text, an empty line and signatures");
        }
        String[] lines = note.substring(0, end).split("\n", -1);
        if (lines.length < 3 || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new DaylightException("not a checkpoint: expected lines with origin, size and root");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Digest.ofHash(root(lines[2])), note);
    }

    private static byte[] root(String base64) {
        byte[] root = base64(base64);
        if (root.length != 32) {
            throw new DaylightException("not a checkpoint: expected base64 of 32 bytes as root");
        }
        return root;
    }

    /** Strictly: Java also reads base64 without padding or with stray bits, and one signature has one form. */
    private static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(bytes).equals(text) ? bytes : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** What the signature covers. */
    public String signed() {
        return note.substring(0, note.indexOf("\n\n") + 1);
    }

    /** Whether a signature line of this key verifies. */
    public boolean signedBy(VerifierKey key) {
        return key.verifiesNote(note);
    }
}
