// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daylight.footnote.Form;
import org.daylight.footnote.Note.Kind;
import org.daylight.footnote.read.Manuscript.NoteText;
import org.daylight.footnote.read.Manuscript.Paragraph;
import org.daylight.read.file.Budget;

/** The works of a LaTeX report, where they stand in a file of their own: each entry of BibTeX or biblatex is one. */
final class BibReport {
    private static final Pattern URL = Pattern.compile("\\\\url\\{([^{}]*)}");

    private BibReport() {}

    static Manuscript read(String name, String text, Budget budget) {
        budget.letters(text.length());
        List<NoteText> notes = new ArrayList<>();
        for (BibEntry entry : BibEntry.all(text, budget)) {
            String key = "w" + (notes.size() + 1);
            notes.add(new NoteText(key, Kind.BIBLIOGRAPHY, entry.key(), words(entry, budget), null, entry.end()));
        }
        return new Manuscript(name, Form.BIBTEX, "", List.of(), notes, List.of());
    }

    /** As lists of works write them: who, what, where, when, and where to find it. */
    private static Paragraph words(BibEntry entry, Budget budget) {
        ParagraphMaker maker = new ParagraphMaker();
        String who = names(first(entry, "author", "editor", "organization", "institution"));
        String in = first(entry, "journaltitle", "journal", "booktitle", "publisher", "howpublished", "organization");
        maker.append(Stream.of(
                        words(who, budget),
                        title(words(entry.field("title"), budget)),
                        in.startsWith("\\") ? "" : words(in, budget),
                        when(entry))
                .filter(s -> !s.isEmpty())
                .distinct()
                .collect(Collectors.joining(", ")));
        for (String address : addresses(entry)) {
            maker.append(", ");
            maker.link(address);
            maker.append(address);
            maker.unlink();
        }
        String doi = verbatim(entry.field("doi"));
        maker.append(
                doi.isEmpty() ? "" : ", doi:" + doi.replaceFirst("^(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:)", ""));
        String looked = entry.field("urldate").strip();
        maker.append(looked.isEmpty() ? "" : " (accessed " + looked + ")");
        for (String more : List.of("note", "addendum", "annotation", "x-preserved")) {
            String words = words(entry.field(more), budget);
            maker.append(words.isEmpty() || words.equals(in) ? "" : ". " + words);
        }
        return maker.make();
    }

    /** Given names first, as running text has them. */
    private static String names(String latex) {
        return Stream.of(latex.split("\\s+and\\s+"))
                .map(name -> name.replaceFirst("^([^,{}]+),\\s*([^,]+)$", "$2 $1"))
                .collect(Collectors.joining(" and "));
    }

    private static List<String> addresses(BibEntry entry) {
        String how = entry.field("howpublished") + " " + (entry.fields().containsKey("url") ? "" : entry.field("note"));
        return Stream.concat(
                        Stream.of(entry.field("url"), entry.field("archiveurl")),
                        URL.matcher(how).results().map(m -> m.group(1)))
                .map(BibReport::verbatim)
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
    }

    private static String when(BibEntry entry) {
        String date = entry.field("date").strip();
        return date.isEmpty() ? entry.field("year").strip() : date;
    }

    private static String title(String words) {
        return words.isEmpty() ? "" : "“" + words + "”";
    }

    private static String first(BibEntry entry, String... names) {
        return Stream.of(names)
                .map(entry::field)
                .filter(s -> !s.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String verbatim(String latex) {
        return latex.replaceAll("\\\\url\\{([^{}]*)}", "$1")
                .replaceAll("\\\\([%#&_{}~$])", "$1")
                .replaceAll("[{}\\s]+", "");
    }

    private static String words(String latex, Budget budget) {
        return LatexReport.read("", latex, budget).paragraphs().stream()
                .map(Paragraph::text)
                .collect(Collectors.joining(" "));
    }
}
