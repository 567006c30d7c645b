// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
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

/** Who is sealed, under which names: read from seals, opened with the keys of the persons. Nothing of it leaves the case. */
final class SealedNames {
    private final Workbench workbench;
    private final SealedFields sealed;

    SealedNames(Workbench workbench) {
        this.workbench = workbench;
        sealed = new SealedFields(workbench);
    }

    /**
     * Everybody who is sealed and not erased, with the spellings of the name, opened with the person's key; without those
     * whose key is locked. For what leaves the case there is {@link #all}.
     */
    Map<PersonId, Spellings> known() {
        Map<PersonId, Set<String>> all = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        Set<PersonId> readable = workbench.personKeys().persons().stream()
                .filter(workbench.personKeys()::readable)
                .collect(Collectors.toSet());
        if (!readable.isEmpty()) {
            workbench.ledger().forEach(Sought.of(EventKind.SEAL), event -> {
                PersonId person = new PersonId(event.text("person"));
                if (event.committed().containsKey("spellings") && readable.contains(person)) {
                    all.computeIfAbsent(person, p -> new TreeSet<>()).addAll(spellings(event));
                }
            });
        }
        Map<PersonId, Spellings> known = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        all.forEach((person, names) -> {
            if (!names.isEmpty()) {
                known.put(person, new Spellings(List.copyOf(names)));
            }
        });
        return known;
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
        Map<PersonId, Spellings> all = known();
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
