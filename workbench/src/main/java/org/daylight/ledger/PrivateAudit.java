// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.EventKind;

/**
 * Compares the erasable store with the commitments in the events. What is missing must have been erased: an erase event
 * names the field ({@code fields}), or names the person ({@code person}) without a list and the field was sealed for
 * that person.
 */
final class PrivateAudit {
    private static final String HINT = "the value in store is not the one that the event committed to";

    /** The latest mask that a seal event gives a field, by digest; and what is shown in place of sealed fields. */
    private final Map<String, String> masked = new HashMap<>();

    private final Map<String, String> shown = new TreeMap<>();

    private record Gone(String id, List<String> persons) {}

    private final PrivateValues values;
    private final Faults faults;
    private final Map<String, Long> fields = new HashMap<>();
    private final Map<String, Long> persons = new HashMap<>();
    private final List<Gone> gone = new ArrayList<>();
    /** The values of events that cannot be read themselves: nothing can be said of them. */
    private final Set<Long> skipped = new HashSet<>();

    PrivateAudit(PrivateValues values, Faults faults) {
        this.values = values;
        this.faults = faults;
    }

    void skip(long seq) {
        skipped.add(seq);
    }

    void check(Event event) {
        if (event.kind() == EventKind.ERASE) {
            erased(event);
        }
        if (event.kind() == EventKind.SEAL && event.open().get("fields") instanceof Map<?, ?> masks) {
            masks.forEach((id, digest) -> masked.put(String.valueOf(id), String.valueOf(digest)));
        }
        Map<String, PrivateValue> stored = new TreeMap<>();
        values.of(event.seq()).forEach(value -> stored.put(value.field(), value));
        new TreeMap<>(event.committed()).forEach((field, digest) -> {
            PrivateValue value = stored.remove(field);
            if (value == null) {
                gone.add(new Gone(event.seq() + "/" + field, List.of()));
            } else if (value.isErased()) {
                gone.add(new Gone(value.id(), value.sealedFor()));
                if (!value.sealedFor().isEmpty()) {
                    hidden(value, event);
                }
            } else {
                compare(value, digest, event);
            }
        });
        stored.values()
                .forEach(value -> faults.add(
                        "private value " + value.id(),
                        "no value, the event commits to none",
                        "one",
                        "it was put in by hand"));
    }

    /** What stands in place of a sealed field is shown, registered and published: a seal event must say so. */
    private void hidden(PrivateValue value, Event event) {
        boolean ownName = event.kind() == EventKind.SEAL
                && (value.field().equals("spellings") || value.field().equals("name"))
                && event.open().get("person") instanceof String person
                && value.sealedFor().contains(person);
        if (!ownName) {
            shown.put(value.id(), value.maskDigest().hex());
        }
    }

    private void erased(Event event) {
        if (event.open().get("fields") instanceof List<?> list) {
            list.forEach(field -> fields.putIfAbsent(String.valueOf(field), event.seq()));
        } else if (event.open().get("person") instanceof String person) {
            persons.putIfAbsent(person, event.seq());
        }
    }

    private void compare(PrivateValue value, Digest committed, Event event) {
        String item = "private value " + value.id();
        String salt = value.salt();
        String json = value.value();
        if (value.ciphertext() != null) {
            hidden(value, event);
            // Without the person's key nothing more can be said of a sealed value.
            if (salt != null || json != null || value.sealedFor().isEmpty()) {
                faults.add(
                        item,
                        "a sealed value alone",
                        "salt or value beside it, or nobody it is sealed for",
                        "seal it again");
            }
        } else if (salt == null || json == null || !salt.matches("[0-9a-f]{64}")) {
            faults.add(item, "a salt of 64 hexadecimal digits and a value", "one without the other", HINT);
        } else if (!PrivateValue.commitment(HexFormat.of().parseHex(salt), json).equals(committed)) {
            faults.add(item, "a value with the commitment " + committed.hex(), "another value or salt", HINT);
        }
    }

    /** After the last event: what is missing and was never erased, what was erased and is still there. */
    void end() {
        shown.forEach((id, digest) -> {
            if (!digest.equals(masked.get(id))) {
                faults.add(
                        "private value " + id,
                        masked.containsKey(id) ? "the mask that a seal event gave it" : "a seal event that names it",
                        masked.containsKey(id) ? "another mask" : "none",
                        "it was hidden or altered by hand, not by a seal; a backup may hold what stood there");
            }
        });
        Set<String> missing = new HashSet<>();
        for (Gone value : gone) {
            missing.add(value.id());
            if (!fields.containsKey(value.id()) && value.persons().stream().noneMatch(persons::containsKey)) {
                faults.add(
                        "private value " + value.id(),
                        "a value, sealed or clear",
                        "none",
                        "no erase event names it: it was deleted by hand; a backup may hold it");
            }
        }
        fields.forEach((id, seq) -> {
            if (!missing.contains(id) && !skipped.contains(seqOf(id))) {
                faults.add(
                        "private value " + id,
                        "none, erased by event " + seq,
                        "a value",
                        "it came back, perhaps with a backup: erase it again");
            }
        });
    }

    private static long seqOf(String id) {
        try {
            return Long.parseLong(id.replaceFirst("/.*", ""));
        } catch (NumberFormatException e) {
            throw new DaylightException("an erase event names the field \"" + id + "\", expected seq/field", e);
        }
    }
}
