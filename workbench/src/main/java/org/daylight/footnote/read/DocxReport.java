// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.daylight.footnote.Form;
import org.daylight.footnote.Note.Kind;
import org.daylight.footnote.read.Manuscript.NoteText;
import org.daylight.footnote.read.Manuscript.Paragraph;
import org.daylight.footnote.read.Manuscript.Turn;
import org.daylight.read.file.Budget;
import org.daylight.read.file.Xml;
import org.daylight.read.file.Zip;

/** Word processing documents of Office Open XML (ECMA-376). */
final class DocxReport {
    private DocxReport() {}

    static Manuscript read(String name, Zip zip, Budget budget) throws IOException {
        DocxNumbers numbers = new DocxNumbers();
        part(zip, "word/settings.xml", budget, new Settings(numbers));
        Map<String, String> styles = new HashMap<>();
        part(zip, "word/styles.xml", budget, new Styles(styles));
        DocxText body = text(zip, "document", styles, numbers, budget);
        DocxNumbers none = new DocxNumbers();
        DocxText feet = text(zip, "footnotes", styles, none, budget);
        DocxText ends = text(zip, "endnotes", styles, none, budget);
        Map<String, String> printed = numbers.printed();
        List<NoteText> notes = new ArrayList<>();
        printed.forEach((key, number) -> {
            boolean foot = key.startsWith("f");
            ParagraphMaker words = (foot ? feet : ends).notes.get(key.substring(1));
            if (words != null) {
                notes.add(note(key, number, words));
            }
        });
        loose(feet, "f", printed, notes);
        loose(ends, "e", printed, notes);
        List<Paragraph> paragraphs = paged(body);
        return new Manuscript(name, Form.DOCX, title(zip, budget), paragraphs, notes, List.of());
    }

    private static void loose(DocxText part, String kind, Map<String, String> printed, List<NoteText> notes) {
        part.notes.forEach((id, words) -> {
            if (!printed.containsKey(kind + id)) {
                notes.add(note(kind + id, "", words));
            }
        });
    }

    private static NoteText note(String key, String number, ParagraphMaker words) {
        Kind kind = key.startsWith("f") ? Kind.FOOTNOTE : Kind.ENDNOTE;
        return new NoteText(key, kind, number, words.make(), null, -1);
    }

    /** Each paragraph with the page it begins on, where the program that saved the file noted its pages. */
    private static List<Paragraph> paged(DocxText body) {
        if (body.pages == 0) {
            return body.paragraphs;
        }
        List<Paragraph> paged = new ArrayList<>();
        int page = 1;
        for (Paragraph p : body.paragraphs) {
            List<Turn> turns = new ArrayList<>();
            boolean first = !p.turns().isEmpty() && p.turns().getFirst().at() == 0;
            if (!first) {
                turns.add(new Turn(0, page));
            }
            turns.addAll(p.turns());
            page = turns.getLast().page();
            paged.add(new Paragraph(p.type(), p.text(), p.marks(), p.links(), turns));
        }
        return paged;
    }

    private static DocxText text(Zip zip, String part, Map<String, String> styles, DocxNumbers numbers, Budget budget)
            throws IOException {
        Map<String, String> targets = new HashMap<>();
        part(zip, "word/_rels/" + part + ".xml.rels", budget, new Relations(targets));
        DocxText text = new DocxText(targets, styles, numbers, budget);
        part(zip, "word/" + part + ".xml", budget, text);
        return text;
    }

    private static String title(Zip zip, Budget budget) throws IOException {
        StringBuilder title = new StringBuilder();
        part(zip, "docProps/core.xml", budget, new Xml.Handler() {
            private boolean in;

            @Override
            public void start(XMLStreamReader at, String name) {
                in = name.equals("title");
            }

            @Override
            public void text(String text) {
                if (in) {
                    title.append(text);
                }
            }

            @Override
            public void end(String name) {
                in = false;
            }
        });
        String said = org.daylight.read.file.Names.title(title.toString());
        return said == null ? "" : said;
    }

    static void part(Zip zip, String name, Budget budget, Xml.Handler handler) throws IOException {
        Optional<InputStream> part = zip.open(name, budget);
        if (part.isPresent()) {
            try (InputStream in = part.get()) {
                Xml.read(in, budget, handler);
            } catch (XMLStreamException e) {
                throw new IOException(name + ": " + e.getMessage(), e);
            }
        }
    }

    private static String or(XMLStreamReader at, String name) {
        String value = Xml.attribute(at, name);
        return value == null ? "" : value;
    }

    /** Where the links of a part lead. */
    private record Relations(Map<String, String> targets) implements Xml.Handler {
        @Override
        public void start(XMLStreamReader at, String name) {
            if (name.equals("Relationship") && or(at, "Type").endsWith("/hyperlink")) {
                targets.put(or(at, "Id"), or(at, "Target"));
            }
        }

        @Override
        public void text(String text) {}

        @Override
        public void end(String name) {}
    }

    /** Names of styles by their ids; those that are built in have English names everywhere. */
    private static final class Styles implements Xml.Handler {
        private final Map<String, String> styles;
        private String id = "";

        Styles(Map<String, String> styles) {
            this.styles = styles;
        }

        @Override
        public void start(XMLStreamReader at, String name) {
            if (name.equals("style")) {
                id = or(at, "styleId");
            } else if (name.equals("name") && styles.size() < 10_000) {
                styles.putIfAbsent(id, or(at, "val").toLowerCase(Locale.ROOT));
            }
        }

        @Override
        public void text(String text) {}

        @Override
        public void end(String name) {}
    }

    /** How notes are numbered throughout. */
    private static final class Settings implements Xml.Handler {
        private final DocxNumbers numbers;
        private String in = "";

        Settings(DocxNumbers numbers) {
            this.numbers = numbers;
        }

        @Override
        public void start(XMLStreamReader at, String name) {
            DocxNumbers.Rule rule = in.equals("footnotePr") ? numbers.foot : numbers.end;
            switch (name) {
                case "footnotePr", "endnotePr" -> in = name;
                case "numFmt" -> rule.form = in.isEmpty() ? rule.form : or(at, "val");
                case "numStart" ->
                    rule.start = !in.isEmpty() && or(at, "val").matches("\\d{1,6}")
                            ? Integer.parseInt(or(at, "val"))
                            : rule.start;
                case "numRestart" -> rule.restart = in.isEmpty() ? rule.restart : or(at, "val");
                default -> {}
            }
        }

        @Override
        public void text(String text) {}

        @Override
        public void end(String name) {
            in = name.equals(in) ? "" : in;
        }
    }
}
