// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.exchange.Card;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Events;
import org.daylight.ledger.Fault;
import org.daylight.ledger.Frontier;
import org.daylight.ledger.Jcs;
import org.daylight.ledger.Merkle;
import org.daylight.ledger.PrivateValue;
import org.daylight.run.Receiving;

/**
 * Checks what was received of other cases, from their side: the leaves that were seen lead to the heads that they signed,
 * each event that was taken in is one of these leaves, and each private field is what it committed to there.
 */
final class ReceivedCheck {
    private final Events log;
    private final List<Event> events;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Frontier> frontiers = new TreeMap<>();
    private final Map<String, List<Digest>> leaves = new HashMap<>();
    private final Map<String, Card> cards = new HashMap<>();
    private int heads;
    private int taken;

    ReceivedCheck(Events log, List<Event> events) {
        this.log = log;
        this.events = events;
    }

    List<Fault> check() {
        for (Event event : events) {
            if (event.kind() == EventKind.CONFIGURATION && event.open().get("colleague") instanceof String note) {
                part(event, () -> {
                    Card card = Card.parse(note);
                    cards.put(card.ledger(), card);
                });
            } else if (event.kind() == EventKind.RECEIVED) {
                part(event, () -> received(event));
            }
        }
        return faults;
    }

    private void received(Event event) {
        switch (event.text("what")) {
            case "ledger" -> head(event);
            case "capture", "decision" -> event(event);
            default -> {
                // A refusal holds two signed notes and claims nothing else.
            }
        }
    }

    private void head(Event event) {
        String ledger = event.text("ledger");
        Frontier frontier = frontiers.computeIfAbsent(ledger, l -> new Frontier());
        List<Digest> known = leaves.computeIfAbsent(ledger, l -> new ArrayList<>());
        if (!(log.revealed(event.seq()).get("leaves") instanceof String hex)) {
            fault(event, "the leaves of " + ledger, "none", "they were deleted: bring the database back from a backup");
            return;
        }
        List<Digest> more = Receiving.leaves(hex);
        more.forEach(leaf -> {
            frontier.append(leaf);
            known.add(leaf);
        });
        boolean grows = event.number("from") + more.size() == event.number("size")
                && frontier.size() == event.number("size")
                && frontier.root().hex().equals(event.text("root"));
        if (!grows) {
            fault(
                    event,
                    "leaves that lead from " + event.number("from") + " to the root of " + event.number("size"),
                    "others",
                    "what was seen of " + ledger + " was changed");
            return;
        }
        heads++;
        Card card = cards.get(ledger);
        String note = event.text("note");
        if (!note.isEmpty()) {
            Checkpoint signed = Checkpoint.parse(note);
            if (card == null
                    || !signed.signedBy(card.key())
                    || !signed.origin().equals(ledger)
                    || signed.size() != frontier.size()
                    || !signed.root().equals(frontier.root())) {
                fault(
                        event,
                        "a head of " + frontier.size() + " events signed by " + ledger,
                        "none that verifies",
                        "compare with the checkpoint that the colleague keeps");
            }
        }
    }

    private void event(Event event) {
        String ledger = event.text("ledger");
        Map<String, Object> revealed = log.revealed(event.seq());
        if (!(revealed.get("event") instanceof String json)) {
            fault(
                    event,
                    "the event of " + ledger + " that was received",
                    "none",
                    "bring the database back from a backup");
            return;
        }
        long at = event.number("at");
        List<Digest> known = leaves.getOrDefault(ledger, List.of());
        Digest leaf = Merkle.leaf(json);
        if (at >= known.size()
                || !known.get((int) at).equals(leaf)
                || !leaf.hex().equals(event.text("leaf"))) {
            fault(
                    event,
                    "event " + at + " of " + ledger,
                    "another",
                    "it does not stand at that place of the ledger that was seen");
            return;
        }
        Event theirs = Events.read(ledger, at, json);
        if (revealed.get("salts") instanceof Map<?, ?> salts) {
            salts.forEach((field, salt) -> committed(event, theirs, String.valueOf(field), salt, revealed));
        }
        taken++;
    }

    private void committed(Event event, Event theirs, String field, Object salt, Map<String, Object> revealed) {
        Object value = revealed.get(field);
        if (value == null || sealedSince(event, field)) {
            return; // masked or erased here since: our own ledger accounts for it
        }
        Digest committed = theirs.committed().get(field);
        boolean holds = committed != null
                && String.valueOf(salt).matches("[0-9a-f]{64}")
                && PrivateValue.commitment(HexFormat.of().parseHex(String.valueOf(salt)), Jcs.write(value))
                        .equals(committed);
        if (!holds) {
            fault(
                    event,
                    "the value of \"" + field + "\" that its sender committed to",
                    "another",
                    "it was changed here; the sender has the original");
        }
    }

    /** Whether a seal of this case names the field: then what is shown is a mask. */
    private boolean sealedSince(Event event, String field) {
        String id = event.seq() + "/" + field;
        return events.stream()
                .anyMatch(e -> e.kind() == EventKind.SEAL
                        && e.open().get("fields") instanceof Map<?, ?> fields
                        && fields.containsKey(id));
    }

    private void part(Event event, Runnable check) {
        try {
            check.run();
        } catch (DaylightException e) {
            fault(event, "what a colleague signed", String.valueOf(e.getMessage()), "it was not written by Daylight");
        }
    }

    private void fault(Event event, String expected, String found, String hint) {
        faults.add(new Fault("received, event " + event.seq(), expected, found, hint));
    }

    /** What was checked, a sentence; empty where nothing was received. */
    List<String> checked() {
        return heads + taken == 0
                ? List.of()
                : List.of("received: " + frontiers.size() + " ledgers of other cases, " + heads + " signed heads, "
                        + taken + " events, each at its place in its own ledger");
    }
}
