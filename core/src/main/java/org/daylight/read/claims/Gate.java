// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.daylight.read.lexicon.Pack;
import org.daylight.read.lexicon.Tag;

/**
 * Whether a document is about the matter at all: police of one state at work in another, or people abroad pressed by the
 * state that they left. One term of the topic is enough; other words must stand together: who sends, that it is abroad,
 * and what is done to whom, in one sentence or its neighbours.
 */
final class Gate {
    /** Methods whose words leave little doubt when their target stands beside them. */
    private static final List<String> TELLING =
            List.of("family_pressure", "kidnap", "lure", "surveillance", "agents_approach", "passport_control");

    /** Methods whose words are common in news of any kind. */
    private static final List<String> COMMON =
            List.of("direct_threat", "online_harassment", "arrest_without_procedure");

    private final Analysis a;

    Gate(Analysis a) {
        this.a = a;
    }

    boolean open() {
        List<Sentence> all = a.sentences;
        for (Sentence s : all) {
            if (s.all("topic").stream().anyMatch(t -> t.type().equals("topic")) || rule(s, "topic")) {
                return true;
            }
        }
        boolean sending = a.traits.homeUnnamed() || all.stream().anyMatch(this::sends);
        boolean foreign = all.stream().anyMatch(this::abroad);
        if (!sending || !foreign) {
            return false;
        }
        if (all.stream().anyMatch(s -> s.has("topic.weak"))) {
            return true;
        }
        for (int i = 0; i < all.size(); i++) {
            List<Sentence> window = all.subList(Math.max(0, i - 1), Math.min(all.size(), i + 2));
            List<Sentence> wide = all.subList(Math.max(0, i - 2), Math.min(all.size(), i + 3));
            if (deed(all.get(i), window) || site(all.get(i), wide)) {
                return true;
            }
        }
        return false;
    }

    /** Somebody abroad is pressed, or brought back, or police of the sending state are at work. */
    private boolean deed(Sentence s, List<Sentence> window) {
        boolean exile =
                any(window, w -> w.all("away").stream().anyMatch(t -> t.type().equals("away")));
        boolean target = any(window, w -> w.has("away") || w.has("family"));
        boolean here = (a.traits.homeUnnamed() || any(window, this::sends)) && any(window, this::abroad);
        // Threats to somebody's family are the matter of every court: here the sending state or an exile must be near.
        boolean near =
                exile || a.traits.homeUnnamed() || sends(s) || any(window, w -> w.has("away") || w.has("agency"));
        if (target && (near ? method(s, TELLING) : method(s, TELLING.subList(1, TELLING.size())))) {
            return true;
        }
        if (here && exile && (s.has("press") || method(s, COMMON))) {
            return true;
        }
        boolean site = s.has("station.strong")
                && s.has("suspicion")
                && s.places().stream().anyMatch(a::home);
        boolean agency = s.all("agency").stream().anyMatch(t -> t.type().equals("agency"))
                && any(window, w -> w.has("station") || w.has("press") || w.has("away") || w.has("return"));
        return here && (site || agency || rule(s, "with"));
    }

    private boolean method(Sentence s, List<String> codes) {
        return patterns(s, r -> r.claim().equals("method") && codes.contains(r.code()) && r.confidence() >= 0.6);
    }

    /** Whether one of the language's patterns for the matter stands in a sentence. */
    private boolean rule(Sentence s, String code) {
        return patterns(s, r -> r.claim().equals("gate") && r.code().equals(code));
    }

    private boolean patterns(Sentence s, Predicate<Pack.Rule> wanted) {
        Map<String, List<Tag>> byType = s.byType();
        return a.lexicon.pack().rules().stream()
                .anyMatch(r -> wanted.test(r) && !r.pattern().in(byType).isEmpty());
    }

    /** A sending state, or a body whose very name is a sending state's, such as a public security bureau. */
    private boolean sends(Sentence s) {
        return s.places().stream()
                        .anyMatch(p -> a.home(p)
                                || Sender.STATES.contains(Sentence.place(p).country()))
                || s.all("agency").stream().anyMatch(t -> t.type().equals("agency"));
    }

    /** A site closes or is told to, and the sending state's envoy is near. */
    private boolean site(Sentence s, List<Sentence> window) {
        boolean dealt = s.has("station.strong") && (s.has("close") || s.has("closedstate"));
        return dealt
                && any(window, this::abroad)
                && any(window, w -> sends(w) && (w.has("envoy") || w.has("actor.embassy") || w.has("agency")));
    }

    /** A place that can be a host, the word abroad, or a number of countries. */
    private boolean abroad(Sentence s) {
        return s.places().stream().anyMatch(a::isHost)
                || s.has("abroad")
                || a.quantities(s).stream()
                        .anyMatch(q -> s.has("unit.countries", q.last(), Math.min(s.to, q.last() + 3)));
    }

    private static boolean any(List<Sentence> window, Predicate<Sentence> wanted) {
        return window.stream().anyMatch(wanted);
    }
}
