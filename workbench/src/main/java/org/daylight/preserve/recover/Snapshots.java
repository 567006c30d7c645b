// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.recover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.daylight.WebAddress;
import org.daylight.preserve.Transport;

/** What public archives kept of one address over time: listed first, then fetched one by one. For one thread. */
public final class Snapshots {
    private final Function<Transport.Limits, Transport> transports;
    private final Transport.Limits limits;
    private final String original;
    private final Recovering recovering;
    private final Map<Snapshot, Memento> known = new HashMap<>();
    private final List<String> said = new ArrayList<>();

    /**
     * Of this address.
     *
     * @param limits of a page; lists have a size of their own
     * @throws org.daylight.DaylightException where it is no address of the web
     */
    public Snapshots(Function<Transport.Limits, Transport> transports, Transport.Limits limits, String url) {
        this.transports = transports;
        this.limits = limits;
        original = WebAddress.parse(url).toString();
        recovering = new Recovering(transports, limits);
    }

    /**
     * A capture that an archive says it has.
     *
     * @param archive which
     * @param time when that archive captured it, by its own word
     */
    public record Snapshot(String archive, Instant time) {}

    /** Asks what each archive has, refusals and redirects left out, the oldest first. Each moment of an archive once. */
    public List<Snapshot> list(List<PublicArchive> archives) {
        for (PublicArchive archive : archives) {
            Listing listing = new Listing(transports.apply(limits.withBodyBytes(Listing.LONGEST)))
                    .ask(archive, original, Instant.now());
            said.addAll(listing.said());
            listing.mementos().stream()
                    .filter(m -> m.status() == 200 || m.status() == 0)
                    .forEach(m -> known.putIfAbsent(new Snapshot(archive.name(), m.time()), m));
        }
        return known.keySet().stream()
                .sorted(Comparator.comparing(Snapshot::time).thenComparing(Snapshot::archive))
                .toList();
    }

    /** Fetches one that was listed, raw where the archive can; empty where it does not give it. */
    public Optional<Recovered> fetch(Snapshot snapshot) {
        Memento memento = known.get(snapshot);
        return memento == null ? Optional.empty() : Optional.ofNullable(recovering.fetch(memento, original));
    }

    /** Sentences on what did not go as it should. */
    public List<String> said() {
        List<String> all = new ArrayList<>(said);
        all.addAll(recovering.said());
        return List.copyOf(all);
    }
}
