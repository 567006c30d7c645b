// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.daylight.Stance;
import org.daylight.publish.EntryView;
import org.daylight.publish.PropertyView;
import org.daylight.publish.StatementView;

/**
 * One entry as a section of the report.
 *
 * @param view what is printed
 * @param anchor fragment of its heading
 * @param place "Dublin, Ireland"
 * @param utterances who said what, as sentences
 * @param rows the same by property, so that disagreement is seen
 * @param replies what the accused side said, as sentences
 * @param steps its status as dated claims, oldest first
 */
record Topic(
        EntryView view,
        String anchor,
        String place,
        List<Utterance> utterances,
        List<Row> rows,
        List<Utterance> replies,
        List<Said> steps) {
    private static final String STATUS = "status";

    /**
     * One property.
     *
     * @param property its word
     * @param statements kept apart
     * @param view the numbers
     */
    record Row(String property, List<Said> statements, PropertyView view) {}

    static Topic of(EntryView view, Footnotes notes) {
        notes.section(view.entry().label());
        List<Utterance> utterances = Utterance.of(view.properties(), notes);
        List<Utterance> replies = Utterance.of(List.of(new PropertyView("reply", view.replies(), false, 0, 0)), notes);
        List<Row> rows = new ArrayList<>();
        List<StatementView> status = new ArrayList<>();
        for (PropertyView property : view.properties()) {
            List<Said> said = property.statements().stream()
                    .map(s -> Said.of(property.property(), s, notes))
                    .toList();
            if (property.property().equals(STATUS)) {
                status.addAll(property.statements());
            }
            rows.add(new Row(Words.word("property", property.property()), said, property));
        }
        status.sort(Comparator.comparing(Topic::day));
        List<Said> steps = status.size() < 2
                ? List.of()
                : status.stream().map(s -> Said.of(STATUS, s, notes)).toList();
        return new Topic(
                view,
                view.entry().id().value().toLowerCase(Locale.ROOT),
                view.country() == null && view.city() == null ? "" : Words.place(view.city(), view.country()),
                utterances,
                rows,
                replies,
                steps);
    }

    /** Whether somebody alleges something here; then a reply, or its absence, is printed. */
    boolean alleged() {
        return view.properties().stream()
                .flatMap(p -> p.statements().stream())
                .anyMatch(s -> s.stance() == Stance.ALLEGES);
    }

    private static String day(StatementView s) {
        return s.asOf() != null ? s.asOf().value() : s.said() != null ? s.said().value() : "9999";
    }
}
