// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.daylight.read.lexicon.Fold;

/**
 * The letters that the automaton knows. Each folded character of a term is one symbol where it is ASCII, two where it is
 * not; what stands in no term is {@link #OTHER}. Small, so that rows of the automaton stay in the processor's cache.
 */
final class Alphabet {
    /** Bits of a symbol. */
    static final int BITS = 7;

    /** Set in a symbol that words of a spaced script go on with. */
    static final int WORD = 1 << BITS;

    static final int OTHER = 0;
    static final int SPACE = 1;

    /** A letter of a script without spaces that stands in no term. */
    static final int LETTER = 2;

    /** The full stop of a sentence that surely ends there. */
    static final int END = 3;

    private static final int PLANE = 1 << 16;
    private static final String MARKS = "'\"`";

    /** For each character: the first symbol in the low byte, the second, or 0, in the high byte. */
    private final char[] codes = new char[PLANE];

    /** From here on a symbol is the first of two. */
    private final int lead;

    /** Added to a symbol with which a word begins. */
    private final int initial;

    /** An alphabet for these folded terms. */
    Alphabet(List<int[]> terms) {
        TreeSet<Integer> known = new TreeSet<>();
        terms.forEach(term -> {
            for (int c : term) {
                known.add(c);
            }
        });
        char[] symbols = new char[PLANE];
        int next = END + 1;
        int quote = next++;
        List<Integer> wide = new ArrayList<>();
        for (int c : known) {
            if (c >= PLANE || c == ' ' || MARKS.indexOf(c) >= 0) {
                continue;
            }
            if (c < 0x80) {
                symbols[c] = (char) next++;
            } else {
                wide.add(c);
            }
        }
        lead = next;
        int trails = (1 << BITS) - 1 - END;
        initial = lead + (wide.size() + trails - 1) / trails;
        for (int i = 0; i < wide.size() && fits(); i++) {
            symbols[wide.get(i)] = (char) (lead + i / trails | (END + 1 + i % trails) << 8);
        }
        for (int c = 0; c < PLANE; c++) {
            codes[c] = code(c, symbols, quote);
        }
    }

    private static char code(int c, char[] symbols, int quote) {
        int folded = Fold.of(c);
        if (c <= ' ' || folded == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return SPACE;
        }
        if (MARKS.indexOf(folded) >= 0) {
            return (char) quote;
        }
        int symbol = folded < PLANE ? symbols[folded] : OTHER;
        int word = Fold.wordPart(c) ? WORD : 0;
        if (symbol == OTHER && Fold.ideographic(c)) {
            return LETTER;
        }
        return (char) (symbol >= 1 << 8 ? symbol | word | word << 8 : symbol | word);
    }

    /** The code of a code point. */
    char code(int c) {
        if (c < PLANE) {
            return codes[c];
        }
        int folded = Fold.of(c);
        return folded < PLANE ? codes[folded] : (char) (OTHER | (Fold.wordPart(c) ? WORD : 0));
    }

    /** Whether there is room for all letters of the terms. */
    boolean fits() {
        return initial <= 1 << (BITS - 1);
    }

    /** Whether a second symbol follows this one. */
    boolean leads(int symbol) {
        int plain = symbol & (WORD - 1);
        return (plain >= initial ? plain - initial : plain) >= lead;
    }

    /** A symbol as it stands behind another. */
    int behind(int before, int symbol) {
        return (symbol & WORD) != 0 && (before & WORD) == 0 ? symbol + initial : symbol;
    }

    /**
     * The symbols of a folded term.
     *
     * @param begins whether it begins a word
     */
    byte[] symbols(int[] term, boolean begins) {
        byte[] all = new byte[term.length * 2];
        int before = begins ? OTHER : WORD;
        int n = 0;
        for (int c : term) {
            char code = code(c);
            before = behind(before, code & 0xff);
            all[n++] = (byte) before;
            if (code >> 8 != 0) {
                before = code >> 8;
                all[n++] = (byte) before;
            }
        }
        return Arrays.copyOf(all, n);
    }
}
