// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import java.util.ArrayList;
import java.util.List;
import org.daylight.read.lexicon.Tokens;

/**
 * Where quotation marks open and close. Curly, straight, angled and corner marks, and doubled apostrophes. Marks are not
 * nested: within one quotation any further mark but a closing one is part of it. A quotation ends with its paragraph
 * unless the next paragraph opens with a mark as well, which is how print continues a quotation.
 */
final class Quotations {
    private static final String OPENING = "“„‟«「『《〝";
    private static final String CLOSING = "”»」』》〞";

    /**
     * One quotation.
     *
     * @param open token of the opening mark
     * @param last behind the closing mark, or behind the last token of the paragraph where none closes it
     * @param goesOn whether the next paragraph continues it
     */
    record Quotation(int open, int last, boolean goesOn) {}

    private final List<Quotation> all = new ArrayList<>();
    /** For each token the quotation it stands in, marks included, or -1. */
    private final int[] within;

    Quotations(Tokens t, int[] paragraph) {
        within = new int[t.size()];
        int open = -1;
        for (int i = 0; i < t.size(); i++) {
            within[i] = -1;
            if (open >= 0 && paragraph[i] != paragraph[open]) {
                boolean more = mark(t, i) && opens(t, i, false);
                // A paragraph that consists of a stray mark and no other is no quotation.
                add(open, i, more);
                open = -1;
            }
            if (!mark(t, i)) {
                continue;
            }
            if (open < 0) {
                boolean head = i == 0 || paragraph[i - 1] != paragraph[i];
                open = head || opens(t, i, false) ? i : -1;
            } else if (!opens(t, i, true)) {
                add(open, i + 1, false);
                open = -1;
            }
        }
        if (open >= 0) {
            add(open, t.size(), false);
        }
    }

    private void add(int open, int last, boolean goesOn) {
        for (int i = open; i < last; i++) {
            within[i] = all.size();
        }
        all.add(new Quotation(open, last, goesOn));
    }

    static boolean mark(Tokens t, int i) {
        return t.head(i) == '"';
    }

    private static boolean opens(Tokens t, int i, boolean open) {
        int[] raw = t.raw();
        boolean spaceBefore =
                t.start(i) == 0 || blank(raw[t.start(i) - 1]) || "([-–—".indexOf(raw[t.start(i) - 1]) >= 0;
        boolean spaceBehind = t.end(i) >= raw.length || blank(raw[t.end(i)]);
        if (spaceBefore != spaceBehind) {
            return spaceBefore;
        }
        int c = raw[t.start(i)];
        return OPENING.indexOf(c) >= 0 || (CLOSING.indexOf(c) < 0 && !open);
    }

    private static boolean blank(int c) {
        return Character.isWhitespace(c) || c == 0xA0;
    }

    List<Quotation> all() {
        return all;
    }

    /** The number of the quotation that a token stands in, its marks included; -1 where none. */
    int at(int token) {
        return within[token];
    }

    Quotation get(int number) {
        return all.get(number);
    }
}
