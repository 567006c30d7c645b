// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.time.Instant;
import java.util.List;
import org.daylight.Digest;
import org.daylight.EventKind;

/**
 * One event of the ledger that the edition rests on. Its private fields stand in it as commitments; those that may be
 * shown are disclosed beside it.
 *
 * @param seq position in the ledger, from 0
 * @param kind what it records
 * @param time when, UTC
 * @param leaf RFC 6962 leaf hash
 * @param json the event's canonical JSON, byte for byte what the leaf hashes
 * @param inclusionProof from leaf to root at the edition's position, lowest sibling first
 * @param disclosed the private fields that may be shown
 */
public record EventView(
        long seq,
        EventKind kind,
        Instant time,
        Digest leaf,
        String json,
        List<Digest> inclusionProof,
        List<Disclosure> disclosed) {

    /** Copies the lists. */
    public EventView {
        inclusionProof = List.copyOf(inclusionProof);
        disclosed = List.copyOf(disclosed);
    }
}
