// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.read;

import java.util.List;
import java.util.Optional;
import org.daylight.footnote.Form;
import org.daylight.footnote.Note;
import org.daylight.footnote.cite.Citations.Linked;
import org.jspecify.annotations.Nullable;

/**
 * A report as its format orders it, before its words are understood: paragraphs with the places of marks and links, and
 * the words of its notes.
 *
 * @param name of the file
 * @param form its format
 * @param title from its fields; empty where they have none
 * @param paragraphs of the running text, in order
 * @param notes in the order of the file
 * @param remarks sentences on what could not be read as it stands
 */
public record Manuscript(
        String name, Form form, String title, List<Paragraph> paragraphs, List<NoteText> notes, List<String> remarks) {
    /** Copies the lists. */
    public Manuscript {
        paragraphs = List.copyOf(paragraphs);
        notes = List.copyOf(notes);
        remarks = List.copyOf(remarks);
    }

    /** What a paragraph is. */
    public enum Role {
        /** Running text. */
        TEXT,
        /** Heading, which may begin a bibliography. */
        HEADING,
        /** Entry of a list of works that the file marks as one. */
        WORK
    }

    /**
     * The mark of a note.
     *
     * @param at where, in chars of the paragraph
     * @param note its key
     */
    public record Mark(int at, String note) {}

    /**
     * A page begins.
     *
     * @param at where, in chars of the paragraph
     * @param page its number, from 1
     */
    public record Turn(int at, int page) {}

    /**
     * A paragraph without the marks of its notes.
     *
     * @param text on one line
     * @param turns pages that begin in it, the first at its beginning; empty where pages are not known
     */
    public record Paragraph(Role type, String text, List<Mark> marks, List<Linked> links, List<Turn> turns) {
        /** Copies the lists. */
        public Paragraph {
            marks = List.copyOf(marks);
            links = List.copyOf(links);
            turns = List.copyOf(turns);
        }

        /** The page on which a letter stands; null where pages are not known. */
        public @Nullable Integer page(int at) {
            Integer page = null;
            for (Turn turn : turns) {
                page = page == null || turn.at() <= at ? Integer.valueOf(turn.page()) : page;
            }
            return page;
        }
    }

    /**
     * A note.
     *
     * @param key by which marks name it
     * @param number as printed
     * @param page on which its words begin; null where pages are not known, or it stands where its mark does
     * @param place where words can be added to it, in chars of the source; -1 where that is told otherwise
     */
    public record NoteText(
            String key,
            Note.Kind kind,
            String number,
            Paragraph words,
            @Nullable Integer page,
            int place) {}

    /** The note of a key. */
    public Optional<NoteText> note(String key) {
        return notes.stream().filter(n -> n.key().equals(key)).findFirst();
    }
}
