// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.pdf;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.daylight.read.file.Budget;
import org.jspecify.annotations.Nullable;

/** Collects the glyphs of a page, by the direction in which they run. */
final class GlyphReader extends PDFTextStripper {
    private static final int MOST_OPERATORS = 20_000_000;
    /** Forms and pictures; forms that draw forms double their number with each level. */
    private static final int MOST_DRAWN = 100_000;

    private static final int MOST_ON_A_PAGE = 300_000;
    private static final double SMALLEST = 1.5;

    private final Budget budget;
    private final Map<PDFont, Boolean> bold = new HashMap<>();
    private TreeMap<Integer, List<Glyph>> found = new TreeMap<>();
    private double width;
    private double height;
    private int operators;
    private int drawn;
    private int glyphs;

    GlyphReader(Budget budget) throws IOException {
        this.budget = budget;
    }

    /** The glyphs of a page by direction, in degrees. */
    Map<Integer, List<Glyph>> of(PDPage page) throws IOException {
        found = new TreeMap<>();
        glyphs = 0;
        boolean turned = page.getRotation() % 180 != 0;
        width = turned ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
        height = turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
        processPage(page);
        return found;
    }

    @Override
    protected void writePage() {
        // What was collected is taken as it is: nothing is written.
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators++;
        drawn += operator.getName().equals("Do") ? 1 : 0;
        if (operators > MOST_OPERATORS || drawn > MOST_DRAWN) {
            throw budget.refuse("draws more than can be read");
        }
        if ((operators & 0xff) == 0) {
            budget.tick();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition at) {
        budget.letters(1);
        glyphs++;
        if (glyphs > MOST_ON_A_PAGE) {
            throw budget.refuse("has a page with more than " + MOST_ON_A_PAGE + " letters");
        }
        String text = at.getUnicode();
        if (text == null || text.isEmpty()) {
            return;
        }
        double size = at.getFontSizeInPt();
        double scale = Math.abs(at.getYScale());
        size = size > 0.1 ? size : scale;
        double x = at.getXDirAdj();
        double y = at.getYDirAdj();
        double space = at.getWidthOfSpace();
        boolean within = Math.abs(at.getDir()) > 0.5 || (x >= -2 && x <= width + 2 && y >= -2 && y <= height + size);
        // What is drawn off the page or too small to see is not what the page says.
        if (size < SMALLEST || !within || !Double.isFinite(x + y)) {
            return;
        }
        found.computeIfAbsent(Math.round(at.getDir()), d -> new ArrayList<>())
                .add(new Glyph(
                        letters(text),
                        x,
                        y,
                        Math.max(0, at.getWidthDirAdj()),
                        size,
                        Double.isFinite(space) && space > 0 ? space : size * 0.25,
                        bold(at.getFont())));
    }

    /** Shapes of letters become the letters: ligatures, Arabic presentation forms, halves of surrogate pairs dropped. */
    private static String letters(String text) {
        boolean shaped = text.chars()
                .anyMatch(c -> (c >= 0xFB00 && c <= 0xFDFF)
                        || (c >= 0xFE70 && c <= 0xFEFE)
                        || (c >= 0x2E80 && c <= 0x2FDF)
                        || (c >= 0xF900 && c <= 0xFAFF));
        String plain = shaped ? Normalizer2.getNFKCInstance().normalize(text) : text;
        StringBuilder out = new StringBuilder(plain.length());
        plain.codePoints()
                .filter(c -> c == '\t'
                        || c == ' '
                        || c == 0x200C
                        || c == 0x200D
                        || !(Character.isISOControl(c)
                                || Character.getType(c) == Character.SURROGATE
                                || (Character.getType(c) == Character.FORMAT && c != 0xAD)
                                || Character.getType(c) == Character.PRIVATE_USE
                                || c == 0xFFFD))
                .forEach(c -> out.appendCodePoint(Character.isSpaceChar(c) && c != 0x3000 ? ' ' : c));
        return out.toString();
    }

    private boolean bold(@Nullable PDFont font) {
        if (font == null) {
            return false;
        }
        Boolean known = bold.get(font);
        if (known == null) {
            String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
            PDFontDescriptor descriptor = font.getFontDescriptor();
            known = name.matches(".*(bold|black|heavy|semibold|demi|simhei|-bd).*")
                    || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600));
            bold.put(font, known);
        }
        return known;
    }
}
