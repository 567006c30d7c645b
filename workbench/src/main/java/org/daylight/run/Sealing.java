// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Jcs;
import org.daylight.ledger.PrivateValue;
import org.daylight.ledger.PrivateValues;
import org.daylight.ledger.Sought;
import org.daylight.ledger.Writer;
import org.daylight.protect.PersonId;
import org.daylight.protect.SealedValue;
import org.daylight.protect.Spellings;
import org.daylight.publish.leak.LeakTest;
import org.daylight.register.AlertRules;
import org.daylight.register.QuestionsSeen;
import org.daylight.register.Readings;
import org.daylight.register.Register;
import org.daylight.register.WatchHosts;
import org.daylight.register.WatchItems;

/**
 * Seals what identifies a private person under a key of that person's own, and erases it by destroying the key.
 *
 * <p>After a seal, every capture whose bytes hold the name is restricted: its files are encrypted and the clear ones
 * removed; every private field that holds it is ciphertext, with a masked form to show; the register is rebuilt from what
 * may still be shown; editions of the case in which the name stands are taken out of it. After an erasure nothing brings
 * the name back, and every hash still stands.
 *
 * <p>A file or field may be sealed for several persons, one seal inside the other: it opens while all their keys exist,
 * and erasing one of them erases it.
 */
public final class Sealing {
    /** So many files, or fields, are named by one event: an event holds at most 65,535 bytes. */
    private static final int FILES = 150;

    private static final int FIELDS = 2000;
    /** Fields with the digest of their mask are longer. */
    private static final int MASKS = 500;

    private final Workbench workbench;
    private final SealedArchive archive;
    private final SealedNames names;
    private final SealedFields fields;

    /** Seals in this case. */
    public Sealing(Workbench workbench) {
        this.workbench = workbench;
        archive = new SealedArchive(workbench);
        names = workbench.sealedNames();
        fields = new SealedFields(workbench);
    }

    /**
     * What a seal did.
     *
     * @param person the pseudonym
     * @param event the seal's first event
     * @param captures how many captures are restricted by it
     * @param fields how many private fields it covers
     * @param withdrawn how many statements rest on restricted captures now, and so are in no further edition
     */
    public record Sealed(PersonId person, Event event, int captures, int fields, int withdrawn) {}

    /**
     * Seals a person.
     *
     * @param spellings every way in which the name is written
     * @throws DaylightException where no capture and no decision holds the name
     */
    public Sealed seal(Spellings spellings, String reason) {
        Optional<PersonId> before = sealedAs(spellings);
        Set<PersonId> already = before.map(Set::of).orElse(Set.of());
        accessed(already);
        Found found = find(spellings, already);
        if (found.nothing()) {
            throw new DaylightException(
                    "the name stands nowhere: no capture and no decision holds it; check the spellings");
        }
        if (before.isPresent()) {
            // Sealed at acceptance: the pseudonym stays, and the same key opens what is sealed now.
            byte[] key = workbench.personKeys().find(before.get()).orElseThrow();
            Sealed sealed = seal(before.get(), key, spellings, found, reason);
            spellings.all().forEach(name -> workbench.personKeys().names().forget(Veil.fold(name)));
            return sealed;
        }
        PersonId person = PersonId.random();
        // 1. The key, forced to disk. A crash here leaves a key that no event names; the next start destroys it.
        byte[] key = workbench.personKeys().create(person);
        return seal(person, key, spellings, found, reason);
    }

    /**
     * Where a name stands, before anything is sealed.
     *
     * @param captures that hold it, whole
     * @param claims that wait on them
     * @param statements that rest on them
     * @param editions by number, which a seal takes out of the case
     * @param fields whether a decision, a note of it or another private field holds it
     */
    public record Standing(List<CaptureId> captures, int claims, int statements, List<Long> editions, boolean fields) {
        /** Copies the lists. */
        public Standing {
            captures = List.copyOf(captures);
            editions = List.copyOf(editions);
        }

        /** Whether it stands nowhere in this case. */
        public boolean nowhere() {
            return captures.isEmpty() && editions.isEmpty() && !fields;
        }
    }

