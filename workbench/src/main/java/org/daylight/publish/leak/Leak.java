// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import java.util.Comparator;

/**
 * A place where something forbidden stands; never what it is.
 *
 * @param file relative to the folder, with forward slashes; {@code !} leads into an archive or a compressed file, whose
 *     members are told by number. A path that leaks itself is told by its number in the order of all paths
 * @param offset in bytes of the file (or of its decoded content) at which it begins; for the payload of a WARC record in
 *     another charset than UTF-8, where the payload begins in characters; -1 where it stands in the file's name
 * @param form how the file was looked at: {@code name}, {@code text}, {@code decoded}, {@code unmarked}, {@code base64},
 *     {@code metadata}, {@code picture}
 * @param kind what it is
 * @param line of a text, from 1; 0 where there are none
 * @param field the column or name under which it stands in data of our own; empty elsewhere
 */
public record Leak(String file, long offset, String form, Kind kind, int line, String field)
        implements Comparable<Leak> {
    private static final Comparator<Leak> ORDER = Comparator.comparing(Leak::file)
            .thenComparingLong(Leak::offset)
            .thenComparing(Leak::form)
            .thenComparing(Leak::kind);

    /** File and offset in words. */
    public String place() {
        if (offset < 0) {
            return "the name of " + file;
        }
        return file
                + (line > 0 ? ", line " + line : "")
                + (field.isEmpty() ? "" : ", field " + field)
                + (form.equals("picture") ? ", in the picture" : " at byte " + offset);
    }

    /** What stands there, in words with an article. */
    public String words() {
        return kind.words();
    }

    @Override
    public int compareTo(Leak other) {
        return ORDER.compare(this, other);
    }
}
