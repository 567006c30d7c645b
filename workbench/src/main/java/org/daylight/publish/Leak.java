// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

/**
 * A place where a forbidden string stands; never the string.
 *
 * @param file relative to the folder, with forward slashes; {@code !} leads into a compressed file
 * @param offset in bytes of the file (or of its decoded content) at which the string begins; for the payload of a WARC
 *     record in another charset than UTF-8, where the payload begins in characters; -1 where it stands in the file's
 *     name
 * @param form how the file was looked at: {@code name}, {@code text}, {@code decoded}, {@code unmarked}
 */
public record Leak(String file, long offset, String form) implements Comparable<Leak> {

    /** File and offset in words. */
    public String place() {
        return offset < 0 ? "the name of " + file : file + " at byte " + offset;
    }

    @Override
    public int compareTo(Leak other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byOffset = Long.compare(offset, other.offset);
        return byOffset != 0 ? byOffset : form.compareTo(other.form);
    }
}
