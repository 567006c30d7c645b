// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What two documents share that is the same in every language.
 *
 * @param weight of what they share, in nats
 * @param ofFirst share of the first one's weight
 * @param ofSecond share of the second one's weight
 * @param order share of the shared weight that stands in the same order in both
 * @param near share of the shared weight that stands at about the same part of both
 * @param keys what they share, the weightiest first
 */
record Sharing(double weight, double ofFirst, double ofSecond, double order, double near, List<String> keys) {
    /** How far apart, as a part of the whole text, two mentions of one thing stand in an original and its translation. */
    private static final double NEAR = 0.15;

    private record Both(String key, double weight, double first, double second) {}

    static Sharing of(Traits a, Traits b, Commonness commonness) {
        Map<String, Integer> inB = new HashMap<>();
        b.traits().forEach(t -> inB.put(t.key(), t.at()));
        List<Both> shared = new ArrayList<>();
        double first = 0;
        for (Trait t : a.traits()) {
            double weight = commonness.weight(t.key());
            first += weight;
            Integer at = inB.get(t.key());
            if (at != null) {
                shared.add(new Both(t.key(), weight, part(t.at(), a), part(at, b)));
            }
        }
        double second =
                b.traits().stream().mapToDouble(t -> commonness.weight(t.key())).sum();
        double weight = shared.stream().mapToDouble(Both::weight).sum();
        if (weight == 0) {
            return new Sharing(0, 0, 0, 0, 0, List.of());
        }
        double near = shared.stream()
                .filter(s -> Math.abs(s.first() - s.second()) <= NEAR)
                .mapToDouble(Both::weight)
                .sum();
        List<String> keys = shared.stream()
                .sorted(Comparator.comparingDouble((Both s) -> -s.weight()).thenComparing(Both::key))
                .map(Both::key)
                .toList();
        return new Sharing(weight, weight / first, weight / second, ordered(shared) / weight, near / weight, keys);
    }

    /** The share of the poorer document's weight: 1 where one tells nothing that the other does not. */
    double cover() {
        return Math.max(ofFirst, ofSecond);
    }

    /** Share of both together. */
    double both() {
        return 2 * ofFirst * ofSecond / Math.max(1e-9, ofFirst + ofSecond);
    }

    /** The weight of the heaviest series of things that come in the same order in both. */
    private static double ordered(List<Both> shared) {
        List<Both> inFirst = new ArrayList<>(shared);
        inFirst.sort(Comparator.comparingDouble(Both::first).thenComparingDouble(Both::second));
        double[] best = new double[inFirst.size()];
        double most = 0;
        for (int i = 0; i < best.length; i++) {
            best[i] = inFirst.get(i).weight();
            for (int j = 0; j < i; j++) {
                if (inFirst.get(j).second() <= inFirst.get(i).second() + 0.02) {
                    best[i] = Math.max(best[i], best[j] + inFirst.get(i).weight());
                }
            }
            most = Math.max(most, best[i]);
        }
        return most;
    }

    private static double part(int at, Traits t) {
        return (double) at / Math.max(1, t.length());
    }
}
