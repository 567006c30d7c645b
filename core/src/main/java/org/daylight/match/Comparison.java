// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.daylight.Because;
import org.daylight.Ground;

/**
 * Compares two names part by part. Each part that both tell either agrees or rules a match out; a part that one leaves open
 * makes it less sure.
 */
final class Comparison {
    private static final double SURE = 0.85;
    private static final double POSSIBLE = 0.5;
    private static final double RULED_OUT = 0.3;
    private static final String EMBASSY = "embassy";

    private final Vocabulary vocabulary = Vocabulary.get();
    private final Alike alike = new Alike();
    private final PlaceComparison places = new PlaceComparison();

    /** What is known so far. */
    static final class Weighing {
        final List<Match.Reason> reasons = new ArrayList<>();
        double score = 1;
        boolean ruledOut;

        void agrees(String code, double sure, Because text) {
            score *= sure;
            reasons.add(new Match.Reason(code, false, text));
        }

        void against(String code, Because text) {
            ruledOut = true;
            reasons.addFirst(new Match.Reason(code, true, text));
        }
    }

    Match of(Parts left, Parts right) {
        Weighing w = new Weighing();
        bodies(left, right, w);
        if (!w.ruledOut) {
            countries(left, right, w);
            hosts(left, right, w);
            boolean known = !left.agencies().isEmpty() || !right.agencies().isEmpty();
            boolean agency = !left.organisation() || !right.organisation();
            places.compare(left.places(), right.places(), agency && !known, w);
            levels(left, right, w);
            units(left, right, w);
            rest(left, right, w);
        }
        double score = w.ruledOut ? Math.min(RULED_OUT, w.score) : w.score;
        Match.Verdict verdict = score >= SURE
                ? Match.Verdict.SAME
                : score >= POSSIBLE ? Match.Verdict.POSSIBLE : Match.Verdict.DIFFERENT;
        return new Match(left, right, verdict, Math.round(score * 1000) / 1000.0, w.reasons);
    }

    private void bodies(Parts left, Parts right, Weighing w) {
        if (!left.agencies().isEmpty() && !right.agencies().isEmpty()) {
            agencies(left, right, w);
        } else if (left.agencies().isEmpty() && right.agencies().isEmpty()) {
            words(left, right, w);
        } else if (left.agencies().isEmpty()) {
            oneAgency(right, left, w);
        } else {
            oneAgency(left, right, w);
        }
    }

    private void agencies(Parts left, Parts right, Weighing w) {
        Set<String> both = new LinkedHashSet<>(left.agencies());
        both.retainAll(right.agencies());
        if (both.isEmpty()) {
            w.against("agency", Because.of(Ground.TWO_AGENCIES, named(left), named(right)));
        } else {
            boolean open = left.doubtful() && right.doubtful();
            boolean half = left.doubtful() || right.doubtful();
            w.agrees(
                    "agency",
                    open ? 0.9 : half ? 0.8 : 1,
                    Because.of(
                            half ? Ground.NAMES_OF_ONE_MAYBE : Ground.NAMES_OF_ONE,
                            vocabulary.agency(both.iterator().next()).name()));
        }
    }

    private String named(Parts parts) {
        return vocabulary.agency(parts.agencies().getFirst()).name();
    }

    /** An agency by name on one side, words for a body on the other: 公安部, "Ministry of Public Security of China". */
    private void oneAgency(Parts known, Parts other, Weighing w) {
        Meaning.Agency agency = vocabulary.agency(known.agencies().getFirst());
        if (other.bodies().isEmpty()) {
            w.against("body", Because.of(Ground.ONE_BODY_WORD, new Because.Term(agency.sort())));
            return;
        }
        if (!known.bodies().isEmpty()) {
            words(known, other, w);
            return;
        }
        boolean state =
                other.countries().contains(agency.country()) && other.places().isEmpty();
        if (other.bodies().contains(agency.sort()) && state && !other.organisation()) {
            w.agrees("body", 0.55, Because.of(Ground.MAY_BE_AGENCY, agency.name()));
        } else {
            w.against("body", Because.of(Ground.IS_NOT_THE, new Because.Words(agency.name()), code(other)));
        }
    }

    private void words(Parts left, Parts right, Weighing w) {
        if (left.bodies().isEmpty() && right.bodies().isEmpty()) {
            return;
        }
        if (left.bodies().isEmpty() || right.bodies().isEmpty()) {
            w.against(
                    "body", Because.of(Ground.ONE_BODY_WORD, code(left.bodies().isEmpty() ? right : left)));
            return;
        }
        String country = country(left, right);
        double sure = alike.of(left.bodies().getFirst(), right.bodies().getFirst(), country);
        if (sure == 0) {
            w.against("body", Because.of(Ground.TWO_BODIES, code(left), code(right)));
        } else {
            w.agrees(
                    "body",
                    sure,
                    sure == 1
                            ? Because.of(Ground.SAME_BODY, code(left))
                            : country.isEmpty()
                                    ? Because.of(Ground.CAN_MEAN, code(left), code(right))
                                    : Because.of(
                                            Ground.CAN_MEAN_IN, code(left), code(right), states(List.of(country))));
        }
    }

