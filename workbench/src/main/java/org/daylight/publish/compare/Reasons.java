// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.compare;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daylight.publish.compare.Issue.Said;
import org.jspecify.annotations.Nullable;

/** Finds the decision behind a difference among those that lie between two editions of one ledger. */
final class Reasons {
    private static final Comparator<Deed> BY_EVENT = Comparator.comparingLong(Deed::event);

    private final Issue from;
    private final Issue to;
    private final Map<Long, List<Deed>> ofDecision = new HashMap<>();
    private final Map<String, List<Deed>> ofEntry = new HashMap<>();
    private final Map<List<Object>, Gone> gone = new HashMap<>();

    Reasons(Issue from, Issue to, boolean oneLedger) {
        this.from = from;
        this.to = to;
        if (!oneLedger) {
            return;
        }
        for (Deed d : to.deeds()) {
            Long of = d.of();
            if (d.event() < from.facts().position() || d.event() >= to.facts().position()) {
                continue;
            }
            if (of != null) {
                ofDecision.computeIfAbsent(of, k -> new java.util.ArrayList<>()).add(d);
            }
            Stream.of(d.entry(), d.into())
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(e -> ofEntry.computeIfAbsent(String.valueOf(e), k -> new java.util.ArrayList<>())
                            .add(d));
        }
        to.gone().forEach(g -> gone.put(List.of(g.decision(), g.property(), g.entry()), g));
    }

    /** A kind of reason with the decision, where one is known. */
    record Reason(Why why, @Nullable Long event, @Nullable String time) {
        static final Reason UNSAID = new Reason(Why.UNSAID, null, null);

        static Reason of(Why why) {
            return new Reason(why, null, null);
        }

        static Reason of(Deed deed) {
            return new Reason(deed.kind(), deed.event(), deed.time());
        }

        static Reason of(Row row) {
            return new Reason(row.why(), row.event(), row.time());
        }
    }

    /** Why a statement is in the later edition and was not in the earlier. */
    Reason added(Said s) {
        Optional<Deed> deed = on(s);
        if (deed.isPresent()) {
            Issue.Rests rests = to.passages().get(s.passage());
            boolean captured = rests != null
                    && rests.event() >= from.facts().position()
                    && deed.get().kind() == Why.ACCEPTED;
            return captured
                    ? new Reason(Why.CAPTURED, deed.get().event(), deed.get().time())
                    : Reason.of(deed.get());
        }
        return otherwise();
    }

    /** What the later edition says of a statement that it lacks; empty where it says nothing. */
    Optional<Gone> gone(Said s) {
        return Optional.ofNullable(gone.get(List.of(s.decision(), s.property(), s.entry())));
    }

    /** Why a statement reads otherwise. */
    Reason changed(Said before, Said after) {
        if (before.decision() == after.decision() && before.property().equals(after.property())) {
            return before.entry().equals(after.entry()) ? Reason.UNSAID : moved(before, after);
        }
        return on(after).map(Reason::of).orElse(Reason.UNSAID);
    }

    /** Why a statement stands on another entry. */
    Reason moved(Said before, Said after) {
        Optional<Deed> own = on(after).filter(d -> d.into() != null || d.kind() == Why.UNDONE);
        return own.or(() -> latest(before.entry(), d -> d.kind() == Why.MERGED || d.kind() == Why.UNDONE))
                .map(Reason::of)
                .orElseGet(() -> changedDecision(before, after));
    }

    private Reason changedDecision(Said before, Said after) {
        return before.decision() == after.decision()
                ? Reason.UNSAID
                : on(after).map(Reason::of).orElse(Reason.UNSAID);
    }

    /** The latest decision on entries that names this one and is such. */
    Optional<Deed> latest(String entry, Predicate<Deed> such) {
        return ofEntry.getOrDefault(entry, List.of()).stream()
                .filter(d -> d.of() == null)
                .filter(such)
                .max(BY_EVENT);
    }

    /** The latest decision on a statement. */
    private Optional<Deed> on(Said s) {
        return ofDecision.getOrDefault(s.decision(), List.of()).stream()
                .filter(d -> d.property() == null || d.property().equals(s.property()))
                .max(BY_EVENT);
    }

    /** Where no decision between the two editions tells. */
    Reason otherwise() {
        return from.facts().part().equals(to.facts().part()) ? Reason.UNSAID : Reason.of(Why.PART);
    }

    /** Why more or fewer origins are counted where no statement came or went. */
    Reason counted() {
        return Reason.of(from.facts().rule().equals(to.facts().rule()) ? Why.RELATED : Why.RULE);
    }
}
