// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

/**
 * What follows the first word that a term leaves open: of {@code udzielił~ odpowiedzi} the part behind the tilde. Each
 * tilde stands for the rest of its word.
 *
 * @param folded the folded code points, the first a space
 */
@SuppressWarnings("ArrayRecordComponent")
record Tail(int[] folded) {
    /** No tail. */
    static final Tail NONE = new Tail(new int[0]);

    /** The tail of a term, or none. */
    static Tail of(String term) {
        int tilde = term.indexOf('~');
        return tilde < 0 ? NONE : new Tail(Fold.of(term.substring(tilde + 1)));
    }

    /** A term without its tail. */
    static String head(String term) {
        int tilde = term.indexOf('~');
        return tilde < 0 ? term : term.substring(0, tilde);
    }

    /** Where the term ends whose first part ends here, or -1 where other words follow. */
    int end(Tokens tokens, int from) {
        if (folded.length == 0) {
            return from;
        }
        int at = wordEnd(tokens, from);
        for (int c : folded) {
            if (c == '~') {
                at = wordEnd(tokens, at);
            } else if (at < tokens.folded().length && tokens.folded()[at] == c) {
                at++;
            } else {
                return -1;
            }
        }
        return at;
    }

    private static int wordEnd(Tokens tokens, int from) {
        int at = from;
        while (at < tokens.raw().length && Fold.wordPart(tokens.raw()[at])) {
            at++;
        }
        return at;
    }
}
