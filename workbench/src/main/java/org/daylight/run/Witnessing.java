// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Ledger;
import org.daylight.ledger.Sought;
import org.daylight.ledger.VerifierKey;
import org.daylight.ledger.witness.CosignRequest;
import org.daylight.ledger.witness.Cosignature;
import org.daylight.ledger.witness.Vouching;
import org.daylight.ledger.witness.WitnessKey;

/**
 * Asks others to vouch for our ledger. Everything travels as text, by whatever way people have; {@link Cosigning} is the
 * other side.
 */
public final class Witnessing {
    /** A witness's clock may be ahead of ours by this much. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Workbench workbench;
    private final Ledger ledger;
    private final Clock clock;

    /** For this case. */
    public Witnessing(Workbench workbench) {
        this(workbench, Clock.systemUTC());
    }

    /** As the other, by another clock. */
    public Witnessing(Workbench workbench, Clock clock) {
        this.workbench = workbench;
        this.ledger = workbench.ledger();
        this.clock = clock;
    }

    /** The events that speak of witnesses. */
    private List<Event> events() {
        return events(ledger);
    }

    static List<Event> events(Ledger ledger) {
        List<Event> events = new ArrayList<>();
        ledger.forEach(Sought.of(EventKind.COSIGNATURE, EventKind.CONFIGURATION), events::add);
        return events;
    }

    /**
     * Trusts a witness from now on.
     *
     * @return her name
     * @throws DaylightException where the key is none, or another key of the same name is trusted
     */
    public String add(String key) {
        WitnessKey added = WitnessKey.parse(key);
        for (WitnessKey known : Vouching.witnesses(events())) {
            if (known.equals(added)) {
                return added.name();
            }
            if (known.name().equals(added.name())) {
                throw new DaylightException("a witness named " + added.name()
                        + " is trusted with another key; `witness remove` that one first, if she changed it");
            }
        }
        workbench.append(List.of(Vouching.trust(added, true)));
        return added.name();
    }

    /** Trusts a witness no longer; what she cosigned stays. @throws DaylightException where none has this name */
    public void remove(String name) {
        workbench.append(List.of(Vouching.trust(named(Vouching.witnesses(events()), name), false)));
    }

    private static WitnessKey named(List<WitnessKey> witnesses, String name) {
        return witnesses.stream()
                .filter(w -> w.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new DaylightException(
                        "no witness is named \"" + name + "\"; `witness list` names those that are trusted"));
    }

    /** Who vouches for this ledger since when, and whose ledgers this case's witness follows; a line each. */
    public List<String> list() {
        List<Event> events = events();
        List<String> lines = new ArrayList<>();
        List<Vouching.Vouched> vouched = Vouching.cosignatures(events);
        for (WitnessKey witness : Vouching.witnesses(events)) {
            lines.add(since(witness, vouched));
        }
        for (VerifierKey log : Vouching.followed(events)) {
            lines.add("follows " + log.name()
                    + Vouching.lastCosigned(events, log.name())
                            .map(c -> ", cosigned last at " + c.size() + " events")
                            .orElse(", not cosigned yet"));
        }
        return lines;
    }

    /** One line on one witness: since when she vouches, and how far. */
    public static String since(WitnessKey witness, List<Vouching.Vouched> vouched) {
        List<Vouching.Vouched> hers =
                vouched.stream().filter(v -> v.witness().equals(witness)).toList();
        if (hers.isEmpty()) {
            return witness.name() + " is trusted and has not vouched yet";
        }
        Vouching.Vouched first = hers.getFirst();
        Vouching.Vouched last = hers.getLast();
        String line = witness.name() + " vouches since " + first.time() + " (" + first.size() + " events)";
        return hers.size() == 1 ? line : line + ", last on " + last.time() + " (" + last.size() + " events)";
    }

