// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.footnote.Citation;
import org.daylight.footnote.Form;
import org.daylight.footnote.Note;
import org.daylight.footnote.Note.Kind;
import org.daylight.footnote.Report;
import org.daylight.footnote.cite.Backward;
import org.daylight.footnote.cite.Citations;
import org.daylight.footnote.cite.Citations.Linked;
import org.daylight.footnote.cite.References;
import org.daylight.footnote.cite.Sourcing;
import org.daylight.footnote.cite.Supported;
import org.daylight.footnote.read.Manuscript.Mark;
import org.daylight.footnote.read.Manuscript.NoteText;
import org.daylight.footnote.read.Manuscript.Paragraph;
import org.daylight.footnote.read.Manuscript.Role;
import org.jspecify.annotations.Nullable;

/** From a manuscript to the list of what it cites, in the same way for every format. */
final class Analysis {
    /** More notes than this are no report that a person reads. */
    static final int MOST_NOTES = 20_000;

    private final Manuscript manuscript;
    private final List<Note> notes = new ArrayList<>();
    private final Map<Kind, Integer> count = new EnumMap<>(Kind.class);
    private final Map<String, NoteText> texts = new HashMap<>();
    private final Set<String> placed = new HashSet<>();
    private final Map<String, String> ids = new HashMap<>();

    private Analysis(Manuscript manuscript) {
        this.manuscript = manuscript;
        manuscript.notes().forEach(n -> texts.putIfAbsent(n.key(), n));
    }

    /** What a manuscript cites. */
    static Report report(Manuscript manuscript) {
        return new Analysis(manuscript).report();
    }

    /** The id in the report of each note that its file keeps apart, by its key. */
    static Map<String, String> ids(Manuscript manuscript) {
        Analysis analysis = new Analysis(manuscript);
        analysis.report();
        return Map.copyOf(analysis.ids);
    }

    private Report report() {
        boolean works = false;
        for (Paragraph p : manuscript.paragraphs()) {
            if (p.type() == Role.HEADING) {
                works = Headings.works(p.text());
            }
            boolean work = p.type() == Role.WORK || (works && p.type() == Role.TEXT);
            if (work && p.marks().isEmpty()) {
                work(p);
            } else {
                text(p, null);
            }
        }
        List<String> remarks = new ArrayList<>(manuscript.remarks());
        int loose = 0;
        for (NoteText n : manuscript.notes()) {
            if (placed.add(n.key())) {
                note(n, "", 0, n.page());
                loose++;
            }
        }
        if (loose > 0 && !EnumSet.of(Form.SHEET, Form.BIBTEX).contains(manuscript.form())) {
            remarks.add(loose + " notes have no mark in the text that was found");
        }
        List<Note> resolved = Backward.resolved(notes);
        return new Report(manuscript.name(), manuscript.form(), title(), resolved, Sourcing.of(resolved), remarks);
    }

    private String title() {
        return manuscript.title().isEmpty()
                ? manuscript.paragraphs().stream()
                        .limit(5)
                        .filter(p -> p.type() == Role.HEADING)
                        .map(Paragraph::text)
                        .findFirst()
                        .orElse("")
                : manuscript.title();
    }

    /**
     * Marks and links of a paragraph, in order.
     *
     * @param page that a note's words stand on, where this is one
     */
    private void text(Paragraph p, @Nullable Integer page) {
        record Point(int at, @Nullable Mark mark, @Nullable Linked link) {}
        List<Point> points = new ArrayList<>();
        p.marks().forEach(m -> points.add(new Point(m.at(), m, null)));
        List<Linked> links = page == null ? Supported.links(p.text(), p.links()) : List.of();
        links.forEach(l -> points.add(new Point(l.start(), null, l)));
        points.sort(Comparator.comparingInt(Point::at));
        for (Point point : points) {
            Mark mark = point.mark();
            Linked link = point.link();
            if (mark != null) {
                NoteText note = texts.get(mark.note());
                if (note != null && placed.add(note.key())) {
                    Supported s = Supported.at(p.text(), mark.at());
                    Integer here = page == null ? p.page(mark.at()) : page;
                    note(note, s.sentence(), s.mark(), note.page() == null ? here : note.page());
                }
            } else if (link != null) {
                Supported s = Supported.at(p.text(), link.start());
                String words = p.text().substring(link.start(), link.end());
                List<Citation> cited = Citations.of(words, List.of(new Linked(0, words.length(), link.target())));
                add(new Note(
                        id(Kind.LINK),
                        Kind.LINK,
                        "",
                        p.page(link.start()),
                        s.sentence(),
                        s.mark(),
                        words,
                        cited,
                        List.of()));
            }
        }
    }

    private void work(Paragraph p) {
        String words = References.blanked(p.text());
        List<Citation> cited = Citations.of(words, p.links());
        if (!p.text().isBlank()) {
            String number = p.text().replaceFirst("(?s)^\\s*(?:\\[(\\w{1,12})]|(\\d{1,4})[.)])\\s.*$", "$1$2");
            add(new Note(
                    id(Kind.BIBLIOGRAPHY),
                    Kind.BIBLIOGRAPHY,
                    number.equals(p.text()) ? "" : number,
                    p.page(0),
                    "",
                    0,
                    p.text(),
                    cited,
                    References.in(p.text())));
        }
    }

    private void note(NoteText n, String sentence, int mark, @Nullable Integer page) {
        String id = id(n.kind());
        ids.put(n.key(), id);
        String words = References.blanked(n.words().text());
        add(new Note(
                id,
                n.kind(),
                n.number(),
                page,
                sentence,
                mark,
                n.words().text(),
                Citations.of(words, n.words().links()),
                References.in(n.words().text())));
        if (!n.words().marks().isEmpty()) {
            text(n.words(), page == null ? Integer.valueOf(0) : page);
        }
    }

    private String id(Kind kind) {
        return kind.name().substring(0, 1).toLowerCase(java.util.Locale.ROOT) + count.merge(kind, 1, Integer::sum);
    }

    private void add(Note note) {
        if (notes.size() >= MOST_NOTES) {
            throw new org.daylight.DaylightException(manuscript.name() + " has more than " + MOST_NOTES
                    + " notes and links: split it into parts and hand in each");
        }
        notes.add(
                note.page() != null && note.page() == 0
                        ? new Note(
                                note.id(),
                                note.kind(),
                                note.number(),
                                null,
                                note.sentence(),
                                note.mark(),
                                note.text(),
                                note.citations(),
                                note.references())
                        : note);
    }
}
