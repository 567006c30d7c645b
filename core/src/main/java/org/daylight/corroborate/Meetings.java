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
    /** With so many others each document is compared; those that share most keys with it. */
    private static final int PARTNERS = 20;

    /** Meetings that are held before they are counted. */
    private static final int BUFFER = 1 << 22;

    /** Bits of a packed entry that number the document; the others are the key's own. */
    private static final int DOCUMENT_BITS = 24;

    /** Documents of one collection. */
    private static final int MOST = 1 << (DOCUMENT_BITS - 1);

    private Meetings() {}

    /**
     * Pairs of indexes {@code i < j}, as {@code i << 32 | j}, ascending, that share at least so many keys.
     *
     * @throws DaylightException where there are more documents than one machine compares
     */
    static long[] of(List<long[]> keysOf, int keys) {
        if (keysOf.size() > MOST) {
            throw new DaylightException("cannot compare " + keysOf.size() + " documents on one machine: at most " + MOST
                    + "; compare them in parts");
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
        return (int) (entry & ((1 << DOCUMENT_BITS) - 1));
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
                    entries[n++] = (key << DOCUMENT_BITS) | i;
                }
            }
        }
        Arrays.parallelSort(entries);
        return entries;
    }

    /** By the bits that a packed entry leaves out. */
    private static int share(long key) {
        return (int) (key >>> (64 - 4));
    }

    /** Pairs with how often they met; sorted and counted whenever the buffer is full. */
    private static final class Pairs {
        private long[] buffer = new long[1024];
        private int size;
        private long[] pairs = new long[0];
        private int[] counts = new int[0];

        void add(int i, int j) {
            if (size == BUFFER) {
                count();
            } else if (size == buffer.length) {
                buffer = Arrays.copyOf(buffer, size * 2);
            }
            buffer[size++] = (long) i << 32 | j;
        }

        private void count() {
            Arrays.parallelSort(buffer, 0, size);
            long[] merged = new long[pairs.length + size];
            int[] times = new int[pairs.length + size];
            int n = 0;
            for (int i = 0, j = 0; i < pairs.length || j < size; n++) {
                merged[n] = j == size || (i < pairs.length && pairs[i] <= buffer[j]) ? pairs[i] : buffer[j];
                if (i < pairs.length && pairs[i] == merged[n]) {
                    times[n] += counts[i++];
                }
                while (j < size && buffer[j] == merged[n]) {
                    times[n]++;
                    j++;
                }
            }
            pairs = Arrays.copyOf(merged, n);
            counts = Arrays.copyOf(times, n);
            size = 0;
        }

        /** The pairs that are among the {@value #PARTNERS} most frequent of either document. */
        long[] atLeast(int times) {
            count();
            long[] sides = new long[pairs.length * 2];
            int n = 0;
            for (int k = 0; k < pairs.length; k++) {
                if (counts[k] >= times) {
                    sides[n++] = side(pairs[k] >>> 32, counts[k], pairs[k] & 0xFFFFFFFFL);
                    sides[n++] = side(pairs[k] & 0xFFFFFFFFL, counts[k], pairs[k] >>> 32);
                }
            }
            Arrays.parallelSort(sides, 0, n);
            long[] kept = new long[n];
            int m = 0;
            int run = 0;
            for (int k = 0; k < n; k++) {
                run = k > 0 && sides[k] >>> 40 == sides[k - 1] >>> 40 ? run + 1 : 0;
                if (run < PARTNERS) {
                    long one = sides[k] >>> 40;
                    long other = document(sides[k]);
                    kept[m++] = Math.min(one, other) << 32 | Math.max(one, other);
                }
            }
            return Arrays.stream(kept, 0, m).sorted().distinct().toArray();
        }

        /** Sorts by document, most frequent partner first: 24 bits, 16 bits, 24 bits. */
        private static long side(long one, int count, long other) {
            return (one << 40) | ((0xFFFFL - Math.min(count, 0xFFFF)) << DOCUMENT_BITS) | other;
        }
    }
}
