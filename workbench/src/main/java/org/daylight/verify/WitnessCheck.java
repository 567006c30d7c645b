// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Events;
import org.daylight.ledger.Fault;
import org.daylight.ledger.VerifierKey;
import org.daylight.ledger.witness.Cosignature;
import org.daylight.ledger.witness.Vouching;
import org.daylight.ledger.witness.WitnessKey;
import org.daylight.run.Witnessing;

/** Checks every cosignature that the ledger holds against the tree at its size. */
final class WitnessCheck {
    private final Events log;
    private final List<Event> events;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Vouching.Vouched> good = new ArrayList<>();

    WitnessCheck(Events log, List<Event> events) {
        this.log = log;
        this.events = events.stream()
                .filter(e -> e.kind() == EventKind.COSIGNATURE || e.kind() == EventKind.CONFIGURATION)
                .toList();
    }

    List<Fault> check() {
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            if (event.kind() != EventKind.COSIGNATURE) {
                continue;
            }
            if (Vouching.is(event, "taken")) {
                taken(event, Vouching.witnesses(events.subList(0, i)));
            } else if (!Vouching.is(event, "given") && !Vouching.is(event, "refused")) {
                fault(event, "the role taken, given or refused", "another", "it was not written by Daylight");
            } else {
                note(event, Vouching.followed(events.subList(0, i)));
            }
        }
        return faults;
    }

    private void taken(Event event, List<WitnessKey> trusted) {
        Optional<Vouching.Vouched> vouched = Vouching.vouched(event);
        Optional<Cosignature> line = vouched.flatMap(v -> Cosignature.parse(v.line()));
        if (vouched.isEmpty() || line.isEmpty()) {
            fault(event, "a witness, a size, a time and a line", "something else", "it was not written by Daylight");
            return;
        }
        Vouching.Vouched v = vouched.get();
        if (!trusted.contains(v.witness())) {
            fault(event, "a witness trusted before it", v.witness().name(), "who put it in need not be a witness");
            return;
        }
        String signed;
        try {
            signed = log.signedText(v.size());
        } catch (DaylightException e) {
            fault(event, "a tree of " + v.size() + " events", String.valueOf(e.getMessage()), "see the other faults");
            return;
        }
        if (!line.get().time().equals(v.time()) || !v.witness().verifies(line.get(), signed)) {
            fault(
                    event,
                    "a cosignature of " + v.witness().name() + " over the tree of " + v.size() + " events",
                    "one that does not verify",
                    "she saw another ledger, or the event is forged; ask her for the checkpoint that she keeps");
        } else {
            good.add(v);
        }
    }

    private void note(Event event, List<VerifierKey> followed) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(event.text("note"));
            boolean follows = followed.stream()
                    .anyMatch(key -> key.name().equals(checkpoint.origin()) && checkpoint.signedBy(key));
            if (!follows) {
                fault(event, "a checkpoint of a ledger that is followed", "another", "it was not written by Daylight");
            }
        } catch (DaylightException e) {
            fault(event, "a checkpoint of another ledger", String.valueOf(e.getMessage()), "");
        }
    }

    private void fault(Event event, String expected, String found, String hint) {
        faults.add(new Fault("cosignature, event " + event.seq(), expected, found, hint));
    }

    /** Who vouches since when, and what was checked: a sentence each. */
    List<String> checked() {
        List<String> checked = new ArrayList<>();
        checked.add("cosignatures: " + good.size() + " of witnesses, each against the tree at its size");
        good.stream()
                .map(Vouching.Vouched::witness)
                .distinct()
                .forEach(witness -> checked.add(Witnessing.since(witness, good)));
        return checked;
    }

    /** What the cosignatures leave open. */
    String notProven() {
        return good.isEmpty()
                ? "no witness vouches for this ledger"
                : "a cosignature inside the ledger shows what its witness saw and when, if her key is hers (ask her);"
                        + " whoever sets the ledger back can leave it out: the checkpoint that she keeps shows that,"
                        + " give it with --checkpoint";
    }
}
