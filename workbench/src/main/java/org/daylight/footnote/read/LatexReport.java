// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.read;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.footnote.Form;
import org.daylight.footnote.Note.Kind;
import org.daylight.footnote.read.Manuscript.NoteText;
import org.daylight.footnote.read.Manuscript.Paragraph;
import org.daylight.footnote.read.Manuscript.Role;
import org.daylight.read.file.Budget;

/**
 * LaTeX source, read and not run: footnotes, endnotes, links, works. Numbers are given as the document class does, from 1
 * on. What a macro of the author's own would make of its argument is not known; its argument is read as text.
 */
final class LatexReport {
    private static final int DEEPEST = 200;
    private static final Map<Character, String> ACCENTS = Map.ofEntries(
            Map.entry('\'', "\u0301"),
            Map.entry('`', "\u0300"),
            Map.entry('^', "\u0302"),
            Map.entry('"', "\u0308"),
            Map.entry('~', "\u0303"),
            Map.entry('=', "\u0304"),
            Map.entry('.', "\u0307"),
            Map.entry('c', "\u0327"),
            Map.entry('v', "\u030C"),
            Map.entry('u', "\u0306"),
            Map.entry('H', "\u030B"),
            Map.entry('k', "\u0328"));
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ss", "ß"),
            Map.entry("o", "ø"),
            Map.entry("O", "Ø"),
            Map.entry("l", "ł"),
            Map.entry("L", "Ł"),
            Map.entry("ae", "æ"),
            Map.entry("AE", "Æ"),
            Map.entry("oe", "œ"),
            Map.entry("aa", "å"),
            Map.entry("i", "ı"),
            Map.entry("dots", "…"),
            Map.entry("ldots", "…"),
            Map.entry("textendash", "–"),
            Map.entry("textemdash", "—"),
            Map.entry("S", "§"),
            Map.entry("P", "¶"),
            Map.entry("textasciitilde", "~"),
            Map.entry("textunderscore", "_"),
            Map.entry("textbackslash", "\\"),
            Map.entry("guillemotleft", "«"),
            Map.entry("guillemotright", "»"),
            Map.entry("textquotedblleft", "“"),
            Map.entry("textquotedblright", "”"),
            Map.entry("glqq", "„"),
            Map.entry("grqq", "“"),
            Map.entry("dag", "†"),
            Map.entry("copyright", "©"),
            Map.entry("LaTeX", "LaTeX"),
            Map.entry("TeX", "TeX"));
    /** Commands whose arguments are no text of the report. */
    private static final Set<String> SILENT = Set.of(
            "documentclass",
            "usepackage",
            "label",
            "ref",
            "pageref",
            "cite",
            "citep",
            "citet",
            "autocite",
            "parencite",
            "input",
            "include",
            "includegraphics",
            "bibliographystyle",
            "bibliography",
            "addbibresource",
            "newcommand",
            "renewcommand",
            "setlength",
            "vspace",
            "hspace",
            "pagestyle",
            "thispagestyle",
            "hypersetup",
            "setcounter",
            "addtocounter",
            "begin",
            "end",
            "index",
            "nocite",
            "selectlanguage",
            "setmainlanguage",
            "setotherlanguage",
            "setmainfont",
            "newfontfamily",
            "author",
            "date");

    private static final Set<String> HEADINGS =
            Set.of("part", "chapter", "section", "subsection", "subsubsection", "title");

    private final String source;
    private final Budget budget;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<NoteText> notes = new ArrayList<>();
    private final Map<String, Integer> open = new HashMap<>();
    private ParagraphMaker maker = new ParagraphMaker();
    private int at;
    private int depth;
    private int foot;
    private int end;
    private boolean body;

    private LatexReport(String source, Budget budget) {
        this.source = source;
        this.budget = budget;
        this.body = !source.contains("\\begin{document}");
    }

    static Manuscript read(String name, String text, Budget budget) {
        budget.letters(text.length());
        LatexReport report = new LatexReport(text, budget);
        report.text(text.length());
        report.flush(Role.TEXT);
        return new Manuscript(name, Form.LATEX, "", report.paragraphs, report.notes, List.of());
    }

    private void text(int to) {
        depth++;
        if (depth > DEEPEST) {
            throw budget.refuse("is nested more than " + DEEPEST + " deep");
        }
        while (at < to) {
            budget.tick();
            char c = source.charAt(at);
            switch (c) {
                case '\\' -> command(to);
                case '%' -> comment(to);
                case '{', '}', '$' -> at++;
                case '~' -> plain(" ", 1);
                case '-' -> dashes();
                case '`', '\'' -> quotes(c);
                case '\n' -> lineEnd(to);
                default -> plain(String.valueOf(c), 1);
            }
        }
        depth--;
    }

    private void plain(String words, int length) {
        if (body) {
            maker.append(words);
        }
        at += length;
    }

    private void dashes() {
        String dash = source.startsWith("---", at) ? "—" : source.startsWith("--", at) ? "–" : "-";
        plain(dash, dash.equals("—") ? 3 : dash.equals("–") ? 2 : 1);
    }

    private void quotes(char c) {
        boolean twice = source.startsWith("" + c + c, at);
        plain(twice ? c == '`' ? "“" : "”" : c == '`' ? "‘" : "’", twice ? 2 : 1);
    }

    private void lineEnd(int to) {
        int next = at + 1;
        while (next < to
                && (source.charAt(next) == ' ' || source.charAt(next) == '\t' || source.charAt(next) == '\r')) {
            next++;
        }
        boolean empty = next < to && source.charAt(next) == '\n';
        if (empty && depth == 1) {
            flush(Role.TEXT);
        }
        plain(" ", next - at);
    }

    private void comment(int to) {
        int line = source.indexOf('\n', at);
        at = line < 0 ? to : Math.min(to, line + 1);
        while (at < to && (source.charAt(at) == ' ' || source.charAt(at) == '\t')) {
            at++;
        }
    }

    private void command(int to) {
        int from = at + 1;
        int stop = from;
        while (stop < to && Character.isLetter(source.charAt(stop))) {
            stop++;
        }
        if (stop == from) {
            sign(from, to);
            return;
        }
        String name = source.substring(from, stop);
        at = stop;
        if (at < to && source.charAt(at) == '*') {
            at++;
        }
        if (name.equals("verb") && at < to) {
            int close = source.indexOf(source.charAt(at), at + 1);
            at = close < 0 ? to : close + 1;
            return;
        }
        String accent = name.length() == 1 ? ACCENTS.get(name.charAt(0)) : null;
        if (accent != null) {
            accent(accent, to);
            return;
        }
        String letter = LETTERS.get(name);
        if (letter != null) {
            skipSpace(to);
            if (source.startsWith("{}", at)) {
                at += 2;
            }
            plain(letter, 0);
            return;
        }
        known(name, to);
    }

    private void known(String name, int to) {
        switch (name) {
            case "footnote", "endnote" -> note(name.equals("endnote"), to);
            case "footnotemark", "endnotemark" -> {
                String number = optional(to);
                boolean last = name.startsWith("end");
                String printed = number.isEmpty() ? String.valueOf(last ? ++end : ++foot) : number;
                open.put((last ? "e" : "f") + printed, 0);
                maker.mark((last ? "e" : "f") + printed);
            }
            case "footnotetext", "endnotetext" -> {
                boolean last = name.startsWith("end");
                String number = optional(to);
                String printed = number.isEmpty() ? String.valueOf(last ? end : foot) : number;
                words((last ? "e" : "f") + printed, last, printed, to);
            }
            case "url", "nolinkurl", "path" -> {
                String url = verbatim(to);
                maker.link(url);
                plain(url, 0);
                maker.unlink();
            }
            case "href" -> {
                maker.link(verbatim(to));
                argument(to);
                maker.unlink();
            }
            case "bibitem" -> {
                flush(Role.TEXT);
                optional(to);
                verbatim(to);
                maker.type = Role.WORK;
            }
            case "par", "item" -> flush(Role.TEXT);
            case "begin" -> begin(verbatim(to), to);
            case "end" -> {
                boolean document = verbatim(to).equals("document");
                flush(Role.TEXT);
                body &= !document;
            }
            default -> other(name, to);
        }
    }

    private void other(String name, int to) {
        if (SILENT.contains(name)) {
            while (at < to && (source.charAt(at) == '[' || source.charAt(at) == '{')) {
                boolean option = source.charAt(at) == '[';
                if (option) {
                    optional(to);
                } else {
                    verbatim(to);
                }
            }
        } else if (HEADINGS.contains(name)) {
            flush(Role.TEXT);
            optional(to);
            boolean was = body;
            body |= name.equals("title");
            argument(to);
            flush(Role.HEADING);
            body = was;
        } else {
            // A command of look, or one we do not know: its words are read as they come.
            optional(to);
            skipSpace(to);
        }
    }

    private void begin(String environment, int to) {
        flush(Role.TEXT);
        if (environment.equals("document")) {
            body = true;
        } else if (environment.matches("verbatim\\*?|lstlisting|comment|equation\\*?|align\\*?|tikzpicture")) {
            int close = source.indexOf("\\end{" + environment + "}", at);
            at = close < 0 ? to : Math.min(to, close);
        } else if (environment.matches("thebibliography|tabular|otherlanguage|minipage|multicols")) {
            verbatim(to);
        }
        optional(to);
    }

    private void note(boolean last, int to) {
        String given = optional(to);
        String printed = given.isEmpty() ? String.valueOf(last ? ++end : ++foot) : given;
        String key = (last ? "e" : "f") + printed + (open.containsKey((last ? "e" : "f") + printed) ? "+" + at : "");
        open.put(key, at);
        maker.mark(key);
        words(key, last, printed, to);
    }

    private void words(String key, boolean last, String printed, int to) {
        ParagraphMaker outer = maker;
        maker = new ParagraphMaker();
        int place = argument(to);
        NoteText note = new NoteText(key, last ? Kind.ENDNOTE : Kind.FOOTNOTE, printed, maker.make(), null, place);
        maker = outer;
        notes.add(note);
    }

    private void sign(int from, int to) {
        if (from >= to) {
            at = to;
            return;
        }
        char c = source.charAt(from);
        String accent = ACCENTS.get(c);
        at = from + 1;
        if (accent != null && !Character.isLetter(c)) {
            accent(accent, to);
        } else if (c == '\\' || c == ',' || c == ' ' || c == '\n' || c == ';' || c == ':') {
            plain(" ", 0);
        } else if ("%&$#_{}".indexOf(c) >= 0) {
            plain(String.valueOf(c), 0);
        }
    }

    private void accent(String mark, int to) {
        skipSpace(to);
        int letter = at;
        boolean braced = at < to && source.charAt(at) == '{';
        if (braced) {
            letter++;
        }
        if (letter < to && source.charAt(letter) == '\\' && letter + 1 < to) {
            letter++;
        }
        if (letter < to) {
            plain(Normalizer2.getNFCInstance().normalize(source.charAt(letter) + mark), 0);
        }
        at = Math.min(to, letter + 1);
        if (braced && at < to && source.charAt(at) == '}') {
            at++;
        }
    }

    private void skipSpace(int to) {
        while (at < to && Character.isWhitespace(source.charAt(at)) && source.charAt(at) != '\n') {
            at++;
        }
    }

    /** What stands in square brackets here; empty where nothing does. */
    private String optional(int to) {
        if (at < to && source.charAt(at) == '[') {
            int close = source.indexOf(']', at);
            if (close > 0 && close < to) {
                String words = source.substring(at + 1, close);
                at = close + 1;
                return words.strip();
            }
        }
        return "";
    }

    /**
     * Reads a group's words into the open paragraph.
     *
     * @return where its closing brace stands
     */
    private int argument(int to) {
        skipSpace(to);
        if (at >= to || source.charAt(at) != '{') {
            return at;
        }
        int close = close(to);
        at++;
        text(close);
        at = Math.min(to, close + 1);
        return close;
    }

    /** A group as it stands, with the escapes that addresses need. */
    private String verbatim(int to) {
        skipSpace(to);
        if (at >= to || source.charAt(at) != '{') {
            return "";
        }
        int close = close(to);
        String words = source.substring(at + 1, close);
        at = Math.min(to, close + 1);
        return words.replaceAll("\\\\([%#&_{}~$])", "$1").replaceAll("\\s+", "");
    }

    private int close(int to) {
        int braces = 0;
        for (int i = at; i < to; i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                braces++;
            } else if (c == '}') {
                braces--;
                if (braces == 0) {
                    return i;
                }
            }
        }
        return to;
    }

    private void flush(Role type) {
        if (!maker.isEmpty() && depth <= 2) {
            maker.type = type == Role.TEXT ? maker.type : type;
            paragraphs.add(maker.make());
            maker = new ParagraphMaker();
        } else if (maker.isEmpty() && depth <= 1) {
            maker = new ParagraphMaker();
        }
    }
}
