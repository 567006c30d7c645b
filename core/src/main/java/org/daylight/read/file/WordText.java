// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamReader;
import org.daylight.Block;

/**
 * Gathers the paragraphs of one part of a DOCX file. What was deleted, moved away or hidden is set aside; a text box
 * stands behind the paragraph that it hangs on; a drawing's fallback, which says the same again, is left out.
 */
final class WordText implements Xml.Handler {
    private static final Set<String> SKIPPED =
            Set.of("Fallback", "rt", "pPrChange", "rPrChange", "tblPrChange", "sectPrChange");
    private static final Set<String> GONE = Set.of("del", "moveFrom");

    private final Map<String, WordStyles.Style> styles;
    private final Budget budget;
    private final boolean notesPart;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> aside = new ArrayList<>();
    private final Set<String> authors = new TreeSet<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, List<Piece>> byNote = new LinkedHashMap<>();

    private final Deque<WordParagraph> open = new ArrayDeque<>();
    private final Deque<WordRow> rows = new ArrayDeque<>();
    private int skipped;
    private int gone;
    private boolean inText;
    private boolean instruction;
    private boolean runProperties;
    private boolean paragraphProperties;
    private boolean hiddenRun;
    private String note = "";
    /** Text of a paragraph whose mark was deleted: the next one continues it. */
    private String carried = "";

    WordText(Map<String, WordStyles.Style> styles, Budget budget, boolean notesPart) {
        this.styles = styles;
        this.budget = budget;
        this.notesPart = notesPart;
    }

    @Override
    public void start(XMLStreamReader at, String name) {
        if (skipped > 0 || SKIPPED.contains(name)) {
            skipped++;
            return;
        }
        String author = Xml.attribute(at, "author");
        if (author != null && authors.size() < 1_000) {
            authors.add(author);
        }
        if (GONE.contains(name)) {
            WordParagraph p = open.peek();
            if (paragraphProperties && p != null) {
                p.joined |= name.equals("del");
            }
            gone++;
            return;
        }
        switch (name) {
            case "p" -> begin();
            case "tr" -> rows.push(new WordRow());
            case "tc" -> cell();
            case "pPr" -> paragraphProperties = true;
            case "rPr" -> runProperties = true;
            case "r" -> hiddenRun = false;
            case "t", "delText" -> inText = true;
            case "instrText", "delInstrText" -> instruction = true;
            case "footnote", "endnote" -> beginNote(at);
            default -> property(at, name);
        }
    }

    private void begin() {
        WordParagraph fresh = new WordParagraph();
        if (open.isEmpty() && !carried.isEmpty()) {
            fresh.text.append(carried);
            carried = "";
        }
        open.push(fresh);
    }

    private void cell() {
        WordRow row = rows.peek();
        if (row != null) {
            row.cells.add(new StringBuilder());
        }
    }

    private void beginNote(XMLStreamReader at) {
        String type = Xml.attribute(at, "type");
        String id = Xml.attribute(at, "id");
        note = type == null && id != null ? id : "";
    }

    private void property(XMLStreamReader at, String name) {
        String value = Xml.attribute(at, "val");
        WordParagraph p = open.peek();
        if (p == null) {
            return;
        }
        switch (name) {
            case "pStyle" -> p.style = value == null ? "" : value;
            case "numPr" -> p.numbered = true;
            case "outlineLvl" -> p.outlined = value != null && value.matches("[0-8]");
            case "vanish" -> hiddenRun |= runProperties && !paragraphProperties && WordStyles.on(value);
            case "rStyle" -> {
                WordStyles.Style style = styles.get(value == null ? "" : value);
                hiddenRun |= style != null && style.hidden();
            }
            case "tab", "br", "cr" -> {
                if (!paragraphProperties) {
                    words(" ");
                }
            }
            case "noBreakHyphen" -> words("-");
            case "sym" -> symbol(Xml.attribute(at, "char"));
            case "footnoteReference" -> refer("f", at);
            case "endnoteReference" -> refer("e", at);
            default -> {}
        }
    }

