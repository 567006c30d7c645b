// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.daylight.ClaimValues;
import org.daylight.StatedDate;
import org.daylight.publish.PropertyView;
import org.daylight.publish.StatementView;

/**
 * What one speaker said, as a sentence: speaker, verb, date, what, and a footnote for each passage that says so.
 *
 * @param speaker who, as a sentence begins
 * @param verb how, in the past tense
 * @param chip how, as a chip
 * @param page whether the text names nobody and its page stands for a speaker
 * @param dates when the pages that say so were published
 * @param phrases what, in the order of the properties; empty where the verb says it all
 * @param refs its footnotes, at least one
 */
record Utterance(
        String speaker,
        String verb,
        Chip chip,
        boolean page,
        List<String> dates,
        List<String> phrases,
        List<Footnotes.Ref> refs) {

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
        ordered.sort(Comparator.comparing((Group g) -> day(g.first())));
        // Copies that let the same speaker say the same are one sentence with several footnotes.
        Map<List<Object>, List<StatementView>> same = new LinkedHashMap<>();
        for (Group g : ordered) {
            same.computeIfAbsent(
                            List.of(notes.speaker(g.first()), Words.verb(g.first()), g.phrases()),
                            k -> new ArrayList<>())
                    .add(g.first());
        }
        Map<List<Object>, List<String>> phrases = new LinkedHashMap<>();
        ordered.forEach(g -> phrases.putIfAbsent(
                List.of(notes.speaker(g.first()), Words.verb(g.first()), g.phrases()), g.phrases()));
        List<Utterance> out = new ArrayList<>();
        same.forEach((key, said) -> out.add(print(said, phrases.getOrDefault(key, List.of()), notes)));
        return out;
    }

    private static String day(StatementView s) {
        StatedDate date = s.said();
        return date == null ? "9999" : date.value();
    }

    private static Utterance print(List<StatementView> said, List<String> phrases, Footnotes notes) {
        StatementView first = said.get(0);
        return new Utterance(
                Words.first(notes.speaker(first)),
                phrases.isEmpty() ? Words.bare(first) : Words.verb(first),
                Words.chip(first),
                Footnotes.unnamed(first),
                said.stream()
                        .map(s -> Dates.printed(s.said()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                phrases,
                said.stream().map(notes::cite).toList());
    }

    /** "on a page dated 12 March 2025", with a space or comma before it; empty where no page bears a date. */
    String dated() {
        if (dates.isEmpty()) {
            return "";
        }
        if (page) {
            return Words.say("dated.page", String.join(", ", dates));
        }
        return Words.say(dates.size() == 1 ? "dated.one" : "dated.more", String.join(", ", dates));
    }

    private record Group(StatementView first, Set<String> whole, Set<String> single) {

        List<String> phrases() {
            List<String> phrases = new ArrayList<>(whole);
            phrases.addAll(single);
            return phrases;
        }

        void add(String property, StatementView s) {
            // What the claim itself holds is said once, as one phrase; what a person added stands beside it by name.
            String when = Dates.printed(s.asOf());
            String dated = when == null ? "" : " (" + when + ")";
            if (s.detail() instanceof ClaimValues.Stand stand) {
                stand(stand, s);
            } else if (property.equals("reply")) {
                whole.add(Words.value(property, s));
            } else if (s.detail() instanceof ClaimValues.Figure) {
                whole.add(Words.phrase(s.detail()) + dated);
            } else if (held(property, s.detail())) {
                boolean more = property.equals(s.detail().kind().code()) && !told(s);
                whole.add(Words.phrase(s.detail()) + (more ? ": " + Words.value(property, s) : ""));
            } else {
                single.add(Words.inside(Words.word("property", property)) + ": " + Words.value(property, s) + dated);
            }
        }

        /** A stance without an object is said by its verb. */
        private void stand(ClaimValues.Stand stand, StatementView s) {
            if (stand.about() != null) {
                whole.add(stand.about());
            } else if (!s.value().equals(s.stance().code())
                    && !s.value().equals(s.fineStance())
                    && !Words.value("stance", s).equals(Words.chip(s).word())) {
                whole.add(Words.value("stance", s));
            }
        }

        /** Whether the phrase of the claim says this property: its own values under the names the register gives them. */
        private static boolean held(String property, ClaimValues values) {
            return property.equals(values.kind().code())
                    || values.toMap().containsKey(Words.camel(property))
                    || (values instanceof ClaimValues.Agreement && property.equals("parties"))
                    || (values instanceof ClaimValues.Incident && property.equals("reported"));
        }

        /** Whether the phrase says the value already. */
        private static boolean told(StatementView s) {
            return s.value().equals(s.detail().kind().code())
                    || s.detail().toMap().values().stream()
                            .anyMatch(v -> s.value().equals(String.valueOf(v)));
        }
    }
}