    /**
     * What to send to a witness: the latest checkpoint, and the proof that it continues the one she cosigned last.
     *
     * @param name which witness; may be empty where one alone is trusted, or where `old` is given
     * @param old the size that she cosigned last, where it is not the one that this ledger knows of
     */
    public String request(Optional<String> name, OptionalLong old) {
        Checkpoint checkpoint = ledger.checkpoint();
        long from = old.isPresent() ? old.getAsLong() : lastOf(name);
        if (from < 0 || from > checkpoint.size()) {
            throw new DaylightException("the ledger has " + checkpoint.size() + " events, it cannot have grown from "
                    + from + "; name with --old what the witness cosigned last");
        }
        List<Digest> proof = from == 0
                ? List.of()
                : ledger.proveFrom(from, checkpoint.size()).path();
        return new CosignRequest(from, proof, checkpoint).text();
    }

    private long lastOf(Optional<String> name) {
        List<Event> events = events();
        List<WitnessKey> witnesses = Vouching.witnesses(events);
        if (name.isEmpty() && witnesses.size() > 1) {
            throw new DaylightException("several witnesses are trusted, and each saw another checkpoint last:"
                    + " name one with --witness");
        }
        if (name.isEmpty() && witnesses.isEmpty()) {
            return 0;
        }
        WitnessKey witness = name.isPresent() ? named(witnesses, name.get()) : witnesses.getFirst();
        return Vouching.cosignatures(events).stream()
                .filter(v -> v.witness().equals(witness))
                .mapToLong(Vouching.Vouched::size)
                .max()
                .orElse(0);
    }

    /**
     * Takes a witness's answer in: each line of a trusted witness, checked against the checkpoint that it covers.
     *
     * @param text the lines, or a checkpoint with them
     * @return a sentence for each line that was taken or was there already
     * @throws DaylightException where no line is of a trusted witness, or one of hers covers no checkpoint of ours
     */
    public List<String> take(String text) {
        List<Event> events = events();
        List<Vouching.Vouched> known = Vouching.cosignatures(events);
        List<Draft> drafts = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (Cosignature cosignature : Cosignature.all(text)) {
            Optional<WitnessKey> witness = Vouching.witnesses(events).stream()
                    .filter(w -> w.name().equals(cosignature.name()) && w.id().equals(cosignature.keyId()))
                    .findFirst();
            if (witness.isEmpty()) {
                continue;
            }
            if (cosignature.time().isAfter(Instant.now(clock).plus(AHEAD))) {
                throw new DaylightException("the cosignature of " + cosignature.name() + " is of " + cosignature.time()
                        + ", which is yet to come; compare your clocks");
            }
            Checkpoint covered = covered(witness.get(), cosignature);
            boolean there = known.stream().anyMatch(v -> v.line().equals(cosignature.line()));
            if (!there) {
                drafts.add(Vouching.taken(witness.get(), covered.size(), cosignature));
            }
            said.add(witness.get().name() + " vouches for " + covered.size() + " events on " + cosignature.time()
                    + (there ? "; it was taken before" : ""));
        }
        if (said.isEmpty()) {
            throw new DaylightException("no line of a trusted witness is in it; `witness list` names those that are");
        }
        if (!drafts.isEmpty()) {
            workbench.append(drafts);
        }
        return said;
    }

    /** A line does not say how many events it covers: the latest checkpoints are tried first. */
    private Checkpoint covered(WitnessKey witness, Cosignature cosignature) {
        Optional<Checkpoint> next = ledger.checkpointUpTo(ledger.size());
        while (next.isPresent()) {
            Checkpoint checkpoint = next.get();
            if (witness.verifies(cosignature, checkpoint.signed())) {
                return checkpoint;
            }
            next = checkpoint.size() == 0 ? Optional.empty() : ledger.checkpointUpTo(checkpoint.size() - 1);
        }
        throw new DaylightException("the cosignature of " + witness.name()
                + " covers no checkpoint of this ledger: it was damaged, or she saw another ledger");
    }
}
