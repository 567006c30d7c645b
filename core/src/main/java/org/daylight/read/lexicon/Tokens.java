// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.util.Arrays;

/**
 * A text cut into tokens: a word, a number with its separators, one ideograph, or one mark. White space is no token.
 * Offsets are code points.
 */
public final class Tokens {
    private final int[] raw;
    private final int[] folded;
    private int[] starts;
    private int[] ends;
    private int size;

    /** Cuts a text. */
    public Tokens(String text) {
        raw = text.codePoints().toArray();
        folded = new int[raw.length];
        for (int i = 0; i < raw.length; i++) {
            folded[i] = Fold.of(raw[i]);
        }
        starts = new int[raw.length / 4 + 16];
        ends = new int[starts.length];
        doubled();
        int i = 0;
        while (i < raw.length) {
            int c = folded[i];
            int end = i + 1;
            if (c == '"' && end < raw.length && folded[end] == '"' && raw[i] == raw[end] && raw[i] != '"') {
                end++;
                add(i, end);
                i = end;
                continue;
            }
            if (c >= '0' && c <= '9') {
                end = numberEnd(i);
            } else if (Fold.wordPart(raw[i])) {
                while (end < raw.length && (Fold.wordPart(raw[end]) || gershayim(end))) {
                    end++;
                }
            } else if (c <= ' ' || Character.isWhitespace(c)) {
                i = end;
                continue;
            }
            add(i, end);
            i = end;
        }
    }

    /** Two apostrophes, or two grave accents, are the typewriter's quotation mark. */
    private void doubled() {
        for (int i = 0; i + 1 < raw.length; i++) {
            if (raw[i] == raw[i + 1] && (raw[i] == '\'' || raw[i] == '`' || raw[i] == '’' || raw[i] == '‘')) {
                folded[i] = '"';
                folded[i + 1] = '"';
                i++;
            }
        }
    }

    /** Whether a double mark makes an acronym, as Hebrew does before the last letter, rather than a quotation. */
    private boolean gershayim(int i) {
        return folded[i] == '"'
                && i > 0
                && i + 1 < raw.length
                && Fold.hebrew(raw[i - 1])
                && Fold.hebrew(raw[i + 1])
                && (i + 2 == raw.length || !Fold.wordPart(raw[i + 2]));
    }

    /** Digits, and separators that stand between digits; "18th" stays one token. */
    private int numberEnd(int from) {
        int i = from + 1;
        while (i < folded.length) {
            boolean digit = folded[i] >= '0' && folded[i] <= '9';
            boolean inside = (folded[i] == ',' || folded[i] == '.')
                    && i + 1 < folded.length
                    && folded[i + 1] >= '0'
                    && folded[i + 1] <= '9'
                    && folded[i - 1] >= '0'
                    && folded[i - 1] <= '9';
            if (!digit && !inside && !Fold.wordPart(raw[i])) {
                break;
            }
            i++;
        }
        return i;
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    /** How many tokens. */
    public int size() {
        return size;
    }

    /** First code point of a token. */
    public int start(int token) {
        return starts[token];
    }

    /** Behind the last code point of a token. */
    public int end(int token) {
        return ends[token];
    }

    /** The text as it stands. */
    public int[] raw() {
        return raw;
    }

    /** The text folded. */
    public int[] folded() {
        return folded;
    }

    /** The first token that begins at or behind this code point. */
    public int from(int codePoint) {
        int at = Arrays.binarySearch(starts, 0, size, codePoint);
        return at >= 0 ? at : -at - 1;
    }

    /** The folded word of a token. */
    public String word(int token) {
        return new String(folded, starts[token], ends[token] - starts[token]);
    }

    /** The token as it stands. */
    public String written(int token) {
        return new String(raw, starts[token], ends[token] - starts[token]);
    }

    /** The first folded code point of a token. */
    public int head(int token) {
        return folded[starts[token]];
    }

    /** Whether a token begins with a capital letter. */
    public boolean capital(int token) {
        return Character.isUpperCase(raw[starts[token]]);
    }

    /** Whether a token is a mark rather than a word. */
    public boolean mark(int token) {
        return !Character.isLetterOrDigit(raw[starts[token]]);
    }
}