    /** Looks where a name stands. The whole archive is searched, in no turn; that sealed files are opened for it is logged. */
    public Standing standing(Spellings spellings) {
        Set<PersonId> already = sealedAs(spellings).map(Set::of).orElse(Set.of());
        workbench.turns().deciding(() -> {
            accessed(already);
            return true;
        });
        Found found = find(spellings, already);
        return new Standing(
                List.copyOf(found.captures()),
                found.captures().stream()
                        .mapToInt(workbench.readings()::waitingOn)
                        .sum(),
                (int) workbench.register().statements().stream()
                        .filter(s -> found.captures().contains(s.capture()))
                        .count(),
                found.editions(),
                found.fields());
    }

    private Optional<PersonId> sealedAs(Spellings spellings) {
        return spellings.all().stream()
                .flatMap(name -> workbench.personKeys().names().find(Veil.fold(name)).stream())
                .findFirst();
    }

    private Sealed seal(PersonId person, byte[] key, Spellings spellings, Found found, String reason) {
        // 2. The sealed files beside their places, forced. A crash here leaves files .sealed.next that no event names;
        //    the next start removes them. Nothing that was there before has been touched.
        Map<String, String> files = new TreeMap<>();
        found.files()
                .forEach(
                        file -> files.put(file, archive.stage(file, person, key).hex()));
        Map<DocumentId, Masked> texts = maskedTexts(found.captures(), spellings);
        // 3. From here on erased bytes may linger in the database's files until they are expunged; the mark says so to
        //    the next start.
        workbench.expunging().begin();
        // 4. Events, encrypted fields, masked register, what stands beside the ledger: all or nothing.
        List<Draft> drafts = drafts(person, found, files, texts, spellings, reason);
        int[] fields = {0};
        Event event = workbench.ledger().write(workbench.actor(), writer -> {
            List<Draft> masks = maskDrafts(person, holding(writer, spellings, person), spellings);
            List<Event> events = Stream.concat(drafts.stream(), masks.stream())
                    .map(writer::append)
                    .toList();
            fields[0] = sealFields(writer, spellings, person, key);
            hideBeside(spellings, writer.connection());
            writer.rebuild();
            Readings inside = new Readings(writer.connection());
            texts.forEach((id, masked) -> inside.restrict(id, masked.text(), masked.title(), masked.publisher()));
            return events.getFirst();
        });
        // 5. The sealed files take their places, the clear ones go. A crash here is finished at the next start.
        files.keySet().forEach(archive::finish);
        found.editions().forEach(archive::removeEdition);
        BundleToFetch.forget(workbench);
        // 6. Notices in which the name stands, anew with bars. A crash before it is mended by the next start.
        new Notices(workbench).repair();
        workbench.expunging().end();
        return new Sealed(person, event, found.captures().size(), fields[0], withdrawn());
    }

    /** What stands beside the ledger is masked or forgotten for good: no key opens it again. */
    private void hideBeside(Spellings spellings, Connection transaction) {
        new Notes(workbench).hide(spellings, transaction);
        new WatchItems(transaction).hide(spellings::in);
        new WatchHosts(transaction).hide(spellings::in);
        new AlertRules(transaction).hide(spellings::in);
        new QuestionsSeen(transaction).hide(spellings::in);
    }

    private int withdrawn() {
        Set<CaptureId> restricted = workbench.register().captures().stream()
                .filter(Capture::restricted)
                .map(Capture::id)
                .collect(Collectors.toSet());
        return (int) workbench.register().statements().stream()
                .filter(s -> restricted.contains(s.capture()))
                .count();
    }

    /**
     * Destroys a person's key and all that was sealed under it. What came into the case after the seal and holds one of
     * the sealed spellings is sealed first, so that it goes as well.
     *
     * @throws DaylightException where a legal hold covers any of it; nothing was erased then
     */
    public Event erase(PersonId person, String reason) {
        if (!workbench.personKeys().exists(person)) {
            throw new DaylightException("no key of " + person
                    + " in this case: it was erased already, or the pseudonym is not of this case");
        }
        byte[] key = workbench.personKeys().find(person).orElseThrow();
        Holds holds = new Holds(workbench);
        holds.refuseErasure(person, Set.of());
        accessed(Set.of(person));
        Optional<Spellings> known = names.spellings(person).or(() -> names.accepted(person));
        known.ifPresent(spellings -> {
            Found later = find(spellings, Set.of(person));
            holds.refuseErasure(person, later.captures());
            if (!later.nothing()) {
                seal(person, key, spellings, later, "came after the seal");
                // The seal names the fields that came later; one of them may be under a hold.
                holds.refuseErasure(person, Set.of());
            }
        });
        return destroyed(person, reason, known);
    }

