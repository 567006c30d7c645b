// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.sweep;

/** Whether words stand in a rule's order, and no further apart than it allows. Counts fewer tokens than there are, never more. */
final class Order {
    private final Alphabet alphabet;

    /** For each hit whether the steps so far may end with it. */
    private boolean[] reached = new boolean[64];

    private boolean[] next = new boolean[64];

    Order(Alphabet alphabet) {
        this.alphabet = alphabet;
    }

    /** Whether the terms found make up the steps of a rule. */
    boolean holds(Conditions.Rule rule, int language, byte[] symbols, Automaton.Hits hits) {
        long[] steps = rule.steps();
        if (steps.length < 2) {
            return true;
        }
        if (reached.length < hits.size()) {
            reached = new boolean[hits.size() * 2];
            next = new boolean[hits.size() * 2];
        }
        for (int i = 0; i < hits.size(); i++) {
            reached[i] = hits.language(i) == language && (hits.bits(i) & steps[0]) != 0;
        }
        for (int step = 1; step < steps.length; step++) {
            boolean any = false;
            for (int i = 0; i < hits.size(); i++) {
                next[i] = hits.language(i) == language
                        && (hits.bits(i) & steps[step]) != 0
                        && follows(hits.start(i), rule.gaps()[step], symbols, hits);
                any |= next[i];
            }
            if (!any) {
                return false;
            }
            boolean[] swapped = reached;
            reached = next;
            next = swapped;
        }
        return true;
    }

    private boolean follows(int start, int gap, byte[] symbols, Automaton.Hits hits) {
        for (int k = 0; k < hits.size(); k++) {
            if (reached[k] && hits.end(k) <= start && near(symbols, hits.end(k), start, gap)) {
                return true;
            }
        }
        return false;
    }

    /** Whether so few tokens may stand in a stretch: whole words between spaces, or letters of scripts without any. */
    private boolean near(byte[] symbols, int from, int to, int gap) {
        int tokens = 0;
        int letters = 0;
        boolean first = true;
        for (int i = from; i < to && tokens + letters <= gap; i++) {
            int symbol = symbols[i];
            if (symbol == Alphabet.END) {
                return false; // no pattern reaches over the end of a sentence
            }
            if (symbol == Alphabet.SPACE) {
                tokens += first ? letters : Math.max(1, letters);
                letters = 0;
                first = false;
            } else if (symbol == Alphabet.LETTER) {
                letters++;
            } else if (alphabet.leads(symbol)) {
                letters += symbol >= 0 ? 1 : 0;
                i++;
            }
        }
        return tokens + letters <= gap;
    }
}
