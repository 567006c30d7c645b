// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daylight.read.lexicon.Place;
import org.daylight.read.lexicon.Tag;

/** Finds the state that a text says acts abroad. */
final class Sender {
    /** States that research on transnational repression names as senders; any other state is taken for a host. */
    static final Set<String> STATES = Set.of(
            "CN", "IR", "RU", "BY", "TR", "EG", "SA", "RW", "TJ", "UZ", "TM", "KZ", "KG", "AZ", "VN", "KP", "ER", "ET",
            "VE", "NI", "CU", "SY", "AE", "IN", "PK", "KH", "TH", "LA", "MM", "DZ", "BH", "QA", "BI", "GQ", "IQ", "YE",
            "SD", "LY", "BD", "KW", "UG", "ZW", "SS", "MA", "JO", "OM", "TD", "CM", "DJ", "SV", "CD", "GN", "TG", "MR");

    private final List<Sentence> sentences;
    private final Traits traits;

    Sender(List<Sentence> sentences, Traits traits) {
        this.sentences = sentences;
        this.traits = traits;
    }

    /** ISO code of the state named most, weighed by what stands beside it. */
    String country() {
        Map<String, Integer> score = new HashMap<>();
        for (Sentence s : sentences) {
            for (Tag tag : s.places()) {
                Place place = Sentence.place(tag);
                if (STATES.contains(place.country())) {
                    boolean organ = s.has("actor", tag.last(), Math.min(s.to, tag.last() + 4))
                            || s.has("station", tag.last(), Math.min(s.to, tag.last() + 4))
                            || owned(s, tag);
                    // Whose dissidents, exiles or agents they are says more than where something happens.
                    boolean nation = s.has("away", tag.last(), Math.min(s.to, tag.last() + 3))
                            || s.has("actor.victim", tag.last(), Math.min(s.to, tag.last() + 2))
                            || s.has("agents", tag.last(), Math.min(s.to, tag.last() + 3));
                    // Who is deported or flown somewhere goes to the state that wants them.
                    int wanted = s.has("deportword", Math.max(s.from, tag.first() - 5), tag.first())
                                    || s.has("carried", Math.max(s.from, tag.first() - 3), tag.first())
                            ? 4
                            : 0;
                    // A town alone, as in a list of hosts, is no sender; a state named is, and its police more so.
                    int named = place.kind() == Place.Kind.HOME ? 2 : place.kind() == Place.Kind.CITY ? 0 : 1;
                    boolean there = s.has("in", tag.first() - 1, tag.first());
                    int points = named + wanted + (organ ? 2 : 0) + (nation && !there ? 2 : 0);
                    score.merge(place.country(), points, Integer::sum);
                }
            }
        }
        // Of stations abroad, one bare mention of another state does not outweigh the usual sender.
        String best = "CN";
        if (sentences.stream().anyMatch(s -> s.has("topic"))) {
            score.merge(best, 1, Integer::sum);
        }
        for (Map.Entry<String, Integer> e : new TreeMap<>(score).entrySet()) {
            if (e.getValue() > score.getOrDefault(best, 0)) {
                best = e.getKey();
            }
        }
        return best;
    }

    /** "policía china", "ministerio de Irán": whose body it is stands behind it. */
    private boolean owned(Sentence s, Tag tag) {
        boolean adjective = Sentence.place(tag).kind() == Place.Kind.ADJECTIVE;
        boolean of = tag.first() > s.from && s.has("of", tag.first() - 1, tag.first());
        int from = Math.max(s.from, tag.first() - (adjective ? 2 : 4));
        return traits.ownerBehind()
                && (adjective || of)
                && (s.has("actor", from, tag.first()) || s.has("station", from, tag.first()));
    }
}