    /**
     * As {@link #erase}, where no steward opens the seals: what came into the case after the seal and holds the name stays,
     * for without the key nobody knows the name.
     */
    public Event eraseUnread(PersonId person, String reason) {
        if (!workbench.personKeys().exists(person)) {
            throw new DaylightException("no key of " + person
                    + " in this case: it was erased already, or the pseudonym is not of this case");
        }
        new Holds(workbench).refuseErasure(person, Set.of());
        return destroyed(person, reason, Optional.empty());
    }

    private Event destroyed(PersonId person, String reason, Optional<Spellings> known) {
        workbench.expunging().begin();
        // 1. The events say so, and no ciphertext of a field is left. A crash after it is finished at the next start.
        Event event = workbench.ledger().write(workbench.actor(), writer -> {
            List<String> fields = writer.values().erase(person.value());
            List<Event> events = new ArrayList<>();
            for (List<String> some : parts(fields, FIELDS)) {
                events.add(writer.append(new Draft(
                        EventKind.ERASE, Map.of("person", person.value(), "fields", some), Map.of("reason", reason))));
            }
            known.ifPresent(spellings -> hideBeside(spellings, writer.connection()));
            writer.rebuild();
            return events.getFirst();
        });
        // 2. The key, which opens the files.
        workbench.personKeys().destroy(person);
        BundleToFetch.forget(workbench);
        // 3. What stood in notices.
        new Notices(workbench).repair();
        workbench.expunging().end();
        return event;
    }

    /** Sealed files are opened to be searched: that is reading restricted matter. */
    private void accessed(Set<PersonId> already) {
        List<CaptureId> opened = workbench.register().captures().stream()
                .filter(c -> c.restricted() && archive.canBeSealed(c.file(), already))
                .map(Capture::id)
                .toList();
        new Custody(workbench).accessed(Custody.Access.SEARCH_FOR_A_NAME, opened);
    }

    /** Whose sealed names stand in an archive file that came in later. */
    List<PersonId> sealedNamesIn(String file) {
        List<PersonId> persons = new ArrayList<>();
        names.known().forEach((person, spellings) -> {
            if (archive.holds(file, new NameSearch(spellings))) {
                persons.add(person);
            }
        });
        return persons;
    }

    /** Finishes seals and erasures that a crash cut short, undoes those it cut off; a sentence for each. */
    List<String> repair() {
        List<String> sentences = new ArrayList<>();
        Map<String, String> sealed = new TreeMap<>();
        Set<String> named = new TreeSet<>();
        workbench.ledger().forEach(Sought.of(EventKind.SEAL, EventKind.ERASE), event -> {
            if (event.kind() == EventKind.SEAL) {
                named.add(event.text("person"));
                sealed.putAll(sealedFiles(event));
                withdrawnEditions(event).forEach(number -> {
                    if (archive.removeEdition(number)) {
                        sentences.add("removed edition " + number + ", withdrawn by event " + event.seq());
                    }
                });
            }
            if (event.kind() == EventKind.ERASE) {
                PersonId person = new PersonId(event.text("person"));
                if (workbench.personKeys().exists(person)) {
                    workbench.personKeys().destroy(person);
                    sentences.add("destroyed the key of " + person + ", erased by event " + event.seq());
                }
            }
        });
        sentences.addAll(archive.repair(sealed));
        for (PersonId person : workbench.personKeys().persons()) {
            if (!named.contains(person.value())) {
                workbench.personKeys().destroy(person);
                sentences.add("removed the key of " + person + ": its seal was cut off and sealed nothing");
            }
        }
        if (workbench.expunging().pending()) {
            workbench.expunging().end();
            sentences.add("expunged what a seal or an erasure had left in the files of the database");
        }
        return sentences;
    }

    /** The files that a seal event names, with the digest of their sealed form. */
    public static Map<String, String> sealedFiles(Event event) {
        Map<String, String> files = new TreeMap<>();
        if (event.open().get("files") instanceof Map<?, ?> named) {
            named.forEach((file, digest) -> files.put(String.valueOf(file), String.valueOf(digest)));
        }
        return files;
    }

