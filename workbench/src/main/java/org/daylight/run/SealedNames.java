// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Jcs;
import org.daylight.ledger.Sought;
import org.daylight.protect.PersonId;
import org.daylight.protect.SealsLocked;
import org.daylight.protect.Spellings;

/**
 * Who is sealed, under which names: read from seals, opened with the keys of the persons. Nothing of it leaves the case. One
 * for a case, which reads each seal once.
 */
final class SealedNames {
    private static final Comparator<PersonId> BY_VALUE = Comparator.comparing(PersonId::value);

    private final Workbench workbench;
    private final SealedFields sealed;
    private Told told = new Told(0, Set.of(), Map.of(), Map.of());

    SealedNames(Workbench workbench) {
        this.workbench = workbench;
        sealed = new SealedFields(workbench);
    }

    /** What the seals before an event tell of those whose keys can be read: read again as a whole where a key went or came. */
    private record Told(
            long events, Set<PersonId> readable, Map<PersonId, Set<String>> names, Map<PersonId, Spellings> known) {}

    /**
     * Everybody who is sealed and not erased, with the spellings of the name, opened with the person's key; without those
     * whose key is locked. For what leaves the case there is {@link #all}.
     */
    synchronized Map<PersonId, Spellings> known() {
        long events = workbench.ledger().size();
        Set<PersonId> readable = workbench.personKeys().persons().stream()
                .filter(workbench.personKeys()::readable)
                .collect(Collectors.toSet());
        if (!holds(events, readable)) {
            told = new Told(0, readable, Map.of(), Map.of());
        }
        Map<PersonId, Set<String>> added = new TreeMap<>(BY_VALUE);
        if (!readable.isEmpty()) {
            workbench
                    .ledger()
                    .forEach(Sought.of(EventKind.SEAL).since(told.events()).before(events), event -> {
                        PersonId person = new PersonId(event.text("person"));
                        if (event.committed().containsKey("spellings") && readable.contains(person)) {
                            added.computeIfAbsent(
                                            person,
                                            p -> new TreeSet<>(told.names().getOrDefault(p, Set.of())))
                                    .addAll(spellings(event));
                        }
                    });
        }
        told = added.isEmpty() ? new Told(events, readable, told.names(), told.known()) : with(events, added);
        return told.known();
    }

    /** Whether what was told before is a beginning of what is told now. */
    private boolean holds(long events, Set<PersonId> readable) {
        return told.events() <= events
                && told.readable().equals(readable)
                && workbench
                        .ledger()
                        .newest(Sought.of(EventKind.ERASE).since(told.events()), 1)
                        .isEmpty();
    }

    private Told with(long events, Map<PersonId, Set<String>> added) {
        Map<PersonId, Set<String>> names = new TreeMap<>(BY_VALUE);
        names.putAll(told.names());
        names.putAll(added);
        Map<PersonId, Spellings> known = new TreeMap<>(BY_VALUE);
        known.putAll(told.known());
        added.forEach((person, all) -> {
            if (!all.isEmpty()) {
                known.put(person, new Spellings(List.copyOf(all)));
            }
        });
        return new Told(events, told.readable(), names, Collections.unmodifiableMap(known));
    }

    private List<String> spellings(Event seal) {
        return workbench.ledger().privateValues(seal.seq()).stream()
                .filter(value -> value.field().equals("spellings"))
                .flatMap(value -> sealed.clear(value).stream())
                .filter(List.class::isInstance)
                .flatMap(list -> ((List<?>) list).stream().map(String::valueOf))
                .toList();
    }

    /**
     * As {@link #known}, of everybody.
     *
     * @param otherwise what does not happen where the seals are locked, such as {@code nothing was published}
     * @throws org.daylight.protect.SealsLocked where a name cannot be known, so nobody can say that it does not leave
     */
    Map<PersonId, Spellings> all(String otherwise) {
        if (workbench.personKeys().locked()) {
            throw new SealsLocked(otherwise);
        }
        Map<PersonId, Spellings> all = new TreeMap<>(BY_VALUE);
        all.putAll(known());
        Set<String> lifted = workbench.register().liftedMasks().keySet().stream()
                .map(Veil::fold)
                .collect(Collectors.toSet());
        workbench.ledger().forEach(Sought.of(EventKind.SEAL), event -> {
            PersonId person = new PersonId(event.text("person"));
            if (event.committed().containsKey(DecisionSeals.NAME) && !all.containsKey(person)) {
                names(event).stream()
                        .filter(name -> MaskedNames.full(name) && !lifted.contains(Veil.fold(name)))
                        .forEach(name -> all.put(person, new Spellings(List.of(name))));
            }
        });
        return all;
    }

    /** Every private field that is sealed for a person, in clear. */
    Map<String, String> fields(PersonId person) {
        Map<String, String> fields = new TreeMap<>();
        workbench
                .ledger()
                .forEach(event -> workbench.ledger().privateValues(event.seq()).stream()
                        .filter(v -> v.sealedFor().contains(person.value())
                                && !v.field().equals("texts"))
                        .forEach(v -> sealed.clear(v)
                                .ifPresent(c -> fields.put(v.id(), c instanceof String t ? t : Jcs.write(c)))));
        return fields;
    }

    Optional<Spellings> spellings(PersonId person) {
        Set<String> all = new TreeSet<>();
        workbench.ledger().forEach(Sought.of(EventKind.SEAL), event -> {
            if (event.text("person").equals(person.value())) {
                all.addAll(spellings(event));
            }
        });
        return all.isEmpty() ? Optional.empty() : Optional.of(new Spellings(List.copyOf(all)));
    }

    /** The name under which somebody was sealed at acceptance, where it is said in full. */
    Optional<Spellings> accepted(PersonId person) {
        return names(person).stream().filter(MaskedNames::full).findFirst().map(name -> new Spellings(List.of(name)));
    }

    /** What was sealed at acceptance as the name of a person. */
    List<String> names(PersonId person) {
        List<String> names = new ArrayList<>();
        workbench.ledger().forEach(Sought.of(EventKind.SEAL), event -> {
            if (event.text("person").equals(person.value())) {
                names.addAll(names(event));
            }
        });
        return names;
    }

    private List<String> names(Event seal) {
        return workbench.ledger().privateValues(seal.seq()).stream()
                .filter(value -> value.field().equals(DecisionSeals.NAME))
                .flatMap(value -> sealed.clear(value).stream())
                .map(String::valueOf)
                .toList();
    }
}
