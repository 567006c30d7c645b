// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which tokens of one document stand in a run that another document holds too, and how long the longest run is. Runs are
 * found by three-word seeds and grown to their full length.
 */
final class Overlap {
    /** Words of a seed. */
    private static final int SEED = 3;

    /** A seed that stands in a text more often than this is looked at no further. */
    private static final int REPEATED = 8;

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
        Map<Long, int[]> seeds = new HashMap<>();
        for (int j = 0; j < b.size(); j++) {
            long run = b.run(j, SEED);
            if (run != 0) {
                int at = j;
                seeds.merge(run, new int[] {at}, (old, one) -> {
                    if (old.length >= REPEATED) {
                        return old;
                    }
                    int[] more = Arrays.copyOf(old, old.length + 1);
                    more[old.length] = at;
                    return more;
                });
            }
        }
        for (int i = 0; i < a.size(); i++) {
            long run = a.run(i, SEED);
            int[] places = run == 0 ? null : seeds.get(run);
            if (places != null) {
                for (int j : places) {
                    // A run is counted from its first token alone.
                    if (i == 0 || j == 0 || a.token(i - 1) != b.token(j - 1)) {
                        grow(i, j);
                    }
                }
            }
        }
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
        runs.add(new int[] {i, j, n});
        for (int k = 0; k < n; k++) {
            runsA[i + k] = Math.max(runsA[i + k], n);
            runsB[j + k] = Math.max(runsB[j + k], n);
        }
    }
}
