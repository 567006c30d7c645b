// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.ledger.VerifierKey;

/**
 * What a monitor says later of an edition that it published: a signed note (C2SP signed-note) in a file beside the
 * edition, which itself is never touched. A line each: format, number of the edition, digest of its manifest, kind, time,
 * text.
 *
 * @param edition its number
 * @param manifest SHA-256 of its {@code edition.json}
 * @param kind what is said of it
 * @param time when, UTC
 * @param text in a line, for readers
 */
public record Notice(int edition, Digest manifest, Kind kind, Instant time, String text) {
    /** The longest text, in code points. */
    public static final int LONGEST = 2_000;

    private static final String FORMAT = "daylight-notice/1";
    private static final Pattern FILE = Pattern.compile("[^/]{1,200}\\.notice-[1-9][0-9]{0,4}\\.note");

    /** What can be said of an edition. */
    public enum Kind {
        /** Something in it is wrong; the text says what. */
        CORRECTED,
        /** A later edition takes its place. */
        SUPERSEDED,
        /** The monitor no longer stands by it. */
        WITHDRAWN,
        /** It may be made public before the hour that is printed in it; the text says why. */
        RELEASED;

        /** The word in the note. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for any other word */
        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Checks the text. */
    public Notice {
        if (text.isBlank()
                || text.codePointCount(0, text.length()) > LONGEST
                || text.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029)) {
            throw new DaylightException(
                    "the text of a notice is one line of 1 to " + LONGEST + " characters; nothing was written");
        }
    }

    /** The name of the file beside a folder. */
    public static String file(String folder, int which) {
        return folder + ".notice-" + which + ".note";
    }

    /** Whether a name beside a folder is that of a notice. */
    public static boolean isFile(String name) {
        return FILE.matcher(name).matches();
    }

    /**
     * The note with its signature.
     *
     * @param signer given the text of a note, answers its signature lines
     */
    public String note(Function<byte[], String> signer) {
        String body =
                FORMAT + "\n" + edition + "\n" + manifest.hex() + "\n" + kind.code() + "\n" + time + "\n" + text + "\n";
        return body + "\n" + signer.apply(body.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a note that is signed by the key.
     *
     * @throws DaylightException where it is none, or not signed by it
     */
    public static Notice parse(String note, VerifierKey key) {
        if (!key.verifiesNote(note)) {
            throw new DaylightException("the notice is not signed by " + key.name());
        }
        String[] lines = note.substring(0, note.indexOf("\n\n")).split("\n", -1);
        try {
            if (lines.length != 6 || !lines[0].equals(FORMAT)) {
                throw new DaylightException("the note is none of the form " + FORMAT);
            }
            return new Notice(
                    Integer.parseInt(lines[1]),
                    new Digest(lines[2]),
                    Kind.of(lines[3]),
                    Instant.parse(lines[4]),
                    lines[5]);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new DaylightException("the notice has a line that is not of the form " + FORMAT, e);
        }
    }
}
