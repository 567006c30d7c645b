// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.EventKind;
import org.daylight.exchange.Card;
import org.daylight.exchange.Parcel;
import org.daylight.exchange.ParcelReader;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Frontier;
import org.daylight.ledger.Merkle;
import org.daylight.register.OtherCases;

/**
 * Takes a colleague's parcel in. All of it is verified before anything is written: container and signature, every event
 * and its way to the signed head, that this head continues the one that was seen before, every private field, and that
 * what the sender signed agrees with the bytes he sent. Taking the same parcel in twice changes nothing, and cases that
 * are received in another order give the same register.
 */
public final class Receiving {
    /** So many leaves are one private field: beyond it, further events of the same kind follow. */
    private static final int LEAVES = 1 << 16;

    private final Workbench workbench;

    /** Receives into this case. */
    public Receiving(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * What came of a parcel.
     *
     * @param sender whose it is
     * @param size events of the sender's ledger that are known now
     * @param captures that came in
     * @param decisions that came in
     * @param open decisions of others that wait for a person now
     * @param leftOut what the sender kept, by reason
     * @param notes sentences for the person who imports
     */
    public record Received(
            Card sender,
            long size,
            int captures,
            int decisions,
            int open,
            Map<String, Long> leftOut,
            List<String> notes) {
        /** Copies map and list. */
        public Received {
            leftOut = new TreeMap<>(leftOut);
            notes = List.copyOf(notes);
        }
    }

    /** Takes a parcel in. @throws DaylightException naming what is not as it should be; nothing was taken in then */
    public Received receive(Path file) {
        Colleagues colleagues = new Colleagues(workbench);
        // Asked first: what a stranger sends is not even unpacked.
        colleagues.require(ParcelReader.sender(file));
        Incoming incoming = new Incoming(workbench.folder().root());
        try {
            Parcel parcel = new ParcelReader(file, incoming.parts(), colleagues.box()).read();
            colleagues.require(parcel.card());
            continues(parcel);
            Taking taking = new Taking(workbench, parcel);
            taking.all();
            List<Draft> drafts = new ArrayList<>(seen(parcel));
            drafts.addAll(taking.drafts());
            // 1. The files, on the disk where they wait. A crash here is removed by the next start.
            incoming.ready(taking.files());
            // 2. The events: from here on it was received.
            if (!drafts.isEmpty()) {
                workbench.append(drafts, taking.documents());
            }
            // 3. The files to their places. A crash here is finished by the next start.
            incoming.finish(taking.digests());
            List<String> notes = new ArrayList<>(taking.notes());
            new ReceivedTexts(workbench).keep();
            taking.digests()
                    .keySet()
                    .forEach(name -> new Sealing(workbench)
                            .sealedNamesIn(name)
                            .forEach(person -> notes.add("a name that is sealed as " + person + " stands in " + name
                                    + ": run `daylight seal` with its spellings again to encrypt it")));
            return new Received(
                    parcel.card(),
                    new OtherCases(workbench.database())
                            .latest(parcel.card().ledger())
                            .map(OtherCases.Seen::size)
                            .orElse(parcel.checkpoint().size()),
                    taking.captures(),
                    taking.decisions(),
                    new OtherCases(workbench.database()).open().size(),
                    parcel.leftOut(),
                    notes);
        } finally {
            incoming.clear();
        }
    }

    /** The parcel continues what was seen of this ledger before, or is an earlier state of it. */
    private void continues(Parcel parcel) {
        OtherCases others = new OtherCases(workbench.database());
        String ledger = parcel.card().ledger();
        Optional<OtherCases.Seen> latest = others.latest(ledger);
        long seen = latest.map(OtherCases.Seen::size).orElse(0L);
        if (parcel.from() > seen) {
            throw new DaylightException("the parcel begins at event " + parcel.from() + " of " + ledger
                    + ", of which this case has seen " + seen + "; ask for one made with --since " + seen);
        }
        for (OtherCases.Seen state : others.seen()) {
            if (state.ledger().equals(ledger)) {
                parcel.rootAt(state.size())
                        .filter(root -> !root.equals(state.root()))
                        .ifPresent(root -> refuse(parcel, state));
            }
        }
        if (parcel.checkpoint().size() < seen) {
            Digest root = rootOf(ledger, parcel.checkpoint().size());
            if (!root.equals(parcel.checkpoint().root())) {
                refuse(parcel, latest.orElseThrow());
            }
        }
    }

    /** Both notes are kept: they show that two histories were signed. */
    private void refuse(Parcel parcel, OtherCases.Seen seen) {
        workbench.append(List.of(Draft.open(
                EventKind.RECEIVED,
                Map.of(
                        "what", "refused",
                        "ledger", seen.ledger(),
                        "why", "another history",
                        "seen", seen.note(),
                        "note", parcel.checkpoint().note()))));
        throw new DaylightException("the ledger of " + seen.ledger() + " in this parcel ("
                + parcel.checkpoint().size() + " events) is not the one that was seen before (" + seen.size()
                + " events): it was set back or rewritten. Nothing was taken in; both signed heads are kept as evidence,"
                + " ask the sender");
    }

    private Digest rootOf(String ledger, long size) {
        Frontier frontier = new Frontier();
        workbench.ledger().forEach(event -> {
            if (event.kind() == EventKind.RECEIVED
                    && "ledger".equals(event.open().get("what"))
                    && ledger.equals(event.open().get("ledger"))
                    && workbench.ledger().revealed(event.seq()).get("leaves") instanceof String leaves) {
                leaves(leaves).stream().filter(leaf -> frontier.size() < size).forEach(frontier::append);
            }
        });
        return frontier.root();
    }

    /** The leaves of one event: 64 hexadecimal digits each. */
    public static List<Digest> leaves(String hex) {
        List<Digest> leaves = new ArrayList<>();
        for (int at = 0; at + 64 <= hex.length(); at += 64) {
            leaves.add(new Digest(hex.substring(at, at + 64)));
        }
        return leaves;
    }

    /** How far the ledger is known now, with the leaf of each event that was not known before. */
    private List<Draft> seen(Parcel parcel) {
        String ledger = parcel.card().ledger();
        long known = new OtherCases(workbench.database())
                .latest(ledger)
                .map(OtherCases.Seen::size)
                .orElse(0L);
        List<Draft> drafts = new ArrayList<>();
        Frontier frontier = parcel.frontier(known);
        for (long from = known; from < parcel.checkpoint().size(); from += LEAVES) {
            long to = Math.min(parcel.checkpoint().size(), from + LEAVES);
            StringBuilder leaves = new StringBuilder();
            for (long seq = from; seq < to; seq++) {
                Digest leaf = Merkle.leaf(parcel.event(seq).orElseThrow().json());
                frontier.append(leaf);
                leaves.append(leaf.hex());
            }
            Map<String, Object> open = new LinkedHashMap<>();
            open.put("what", "ledger");
            open.put("ledger", ledger);
            open.put("from", from);
            open.put("size", to);
            open.put("root", frontier.root().hex());
            open.put("peaks", frontier.peaks().stream().map(Digest::hex).toList());
            // Only the head itself is signed; of the parts before it the root alone is known.
            open.put(
                    "note",
                    to == parcel.checkpoint().size() ? parcel.checkpoint().note() : "");
            drafts.add(new Draft(EventKind.RECEIVED, open, Map.of("leaves", leaves.toString())));
        }
        return drafts;
    }
}
