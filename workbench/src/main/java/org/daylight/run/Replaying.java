// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daylight.Capture;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Jcs;
import org.daylight.ledger.PrivateValue;
import org.daylight.ledger.Writer;
import org.daylight.protect.PersonId;
import org.daylight.protect.PersonKeys;
import org.daylight.protect.SealedValue;
import org.daylight.register.Readings;

/**
 * Erases again what was erased after a backup was made. The newer ledger says which fields and files that were; it does
 * not say the name, so what the seal would have masked word by word is hidden whole. What was sealed under the backup
 * already goes as in any erasure; what stands in clear there is sealed under a key that is destroyed at once.
 */
final class Replaying {
    /** So many fields are named by one event. */
    private static final int FIELDS = 500;

    private final Workbench workbench;
    private final SealedArchive archive;

    Replaying(Workbench workbench) {
        this.workbench = workbench;
        archive = new SealedArchive(workbench);
    }

    /**
     * Replays the erasures of a newer ledger.
     *
     * @param newer all of its events
     * @param size how many of them the backup holds too
     * @return sentences for the person who restores
     */
    List<String> replay(List<Event> newer, long size) {
        Map<String, Set<String>> fields = new TreeMap<>();
        Set<String> sealed = new TreeSet<>();
        for (Event e : newer) {
            if (e.seq() >= size && e.kind() == EventKind.SEAL) {
                sealed.add(e.text("person"));
            }
            if (e.seq() >= size && e.kind() == EventKind.ERASE) {
                Set<String> named = fields.computeIfAbsent(e.text("person"), p -> new TreeSet<>());
                if (e.open().get("fields") instanceof List<?> list) {
                    list.forEach(id -> named.add(String.valueOf(id)));
                }
            }
        }
        List<String> sentences = new ArrayList<>();
        fields.forEach((person, ids) -> {
            Event event = erase(new PersonId(person), ids, newer, size);
            sentences.add("erased " + person + " again, event " + event.seq());
        });
        sealed.removeAll(fields.keySet());
        sealed.forEach(person -> sentences.add(person
                + " was sealed after the backup was made and stands in clear again: seal the name again before anything"
                + " else"));
        return sentences;
    }

    private Event erase(PersonId person, Set<String> ids, List<Event> newer, long size) {
        Set<String> files = new TreeSet<>();
        Set<Long> editions = new TreeSet<>();
        for (Event e : newer) {
            if (e.kind() == EventKind.SEAL && e.text("person").equals(person.value())) {
                files.addAll(Sealing.sealedFiles(e).keySet());
                if (e.seq() >= size) {
                    editions.addAll(Sealing.withdrawnEditions(e));
                }
            }
        }
        files.removeIf(file -> !archive.canBeSealed(file, Set.of(person)));
        // A key that nobody gets to see: what is sealed under it here is erased a moment later.
        PersonKeys keys = workbench.personKeys();
        byte[] key = keys.readable(person) ? keys.find(person).orElseThrow() : keys.create(person);
        Map<String, Object> staged = new TreeMap<>();
        files.forEach(file -> staged.put(file, archive.stage(file, person, key).hex()));
        Map<DocumentId, String> texts = texts(files);
        workbench.expunging().begin();
        Event event = workbench.ledger().write(workbench.actor(), writer -> {
            Map<String, Object> masks = seal(writer, person, key, ids);
            drafts(person, staged, editions, masks, texts).forEach(writer::append);
            List<String> erased = writer.values().erase(person.value());
            Event first = null;
            for (int from = 0; from < erased.size() || first == null; from += FIELDS) {
                Event e = writer.append(new Draft(
                        EventKind.ERASE,
                        Map.of(
                                "person",
                                person.value(),
                                "fields",
                                erased.subList(from, Math.min(erased.size(), from + FIELDS))),
                        Map.of("reason", "erased before the case was restored")));
                first = first == null ? e : first;
            }
            writer.rebuild();
            Readings inside = new Readings(writer.connection());
            texts.forEach((id, text) -> inside.restrict(id, text, "", ""));
            return first;
        });
        files.forEach(archive::finish);
        editions.forEach(archive::removeEdition);
        workbench.personKeys().destroy(person);
        workbench.expunging().end();
        return event;
    }

    /** Seals the named fields that are not sealed for the person yet. @return the digest of each mask, by id */
    private static Map<String, Object> seal(Writer writer, PersonId person, byte[] key, Set<String> ids) {
        Map<String, Object> masks = new TreeMap<>();
        List<PrivateValue> found = new ArrayList<>();
        writer.values().forEach(value -> {
            if (ids.contains(value.id())
                    && !value.isErased()
                    && !value.sealedFor().contains(person.value())) {
                found.add(value);
            }
        });
        for (PrivateValue value : found) {
            byte[] clear = value.isClear() ? value.plaintext().getBytes(StandardCharsets.UTF_8) : value.sealed();
            Optional<Object> mask = value.revealed().map(Bars::over);
            masks.put(
                    value.id(),
                    PrivateValue.maskDigest(mask.map(Jcs::write).orElse(null)).hex());
            writer.values()
                    .seal(
                            value.seq(),
                            value.field(),
                            person.value(),
                            SealedValue.seal(key, clear, "private field " + value.id()),
                            mask.orElse(null));
        }
        return masks;
    }

    private static List<Draft> drafts(
            PersonId person,
            Map<String, Object> files,
            Set<Long> editions,
            Map<String, Object> masks,
            Map<DocumentId, String> texts) {
        List<Map<String, Object>> parts = new ArrayList<>();
        List<String> ids = List.copyOf(masks.keySet());
        for (int from = 0; from < ids.size(); from += FIELDS) {
            Map<String, Object> part = new TreeMap<>();
            ids.subList(from, Math.min(ids.size(), from + FIELDS)).forEach(id -> part.put(id, masks.get(id)));
            parts.add(part);
        }
        if (parts.isEmpty() && !(files.isEmpty() && editions.isEmpty())) {
            parts.add(Map.of());
        }
        List<Draft> drafts = new ArrayList<>();
        for (Map<String, Object> part : parts) {
            boolean first = drafts.isEmpty();
            Map<String, Object> hidden = new TreeMap<>();
            texts.forEach((id, text) -> hidden.put(id.value(), Map.of("text", text, "title", "", "publisher", "")));
            Map<String, Object> open = new LinkedHashMap<>();
            open.put("person", person.value());
            open.put("files", first ? files : Map.of());
            open.put("editions", first ? List.copyOf(editions) : List.of());
            open.put("fields", part);
            drafts.add(new Draft(EventKind.SEAL, open, first ? Map.of("texts", hidden) : Map.of()));
        }
        return drafts;
    }

    /** What may be kept in clear of the documents of captures whose files go: bars. */
    private Map<DocumentId, String> texts(Set<String> files) {
        Map<DocumentId, String> texts = new TreeMap<>();
        for (Capture c : workbench.register().captures()) {
            if (files.contains(c.file())) {
                for (Document d : workbench.readings().documentsOf(c.id())) {
                    texts.put(d.id(), Bars.over(d.text()));
                }
            }
        }
        return texts;
    }
}
