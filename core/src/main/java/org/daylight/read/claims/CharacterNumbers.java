// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.function.Function;
import org.daylight.read.lexicon.Fold;
import org.daylight.read.lexicon.Pack;
import org.daylight.read.lexicon.Tag;
import org.daylight.read.lexicon.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in scripts whose characters are tokens: 五十四, 二〇二二, 23万, 1万2000, 20多万, 열두, 1만 2천. Thousands build
 * a section that 万 and 億 multiply as a whole.
 */
final class CharacterNumbers {
    private static final int LONGEST_WORD = 3;
    private static final long MYRIAD = 10_000;

    private final Pack pack;
    private final Function<String, @Nullable Double> digits;

    CharacterNumbers(Pack pack, Function<String, @Nullable Double> digits) {
        this.pack = pack;
        this.digits = digits;
    }

    /**
     * A number.
     *
     * @param last behind its last token
     * @param value what it counts
     * @param after whether a word for "and more" stands inside or right behind it
     */
    record Found(int last, double value, boolean after) {}

    /** The number that begins at this token, or null. */
    @Nullable
    Found at(Sentence s, int from) {
        Tokens t = s.tokens;
        if (countsNothing(s, from)) {
            return null;
        }
        double total = 0;
        double section = 0;
        double current = -1;
        long times = 0;
        boolean spelt = false;
        boolean after = false;
        int i = from;
        int last = from;
        while (i < s.to) {
            Double written = digits.apply(t.word(i));
            int length = written == null ? length(s, i) : 1;
            Long unit = pack.numbers().get(joined(t, i, length));
            Long next = pack.multipliers().get(joined(t, i, length));
            if (written != null) {
                if (i > from && (current >= 0 || times == 0 || written >= times)) {
                    break;
                }
                current = written;
                spelt = false;
            } else if (unit != null) {
                if (current < 0) {
                    current = unit;
                } else if (spelt
                        && unit < 10
                        && current < 1e9
                        && current % 10 == 0
                        && current >= 20
                        && times == 0
                        && hangul(t, i)) {
                    current += unit;
                } else if (spelt && unit < 10 && current < 1e9) {
                    current = current * 10 + unit;
                } else {
                    break;
                }
                spelt = true;
            } else if (next != null && (last > from || begins(s, i, length, next))) {
                if (next >= MYRIAD) {
                    total += Math.max(1, section + Math.max(0, current)) * next;
                    section = 0;
                } else {
                    section += (current < 0 ? 1 : current) * next;
                }
                times = next;
                current = -1;
            } else if (last > from && more(s, i)) {
                after = true;
            } else {
                break;
            }
            i += length;
            last = i;
        }
        if (last == from || !whole(s, from, last)) {
            return null;
        }
        return new Found(last, total + section + Math.max(0, current), after);
    }

    /** Behind 第 it is an ordinal; 一些 and 一方 are words of their own. */
    private static boolean countsNothing(Sentence s, int from) {
        int before = from > s.from ? s.tokens.head(from - 1) : 0;
        return before == '第'
                || before == '제'
                || s.all("not.number").stream().anyMatch(t -> t.first() <= from && from < t.last());
    }

    /** A multiplier alone is a number where more stands behind it: 百余名, 十个, 천여 명. */
    private static boolean begins(Sentence s, int i, int length, long times) {
        return times == 10
                || (i + length < s.to && more(s, i + length))
                || s.all("classifier").stream().anyMatch(t -> t.first() == i + length);
    }

    /** "And more": 余, 多, 여; not "about". */
    private static boolean more(Sentence s, int i) {
        return s.all("q.after").stream()
                .anyMatch(t -> t.first() == i && t.last() == i + 1 && t.type().equals("q.after"));
    }

    private static boolean hangul(Tokens t, int i) {
        return Fold.hangul(t.head(i));
    }

    /** How many tokens the longest number word here has; 1 where there is none. */
    private int length(Sentence s, int i) {
        for (int n = LONGEST_WORD; n > 1; n--) {
            if (i + n <= s.to && s.tokens.end(i + n - 1) - s.tokens.start(i) == n) {
                String word = joined(s.tokens, i, n);
                if (pack.numbers().containsKey(word) || pack.multipliers().containsKey(word)) {
                    return n;
                }
            }
        }
        return 1;
    }

    private static String joined(Tokens t, int i, int n) {
        return n == 1 ? t.word(i) : new String(t.folded(), t.start(i), t.end(i + n - 1) - t.start(i));
    }

    /** Korean number words begin a word and end it, or go on with what is counted: 세 곳, but not 세계. */
    private static boolean whole(Sentence s, int from, int last) {
        Tokens t = s.tokens;
        if (!hangul(t, from)) {
            return true;
        }
        if (t.start(from) > 0 && Fold.hangul(t.raw()[t.start(from) - 1])) {
            return false;
        }
        boolean goesOn = last < t.size() && t.start(last) == t.end(last - 1) && hangul(t, last);
        return !goesOn || counted(s, last);
    }

    private static boolean counted(Sentence s, int last) {
        for (String type : new String[] {"classifier", "unit", "q.after"}) {
            for (Tag tag : s.all(type)) {
                if (tag.first() == last) {
                    return true;
                }
            }
        }
        return false;
    }
}
