// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Disjoint sets of numbers, each known by its smallest. */
final class Disjoint {
    private final int[] parent;

    Disjoint(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    int first(int i) {
        int root = i;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    void join(int i, int j) {
        int a = first(i);
        int b = first(j);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    /** The members of each set, by its smallest, ascending. */
    Map<Integer, List<Integer>> members() {
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            members.computeIfAbsent(first(i), f -> new ArrayList<>()).add(i);
        }
        return members;
    }
}
