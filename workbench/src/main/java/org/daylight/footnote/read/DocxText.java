// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.daylight.footnote.read.Manuscript.Paragraph;
import org.daylight.footnote.read.Manuscript.Role;
import org.daylight.read.file.Budget;
import org.daylight.read.file.Xml;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the paragraphs of one part of a DOCX file with marks, links and pages; all changes accepted, what is hidden or
 * said twice (fallbacks of drawings) left out. Text boxes stand before the paragraph that they hang on.
 */
final class DocxText implements Xml.Handler {
    private static final Set<String> SKIPPED = Set.of(
            "Fallback", "rt", "pPrChange", "rPrChange", "tblPrChange", "sectPrChange", "del", "moveFrom", "delText");

    private final Map<String, String> targets;
    private final Map<String, String> styles;
    private final Budget budget;
    private final DocxNumbers numbers;
    final List<Paragraph> paragraphs = new ArrayList<>();
    final Map<String, ParagraphMaker> notes = new LinkedHashMap<>();
    private final Deque<ParagraphMaker> open = new ArrayDeque<>();
    private final Fields fields = new Fields();
    private final Deque<String> controls = new ArrayDeque<>();
    private String note = "";
    private int skipped;
    private int works;
    private boolean properties;
    private boolean runProperties;
    private boolean hidden;
    private boolean inText;
    private boolean instruction;
    private boolean custom;
    private boolean footRule;
    private boolean noteRule;
    /** Pages that a word processor has set; 0 where it has not said. */
    int pages;

    DocxText(Map<String, String> targets, Map<String, String> styles, DocxNumbers numbers, Budget budget) {
        this.targets = targets;
        this.styles = styles;
        this.numbers = numbers;
        this.budget = budget;
    }

    @Override
    public void start(XMLStreamReader at, String name) {
        if (skipped > 0 || (SKIPPED.contains(name) && !(properties && name.equals("del")))) {
            skipped++;
            return;
        }
        String value = Xml.attribute(at, "val");
        ParagraphMaker p = open.peek();
        switch (name) {
            case "p" -> open.push(new ParagraphMaker());
            case "pPr" -> properties = true;
            case "rPr" -> runProperties = true;
            case "r" -> {
                hidden = false;
                custom = false;
            }
            case "vanish" -> hidden |= runProperties && !properties && !"0".equals(value) && !"false".equals(value);
            case "t" -> inText = true;
            case "instrText" -> instruction = true;
            case "sdt" -> controls.push("");
            case "docPartGallery" -> works(value);
            case "bibliography" -> works("Bibliographies");
            case "footnote", "endnote" -> note = Xml.attribute(at, "type") == null ? or(Xml.attribute(at, "id")) : "-";
            case "footnotePr", "endnotePr" -> {
                noteRule = true;
                footRule = name.equals("footnotePr");
            }
            case "numFmt", "numStart", "numRestart" -> rule(name, value);
            default -> {
                if (p != null) {
                    inside(at, name, value, p);
                }
            }
        }
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }

    private void works(@Nullable String gallery) {
        if ("Bibliographies".equals(gallery)
                && !controls.isEmpty()
                && controls.pop().isEmpty()) {
            controls.push("works");
            works++;
        } else if ("Bibliographies".equals(gallery)) {
            controls.push("works");
        }
    }

    private void rule(String name, @Nullable String value) {
        if (!noteRule || value == null) {
            return;
        }
        DocxNumbers.Rule rule = numbers.rule(footRule);
        switch (name) {
            case "numFmt" -> rule.form = value;
            case "numStart" -> rule.start = value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
            default -> rule.restart = value;
        }
    }

    private void inside(XMLStreamReader at, String name, @Nullable String value, ParagraphMaker p) {
        switch (name) {
            case "pStyle" -> {
                String style = styles.getOrDefault(or(value), "");
                p.type = style.matches("heading \\d|title")
                        ? Role.HEADING
                        : style.equals("bibliography") ? Role.WORK : p.type;
            }
            case "outlineLvl" -> p.type = value != null && value.matches("[0-8]") ? Role.HEADING : p.type;
            case "tab", "br", "cr" -> {
                if (!properties) {
                    p.append(" ");
                }
            }
            case "noBreakHyphen" -> p.append("-");
            case "sym" -> symbol(Xml.attribute(at, "char"), p);
            case "lastRenderedPageBreak" -> {
                pages = Math.max(1, pages) + 1;
                p.turn(pages);
            }
            case "hyperlink" -> {
                String target = targets.get(or(Xml.attribute(at, "id")));
                String anchor = Xml.attribute(at, "anchor");
                if (target != null) {
                    p.link(anchor == null || target.contains("#") ? target : target + "#" + anchor);
                }
            }
            case "fldSimple" -> Fields.target(or(Xml.attribute(at, "instr"))).ifPresent(p::link);
            case "fldChar" -> field(or(Xml.attribute(at, "fldCharType")), p);
            case "footnoteReference" -> refer("f", at, p);
            case "endnoteReference" -> refer("e", at, p);
            default -> {}
        }
    }

    private static void symbol(@Nullable String hex, ParagraphMaker p) {
        if (hex != null && hex.matches("[0-9A-Fa-f]{4}")) {
            p.append(Character.toString(Integer.parseInt(hex, 16)));
        }
    }

    private void field(String part, ParagraphMaker p) {
        switch (part) {
            case "begin" -> fields.begin();
            case "separate" -> fields.separate().ifPresent(p::link);
            case "end" -> {
                if (fields.end()) {
                    p.unlink();
                }
            }
            default -> {}
        }
    }

    private void refer(String kind, XMLStreamReader at, ParagraphMaker p) {
        String id = Xml.attribute(at, "id");
        String own = or(Xml.attribute(at, "customMarkFollows"));
        if (id != null && !hidden) {
            custom = own.equals("1") || own.equals("true") || own.equals("on");
            numbers.refer(kind + id, kind.equals("f"), custom ? " " : "");
            p.mark(kind + id);
        }
    }

    @Override
    public void text(String text) {
        ParagraphMaker p = open.peek();
        if (skipped > 0 || p == null) {
            return;
        }
        if (instruction) {
            fields.instruct(text);
        } else if (inText && !hidden && !fields.instructing()) {
            budget.letters(text.length());
            if (custom) {
                numbers.custom(text);
            } else {
                p.append(text);
            }
        }
    }

    @Override
    public void end(String name) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (name) {
            case "pPr" -> properties = false;
            case "rPr" -> runProperties = false;
            case "t" -> inText = false;
            case "instrText" -> instruction = false;
            case "hyperlink", "fldSimple" -> {
                ParagraphMaker p = open.peek();
                if (p != null) {
                    p.unlink();
                }
            }
            case "sdt" -> works -= !controls.isEmpty() && controls.pop().equals("works") && works > 0 ? 1 : 0;
            case "sectPr" -> numbers.endSection();
            case "footnotePr", "endnotePr" -> noteRule = false;
            case "footnote", "endnote" -> note = "";
            case "p" -> paragraph();
            default -> {}
        }
    }

    private void paragraph() {
        ParagraphMaker p = open.poll();
        if (p == null || p.isEmpty()) {
            return;
        }
        if (works > 0 && p.type == Role.TEXT) {
            p.type = Role.WORK;
        }
        Paragraph made = p.make();
        if (note.isEmpty()) {
            paragraphs.add(made);
        } else if (!note.equals("-")) {
            notes.computeIfAbsent(note, n -> new ParagraphMaker()).append(made);
        }
    }
}
