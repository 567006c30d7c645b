// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The keys under which a document looks for others: two documents that share a key meet and are compared, two that share
 * none never are. A function of one profile and the table of rarity, so a cluster can group by key.
 *
 * <p>Keys are of two kinds. A text that was copied, whole or in part, keeps the smallest hashes of its five-word runs
 * (Broder 1997; bottom-{@value #RUNS} sketch, so a part meets the whole). A text that was rewritten keeps the words that it
 * is about: each pair among its {@value #RARE} most salient terms is a key.
 */
public final class Bands {
    private static final int RUNS = 48;
    private static final int RARE = 16;
    /** A term that only this document holds cannot make it meet another. */
    private static final int SHARED = 2;

    private static final int OPENING = 60;
    /** A word of the opening counts as if it stood once more. */
    private static final double OPENED = 1;
    /** Rarer than this is not better: a word that hardly any document holds is as often a slip as a name. */
    private static final double RAREST = 5;

    private Bands() {}

    /** The keys, distinct and in ascending order. */
    public static long[] keys(Profile profile, Rarity rarity) {
        return Stream.of(runs(profile), pairs(rarest(profile, rarity)))
                .flatMapToLong(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
    }

    private static long[] runs(Profile profile) {
        long[] hashes = new long[profile.size()];
        int n = 0;
        for (int i = 0; i < profile.size(); i++) {
            long run = profile.run(i, 5);
            if (run != 0) {
                hashes[n++] = mix(run);
            }
        }
        return Arrays.stream(hashes, 0, n).sorted().distinct().limit(RUNS).toArray();
    }

    /** The terms that say most about the text: rare ones, above all those that it repeats or opens with. */
    private static int[] rarest(Profile profile, Rarity rarity) {
        Map<Integer, Double> weights = new HashMap<>();
        for (int i = 0; i < profile.size(); i++) {
            int term = profile.term(i);
            if (term != 0 && rarity.documents(term) >= SHARED) {
                weights.merge(term, i < OPENING ? 1 + OPENED : 1.0, Double::sum);
            }
        }
        weights.replaceAll((term, times) -> Math.min(rarity.of(term), RAREST) * (1 + Math.log(times)));
        return weights.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, Double> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(RARE)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private static long[] pairs(int[] of) {
        int[] sorted = Arrays.stream(of).sorted().toArray();
        long[] pairs = new long[sorted.length * (sorted.length - 1) / 2];
        int n = 0;
        for (int i = 0; i < sorted.length; i++) {
            for (int j = i + 1; j < sorted.length; j++) {
                pairs[n++] = mix((((long) sorted[i] << 32) | (sorted[j] & 0xFFFFFFFFL)));
            }
        }
        return pairs;
    }

    private static long mix(long x) {
        long h = (x ^ x >>> 33) * 0xFF51AFD7ED558CCDL;
        h = (h ^ h >>> 33) * 0xC4CEB9FE1A85EC53L;
        return h ^ h >>> 33;
    }
}
