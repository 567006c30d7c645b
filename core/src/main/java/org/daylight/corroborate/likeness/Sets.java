// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Arithmetic on sorted sets of terms and on their places. */
final class Sets {
    private Sets() {}

    static int[] common(int[] x, int[] y) {
        int[] both = new int[Math.min(x.length, y.length)];
        int n = 0;
        for (int i = 0, j = 0; i < x.length && j < y.length; ) {
            if (x[i] == y[j]) {
                both[n++] = x[i];
                i++;
                j++;
            } else if (x[i] < y[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Arrays.copyOf(both, n);
    }

    /** The distinct terms at the places that pass. */
    static int[] sorted(Profile p, IntPredicate place) {
        return sorted(p, 0, p.size(), place);
    }

    /** The distinct terms at the places between two tokens that pass. */
    static int[] sorted(Profile p, int from, int to, IntPredicate place) {
        int[] terms = new int[to - from];
        int n = 0;
        for (int i = from; i < to; i++) {
            if (place.test(i)) {
                terms[n++] = p.term(i);
            }
        }
        return Arrays.stream(terms, 0, n).sorted().distinct().toArray();
    }

    /** Where each term stands that stands once. */
    static Map<Integer, Integer> once(Profile p) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < p.size(); i++) {
            int term = p.term(i);
            if (term != 0) {
                places.merge(term, i, (old, again) -> -1);
            }
        }
        places.values().removeIf(place -> place < 0);
        return places;
    }

    /** Length of the longest strictly increasing subsequence (patience sorting). */
    static int longestIncreasing(List<Integer> values) {
        int[] tails = new int[values.size()];
        int length = 0;
        for (int value : values) {
            int at = Arrays.binarySearch(tails, 0, length, value);
            at = at < 0 ? -at - 1 : at;
            tails[at] = value;
            length = Math.max(length, at + 1);
        }
        return length;
    }
}
