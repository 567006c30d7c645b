// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which tokens of one document stand in a run that another document holds too, and how long the longest run is. Runs are
 * found by three-word seeds and grown to their full length.
 */
final class Overlap {
    /** Words of a seed. */
    private static final int SEED = 3;

    /** A seed that stands in a text more often than this is looked at no further. */
    private static final int REPEATED = 8;

    /** Bits of a packed seed that say where it stands; the others are its hash. */
    private static final int PLACE_BITS = 16;

    private final Profile a;
    private final Profile b;
    /** For each token of a: length of the longest common run that covers it, 0 where none does. */
    private final int[] runsA;

    private final int[] runsB;
    /** Start in a, start in b, length. */
    private final List<int[]> runs = new ArrayList<>();

    private int longestUnquoted;

    Overlap(Profile a, Profile b) {
        this.a = a;
        this.b = b;
        this.runsA = new int[a.size()];
        this.runsB = new int[b.size()];
        find();
    }

    int[] runsA() {
        return runsA;
    }

    int[] runsB() {
        return runsB;
    }

    /** Tokens of the longest common run of which nothing is quoted in either text. */
    int longestUnquoted() {
        return longestUnquoted;
    }

    /** Every common run: where it starts in a, where in b, how many tokens. */
    List<int[]> runs() {
        return runs;
    }

    private void find() {
        long[] inA = seeds(a);
        long[] inB = seeds(b);
        int i = 0;
        int j = 0;
        while (i < inA.length && j < inB.length) {
            long hash = inA[i] >>> PLACE_BITS;
            int order = Long.compare(hash, inB[j] >>> PLACE_BITS);
            if (order == 0) {
                int endA = end(inA, i);
                int endB = end(inB, j);
                both(inA, i, Math.min(endA, i + REPEATED), inB, j, Math.min(endB, j + REPEATED));
                i = endA;
                j = endB;
            } else if (order < 0) {
                i++;
            } else {
                j++;
            }
        }
    }

    private void both(long[] inA, int fromA, int toA, long[] inB, int fromB, int toB) {
        for (int i = fromA; i < toA; i++) {
            for (int j = fromB; j < toB; j++) {
                int atA = place(inA[i]);
                int atB = place(inB[j]);
                // A run is counted from its first token alone.
                if (atA == 0 || atB == 0 || a.token(atA - 1) != b.token(atB - 1)) {
                    grow(atA, atB);
                }
            }
        }
    }

    private static long[] seeds(Profile p) {
        long[] seeds = new long[p.size()];
        int n = 0;
        for (int i = 0; i < p.size(); i++) {
            long run = p.run(i, SEED);
            if (run != 0) {
                // Never negative, so that sorting and comparing go the same way.
                seeds[n++] = (run << PLACE_BITS | i) & Long.MAX_VALUE;
            }
        }
        Arrays.sort(seeds, 0, n);
        return Arrays.copyOf(seeds, n);
    }

    private static int place(long seed) {
        return (int) (seed & (1 << PLACE_BITS) - 1);
    }

    private static int end(long[] seeds, int from) {
        int to = from;
        while (to < seeds.length && seeds[to] >>> PLACE_BITS == seeds[from] >>> PLACE_BITS) {
            to++;
        }
        return to;
    }

    private void grow(int i, int j) {
        int n = 0;
        int unquoted = 0;
        while (i + n < a.size() && j + n < b.size() && a.token(i + n) == b.token(j + n)) {
            boolean quoted = a.is(i + n, Tokens.QUOTED) || b.is(j + n, Tokens.QUOTED);
            unquoted = quoted ? 0 : unquoted + 1;
            longestUnquoted = Math.max(longestUnquoted, unquoted);
            n++;
        }
        if (n == 0) {
            return;
        }
        runs.add(new int[] {i, j, n});
        for (int k = 0; k < n; k++) {
            runsA[i + k] = Math.max(runsA[i + k], n);
            runsB[j + k] = Math.max(runsB[j + k], n);
        }
    }
}
