// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Database;
import org.daylight.ledger.Events;
import org.daylight.ledger.Fault;
import org.daylight.ledger.Ledger;
import org.daylight.ledger.SigningKey;
import org.daylight.ledger.VerifierKey;
import org.daylight.register.RegisterProjection;
import org.daylight.run.CaseFolder;
import org.daylight.run.Sealing;
import org.jspecify.annotations.Nullable;

/**
 * Checks a whole case: ledger, archive, register, texts and editions, each against the events. Reads only; what it finds
 * it names, and goes on.
 */
public final class CaseCheck {
    private final CaseFolder folder;
    private final Database database;
    private final Consumer<String> progress;

    /** Checks this case, whose lock the caller holds. */
    public CaseCheck(CaseFolder folder, Database database) {
        this(folder, database, part -> {});
    }

    /**
     * As above.
     *
     * @param progress is told of each part before it is checked; what it throws ends the check
     */
    public CaseCheck(CaseFolder folder, Database database, Consumer<String> progress) {
        this.folder = folder;
        this.database = database;
        this.progress = progress;
    }

    /** Checks the case in a folder. @throws DaylightException where another process holds it */
    public static Verdict of(Path root, @Nullable String heldCheckpoint) {
        CaseFolder folder = CaseFolder.at(root);
        return folder.locked(() -> {
            try (Database database = folder.database()) {
                return new CaseCheck(folder, database).check(heldCheckpoint);
            }
        });
    }

    /**
     * Checks everything.
     *
     * @param heldCheckpoint a checkpoint that somebody else holds, as text; null where there is none
     */
    public Verdict check(@Nullable String heldCheckpoint) {
        List<String> checked = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        String held = readable(heldCheckpoint, faults);
        part(
                "the ledger",
                faults,
                () -> faults.addAll(Ledger.verify(
                        database,
                        VerifierKey.parse(folder.verifierKey()),
                        folder.origin(),
                        folder.tiles(),
                        List.of(new RegisterProjection()),
                        held)));
        Events log = new Events(database, folder.origin());
        List<Event> events = log.readable();
        checked.add(
                "the ledger: " + events.size() + " events, each hash, tree node, signature, private field and tile");
        checked.add("the register, rebuilt from the events and compared row by row");
        if (held != null) {
            checked.add(
                    "the checkpoint that you hold: the ledger of today is its continuation, or a fault says otherwise");
        }
        List<String> notes = new ArrayList<>();
        part("the case's name and key", faults, () -> identity(log, events, faults));
        WitnessCheck witnesses = new WitnessCheck(log, events);
        part("the cosignatures", faults, () -> {
            faults.addAll(witnesses.check());
            checked.addAll(witnesses.checked());
        });
        ReceivedCheck received = new ReceivedCheck(log, events);
        part("what was received of other cases", faults, () -> {
            faults.addAll(received.check());
            checked.addAll(received.checked());
        });
        TimestampCheck timestamps = new TimestampCheck(log, events, Instant.now());
        part("the timestamps", faults, () -> {
            faults.addAll(timestamps.check());
            checked.addAll(timestamps.checked());
        });
        part("the archive", faults, () -> {
            ArchiveCheck archive = new ArchiveCheck(folder.root(), events);
            faults.addAll(archive.check(notes));
            checked.add("the archive: " + archive.files() + " files, digest of each");
        });
        part("the codebook", faults, () -> faults.addAll(new CodebookCheck(folder.root(), events).check()));
        part("the texts", faults, () -> {
            TextCheck texts = new TextCheck(folder.root(), database, log, events);
            faults.addAll(texts.check());
            checked.add("the texts: " + texts.documents() + " documents read again, " + texts.passages()
                    + " accepted passages found where the decision says");
            notes.addAll(texts.notes());
        });
        part("the editions", faults, () -> checked.add("editions: " + editions(events, faults, notes)));
        checked.addAll(notes);
        List<String> notProven = new ArrayList<>(notProven(held));
        notProven.add(witnesses.notProven());
        notProven.addAll(timestamps.notProven());
        return new Verdict(checked, faults, notProven);
    }

    /** A held checkpoint that is none must not keep the rest from being checked. */
    private static @Nullable String readable(@Nullable String heldCheckpoint, List<Fault> faults) {
        if (heldCheckpoint == null) {
            return null;
        }
        try {
            return Checkpoint.parse(heldCheckpoint).note();
        } catch (DaylightException e) {
            faults.add(new Fault(
                    "the checkpoint that you hold",
                    "a signed checkpoint",
                    String.valueOf(e.getMessage()),
                    "name another file"));
            return null;
        }
    }

