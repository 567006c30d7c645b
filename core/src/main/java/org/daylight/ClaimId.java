// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.regex.Pattern;

/**
 * Names a claim by what it says and where: {@code k} and 16 hexadecimal digits of a SHA-256 over text digest, kind,
 * offsets and key values. The reader's version does not enter, so a decision holds when the reader changes.
 *
 * @param value as printed
 */
public record ClaimId(String value) implements Comparable<ClaimId> {
    private static final Pattern FORM = Pattern.compile("k[0-9a-f]{16}");

    /** Checks the form. */
    public ClaimId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("expected k and 16 hexadecimal digits, found \"" + value + "\"");
        }
    }

    /** The id of a claim with these values at this place of the text with this digest. */
    public static ClaimId of(Digest text, Offsets at, ClaimValues values) {
        String key = text.hex() + "\n" + values.kind().code() + "\n" + at.start() + "-" + at.end() + "\n"
                + String.join("\n", values.key());
        return new ClaimId("k" + Digest.of(key).hex().substring(0, 16));
    }

    @Override
    public int compareTo(ClaimId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
