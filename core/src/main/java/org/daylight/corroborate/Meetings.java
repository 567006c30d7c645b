// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.Arrays;
import java.util.List;

/**
 * Which documents share band keys. Keys are worked through in {@value #SHARES} shares, so memory holds one share of them at a
 * time. A key that many documents hold makes each meet its {@value #NEXT} next alone: in a big story every document still
 * meets some, and boilerplate does not make all meet all.
 */
final class Meetings {
    private static final int SHARES = 16;
    private static final int NEXT = 24;

    private Meetings() {}

    /** Pairs of indexes {@code i < j}, as {@code i << 32 | j}, ascending, that share at least {@code keys} keys. */
    static long[] of(List<long[]> keysOf, int keys) {
        Pairs met = new Pairs();
        for (int share = 0; share < SHARES; share++) {
            meet(entries(keysOf, share), met);
        }
        return met.atLeast(keys);
    }

    private static void meet(Entry[] entries, Pairs met) {
        int from = 0;
        while (from < entries.length) {
            int to = from;
            while (to < entries.length && entries[to].key() == entries[from].key()) {
                to++;
            }
            for (int i = from; i < to; i++) {
                for (int j = i + 1; j < to && j <= i + NEXT; j++) {
                    met.add(entries[i].document(), entries[j].document());
                }
            }
            from = to;
        }
    }

    private static Entry[] entries(List<long[]> keysOf, int share) {
        return java.util.stream.IntStream.range(0, keysOf.size())
                .boxed()
                .flatMap(i -> Arrays.stream(keysOf.get(i))
                        .filter(key -> (key & SHARES - 1) == share)
                        .mapToObj(key -> new Entry(key, i)))
                .sorted()
                .toArray(Entry[]::new);
    }

    private record Entry(long key, int document) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byKey = Long.compare(key, other.key);
            return byKey != 0 ? byKey : Integer.compare(document, other.document);
        }
    }

    /** A growing list of pairs that is counted at the end. */
    private static final class Pairs {
        private long[] pairs = new long[1024];
        private int size;

        void add(int i, int j) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, size * 2);
            }
            pairs[size++] = (long) i << 32 | j;
        }

        long[] atLeast(int times) {
            Arrays.sort(pairs, 0, size);
            long[] kept = new long[size];
            int n = 0;
            for (int i = 0; i < size; ) {
                int j = i;
                while (j < size && pairs[j] == pairs[i]) {
                    j++;
                }
                if (j - i >= times) {
                    kept[n++] = pairs[i];
                }
                i = j;
            }
            return Arrays.copyOf(kept, n);
        }
    }
}
