// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.Mask;
import org.daylight.Text;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Jcs;
import org.daylight.ledger.PrivateValue;
import org.daylight.protect.NameMarks;
import org.daylight.protect.PersonId;
import org.daylight.protect.PersonKeys;
import org.daylight.protect.SealedValue;
import org.daylight.read.Masker;
import org.jspecify.annotations.Nullable;

/**
 * Seals what names a private person in a decision as it is written, be it taken here or received from a colleague: each private field of an accepted or amended claim
 * that holds a masked name is ciphertext from the first moment, with the bars that its page shows in its place. It needs
 * no steward: keys are encrypted to public halves alone. Officials acting in office and spokespersons, whose masks a
 * reviewer lifted, stay readable.
 */
final class DecisionSeals {
    private static final Set<String> DECISIONS = Set.of("accept", "amend");
    private static final String REASON = "sealed at acceptance";
    /** Of a received decision: the sender's event, which commits to its fields, and the salts that show it. */
    private static final Set<String> PROOFS = Set.of("event", "salts");

    /** The private field of a seal that holds the name; a surname alone says too little to be sought elsewhere. */
    static final String NAME = "name";

    private final Workbench workbench;
    private final PersonKeys keys;
    private final NameMarks marks;
    private final Map<DocumentId, Document> coming;
    private final Map<DocumentId, Veil> unread = new HashMap<>();
    private @Nullable Veils veils;
    private @Nullable MaskedNames comingNames;
    /** Of each draft, in order: by person, the fields that are sealed for that person with the digest of their mask. */
    private final List<Map<PersonId, Map<String, String>>> sealed = new ArrayList<>();
    /** The names behind the pseudonyms that were drawn just now: their first seal keeps them. */
    private final Map<PersonId, String> fresh = new LinkedHashMap<>();

    /** @param coming texts that are not in the case yet and come into it with the decisions */
    DecisionSeals(Workbench workbench, Map<DocumentId, Document> coming) {
        this.coming = Map.copyOf(coming);
        this.workbench = workbench.whole();
        keys = workbench.personKeys();
        marks = keys.names();
    }

    /** The draft with what is to be sealed in it. */
    Draft hide(Draft draft) {
        Map<PersonId, Map<String, String>> persons =
                new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        sealed.add(persons);
        Optional<Veil> veil = veil(draft);
        if (veil.isEmpty()) {
            return draft;
        }
        Map<String, Draft.Hidden> hidden = new LinkedHashMap<>();
        Set<String> all = new LinkedHashSet<>();
        draft.secret().forEach((field, value) -> {
            if (PROOFS.contains(field) && draft.kind() == EventKind.RECEIVED) {
                return;
            }
            Names names = new Names(veil.get(), elsewhere());
            Object masked = names.hide(value);
            if (!names.found.isEmpty()) {
                Set<PersonId> of = new LinkedHashSet<>();
                names.found.forEach(name -> of.add(person(name, veil.get())));
                of.forEach(p -> all.add(p.value()));
                hidden.put(field, sealed(field, of, masked, persons));
            }
        });
        // With its salt, the digest that the sender signed would tell whoever guesses a name that it is the one.
        if (!hidden.isEmpty() && draft.secret().get("salts") instanceof Map<?, ?> salts) {
            Map<String, Object> shown = new TreeMap<>();
            salts.forEach((field, salt) -> {
                if (!hidden.containsKey(String.valueOf(field))) {
                    shown.put(String.valueOf(field), String.valueOf(salt));
                }
            });
            Set<PersonId> of = new LinkedHashSet<>();
            all.forEach(p -> of.add(new PersonId(p)));
            hidden.put("salts", sealed("salts", of, shown, persons));
        }
        return new Draft(draft.kind(), draft.open(), draft.secret(), hidden);
    }

    private Draft.Hidden sealed(
            String field, Set<PersonId> of, Object masked, Map<PersonId, Map<String, String>> persons) {
        String digest = PrivateValue.maskDigest(Jcs.write(masked)).hex();
        of.forEach(p -> persons.computeIfAbsent(p, x -> new TreeMap<>()).put(field, digest));
        return new Draft.Hidden(
                of.stream().map(PersonId::value).toList(), masked, (id, clear) -> cipher(List.copyOf(of), id, clear));
    }

    /** One seal inside the other: it opens while all their keys exist. */
    private byte[] cipher(List<PersonId> persons, String id, byte[] clear) {
        byte[] bytes = clear;
        for (PersonId person : persons) {
            bytes = SealedValue.sealTo(keys.address(person), bytes, SealedFields.place(id));
        }
        return bytes;
    }

    private Optional<Veil> veil(Draft draft) {
        if ((draft.kind() != EventKind.DECISION && draft.kind() != EventKind.RECEIVED)
                || !DECISIONS.contains(String.valueOf(draft.open().get("decision")))
                || !(draft.open().get("document") instanceof String document)) {
            return Optional.empty();
        }
        Veils drawn = veils == null ? workbench.veils() : veils;
        veils = drawn;
        DocumentId id = new DocumentId(document);
        return drawn.of(id).or(() -> Optional.ofNullable(coming.get(id)).map(d -> unread(d, drawn)));
    }

