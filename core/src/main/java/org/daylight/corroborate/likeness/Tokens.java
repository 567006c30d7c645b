// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

import java.util.Arrays;
import java.util.Locale;

/**
 * The tokens of a text with what stands around each: whether it is quoted, a number, in which sentence. A token is a word;
 * in scripts written without spaces it is one character. At most {@value #MOST} tokens are looked at.
 */
final class Tokens {
    /** Longer texts are compared by this much of their beginning. */
    static final int MOST = 20_000;

    static final byte QUOTED = 1;
    static final byte NUMBER = 2;
    /** One character of a script that is written without spaces. */
    static final byte ALONE = 4;
    /** Begins with a capital inside a sentence. */
    static final byte NAME = 8;

    private static final int STEM = 7;
    private static final int HANGUL_STEM = 3;

    private final String text;
    private int[] hashes = new int[256];
    private byte[] flags = new byte[256];
    private int[] sentences = new int[256];
    private int size;
    private int sentence;
    private boolean sentenceOpen;
    private final QuotationMarks quotes = new QuotationMarks();

    private Tokens(String text) {
        this.text = text;
    }

    static Tokens of(String text) {
        Tokens tokens = new Tokens(Furniture.without(Mended.of(text)));
        tokens.run();
        return tokens;
    }

    int[] hashes() {
        return Arrays.copyOf(hashes, size);
    }

    byte[] flags() {
        return Arrays.copyOf(flags, size);
    }

    int[] sentences() {
        return Arrays.copyOf(sentences, size);
    }

    private void run() {
        int i = 0;
        while (i < text.length() && size < MOST) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (alone(c)) {
                add(hash(text.substring(i, next)), ALONE);
            } else if (Character.isLetterOrDigit(c)) {
                next = wordEnd(i);
                add(hash(text.substring(i, next)), kind(i));
            } else {
                mark(c, i, next);
            }
            i = next;
        }
        quotes.paragraphEnds(size, this::unquote);
    }

    private void mark(int c, int at, int next) {
        if (c == '\n') {
            endSentence();
            quotes.paragraphEnds(size, this::unquote);
        } else if (ends(c, at, next)) {
            endSentence();
        }
        quotes.see(
                c, at == 0 ? ' ' : text.codePointBefore(at), next < text.length() ? text.codePointAt(next) : ' ', size);
    }

    private boolean ends(int c, int at, int next) {
        if (c == '。' || c == '！' || c == '？' || c == '!' || c == '?') {
            return true;
        }
        // After one letter a full stop ends an initial, not a sentence.
        return c == '.'
                && (next >= text.length() || !Character.isLetterOrDigit(text.codePointAt(next)))
                && at >= 2
                && Character.isLetterOrDigit(text.charAt(at - 2));
    }

    private void endSentence() {
        if (sentenceOpen) {
            sentence++;
            sentenceOpen = false;
        }
    }

    private byte kind(int at) {
        int c = text.codePointAt(at);
        if (Character.isDigit(c)) {
            return NUMBER;
        }
        return sentenceOpen && Character.isUpperCase(c) ? NAME : 0;
    }

    private void add(int hash, byte kind) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            flags = Arrays.copyOf(flags, size * 2);
            sentences = Arrays.copyOf(sentences, size * 2);
        }
        hashes[size] = hash;
        flags[size] = (byte) (kind | (quotes.inside() ? QUOTED : 0));
        sentences[size] = sentence;
        sentenceOpen = true;
        size++;
    }

    private void unquote(int from, int to) {
        for (int i = from; i < to; i++) {
            flags[i] &= ~QUOTED;
        }
    }

    private int wordEnd(int from) {
        int i = from;
        boolean number = Character.isDigit(text.codePointAt(from));
        while (i < text.length()) {
            int c = text.codePointAt(i);
            boolean inside = Character.isLetterOrDigit(c) && !alone(c);
            // 2,000 and 2.5 are one number.
            boolean joins =
                    number && (c == ',' || c == '.') && i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
            if (!inside && !joins) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    /**
     * The hash by which a word is compared. Of a long word only the beginning counts: its ending changes with case and number,
     * and a rewrite puts the same word into another sentence.
     */
    static int hash(String word) {
        int h = 0x811C9DC5;
        String lower = word.toLowerCase(Locale.ROOT);
        int end = Math.min(lower.length(), stem(lower.charAt(0)));
        for (int i = 0; i < end; i++) {
            char c = lower.charAt(i);
            // 2,000 is 2000.
            if (c != ',') {
                h = (h ^ c) * 0x01000193;
            }
        }
        h ^= h >>> 15;
        h *= 0x2C1B3C6D;
        return h ^ h >>> 13;
    }

    /** How many letters of a word are compared, by the script of the first. Of a number all are. */
    private static int stem(char first) {
        if (Character.isDigit(first)) {
            return Integer.MAX_VALUE;
        }
        return Character.UnicodeScript.of(first) == Character.UnicodeScript.HANGUL ? HANGUL_STEM : STEM;
    }

    /** A character that is a token of its own, as in Chinese. */
    static boolean alone(int c) {
        if (!Character.isLetterOrDigit(c)) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }
}
