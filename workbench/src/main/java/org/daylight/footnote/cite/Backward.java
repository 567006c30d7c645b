// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daylight.footnote.Citation;
import org.daylight.footnote.Citation.SameAs;
import org.daylight.footnote.Note;
import org.daylight.footnote.Note.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the notes that "ibid.", "note 12 above" and "op. cit." mean, and gives what refers to them what they cite. Where
 * the note that is meant cites several things, the note is named, and no one of them is chosen.
 */
public final class Backward {
    private Backward() {}

    /** The notes with their references to other notes resolved, in order, so that chains come to their beginning. */
    public static List<Note> resolved(List<Note> notes) {
        List<Note> done = new ArrayList<>();
        for (Note note : notes) {
            List<Citation> citations = new ArrayList<>();
            for (Citation c : note.citations()) {
                SameAs same = c.sameAs();
                citations.add(same == null ? c : resolved(c, same, note, citations, done, notes));
            }
            done.add(new Note(
                    note.id(),
                    note.kind(),
                    note.number(),
                    note.page(),
                    note.sentence(),
                    note.mark(),
                    note.text(),
                    citations,
                    note.references()));
        }
        return done;
    }

    private static Citation resolved(
            Citation c, SameAs same, Note note, List<Citation> before, List<Note> done, List<Note> all) {
        if (!same.number().isEmpty()) {
            Optional<Note> meant = numbered(same.number(), note, done);
            // A note further on ("see note 30 below") is named, what it cites is taken from its own words.
            Optional<Note> later = meant.isPresent() ? meant : numbered(same.number(), note, all);
            return c.with(
                    new SameAs(same.words(), same.number(), later.map(Note::id).orElse(null)),
                    later.map(Backward::sole).orElse(null));
        }
        int comma = same.words().indexOf(',');
        if (comma > 0) {
            Optional<Note> work = ofAuthor(same.words().substring(0, comma), note, done);
            Citation cited =
                    work.map(w -> ofAuthor(w, same.words().substring(0, comma))).orElse(null);
            return c.with(new SameAs(same.words(), "", work.map(Note::id).orElse(null)), cited);
        }
        if (!before.isEmpty()) {
            return c.with(new SameAs(same.words(), "", note.id()), before.getLast());
        }
        Optional<Note> last = done.stream().filter(n -> n.kind() == note.kind()).reduce((a, b) -> b);
        return c.with(
                new SameAs(same.words(), "", last.map(Note::id).orElse(null)),
                last.map(Backward::sole).orElse(null));
    }

    private static Optional<Note> numbered(String number, Note from, List<Note> notes) {
        Optional<Note> sameKind = notes.stream()
                .filter(n -> n.kind() == from.kind() && n.number().equals(number) && !n.id().equals(from.id()))
                .reduce((a, b) -> b);
        return sameKind.isPresent()
                ? sameKind
                : notes.stream()
                        .filter(n -> n.kind() != Kind.BIBLIOGRAPHY && n.number().equals(number))
                        .filter(n -> !n.id().equals(from.id()))
                        .reduce((a, b) -> b);
    }

    private static @Nullable Citation sole(Note note) {
        List<Citation> leading = note.citations().stream()
                .filter(c -> c.url() != null || c.archived() != null || c.doi() != null)
                .toList();
        return leading.size() == 1
                ? leading.getFirst()
                : note.citations().size() == 1 ? note.citations().getFirst() : null;
    }

    private static Optional<Note> ofAuthor(String author, Note from, List<Note> done) {
        return done.stream()
                .filter(n -> n.kind() == from.kind() && ofAuthor(n, author) != null)
                .reduce((a, b) -> b);
    }

    private static @Nullable Citation ofAuthor(Note note, String author) {
        String surname = author.strip().toLowerCase(Locale.ROOT);
        return note.citations().stream()
                .filter(c -> c.sameAs() == null)
                .filter(c -> c.text().toLowerCase(Locale.ROOT).contains(surname))
                .findFirst()
                .orElse(null);
    }
}
