// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.daylight.footnote.Form;
import org.daylight.footnote.Note.Kind;
import org.daylight.footnote.read.Manuscript.NoteText;
import org.daylight.footnote.read.Manuscript.Paragraph;
import org.daylight.footnote.read.Manuscript.Role;
import org.daylight.footnote.read.Manuscript.Turn;
import org.daylight.read.file.Budget;
import org.daylight.read.file.Xml;
import org.daylight.read.file.Zip;

/** Text documents of OpenDocument (ISO/IEC 26300): notes stand within the text, with their numbers. */
final class OdtReport implements Xml.Handler {
    private static final Set<String> SKIPPED = Set.of(
            "tracked-changes",
            "annotation",
            "ruby-text",
            "table-of-content",
            "hidden-text",
            "hidden-paragraph",
            "alphabetical-index",
            "styles",
            "automatic-styles",
            "font-face-decls",
            "scripts");

    private static final class Open {
        final ParagraphMaker words = new ParagraphMaker();
        final StringBuilder number = new StringBuilder();
        Kind kind = Kind.FOOTNOTE;
        String key = "";
        boolean citation;
    }

    private final Budget budget;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<NoteText> notes = new ArrayList<>();
    private final Deque<ParagraphMaker> open = new ArrayDeque<>();
    private final Deque<Open> inNotes = new ArrayDeque<>();
    private int skipped;
    private int count;
    private int page = 1;
    private boolean paged;
    private int works;

    private OdtReport(Budget budget) {
        this.budget = budget;
    }

    static Manuscript read(String name, Zip zip, Budget budget) throws IOException {
        OdtReport report = new OdtReport(budget);
        DocxReport.part(zip, "content.xml", budget, report);
        List<Paragraph> paragraphs = report.paged
                ? report.paragraphs
                : report.paragraphs.stream()
                        .map(p -> new Paragraph(p.type(), p.text(), p.marks(), p.links(), List.of()))
                        .toList();
        return new Manuscript(name, Form.ODT, "", paragraphs, report.notes, List.of());
    }

    private static String or(XMLStreamReader at, String name) {
        String value = Xml.attribute(at, name);
        return value == null ? "" : value;
    }

    @Override
    public void start(XMLStreamReader at, String name) {
        if (skipped > 0 || SKIPPED.contains(name)) {
            skipped++;
            return;
        }
        ParagraphMaker p = open.peek();
        switch (name) {
            case "p", "h" -> {
                ParagraphMaker fresh = new ParagraphMaker();
                String style = or(at, "style-name");
                fresh.type = name.equals("h") || style.equals("Title")
                        ? Role.HEADING
                        : works > 0 || style.startsWith("Bibliography_20_1") ? Role.WORK : Role.TEXT;
                fresh.turn(page);
                open.push(fresh);
            }
            case "bibliography" -> works++;
            case "note" -> begin(at, p);
            case "note-citation" -> {
                Open note = inNotes.peek();
                if (note != null) {
                    note.citation = true;
                    note.number.append(or(at, "label"));
                }
            }
            case "a" -> {
                if (p != null && !or(at, "href").isEmpty()) {
                    p.link(or(at, "href"));
                }
            }
            case "soft-page-break" -> {
                page++;
                paged = true;
                if (p != null) {
                    p.turn(page);
                }
            }
            case "s", "tab", "line-break" -> {
                if (p != null) {
                    p.append(" ");
                }
            }
            default -> {}
        }
    }

    private void begin(XMLStreamReader at, @org.jspecify.annotations.Nullable ParagraphMaker p) {
        Open note = new Open();
        count++;
        note.key = "n" + count;
        note.kind = or(at, "note-class").equals("endnote") ? Kind.ENDNOTE : Kind.FOOTNOTE;
        inNotes.push(note);
        if (p != null) {
            p.mark(note.key);
        }
    }

    @Override
    public void text(String text) {
        if (skipped > 0) {
            return;
        }
        budget.letters(text.length());
        Open note = inNotes.peek();
        ParagraphMaker p = open.peek();
        if (note != null && note.citation) {
            if (note.number.isEmpty()) {
                note.number.append(text);
            }
        } else if (p != null) {
            p.append(text);
        }
    }

    @Override
    public void end(String name) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        Open note = inNotes.peek();
        switch (name) {
            case "p", "h" -> paragraph(note);
            case "a" -> {
                ParagraphMaker p = open.peek();
                if (p != null) {
                    p.unlink();
                }
            }
            case "bibliography" -> works--;
            case "note-citation" -> {
                if (note != null) {
                    note.citation = false;
                }
            }
            case "note" -> {
                if (note != null) {
                    inNotes.pop();
                    notes.add(new NoteText(
                            note.key, note.kind, note.number.toString().strip(), note.words.make(), null, -1));
                }
            }
            default -> {}
        }
    }

    private void paragraph(@org.jspecify.annotations.Nullable Open note) {
        ParagraphMaker p = open.poll();
        if (p == null || p.isEmpty()) {
            return;
        }
        Paragraph made = p.make();
        if (note == null) {
            paragraphs.add(made);
        } else {
            note.words.append(new Paragraph(made.type(), made.text(), made.marks(), made.links(), List.<Turn>of()));
        }
    }
}
