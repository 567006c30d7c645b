// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.util.List;
import org.daylight.Digest;

/**
 * Shows that one event stands in the ledger of one size (RFC 6962, 2.1.1).
 *
 * @param seq which event
 * @param size how many events the tree has
 * @param path the sibling hashes from the leaf up
 */
public record InclusionProof(long seq, long size, List<Digest> path) {

    /** Copies the path. */
    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether it leads from this leaf hash to this root. */
    public boolean holds(Digest leaf, Digest root) {
        return Merkle.included(seq, size, leaf, path, root);
    }
}
