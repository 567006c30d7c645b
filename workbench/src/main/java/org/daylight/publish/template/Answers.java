// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daylight.EntryKind;
import org.daylight.publish.EditionInput;
import org.daylight.publish.EntryView;
import org.daylight.publish.PropertyView;
import org.daylight.publish.StatementView;

/** What states did and said, a row each. */
final class Answers {
    private Answers() {}

    /**
     * One row of the table of responses; the country is printed where it changes. Replies stand in the first row of an
     * entry, proceedings in each.
     */
    record Answer(
            String country, boolean first, EntryView entry, Said said, List<Utterance> replies, Due due, boolean once) {
        /** Whether what answers it stands in an earlier row. */
        boolean above() {
            return !once && !(entry.replies().isEmpty() && entry.due().blank());
        }
    }

    private record Cell(String country, EntryView entry, Said.Same same) {}

    static List<Answer> of(EditionInput in, Footnotes notes) {
        notes.section(Words.say("section.responses"));
        List<Cell> cells = cells(in, notes);
        cells.sort(Comparator.comparing(Cell::country)
                .thenComparing(c -> Said.day(c.same().statements().get(0))));
        Set<String> replied = new LinkedHashSet<>();
        List<Answer> answers = new ArrayList<>();
        String before = "";
        for (Cell c : cells) {
            boolean once = replied.add(c.entry().entry().id().value());
            Said said = c.same().cite(notes);
            List<Utterance> replies = once
                    ? Utterance.of(List.of(new PropertyView("reply", c.entry().replies(), false, 0, 0)), notes)
                    : List.of();
            Due due = Due.of(c.entry(), notes);
            answers.add(new Answer(c.country(), !c.country().equals(before), c.entry(), said, replies, due, once));
            before = c.country();
        }
        return answers;
    }

    private static List<Cell> cells(EditionInput in, Footnotes notes) {
        List<Cell> cells = new ArrayList<>();
        for (EntryView e : in.entries()) {
            if (e.entry().kind().equals(EntryKind.RESPONSE)) {
                for (PropertyView p : e.properties()) {
                    Map<String, List<StatementView>> byDay = new TreeMap<>();
                    p.statements()
                            .forEach(s -> byDay.computeIfAbsent(Said.day(s), d -> new ArrayList<>())
                                    .add(s));
                    byDay.values()
                            .forEach(day -> Said.same(p.property(), day, notes)
                                    .forEach(same -> cells.add(new Cell(Words.country(e.country()), e, same))));
                }
            }
        }
        return cells;
    }
}
