// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.pdf;

/**
 * A stretch of a line without a wide gap.
 *
 * @param text in logical order
 * @param left edge, in points
 * @param right edge
 * @param y the line it stands on, from the top
 * @param size of its letters
 * @param bold whether nearly all of them are
 * @param note whether it begins with the raised mark of a note, which then stands in brackets
 */
record Fragment(String text, double left, double right, double y, double size, boolean bold, boolean note) {
    double top() {
        return y - size;
    }

    double bottom() {
        return y + size * 0.25;
    }

    double width() {
        return right - left;
    }
}
