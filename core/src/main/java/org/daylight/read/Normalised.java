// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text under {@link Reanchor#NORMALISATION}, which remembers where each piece of it came from. A piece is what is
 * normalised as a whole: a base with its marks, or a run of white space.
 *
 * <p>Offsets into the normalised string are UTF-16 units; those into the original are too.
 */
final class Normalised {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    /** A stretch of the original. */
    record Stretch(int start, int end) {}

    private final StringBuilder string = new StringBuilder();
    /** For each unit of the normalised string: where its piece starts and ends in the original. */
    private int[] from;

    private int[] to;

    Normalised(String original) {
        from = new int[original.length() + 16];
        to = new int[original.length() + 16];
        int at = 0;
        while (at < original.length()) {
            int end = pieceEnd(original, at);
            boolean space = isSpace(original.codePointAt(at));
            append(space ? " " : NFC.normalize(original.substring(at, end)), at, end);
            at = end;
        }
    }

    String string() {
        return string.toString();
    }

    /** Where this stretch of the normalised string stands in the original; nothing where it would cut a piece. */
    @Nullable
    Stretch original(int start, int end) {
        boolean headWhole = start == 0 || from[start - 1] != from[start];
        boolean tailWhole = end == string.length() || from[end - 1] != from[end];
        return headWhole && tailWhole ? new Stretch(from[start], to[end - 1]) : null;
    }

    private static int pieceEnd(String s, int at) {
        int end = at + Character.charCount(s.codePointAt(at));
        if (isSpace(s.codePointAt(at))) {
            while (end < s.length() && isSpace(s.codePointAt(end))) {
                end += Character.charCount(s.codePointAt(end));
            }
            return end;
        }
        while (end < s.length() && !isSpace(s.codePointAt(end)) && !NFC.hasBoundaryBefore(s.codePointAt(end))) {
            end += Character.charCount(s.codePointAt(end));
        }
        return end;
    }

    private void append(String piece, int start, int end) {
        int needed = string.length() + piece.length();
        if (needed > from.length) {
            from = Arrays.copyOf(from, needed * 2);
            to = Arrays.copyOf(to, needed * 2);
        }
        for (int i = string.length(); i < needed; i++) {
            from[i] = start;
            to[i] = end;
        }
        string.append(piece);
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
