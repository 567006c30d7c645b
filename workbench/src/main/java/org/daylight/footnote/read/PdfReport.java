// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.Block;
import org.daylight.footnote.Form;
import org.daylight.footnote.Note.Kind;
import org.daylight.footnote.cite.AddressKey;
import org.daylight.footnote.cite.Addresses;
import org.daylight.footnote.read.Manuscript.NoteText;
import org.daylight.footnote.read.Manuscript.Paragraph;
import org.daylight.footnote.read.Manuscript.Role;
import org.daylight.read.file.Budget;
import org.daylight.read.file.pdf.MarkedText;
import org.daylight.read.file.pdf.PdfFile;

/**
 * PDF files: notes are the small print at the feet of pages, each with its page; or, where there is none, the numbered
 * entries below a heading such as "Notes". Where numbers begin anew, a mark means the note of its page.
 */
final class PdfReport {
    private static final Pattern BEGINS = Pattern.compile(
            "^((?:[\\uE001][^\\uE001]*[\\uE001])?)\\[?(\\d{1,5}|[*†‡§¶]{1,4}|[ivxlc]{1,7}(?=]))]?[.)]?[\\s\\u00A0]*(\\S.*)$");
    private static final Pattern MARK = Pattern.compile("\\uE000([^\\uE000]{1,20})\\uE000");
    private static final Pattern RAISED_FIRST = Pattern.compile("^\\uE000([^\\uE000]{1,12})\\uE000\\s*");
    private static final Pattern BRACKETED = Pattern.compile("\\s?\\[(\\d{1,5}|[ivxlc]{1,7}|[*†‡]{1,3})]");

    private record Raw(String key, Kind kind, String number, int page, List<String> lines) {}

    private final MarkedText text;
    private final Budget budget;
    private final List<Raw> notes = new ArrayList<>();
    private final Map<String, List<Raw>> byNumber = new HashMap<>();
    private final Set<String> whole = new HashSet<>();
    private final Set<String> used = new HashSet<>();

    private PdfReport(MarkedText text, Budget budget) {
        this.text = text;
        this.budget = budget;
    }

    static Manuscript read(String name, byte[] bytes, Budget budget) {
        return new PdfReport(PdfFile.marked(bytes, budget), budget).manuscript(name);
    }

    private Manuscript manuscript(String name) {
        List<MarkedText.Part> main = new ArrayList<>();
        boolean section = false;
        for (MarkedText.Part part : text.parts()) {
            String first = Lines.bare(part.lines().getFirst()).strip();
            if (part.note()) {
                notes(part, Kind.FOOTNOTE);
                continue;
            }
            boolean heading = part.lines().size() == 1 && TextReport.notes(first);
            section = heading || (section && part.type() != Block.Type.HEADING);
            if (section && !heading) {
                notes(part, Kind.ENDNOTE);
            } else {
                main.add(part);
            }
        }
        text.parts().forEach(this::whole);
        notes.forEach(
                n -> byNumber.computeIfAbsent(n.number, k -> new ArrayList<>()).add(n));
        List<Paragraph> paragraphs = new ArrayList<>();
        boolean works = false;
        for (MarkedText.Part part : main) {
            budget.tick();
            boolean heading = part.type() == Block.Type.HEADING
                    || Headings.works(Lines.bare(part.lines().getFirst()));
            works = heading ? Headings.works(Lines.bare(part.lines().getFirst())) : works;
            paragraphs.add(paragraph(part, heading ? Role.HEADING : Role.TEXT));
        }
        List<NoteText> texts = new ArrayList<>();
        for (Raw n : notes) {
            ParagraphMaker words = new ParagraphMaker();
            Inline.read(Lines.join(n.lines, whole), text.targets(), words);
            texts.add(new NoteText(n.key, n.kind, n.number, words.make(), n.page, -1));
        }
        List<String> remarks = text.pictures() == 0
                ? List.of()
                : List.of(text.pictures() + " pages are pictures; what is printed on them is not read");
        return new Manuscript(name, Form.PDF, "", paragraphs, texts, remarks);
    }

