// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.back;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daylight.footnote.Form;
import org.daylight.footnote.read.BibEntry;
import org.daylight.footnote.read.Manuscript;
import org.daylight.footnote.read.Manuscript.NoteText;
import org.daylight.footnote.read.SourceText;
import org.daylight.read.file.Budget;

/** Markdown, LaTeX and BibTeX with additions: their bytes stay, words are put between them. */
final class SourceBack {
    private SourceBack() {}

    static byte[] of(byte[] file, Manuscript manuscript, Additions additions, Budget budget) {
        SourceText source = SourceText.of(file);
        String text = source.text();
        Form form = manuscript.form();
        Map<Integer, BibEntry> entries = form == Form.BIBTEX
                ? BibEntry.all(text, budget).stream().collect(Collectors.toMap(BibEntry::end, Function.identity()))
                : Map.of();
        TreeMap<Integer, String> at = new TreeMap<>();
        for (NoteText note : manuscript.notes()) {
            String words = additions.notes().get(note.key());
            if (words != null && note.place() >= 0 && note.place() <= text.length()) {
                BibEntry entry = entries.get(note.place());
                String added = entry != null
                        ? entry.addition(text, latex(words))
                        : form == Form.LATEX ? latex(words) : markdown(words);
                at.merge(note.place(), added, String::concat);
            }
        }
        // An entry says all that a list behind the entries would.
        if (!additions.sources().isEmpty() && form != Form.BIBTEX) {
            boolean latex = form == Form.LATEX;
            int end = latex ? text.lastIndexOf("\\end{document}") : text.length();
            at.merge(end < 0 ? text.length() : end, appendix(text, additions, latex), String::concat);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + 4_096);
        int from = 0;
        for (var addition : at.entrySet()) {
            out.writeBytes(text.substring(from, addition.getKey()).getBytes(source.charset()));
            out.writeBytes(addition.getValue().getBytes(source.charset()));
            from = addition.getKey();
        }
        out.writeBytes(text.substring(from).getBytes(source.charset()));
        return out.toByteArray();
    }

    private static String appendix(String text, Additions additions, boolean latex) {
        String line = text.contains("\r\n") ? "\r\n" : "\n";
        StringBuilder out = new StringBuilder();
        if (latex) {
            out.append("\\section*{")
                    .append(additions.heading())
                    .append("}")
                    .append(line)
                    .append("\\begin{enumerate}")
                    .append(line);
            additions
                    .sources()
                    .forEach(s -> out.append("\\item ").append(latex(s)).append(line));
            return out.append("\\end{enumerate}").append(line).toString();
        }
        out.append(text.endsWith("\n") ? line : line + line)
                .append("## ")
                .append(additions.heading())
                .append(line)
                .append(line);
        int number = 0;
        for (String s : additions.sources()) {
            number++;
            out.append(number).append(". ").append(markdown(s)).append(line);
        }
        return out.toString();
    }

    /** What LaTeX would take for its own. */
    static String latex(String words) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\textbackslash{}");
                case '~' -> out.append("\\textasciitilde{}");
                case '^' -> out.append("\\^{}");
                case '%', '&', '#', '_', '$', '{', '}' -> out.append('\\').append(c);
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** What Markdown would take for its own: brackets, stars, strokes; addresses stay readable. */
    static String markdown(String words) {
        StringBuilder out = new StringBuilder();
        boolean address = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            address = words.startsWith("http", i) || (address && !Character.isWhitespace(c) && c != ';' && c != '>');
            if (!address && "\\`*[]<".indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }
}
