// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.daylight.Digest;

/**
 * The tree of RFC 6962 over SHA-256: hashes, proofs and their verification (RFC 9162, 2.1.3.2 and 2.1.4.2).
 *
 * <pre>
 * leaf(bytes)       = SHA-256(0x00 ‖ bytes)
 * node(left, right) = SHA-256(0x01 ‖ left ‖ right)
 * root of nothing   = SHA-256()
 * </pre>
 */
public final class Merkle {
    /** The root of the empty tree. */
    static final Digest EMPTY = Digest.of(new byte[0]);

    /** The hash of a complete subtree: {@code level} 0 is a leaf, {@code position} counts subtrees of that level. */
    @FunctionalInterface
    interface Nodes {
        Digest at(int level, long position);
    }

    private Merkle() {}

    /** The hash of a leaf. */
    public static Digest leaf(byte[] bytes) {
        MessageDigest sha = Digest.sha256();
        sha.update((byte) 0);
        return Digest.ofHash(sha.digest(bytes));
    }

    /** The hash of the leaf whose bytes are the UTF-8 form of this text, as an event's is. */
    public static Digest leaf(String json) {
        return leaf(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of an inner node. */
    public static Digest node(Digest left, Digest right) {
        MessageDigest sha = Digest.sha256();
        sha.update((byte) 1);
        sha.update(left.bytes());
        return Digest.ofHash(sha.digest(right.bytes()));
    }

    /** Whether the path leads from a leaf hash to a root (RFC 9162, 2.1.3.2). */
    public static boolean included(long seq, long size, Digest leaf, List<Digest> path, Digest root) {
        if (seq < 0 || seq >= size) {
            return false;
        }
        long fn = seq;
        long sn = size - 1;
        Digest r = leaf;
        for (Digest p : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && r.equals(root);
    }

    /**
     * Whether the path connects two roots (RFC 9162, 2.1.4.2). From the empty tree nothing can be shown: an old size of
     * 0 is never consistent.
     */
    public static boolean consistent(long oldSize, long newSize, Digest oldRoot, Digest newRoot, List<Digest> path) {
        if (oldSize < 1 || oldSize > newSize) {
            return false;
        }
        if (oldSize == newSize) {
            return path.isEmpty() && oldRoot.equals(newRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        boolean whole = Long.bitCount(oldSize) == 1;
        Digest first = whole ? oldRoot : path.getFirst();
        List<Digest> rest = whole ? path : path.subList(1, path.size());
        long fn = oldSize - 1;
        long sn = newSize - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        Digest fr = first;
        Digest sr = first;
        for (Digest c : rest) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = node(c, fr);
                sr = node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(oldRoot) && sr.equals(newRoot);
    }

    /** The root of the first {@code size} leaves, from O(log n) nodes. */
    static Digest root(long size, Nodes nodes) {
        return size == 0 ? EMPTY : hash(0, size, nodes);
    }

    /** The sibling hashes of leaf {@code seq} in the tree of {@code size}, from O(log n) nodes. */
    static InclusionProof prove(long seq, long size, Nodes nodes) {
        List<Digest> path = new ArrayList<>();
        long start = 0;
        long end = size;
        while (end - start > 1) {
            long middle = start + Long.highestOneBit(end - start - 1);
            if (seq < middle) {
                path.add(hash(middle, end, nodes));
                end = middle;
            } else {
                path.add(hash(start, middle, nodes));
                start = middle;
            }
        }
        return new InclusionProof(seq, size, path.reversed());
    }

    /** The hashes that connect the trees of two sizes, from O(log n) nodes. */
    static ConsistencyProof proveFrom(long oldSize, long newSize, Nodes nodes) {
        List<Digest> path = new ArrayList<>();
        long start = 0;
        long end = newSize;
        // The old tree's own root is left out of the proof while it still is the first subtree.
        boolean known = true;
        while (oldSize != end) {
            long middle = start + Long.highestOneBit(end - start - 1);
            if (oldSize <= middle) {
                path.add(hash(middle, end, nodes));
                end = middle;
            } else {
                path.add(hash(start, middle, nodes));
                start = middle;
                known = false;
            }
        }
        if (!known) {
            path.add(hash(start, end, nodes));
        }
        return new ConsistencyProof(oldSize, newSize, path.reversed());
    }

    private static Digest hash(long start, long end, Nodes nodes) {
        long n = end - start;
        if (Long.bitCount(n) == 1 && start % n == 0) {
            return nodes.at(Long.numberOfTrailingZeros(n), start / n);
        }
        long middle = start + Long.highestOneBit(n - 1);
        return node(hash(start, middle, nodes), hash(middle, end, nodes));
    }
}
