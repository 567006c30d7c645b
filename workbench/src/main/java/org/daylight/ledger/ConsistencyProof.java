// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.util.List;
import org.daylight.Digest;

/**
 * Shows that the ledger of one size is the beginning of the ledger of another (RFC 6962, 2.1.2).
 *
 * @param oldSize the smaller size, at least 1
 * @param newSize the larger size
 * @param path the hashes
 */
public record ConsistencyProof(long oldSize, long newSize, List<Digest> path) {

    /** Copies the path. */
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Whether it connects these two roots. */
    public boolean holds(Digest oldRoot, Digest newRoot) {
        return Merkle.consistent(oldSize, newSize, oldRoot, newRoot, path);
    }
}
