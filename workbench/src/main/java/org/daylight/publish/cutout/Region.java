// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.cutout;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.publish.CutOut;
import org.daylight.publish.cutout.PageGeometry.Cover;
import org.daylight.publish.cutout.PageGeometry.Node;
import org.daylight.publish.cutout.PageGeometry.Word;
import org.jspecify.annotations.Nullable;

/**
 * What is cut out: the lines of the words in their paragraph, with a line or two of it around them.
 *
 * @param at in the picture, pixels
 * @param marked the boxes of the words
 * @param own the boxes of all words of the paragraph
 * @param whole whether all of the words are on it
 */
record Region(Rectangle at, List<Rectangle> marked, List<Rectangle> own, boolean whole) {
    private static final int WIDEST = 1_100;
    private static final int HIGHEST = 640;
    private static final int AROUND = 14;
    /** Of the words' signs, so many in a hundred have to be seen. */
    private static final int SEEN = 90;

    /** What is at a place, or why there is nothing to be seen. */
    record Found(@Nullable Region region, CutOut.@Nullable Why why) {
        static Found no(CutOut.Why why) {
            return new Found(null, why);
        }
    }

    static Found of(PageGeometry page, Places.Place place) {
        Set<Integer> nodes = new HashSet<>();
        List<Rectangle> marked = new ArrayList<>();
        int boxed = 0;
        int last = -1;
        for (Word word : page.words()) {
            if (word.start() < place.end() && word.end() > place.start()) {
                if (page.nodes().get(word.node()).clipped() || !page.picture().contains(word.box())) {
                    return Found.no(CutOut.Why.HIDDEN);
                }
                marked.add(word.box());
                nodes.add(word.node());
                boxed += Math.max(0, word.end() - Math.max(last, word.start()));
                last = word.end();
            }
        }
        long signs = page.text()
                .substring(place.start(), place.end())
                .chars()
                .filter(c -> !Character.isWhitespace(c))
                .count();
        if (marked.isEmpty() || boxed * 100L < signs * SEEN) {
            return Found.no(CutOut.Why.HIDDEN);
        }
        return covered(page, place, marked)
                ? Found.no(CutOut.Why.COVERED)
                : new Found(around(page, nodes, marked), null);
    }

    /** Whether something lies over the words, or where they are. */
    private static boolean covered(PageGeometry page, Places.Place place, List<Rectangle> marked) {
        Rectangle all = union(marked);
        List<Rectangle> over = new ArrayList<>();
        for (Cover cover : page.covers()) {
            if (!cover.kind().equals("ground") && cover.box().intersects(all)) {
                over.add(cover.box());
            }
        }
        for (Word word : page.words()) {
            if ((word.end() <= place.start() || word.start() >= place.end())
                    && word.box().intersects(all)
                    && !page.nodes().get(word.node()).clipped()) {
                over.add(word.box());
            }
        }
        for (Rectangle box : marked) {
            for (Rectangle other : over) {
                Rectangle both = box.intersection(other);
                if (!both.isEmpty() && (long) both.width * both.height * 3 > (long) box.width * box.height) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Region around(PageGeometry page, Set<Integer> nodes, List<Rectangle> marked) {
        Set<Integer> blocks = new TreeSet<>();
        nodes.forEach(n -> blocks.add(page.nodes().get(n).block()));
        List<Rectangle> own = new ArrayList<>();
        for (Word word : page.words()) {
            Node node = page.nodes().get(word.node());
            if (blocks.contains(node.block()) && !node.clipped()) {
                own.add(word.box());
            }
        }
        Rectangle words = union(marked);
        int line = marked.getFirst().height;
        int top = words.y - 2 * line;
        int bottom = words.y + words.height + 2 * line;
        Rectangle paragraph = union(own);
        Rectangle lines = new Rectangle(words);
        for (Rectangle box : own) {
            // Whole lines only, and never more than fit.
            if (box.y >= top && box.y + box.height <= bottom && lines.union(box).height <= HIGHEST) {
                lines = lines.union(box);
            }
        }
        boolean whole = lines.height <= HIGHEST;
        if (!whole) {
            lines = new Rectangle(lines.x, lines.y, lines.width, HIGHEST);
        }
        int left = paragraph.x;
        int right = paragraph.x + paragraph.width;
        if (right - left > WIDEST) {
            left = Math.max(left, Math.min(words.x - 40, right - WIDEST));
            right = Math.min(right, left + WIDEST);
            whole &= words.x + words.width <= right;
        }
        // No slice of the lines above and below.
        int upper = lines.y - AROUND;
        int lower = lines.y + lines.height + AROUND;
        for (Rectangle box : own) {
            if (box.y < lines.y) {
                upper = Math.max(upper, Math.min(box.y + box.height, lines.y));
            } else if (box.y + box.height > lines.y + lines.height) {
                lower = Math.min(lower, Math.max(box.y, lines.y + lines.height));
            }
        }
        Rectangle at = new Rectangle(left - AROUND, upper, right - left + 2 * AROUND, lower - upper)
                .intersection(page.picture());
        return new Region(at, List.copyOf(marked), List.copyOf(own), whole);
    }

    private static Rectangle union(List<Rectangle> boxes) {
        Rectangle all = new Rectangle(boxes.getFirst());
        boxes.forEach(all::add);
        return all;
    }
}
