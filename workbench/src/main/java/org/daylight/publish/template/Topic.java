// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.daylight.ClaimId;
import org.daylight.ClaimValues;
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
 * @param rows the same by property, so that disagreement is seen; empty where one sentence says it all
 * @param replies what the accused side said, as sentences
 * @param steps its status as dated claims, oldest first
 * @param due proceedings, requests for a reply and searches
 */
record Topic(
        EntryView view,
        String anchor,
        String place,
        List<Utterance> utterances,
        List<Row> rows,
        List<Utterance> replies,
        List<Said> steps,
        Due due) {
    private static final String STATUS = "status";
    private static final String COUNTRY = "host-country";
    private static final String CITY = "host-city";

    /**
     * One property.
     *
     * @param property its word
     * @param statements kept apart; those of one value follow each other
     * @param view the numbers
     */
    record Row(String property, List<Said> statements, PropertyView view) {
        /** Whether the value at this index was printed by the line before. */
        boolean again(int index) {
            return index > 0
                    && statements
                            .get(index)
                            .value()
                            .equals(statements.get(index - 1).value());
        }
    }

    static Topic of(EntryView view, Footnotes notes) {
        notes.section(view.entry().label());
        List<Utterance> utterances = Utterance.of(view.properties(), notes);
        List<Utterance> replies = Utterance.of(List.of(new PropertyView("reply", view.replies(), false, 0, 0)), notes);
        Due due = Due.of(view, notes);
        List<Row> rows = utterances.size() == 1 && plain(view.properties()) ? List.of() : rows(view, notes);
        List<StatementView> status = view.properties().stream()
                .filter(p -> p.property().equals(STATUS))
                .flatMap(p -> p.statements().stream())
                .sorted(Comparator.comparing(Said::day))
                .toList();
        List<Said> steps = status.size() < 2
                ? List.of()
                : status.stream()
                        .map(s -> Said.of(Words.value(STATUS, s), s, notes))
                        .toList();
        return new Topic(
                view,
                anchor(view),
                view.country() == null && view.city() == null ? "" : Words.place(view.city(), view.country()),
                utterances,
                rows,
                replies,
                steps,
                due);
    }

    /** The fragment of an entry's heading. */
    static String anchor(EntryView view) {
        return view.entry().id().value().toLowerCase(Locale.ROOT);
    }

    /** Whether proceedings ended for the accused side: that is printed before the allegation. */
    boolean ended() {
        return due.steps().stream().anyMatch(s -> s.css().equals("for"));
    }

    /** Whether a table could only repeat a single sentence: one support, no conflict, no two numbers to compare. */
    private static boolean plain(List<PropertyView> properties) {
        PropertyView first = properties.get(0);
        long figures = properties.stream()
                .flatMap(p -> p.statements().stream())
                .filter(s -> s.detail() instanceof ClaimValues.Figure)
                .count();
        return figures < 2
                && properties.stream()
                        .allMatch(p -> !p.conflicting()
                                && p.origins() == first.origins()
                                && p.pages() == first.pages()
                                && !p.property().equals(STATUS));
    }

    private static List<Row> rows(EntryView view, Footnotes notes) {
        boolean joined = joined(view.properties());
        List<Row> rows = new ArrayList<>();
        for (PropertyView p : view.properties()) {
            if (joined && p.property().equals(COUNTRY)) {
                continue;
            }
            String property = joined && p.property().equals(CITY) ? "place" : p.property();
            rows.add(new Row(Words.word("property", property), Said.all(property, p.statements(), notes), p));
        }
        return rows;
    }

    /** Whether every claim of a country names the city too, so that one row says both. */
    private static boolean joined(List<PropertyView> properties) {
        Set<ClaimId> cities = properties.stream()
                .filter(p -> p.property().equals(CITY))
                .flatMap(p -> p.statements().stream())
                .filter(s -> s.detail() instanceof ClaimValues.Presence)
                .map(StatementView::claim)
                .collect(Collectors.toSet());
        return properties.stream()
                .filter(p -> p.property().equals(COUNTRY))
                .allMatch(p -> !p.conflicting() && p.statements().stream().allMatch(s -> cities.contains(s.claim())));
    }

    /** The support of all of it, where one sentence says it all. */
    PropertyView support() {
        return view.properties().get(0);
    }
}