    private static Because.Term code(Parts parts) {
        return new Because.Term(parts.bodies().getFirst());
    }

    private static Because.States states(Collection<String> codes) {
        return new Because.States(List.copyOf(codes));
    }

    private static String country(Parts left, Parts right) {
        Set<String> all = new LinkedHashSet<>(left.states());
        all.addAll(right.states());
        return all.size() == 1 ? all.iterator().next() : all.contains("CN") ? "CN" : "";
    }

    private static void countries(Parts left, Parts right, Weighing w) {
        if (!left.countries().isEmpty()
                && !right.countries().isEmpty()
                && left.countries().stream().noneMatch(right.countries()::contains)) {
            w.against("country", Because.of(Ground.IS_NOT, states(left.countries()), states(right.countries())));
            return;
        }
        Set<String> one = left.states();
        Set<String> other = right.states();
        boolean none = left.bodies().isEmpty()
                && right.bodies().isEmpty()
                && left.countries().isEmpty()
                && right.countries().isEmpty();
        if (none || (one.isEmpty() && other.isEmpty())) {
            return;
        }
        if (one.isEmpty() || other.isEmpty()) {
            boolean placed = !left.places().isEmpty() && !right.places().isEmpty();
            if (!placed) {
                w.agrees("country", 0.6, Because.of(Ground.ONE_SAYS_STATE));
            }
            return;
        }
        Set<String> both = new LinkedHashSet<>(one);
        both.retainAll(other);
        if (both.isEmpty()) {
            w.against("country", Because.of(Ground.IS_NOT, states(one), states(other)));
        } else {
            boolean more = left.organisation() && right.organisation() && !one.equals(other);
            w.agrees("country", more ? 0.8 : 1, Because.of(Ground.SAME_STATE, states(both)));
        }
    }

    private void hosts(Parts left, Parts right, Weighing w) {
        Parts.Host one = left.host();
        Parts.Host other = right.host();
        if (one == null || other == null) {
            return;
        }
        Set<String> here = hosts(one);
        Set<String> there = hosts(other);
        if (here.isEmpty() || there.isEmpty()) {
            if (!here.equals(there)) {
                w.agrees("host", 0.6, Because.of(Ground.ONE_SAYS_POSTED));
            }
            return;
        }
        Set<String> both = new LinkedHashSet<>(here);
        both.retainAll(there);
        if (both.isEmpty()) {
            w.against("host", Because.of(Ground.POSTED_APART, states(here), states(there)));
            return;
        }
        w.agrees("host", 1, Because.of(Ground.POSTED_BOTH, states(both)));
        if (!left.bodies().getFirst().equals(EMBASSY)) {
            places.compare(one.places(), other.places(), true, w);
        }
    }

    private static Set<String> hosts(Parts.Host host) {
        Set<String> all = new LinkedHashSet<>(host.countries());
        host.places().forEach(spots -> all.add(spots.getFirst().country()));
        return all;
    }

    private static void levels(Parts left, Parts right, Weighing w) {
        String one = Levels.of(left);
        String other = Levels.of(right);
        boolean alone = left.placeAlone() && right.placeAlone();
        if (alone || one == null || other == null) {
            return;
        }
        if (one.equals(other)) {
            w.agrees("level", 1, Because.of(Ground.SAME_LEVEL, new Because.Term(one)));
        } else if (left.level() != null || right.level() != null || !left.organisation()) {
            w.against("level", Because.of(Ground.IS_NOT, new Because.Term(one), new Because.Term(other)));
        }
    }

    private static void units(Parts left, Parts right, Weighing w) {
        Set<String> one = Set.copyOf(left.units());
        Set<String> other = Set.copyOf(right.units());
        if (!one.equals(other)) {
            boolean district = "district".equals(Levels.of(left)) && "district".equals(Levels.of(right));
            if (district) {
                w.agrees("unit", 0.85, Because.of(Ground.DISTRICT_BRANCH));
            } else {
                w.against("unit", Because.of(Ground.PART_OF_BODY, String.join(", ", one.isEmpty() ? other : one)));
            }
        }
    }

    private static void rest(Parts left, Parts right, Weighing w) {
        List<String> one = left.rest();
        List<String> other = right.rest();
        if (one.isEmpty() && other.isEmpty()) {
            return;
        }
        if (one.isEmpty() || other.isEmpty()) {
            List<String> more = one.isEmpty() ? other : one;
            double words =
                    more.stream().mapToDouble(t -> Normal.han(t) ? 0.5 : 1).sum();
            w.agrees(
                    "words",
                    Math.max(0.4, Math.pow(0.85, words)),
                    Because.of(Ground.ONE_HAS_WORDS, String.join(" ", more)));
            return;
        }
        double alike = Similarity.of(one, other);
        if (alike < 0.75) {
            w.against("words", Because.of(Ground.IS_NOT, String.join(" ", one), String.join(" ", other)));
        } else {
            w.agrees("words", alike, Because.of(Ground.WORDS_ALIKE, String.join(" ", one)));
        }
    }
}
