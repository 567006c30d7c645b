// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Places the nodes of a directed graph in columns, so that most lines go one way and few cross: layers by longest path, order
 * within a layer by the mean place of neighbours (K. Sugiyama, S. Tagawa, M. Toda, Methods for Visual Understanding of
 * Hierarchical System Structures, IEEE Transactions on Systems, Man, and Cybernetics 11(2), 1981). Parts that nothing joins stand
 * below each other. The same graph is always placed alike.
 */
final class Layered {
    private static final int SWEEPS = 8;

    private final int nodes;
    private final List<int[]> edges;
    private final int[] layer;
    private final double[] row;

    private Layered(int nodes, List<int[]> edges) {
        this.nodes = nodes;
        this.edges = edges;
        layer = new int[nodes];
        row = new double[nodes];
    }

    /**
     * Where each node stands.
     *
     * @param layer its column, from 0
     * @param row its place in the column, in heights of a node; two of one column are at least 1 apart
     */
    record Place(int layer, double row) {}

    /**
     * Places nodes 0 to n-1.
     *
     * @param nodes how many
     * @param edges pairs of a node and one that stands in a later column, if no circle forbids it
     */
    static List<Place> of(int nodes, List<int[]> edges) {
        Layered layered = new Layered(nodes, edges);
        layered.layers();
        double top = 0;
        for (List<Integer> part : layered.parts()) {
            top = layered.place(part, top);
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            places.add(new Place(layered.layer[i], layered.row[i]));
        }
        return places;
    }

    /** Longest paths; in a circle, as far as there are nodes. */
    private void layers() {
        for (int round = 0; round < nodes; round++) {
            boolean moved = false;
            for (int[] e : edges) {
                if (e[0] != e[1] && layer[e[1]] <= layer[e[0]] && layer[e[0]] + 1 < nodes) {
                    layer[e[1]] = layer[e[0]] + 1;
                    moved = true;
                }
            }
            if (!moved) {
                break;
            }
        }
        // Nodes of the last column stand together; what only begins there moves next to what it leads to.
        int[] least = new int[nodes];
        Arrays.fill(least, Integer.MAX_VALUE);
        edges.forEach(e -> least[e[0]] = Math.min(least[e[0]], layer[e[1]]));
        boolean[] led = new boolean[nodes];
        edges.forEach(e -> led[e[1]] = true);
        for (int i = 0; i < nodes; i++) {
            if (!led[i] && least[i] != Integer.MAX_VALUE) {
                layer[i] = Math.max(0, least[i] - 1);
            }
        }
    }

    /** What lines join, the largest part first. */
    private List<List<Integer>> parts() {
        int[] part = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            part[i] = i;
        }
        for (int[] e : edges) {
            part[root(part, e[0])] = root(part, e[1]);
        }
        Map<Integer, List<Integer>> parts = new LinkedHashMap<>();
        for (int i = 0; i < nodes; i++) {
            parts.computeIfAbsent(root(part, i), p -> new ArrayList<>()).add(i);
        }
        return parts.values().stream()
                .sorted(Comparator.comparingInt((List<Integer> p) -> -p.size()).thenComparing(List::getFirst))
                .toList();
    }

    private static int root(int[] part, int node) {
        int at = node;
        while (part[at] != at) {
            at = part[at];
        }
        return at;
    }

    /**
     * Places one part below the others.
     *
     * @return where the next may begin
     */
    private double place(List<Integer> part, double top) {
        Map<Integer, List<Integer>> columns = new HashMap<>();
        part.forEach(
                n -> columns.computeIfAbsent(layer[n], l -> new ArrayList<>()).add(n));
        List<Integer> layers = columns.keySet().stream().sorted().toList();
        columns.values().forEach(column -> {
            for (int i = 0; i < column.size(); i++) {
                row[column.get(i)] = i;
            }
        });
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int l : sweep % 2 == 0 ? layers : layers.reversed()) {
                settle(Objects.requireNonNull(columns.get(l)));
            }
        }
        double least = part.stream().mapToDouble(n -> row[n]).min().orElse(0);
        double most = part.stream().mapToDouble(n -> row[n]).max().orElse(0);
        part.forEach(n -> row[n] += top - least);
        return top + most - least + 1.35;
    }

    /** Moves the nodes of a column to the mean of their neighbours, no two closer than 1. */
    private void settle(List<Integer> column) {
        Map<Integer, Double> wanted = new HashMap<>();
        for (int n : column) {
            wanted.put(n, neighbours(n));
        }
        column.sort(Comparator.comparingDouble((Integer n) -> Objects.requireNonNull(wanted.get(n)))
                .thenComparing(Comparator.naturalOrder()));
        double sum = 0;
        double[] at = new double[column.size()];
        for (int i = 0; i < at.length; i++) {
            double want = Objects.requireNonNull(wanted.get(column.get(i)));
            at[i] = i == 0 ? want : Math.max(want, at[i - 1] + 1);
            sum += at[i] - want;
        }
        // What was pushed down is shared by all, so that columns stay side by side.
        for (int i = 0; i < at.length; i++) {
            row[column.get(i)] = at[i] - sum / at.length;
        }
    }

    private double neighbours(int node) {
        double sum = 0;
        int n = 0;
        for (int[] e : edges) {
            if (e[0] == node || e[1] == node) {
                sum += row[e[0] == node ? e[1] : e[0]];
                n++;
            }
        }
        return n == 0 ? row[node] : sum / n;
    }
}
