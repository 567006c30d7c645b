// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.cutout;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.daylight.publish.CutOut;
import org.daylight.publish.CutOut.Why;
import org.daylight.publish.cutout.PageGeometry.Cover;
import org.daylight.publish.cutout.PageGeometry.Word;
import org.daylight.publish.cutout.Places.Place;

/**
 * Cuts passages out of the picture of one page. Of the picture only words of the passage's own paragraph are left: pictures,
 * frames, controls and words of other parts are painted over, and so is every word of a masked name. The same page, words
 * and masks give the same bytes. Made for one page, not for several threads.
 */
public final class CutOutMaker {
    private static final Color NAME = new Color(0x1a1a1a);
    private static final Color EDGE = new Color(0x8a8a8a);
    private static final Color COVER = new Color(0xd8d8d8);
    private static final Color HATCH = new Color(0xb4b4b4);
    /** Reads on light and dark grounds alike: a ratio above 3 to both white and black. */
    private static final Color LINE = new Color(0xb45309);

    private static final int HATCHES = 9;
    /** Of the boxes of the words, so many in a hundred have to have ink in them. */
    private static final int INKED = 80;

    private final PageGeometry page;
    private final Places places;
    private final Bars bars;
    private final Picture picture;

    /** The picture of a page, of which parts can be had. */
    @FunctionalInterface
    public interface Picture {
        /**
         * A part of it as an image of its own, which may be drawn on.
         *
         * @param at lies in the picture
         */
        BufferedImage part(Rectangle at);
    }

    /** @param bars over every name of the page that is masked */
    public CutOutMaker(PageGeometry page, Bars bars, Picture picture) {
        this.page = page;
        this.bars = bars;
        this.picture = picture;
        places = new Places(page);
    }

    /**
     * Cuts a passage out.
     *
     * @param before what stands before the words in the extracted text
     * @param words as the page has them, not masked
     * @param after what stands behind them
     */
    public CutOut of(String before, String words, String after) {
        if (page.cut()) {
            return new CutOut.Missing(Why.CUT);
        }
        List<Place> found = places.find(before, words, after);
        if (found.isEmpty()) {
            return new CutOut.Missing(Why.ABSENT);
        }
        if (!bars.certain()) {
            return new CutOut.Missing(Why.NAME);
        }
        Why why = Why.HIDDEN;
        // The page may have the same words twice with the same surroundings, once for narrow windows.
        for (Place place : found.stream()
                .filter(p -> p.alike() == found.getFirst().alike())
                .toList()) {
            Region.Found region = Region.of(page, place);
            Region here = region.region();
            if (here != null) {
                BufferedImage part = picture.part(here.at());
                if (inked(part, here)) {
                    return drawn(part, here);
                }
                why = Why.COVERED;
            } else if (region.why() != null) {
                why = region.why();
            }
        }
        return new CutOut.Missing(why);
    }

    /** Whether the words are drawn where they should be: a box of one colour shows none. */
    private static boolean inked(BufferedImage part, Region region) {
        int inked = 0;
        int all = 0;
        for (Rectangle box : region.marked()) {
            Rectangle in = inside(box, region.at());
            if (!in.isEmpty()) {
                all++;
                int first = part.getRGB(in.x, in.y);
                boolean other = false;
                for (int y = in.y; y < in.y + in.height && !other; y++) {
                    for (int x = in.x; x < in.x + in.width && !other; x++) {
                        other = part.getRGB(x, y) != first;
                    }
                }
                inked += other ? 1 : 0;
            }
        }
        return inked * 100 >= all * INKED;
    }

    private static Rectangle inside(Rectangle box, Rectangle region) {
        Rectangle in = box.intersection(region);
        in.translate(-region.x, -region.y);
        return in;
    }

    private CutOut drawn(BufferedImage part, Region region) {
        BufferedImage before = new BufferedImage(part.getWidth(), part.getHeight(), BufferedImage.TYPE_INT_RGB);
        part.copyData(before.getRaster());
        Graphics2D pen = part.createGraphics();
        boolean covered = cover(pen, region, before);
        pen.setColor(LINE);
        underline(pen, region);
        boolean names = false;
        for (Rectangle box : bars.boxes()) {
            Rectangle in = inside(box, region.at());
            if (!in.isEmpty()) {
                names = true;
                pen.setColor(NAME);
                pen.fillRect(in.x, in.y, in.width, in.height);
                pen.setColor(EDGE);
                pen.drawRect(in.x, in.y, in.width - 1, in.height - 1);
            }
        }
        pen.dispose();
        Optional<byte[]> png = Paletted.png(part);
        if (png.isEmpty()) {
            return new CutOut.Missing(Why.LARGE);
        }
        return new CutOut.Shown(png.get(), part.getWidth(), part.getHeight(), names, covered, region.whole());
    }

    /**
     * Paints over what is no word of the paragraph.
     *
     * @param before the part as it was
     */
    private boolean cover(Graphics2D pen, Region region, BufferedImage before) {
        boolean covered = false;
        for (Cover cover : page.covers()) {
            if (cover.kind().equals("ground")) {
                covered |= hatch(pen, cover.box(), region.at(), false);
            }
        }
        if (covered) {
            for (Rectangle box : region.own()) {
                Rectangle in = inside(box, region.at());
                if (!in.isEmpty()) {
                    pen.drawImage(before.getSubimage(in.x, in.y, in.width, in.height), in.x, in.y, null);
                }
            }
        }
        for (Cover cover : page.covers()) {
            if (!cover.kind().equals("ground") && !cover.kind().equals("fixed")) {
                covered |= hatch(pen, cover.box(), region.at(), true);
            }
        }
        for (Word word : page.words()) {
            if (word.box().intersects(region.at()) && !region.own().contains(word.box())) {
                covered |= hatch(pen, word.box(), region.at(), false);
            }
        }
        return covered;
    }

    private static boolean hatch(Graphics2D pen, Rectangle box, Rectangle region, boolean lines) {
        Rectangle in = inside(box, region);
        if (in.isEmpty()) {
            return false;
        }
        pen.setColor(COVER);
        pen.fillRect(in.x, in.y, in.width, in.height);
        if (lines) {
            pen.setColor(HATCH);
            pen.setClip(in);
            for (int x = in.x - in.height; x < in.x + in.width; x += HATCHES) {
                pen.drawLine(x, in.y + in.height, x + in.height, in.y);
            }
            pen.setClip(null);
        }
        return true;
    }

    /** One line under the words of each line of the page. */
    private static void underline(Graphics2D pen, Region region) {
        Rectangle line = null;
        for (Rectangle box : region.marked()) {
            if (line != null
                    && Math.abs(line.y + line.height - box.y - box.height) <= box.height / 3
                    && box.x <= line.x + line.width + box.height * 2
                    && box.x + box.width >= line.x - box.height * 2) {
                line = line.union(box);
            } else {
                draw(pen, line, region.at());
                line = box;
            }
        }
        draw(pen, line, region.at());
    }

    private static void draw(Graphics2D pen, @org.jspecify.annotations.Nullable Rectangle line, Rectangle region) {
        if (line != null) {
            Rectangle under = inside(new Rectangle(line.x, line.y + line.height - 1, line.width, 2), region);
            if (!under.isEmpty()) {
                pen.fillRect(under.x, under.y, under.width, under.height);
            }
        }
    }
}
