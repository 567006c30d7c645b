// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger.witness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Draft;
import org.daylight.ledger.VerifierKey;

/**
 * What the events of a ledger say of witnesses: whom it trusts, what they cosigned, whom it follows itself.
 *
 * <pre>
 * configuration   {"witness": KEY}  {"witnessRemoved": KEY}  {"follow": KEY}  {"unfollow": KEY}
 * cosignature     {"role": "taken", "witness": KEY, "size", "seconds", "line"}     another's, of this ledger
 *                 {"role": "given", "origin", "size", "seconds", "line", "note"}   ours, of another ledger
 *                 {"role": "refused", "origin", "size", "why", "note"}             another ledger that contradicts itself
 * </pre>
 *
 * Lists of events may hold other kinds; what is not of this form is passed over, and {@code verify} names it.
 */
public final class Vouching {
    private static final String ROLE = "role";

    private Vouching() {}

    /**
     * A cosignature that was taken into the ledger.
     *
     * @param seq the event
     * @param witness whose
     * @param size how many events the checkpoint has
     * @param time when, by the witness's clock
     * @param line the line under the checkpoint, without line feed
     */
    public record Vouched(long seq, WitnessKey witness, long size, Instant time, String line) {}

    /** The cosignatures of this ledger, in the order in which they were taken. */
    public static List<Vouched> cosignatures(List<Event> events) {
        List<Vouched> all = new ArrayList<>();
        for (Event event : events) {
            vouched(event).ifPresent(all::add);
        }
        return all;
    }

    /** What this event took in; nothing where it is another event, or not well-formed. */
    public static Optional<Vouched> vouched(Event event) {
        if (!is(event, "taken")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Vouched(
                    event.seq(),
                    WitnessKey.parse(event.text("witness")),
                    event.number("size"),
                    Instant.ofEpochSecond(event.number("seconds")),
                    event.text("line")));
        } catch (DaylightException | java.time.DateTimeException e) {
            // Well-formed as an event, but not of the form that this package writes: the check of witnesses says so.
            return Optional.empty();
        }
    }

    /** Whether an event records a cosignature in this role: taken, given or refused. */
    public static boolean is(Event event, String role) {
        return event.kind() == EventKind.COSIGNATURE && role.equals(event.open().get(ROLE));
    }

    /** The witnesses that are trusted after these events. */
    public static List<WitnessKey> witnesses(List<Event> events) {
        return configured(events, "witness", "witnessRemoved").stream()
                .map(WitnessKey::parse)
                .toList();
    }

    /** The keys of other ledgers that this one's witness follows. */
    public static List<VerifierKey> followed(List<Event> events) {
        return configured(events, "follow", "unfollow").stream()
                .map(VerifierKey::parse)
                .toList();
    }

    private static Set<String> configured(List<Event> events, String added, String removed) {
        Set<String> keys = new LinkedHashSet<>();
        for (Event event : events) {
            if (event.kind() == EventKind.CONFIGURATION) {
                if (event.open().get(added) instanceof String key) {
                    keys.add(key);
                }
                if (event.open().get(removed) instanceof String key) {
                    keys.remove(key);
                }
            }
        }
        return keys;
    }

    /** The checkpoint of another ledger that we cosigned last: a checkpoint held elsewhere, for its owner's readers. */
    public static Optional<Checkpoint> lastCosigned(List<Event> events, String origin) {
        return events.stream()
                .filter(e -> is(e, "given") && origin.equals(e.open().get("origin")))
                .reduce((first, second) -> second)
                .map(e -> Checkpoint.parse(e.text("note")));
    }

    /** The event that trusts, or trusts no more, a witness. */
    public static Draft trust(WitnessKey key, boolean trusted) {
        return configuration(trusted ? "witness" : "witnessRemoved", key.toString());
    }

    /** The event that follows another ledger, or follows it no more. */
    public static Draft follow(VerifierKey key, boolean followed) {
        return configuration(followed ? "follow" : "unfollow", key.toString());
    }

    private static Draft configuration(String name, String key) {
        return Draft.open(EventKind.CONFIGURATION, Map.of(name, key));
    }

    /** The event that takes a witness's line in. */
    public static Draft taken(WitnessKey witness, long size, Cosignature cosignature) {
        return Draft.open(
                EventKind.COSIGNATURE,
                Map.of(
                        ROLE,
                        "taken",
                        "witness",
                        witness.toString(),
                        "size",
                        size,
                        "seconds",
                        cosignature.seconds(),
                        "line",
                        cosignature.line()));
    }

    /** The event that remembers what we cosigned. */
    public static Draft given(Checkpoint checkpoint, Cosignature cosignature) {
        return Draft.open(
                EventKind.COSIGNATURE,
                Map.of(
                        ROLE,
                        "given",
                        "origin",
                        checkpoint.origin(),
                        "size",
                        checkpoint.size(),
                        "seconds",
                        cosignature.seconds(),
                        "line",
                        cosignature.line(),
                        "note",
                        checkpoint.note()));
    }

    /** The event that keeps a signed checkpoint which contradicts what we cosigned: with both, anyone can see it. */
    public static Draft refused(Checkpoint checkpoint, Ruling ruling) {
        return Draft.open(
                EventKind.COSIGNATURE,
                Map.of(
                        ROLE,
                        "refused",
                        "origin",
                        checkpoint.origin(),
                        "size",
                        checkpoint.size(),
                        "why",
                        ruling.reason(),
                        "note",
                        checkpoint.note()));
    }
}
