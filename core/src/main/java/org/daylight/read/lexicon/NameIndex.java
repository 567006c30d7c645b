// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.util.Arrays;

/**
 * Folded names, each with one or more numbers, found by a rolling hash and compared letter by letter. About two megabytes
 * for thirty thousand names. Filled once, then read by any thread.
 */
final class NameIndex {
    /** The hash of nothing; go on with {@link #roll}. */
    static final long SEED = 0xCBF29CE484222325L;

    /** No entry. */
    static final int NONE = -1;

    private int[] letters = new int[1 << 16];
    private int[] starts = new int[1 << 12];
    private int[] values = new int[starts.length];
    private int[] next = new int[starts.length];
    private int[] slots = empty(starts.length * 2);
    private int size;

    private static int[] empty(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }

    /** The hash of what was hashed before and one more code point. */
    static long roll(long hash, int c) {
        return (hash ^ c) * 0x100000001B3L;
    }

    /** The hash of the code points from one to before another. */
    static long hash(int[] text, int from, int to) {
        long hash = SEED;
        for (int i = from; i < to; i++) {
            hash = roll(hash, text[i]);
        }
        return hash;
    }

    /** Adds a name, already folded. The same name may mean several things; they are found in the order of adding. */
    void add(int[] name, int value) {
        long hash = hash(name, 0, name.length);
        int last = NONE;
        for (int e = find(hash, name, 0, name.length); e != NONE; e = next[e]) {
            if (values[e] == value) {
                return;
            }
            last = e;
        }
        grow(name.length);
        int entry = size++;
        System.arraycopy(name, 0, letters, starts[entry], name.length);
        // The next entry's start ends this one.
        starts[size] = starts[entry] + name.length;
        values[entry] = value;
        next[entry] = NONE;
        if (last == NONE) {
            insert(hash, entry);
        } else {
            next[last] = entry;
        }
    }

    private void grow(int length) {
        if (starts[size] + length > letters.length) {
            letters = Arrays.copyOf(letters, Math.max(letters.length * 2, starts[size] + length));
        }
        if (size + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            values = Arrays.copyOf(values, starts.length);
            next = Arrays.copyOf(next, starts.length);
            int[] old = slots;
            slots = empty(starts.length * 2);
            for (int entry : old) {
                if (entry != NONE) {
                    insert(hash(letters, starts[entry], starts[entry + 1]), entry);
                }
            }
        }
    }

    private void insert(long hash, int entry) {
        int slot = slot(hash);
        while (slots[slot] != NONE) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = entry;
    }

    /**
     * The first entry of a name, or {@link #NONE}.
     *
     * @param hash of the name
     * @param text where the name stands, folded
     * @param start its first code point
     * @param end behind the last one that stands there
     */
    int find(long hash, int[] text, int start, int end) {
        int slot = slot(hash);
        while (slots[slot] != NONE) {
            int entry = slots[slot];
            if (Arrays.equals(letters, starts[entry], starts[entry + 1], text, start, end)) {
                return entry;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return NONE;
    }

    /** The next entry of the same name, or {@link #NONE}. */
    int next(int entry) {
        return next[entry];
    }

    /** The number of an entry. */
    int value(int entry) {
        return values[entry];
    }

    private int slot(long hash) {
        return (int) ((hash * 0x9E3779B97F4A7C15L) >>> 32) & (slots.length - 1);
    }
}
