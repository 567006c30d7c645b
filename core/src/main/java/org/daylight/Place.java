// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import org.daylight.MediaFragment.Region;

/**
 * Where a block stands in what it was read from: on a page, or in a picture.
 *
 * @param page from 1; 0 where the whole is one picture
 * @param width of the page or picture, in the units of the box: pixels of a picture, points (1/72 inch) of a page
 * @param height likewise
 * @param box around the words, from the upper left, in those units
 */
public record Place(int page, int width, int height, Region box) {

    /** Checks that there is room for the box. */
    public Place {
        if (page < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("a page or picture has a number, a width and a height");
        }
    }

    /** A box that is cut to the page or picture. */
    public static Place within(int page, int width, int height, double left, double top, double right, double bottom) {
        int x = (int) Math.clamp(Math.floor(left), 0, width - 1);
        int y = (int) Math.clamp(Math.floor(top), 0, height - 1);
        int w = (int) Math.clamp(Math.ceil(right) - x, 1, width - x);
        int h = (int) Math.clamp(Math.ceil(bottom) - y, 1, height - y);
        return new Place(page, width, height, new Region(false, x, y, w, h));
    }

    /** The smallest place on the same page around both. */
    public Place and(Place other) {
        Region a = box;
        Region b = other.box;
        return within(
                page,
                width,
                height,
                Math.min(a.x(), b.x()),
                Math.min(a.y(), b.y()),
                Math.max(a.x() + a.width(), b.x() + b.width()),
                Math.max(a.y() + a.height(), b.y() + b.height()));
    }

    /** The box in whole percent, never smaller than the words. */
    public Region percent() {
        int x = (int) (100L * box.x() / width);
        int y = (int) (100L * box.y() / height);
        int right = (int) Math.min(100, (100L * (box.x() + box.width()) + width - 1) / width);
        int bottom = (int) Math.min(100, (100L * (box.y() + box.height()) + height - 1) / height);
        return new Region(true, x, y, Math.max(1, right - x), Math.max(1, bottom - y));
    }

    /** As it is cited: a region of a picture in pixels, a page with a region in percent. */
    public MediaFragment fragment() {
        return page == 0 ? new MediaFragment(null, box, null) : new MediaFragment(page, percent(), null);
    }
}
