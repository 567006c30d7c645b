// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.EventKind;
import org.daylight.Reading;
import org.daylight.ledger.Draft;
import org.daylight.protect.PersonId;
import org.daylight.protect.PrivateFile;
import org.daylight.protect.Spellings;
import org.daylight.protect.StewardKey;

/**
 * Opens the seals of a case, for as long as it is open or until they are locked; and one seal, for a person's eyes. Both
 * are events, written before anything is opened.
 */
public final class Opening {
    private final Workbench workbench;

    /** Opens seals of this case. */
    public Opening(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * What came of opening the seals.
     *
     * @param steward whose key it was
     * @param keys how many keys of persons it opened
     * @param notes sentences for whoever opened: names that came in while the seals were locked
     */
    public record Opened(String steward, int keys, List<String> notes) {
        /** Copies the list. */
        public Opened {
            notes = List.copyOf(notes);
        }
    }

    /**
     * What is sealed for a person, in clear: to be shown once and kept nowhere.
     *
     * @param person the pseudonym
     * @param spellings of the name
     * @param fields private fields by their ids, such as {@code 12/quote}
     * @param event that says who looked
     */
    public record Unsealed(PersonId person, List<String> spellings, Map<String, String> fields, long event) {
        /** Copies list and map. */
        public Unsealed {
            spellings = List.copyOf(spellings);
            fields = new TreeMap<>(fields);
        }
    }

    /**
     * Opens all seals that a steward can open, and masks sealed names on pages that came in meanwhile.
     *
     * @throws DaylightException where the key is no steward's of this case
     */
    public Opened open(StewardKey key) {
        String id = new Stewards(workbench).named(key.id()).id();
        workbench.append(List.of(
                Draft.open(EventKind.ACCESS, Map.of("purpose", "open-seals", "steward", id, "captures", List.of()))));
        int keys = workbench.personKeys().open(key);
        workbench.personKeys().settle();
        List<String> notes = new ArrayList<>(new MaskReleases(workbench).due());
        notes.addAll(catchUp());
        return new Opened(id, keys, notes);
    }

    /** Forgets every key that was opened. */
    public void lock() {
        if (!workbench.personKeys().locked()) {
            looked();
        }
        workbench.personKeys().lock();
    }

    /**
     * Opens what is sealed for one person.
     *
     * @throws DaylightException where nothing is, or no steward opened the seals
     */
    public Unsealed unseal(PersonId person, String reason) {
        if (reason.isBlank()) {
            throw new DaylightException("say why the seal is opened; nothing was opened");
        }
        if (workbench.personKeys().find(person).isEmpty()) {
            throw new DaylightException("no key of " + person
                    + " in this case: it was erased, or the pseudonym is not of this case; nothing was opened");
        }
        Set<CaptureId> captures = new Holds(workbench).sealedFor(person);
        List<Draft> drafts = Custody.lists(captures).stream()
                .map(some -> new Draft(
                        EventKind.ACCESS,
                        Map.of("purpose", "open-a-seal", "person", person.value(), "captures", some),
                        Map.of("reason", reason)))
                .toList();
        long event = workbench.append(drafts).getFirst().seq();
        SealedNames sealing = workbench.sealedNames();
        return new Unsealed(
                person,
                sealing.spellings(person).map(Spellings::all).orElseGet(() -> sealing.names(person)),
                sealing.fields(person),
                event);
    }

    /** Sealed names on pages that were read while nobody could know them are put behind bars now. */
    private List<String> catchUp() {
        if (workbench.personKeys().locked()) {
            return List.of();
        }
        SealedNames sealing = workbench.sealedNames();
        List<Spellings> sealed = List.copyOf(sealing.known().values());
        List<String> notes = new ArrayList<>();
        long since = since();
        for (Capture capture : workbench.register().captures()) {
            if (capture.event() >= since && !capture.restricted()) {
                mask(capture, sealed);
                new Sealing(workbench)
                        .sealedNamesIn(capture.file())
                        .forEach(p -> notes.add("a name that is sealed as " + p + " stands in " + capture.file()
                                + ", which came in while the seals were locked: it is masked now; run `daylight seal` with"
                                + " its spellings to encrypt it"));
            }
        }
        looked();
        return notes.stream().distinct().toList();
    }

    private void mask(Capture capture, List<Spellings> sealed) {
        boolean named = workbench.readings().documentsOf(capture.id()).stream()
                .anyMatch(d -> sealed.stream().anyMatch(s -> s.in(d.text())));
        if (named) {
            Reading reading = ReadingRun.sealedMasked(new ReadingRun(workbench).read(capture), sealed);
            workbench.readings().save(capture.id(), workbench.reader().version(), reading);
        }
    }

    private long since() {
        try {
            return Files.exists(mark())
                    ? Long.parseLong(
                            Files.readString(mark(), StandardCharsets.US_ASCII).strip())
                    : 0;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    /** Notes up to which event pages were read by somebody who knew all sealed names. */
    void looked() {
        if (Files.isDirectory(mark().resolveSibling("."))) {
            PrivateFile.write(mark(), Long.toString(workbench.ledger().size()).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private Path mark() {
        return workbench.folder().root().resolve("keys").resolve("persons").resolve("looked");
    }
}
