// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.daylight.DaylightException;
import org.daylight.read.file.Budget;
import org.daylight.read.file.Piece;
import org.daylight.read.file.ocr.Printed;
import org.daylight.read.file.ocr.Tesseract;
import org.jspecify.annotations.Nullable;

/** Pages that show a picture and next to no letters: drawn as they are shown, and read by Tesseract. */
final class Scans {
    /** Fewer letters than this on a page with a picture are a stamp or a page number. */
    private static final int FEW = 25;

    private static final int MOST_SCANS = 500;
    private static final int DEEPEST = 3;
    private static final Duration A_SCAN = Duration.ofSeconds(30);
    private static final long A_SCANS_BYTES = 100_000_000;
    private static final double RESOLUTION = 200;
    private static final double MOST_DRAWN = 30_000_000;

    private final PDDocument pdf;
    private final Budget budget;
    private final TreeMap<Integer, List<Piece>> read = new TreeMap<>();
    private Optional<Printed> printed = Optional.empty();
    private int scans;

    Scans(PDDocument pdf, Budget budget) {
        this.pdf = pdf;
        this.budget = budget;
    }

    /** Whether this page is a picture. */
    boolean isScan(PDPage page, Map<Integer, List<Glyph>> glyphs) throws IOException {
        long letters = glyphs.values().stream()
                .flatMap(List::stream)
                .filter(g -> !g.blank())
                .count();
        return letters < FEW && hasPicture(page.getResources(), 0);
    }

    private boolean hasPicture(@Nullable PDResources resources, int depth) throws IOException {
        if (resources == null || depth > DEEPEST) {
            return false;
        }
        boolean found = false;
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject image) {
                if ((long) image.getWidth() * image.getHeight() > Filters.MOST_PIXELS) {
                    throw budget.refuse("holds a picture of more than " + Filters.MOST_PIXELS + " pixels");
                }
                found = true;
            } else if (object instanceof PDFormXObject form && hasPicture(form.getResources(), depth + 1)) {
                found = true;
            }
        }
        return found;
    }

    /** Reads a page that is one. Where there is no Tesseract, it is counted. */
    void read(PDPage page, int number) throws IOException {
        scans++;
        if (scans > MOST_SCANS) {
            throw budget.refuse("has more than the " + MOST_SCANS + " scanned pages that are read");
        }
        if (printed.isEmpty()) {
            printed = Tesseract.installed().map(t -> new Printed(t, budget));
        }
        if (printed.isEmpty()) {
            return;
        }
        budget.grant(A_SCAN, A_SCANS_BYTES);
        boolean turned = page.getRotation() % 180 != 0;
        double width =
                turned ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
        double height =
                turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
        if (!(width >= 1 && height >= 1)) {
            return;
        }
        double scale = Math.min(RESOLUTION / 72, Math.sqrt(MOST_DRAWN / (width * height)));
        BufferedImage image = new Drawing(pdf, budget).renderImage(pageIndex(page), (float) scale, ImageType.GRAY);
        read.put(number, printed.get().read(image, number, (int) Math.ceil(width), (int) Math.ceil(height)));
    }

    private int pageIndex(PDPage page) {
        return pdf.getPages().indexOf(page);
    }

    /** The blocks of a file with those of its scanned pages at their places. */
    List<Piece> merged(List<Piece> pieces) {
        if (read.isEmpty()) {
            return pieces;
        }
        List<Piece> out = new ArrayList<>();
        TreeMap<Integer, List<Piece>> waiting = new TreeMap<>(read);
        int at = 0;
        for (Piece piece : pieces) {
            int page = piece.place() == null ? at : piece.place().page();
            // Notes at the end go back to earlier pages.
            at = Math.max(at, page);
            while (!waiting.isEmpty() && waiting.firstKey() < at) {
                out.addAll(waiting.pollFirstEntry().getValue());
            }
            out.add(piece);
        }
        waiting.values().forEach(out::addAll);
        return out;
    }

    /** What the name of the text's maker ends with. */
    String made() {
        if (scans > 0 && printed.isEmpty()) {
            return " without-scans";
        }
        return printed.map(p -> " " + p.made()).orElse("");
    }

    /** Why a file of which nothing was read has no text. */
    DaylightException refusal() {
        if (scans > 0 && printed.isEmpty()) {
            return budget.refuse("is a scan, and there is " + Tesseract.INSTALL);
        }
        return budget.refuse(
                scans > 0
                        ? "is a scan that shows no printed words that are sure enough; cite its pages"
                        : "holds no text; cite its pages");
    }

    /** Draws as PDFBox does, and looks at the clock. */
    private static final class Drawing extends PDFRenderer {
        private final Budget budget;

        Drawing(PDDocument pdf, Budget budget) {
            super(pdf);
            this.budget = budget;
            setSubsamplingAllowed(true);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                    budget.tick();
                    super.processOperator(operator, operands);
                }
            };
        }
    }
}
