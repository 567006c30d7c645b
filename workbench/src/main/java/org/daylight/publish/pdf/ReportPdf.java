// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.daylight.DaylightException;

/**
 * Prints a report until its contents name the pages on which its chapters stand: the first printing finds the pages, the
 * next ones print them, until none moves.
 *
 * @param bytes the file
 * @param pages how many
 * @param browser name and version of what printed it
 * @param fonts names of the fonts in it, all of them embedded
 */
@SuppressWarnings("ArrayRecordComponent")
public record ReportPdf(byte[] bytes, int pages, String browser, List<String> fonts) {
    private static final int MOST_PRINTINGS = 5;

    /** Copies the list. */
    public ReportPdf {
        fonts = List.copyOf(fonts);
    }

    /**
     * Prints a report.
     *
     * @param report the HTML of the report, given what is known of its pages
     * @param title of the file
     * @param asOf the only date that it bears
     */
    public static ReportPdf of(Printer printer, Function<Paper, String> report, String title, Instant asOf) {
        Paper paper = Paper.FIRST;
        try {
            for (int printing = 1; printing <= MOST_PRINTINGS; printing++) {
                byte[] printed = printer.print(report.apply(paper));
                try (PDDocument document = Loader.loadPDF(printed)) {
                    Map<String, Integer> pages = PrintedPages.of(document);
                    if (paper.holds(pages)) {
                        return finished(document, printer.version(), title, asOf);
                    }
                    Map<String, Integer> known = new TreeMap<>(paper.pages());
                    known.putAll(pages);
                    paper = new Paper(known);
                }
            }
        } catch (IOException e) {
            throw new DaylightException("the printed report cannot be read: " + e.getMessage(), e);
        }
        throw new DaylightException("the pages of the printed report moved with each of " + MOST_PRINTINGS
                + " printings; publish without a PDF file (--no-pdf)");
    }

    private static ReportPdf finished(PDDocument document, String browser, String title, Instant asOf)
            throws IOException {
        List<String> fonts = fonts(document);
        int pages = document.getNumberOfPages();
        NormalPdf.make(document, title, asOf);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return new ReportPdf(out.toByteArray(), pages, browser, fonts);
    }

    /** Letters that are embedded as drawings, as those of CJK collections are, belong to a font without a name. */
    private static String nameOf(PDFont font) {
        String name = font.getName();
        return name == null ? "drawn letters (" + font.getSubType() + ")" : name;
    }

    /** @throws DaylightException where one is not embedded: other machines would print other letters */
    private static List<String> fonts(PDDocument document) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (PDPage page : document.getPages()) {
            for (COSName key : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(key);
                if (!font.isEmbedded()) {
                    throw new DaylightException(
                            "the font " + font.getName() + " is not embedded in the printed report");
                }
                names.add(nameOf(font).replaceFirst("^[A-Z]{6}\\+", ""));
            }
        }
        return List.copyOf(names);
    }
}
