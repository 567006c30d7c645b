// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

/**
 * Names the readable text of a capture: the capture's id, a hyphen, {@code t} and the first 16 hexadecimal digits of
 * the text's digest. A loose file that was read without a case goes by its file name.
 *
 * @param value as printed
 */
public record DocumentId(String value) implements Comparable<DocumentId> {

    /** Checks that there is a name on one line. */
    public DocumentId {
        if (value.isBlank() || value.length() > 4096 || value.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("a document's id is one line of 1 to 4096 characters");
        }
    }

    /** The id of a capture's document. */
    public static DocumentId of(CaptureId capture, Digest text) {
        return new DocumentId(capture.value() + "-t" + text.hex().substring(0, 16));
    }

    @Override
    public int compareTo(DocumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