    /** Small print: notes begin at lines with a mark, the next number after the last. */
    private void notes(MarkedText.Part part, Kind kind) {
        Raw open = null;
        for (int i = 0; i < part.lines().size(); i++) {
            // In text from the right the raised mark of a note stands behind, as drawn, what comes first.
            String line = RAISED_FIRST.matcher(part.lines().get(i)).replaceFirst("[$1] ");
            Matcher begins = BEGINS.matcher(line);
            if (begins.matches() && (i == 0 ? first(begins.group(2), line) : follows(open, begins.group(2), line))) {
                String number = begins.group(2);
                open = new Raw("p" + (notes.size() + 1), kind, number, part.page(), new ArrayList<>());
                open.lines.add(begins.group(1) + begins.group(3));
                notes.add(open);
            } else if (open != null) {
                open.lines.add(line);
            } else if (!notes.isEmpty()) {
                notes.getLast().lines.add(line);
            }
        }
    }

    /** A figure that begins small print is a note's number where it is raised, or comes after the last, or is the first. */
    private boolean first(String number, String line) {
        if (Lines.bare(line).startsWith("[") || !number.matches("\\d{1,5}")) {
            return true;
        }
        String last = notes.isEmpty() ? "0" : notes.getLast().number;
        int value = Integer.parseInt(number);
        return value == 1
                || notes.isEmpty()
                || (last.matches("\\d{1,5}") && value > Integer.parseInt(last) && value <= Integer.parseInt(last) + 3);
    }

    private static boolean follows(@org.jspecify.annotations.Nullable Raw last, String number, String line) {
        return last != null
                && last.number.matches("\\d{1,5}")
                && number.matches("\\d{1,5}")
                && (Integer.parseInt(number) == Integer.parseInt(last.number) + 1
                        || (line.startsWith("[") && Integer.parseInt(number) > Integer.parseInt(last.number)))
                && line.matches("^[\\[]?\\d{1,5}[\\].)]*\\s+\\S.*");
    }

    private void whole(MarkedText.Part part) {
        for (String line : part.lines()) {
            String bare = Lines.bare(line).stripTrailing();
            for (Addresses.Found f : Addresses.in(bare)) {
                if (f.end() < bare.length()) {
                    whole.add(AddressKey.of(f.url()));
                }
            }
        }
    }

    private Paragraph paragraph(MarkedText.Part part, Role type) {
        ParagraphMaker maker = new ParagraphMaker();
        maker.type = type;
        maker.turn(part.page());
        String joined = Lines.join(part.lines(), whole);
        String raised = MARK.matcher(joined).replaceAll(m -> keys(m.group(1), part.page()));
        boolean bracketed = notes.stream().anyMatch(n -> !used.contains(n.key));
        String marked = bracketed && type == Role.TEXT
                ? BRACKETED.matcher(raised).replaceAll(m -> {
                    String key = key(m.group(1), part.page());
                    return key.isEmpty() ? Matcher.quoteReplacement(m.group()) : Inline.mark(key);
                })
                : raised;
        Inline.read(marked, text.targets(), maker);
        return maker.make();
    }

    private String keys(String marks, int page) {
        StringBuilder out = new StringBuilder();
        for (String number : marks.split("[,\\s]+")) {
            for (String each : apart(number)) {
                String key = key(each, page);
                if (!key.isEmpty()) {
                    out.append(Inline.mark(key));
                }
            }
        }
        return out.toString();
    }

    /** Marks side by side, 17 and 18, look like 1718. */
    private List<String> apart(String number) {
        for (int i = 1; i <= number.length() / 2 && number.matches("\\d{2,12}") && !byNumber.containsKey(number); i++) {
            List<String> numbers = new ArrayList<>();
            int next = Integer.parseInt(number.substring(0, i));
            int at = 0;
            while (number.startsWith(String.valueOf(next), at) && byNumber.containsKey(String.valueOf(next))) {
                numbers.add(String.valueOf(next));
                at += String.valueOf(next).length();
                next++;
            }
            if (at == number.length()) {
                return numbers;
            }
        }
        return List.of(number);
    }

    /** The note that a mark means: the first of its number, from its page on, that no mark has meant yet. */
    private String key(String number, int page) {
        for (Raw n : byNumber.getOrDefault(number, List.of())) {
            if (!used.contains(n.key) && (n.kind == Kind.ENDNOTE || n.page >= page)) {
                used.add(n.key);
                return n.key;
            }
        }
        return "";
    }
}
