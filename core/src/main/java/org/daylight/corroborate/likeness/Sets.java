// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

import java.util.Arrays;
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

    /** The terms that stand once, each with its place: term in the upper half, place in the lower; ascending. */
    static long[] once(Profile p) {
        long[] places = new long[p.size()];
        int n = 0;
        for (int i = 0; i < p.size(); i++) {
            int term = p.term(i);
            if (term != 0) {
                places[n++] = (long) term << 32 | i;
            }
        }
        Arrays.sort(places, 0, n);
        int kept = 0;
        for (int i = 0; i < n; ) {
            int j = i + 1;
            while (j < n && places[j] >> 32 == places[i] >> 32) {
                j++;
            }
            if (j == i + 1) {
                places[kept++] = places[i];
            }
            i = j;
        }
        return Arrays.copyOf(places, kept);
    }

    /** Length of the longest strictly increasing subsequence of the lower halves (patience sorting). */
    static int longestIncreasing(long[] values, int n) {
        int[] tails = new int[n];
        int length = 0;
        for (int i = 0; i < n; i++) {
            int at = Arrays.binarySearch(tails, 0, length, (int) values[i]);
            at = at < 0 ? -at - 1 : at;
            tails[at] = (int) values[i];
            length = Math.max(length, at + 1);
        }
        return length;
    }
}