    private int editions(List<Event> events, List<Fault> faults, List<String> notes) {
        Map<Long, Long> withdrawn = new HashMap<>();
        for (Event event : events) {
            if (event.kind() == EventKind.SEAL) {
                Sealing.withdrawnEditions(event).forEach(number -> withdrawn.putIfAbsent(number, event.seq()));
            }
        }
        int found = 0;
        Set<String> published = new HashSet<>();
        for (Event event : events) {
            if (event.kind() == EventKind.EDITION) {
                published.add(Long.toString(event.number("number")));
                long number = event.number("number");
                Path edition = folder.editions().resolve(Long.toString(number));
                Long seal = withdrawn.get(number);
                if (seal != null) {
                    notes.add("edition " + number + ": withdrawn by event " + seal + ", a sealed name stood in it");
                    if (Files.exists(edition)) {
                        faults.add(new Fault(
                                "editions/" + number,
                                "no folder, withdrawn by event " + seal,
                                "a folder",
                                "a sealed name stands in it: remove it"));
                    }
                } else if (Files.exists(edition)) {
                    found++;
                    faults.addAll(new EditionCheck(edition)
                            .check(event.text("manifestSha256"), null)
                            .faults());
                } else {
                    faults.add(new Fault(
                            "editions/" + number,
                            "the edition that event " + event.seq() + " published",
                            "no folder",
                            "bring it back from a copy"));
                }
            }
        }
        published.addAll(
                NoticeCheck.ofCase(folder.editions(), events, VerifierKey.parse(folder.verifierKey()), faults));
        foreignEditions(published, faults);
        return found;
    }

    /** A check that cannot be finished is a fault, and the others go on. */
    private void part(String what, List<Fault> faults, Runnable check) {
        progress.accept(what);
        try {
            check.run();
        } catch (DaylightException e) {
            faults.add(
                    new Fault(what, "a check that runs to its end", String.valueOf(e.getMessage()), "see the others"));
        }
    }

    private List<String> notProven(@Nullable String heldCheckpoint) {
        List<String> notProven = new ArrayList<>();
        if (heldCheckpoint == null) {
            notProven.add(
                    "no checkpoint held elsewhere was given: a rollback to an older state, or a rewrite of the whole"
                            + " ledger by the holder of its key, could not be seen");
            notProven.add("whether the key is the monitor's: compare " + folder.verifierKey()
                    + " with one that you got another way");
        }
        notProven.add("hashes show that bytes have not changed since they were recorded; not that a site served them,"
                + " not when, and not that what they say is true");
        return notProven;
    }

    /** Folders that look like editions and that no event published. */
    private void foreignEditions(Set<String> published, List<Fault> faults) {
        if (!Files.isDirectory(folder.editions())) {
            return;
        }
        try (Stream<Path> folders = Files.list(folder.editions())) {
            folders.map(f -> String.valueOf(f.getFileName()))
                    .filter(name -> !published.contains(name) && !name.contains(".unannounced-"))
                    .sorted()
                    .forEach(name -> faults.add(new Fault(
                            "editions/" + name, "an event that published it", "none", "it was put there by hand")));
        } catch (IOException e) {
            faults.add(new Fault("editions", "a readable folder", String.valueOf(e.getMessage()), "check permissions"));
        }
    }

    /** case.json is no evidence: what it says is held against the ledger and the key. */
    private void identity(Events log, List<Event> events, List<Fault> faults) {
        events.stream()
                .filter(e -> e.kind() == EventKind.CASE_OPENED)
                .findFirst()
                .map(e -> log.revealed(e.seq()).get("name"))
                .filter(name -> !name.equals(folder.name()))
                .ifPresent(name -> faults.add(new Fault(
                        "case.json", "the name that the case was opened with", "another name", "put it back")));
        Path key = folder.root().resolve("keys").resolve("ledger.pem");
        if (Files.exists(key)) {
            String found;
            try {
                found = SigningKey.load(key, folder.origin()).verifier().toString();
            } catch (DaylightException e) {
                found = "none that can be read";
            }
            if (!found.equals(folder.verifierKey())) {
                faults.add(new Fault(
                        "keys/ledger.pem",
                        "the key " + folder.verifierKey(),
                        found,
                        "bring the keys folder back from where it is kept: nothing more can be signed"));
            }
        }
    }
}
