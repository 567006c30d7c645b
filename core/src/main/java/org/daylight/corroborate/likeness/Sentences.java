// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which sentences of one text are told again in another: more than half of a sentence's weight stands in one sentence, or
 * two neighbouring ones, of the other. A recast sentence keeps its facts and loses its words' order; two reporters of one
 * event choose different facts.
 */
final class Sentences {
    private static final double TOLD_AGAIN = 0.5;
    /** Weight of unquoted terms from which a sentence says something: about three names. */
    private static final double SAYS_SOMETHING = 18;

    private final Profile a;
    private final Profile b;
    private final Rarity rarity;
    /** How many sentences of a say something; known after they were gone through. */
    private int saying;

    Sentences(Profile a, Profile b, Rarity rarity) {
        this.a = a;
        this.b = b;
        this.rarity = rarity;
    }

    /** Share of the sentences of the first text that say something and are told again in the second. */
    double share() {
        BitSet again = toldAgain();
        // One more than there are: of a text of one sentence little is known.
        return (double) again.cardinality() / (saying + 1);
    }

    /** The sentences of the first text that say something and are told again in the second. */
    BitSet toldAgain() {
        saying = 0;
        BitSet told = new BitSet();
        long[] holders = holders();
        int from = 0;
        while (from < a.size()) {
            int to = from;
            while (to < a.size() && a.sentence(to) == a.sentence(from)) {
                to++;
            }
            int start = from;
            int[] terms = Sets.sorted(a, start, to, i -> !a.is(i, Tokens.QUOTED) && a.term(i) != 0);
            double all = 0;
            for (int term : terms) {
                all += rarity.of(term);
            }
            if (all >= SAYS_SOMETHING) {
                saying++;
                told.set(a.sentence(from), best(terms, holders) >= TOLD_AGAIN * all);
            }
            from = to;
        }
        return told;
    }

    private double best(int[] terms, long[] holders) {
        double[] held = new double[b.sentences() + 1];
        double best = 0;
        for (int term : terms) {
            double weight = rarity.of(term);
            int at = Arrays.binarySearch(holders, (long) term << 32);
            int last = -2;
            for (int k = at < 0 ? -at - 1 : at; k < holders.length && (int) (holders[k] >> 32) == term; k++) {
                int sentence = (int) holders[k];
                // Cell s is for sentences s-1 and s together.
                held[sentence] += sentence == last + 1 ? 0 : weight;
                held[sentence + 1] += weight;
                best = Math.max(best, Math.max(held[sentence], held[sentence + 1]));
                last = sentence;
            }
        }
        return best;
    }

    /** Term in the upper half, a sentence that holds it in the lower; distinct, ascending. */
    private long[] holders() {
        long[] holders = new long[b.size()];
        int n = 0;
        for (int j = 0; j < b.size(); j++) {
            int term = b.term(j);
            if (term != 0 && !b.is(j, Tokens.QUOTED)) {
                holders[n++] = (long) term << 32 | b.sentence(j);
            }
        }
        Arrays.sort(holders, 0, n);
        int kept = 0;
        for (int k = 0; k < n; k++) {
            if (k == 0 || holders[k] != holders[k - 1]) {
                holders[kept++] = holders[k];
            }
        }
        return Arrays.copyOf(holders, kept);
    }
}
