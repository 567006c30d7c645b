// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daylight.Capture;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.daylight.preserve.Exchange;
import org.daylight.preserve.WarcStore;
import org.daylight.preserve.Warcinfo;
import org.daylight.register.WatchItems;
import org.daylight.register.WatchItems.Item;
import org.daylight.run.Polling;

/**
 * Polls that found a page as it was, gathered so that those of one round lie in one file and one event. What was gathered and
 * not written when the watcher is killed is gathered again: the page is then still due for a proof. Threads may share it.
 */
final class Proofs {
    /** So many are written at once: they fit into one event. */
    private static final int MOST = 200;

    private final Polling polling;
    private final WatchItems items;
    private final List<Waiting> waiting = new ArrayList<>();

    Proofs(Polling polling, WatchItems items) {
        this.polling = polling;
        this.items = items;
    }

    private record Waiting(Item item, Capture as, Instant at, List<Exchange> hops, Warcinfo made) {}

    /** Whether one of this item waits to be written. */
    synchronized boolean waits(Item item) {
        return waiting.stream().anyMatch(w -> w.item().id().equals(item.id()));
    }

    /** Takes one in, and writes all where they are many. */
    void add(Item item, Capture as, Instant at, List<Exchange> hops, Warcinfo made) {
        boolean many;
        synchronized (this) {
            waiting.add(new Waiting(item, as, at, List.copyOf(hops), made));
            many = waiting.size() >= MOST;
        }
        if (many) {
            write();
        }
    }

    /** Writes what waits. */
    void write() {
        Map<Warcinfo, List<Waiting>> all;
        synchronized (this) {
            all = waiting.stream().collect(Collectors.groupingBy(Waiting::made));
            waiting.clear();
        }
        all.forEach((made, some) -> CannotWrite.writing(() -> {
            write(some, made);
            return Set.of();
        }));
    }

    private void write(List<Waiting> some, Warcinfo made) {
        polling.prove(
                some.stream()
                        .map(w -> new WarcStore.Visit(w.hops(), polling.record(w.as())))
                        .toList(),
                made,
                written -> List.of(Draft.open(EventKind.SIGHTING, open(some, written))));
        some.forEach(w -> items.proved(w.item().id(), w.at()));
    }

    private static Map<String, Object> open(List<Waiting> some, WarcStore.Proofs written) {
        List<Map<String, Object>> proofs = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            Waiting one = some.get(i);
            Map<String, Object> proof = new HashMap<>();
            proof.put("watch", one.item().watch());
            proof.put("item", one.item().id());
            proof.put("capture", one.as().id().value());
            proof.put("offset", written.offsets().get(i));
            proof.put("at", one.at().toEpochMilli());
            proofs.add(proof);
        }
        return Map.of(
                "file", written.file(),
                "fileSha256", written.fileDigest().hex(),
                "fileLength", written.length(),
                "proofs", proofs);
    }
}
