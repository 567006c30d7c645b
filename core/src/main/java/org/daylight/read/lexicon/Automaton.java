// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds every one of many terms in one pass over the text (Aho and Corasick, 1975). Built once, then read by any
 * thread.
 *
 * @param <T> what a term carries
 */
final class Automaton<T> {
    /** Told of each occurrence, in order of its end. */
    interface Visitor<T> {
        void found(int start, int end, T what);
    }

    private static final int EMPTY = -1;

    private long[] keys = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private int edges;
    private int[] fail = new int[1 << 10];
    private int[] shorter = new int[1 << 10];
    private int states = 1;
    private final List<List<Entry<T>>> ends = new ArrayList<>();

    private record Entry<T>(int length, T what) {}

    Automaton() {
        Arrays.fill(keys, EMPTY);
        ends.add(List.of());
    }

    /** Adds a term, already folded; before {@link #build}. */
    void add(int[] term, T what) {
        int state = 0;
        for (int c : term) {
            int next = edge(state, c);
            if (next < 0) {
                next = states++;
                ends.add(List.of());
                if (states > fail.length) {
                    fail = Arrays.copyOf(fail, fail.length * 2);
                    shorter = Arrays.copyOf(shorter, shorter.length * 2);
                }
                put(state, c, next);
            }
            state = next;
        }
        List<Entry<T>> here = ends.get(state);
        if (here.isEmpty()) {
            here = new ArrayList<>(2);
            ends.set(state, here);
        }
        here.add(new Entry<>(term.length, what));
    }

    /** Computes where to go on when a term breaks off. */
    void build() {
        List<List<int[]>> children = new ArrayList<>();
        for (int i = 0; i < states; i++) {
            children.add(new ArrayList<>(1));
        }
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != EMPTY) {
                children.get((int) (keys[i] >>> 21)).add(new int[] {(int) (keys[i] & 0x1FFFFF), targets[i]});
            }
        }
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(0);
        while (!queue.isEmpty()) {
            int state = queue.remove();
            for (int[] child : children.get(state)) {
                int c = child[0];
                int to = child[1];
                if (state != 0) {
                    int f = fail[state];
                    while (f != 0 && edge(f, c) < 0) {
                        f = fail[f];
                    }
                    fail[to] = Math.max(0, edge(f, c));
                }
                shorter[to] = ends.get(fail[to]).isEmpty() ? shorter[fail[to]] : fail[to];
                queue.add(to);
            }
        }
    }

    /** Walks the text once. */
    void scan(int[] text, Visitor<T> visitor) {
        int state = 0;
        for (int i = 0; i < text.length; i++) {
            int next = edge(state, text[i]);
            while (next < 0 && state != 0) {
                state = fail[state];
                next = edge(state, text[i]);
            }
            state = Math.max(0, next);
            for (int s = state; s != 0; s = shorter[s]) {
                for (Entry<T> entry : ends.get(s)) {
                    visitor.found(i + 1 - entry.length(), i + 1, entry.what());
                }
            }
        }
    }

    private int edge(int state, int c) {
        long key = ((long) state << 21) | c;
        int mask = keys.length - 1;
        for (int i = slot(key) & mask; keys[i] != EMPTY; i = (i + 1) & mask) {
            if (keys[i] == key) {
                return targets[i];
            }
        }
        return -1;
    }

    private void put(int state, int c, int to) {
        if (++edges * 2 > keys.length) {
            long[] oldKeys = keys;
            int[] oldTargets = targets;
            keys = new long[oldKeys.length * 2];
            targets = new int[keys.length];
            Arrays.fill(keys, EMPTY);
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != EMPTY) {
                    insert(oldKeys[i], oldTargets[i]);
                }
            }
        }
        insert(((long) state << 21) | c, to);
    }

    private void insert(long key, int to) {
        int mask = keys.length - 1;
        int i = slot(key) & mask;
        while (keys[i] != EMPTY) {
            i = (i + 1) & mask;
        }
        keys[i] = key;
        targets[i] = to;
    }

    private static int slot(long key) {
        long h = key * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 32);
    }
}
