// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page;

import java.util.ArrayList;
import java.util.List;
import org.daylight.Mask;
import org.daylight.Offsets;

/** A text cut into pieces, so that a template can draw marks and bars without knowing of offsets. */
public final class Marked {
    private Marked() {}

    /** How a piece is drawn. */
    public enum Look {
        PLAIN,
        /** Words that were looked for, or the passage itself. */
        MARK,
        /** What may name a private person. */
        MASK
    }

    /**
     * A stretch of a text.
     *
     * @param text its words
     * @param look how it is drawn
     */
    public record Piece(String text, Look look) {}

    /** The pieces of a text without marks. */
    public static List<Piece> pieces(String text) {
        return pieces(text, 0, List.of());
    }

    /**
     * The pieces of a text.
     *
     * @param base where the text begins, in code points, in what the marks count in
     * @param marks stretches in code points, in order; what lies outside the text is left out
     */
    public static List<Piece> pieces(String text, int base, List<Offsets> marks) {
        int[] points = text.codePoints().toArray();
        int bar = Mask.BAR.codePointAt(0);
        List<Piece> pieces = new ArrayList<>();
        for (int at = 0; at < points.length; ) {
            int from = at;
            Look look = look(points, at, bar, base, marks);
            while (at < points.length && look(points, at, bar, base, marks) == look) {
                at++;
            }
            pieces.add(new Piece(new String(points, from, at - from), look));
        }
        return pieces;
    }

    private static Look look(int[] points, int at, int bar, int base, List<Offsets> marks) {
        if (points[at] == bar) {
            return Look.MASK;
        }
        for (Offsets mark : marks) {
            if (mark.start() <= base + at && base + at < mark.end()) {
                return Look.MARK;
            }
        }
        return Look.PLAIN;
    }
}
