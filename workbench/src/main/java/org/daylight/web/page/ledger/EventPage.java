// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.InclusionProof;
import org.daylight.ledger.Ledger;
import org.daylight.ledger.Merkle;
import org.daylight.web.page.Visit;

/**
 * One event, all of it, with its proof.
 *
 * @param row as in the list
 * @param raw its canonical JSON: the bytes of the leaf
 * @param pretty the same, to be read
 * @param commitments the digest of each private field, by name
 * @param faults of a verification: what did not hold; empty otherwise
 * @param leaf hash of the event
 * @param path hashes from the leaf up
 * @param size of the ledger whose head was signed
 * @param root of that tree
 * @param note the signed head
 * @param holds whether the proof leads from this leaf to that root, computed just now
 * @param last the highest number of an event
 */
public record EventPage(
        EventRow row,
        String raw,
        String pretty,
        Map<String, String> commitments,
        List<String> faults,
        String leaf,
        List<String> path,
        long size,
        String root,
        String note,
        boolean holds,
        long last) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies the collections. */
    public EventPage {
        commitments = java.util.Collections.unmodifiableMap(new TreeMap<>(commitments));
        faults = List.copyOf(faults);
        path = List.copyOf(path);
    }

    static EventPage of(long seq, Visit visit) {
        Ledger ledger = visit.workbench().ledger();
        if (seq < 0 || seq >= ledger.size()) {
            throw new Visit.Missing("event " + seq);
        }
        Event event = ledger.event(seq);
        Checkpoint checkpoint = ledger.checkpoint();
        InclusionProof proof = ledger.prove(seq, checkpoint.size());
        Digest leaf = Merkle.leaf(event.json());
        Map<String, String> commitments = new TreeMap<>();
        event.committed().forEach((field, digest) -> commitments.put(field, digest.hex()));
        return new EventPage(
                EventRow.of(event, visit, EventRow.known(List.of(event), visit)),
                event.json(),
                pretty(event.json()),
                commitments,
                faults(event, visit),
                leaf.hex(),
                proof.path().stream().map(Digest::hex).toList(),
                checkpoint.size(),
                checkpoint.root().hex(),
                checkpoint.note(),
                proof.holds(leaf, checkpoint.root()),
                checkpoint.size() - 1);
    }

    private static List<String> faults(Event event, Visit visit) {
        if (event.kind() != EventKind.VERIFICATION
                || !(visit.workbench().ledger().revealed(event.seq()).get("faults") instanceof List<?> faults)) {
            return List.of();
        }
        return faults.stream()
                .map(f -> visit.workbench().veils().hide(String.valueOf(f)))
                .toList();
    }

    private static String pretty(String json) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            return json;
        }
    }
}
