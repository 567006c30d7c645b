// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Frontier;
import org.daylight.ledger.PrivateValue;

/**
 * What one case hands to another, read and found to be whole: every event of its ledger from one place to its head, so
 * that nothing in between can be left out unseen; of these events the private fields that are meant for the recipient,
 * each as its event committed to it; and preserved files. See spec/exchange.md.
 *
 * @param card who sends it
 * @param from the first event in it; those before it are known by {@code before}
 * @param before the subtrees that cover the events before
 * @param checkpoint the signed head
 * @param events all from {@code from} to the head, in order
 * @param opened private fields, by event and name
 * @param files preserved files by their name in the sender's case
 * @param sealed whether it was encrypted to its recipient
 * @param leftOut what the sender says that he left out, by reason
 */
public record Parcel(
        Card card,
        long from,
        List<Digest> before,
        Checkpoint checkpoint,
        List<Event> events,
        Map<Long, Map<String, PrivateValue>> opened,
        Map<String, Sent> files,
        boolean sealed,
        Map<String, Long> leftOut) {

    /** The version that is written, and the only one that is read. */
    public static final String FORMAT = "daylight-exchange/1";

    static final String MANIFEST = "exchange.json";
    static final String NOTE = "exchange.note";
    static final String CHECKPOINT = "ledger/checkpoint";
    static final String EVENTS = "ledger/events.jsonl";
    static final String PRIVATE = "private.jsonl";
    static final String BOX = "sealed.box";

    /**
     * A preserved file.
     *
     * @param path where it lies now
     * @param digest of its bytes
     * @param length bytes
     */
    public record Sent(java.nio.file.Path path, Digest digest, long length) {}

    /** Copies lists and maps. */
    public Parcel {
        before = List.copyOf(before);
        events = List.copyOf(events);
        opened = Map.copyOf(opened);
        files = new TreeMap<>(files);
        leftOut = new TreeMap<>(leftOut);
    }

    /** The root of the sender's ledger when it had this many events; empty where the parcel begins later or ends before. */
    public Optional<Digest> rootAt(long size) {
        if (size < from || size > checkpoint.size()) {
            return Optional.empty();
        }
        return Optional.of(frontier(size).root());
    }

    /** The subtrees of the sender's ledger when it had this many events. */
    public Frontier frontier(long size) {
        Frontier frontier = Frontier.of(from, before);
        for (Event event : events) {
            if (frontier.size() < size) {
                frontier.append(org.daylight.ledger.Merkle.leaf(event.json()));
            }
        }
        return frontier;
    }

    /** The leaf of each event, in order. */
    public List<Digest> leaves() {
        List<Digest> leaves = new ArrayList<>();
        events.forEach(event -> leaves.add(org.daylight.ledger.Merkle.leaf(event.json())));
        return leaves;
    }

    /** The event with this number in the sender's ledger, where it is in the parcel. */
    public Optional<Event> event(long seq) {
        return seq < from || seq >= checkpoint.size()
                ? Optional.empty()
                : Optional.of(events.get(Math.toIntExact(seq - from)));
    }

    /** The opened private fields of an event, by name. */
    public Map<String, PrivateValue> opened(long seq) {
        return opened.getOrDefault(seq, new HashMap<>());
    }
}