    /** Names in full that are masked in the texts that come in; null where none comes. */
    private @Nullable MaskedNames elsewhere() {
        Veils drawn = veils;
        if (comingNames == null && drawn != null && !coming.isEmpty()) {
            Set<String> names = new LinkedHashSet<>();
            coming.values()
                    .forEach(document -> unread(document, drawn).names().stream()
                            .filter(MaskedNames::full)
                            .forEach(names::add));
            comingNames = new MaskedNames(names);
        }
        return comingNames;
    }

    private Veil unread(Document document, Veils drawn) {
        return unread.computeIfAbsent(document.id(), id -> drawn.unread(document));
    }

    /** Whether nothing is to be sealed. */
    boolean none() {
        return sealed.stream().allMatch(Map::isEmpty);
    }

    /** The seals of what was just written, in the same transaction. */
    List<Draft> after(List<Event> events) {
        Map<PersonId, Map<String, Object>> fields =
                new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        for (int i = 0; i < events.size(); i++) {
            long seq = events.get(i).seq();
            sealed.get(i)
                    .forEach((person, digests) -> digests.forEach((field, digest) ->
                            fields.computeIfAbsent(person, p -> new TreeMap<>()).put(seq + "/" + field, digest)));
        }
        List<Draft> drafts = new ArrayList<>();
        fields.forEach((person, all) -> {
            for (Map<String, Object> some : Sealing.parts(all)) {
                drafts.add(draft(person, some));
            }
        });
        return drafts;
    }

    private Draft draft(PersonId person, Map<String, Object> fields) {
        Map<String, Object> open =
                Map.of("person", person.value(), "files", Map.of(), "editions", List.of(), "fields", fields);
        String name = fresh.remove(person);
        return name == null
                ? new Draft(EventKind.SEAL, open, Map.of("reason", REASON))
                : new Draft(
                        EventKind.SEAL,
                        open,
                        Map.of("reason", REASON, NAME, name),
                        Map.of(
                                NAME,
                                new Draft.Hidden(
                                        List.of(person.value()),
                                        null,
                                        (id, clear) -> cipher(List.of(person), id, clear))));
    }

    /** The pseudonym of a name: the same in the whole case; of a surname alone, on its own page. */
    private PersonId person(String name, Veil veil) {
        String known = canonical(name, veil);
        Optional<PersonId> before = marks.find(known).filter(keys::exists).or(() -> sealedAs(known));
        if (before.isPresent()) {
            return before.get();
        }
        PersonId person = PersonId.random();
        // On disk before anything is sealed under it. A crash here leaves a key that no event names; the next start
        // destroys it, and its mark.
        keys.create(person);
        marks.note(known, person);
        fresh.put(person, name);
        return person;
    }

    /** Who was sealed under this name: a full seal takes its mark away. */
    private Optional<PersonId> sealedAs(String name) {
        return workbench.sealedNames().known().entrySet().stream()
                .filter(e ->
                        e.getValue().all().stream().anyMatch(s -> Veil.fold(s).equals(name)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String canonical(String name, Veil veil) {
        String folded = Veil.fold(name);
        if (MaskedNames.full(name)) {
            return folded;
        }
        List<String> longer = veil.names().stream()
                .filter(MaskedNames::full)
                .map(Veil::fold)
                .filter(n -> List.of(n.split(" ")).contains(folded))
                .distinct()
                .toList();
        return longer.size() == 1
                ? longer.getFirst()
                : folded + "\n" + veil.document().id();
    }

    /** Puts bars where a veil has them, and notes what they hide. */
    private static final class Names {
        private final Veil veil;
        private final @Nullable MaskedNames elsewhere;
        private final Set<String> found = new LinkedHashSet<>();

        Names(Veil veil, @Nullable MaskedNames elsewhere) {
            this.veil = veil;
            this.elsewhere = elsewhere;
        }

        Object hide(Object value) {
            return switch (value) {
                case String text -> hidden(text);
                case List<?> list ->
                    list.stream().map(item -> hide((Object) item)).toList();
                case Map<?, ?> map -> {
                    Map<String, Object> all = new LinkedHashMap<>();
                    map.forEach((k, v) -> all.put(String.valueOf(k), hide((Object) v)));
                    yield all;
                }
                default -> value;
            };
        }

        private String hidden(String text) {
            String hidden = veil.hide(text);
            if (elsewhere != null && hidden != null) {
                hidden = Masker.masked(hidden, elsewhere.in(new Text(hidden)));
            }
            if (hidden == null || hidden.equals(text)) {
                return text;
            }
            List<Mask> bars = Veil.bars(new Text(text), new Text(hidden));
            bars.stream()
                    .map(Mask::quote)
                    .filter(q -> q.codePoints().anyMatch(Character::isLetterOrDigit))
                    .forEach(found::add);
            return hidden;
        }
    }
}
