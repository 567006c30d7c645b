// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.ClaimValues;
import org.daylight.StatedDate;
import org.daylight.publish.PropertyView;
import org.daylight.publish.StatementView;
import org.jspecify.annotations.Nullable;

/**
 * What one speaker said in one passage, as a sentence: speaker, verb, date, what, footnote.
 *
 * @param speaker who
 * @param verb how, in the past tense
 * @param chip how, as a chip
 * @param date when the page that says so was published
 * @param phrases what, in the order of the properties
 * @param ref its footnote
 */
record Utterance(
        String speaker, String verb, Chip chip, @Nullable String date, List<String> phrases, Footnotes.Ref ref) {

    /** What was said of an entry, in order of the day it was said; undated utterances come last. */
    static List<Utterance> of(List<PropertyView> properties, Footnotes notes) {
        Map<List<String>, Group> groups = new LinkedHashMap<>();
        for (PropertyView property : properties) {
            for (StatementView s : property.statements()) {
                Group group = groups.computeIfAbsent(
                        List.of(s.passage(), notes.speaker(s), Words.verb(s)),
                        k -> new Group(s, new LinkedHashSet<>(), new LinkedHashSet<>()));
                group.add(property.property(), s);
            }
        }
        List<Group> ordered = new ArrayList<>(groups.values());
        ordered.sort(Comparator.comparing((Group g) -> day(g.first().said())));
        return ordered.stream().map(g -> g.print(notes)).toList();
    }

    private static String day(@Nullable StatedDate date) {
        return date == null ? "9999" : date.value();
    }

    private record Group(StatementView first, Set<String> whole, Set<String> single) {

        void add(String property, StatementView s) {
            // What the claim itself holds is said once, as one phrase; what a person added stands beside it by name.
            String when = Dates.printed(s.asOf());
            String dated = when == null ? "" : " (" + when + ")";
            if (property.equals("reply")) {
                boolean about = s.detail() instanceof ClaimValues.Stand stand && stand.about() != null;
                whole.add(about ? Words.phrase(s.detail()) : Words.value(property, s));
            } else if (s.detail() instanceof ClaimValues.Figure) {
                whole.add(Words.phrase(s.detail()) + dated);
            } else if (s.detail().toMap().containsKey(property)
                    || property.equals(s.detail().kind().code())) {
                boolean more = property.equals(s.detail().kind().code()) && !told(s);
                whole.add(Words.phrase(s.detail()) + (more ? ": " + Words.value(property, s) : ""));
            } else {
                single.add(Words.inside(Words.word("property", property)) + ": " + Words.value(property, s) + dated);
            }
        }

        /** Whether the phrase says the value already. */
        private static boolean told(StatementView s) {
            return s.value().equals(s.detail().kind().code())
                    || s.detail().toMap().values().stream()
                            .anyMatch(v -> s.value().equals(String.valueOf(v)));
        }

        Utterance print(Footnotes notes) {
            List<String> phrases = new ArrayList<>(whole);
            phrases.addAll(single);
            return new Utterance(
                    Words.first(notes.speaker(first)),
                    Words.verb(first),
                    Words.chip(first),
                    Dates.printed(first.said()),
                    phrases,
                    notes.cite(first));
        }
    }
}
