// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Joins documents into groups of one origin, likeliest first. Two groups become one where the best pair between them, and
 * with a third of its weight the second best, are likely enough ({@link WordJudge#ONE_ORIGIN}, in log-odds): one doubtful pair
 * alone joins no groups. Pairs that never met count as unlikely.
 *
 * <p>Costs a logarithm for each link; depends on the set of links, not on their order.
 */
final class Origins {
    /** Log-odds of a pair that did not meet. */
    private static final double NEVER_MET = logOdds(0.1);

    /** What the second best pair between two groups weighs beside the best. */
    private static final double SECOND = 0.33;

    private static final double ENOUGH = logOdds(WordJudge.ONE_ORIGIN);

    private final int[] group;
    private final int[] size;
    private final int[] age;
    private final List<Map<Integer, Best>> neighbours;
    private final PriorityQueue<Offer> offers = new PriorityQueue<>(Comparator.comparingDouble((Offer o) -> -o.score())
            .thenComparingInt(Offer::i)
            .thenComparingInt(Offer::j));

    /**
     * Log-odds of the two best pairs between two groups.
     *
     * @param first the best
     * @param second the second best, {@link #NEVER_MET} where only one pair met
     */
    private record Best(double first, double second) {
        /** Of two judgements of one pair the likelier counts. */
        Best likelier(Best again) {
            return first >= again.first ? this : again;
        }

        Best with(Best other) {
            return first >= other.first
                    ? new Best(first, Math.max(second, other.first))
                    : new Best(other.first, Math.max(first, other.second));
        }
    }

    private record Offer(double score, int i, int j, int ageI, int ageJ) {}

    /** Groups for this many documents, each alone at first. */
    Origins(int documents) {
        group = new int[documents];
        size = new int[documents];
        age = new int[documents];
        neighbours = new java.util.ArrayList<>(documents);
        for (int i = 0; i < documents; i++) {
            group[i] = i;
            size[i] = 1;
            neighbours.add(new TreeMap<>());
        }
    }

    /** Two documents were judged. Not to be called after {@link #join}. */
    void judged(int i, int j, double likelihood) {
        if (i == j) {
            return;
        }
        Best pair = new Best(logOdds(likelihood), NEVER_MET);
        neighbours.get(i).merge(j, pair, Best::likelier);
        neighbours.get(j).merge(i, pair, Best::likelier);
    }

    /** Joins what belongs together; afterwards {@link #of} says the group of each. */
    void join() {
        for (int i = 0; i < group.length; i++) {
            for (int j : neighbours.get(i).keySet()) {
                if (i < j) {
                    offer(i, j);
                }
            }
        }
        for (Offer best = offers.poll(); best != null; best = offers.poll()) {
            if (age[best.i()] == best.ageI() && age[best.j()] == best.ageJ()) {
                merge(best.i(), best.j());
            }
        }
    }

    /** The first member of the document's group. */
    int of(int document) {
        int root = document;
        while (group[root] != root) {
            root = group[root];
        }
        return root;
    }

    private void offer(int i, int j) {
        double score = score(neighbours.get(i).get(j), size[i] * (long) size[j]);
        if (score >= ENOUGH) {
            offers.add(new Offer(score, Math.min(i, j), Math.max(i, j), age[Math.min(i, j)], age[Math.max(i, j)]));
        }
    }

    private static double score(@Nullable Best best, long pairs) {
        if (best == null) {
            return NEVER_MET;
        }
        return pairs == 1 ? best.first() : (1 - SECOND) * best.first() + SECOND * best.second();
    }

    private void merge(int i, int j) {
        group[j] = i;
        size[i] += size[j];
        age[i]++;
        age[j]++;
        Map<Integer, Best> mine = neighbours.get(i);
        mine.remove(j);
        neighbours.get(j).forEach((k, best) -> {
            if (k != i) {
                mine.merge(k, best, Best::with);
                Map<Integer, Best> theirs = neighbours.get(k);
                theirs.remove(j);
                theirs.put(i, Objects.requireNonNull(mine.get(k)));
            }
        });
        neighbours.get(j).clear();
        for (int k : mine.keySet()) {
            offer(i, k);
        }
    }

    static double logOdds(double likelihood) {
        double p = Math.min(0.997, Math.max(0.003, likelihood));
        return Math.log(p / (1 - p));
    }
}
