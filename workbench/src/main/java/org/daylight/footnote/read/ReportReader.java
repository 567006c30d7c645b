// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.read;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.footnote.Form;
import org.daylight.footnote.Report;
import org.daylight.read.PlainText;
import org.daylight.read.file.Budget;
import org.daylight.read.file.Guarded;
import org.daylight.read.file.OpenText;
import org.daylight.read.file.Word;
import org.daylight.read.file.Zip;

/**
 * Takes a report of any format and lists what it cites: every note, entry of a bibliography and link with its number, its
 * page where the format tells it, the sentence it supports, and what its words say of a source. By what a file holds
 * first, by its name where that does not tell. Files of strangers: whatever is wrong with one becomes one sentence, in
 * bounded time and memory. For any number of threads.
 */
public final class ReportReader {
    /** What a report may weigh, in bytes. */
    public static final int MOST_BYTES = 64_000_000;

    private static final Duration TIME = Duration.ofSeconds(60);
    private static final long UNPACKED = 200_000_000;
    private static final long LETTERS = 20_000_000;

    private ReportReader() {}

    /**
     * What a report cites.
     *
     * @param name of the file, for messages and where its bytes do not tell what it is
     * @throws DaylightException where it cannot be read, with the reason
     */
    public static Report read(String name, byte[] bytes) {
        return report(manuscript(name, bytes));
    }

    /** What was copied and pasted cites; web addresses one a line are fine. */
    public static Report pasted(String text) {
        if (text.length() > LETTERS) {
            throw new DaylightException("what was pasted has more than " + LETTERS + " letters: hand it in as a file");
        }
        Budget budget = new Budget("what was pasted", TIME, UNPACKED, LETTERS);
        return report(guarded(budget, "text", () -> TextReport.read("what was pasted", text, budget)));
    }

    /** What a manuscript cites. */
    public static Report report(Manuscript manuscript) {
        Budget budget = new Budget(manuscript.name(), TIME, UNPACKED, LETTERS);
        return guarded(budget, "report", () -> Analysis.report(manuscript));
    }

    /** The ids that the report of a manuscript gives its notes, by their keys. */
    public static Map<String, String> ids(Manuscript manuscript) {
        return Analysis.ids(manuscript);
    }

    /** A report as its format orders it. @throws DaylightException where it cannot be read, with the reason */
    public static Manuscript manuscript(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new DaylightException(name + " has " + bytes.length + " bytes, more than the " + MOST_BYTES
                    + " that are read: take pictures out of it");
        }
        if (bytes.length == 0) {
            throw new DaylightException(name + " is empty");
        }
        Budget budget = new Budget(name, TIME, UNPACKED, LETTERS);
        Form form = form(name, bytes, budget);
        return guarded(budget, form + " file", () -> switch (form) {
            case DOCX -> DocxReport.read(name, new Zip(bytes), budget);
            case ODT -> OdtReport.read(name, new Zip(bytes), budget);
            case PDF -> PdfReport.read(name, bytes, budget);
            case SHEET -> SheetReport.read(name, bytes);
            case MARKDOWN -> MarkdownReport.read(name, SourceText.of(bytes).text(), budget);
            case LATEX -> LatexReport.read(name, SourceText.of(bytes).text(), budget);
            case BIBTEX -> BibReport.read(name, SourceText.of(bytes).text(), budget);
            case HTML -> HtmlReport.read(name, bytes, budget);
            case TEXT -> TextReport.read(name, PlainText.decode(bytes), budget);
        });
    }

    /** The format of a file. */
    public static Form form(String name, byte[] bytes, Budget budget) {
        if (starts(bytes, "PK\u0003\u0004")) {
            return guarded(budget, "ZIP file", () -> zipped(new Zip(bytes), budget));
        }
        if (new String(bytes, 0, Math.min(1_024, bytes.length), StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            return Form.PDF;
        }
        if (starts(bytes, "\u00d0\u00cf\u0011\u00e0")) {
            throw refused(budget.refuse(
                    "is of the old binary form of Office, or under a password: save it as .docx or .odt"));
        }
        if (starts(bytes, "{\\rtf")) {
            throw refused(budget.refuse("is an RTF file: save it as .docx or .odt"));
        }
        return byName(name.toLowerCase(Locale.ROOT), bytes);
    }

    private static Form zipped(Zip zip, Budget budget) throws java.io.IOException {
        if (Word.is(zip)) {
            return Form.DOCX;
        }
        if (OpenText.is(zip, budget)) {
            return Form.ODT;
        }
        if (zip.names().contains("xl/workbook.xml") || zip.names().contains("content.xml")) {
            return Form.SHEET;
        }
        throw budget.refuse("is a ZIP file and no report: expected .docx, .odt, .xlsx or .ods");
    }

    private static Form byName(String name, byte[] bytes) {
        String start = PlainText.decode(java.util.Arrays.copyOf(bytes, Math.min(bytes.length, 4_096)));
        if (start.matches("(?is)\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)?<(?:!doctype html|html|head|body)\\b.*")
                || name.matches(".*\\.x?html?")) {
            return Form.HTML;
        }
        if (name.matches(".*\\.(?:tex|ltx|latex)")
                || start.matches("(?s).*\\\\(?:documentclass|begin\\{document})\\b.*")) {
            return Form.LATEX;
        }
        if (name.endsWith(".bib") || start.matches("(?si)\\s*@(?:online|book|article|misc|string|comment)\\s*\\{.*")) {
            return Form.BIBTEX;
        }
        if (name.matches(".*\\.(?:md|markdown|mdown|mkd|qmd|rmd)")) {
            return Form.MARKDOWN;
        }
        return name.matches(".*\\.(?:csv|tsv)") ? Form.SHEET : Form.TEXT;
    }

    private static boolean starts(byte[] bytes, String with) {
        byte[] expected = with.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= expected.length
                && java.util.Arrays.equals(expected, 0, expected.length, bytes, 0, expected.length);
    }

    /** What the work returns. @throws DaylightException where it fails for whatever reason: one sentence about a report */
    public static <T> T guarded(Budget budget, String kind, Guarded.Work<T> work) {
        try {
            return Guarded.read(budget, kind, work);
        } catch (DaylightException e) {
            throw refused(e);
        }
    }

    /** The budget speaks of captures; a report is none. */
    private static DaylightException refused(DaylightException e) {
        return new DaylightException(
                String.valueOf(e.getMessage()).replace(": kept as a capture, unread", "; nothing was taken in"), e);
    }
}
