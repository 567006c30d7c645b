// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Ledger;
import org.daylight.ledger.Sought;
import org.daylight.ledger.timestamp.Authority;
import org.daylight.ledger.timestamp.Timestamps;
import org.daylight.ledger.witness.Vouching;
import org.daylight.publish.bundle.Vouchers;

/**
 * Which of all cosignatures and timestamps of a ledger go into a bundle: of each witness and each authority the first
 * that covers each capture, which says since when, and the latest, which covers all that could be covered.
 */
final class BundleVouchers {
    private final Ledger ledger;
    private final Checkpoint checkpoint;
    private final List<Event> events = new ArrayList<>();

    /** Reads what vouches for the ledger, up to a checkpoint. */
    BundleVouchers(Ledger ledger, Checkpoint checkpoint) {
        this.ledger = ledger;
        this.checkpoint = checkpoint;
        Set<EventKind> kinds = Set.of(EventKind.CONFIGURATION, EventKind.COSIGNATURE, EventKind.TIMESTAMP);
        ledger.forEach(new Sought(kinds, null, 0, checkpoint.size()), events::add);
    }

    /** @param captures numbers of the events of the captures */
    Vouchers of(Collection<Long> captures) {
        List<Vouchers.Witness> witnesses = new ArrayList<>();
        Map<String, List<Vouching.Vouched>> byWitness = new TreeMap<>();
        Vouching.cosignatures(events)
                .forEach(v -> byWitness
                        .computeIfAbsent(v.witness().toString(), w -> new ArrayList<>())
                        .add(v));
        byWitness
                .values()
                .forEach(all -> chosen(all, Vouching.Vouched::size, captures)
                        .forEach(v -> witnesses.add(new Vouchers.Witness(
                                v.witness().name(),
                                v.witness().toString(),
                                v.size(),
                                v.seq(),
                                v.time(),
                                v.line() + "\n"))));
        List<Vouchers.Timestamp> timestamps = timestamps(captures);
        Set<Long> sizes = new TreeSet<>();
        witnesses.forEach(w -> sizes.add(w.size()));
        timestamps.forEach(t -> sizes.add(t.size()));
        List<Vouchers.Earlier> earlier = new ArrayList<>();
        for (long size : sizes) {
            Checkpoint at = ledger.checkpointAt(size)
                    .orElseThrow(() -> new DaylightException(
                            "checkpoint " + size + ", which somebody vouches for, is missing; run `daylight verify`"));
            earlier.add(new Vouchers.Earlier(
                    at, ledger.proveFrom(size, checkpoint.size()).path()));
        }
        return new Vouchers(witnesses, timestamps, earlier);
    }

    /** The events that a bundle with these vouchers rests on: theirs, and those that configured the authorities. */
    Set<Long> events(Vouchers vouchers) {
        Set<Long> seqs = new TreeSet<>();
        vouchers.witnesses().forEach(w -> seqs.add(w.event()));
        Set<Long> stamped = new TreeSet<>();
        vouchers.timestamps().forEach(t -> stamped.add(t.event()));
        Timestamps.of(events).stream()
                .filter(t -> stamped.contains(t.seq()))
                .forEach(t -> seqs.addAll(Set.of(t.seq(), t.config())));
        return seqs;
    }

    private List<Vouchers.Timestamp> timestamps(Collection<Long> captures) {
        List<Timestamps.Taken> all = Timestamps.of(events);
        Map<String, List<Timestamps.Taken>> byAuthority = new TreeMap<>();
        all.stream()
                .filter(t -> t.renews() == null)
                .forEach(t -> byAuthority
                        .computeIfAbsent(t.authority(), a -> new ArrayList<>())
                        .add(t));
        Set<Long> taken = new TreeSet<>();
        byAuthority
                .values()
                .forEach(own -> chosen(own, Timestamps.Taken::size, captures).forEach(t -> taken.add(t.seq())));
        // What renews one that is taken goes along, in the order of the ledger.
        all.stream()
                .filter(t -> t.renews() != null && taken.contains(t.renews()))
                .forEach(t -> taken.add(t.seq()));
        Map<Long, Authority> authorities = new HashMap<>();
        events.forEach(e -> Timestamps.authority(e).ifPresent(a -> authorities.put(a.seq(), a)));
        return all.stream()
                .filter(t -> taken.contains(t.seq()))
                .map(t -> {
                    Authority authority = authorities.get(t.config());
                    return new Vouchers.Timestamp(
                            t.authority(),
                            authority == null ? null : authority.roots(),
                            t.policy(),
                            t.size(),
                            t.seq(),
                            t.time(),
                            HexFormat.of().formatHex(t.der()),
                            t.renews());
                })
                .toList();
    }

    /** In the order of the ledger. */
    private <T> List<T> chosen(List<T> all, ToLongFunction<T> size, Collection<Long> captures) {
        List<T> usable = all.stream()
                .filter(v -> size.applyAsLong(v) > 0 && size.applyAsLong(v) <= checkpoint.size())
                .toList();
        Set<T> chosen = new java.util.LinkedHashSet<>();
        for (long capture : captures) {
            usable.stream()
                    .filter(v -> size.applyAsLong(v) > capture)
                    .findFirst()
                    .ifPresent(chosen::add);
        }
        if (!usable.isEmpty()) {
            chosen.add(usable.getLast());
        }
        return usable.stream().filter(chosen::contains).toList();
    }
}
