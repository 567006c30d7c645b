// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.daylight.read.file.Budget;
import org.daylight.read.file.Content;
import org.daylight.read.file.Guarded;
import org.daylight.read.file.Piece;

/**
 * PDF files: the text in reading order, with the page and the place of each block. Pages that are pictures are read by
 * Tesseract where it is installed.
 */
public final class PdfFile {
    /** How many pages are read; a file with more is a book, or a trap. */
    public static final int MOST_PAGES = 3_000;

    /** Name and version of these rules. */
    public static final String MADE = "pdf/1";

    private static final String KIND = "PDF file";

    private PdfFile() {}

    /** What a PDF file says. @throws org.daylight.DaylightException where it cannot be read, with the reason */
    public static Content read(byte[] bytes, Budget budget) {
        Filters.charge(budget);
        try {
            return Guarded.read(budget, KIND, () -> load(bytes, budget));
        } finally {
            Filters.charge(null);
        }
    }

    /**
     * What a PDF file says, with the marks of its notes and its links where they stand.
     *
     * @throws org.daylight.DaylightException where it cannot be read, with the reason
     */
    public static MarkedText marked(byte[] bytes, Budget budget) {
        Filters.charge(budget);
        try {
            return Guarded.read(budget, KIND, () -> {
                try (PDDocument pdf = Loader.loadPDF(bytes)) {
                    return marked(pdf, budget);
                } catch (InvalidPasswordException e) {
                    throw budget.refuse("is encrypted with a password; save it without one and hand that in", e);
                }
            });
        } finally {
            Filters.charge(null);
        }
    }

    private static MarkedText marked(PDDocument pdf, Budget budget) throws IOException {
        GlyphReader reader = new GlyphReader(budget);
        Scans scans = new Scans(pdf, budget);
        PdfLinks links = new PdfLinks(budget);
        List<Page> pages = new ArrayList<>();
        int pictures = 0;
        List<PDPage> leaves = leaves(pdf, budget);
        for (int i = 0; i < leaves.size(); i++) {
            budget.tick();
            Map<Integer, List<Glyph>> glyphs = reader.of(leaves.get(i));
            pictures += scans.isScan(leaves.get(i), glyphs) ? 1 : 0;
            links.signed(leaves.get(i), glyphs);
            pages.add(page(leaves.get(i), i + 1, glyphs, true));
        }
        StringBuilder sample = new StringBuilder();
        pages.forEach(p -> p.fragments().forEach(f -> sample.append(f.text())));
        List<MarkedText.Part> parts = Paragraphs.marked(
                Furniture.without(pages, new ArrayList<>()), Direction.mostlyRightToLeft(sample.toString()), budget);
        if (parts.isEmpty()) {
            throw budget.refuse(pictures > 0 ? "is a scan: its pages are pictures without words" : "holds no text");
        }
        return new MarkedText(parts, links.targets(), pictures);
    }

    private static Content load(byte[] bytes, Budget budget) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return content(pdf, budget);
        } catch (InvalidPasswordException e) {
            throw budget.refuse("is encrypted with a password; save it without one and hand that in", e);
        }
    }

    private static Content content(PDDocument pdf, Budget budget) throws IOException {
        List<PDPage> leaves = leaves(pdf, budget);
        if (leaves.isEmpty()) {
            throw budget.refuse("has no pages");
        }
        GlyphReader reader = new GlyphReader(budget);
        List<Page> pages = new ArrayList<>();
        Scans scans = new Scans(pdf, budget);
        for (int i = 0; i < leaves.size(); i++) {
            budget.tick();
            PDPage leaf = leaves.get(i);
            Map<Integer, List<Glyph>> glyphs = reader.of(leaf);
            if (scans.isScan(leaf, glyphs)) {
                scans.read(leaf, i + 1);
                glyphs = Map.of();
            }
            pages.add(page(leaf, i + 1, glyphs));
        }
        List<String> aside = new ArrayList<>();
        StringBuilder sample = new StringBuilder();
        pages.forEach(p -> p.fragments().forEach(f -> sample.append(f.text())));
        boolean rightToLeft = Direction.mostlyRightToLeft(sample.toString());
        List<Piece> pieces = scans.merged(Paragraphs.of(Furniture.without(pages, aside), rightToLeft, aside, budget));
        if (pieces.isEmpty()) {
            throw scans.refusal();
        }
        PdfAbout about = new PdfAbout(pdf, budget);
        aside.addAll(about.fields());
        return new Content(MADE + scans.made(), pieces, about.about(pieces), about.lang(), aside);
    }

    /** The pages by the tree of the file, each node once: a tree that leads back into itself ends there. */
    private static List<PDPage> leaves(PDDocument pdf, Budget budget) {
        List<PDPage> pages = new ArrayList<>();
        Set<COSDictionary> seen = new HashSet<>();
        List<COSDictionary> stack = new ArrayList<>();
        COSBase root = pdf.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.PAGES);
        if (root instanceof COSDictionary node) {
            stack.add(node);
        }
        while (!stack.isEmpty()) {
            COSDictionary node = stack.removeLast();
            if (!seen.add(node)) {
                continue;
            }
            budget.tick();
            if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                for (int i = kids.size() - 1; i >= 0; i--) {
                    if (kids.getObject(i) instanceof COSDictionary kid) {
                        stack.add(kid);
                    }
                }
            } else {
                pages.add(new Leaf(node));
                if (pages.size() > MOST_PAGES) {
                    throw budget.refuse("has more than the " + MOST_PAGES + " pages that are read");
                }
            }
        }
        return pages;
    }

    /** A page whose content is unpacked at once, and so within the budget, not while its drawing is looked for. */
    private static final class Leaf extends PDPage {
        Leaf(COSDictionary node) {
            super(node);
        }

        @Override
        public RandomAccessRead getContentsForStreamParsing() throws IOException {
            return getContentsForRandomAccess();
        }
    }

    private static Page page(PDPage leaf, int number, Map<Integer, List<Glyph>> glyphs) {
        return page(leaf, number, glyphs, false);
    }

    private static Page page(PDPage leaf, int number, Map<Integer, List<Glyph>> glyphs, boolean marks) {
        boolean turned = leaf.getRotation() % 180 != 0;
        double width =
                turned ? leaf.getCropBox().getHeight() : leaf.getCropBox().getWidth();
        double height =
                turned ? leaf.getCropBox().getWidth() : leaf.getCropBox().getHeight();
        int most = glyphs.entrySet().stream()
                .max(Map.Entry.comparingByValue(java.util.Comparator.comparingInt(List::size)))
                .map(Map.Entry::getKey)
                .orElse(0);
        List<Fragment> across = new ArrayList<>();
        glyphs.forEach((direction, others) -> {
            if (direction != most) {
                across.addAll(Fragments.of(others));
            }
        });
        return new Page(
                number,
                (int) Math.clamp(Math.ceil(width), 1, 20_000),
                (int) Math.clamp(Math.ceil(height), 1, 20_000),
                Fragments.of(glyphs.getOrDefault(most, List.of()), marks),
                most % 360 == Math.floorMod(leaf.getRotation(), 360),
                across);
    }
}
