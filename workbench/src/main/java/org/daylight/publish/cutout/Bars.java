// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.cutout;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.daylight.Mask;
import org.daylight.publish.cutout.PageGeometry.Node;
import org.daylight.publish.cutout.PageGeometry.Word;

/** Where names that are masked stand in the picture of a page. */
public final class Bars {
    private final List<Rectangle> boxes;
    private final boolean certain;

    private Bars(List<Rectangle> boxes, boolean certain) {
        this.boxes = boxes;
        this.certain = certain;
    }

    /**
     * Over the words of a page.
     *
     * @param hide puts every masked name of a text behind bars, one a code point
     */
    public static Bars over(PageGeometry page, UnaryOperator<String> hide) {
        String text = page.text();
        BitSet barred = bars(text, hide.apply(text));
        // A name that is broken by a line, and one whose words stand apart by style alone.
        barred.or(bars(text, hide.apply(text.replace('\n', ' '))));
        String spaced = page.spaced();
        BitSet apart = bars(spaced, hide.apply(spaced));
        for (int node = 0; node < page.nodes().size(); node++) {
            Node of = page.nodes().get(node);
            for (int at = of.start(); at < of.end(); at++) {
                if (apart.get(page.spacedAt(node, at))) {
                    barred.set(at);
                }
            }
        }
        List<Rectangle> boxes = new ArrayList<>();
        BitSet boxed = new BitSet();
        int last = 0;
        for (Word word : page.words()) {
            int next = barred.nextSetBit(word.start());
            if (next >= 0 && next < word.end()) {
                Rectangle box = padded(word.box());
                boolean goesOn = !boxes.isEmpty() && barred.get(word.start()) && sameName(barred, last, word.start());
                if (goesOn && beside(boxes.getLast(), box)) {
                    boxes.set(boxes.size() - 1, boxes.getLast().union(box));
                } else {
                    boxes.add(box);
                }
                last = word.end();
            }
            boxed.set(word.start(), word.end());
        }
        return new Bars(List.copyOf(boxes), certain(page, barred, boxed));
    }

    private static boolean sameName(BitSet barred, int end, int start) {
        return barred.nextClearBit(Math.max(0, end - 1)) >= start;
    }

    /** Whether two words stand on one line with no more than a space between them. */
    private static boolean beside(Rectangle one, Rectangle other) {
        return Math.abs(one.y - other.y) <= other.height / 3
                && other.x <= one.x + one.width + other.height / 2
                && other.x + other.width >= one.x - other.height / 2;
    }

    /** What some code points of a text have become bars at, UTF-16. */
    private static BitSet bars(String text, String shown) {
        int bar = Mask.BAR.codePointAt(0);
        if (text.codePointCount(0, text.length()) != shown.codePointCount(0, shown.length())) {
            throw new IllegalArgumentException("expected as many signs in the masked text as in the text");
        }
        BitSet bars = new BitSet();
        int at = 0;
        int other = 0;
        while (at < text.length()) {
            int sign = text.codePointAt(at);
            int seen = shown.codePointAt(other);
            if (seen == bar && sign != bar) {
                bars.set(at, at + Character.charCount(sign));
            }
            at += Character.charCount(sign);
            other += Character.charCount(seen);
        }
        return bars;
    }

    /** Whether each name that somebody sees has a box for all of its words. */
    private static boolean certain(PageGeometry page, BitSet barred, BitSet boxed) {
        for (Node node : page.nodes()) {
            for (int at = barred.nextSetBit(node.start());
                    !node.hidden() && at >= 0 && at < node.end();
                    at = barred.nextSetBit(at + 1)) {
                if (!boxed.get(at) && Character.isLetterOrDigit(page.text().charAt(at))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Letters hang over their boxes. */
    private static Rectangle padded(Rectangle box) {
        int beside = 3;
        int above = Math.max(2, box.height * 3 / 20);
        return new Rectangle(box.x - beside, box.y - above, box.width + 2 * beside, box.height + 2 * above);
    }

    /** Boxes to be painted over. */
    List<Rectangle> boxes() {
        return boxes;
    }

    /** Whether none is missing. */
    boolean certain() {
        return certain;
    }
}
