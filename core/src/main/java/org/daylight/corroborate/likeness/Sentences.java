// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    Sentences(Profile a, Profile b, Rarity rarity) {
        this.a = a;
        this.b = b;
        this.rarity = rarity;
    }

    /** Share of the sentences of the first text that say something and are told again in the second. */
    double share() {
        Map<Integer, List<Integer>> holders = holders();
        int sentences = 0;
        int again = 0;
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
                sentences++;
                again += best(terms, holders) >= TOLD_AGAIN * all ? 1 : 0;
            }
            from = to;
        }
        // One more than there are: of a text of one sentence little is known.
        return (double) again / (sentences + 1);
    }

    private double best(int[] terms, Map<Integer, List<Integer>> holders) {
        double[] held = new double[b.sentences() + 1];
        for (int term : terms) {
            int last = -2;
            for (int sentence : holders.getOrDefault(term, List.of())) {
                // Cell s is for sentences s-1 and s together.
                held[sentence] += sentence == last + 1 ? 0 : rarity.of(term);
                held[sentence + 1] += rarity.of(term);
                last = sentence;
            }
        }
        double best = 0;
        for (double weight : held) {
            best = Math.max(best, weight);
        }
        return best;
    }

    private Map<Integer, List<Integer>> holders() {
        Map<Integer, List<Integer>> holders = new HashMap<>();
        for (int j = 0; j < b.size(); j++) {
            int term = b.term(j);
            if (term != 0 && !b.is(j, Tokens.QUOTED)) {
                List<Integer> in = holders.computeIfAbsent(term, t -> new ArrayList<>(2));
                if (in.isEmpty() || in.getLast() != b.sentence(j)) {
                    in.add(b.sentence(j));
                }
            }
        }
        return holders;
    }
}
