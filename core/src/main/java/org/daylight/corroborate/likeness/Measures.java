// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

import java.util.Arrays;

/** Fills in the features of two profiles, of which the first is the shorter. */
final class Measures {
    private static final int OPENING = 60;
    private static final int LEAD = 40;
    /** A term of at least this weight is rare: about as rare as a name that one document in a hundred holds. */
    private static final double RARE = 4;

    private final Profile a;
    private final Profile b;
    private final Rarity rarity;
    private final Overlap overlap;

    Measures(Profile a, Profile b, Rarity rarity, Overlap overlap) {
        this.a = a;
        this.b = b;
        this.rarity = rarity;
        this.overlap = overlap;
    }

    void into(double[] values) {
        values[Feature.COPIED_OF_SHORTER.place()] = covered(a, overlap.runsA(), 5, 0, a.size(), false);
        values[Feature.COPIED_OF_LONGER.place()] = covered(b, overlap.runsB(), 5, 0, b.size(), false);
        values[Feature.RUNS_OF_SHORTER.place()] = covered(a, overlap.runsA(), 3, 0, a.size(), true);
        values[Feature.RUNS_OF_LONGER.place()] = covered(b, overlap.runsB(), 3, 0, b.size(), true);
        int[] termsA = Terms.distinct(a);
        int[] termsB = Terms.distinct(b);
        values[Feature.TERMS.place()] = cosine(termsA, termsB);
        values[Feature.OPENINGS.place()] = cosine(
                Terms.distinct(a, 0, Math.min(OPENING, a.size())), Terms.distinct(b, 0, Math.min(OPENING, b.size())));
        values[Feature.RARE_TERMS.place()] = rare(termsA, termsB);
        values[Feature.ORDER.place()] = order();
        values[Feature.SENTENCES.place()] = Math.sqrt(new Sentences(a, b, rarity).share());
        values[Feature.SENTENCES_OF_LONGER.place()] = Math.sqrt(new Sentences(b, a, rarity).share());
        double openA = covered(a, overlap.runsA(), 3, 0, Math.min(OPENING, a.size()), true);
        double openB = covered(b, overlap.runsB(), 3, 0, Math.min(OPENING, b.size()), true);
        values[Feature.OPENING_KEPT.place()] = Math.max(openA, openB);
        values[Feature.BOTH_OPENINGS_KEPT.place()] = Math.min(openA, openB);
        int[] leadA = Terms.distinct(a, 0, Math.min(LEAD, a.size()));
        int[] leadB = Terms.distinct(b, 0, Math.min(LEAD, b.size()));
        double toldA = contained(leadA, termsB);
        double toldB = contained(leadB, termsA);
        values[Feature.OPENING_TOLD.place()] = Math.max(toldA, toldB);
        values[Feature.BOTH_OPENINGS_TOLD.place()] = Math.min(toldA, toldB);
        values[Feature.QUOTES.place()] = share(only(a, Tokens.QUOTED), only(b, Tokens.QUOTED));
        values[Feature.LENGTH.place()] = b.size() == 0 ? 0 : (double) a.size() / b.size();
        values[Feature.SLOTS.place()] = Slots.share(a, b, overlap);
    }

    /** Weight of the unquoted tokens that common runs of at least {@code length} cover, as share of all unquoted weight. */
    private double covered(Profile p, int[] runs, int length, int from, int to, boolean weighted) {
        double all = 0;
        double held = 0;
        for (int i = from; i < to; i++) {
            if (p.is(i, Tokens.QUOTED)) {
                continue;
            }
            int term = p.term(i);
            double weight = weighted ? (term == 0 ? 0 : rarity.of(term)) : 1;
            all += weight;
            held += runs[i] >= length ? weight : 0;
        }
        // The root, for the step from nothing to a tenth says more than the one from a half to six tenths.
        return all == 0 ? 0 : Math.sqrt(held / all);
    }

    private double cosine(int[] x, int[] y) {
        double both = squares(Sets.common(x, y));
        double norm = Math.sqrt(squares(x) * squares(y));
        return norm == 0 ? 0 : both / norm;
    }

    private double squares(int[] terms) {
        double sum = 0;
        for (int term : terms) {
            double weight = rarity.of(term);
            sum += weight * weight;
        }
        return sum;
    }

    private double contained(int[] x, int[] y) {
        double all = weight(x);
        return all == 0 ? 0 : weight(Sets.common(x, y)) / all;
    }

    private double weight(int[] terms) {
        return Arrays.stream(terms).mapToDouble(rarity::of).sum();
    }

    private double rare(int[] x, int[] y) {
        int[] rareX = Arrays.stream(x).filter(t -> rarity.of(t) >= RARE).toArray();
        int[] rareY = Arrays.stream(y).filter(t -> rarity.of(t) >= RARE).toArray();
        return share(rareX, rareY);
    }

    private static double share(int[] x, int[] y) {
        int smaller = Math.min(x.length, y.length);
        // Two more than there are: one shared word of one is no agreement yet.
        return (double) Sets.common(x, y).length / (smaller + 2);
    }

    private int[] only(Profile p, byte flag) {
        return Sets.sorted(p, i -> p.is(i, flag) && p.term(i) != 0 && rarity.of(p.term(i)) > 1);
    }

    /** Longest increasing run of places of terms that stand once in each, freed of what chance gives (2√n). */
    private double order() {
        long[] onceA = Sets.once(a);
        long[] onceB = Sets.once(b);
        long[] places = new long[Math.min(onceA.length, onceB.length)];
        int n = 0;
        for (int i = 0, j = 0; i < onceA.length && j < onceB.length; ) {
            int order = Long.compare(onceA[i] >> 32, onceB[j] >> 32);
            if (order == 0 && rarity.of((int) (onceA[i] >> 32)) >= RARE - 1) {
                places[n++] = (onceA[i] << 32) | (onceB[j] & 0xFFFFFFFFL);
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        if (n < 5) {
            return 0;
        }
        Arrays.sort(places, 0, n);
        double chance = 2 * Math.sqrt(n) - 1.77 * Math.pow(n, 1.0 / 6);
        return Math.max(0, (Sets.longestIncreasing(places, n) - chance) / (n - chance));
    }
}
