// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.footnote.Form;
import org.daylight.footnote.Note.Kind;
import org.daylight.footnote.cite.AddressKey;
import org.daylight.footnote.cite.Addresses;
import org.daylight.footnote.read.Manuscript.NoteText;
import org.daylight.footnote.read.Manuscript.Paragraph;
import org.daylight.footnote.read.Manuscript.Role;
import org.daylight.read.file.Budget;

/**
 * Plain text: paragraphs between empty lines; notes are lines that begin with a mark, in brackets anywhere, with a stop
 * or bare below a heading such as "Notes"; their marks stand in the text in brackets or raised.
 */
final class TextReport {
    private static final Pattern NOTES = Pattern.compile(
            "(?iu)\\s*(?:#+\\s*)?(?:(?:foot|end)?notes?|notes and references|anmerkungen|fußnoten|endnoten|notes de (?:bas de page|fin)|notas?(?: al pie| finales)?"
                    + "|note|noten|voetnoten|przypisy|poznámky|注释|注釋|註釋|脚注|尾注|註解|注|הערות(?: שוליים)?|הערות סיום|الهوامش|هوامش|الحواشي|примечания|сноски|각주)\\s*:?\\s*");
    private static final Pattern BRACKETED =
            Pattern.compile("^\\s*[\\[［【]\\^?([\\p{Alnum}*†‡]{1,12})[]］】]:?\\s+(\\S.*)$");
    private static final Pattern NUMBERED = Pattern.compile("^\\s*(\\d{1,5})[.)\\s、．:]\\s*(\\S.*)$");
    private static final Pattern RAISED_FIRST = Pattern.compile("^\\s*([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,5})\\s*(\\S.*)$");
    private static final Pattern MARK = Pattern.compile(
            "\\s?[\\[［【]\\^?(\\d{1,5}|[*†‡]{1,3}|[ivxlc]{1,6})[]］】]|(?<=[\\p{L}\\p{P}\\d])([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,5})");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final Map<String, List<String>> notes = new LinkedHashMap<>();
    private final List<List<String>> paragraphs = new ArrayList<>();
    private final Budget budget;

    private TextReport(Budget budget) {
        this.budget = budget;
    }

    static Manuscript read(String name, String text, Budget budget) {
        budget.letters(text.length());
        TextReport report = new TextReport(budget);
        report.sort(Inline.clear(text).replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n'));
        return report.manuscript(name);
    }

    private void sort(String text) {
        boolean section = false;
        List<String> open = new ArrayList<>();
        List<String> note = null;
        for (String line : text.split("\n", -1)) {
            budget.tick();
            if (line.isBlank()) {
                open = new ArrayList<>();
                note = section ? note : null;
                continue;
            }
            if (open.isEmpty() && NOTES.matcher(line).matches()) {
                section = true;
                note = null;
                continue;
            }
            if (open.isEmpty() && section && heading(line)) {
                section = false;
            }
            Matcher begins = begins(line, section);
            if (begins.matches()) {
                note = new ArrayList<>();
                notes.putIfAbsent(plain(begins.group(1)), note);
                note.add(begins.group(2));
            } else if (note != null) {
                note.add(line);
            } else {
                if (open.isEmpty()) {
                    paragraphs.add(open);
                }
                open.add(line);
                if (heading(line)) {
                    open = new ArrayList<>();
                }
            }
        }
    }

    /** Whether a line is the heading of a list of notes. */
    static boolean notes(String line) {
        return NOTES.matcher(line).matches();
    }

    private static Matcher begins(String line, boolean section) {
        Matcher bracketed = BRACKETED.matcher(line);
        if (bracketed.matches()) {
            return bracketed;
        }
        Matcher raised = RAISED_FIRST.matcher(line);
        return raised.matches() || !section ? raised : NUMBERED.matcher(line);
    }

    /** A heading of a list of works, which ends the notes. */
    private static boolean heading(String line) {
        return line.length() < 60 && Headings.works(line);
    }

    private static String plain(String mark) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < mark.length(); i++) {
            char c = mark.charAt(i);
            int raised = RAISED.indexOf(c);
            out.append(raised >= 0 ? (char) ('0' + raised) : c);
        }
        return out.toString();
    }

    private Manuscript manuscript(String name) {
        Set<String> whole = new HashSet<>();
        paragraphs.forEach(p -> whole(p, whole));
        notes.values().forEach(n -> whole(n, whole));
        List<Paragraph> out = new ArrayList<>();
        boolean works = false;
        for (List<String> lines : paragraphs) {
            if (lines.size() == 1 && heading(lines.getFirst())) {
                works = true;
                out.add(paragraph(lines, Role.HEADING, whole));
            } else if (works
                    || lines.stream()
                            .allMatch(l ->
                                    Addresses.in(l).size() == 1 && !l.strip().contains(" "))) {
                // Entries and pasted addresses stand one a line, or between empty lines.
                entries(lines).forEach(e -> out.add(paragraph(e, Role.TEXT, whole)));
            } else {
                out.add(paragraph(lines, Role.TEXT, whole));
            }
        }
        List<NoteText> texts = new ArrayList<>();
        notes.forEach((number, lines) ->
                texts.add(new NoteText(number, Kind.FOOTNOTE, number, paragraph(lines, Role.TEXT, whole), null, -1)));
        return new Manuscript(name, Form.TEXT, "", out, texts, List.of());
    }

    private static List<List<String>> entries(List<String> lines) {
        List<List<String>> entries = new ArrayList<>();
        for (String line : lines) {
            boolean goesOn = !entries.isEmpty() && line.startsWith(" ");
            if (goesOn) {
                entries.getLast().add(line);
            } else {
                entries.add(new ArrayList<>(List.of(line)));
            }
        }
        return entries;
    }

    private static void whole(List<String> lines, Set<String> into) {
        for (String line : lines) {
            List<Addresses.Found> found = Addresses.in(line);
            found.stream()
                    .filter(f -> f.end() < line.stripTrailing().length())
                    .forEach(f -> into.add(AddressKey.of(f.url())));
        }
    }

    private Paragraph paragraph(List<String> lines, Role type, Set<String> whole) {
        ParagraphMaker maker = new ParagraphMaker();
        maker.type = type;
        String joined = Lines.join(lines, whole);
        String marked = MARK.matcher(joined).replaceAll(m -> {
            String key = plain(m.group(1) == null ? m.group(2) : m.group(1));
            return Matcher.quoteReplacement(notes.containsKey(key) ? Inline.mark(key) : m.group());
        });
        Inline.read(marked, List.of(), maker);
        return maker.make();
    }
}
