// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daylight.ClaimValues;
import org.daylight.read.lexicon.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Single cases: somebody was pressed in one way, at a place or on a day that the text names. What is said of such methods
 * in general is a method and no incident.
 */
final class IncidentRules {
    /** Classes of words for those who are harmed. */
    private static final List<String> HARMED = List.of("actor.victim", "away", "family", "unit.persons", "pronoun");

    private static final String OUTCOME = "outcome.";
    private static final int AFTER = 2;

    private final Analysis a;
    private final Acts acts;

    IncidentRules(Analysis a, Dates dates) {
        this.a = a;
        acts = new Acts(a, dates);
    }

    /** At most one incident a sentence, and one a paragraph for each host and method. */
    List<Draft> drafts(List<Draft> methods) {
        List<Draft> drafts = new ArrayList<>();
        Set<Integer> done = new HashSet<>();
        Set<String> told = new HashSet<>();
        for (Draft d : methods) {
            if (!(d.values() instanceof ClaimValues.Method method) || done.contains(d.sentence().index)) {
                continue;
            }
            Draft incident = incident(d, method);
            if (incident != null
                    && incident.values() instanceof ClaimValues.Incident i
                    && told.add(d.sentence().paragraph + i.hostCountry() + i.method())) {
                done.add(d.sentence().index);
                drafts.add(incident);
            }
        }
        return drafts;
    }

    private @Nullable Draft incident(Draft d, ClaimValues.Method method) {
        Sentence s = d.sentence();
        Tag harmed = harmed(s);
        Tag place = place(s);
        int first = s.tokens.from(d.start());
        int last = Math.max(first + 1, s.tokens.from(d.end()));
        String date = acts.date(s, first, last);
        boolean one = s.has("single");
        boolean fixed = (place != null && (one || date != null)) || (one && date != null);
        if (harmed == null || !fixed || s.has("generally")) {
            return null;
        }
        String host = place != null ? Sentence.place(place).country() : a.context(s);
        Tag outcome = outcome(s);
        String code = outcome == null ? null : outcome.type().substring(OUTCOME.length());
        return new Draft(
                s,
                Math.min(d.start(), harmed.start()),
                Math.max(d.end(), harmed.end()),
                new ClaimValues.Incident(host, date, method.method(), code),
                null,
                null,
                0.5,
                new Because(s.tokens, "incident: " + d.explanation().rule())
                        .words(method.method(), d.start(), d.end())
                        .tag(harmed)
                        .tag(place)
                        .tag(outcome)
                        .of());
    }

    private static @Nullable Tag harmed(Sentence s) {
        for (String type : HARMED) {
            if (s.has(type)) {
                return s.all(type).getFirst();
            }
        }
        return null;
    }

    /** Where it happened: the first host that something is said to be in. */
    private @Nullable Tag place(Sentence s) {
        for (Tag tag : s.places()) {
            int first = tag.first();
            boolean led = !a.traits.prepositions()
                    || tag.start() > s.tokens.start(first)
                    || s.has("in", Math.max(s.from, first - 2), first);
            if (a.isHost(tag) && led) {
                return tag;
            }
        }
        return null;
    }

    /** How it ended for the harmed person, told in the sentence or the next ones of its paragraph. */
    private @Nullable Tag outcome(Sentence s) {
        for (int i = s.index; i < a.sentences.size() && i <= s.index + AFTER; i++) {
            Sentence next = a.sentences.get(i);
            if (next.paragraph != s.paragraph) {
                return null;
            }
            for (Tag tag : next.all("outcome")) {
                if (tag.type().startsWith(OUTCOME)
                        && !a.scope.negated(next, tag.first(), tag.last(), List.of(tag))
                        && !a.scope.unreal(next, tag.first(), tag.last(), List.of(tag))) {
                    return tag;
                }
            }
        }
        return null;
    }
}