    /** The editions that were taken out of the case because a person's name stood in them, in order. */
    public List<Long> withdrawnFor(PersonId person) {
        TreeSet<Long> editions = new TreeSet<>();
        workbench.ledger().forEach(Sought.of(EventKind.SEAL), event -> {
            if (event.text("person").equals(person.value())) {
                editions.addAll(withdrawnEditions(event));
            }
        });
        return List.copyOf(editions);
    }

    /** The editions that a seal event takes out of the case, because the sealed name stands in them. */
    public static List<Long> withdrawnEditions(Event event) {
        return event.open().get("editions") instanceof List<?> list
                ? list.stream()
                        .filter(Long.class::isInstance)
                        .map(Long.class::cast)
                        .toList()
                : List.of();
    }

    /**
     * Where a name stands.
     *
     * @param files of the archive, clear or sealed for others
     * @param captures whose files those are, or of which a text that is kept in clear holds it
     * @param editions by number
     * @param fields whether a private field holds it
     */
    private record Found(Set<String> files, Set<CaptureId> captures, List<Long> editions, boolean fields) {
        boolean nothing() {
            return files.isEmpty() && captures.isEmpty() && editions.isEmpty() && !fields;
        }
    }

    /** @param already files and fields that are sealed for one of these are passed over */
    private Found find(Spellings spellings, Set<PersonId> already) {
        NameSearch search = new NameSearch(spellings);
        Set<String> files = new TreeSet<>(archive.holding(search, already));
        Set<CaptureId> captures = new TreeSet<>();
        List<Capture> all = workbench.register().captures();
        for (Capture c : all) {
            if (files.contains(c.file()) || spellings.in(c.url()) || textHolds(c.id(), spellings)) {
                captures.add(c.id());
            }
        }
        all.stream().filter(c -> captures.contains(c.id())).forEach(c -> files.add(c.file()));
        // A file that holds several captures is sealed whole, and each with the texts that were kept of it.
        all.stream().filter(c -> files.contains(c.file())).forEach(c -> captures.add(c.id()));
        for (Register.FrozenText text : workbench.register().frozenTexts()) {
            if (captures.contains(text.capture())) {
                files.add(text.file());
            }
        }
        // Sealed for an erased person: nobody can read it, so nobody can seal it; the texts kept of it are masked
        // still.
        files.removeIf(file -> !archive.canBeSealed(file, already));
        captures.removeIf(c ->
                all.stream().noneMatch(a -> a.id().equals(c) && files.contains(a.file())) && !textHolds(c, spellings));
        boolean[] fields = {false};
        workbench
                .ledger()
                .forEach(event -> fields[0] |= workbench.ledger().privateValues(event.seq()).stream()
                        .anyMatch(value -> toSeal(value, spellings, already)));
        List<Long> editions = archive.editionsHolding(new LeakTest(spellings.all()));
        return new Found(files, captures, editions, fields[0]);
    }

    private boolean textHolds(CaptureId capture, Spellings spellings) {
        return workbench.readings().documentsOf(capture).stream()
                .anyMatch(d -> spellings.inValue(Arrays.asList(d.text(), d.title(), d.author(), d.publisher())));
    }

    private boolean toSeal(PrivateValue value, Spellings spellings, Set<PersonId> already) {
        if (value.isErased()) {
            return false;
        }
        // What was sealed at acceptance knew one spelling; its mask may show another.
        return value.revealed().map(spellings::inValue).orElse(false)
                || (already.stream().noneMatch(p -> value.sealedFor().contains(p.value()))
                        && fields.clear(value).map(spellings::inValue).orElse(false));
    }

    /** What one event can name, in parts. */
    static List<Map<String, Object>> parts(Map<String, Object> fields) {
        List<Map<String, Object>> parts = new ArrayList<>();
        for (List<String> some : parts(List.copyOf(fields.keySet()), MASKS)) {
            Map<String, Object> part = new TreeMap<>();
            some.forEach(field -> part.put(field, fields.get(field)));
            parts.add(part);
        }
        return parts;
    }

