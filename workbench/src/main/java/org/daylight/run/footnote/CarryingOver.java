// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.footnote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daylight.EventKind;
import org.daylight.footnote.Note;
import org.daylight.footnote.Report;
import org.daylight.footnote.cite.Sourcing;
import org.daylight.ledger.Draft;
import org.daylight.register.Footnotes;
import org.daylight.register.Footnotes.Check;
import org.daylight.register.Footnotes.Kept;
import org.daylight.register.Footnotes.Listed;
import org.daylight.register.Footnotes.Outcome;
import org.daylight.register.Footnotes.Sought;
import org.daylight.run.Workbench;

/**
 * What earlier reports of the case know of the sources of a new one, mostly its own former state: copies that stand for the
 * same addresses, and what a person said of the same sentence and the same copy. Each event names the one it repeats.
 */
final class CarryingOver {
    private final Workbench workbench;
    private final Map<String, Sought> copies = new HashMap<>();
    private final Map<List<String>, Check> checks = new HashMap<>();

    CarryingOver(Workbench workbench) {
        this.workbench = workbench;
        Footnotes footnotes = new Footnotes(workbench.database());
        for (Kept earlier : footnotes.reports()) {
            Map<Integer, String> keys = new HashMap<>();
            for (Sought s : footnotes.sources(earlier.id())) {
                keys.put(s.place(), s.key());
                Outcome outcome = s.outcome();
                if (outcome != null && outcome.preserved()) {
                    copies.merge(s.key(), s, (a, b) -> a.event() > b.event() ? a : b);
                }
            }
            Map<String, String> sentences = new HashMap<>();
            footnotes.notes(earlier.id()).forEach(n -> sentences.put(n.id(), sentence(n)));
            for (Check c : footnotes.checks(earlier.id())) {
                checks.merge(
                        List.of(sentences.getOrDefault(c.note(), ""), keys.getOrDefault(c.source(), "")),
                        c,
                        (a, b) -> a.event() > b.event() ? a : b);
            }
        }
    }

    private static String sentence(Listed note) {
        return note.sentence().strip();
    }

    /**
     * Events of a new report, behind those that list it.
     *
     * @param places of its sources, by their keys
     */
    List<Draft> of(String report, Report handed, Map<String, Integer> places) {
        List<Draft> drafts = new ArrayList<>();
        places.forEach((key, place) -> {
            Sought known = copies.get(key);
            if (known != null) {
                drafts.add(again(known.event(), report, place, Map.of(), Map.of()));
            }
        });
        for (Note note : handed.notes()) {
            note.citations().stream()
                    .flatMap(c -> Sourcing.key(c).stream())
                    .distinct()
                    .filter(places::containsKey)
                    .forEach(key -> check(note, key)
                            .ifPresent(c -> drafts.add(again(
                                    c.event(),
                                    report,
                                    Objects.requireNonNull(places.get(key)),
                                    Map.of("note", note.id()),
                                    c.quote() == null ? Map.of() : Map.of("quote", c.quote())))));
        }
        return drafts;
    }

    /** What was said of the same sentence and the copy that stands for the source now; words that were erased are not repeated. */
    private Optional<Check> check(Note note, String key) {
        Sought copy = copies.get(key);
        return Optional.ofNullable(checks.get(List.of(note.sentence().strip(), key)))
                .filter(known -> !note.sentence().isBlank()
                        && copy != null
                        && known.capture().equals(copy.capture())
                        && (!known.says() || known.quote() != null));
    }

    private Draft again(long event, String report, int place, Map<String, Object> other, Map<String, Object> secret) {
        Map<String, Object> open =
                new LinkedHashMap<>(workbench.ledger().event(event).open());
        open.put("report", report);
        open.put("source", (long) place);
        open.putAll(other);
        open.put("from", event);
        return new Draft(EventKind.FOOTNOTE, open, secret);
    }
}
