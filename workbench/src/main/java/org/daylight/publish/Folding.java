// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Map;

/**
 * Brings spellings of one name together: compatibility decomposition without marks (Unicode NFKD, so full width, ligatures
 * and accents fold), default case folding, traditional Chinese to simplified, invisible characters away.
 *
 * <p>Works code point by code point, so that each result keeps the offset of what gave it.
 */
final class Folding {
    /** What separates words. */
    static final int SPACE = ' ';
    /** What no name runs across. */
    static final int WALL = 0;

    private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final int[] DOT = {SPACE};
    private static final String JOINERS = "-_+,·‧・•‐‑‒–\u00a0";
    /** Most of what is looked through is ASCII: no allocation and no look-up for it. */
    private static final int[][] ASCII = ascii();

    private final Map<Integer, int[]> known = new HashMap<>();

    private static int[][] ascii() {
        int[][] all = new int[0x80][];
        for (int c = 0; c < all.length; c++) {
            all[c] = compute(c);
        }
        return all;
    }

    /** Letters and digits folded; spaces and what stands between parts of a name as one {@link #SPACE}; else a wall. */
    Located spaced(Located in) {
        Located out = new Located();
        out.add(WALL, in.size() == 0 ? 0 : in.offset(0));
        boolean wasDense = false;
        for (int i = 0; i < in.size(); i++) {
            int c = in.point(i);
            boolean dot = c == '.' && i + 1 < in.size() && !UCharacter.isUWhiteSpace(in.point(i + 1));
            for (int f : dot ? DOT : fold(c)) {
                boolean dense = f > 0x2e80 && dense(f);
                int last = out.point(out.size() - 1);
                if (dense != wasDense && f != SPACE && f != WALL && last != SPACE && last != WALL) {
                    out.add(SPACE, in.offset(i));
                }
                wasDense = dense;
                if (f != SPACE || out.point(out.size() - 1) != SPACE) {
                    out.add(f, in.offset(i));
                }
            }
        }
        out.add(WALL, in.size() == 0 ? 0 : in.offset(in.size() - 1));
        return out;
    }

    /** The same without spaces, for scripts that write none. */
    static Located dense(Located spaced) {
        Located out = new Located();
        for (int i = 0; i < spaced.size(); i++) {
            if (spaced.point(i) != SPACE) {
                out.add(spaced.point(i), spaced.offset(i));
            }
        }
        return out;
    }

    private int[] fold(int c) {
        if (c < ASCII.length) {
            return ASCII[c];
        }
        return known.computeIfAbsent(c, Folding::compute);
    }

    private static int[] compute(int c) {
        if (UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
            return new int[0];
        }
        if (UCharacter.isUWhiteSpace(c) || JOINERS.indexOf(c) >= 0) {
            return new int[] {SPACE};
        }
        String folded = UCharacter.foldCase(NFKD.normalize(UCharacter.toString(c)), true);
        if (UScript.getScript(c) == UScript.HAN) {
            folded = SIMPLIFIED.transliterate(folded);
        }
        // Folding may compose again (İ); decompose once more before marks go.
        return NFKD.normalize(folded)
                .codePoints()
                .filter(f -> UCharacter.getType(f) != Character.NON_SPACING_MARK)
                .map(f -> UCharacter.isLetterOrDigit(f) ? f : UCharacter.isUWhiteSpace(f) ? SPACE : WALL)
                .toArray();
    }

    /** Whether the script of this code point writes no spaces between words. */
    static boolean dense(int c) {
        int script = UScript.getScript(c);
        return script == UScript.HAN
                || script == UScript.HIRAGANA
                || script == UScript.KATAKANA
                || script == UScript.HANGUL
                || script == UScript.THAI
                || script == UScript.TIBETAN;
    }

    /** Whether the script of this code point writes words whose ends are words' ends: Latin, and digits. */
    static boolean bounded(int c) {
        int script = UScript.getScript(c);
        return script == UScript.LATIN || script == UScript.COMMON;
    }
}
