// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.regex.Pattern;

/**
 * Names one capture of a case: {@code c} and 16 hexadecimal digits, the beginning of the SHA-256 of the file's digest
 * and the record's offset in it.
 *
 * @param value as printed
 */
public record CaptureId(String value) implements Comparable<CaptureId> {
    private static final Pattern FORM = Pattern.compile("c[0-9a-f]{16}");

    /** Checks the form. */
    public CaptureId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("expected c and 16 hexadecimal digits, found \"" + value + "\"");
        }
    }

    /** The id of the record at {@code offset} (bytes) of the WARC file with this digest. */
    public static CaptureId of(Digest file, long offset) {
        return new CaptureId("c" + Digest.of(file.hex() + ":" + offset).hex().substring(0, 16));
    }

    @Override
    public int compareTo(CaptureId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
