// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.pdf;

/**
 * A stretch of a line without a wide gap.
 *
 * @param drawn its letters as they stand from the left
 * @param text the same in the order of reading
 * @param left edge, in points
 * @param right edge
 * @param y the line it stands on, from the top
 * @param size of its letters
 * @param bold whether nearly all of them are
 * @param rightToLeft whether its page runs from the right
 * @param note whether it begins with the raised mark of a note, which then stands in brackets
 */
record Fragment(
        String drawn,
        String text,
        double left,
        double right,
        double y,
        double size,
        boolean bold,
        boolean rightToLeft,
        boolean note) {
    /** A stretch of these letters. */
    static Fragment of(
            String drawn,
            double left,
            double right,
            double y,
            double size,
            boolean bold,
            boolean rightToLeft,
            boolean note) {
        return new Fragment(
                drawn, Direction.logical(drawn, rightToLeft).strip(), left, right, y, size, bold, rightToLeft, note);
    }

    /** Both, where the other stands to the right of this on the same line. */
    Fragment and(Fragment other) {
        boolean close = !drawn.isEmpty()
                && !other.drawn.isEmpty()
                && Direction.isIdeograph(drawn.codePointBefore(drawn.length()))
                && Direction.isIdeograph(other.drawn.codePointAt(0));
        return of(
                drawn + (close ? "" : " ") + other.drawn,
                left,
                Math.max(right, other.right),
                y,
                Math.max(size, other.size),
                bold && other.bold,
                rightToLeft,
                note);
    }

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
