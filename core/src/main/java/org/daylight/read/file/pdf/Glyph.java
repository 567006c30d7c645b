// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.pdf;

/**
 * One or a few letters where a page draws them.
 *
 * @param text what is drawn, letters of a right-to-left script as they are drawn, from the left
 * @param x left edge, in points from the left of the page
 * @param y the line it stands on, in points from the top
 * @param width in points
 * @param size of the letters, in points
 * @param space how wide a space of its font is, in points
 * @param bold whether its font is
 */
record Glyph(String text, double x, double y, double width, double size, double space, boolean bold) {
    double right() {
        return x + width;
    }

    boolean blank() {
        return text.isBlank();
    }
}
