// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Brings spellings of one name together: compatibility decomposition without marks (Unicode NFKD, so full width, ligatures
 * and accents fold), default case folding, traditional Chinese to simplified, katakana to hiragana, letters of other scripts
 * that look like Latin ones to these, digits of all scripts to ours, invisible characters away.
 *
 * <p>Works code point by code point, so that each result keeps the offset of what gave it. Safe for many threads.
 */
final class Folding {
    private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final String JOINERS = "-_+,·‧・•‐‑‒–\u00a0'’ʼ‘`´";
    /** Letters that a reader takes for the one that follows each: Cyrillic, Greek, Latin with a stroke. */
    private static final String ALIKE =
            "аaеeоoрpсcуyхxіiјjѕsһhкkмmтtвbнhґrԁdԛqԝwαaβbεeζzηhιiκkμmνnοoρpτtυyχx" + "ıiłløođdħhŧtðdɑaɡgɩiəe";
    /** Letters of one sound that keyboards and countries write differently. */
    private static final String SAME = "\u0649\u064a\u06cc\u064a\u06a9\u0643\u0629\u0647ё\u0435";

    private static final int BLANK = -2;
    private static final int BLOCK = -3;
    private static final int NOTHING = -4;
    private static final int TATWEEL = 0x640;
    private static final int DENSE_FROM = 0x2e80;

    private static final int[][] ASCII = ascii();
    /** Letters and digits of ASCII, folded; what is none is negative. */
    private static final int[] PLAIN =
            java.util.Arrays.stream(ASCII).mapToInt(f -> f[0]).toArray();

    private static final Map<Integer, int[]> KNOWN = new ConcurrentHashMap<>();

    private Folding() {}

    private static int[][] ascii() {
        int[][] all = new int[0x80][];
        for (int c = 0; c < all.length; c++) {
            all[c] = compute(c);
        }
        return all;
    }

    /** The letters of a text, put into {@code out} after what it held is taken away. */
    static void letters(Located in, Letters out) {
        out.clear();
        byte gap = Letters.WALL;
        boolean broken = false;
        boolean dense = false;
        for (int i = 0; i < in.size(); i++) {
            int c = in.point(i);
            if (c == Located.TAG) {
                gap = larger(gap, Letters.TAG);
                continue;
            }
            if (c == '.') {
                boolean lone = out.size() > 0 && out.border(out.size() - 1);
                boolean inside = i + 1 < in.size() && !blank(in.point(i + 1));
                if (gap == Letters.NONE) {
                    out.stopped();
                }
                gap = larger(gap, lone || inside ? Letters.SPACE : Letters.WALL);
                continue;
            }
            if (c < PLAIN.length && PLAIN[c] > 0 && !dense) {
                // Most of what is looked through.
                out.add(PLAIN[c], in.offset(i), gap, c >= 'A' && c <= 'Z' ? Letters.CAPITAL : 0);
                gap = Letters.NONE;
                broken = false;
                continue;
            }
            int[] folded = c < ASCII.length ? ASCII[c] : KNOWN.computeIfAbsent(c, Folding::compute);
            for (int f : folded) {
                if (f == BLANK) {
                    boolean hyphen = gap == Letters.NONE && hyphen(c) && lineEnds(in, i + 1);
                    broken |= hyphen;
                    gap = larger(gap, hyphen ? Letters.BROKEN : broken ? Letters.NONE : Letters.SPACE);
                } else if (f == BLOCK) {
                    gap = Letters.WALL;
                } else if (f != NOTHING) {
                    boolean wide = f > DENSE_FROM && dense(f);
                    if (wide != dense) {
                        gap = larger(gap, Letters.SPACE);
                    }
                    dense = wide;
                    out.add(f, in.offset(i), gap, capital(c) ? Letters.CAPITAL : 0);
                    gap = Letters.NONE;
                    broken = false;
                }
            }
        }
    }

    /** The letters of a few words. */
    static Letters letters(String words) {
        Located in = new Located(words.length() + 1);
        words.codePoints().forEach(c -> in.add(c, 0));
        Letters out = new Letters(words.length() + 1);
        letters(in, out);
        return out;
    }

    private static boolean hyphen(int c) {
        return c == '-' || c == 0x2010 || c == 0x2011;
    }

    private static boolean lineEnds(Located in, int at) {
        return at < in.size() && (in.point(at) == '\n' || in.point(at) == '\r');
    }

    private static byte larger(byte one, byte other) {
        return one > other ? one : other;
    }

    /** Whether it is a capital, or of a script that has none. */
    private static boolean capital(int c) {
        return c < 0x80 ? c >= 'A' && c <= 'Z' : !UCharacter.isULowercase(c);
    }

    /** White space; nearly all that is asked for is ASCII, for which ICU's tables take long. */
    private static boolean blank(int c) {
        return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : UCharacter.isUWhiteSpace(c);
    }

    private static int[] compute(int c) {
        if (UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT) || c == TATWEEL) {
            return new int[] {NOTHING};
        }
        if (UCharacter.isUWhiteSpace(c) || JOINERS.indexOf(c) >= 0) {
            return new int[] {BLANK};
        }
        if (UCharacter.isDigit(c)) {
            return new int[] {'0' + UCharacter.digit(c)};
        }
        String folded = UCharacter.foldCase(NFKD.normalize(UCharacter.toString(c)), true);
        if (UScript.getScript(c) == UScript.HAN) {
            folded = SIMPLIFIED.transliterate(folded);
        }
        // Folding may compose again (İ); decompose once more before marks go.
        int[] all = NFKD.normalize(folded)
                .codePoints()
                .filter(f -> UCharacter.getType(f) != Character.NON_SPACING_MARK)
                .flatMap(Folding::alike)
                .toArray();
        return all.length == 0 ? new int[] {NOTHING} : all;
    }

    private static java.util.stream.IntStream alike(int c) {
        if (!UCharacter.isLetterOrDigit(c)) {
            return java.util.stream.IntStream.of(UCharacter.isUWhiteSpace(c) ? BLANK : BLOCK);
        }
        return switch (c) {
            case 'æ' -> "ae".codePoints();
            case 'œ' -> "oe".codePoints();
            case 'þ' -> "th".codePoints();
            default -> {
                int same = of(SAME, c);
                int seen = of(ALIKE, same);
                yield java.util.stream.IntStream.of(
                        seen >= 0x30a1 && seen <= 0x30f6 ? seen - 0x60 : seen); // katakana lies 0x60 above hiragana
            }
        };
    }

    private static int of(String pairs, int c) {
        for (int i = 0; i < pairs.length(); i += 2) {
            if (pairs.charAt(i) == c) {
                return pairs.charAt(i + 1);
            }
        }
        return c;
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
        return script == UScript.LATIN || script == UScript.COMMON || script == UScript.INHERITED;
    }
}
