// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import org.daylight.Digest;

/**
 * The complete subtrees that cover a tree from left to right, at most one a level: all that appending needs.
 *
 * <pre>
 * 7 leaves:   level 2 (0-3)   level 1 (4-5)   level 0 (6)
 * </pre>
 */
final class Frontier {
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

    long size() {
        return size;
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

    Digest root() {
        Digest root = null;
        for (Digest peak : peaks) {
            root = root == null ? peak : Merkle.node(peak, root);
        }
        return root == null ? Merkle.EMPTY : root;
    }
}
