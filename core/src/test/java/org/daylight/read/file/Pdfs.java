// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Draws PDF files for tests: words at places. */
final class Pdfs implements AutoCloseable {
    static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
    static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

    final PDDocument pdf = new PDDocument();
    private PDPage page = new PDPage(PDRectangle.A4);

    Pdfs page() {
        page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        return this;
    }

    /** Words that begin at x, on a line y points below the top of the page. */
    Pdfs at(double x, double y, PDFont font, double size, String words) {
        try (PDPageContentStream pen =
                new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true)) {
            pen.beginText();
            pen.setFont(font, (float) size);
            pen.newLineAtOffset((float) x, (float) (PDRectangle.A4.getHeight() - y));
            pen.showText(words);
            pen.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Lines of ten points below each other, from y on. */
    Pdfs lines(double x, double y, String... lines) {
        for (int i = 0; i < lines.length; i++) {
            at(x, y + i * 13, PLAIN, 10, lines[i]);
        }
        return this;
    }

    byte[] bytes() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
