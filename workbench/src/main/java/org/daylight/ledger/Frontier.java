// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.daylight.DaylightException;
import org.daylight.Digest;

/**
 * The complete subtrees that cover a tree from left to right, at most one a level: all that appending needs, and all
 * that somebody else needs who is to see that a ledger goes on from where it was. Not for several threads.
 *
 * <pre>
 * 7 leaves:   level 2 (0-3)   level 1 (4-5)   level 0 (6)
 * </pre>
 */
public final class Frontier {
    /** What is told of each node that an append completes, from the leaf up. */
    @FunctionalInterface
    interface Completed {
        /** Returns the hash to go on with, by custom the same. */
        Digest node(int level, long position, Digest hash);
    }

    /** The smallest subtree first. */
    private final Deque<Digest> peaks = new ArrayDeque<>();

    private long size;

    /** The frontier of a tree of this size, from its stored nodes. */
    static Frontier of(long size, Merkle.Nodes nodes) {
        Frontier frontier = new Frontier();
        for (int level = 62; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                frontier.peaks.push(nodes.at(level, (size >> level) - 1));
            }
        }
        frontier.size = size;
        return frontier;
    }

    /** The frontier of the empty tree. */
    public Frontier() {}

    /**
     * The frontier of a tree of this size that somebody hands over; whether it is the right one, its root tells.
     *
     * @param peaks the largest subtree first, as {@link #peaks} gives them
     * @throws DaylightException where a tree of this size has another number of subtrees
     */
    public static Frontier of(long size, List<Digest> peaks) {
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new DaylightException("a tree of " + size + " leaves is covered by " + Long.bitCount(size)
                    + " subtrees, found " + peaks.size());
        }
        Frontier frontier = new Frontier();
        peaks.forEach(frontier.peaks::push);
        frontier.size = size;
        return frontier;
    }

    /** The subtrees, the largest first. */
    public List<Digest> peaks() {
        return List.copyOf(peaks).reversed();
    }

    /** How many leaves. */
    public long size() {
        return size;
    }

    /** Appends a leaf. */
    public void append(Digest leaf) {
        append(leaf, (level, position, hash) -> hash);
    }

    void append(Digest leaf, Completed completed) {
        Digest hash = completed.node(0, size, leaf);
        int level = 0;
        while ((size >> level & 1) == 1) {
            hash = Merkle.node(peaks.pop(), hash);
            level++;
            hash = completed.node(level, size >> level, hash);
        }
        peaks.push(hash);
        size++;
    }

    /** The root of the tree. */
    public Digest root() {
        Digest root = null;
        for (Digest peak : peaks) {
            root = root == null ? peak : Merkle.node(peak, root);
        }
        return root == null ? Merkle.EMPTY : root;
    }
}
