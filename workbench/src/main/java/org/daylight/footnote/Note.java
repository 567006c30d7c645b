// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One footnote, endnote, entry of the bibliography, or link in running text.
 *
 * @param id within the report: f, e, b or l for its kind, and a number from 1
 * @param kind what it is
 * @param number as printed; empty where none is
 * @param page on which it stands, from 1, as the file counts; null where the format does not tell
 * @param sentence that it supports; empty for entries of a bibliography and for notes that nothing refers to
 * @param mark where its mark stands in that sentence, in code points
 * @param text its words, on one line
 * @param citations what it cites, in order
 * @param references to preserved copies that an earlier giving back has put there
 */
public record Note(
        String id,
        Kind kind,
        String number,
        @Nullable Integer page,
        String sentence,
        int mark,
        String text,
        List<Citation> citations,
        List<Reference> references) {
    /** What a note is. */
    public enum Kind {
        /** At the foot of a page. */
        FOOTNOTE,
        /** At the end of a chapter or of the report. */
        ENDNOTE,
        /** In a list of works. */
        BIBLIOGRAPHY,
        /** An address in running text, or behind words of it. */
        LINK
    }

    /**
     * A reference to a preserved copy that stands in a note.
     *
     * @param capture id of the capture; empty where only the archive's address stands there
     * @param digest hexadecimal digits of its SHA-256, or the first of them
     */
    public record Reference(String capture, String digest) {}

    /** Copies the lists. */
    public Note {
        citations = List.copyOf(citations);
        references = List.copyOf(references);
    }
}
