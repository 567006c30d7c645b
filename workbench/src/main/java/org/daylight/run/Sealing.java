// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.daylight.ledger.PrivateValue;
import org.daylight.ledger.PrivateValues;
import org.daylight.ledger.Writer;
import org.daylight.protect.PersonId;
import org.daylight.protect.SealedFile;
import org.daylight.protect.SealedValue;
import org.daylight.protect.Spellings;
import org.daylight.read.Extractor;
import org.daylight.read.Resource;
import org.daylight.register.Readings;
import org.daylight.register.Register;

/**
 * Seals what identifies a private person under a key of that person's own, and erases it by destroying the key.
 *
 * <p>After a seal, every capture whose bytes hold the name is restricted: its files are encrypted and the clear ones
 * removed; every private field that holds it is ciphertext, with a masked form to show; the register is rebuilt from what
 * may still be shown. After an erasure nothing brings the name back, and every hash still stands.
 */
public final class Sealing {
    private final Workbench workbench;

    /** Seals in this case. */
    public Sealing(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * What a seal did.
     *
     * @param person the pseudonym
     * @param event the seal's event
     * @param captures how many captures are restricted by it
     * @param fields how many private fields it covers
     */
    public record Sealed(PersonId person, Event event, int captures, int fields) {}

    /**
     * Seals a person.
     *
     * @param spellings every way in which the name is written
     * @throws DaylightException where no capture and no decision holds the name
     */
    public Sealed seal(Spellings spellings, String reason) {
        Set<String> files = filesHolding(spellings);
        List<Capture> captures = workbench.register().captures().stream()
                .filter(c -> files.contains(c.file()))
                .toList();
        if (captures.isEmpty() && !anyFieldHolds(spellings)) {
            throw new DaylightException("no capture and no decision holds that name; check the spellings");
        }
        PersonId person = PersonId.random();
        byte[] key = workbench.personKeys().create(person);
        // First the sealed files, forced to disk; then the event; then the clear files go. A crash before the event
        // leaves sealed files that nothing names (removed at start); after it, clear files that must go (ditto).
        Map<String, Object> sealedFiles = new LinkedHashMap<>();
        Set<CaptureId> restricted = new TreeSet<>();
        captures.forEach(c -> restricted.add(c.id()));
        for (String file : allFiles(files, restricted)) {
            sealedFiles.put(file, sealFile(file, person, key).hex());
        }
        Map<DocumentId, Masked> texts = maskedTexts(restricted, spellings);
        int[] fields = {0};
        Event event = workbench.ledger().write(workbench.actor(), writer -> {
            Event sealed = writer.append(draft(person, restricted, sealedFiles, texts, spellings, reason));
            fields[0] = sealFields(writer, spellings, person, key);
            writer.rebuild();
            Readings inside = new Readings(writer.connection());
            texts.forEach((id, masked) -> inside.restrict(id, masked.text(), masked.title()));
            return sealed;
        });
        sealedFiles.keySet().forEach(this::removeClear);
        workbench.database().expunge();
        return new Sealed(person, event, restricted.size(), fields[0]);
    }

    /** Destroys a person's key and all that was sealed under it. */
    public Event erase(PersonId person, String reason) {
        if (workbench.personKeys().find(person).isEmpty()) {
            throw new DaylightException("no key of " + person
                    + " in this case: it was erased already, or the pseudonym is not of this case");
        }
        Event event = workbench.ledger().write(workbench.actor(), writer -> {
            List<String> fields = writer.values().erase(person.value());
            Event erased = writer.append(new Draft(
                    EventKind.ERASE, Map.of("person", person.value(), "fields", fields), Map.of("reason", reason)));
            writer.rebuild();
            return erased;
        });
        // The event says so first; a crash before the key is gone is finished at the next start.
        workbench.personKeys().destroy(person);
        workbench.database().expunge();
        return event;
    }

    /** Finishes seals and erasures that a crash cut short; a sentence for each. */
    List<String> repair() {
        List<String> sentences = new ArrayList<>();
        workbench.ledger().forEach(event -> {
            switch (event.kind()) {
                case SEAL ->
                    sealedFiles(event).forEach((file, digest) -> {
                        if (Files.exists(path(file)) && Files.exists(SealedFile.path(path(file)))) {
                            removeClear(file);
                            sentences.add("removed the clear form of " + file + ", sealed by event " + event.seq());
                        }
                    });
                case ERASE -> {
                    PersonId person = new PersonId(event.text("person"));
                    if (workbench.personKeys().find(person).isPresent()) {
                        workbench.personKeys().destroy(person);
                        workbench.database().expunge();
                        sentences.add("destroyed the key of " + person + ", erased by event " + event.seq());
                    }
                }
                case CASE_OPENED, CONFIGURATION, CAPTURE, HAND_IN, DECISION, EDITION, CHECKPOINT, REPAIR -> {
                    // Nothing to finish.
                }
            }
        });
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

    /** What may be kept in clear of a document: the sealed name and all that was masked before are behind bars. */
    private record Masked(String text, String title) {}

    private Map<DocumentId, Masked> maskedTexts(Set<CaptureId> restricted, Spellings spellings) {
        Map<DocumentId, Masked> texts = new TreeMap<>();
        for (CaptureId capture : restricted) {
            for (Document d : workbench.readings().documentsOf(capture)) {
                Veil veil = Veil.over(d, workbench.register(), workbench.readings());
                String title = veil.hide(d.title());
                texts.put(d.id(), new Masked(spellings.mask(veil.text()), title == null ? "" : spellings.mask(title)));
            }
        }
        return texts;
    }

    private static Draft draft(
            PersonId person,
            Set<CaptureId> restricted,
            Map<String, Object> sealedFiles,
            Map<DocumentId, Masked> texts,
            Spellings spellings,
            String reason) {
        Map<String, Object> masked = new LinkedHashMap<>();
        texts.forEach((id, m) -> masked.put(id.value(), Map.of("text", m.text(), "title", m.title())));
        return new Draft(
                EventKind.SEAL,
                Map.of(
                        "person", person.value(),
                        "captures", restricted.stream().map(CaptureId::value).toList(),
                        "files", sealedFiles),
                Map.of("spellings", spellings.all(), "reason", reason, "texts", masked));
    }

    private static int sealFields(Writer writer, Spellings spellings, PersonId person, byte[] key) {
        PrivateValues values = writer.values();
        List<PrivateValue> holding = new ArrayList<>();
        values.forEach(value -> {
            if (value.revealed().map(spellings::inValue).orElse(false)) {
                holding.add(value);
            }
        });
        for (PrivateValue value : holding) {
            byte[] clear = value.isClear() ? value.plaintext().getBytes(StandardCharsets.UTF_8) : value.sealed();
            values.seal(
                    value.seq(),
                    value.field(),
                    person.value(),
                    SealedValue.seal(key, clear, "private field " + value.id()),
                    value.revealed().map(spellings::maskValue).orElse(null));
        }
        return holding.size();
    }

    private boolean anyFieldHolds(Spellings spellings) {
        boolean[] found = {false};
        workbench
                .ledger()
                .forEach(event -> found[0] |= workbench.ledger().revealed(event.seq()).values().stream()
                        .anyMatch(spellings::inValue));
        return found[0];
    }

    /** The archive files in which the name stands: in an address, in the page as served, or in its text. */
    private Set<String> filesHolding(Spellings spellings) {
        Set<String> files = new LinkedHashSet<>();
        Extractor extractor = new Extractor();
        for (Capture capture : workbench.register().captures()) {
            if (files.contains(capture.file()) || !Files.exists(path(capture.file()))) {
                continue;
            }
            Resource resource = Pages.whatever(workbench.store(), capture);
            if (spellings.in(capture.url())
                    || spellings.in(extractor.allText(resource))
                    || workbench.readings().documentsOf(capture.id()).stream().anyMatch(d -> spellings.in(d.text()))) {
                files.add(capture.file());
            }
        }
        return files;
    }

    /** With the frozen texts of the captures that they hold. */
    private Set<String> allFiles(Set<String> files, Set<CaptureId> restricted) {
        Set<String> all = new LinkedHashSet<>(files);
        for (Register.FrozenText text : workbench.register().frozenTexts()) {
            if (restricted.contains(text.capture()) && Files.exists(path(text.file()))) {
                all.add(text.file());
            }
        }
        return all;
    }

    private Digest sealFile(String file, PersonId person, byte[] key) {
        Path clear = path(file);
        SealedFile sealed = new SealedFile(clear);
        try {
            try (InputStream in = Files.newInputStream(clear)) {
                sealed.seal(in, List.of(person), p -> key);
            }
            return digest(sealed.path());
        } catch (IOException e) {
            throw new DaylightException("cannot seal " + file + ": " + CaseFolder.reason(e), e);
        }
    }

    static Digest digest(Path file) throws IOException {
        var sha = Digest.sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sha.update(buffer, 0, n);
            }
        }
        return Digest.ofHash(sha.digest());
    }

    private void removeClear(String file) {
        try {
            Files.deleteIfExists(path(file));
        } catch (IOException e) {
            throw new DaylightException(
                    "cannot remove the clear form of " + file + ": " + CaseFolder.reason(e) + "; remove it by hand", e);
        }
    }

    private Path path(String file) {
        return workbench.folder().root().resolve(file);
    }
}
