// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.daylight.read.file.Budget;

/** Links to the web that lie over the letters of a page: the letters below are put between signs. */
final class PdfLinks {
    private static final int MOST = 50_000;
    private static final int LONGEST = 8_192;

    private final Budget budget;
    private final List<String> targets = new ArrayList<>();

    PdfLinks(Budget budget) {
        this.budget = budget;
    }

    List<String> targets() {
        return targets;
    }

    /** Puts signs around the letters of each link of a page. */
    void signed(PDPage leaf, Map<Integer, List<Glyph>> glyphs) throws IOException {
        List<Glyph> upright = glyphs.get(0);
        if (upright == null || leaf.getRotation() % 360 != 0 || upright.isEmpty()) {
            return;
        }
        PDRectangle crop = leaf.getCropBox();
        for (PDAnnotation annotation : leaf.getAnnotations()) {
            budget.tick();
            if (annotation instanceof PDAnnotationLink link
                    && link.getAction() instanceof PDActionURI action
                    && targets.size() < MOST) {
                String uri = action.getURI();
                if (uri == null || uri.length() > LONGEST) {
                    continue;
                }
                for (double[] box : boxes(link)) {
                    double left = box[0] - crop.getLowerLeftX();
                    double right = box[2] - crop.getLowerLeftX();
                    double bottom = crop.getHeight() - (box[1] - crop.getLowerLeftY());
                    double top = crop.getHeight() - (box[3] - crop.getLowerLeftY());
                    sign(upright, left, top, right, bottom, uri);
                }
            }
        }
    }

    /** A link over several lines has a box for each; one without boxes is its rectangle. */
    private static List<double[]> boxes(PDAnnotationLink link) {
        List<double[]> boxes = new ArrayList<>();
        float[] quads = link.getQuadPoints();
        for (int i = 0; quads != null && i + 7 < quads.length && i < 800; i += 8) {
            double[] xs = {quads[i], quads[i + 2], quads[i + 4], quads[i + 6]};
            double[] ys = {quads[i + 1], quads[i + 3], quads[i + 5], quads[i + 7]};
            java.util.Arrays.sort(xs);
            java.util.Arrays.sort(ys);
            boxes.add(new double[] {xs[0], ys[0], xs[3], ys[3]});
        }
        PDRectangle r = link.getRectangle();
        if (boxes.isEmpty() && r != null) {
            boxes.add(new double[] {r.getLowerLeftX(), r.getLowerLeftY(), r.getUpperRightX(), r.getUpperRightY()});
        }
        return boxes;
    }

    private void sign(List<Glyph> glyphs, double left, double top, double right, double bottom, String uri) {
        List<Integer> below = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph g = glyphs.get(i);
            double middle = g.x() + g.width() / 2;
            if (!g.blank() && middle >= left && middle <= right && g.y() > top && g.y() <= bottom + 1) {
                below.add(i);
            }
        }
        if (below.isEmpty()) {
            return;
        }
        below.sort(Comparator.comparingDouble((Integer i) -> glyphs.get(i).x()));
        double y = glyphs.get(below.getFirst()).y();
        boolean oneLine = below.stream()
                .allMatch(i -> Math.abs(glyphs.get(i).y() - y) < glyphs.get(i).size());
        int first = below.getFirst();
        int last = below.getLast();
        if (!oneLine
                || Direction.isRightToLeft(glyphs.get(first).text())
                || Direction.isRightToLeft(glyphs.get(last).text())) {
            return;
        }
        int number = targets.indexOf(uri);
        if (number < 0) {
            targets.add(uri);
            number = targets.size() - 1;
        }
        glyphs.set(first, with(glyphs.get(first), MarkedText.LINK + number + MarkedText.LINK, ""));
        glyphs.set(last, with(glyphs.get(last), "", MarkedText.UNLINK + MarkedText.UNLINK));
    }

    private static Glyph with(Glyph g, String before, String behind) {
        return new Glyph(before + g.text() + behind, g.x(), g.y(), g.width(), g.size(), g.space(), g.bold());
    }
}
