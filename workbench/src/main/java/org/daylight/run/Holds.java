// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Sought;
import org.daylight.protect.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Legal holds: while one is in force, nothing that it covers can be erased. A hold covers the whole case, one capture, or
 * what is sealed for one person; a person cannot be erased while anything that is sealed for that person is covered.
 * Reasons are private fields.
 */
public final class Holds {
    /** The word for a hold on everything. */
    public static final String ALL = "all";

    private final Workbench workbench;

    /** The holds of this case. */
    public Holds(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * A hold.
     *
     * @param event by which it was placed
     * @param time when
     * @param on a capture's id, a person's pseudonym, or {@link #ALL}
     * @param reason why; "[erased]" where it was erased
     * @param released the event that released it; null while it is in force
     */
    public record Hold(
            long event,
            Instant time,
            String on,
            String reason,
            @Nullable Long released) {
        /** Whether it suspends erasure. */
        public boolean inForce() {
            return released == null;
        }
    }

    /** Places a hold. @throws DaylightException where there is no such capture or sealed person */
    public Event place(String on, String reason) {
        String checked = checked(on);
        return workbench
                .append(List.of(new Draft(EventKind.HOLD, Map.of("on", checked), Map.of("reason", reason))))
                .getFirst();
    }

    private String checked(String on) {
        if (on.equals(ALL)) {
            return on;
        }
        try {
            if (on.startsWith("person-")) {
                PersonId person = new PersonId(on);
                if (!workbench.personKeys().exists(person)) {
                    throw new DaylightException(person + " has no key in this case: nothing is sealed for that"
                            + " pseudonym, or it was erased already");
                }
                return person.value();
            }
            return CustodyFields.capture(workbench, new CaptureId(on)).id().value();
        } catch (IllegalArgumentException e) {
            throw new DaylightException(
                    "a hold is placed on a capture (c and 16 digits), a sealed person (person-1a2b3c4d) or `all`, found"
                            + " \"" + on + "\"",
                    e);
        }
    }

    /** Releases a hold. @throws DaylightException where the event placed none, or it was released before */
    public Event release(long hold, String reason) {
        Hold placed = all().stream()
                .filter(h -> h.event() == hold)
                .findFirst()
                .orElseThrow(() -> new DaylightException(
                        "event " + hold + " placed no hold; see `daylight hold list` for those in force"));
        if (!placed.inForce()) {
            throw new DaylightException(
                    "the hold of event " + hold + " was released by event " + placed.released() + " already");
        }
        return workbench
                .append(List.of(new Draft(EventKind.RELEASE, Map.of("hold", hold), Map.of("reason", reason))))
                .getFirst();
    }

    /** All holds, in order, released ones included. */
    public List<Hold> all() {
        List<Event> placed = new ArrayList<>();
        Map<Long, Long> released = new HashMap<>();
        workbench.ledger().forEach(Sought.of(EventKind.HOLD, EventKind.RELEASE), event -> {
            if (event.kind() == EventKind.HOLD) {
                placed.add(event);
            }
            if (event.kind() == EventKind.RELEASE) {
                released.putIfAbsent(event.number("hold"), event.seq());
            }
        });
        return placed.stream()
                .map(e -> new Hold(
                        e.seq(),
                        e.time(),
                        e.text("on"),
                        CustodyFields.shown(workbench.ledger().revealed(e.seq()), "reason"),
                        released.get(e.seq())))
                .toList();
    }

    /**
     * Refuses to erase a person while a hold covers what is sealed for that person.
     *
     * @param further captures that the erasure would touch beside those that its seals name
     * @throws DaylightException naming the hold
     */
    void refuseErasure(PersonId person, Collection<CaptureId> further) {
        List<Hold> inForce = all().stream().filter(Hold::inForce).toList();
        if (inForce.isEmpty()) {
            return;
        }
        Set<String> covered = new TreeSet<>(Set.of(ALL, person.value()));
        further.forEach(c -> covered.add(c.value()));
        sealedFor(person).forEach(c -> covered.add(c.value()));
        inForce.stream().filter(h -> covered.contains(h.on())).findFirst().ifPresent(h -> {
            throw new DaylightException(person + " cannot be erased: the legal hold of event " + h.event() + " on "
                    + (h.on().equals(ALL) ? "the whole case" : h.on())
                    + " is in force; release it first with `daylight hold release " + h.event() + "`");
        });
    }

    /** Every capture of which a file or a private field is sealed for a person. */
    Set<CaptureId> sealedFor(PersonId person) {
        Set<String> files = new TreeSet<>();
        Set<Long> events = new TreeSet<>();
        workbench.ledger().forEach(Sought.of(EventKind.SEAL), event -> {
            if (event.text("person").equals(person.value())) {
                files.addAll(Sealing.sealedFiles(event).keySet());
                if (event.open().get("fields") instanceof Map<?, ?> fields) {
                    fields.keySet()
                            .forEach(id ->
                                    events.add(Long.valueOf(String.valueOf(id).replaceFirst("/.*", ""))));
                }
            }
        });
        Set<CaptureId> captures = new TreeSet<>();
        for (Capture c : workbench.register().captures()) {
            if (files.contains(c.file()) || events.contains(c.event())) {
                captures.add(c.id());
            }
        }
        workbench.register().frozenTexts().stream()
                .filter(t -> files.contains(t.file()))
                .forEach(t -> captures.add(t.capture()));
        events.forEach(seq -> {
            if (workbench.ledger().event(seq).open().get("capture") instanceof String capture) {
                captures.add(new CaptureId(capture));
            }
        });
        return captures;
    }
}
