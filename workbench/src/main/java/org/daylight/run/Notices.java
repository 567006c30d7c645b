// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Sought;
import org.daylight.protect.Right;
import org.daylight.publish.Notice;
import org.daylight.register.Register;

/**
 * Says later of a published edition that it is corrected, superseded or withdrawn, or that it may be made public before its
 * hour; the edition itself stays as it is.
 */
public final class Notices {
    private final Workbench workbench;

    /** For this case. */
    public Notices(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * A notice that was given.
     *
     * @param edition its number
     * @param which of the edition's notices, from 1
     * @param kind what it says
     * @param event where the ledger says so
     * @param notice its lines; the text with bars where a name was sealed since
     * @param file beside the edition
     */
    public record Given(int edition, int which, Notice.Kind kind, Event event, Notice notice, Path file) {}

    /**
     * Gives a notice: an event, and a signed note beside the edition.
     *
     * @param text for readers, one line
     * @throws DaylightException where there is no such edition, or the text holds a name that must not be published
     */
    public Given give(int number, Notice.Kind kind, String text) {
        Register.MadeEdition edition = workbench.register().editions().stream()
                .filter(e -> e.number() == number)
                .findFirst()
                .orElseThrow(
                        () -> new DaylightException("the case has no edition " + number + "; nothing was written"));
        if (new Embargoes(workbench, Clock.systemUTC()).of(edition).isPresent()) {
            // Both end the embargo: what was held back may leave the case from here on.
            if (kind == Notice.Kind.RELEASED || kind == Notice.Kind.WITHDRAWN) {
                workbench.ask(Right.PROTECT, "ending an embargo before its hour");
            }
        } else if (kind == Notice.Kind.RELEASED) {
            throw new DaylightException("edition " + number + " waits for no hour; nothing was written");
        }
        String line = text.strip();
        // Refuses what is no line before anything is written.
        var checked = new Notice(number, edition.manifest(), kind, java.time.Instant.EPOCH, line);
        String shown = workbench.veils().loose(checked.text(), "und");
        if (!shown.equals(line)) {
            throw new DaylightException("the text of the notice holds a name that must not be published; nothing was"
                    + " written; say it without the name");
        }
        // 1. The event: from here on it is said. A crash after it leaves no file; the next start writes it.
        Event event = workbench
                .append(List.of(new Draft(
                        EventKind.NOTICE,
                        Map.of(
                                "number",
                                (long) number,
                                "notice",
                                kind.code(),
                                "manifestSha256",
                                edition.manifest().hex()),
                        Map.of("text", line))))
                .getFirst();
        // 2. The file, whole or not at all.
        Given given = all().stream()
                .filter(g -> g.event().seq() == event.seq())
                .findFirst()
                .orElseThrow();
        write(given);
        return given;
    }

    /** All notices, in the order in which they were given. */
    public List<Given> all() {
        List<Event> events = new ArrayList<>();
        workbench.ledger().forEach(Sought.of(EventKind.NOTICE), events::add);
        Map<Integer, Integer> counted = new HashMap<>();
        List<Given> all = new ArrayList<>();
        for (Event event : events) {
            int number = Math.toIntExact(event.number("number"));
            int which = counted.merge(number, 1, Integer::sum);
            Notice.Kind kind = Notice.Kind.of(event.text("notice"));
            Object text = workbench.ledger().revealed(event.seq()).get("text");
            Notice notice = new Notice(
                    number,
                    new Digest(event.text("manifestSha256")),
                    kind,
                    event.time(),
                    text instanceof String words ? words : "[erased]");
            Path file = workbench.folder().editions().resolve(Notice.file(Integer.toString(number), which));
            all.add(new Given(number, which, kind, event, notice, file));
        }
        return all;
    }

    /** The notices on one edition, in the order in which they were given. */
    public List<Given> of(int number) {
        return all().stream().filter(g -> g.edition() == number).toList();
    }

    private String note(Given given) {
        return given.notice().note(text -> workbench.ledger().signatureLine(text));
    }

    private void write(Given given) {
        Path building = given.file().resolveSibling("." + given.file().getFileName());
        try {
            Files.createDirectories(workbench.folder().editions());
            Files.write(building, note(given).getBytes(StandardCharsets.UTF_8));
            Files.move(building, given.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DaylightException(
                    "the notice is in the ledger, but " + given.file() + " cannot be written: " + CaseFolder.reason(e)
                            + "; the next start of the program writes it",
                    e);
        }
    }

    /** Writes the files that a crash left out, and those in which a name stands that was sealed since; a line for each. */
    List<String> repair() {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (Given given : all()) {
            try {
                boolean there = Files.isRegularFile(given.file());
                if (!there || !Files.readString(given.file()).equals(note(given))) {
                    write(given);
                    sentences.put(
                            String.valueOf(given.file().getFileName()),
                            "wrote editions/" + given.file().getFileName() + (there ? " anew" : "")
                                    + ", notice of event " + given.event().seq());
                }
            } catch (IOException e) {
                throw new DaylightException("cannot read " + given.file() + ": " + CaseFolder.reason(e), e);
            }
        }
        return List.copyOf(sentences.values());
    }
}