    private List<PrivateValue> holding(Writer writer, Spellings spellings, PersonId person) {
        List<PrivateValue> holding = new ArrayList<>();
        writer.values().forEach(value -> {
            if (toSeal(value, spellings, Set.of(person))) {
                holding.add(value);
            }
        });
        return holding;
    }

    /** The events that say which fields are hidden and by what mask, so that no other mask can be put in its place. */
    private static List<Draft> maskDrafts(PersonId person, List<PrivateValue> holding, Spellings spellings) {
        List<Draft> drafts = new ArrayList<>();
        for (int from = 0; from < holding.size(); from += MASKS) {
            Map<String, Object> masks = new TreeMap<>();
            for (PrivateValue value : holding.subList(from, Math.min(holding.size(), from + MASKS))) {
                Object mask = value.revealed().map(spellings::maskValue).orElse(null);
                masks.put(
                        value.id(),
                        PrivateValue.maskDigest(mask == null ? null : Jcs.write(mask))
                                .hex());
            }
            drafts.add(new Draft(
                    EventKind.SEAL,
                    Map.of("person", person.value(), "files", Map.of(), "editions", List.of(), "fields", masks),
                    Map.of()));
        }
        return drafts;
    }

    private int sealFields(Writer writer, Spellings spellings, PersonId person, byte[] key) {
        PrivateValues values = writer.values();
        List<PrivateValue> holding = holding(writer, spellings, person);
        for (PrivateValue value : holding) {
            byte[] clear = value.isClear() ? value.plaintext().getBytes(StandardCharsets.UTF_8) : value.sealed();
            values.seal(
                    value.seq(),
                    value.field(),
                    person.value(),
                    value.sealedFor().contains(person.value())
                            ? clear
                            : SealedValue.seal(key, clear, SealedFields.place(value.id())),
                    value.revealed().map(spellings::maskValue).orElse(null));
        }
        return holding.size();
    }

    /** What may be kept in clear of a document: the sealed name and all that was masked before are behind bars. */
    private record Masked(CaptureId capture, String text, String title, String publisher) {}

    private Map<DocumentId, Masked> maskedTexts(Set<CaptureId> restricted, Spellings spellings) {
        Veils veils = new Veils(workbench);
        Map<DocumentId, Masked> texts = new TreeMap<>();
        for (CaptureId capture : restricted) {
            for (Document d : workbench.readings().documentsOf(capture)) {
                Veil veil = veils.over(d);
                String title = veil.hide(d.title());
                String publisher = veil.hide(d.publisher());
                texts.put(
                        d.id(),
                        new Masked(
                                capture,
                                spellings.mask(veil.text()),
                                title == null ? "" : spellings.mask(title),
                                publisher == null ? "" : spellings.mask(publisher)));
            }
        }
        return texts;
    }

    /** One event, or several where there are more files than one can name. */
    private List<Draft> drafts(
            PersonId person,
            Found found,
            Map<String, String> files,
            Map<DocumentId, Masked> texts,
            Spellings spellings,
            String reason) {
        Map<CaptureId, String> fileOf = new TreeMap<>();
        workbench.register().captures().forEach(c -> fileOf.put(c.id(), c.file()));
        List<Draft> drafts = new ArrayList<>();
        for (List<String> some : parts(List.copyOf(files.keySet()), FILES)) {
            Map<String, Object> named = new TreeMap<>();
            some.forEach(file -> named.put(file, files.get(file)));
            boolean first = drafts.isEmpty();
            Map<String, Object> masked = new TreeMap<>();
            texts.forEach((id, text) -> {
                String file = fileOf.get(text.capture());
                if (file != null && (some.contains(file) || (first && !files.containsKey(file)))) {
                    masked.put(
                            id.value(),
                            Map.of("text", text.text(), "title", text.title(), "publisher", text.publisher()));
                }
            });
            drafts.add(new Draft(
                    EventKind.SEAL,
                    Map.of("person", person.value(), "files", named, "editions", first ? found.editions() : List.of()),
                    Map.of("spellings", spellings.all(), "reason", reason, "texts", masked)));
        }
        return drafts;
    }

    /** At least one part, of at most so many. */
    private static List<List<String>> parts(List<String> all, int most) {
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < all.size() || from == 0; from += most) {
            parts.add(all.subList(from, Math.min(all.size(), from + most)));
        }
        return parts;
    }
}
