// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds all needles in one pass over the letters (Aho and Corasick, 1975). Made once; then safe for any number of threads.
 */
final class Automaton {
    private static final int ROOT = 0;
    private static final int TABLE = 0x3000;
    private static final int ROW = 36;
    private static final int DEEP = 3;

    /** What is done with a needle whose letters stand somewhere. */
    @FunctionalInterface
    interface Found {
        /** @param at of its first letter */
        void at(Needle needle, int at);
    }

    /** The step from the root for the commonest letters. */
    private final int[] first = new int[TABLE];
    /** All steps: open addressing, {@code node << 21 | letter} plus one. */
    private final long[] keys;

    private final int[] targets;
    private final int mask;
    private final int[] fails;
    /** Complete rows of steps by the digits and letters of ASCII, for the nodes near the root, where most steps are taken. */
    private final int[] rows;

    /** Where the row of a node begins; -1 where it has none. */
    private final int[] rowOf;

    /** The nearest node on the way of failing that ends a needle, itself included; -1 for none. */
    private final int[] ends;

    private final List<List<Needle>> needles;

    Automaton(Collection<Needle> all) {
        Map<Long, Integer> steps = new HashMap<>();
        needles = new ArrayList<>();
        needles.add(List.of());
        List<List<Integer>> children = new ArrayList<>(List.of(new ArrayList<>()));
        List<Integer> letters = new ArrayList<>(List.of(0));
        List<Integer> depths = new ArrayList<>(List.of(0));
        for (Needle needle : all) {
            int node = ROOT;
            for (int letter : needle.letters()) {
                int from = node;
                Integer next = steps.get(key(from, letter));
                if (next == null) {
                    next = needles.size();
                    needles.add(List.of());
                    children.add(new ArrayList<>());
                    children.get(from).add(next);
                    letters.add(letter);
                    depths.add(depths.get(from) + 1);
                    steps.put(key(from, letter), next);
                }
                node = next;
            }
            List<Needle> here = new ArrayList<>(needles.get(node));
            here.add(needle);
            needles.set(node, here);
        }
        int room = Integer.highestOneBit(Math.max(16, steps.size() * 3));
        keys = new long[room];
        targets = new int[room];
        mask = room - 1;
        steps.forEach(this::put);
        for (int letter = 0; letter < TABLE; letter++) {
            first[letter] = steps.getOrDefault(key(ROOT, letter), ROOT);
        }
        fails = new int[needles.size()];
        ends = new int[needles.size()];
        link(children, letters);
        rowOf = new int[needles.size()];
        int near = 0;
        for (int node = 0; node < rowOf.length; node++) {
            rowOf[node] = depths.get(node) <= DEEP ? ROW * near++ : -1;
        }
        rows = new int[ROW * near];
        for (int node = 0; node < rowOf.length; node++) {
            for (int i = 0; rowOf[node] >= 0 && i < ROW; i++) {
                rows[rowOf[node] + i] = slowly(node, i < 10 ? '0' + i : 'a' + i - 10);
            }
        }
    }

    /** The place of a letter in a row; -1 where it has none. */
    private static int column(int letter) {
        return letter >= 'a' && letter <= 'z' ? letter - 'a' + 10 : letter >= '0' && letter <= '9' ? letter - '0' : -1;
    }

    private static long key(int node, int letter) {
        return ((long) node << 21 | letter) + 1;
    }

    private void put(long key, int target) {
        int slot = slot(key);
        while (keys[slot] != 0) {
            slot = slot + 1 & mask;
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private int slot(long key) {
        long mixed = key * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 40) & mask;
    }

    private int step(int node, int letter) {
        if (node == ROOT && letter < TABLE) {
            return first[letter];
        }
        long key = key(node, letter);
        for (int slot = slot(key); keys[slot] != 0; slot = slot + 1 & mask) {
            if (keys[slot] == key) {
                return targets[slot];
            }
        }
        return node == ROOT ? ROOT : -1;
    }

    private void link(List<List<Integer>> children, List<Integer> letters) {
        Arrays.fill(ends, -1);
        Deque<Integer> open = new ArrayDeque<>(children.get(ROOT));
        for (int child : children.get(ROOT)) {
            ends[child] = needles.get(child).isEmpty() ? -1 : child;
        }
        while (!open.isEmpty()) {
            int node = open.remove();
            for (int child : children.get(node)) {
                fails[child] = slowly(fails[node], letters.get(child));
                ends[child] = needles.get(child).isEmpty() ? ends[fails[child]] : child;
                open.add(child);
            }
        }
    }

    private int next(int from, int letter) {
        int column = rowOf[from] < 0 ? -1 : column(letter);
        return column >= 0 ? rows[rowOf[from] + column] : slowly(from, letter);
    }

    private int slowly(int from, int letter) {
        int node = from;
        int step = step(node, letter);
        while (step < 0) {
            node = fails[node];
            step = step(node, letter);
        }
        return step;
    }

    /** Tells each needle whose letters stand one after the other, however they are parted. */
    void find(Letters in, Found found) {
        int node = ROOT;
        for (int i = 0; i < in.size(); i++) {
            node = next(node, in.point(i));
            for (int end = ends[node]; end >= 0; end = fails[end] == ROOT ? -1 : ends[fails[end]]) {
                for (Needle needle : needles.get(end)) {
                    found.at(needle, i + 1 - needle.letters().length);
                }
            }
        }
    }
}
