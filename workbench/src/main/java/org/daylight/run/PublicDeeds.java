// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Ledger;
import org.daylight.ledger.Sought;
import org.daylight.publish.compare.Deed;
import org.daylight.publish.compare.Why;
import org.daylight.register.StatementRef;
import org.jspecify.annotations.Nullable;

/**
 * The decisions up to a position of the ledger, as far as an edition may tell of them: what was done to which statement or
 * entry. Nobody's reason and nobody's name is among it.
 */
final class PublicDeeds {
    private final Map<Long, List<Deed>> byEvent = new LinkedHashMap<>();
    private final Map<Long, List<Long>> bulks = new HashMap<>();
    /** By claim and text: the decision by which it was accepted last. */
    private final Map<String, Long> accepted = new HashMap<>();

    private final Map<Long, String> captures = new HashMap<>();
    private final Map<Long, List<Deed>> onDecision = new HashMap<>();

    /** @param size how many events there were */
    PublicDeeds(Ledger ledger, long size) {
        ledger.forEach(Sought.of(EventKind.DECISION).before(size), this::take);
        byEvent.values()
                .forEach(deeds -> deeds.forEach(d -> {
                    Long of = d.of();
                    if (of != null) {
                        onDecision.computeIfAbsent(of, k -> new ArrayList<>()).add(d);
                    }
                }));
    }

    /** All of them, in the order of the ledger. */
    List<Deed> all() {
        return byEvent.values().stream().flatMap(List::stream).toList();
    }

    /** The capture on which a decision accepted a claim; empty where it accepted none. */
    Optional<String> captureOf(long decision) {
        return Optional.ofNullable(captures.get(decision));
    }

    /** The latest decision from a position on that touched a statement. */
    Optional<Deed> latest(long decision, String property, long from) {
        return onDecision.getOrDefault(decision, List.of()).stream()
                .filter(d -> d.event() >= from)
                .filter(d -> d.property() == null || d.property().equals(property))
                .max(Comparator.comparingLong(Deed::event));
    }

    /** The latest decision from a position on that merged an entry into another, or undid that. */
    Optional<Deed> merged(String entry, long from) {
        return byEvent.values().stream()
                .flatMap(List::stream)
                .filter(d -> d.event() >= from && d.of() == null && entry.equals(d.entry()) && d.into() != null)
                .max(Comparator.comparingLong(Deed::event));
    }

    private void take(Event e) {
        List<Deed> deeds = new ArrayList<>();
        switch (e.text("decision")) {
            case "accept" -> accepted(e, Why.ACCEPTED, deeds);
            case "amend" -> accepted(e, Why.AMENDED, deeds);
            case "reject" -> superseded(e, Why.REJECTED, deeds);
            case "second" -> of(e, Why.SECONDED, "seconds", deeds);
            case "retract" -> of(e, Why.RETRACTED, "of", deeds);
            case "grade" -> of(e, Why.GRADED, "of", deeds);
            case "undo" -> undone(e, number(e, "undoes"), deeds, 0);
            case "merge" -> {
                if (e.open().get("from") instanceof List<?> from) {
                    from.forEach(f -> deeds.add(deed(e, Why.MERGED, null, null, String.valueOf(f), text(e, "into"))));
                }
            }
            case "split" -> {
                deeds.add(deed(e, Why.SPLIT, null, null, text(e, "entry"), null));
                moved(e, Why.SPLIT, deeds);
            }
            case "move" -> moved(e, Why.MOVED, deeds);
            case "new-entry", "label" -> deeds.add(deed(e, Why.NAMED, null, null, text(e, "entry"), null));
            default -> {
                // Replies, translations, masks and searches have tables of their own, or none.
            }
        }
        Long bulk = number(e, "bulk");
        if (bulk != null) {
            bulks.computeIfAbsent(bulk, b -> new ArrayList<>()).add(e.seq());
        }
        if (!deeds.isEmpty()) {
            byEvent.put(e.seq(), deeds);
        }
    }

    private void accepted(Event e, Why why, List<Deed> deeds) {
        superseded(e, why, deeds);
        deeds.add(new Deed(e.seq(), time(e), why, e.seq(), null, text(e, "claim"), text(e, "entry"), null));
        accepted.put(key(e), e.seq());
        String capture = text(e, "capture");
        if (capture != null) {
            captures.put(e.seq(), capture);
        }
    }

    /** What a claim was accepted as before, it is no longer. */
    private void superseded(Event e, Why why, List<Deed> deeds) {
        Long before = accepted.get(key(e));
        if (before != null) {
            deeds.add(new Deed(e.seq(), time(e), why, before, null, text(e, "claim"), null, null));
        }
    }

    private static String key(Event e) {
        return e.open().get("claim") + " " + e.open().get("document");
    }

    private static void of(Event e, Why why, String field, List<Deed> deeds) {
        Long of = number(e, field);
        if (of != null) {
            deeds.add(new Deed(e.seq(), time(e), why, of, text(e, "property"), text(e, "claim"), null, null));
        }
    }

    private static void moved(Event e, Why why, List<Deed> deeds) {
        for (StatementRef s : StatementRef.list(e.open().get("statements"))) {
            deeds.add(new Deed(e.seq(), time(e), why, s.decision(), s.property(), null, null, text(e, "entry")));
        }
    }

    /** Whatever the undone decision touched, this one touches. */
    private void undone(Event e, @Nullable Long undoes, List<Deed> deeds, int depth) {
        if (undoes == null || depth > 20) {
            return;
        }
        for (Deed d : byEvent.getOrDefault(undoes, List.of())) {
            deeds.add(new Deed(e.seq(), time(e), Why.UNDONE, d.of(), d.property(), d.claim(), d.entry(), d.into()));
        }
        bulks.getOrDefault(undoes, List.of()).forEach(member -> undone(e, member, deeds, depth + 1));
    }

    private static Deed deed(
            Event e,
            Why why,
            @Nullable Long of,
            @Nullable String property,
            @Nullable String entry,
            @Nullable String into) {
        return new Deed(e.seq(), time(e), why, of, property, null, entry, into);
    }

    private static String time(Event e) {
        return e.time().toString();
    }

    private static @Nullable String text(Event e, String field) {
        return e.open().get(field) instanceof String value ? value : null;
    }

    private static @Nullable Long number(Event e, String field) {
        return e.open().get(field) instanceof Long value ? value : null;
    }
}