    private void symbol(@org.jspecify.annotations.Nullable String hex) {
        if (hex != null && hex.matches("[0-9A-Fa-f]{4}")) {
            int c = Integer.parseInt(hex, 16);
            if (Character.getType(c) != Character.PRIVATE_USE && !Character.isISOControl(c)) {
                words(Character.toString(c));
            }
        }
    }

    private void refer(String kind, XMLStreamReader at) {
        String id = Xml.attribute(at, "id");
        if (id != null && gone == 0 && !hiddenRun) {
            notes.add(kind + id);
        }
    }

    @Override
    public void text(String text) {
        if (skipped == 0 && inText) {
            words(text);
        } else if (instruction && skipped == 0) {
            aside.add(text);
        }
    }

    private void words(String words) {
        budget.letters(words.length());
        WordParagraph p = open.peek();
        if (p == null) {
            return;
        }
        if (gone > 0 || hiddenRun) {
            p.aside.append(words);
        } else {
            p.text.append(words);
        }
    }

    @Override
    public void end(String name) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        if (GONE.contains(name)) {
            gone--;
            return;
        }
        switch (name) {
            case "p" -> paragraph();
            case "tr" -> row();
            case "pPr" -> paragraphProperties = false;
            case "rPr" -> runProperties = false;
            case "r" -> hiddenRun = false;
            case "t", "delText" -> inText = false;
            case "instrText", "delInstrText" -> instruction = false;
            case "footnote", "endnote" -> note = "";
            default -> {}
        }
    }

    private void paragraph() {
        WordParagraph p = open.poll();
        if (p == null) {
            return;
        }
        if (!p.aside.toString().isBlank()) {
            aside.add(p.aside.toString());
        }
        if (p.joined && open.isEmpty()) {
            carried = p.text.toString();
            return;
        }
        WordStyles.Style style = styles.get(p.style);
        String line = Names.line(p.text.toString());
        if (line == null) {
            return;
        }
        if (style != null && (style.hidden() || style.contents())) {
            aside.add(line);
            return;
        }
        WordRow row = rows.peek();
        if (row != null && !row.cells.isEmpty()) {
            StringBuilder cell = row.cells.getLast();
            cell.append(cell.isEmpty() ? "" : " ").append(line);
            return;
        }
        Block.Type type = p.outlined ? Block.Type.HEADING : style == null ? null : style.type();
        if (type == null) {
            type = p.numbered ? Block.Type.LIST_ITEM : Block.Type.PARAGRAPH;
        }
        add(new Piece(type, line));
    }

    private void row() {
        WordRow row = rows.poll();
        if (row == null) {
            return;
        }
        String cells = row.text();
        WordRow outer = rows.peek();
        if (cells.isBlank()) {
            return;
        }
        if (outer != null && !outer.cells.isEmpty()) {
            // A table within a cell becomes words of the cell.
            StringBuilder cell = outer.cells.getLast();
            cell.append(cell.isEmpty() ? "" : " ").append(cells.replace('\t', ' '));
        } else {
            add(new Piece(Block.Type.TABLE_ROW, cells));
        }
    }

    private void add(Piece piece) {
        if (!notesPart) {
            pieces.add(piece);
        } else if (!note.isEmpty()) {
            byNote.computeIfAbsent(note, n -> new ArrayList<>()).add(piece);
        }
    }

    List<Piece> pieces() {
        return pieces;
    }

    List<String> aside() {
        return aside;
    }

    Set<String> authors() {
        return authors;
    }

    /** The notes that the text refers to: {@code f} or {@code e}, and the id. */
    List<String> notes() {
        return notes;
    }

    /** The paragraphs of a note. */
    List<Piece> note(String id) {
        return byNote.getOrDefault(id, List.of());
    }

    private static final class WordParagraph {
        final StringBuilder text = new StringBuilder();
        final StringBuilder aside = new StringBuilder();
        String style = "";
        boolean numbered;
        boolean outlined;
        boolean joined;
    }

    private static final class WordRow {
        final List<StringBuilder> cells = new ArrayList<>();

        String text() {
            List<String> words = cells.stream().map(StringBuilder::toString).toList();
            return String.join("\t", words).stripTrailing();
        }
    }
}
