// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.Arrays;
import java.util.List;
import org.daylight.DaylightException;

/**
 * Which documents share band keys. Keys are worked through in {@value #SHARES} shares, so memory holds one share of them and
 * the pairs that met; on a cluster a share is a partition. A key that many documents hold makes each meet its {@value #NEXT}
 * next alone: in a big story every document still meets some, and boilerplate does not make all meet all.
 */
final class Meetings {
    private static final int SHARES = 16;
    private static final int NEXT = 24;

    /** Bits of a packed entry that number the document; the others are the key's own. */
    private static final int DOCUMENT_BITS = 24;

    private Meetings() {}

    /**
     * Pairs of indexes {@code i < j}, as {@code i << 32 | j}, ascending, that share at least so many keys.
     *
     * @throws DaylightException where there are more documents than one machine compares
     */
    static long[] of(List<long[]> keysOf, int keys) {
        if (keysOf.size() >= 1 << DOCUMENT_BITS) {
            throw new DaylightException("cannot compare " + keysOf.size() + " documents on one machine: at most "
                    + ((1 << DOCUMENT_BITS) - 1) + "; compare them in parts");
        }
        Pairs met = new Pairs();
        for (int share = 0; share < SHARES; share++) {
            meet(entries(keysOf, share), met);
        }
        return met.atLeast(keys);
    }

    private static void meet(long[] entries, Pairs met) {
        int from = 0;
        while (from < entries.length) {
            int to = from;
            while (to < entries.length && entries[to] >>> DOCUMENT_BITS == entries[from] >>> DOCUMENT_BITS) {
                to++;
            }
            for (int i = from; i < to; i++) {
                for (int j = i + 1; j < to && j <= i + NEXT; j++) {
                    met.add(document(entries[i]), document(entries[j]));
                }
            }
            from = to;
        }
    }

    private static int document(long entry) {
        return (int) (entry & (1 << DOCUMENT_BITS) - 1);
    }

    /**
     * One share of the entries, sorted: 40 bits of the key, then the document. Two keys that agree in 40 bits and in the share
     * make documents meet that need not; the judge tells them apart.
     */
    private static long[] entries(List<long[]> keysOf, int share) {
        int size = 0;
        for (long[] keys : keysOf) {
            for (long key : keys) {
                size += share(key) == share ? 1 : 0;
            }
        }
        long[] entries = new long[size];
        int n = 0;
        for (int i = 0; i < keysOf.size(); i++) {
            for (long key : keysOf.get(i)) {
                if (share(key) == share) {
                    entries[n++] = key << DOCUMENT_BITS | i;
                }
            }
        }
        Arrays.parallelSort(entries);
        return entries;
    }

    /** By the bits that a packed entry leaves out. */
    private static int share(long key) {
        return (int) (key >>> 64 - 4);
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
            Arrays.parallelSort(pairs, 0, size);
            int n = 0;
            for (int i = 0; i < size; ) {
                int j = i;
                while (j < size && pairs[j] == pairs[i]) {
                    j++;
                }
                if (j - i >= times) {
                    pairs[n++] = pairs[i];
                }
                i = j;
            }
            return Arrays.copyOf(pairs, n);
        }
    }
}
