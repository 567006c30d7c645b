// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.daylight.Digest;
import org.junit.jupiter.api.Test;

/** Proofs that are right, and that every altered one is refused. */
class MerkleTest {
    private static final List<Digest> LEAVES =
            IntStream.range(0, 40).mapToObj(i -> Merkle.leaf("event " + i)).toList();

    private static final Merkle.Nodes NODES = (level, position) ->
            Ledgers.naiveRoot(LEAVES.subList((int) (position << level), (int) ((position + 1) << level)));

    private static Digest root(int size) {
        return Ledgers.naiveRoot(LEAVES.subList(0, size));
    }

    /** Every way to alter one hash, drop one, double one, or add one at either end. */
    private static List<List<Digest>> altered(List<Digest> path) {
        List<List<Digest>> all = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            List<Digest> changed = new ArrayList<>(path);
            changed.set(i, Digest.of(path.get(i).hex()));
            List<Digest> shorter = new ArrayList<>(path);
            shorter.remove(i);
            List<Digest> longer = new ArrayList<>(path);
            longer.add(i, path.get(i));
            all.addAll(List.of(changed, shorter, longer));
        }
        List<Digest> trailing = new ArrayList<>(path);
        trailing.add(Digest.of("x"));
        List<Digest> leading = new ArrayList<>(path);
        leading.addFirst(Digest.of("x"));
        all.addAll(List.of(trailing, leading));
        return all;
    }

    @Test
    void anAlteredInclusionProofDoesNotHold() {
        qt().withExamples(200)
                .forAll(integers().between(1, 40), integers().between(0, 39))
                .check((size, i) -> {
                    int seq = i % size;
                    InclusionProof proof = Merkle.prove(seq, size, NODES);
                    Digest leaf = LEAVES.get(seq);
                    return proof.holds(leaf, root(size))
                            && altered(proof.path()).stream()
                                    .noneMatch(path -> Merkle.included(seq, size, leaf, path, root(size)))
                            && !Merkle.included(seq, size, Merkle.leaf("other"), proof.path(), root(size))
                            && !Merkle.included(seq + 1, size, leaf, proof.path(), root(size))
                            && !Merkle.included(-1, size, leaf, proof.path(), root(size));
                });
    }

    @Test
    void anAlteredConsistencyProofDoesNotHold() {
        qt().withExamples(200)
                .forAll(integers().between(1, 40), integers().between(0, 39))
                .check((size, i) -> {
                    int old = 1 + i % size;
                    List<Digest> path = Merkle.proveFrom(old, size, NODES).path();
                    return Merkle.consistent(old, size, root(old), root(size), path)
                            && altered(path).stream()
                                    .noneMatch(other -> Merkle.consistent(old, size, root(old), root(size), other))
                            && !Merkle.consistent(old, size, Digest.of("x"), root(size), path)
                            && !Merkle.consistent(old, size, root(old), Digest.of("x"), path);
                });
    }

    @Test
    void nothingIsConsistentWithTheEmptyTree() {
        assertThat(Merkle.consistent(0, 5, Merkle.EMPTY, root(5), List.of())).isFalse();
        assertThat(Merkle.consistent(0, 0, Merkle.EMPTY, Merkle.EMPTY, List.of()))
                .isFalse();
    }

    @Test
    void aFrontierFromStoredNodesGoesOnAsIfNothingHappened() {
        for (int size = 0; size < 40; size++) {
            Frontier frontier = Frontier.of(size, NODES);
            assertThat(frontier.root()).isEqualTo(root(size));
            frontier.append(LEAVES.get(size), (level, position, hash) -> {
                assertThat(hash).isEqualTo(NODES.at(level, position));
                return hash;
            });
            assertThat(frontier.root()).isEqualTo(root(size + 1));
        }
    }

    @Test
    void proofsOfTenMillionEventsReadFewNodes() {
        long size = 10_000_000;
        Digest[] equal = new Digest[24];
        equal[0] = LEAVES.getFirst();
        for (int level = 1; level < equal.length; level++) {
            equal[level] = Merkle.node(equal[level - 1], equal[level - 1]);
        }
        int[] reads = {0};
        Merkle.Nodes counted = (level, position) -> {
            reads[0]++;
            assertThat(position).isLessThan(size >> level);
            return equal[level];
        };
        Digest root = Merkle.root(size, counted);
        assertThat(reads[0]).isLessThanOrEqualTo(24);
        for (long seq : new long[] {0, 1, 4_194_304, 8_388_607, 8_388_608, 9_999_998, 9_999_999}) {
            reads[0] = 0;
            assertThat(Merkle.prove(seq, size, counted).holds(equal[0], root)).isTrue();
            assertThat(reads[0]).as("inclusion of %d", seq).isLessThanOrEqualTo(48);
            Digest old = Merkle.root(seq + 1, counted);
            reads[0] = 0;
            assertThat(Merkle.proveFrom(seq + 1, size, counted).holds(old, root))
                    .isTrue();
            assertThat(reads[0]).as("growth from %d", seq + 1).isLessThanOrEqualTo(48);
        }
        reads[0] = 0;
        assertThat(Frontier.of(size, counted).root())
                .as("what an append starts from")
                .isEqualTo(root);
        assertThat(reads[0]).isLessThanOrEqualTo(24);
    }
}
