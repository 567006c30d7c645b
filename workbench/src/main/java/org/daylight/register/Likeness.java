// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daylight.Because;
import org.daylight.ClaimValues;
import org.daylight.Ground;
import org.daylight.match.Match;
import org.daylight.match.Names;
import org.daylight.match.Parts;
import org.daylight.match.Scopes;
import org.daylight.match.Streets;
import org.jspecify.annotations.Nullable;

/**
 * Whether two claims speak of one thing. Figures are told apart by what is counted, what the count covers and whose things
 * are counted; presences by place, operator and street; responses by state, kind and body; incidents by state, date and
 * method; agreements by parties and kind. What one of two leaves open makes it less sure; what both tell and tell otherwise
 * rules it out. Reasons name words of the tables alone, never words of a text.
 */
final class Likeness {
    private static final double RULED_OUT = 0.2;

    private static final class Loaded {
        static final Names NAMES = new Names();
        static final Scopes SCOPES = new Scopes(NAMES);
        static final Streets STREETS = new Streets();
    }

    /**
     * What a comparison came to.
     *
     * @param score 0 to 1
     * @param reasons why
     */
    record Result(double score, List<Match.Reason> reasons) {}

    private final List<Match.Reason> reasons = new ArrayList<>();
    private double score = 1;
    private boolean ruledOut;

    private Likeness() {}

    /** Compares two subjects; of two kinds they are never one. */
    static Result of(Subject one, Subject other) {
        Likeness likeness = new Likeness();
        likeness.compare(one, other);
        double score = likeness.ruledOut ? Math.min(RULED_OUT, likeness.score) : likeness.score;
        return new Result(Math.round(score * 1000) / 1000.0, List.copyOf(likeness.reasons));
    }

    /** Compares two labels of entries that no claim speaks of, such as agencies. */
    static Result labels(String one, String other) {
        Likeness likeness = new Likeness();
        Parts parts = parts(one);
        Parts others = parts(other);
        if (parts == null || others == null) {
            likeness.against("label", Because.of(Ground.NO_WORD_IN_LABEL));
        } else {
            likeness.names("name", one, other, "", 1);
        }
        double score = likeness.ruledOut ? Math.min(RULED_OUT, likeness.score) : likeness.score;
        return new Result(Math.round(score * 1000) / 1000.0, List.copyOf(likeness.reasons));
    }

    private void compare(Subject one, Subject other) {
        if (one.values() instanceof ClaimValues.Figure a && other.values() instanceof ClaimValues.Figure b) {
            equal("what", a.what(), b.what(), Because.of(Ground.SAME_FIGURE, new Because.Term(a.what())));
            scope(a.scope(), b.scope());
            names("operator", a.operator(), b.operator(), "", 0.8);
        } else if (one.values() instanceof ClaimValues.Presence a && other.values() instanceof ClaimValues.Presence b) {
            equal("country", a.hostCountry(), b.hostCountry(), state(a.hostCountry()));
            city(a.hostCity(), b.hostCity(), a.hostCountry());
            operator(a.operator(), b.operator());
            streets(one.context(), other.context());
        } else if (one.values() instanceof ClaimValues.Response a && other.values() instanceof ClaimValues.Response b) {
            equal("country", a.country(), b.country(), state(a.country()));
            equal(
                    "kind",
                    a.responseKind(),
                    b.responseKind(),
                    Because.of(Ground.SAME_RESPONSE, new Because.Term(a.responseKind())));
            names("body", a.body(), b.body(), Locale.of("", a.country()).getDisplayCountry(Locale.ENGLISH), 0.75);
            code(a.code(), b.code(), 0.5);
            dates(a.date(), b.date(), 0.9, 0.4);
        } else if (one.values() instanceof ClaimValues.Incident a && other.values() instanceof ClaimValues.Incident b) {
            incident(a, b);
        } else if (one.values() instanceof ClaimValues.Agreement a
                && other.values() instanceof ClaimValues.Agreement b) {
            equal("parties", parties(a), parties(b), Because.of(Ground.SAME_PARTIES, new Because.States(sorted(a))));
            code(a.agreementKind(), b.agreementKind(), 0);
        } else if (one.values() instanceof ClaimValues.Method a && other.values() instanceof ClaimValues.Method b) {
            equal("method", a.method(), b.method(), Because.of(Ground.SAME_METHOD, new Because.Term(a.method())));
            open("incident", 0.5, Because.of(Ground.METHOD_ALONE));
        } else if (one.values() instanceof ClaimValues.Stand && other.values() instanceof ClaimValues.Stand) {
            speakers(one.speaker(), other.speaker());
        } else {
            against("kind", Because.of(Ground.KINDS_OF_CLAIM));
        }
    }

    private static String parties(ClaimValues.Agreement agreement) {
        return String.join(", ", sorted(agreement));
    }

    private static List<String> sorted(ClaimValues.Agreement agreement) {
        return agreement.countries().stream().sorted().toList();
    }

    private static Because state(String code) {
        return Because.of(Ground.SAME_STATE, new Because.States(List.of(code)));
    }

    private void incident(ClaimValues.Incident a, ClaimValues.Incident b) {
        if (a.hostCountry() == null || b.hostCountry() == null) {
            open("country", 0.5, Because.of(Ground.ONE_NO_STATE));
        } else {
            equal("country", a.hostCountry(), b.hostCountry(), state(a.hostCountry()));
        }
        // Nothing but its day tells an incident from the next, and two may share that: never sure of itself.
        dates(a.date(), b.date(), 0.5, 0);
        code(a.method(), b.method(), 0.5);
    }

    private void equal(String code, String one, String other, Because reason) {
        if (one.equals(other)) {
            agrees(code, 1, reason);
        } else {
            against(code, Because.of(Ground.TELLS_APART, new Because.Term(code)));
        }
    }

    private void scope(@Nullable String one, @Nullable String other) {
        if (one == null && other == null) {
            return;
        }
        if (one == null || other == null) {
            open("scope", 0.75, Because.of(Ground.ONE_SAYS_SCOPE));
            return;
        }
        if (same(one, other)) {
            agrees("scope", 1, Because.of(Ground.COVERS_SAME));
            return;
        }
        String key = Loaded.SCOPES.of(one).orElse(null);
        String otherKey = Loaded.SCOPES.of(other).orElse(null);
        if (key == null || otherKey == null) {
            open("scope", 0.6, Because.of(Ground.SCOPE_IN_WORDS));
        } else if (key.equals(otherKey)) {
            agrees("scope", 1, Because.of(Ground.SAME_SCOPE, key));
        } else {
            against("scope", Because.of(Ground.OTHER_SCOPE, key, otherKey));
        }
    }

    private void city(@Nullable String one, @Nullable String other, String country) {
        if (one == null || other == null) {
            if (one != null || other != null) {
                open("place", 0.6, Because.of(Ground.ONE_NAMES_CITY));
            }
            return;
        }
        if (same(one, other)) {
            agrees("place", 1, Because.of(Ground.SAME_CITY));
            return;
        }
        String state = Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
        Match match = Loaded.NAMES.compare(cut(one + ", " + state), cut(other + ", " + state));
        // Of one state, the city and the county of its name are near enough; in China two cities may share a spelling.
        taken("place", match, match.likely() && !country.equals("CN") ? 1 : match.score());
    }

    /** Who runs a site: one that is told by its state alone, "Chinese police", may be any of that state. */
    private void operator(@Nullable String one, @Nullable String other) {
        Parts parts = one == null ? null : parts(one);
        Parts others = other == null ? null : parts(other);
        if (parts != null && others != null && general(parts) != general(others)) {
            open("operator", 0.8, Because.of(Ground.BY_STATE_ALONE));
        } else {
            names("operator", one, other, "", 0.85);
        }
    }

    private static boolean general(Parts parts) {
        return parts.places().isEmpty()
                && parts.agencies().isEmpty()
                && parts.units().isEmpty();
    }

    private void streets(String one, String other) {
        Set<String> streets = Loaded.STREETS.in(one);
        Set<String> others = Loaded.STREETS.in(other);
        if (streets.isEmpty() || others.isEmpty()) {
            return;
        }
        if (Collections.disjoint(streets, others)) {
            open("street", 0.4, Because.of(Ground.TWO_STREETS));
        } else {
            agrees("street", 1, Because.of(Ground.SAME_STREET));
        }
    }

    /** Two bodies as two texts write them; of one state where that is known. */
    private void names(String code, @Nullable String one, @Nullable String other, String state, double half) {
        if (one == null && other == null) {
            return;
        }
        if (one == null || other == null) {
            open(code, half, Because.of(Ground.ONE_NAMES_THE, new Because.Term(code)));
            return;
        }
        if (same(one, other)) {
            agrees(code, 1, Because.of(Ground.SAME_WRITTEN, new Because.Term(code)));
            return;
        }
        Match match = Loaded.NAMES.compare(cut(placed(one, state)), cut(placed(other, state)));
        taken(code, match, match.score());
    }

    private static String placed(String name, String state) {
        Parts parts = parts(name);
        boolean whose = parts != null
                && (!parts.countries().isEmpty() || !parts.places().isEmpty());
        return whose || state.isEmpty() ? name : name + ", " + state;
    }

    /** Who speaks: bodies by their names, everybody else by the same words only. Persons are matched nowhere. */
    private void speakers(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            against("speaker", Because.of(Ground.SPEAKER_NOT_NAMED));
        } else if (same(one, other)) {
            agrees("speaker", 1, Because.of(Ground.SAME_WRITTEN, new Because.Term("speaker")));
        } else if (parts(one) == null || parts(other) == null) {
            against("speaker", Because.of(Ground.TWO_SPEAKERS));
        } else {
            names("speaker", one, other, "", 1);
        }
    }

    /** A name taken apart; null where nothing in it is a word for a body or a place. */
    private static @Nullable Parts parts(String name) {
        Parts parts = Loaded.NAMES.parse(cut(name));
        return parts.unknown() ? null : parts;
    }

    private static String cut(String name) {
        return name.length() <= Names.LONGEST ? name : name.substring(0, Names.LONGEST);
    }

    private void code(@Nullable String one, @Nullable String other, double differs) {
        if (one == null || other == null) {
            if (one != null || other != null) {
                open("code", 0.9, Because.of(Ground.ONE_CLOSER_CODE));
            }
        } else if (one.equals(other)) {
            agrees("code", 1, Because.of(Ground.SAME_CODE, new Because.Term(one)));
        } else if (differs == 0) {
            against("code", Because.of(Ground.IS_NOT, new Because.Term(one), new Because.Term(other)));
        } else {
            open("code", differs, Because.of(Ground.CODES, new Because.Term(one), new Because.Term(other)));
        }
    }

    /** Dates as precise as each is: 2022-10 and 2022-10-31 agree. */
    private void dates(@Nullable String one, @Nullable String other, double half, double differs) {
        if (one == null && other == null) {
            open("date", half, Because.of(Ground.NEITHER_DATED));
        } else if (one == null || other == null) {
            open("date", half, Because.of(Ground.ONE_DATED));
        } else if (one.equals(other)) {
            agrees("date", 1, Because.of(Ground.SAME_DATE, one));
        } else if (one.startsWith(other) || other.startsWith(one)) {
            open("date", 0.9, Because.of(Ground.DATES_AGREE, one, other));
        } else if (differs == 0) {
            against("date", Because.of(Ground.IS_NOT, one, other));
        } else {
            open("date", differs, Because.of(Ground.IS_NOT, one, other));
        }
    }

    private static boolean same(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }

    /** Takes over what the comparison of two names came to; words of the names themselves stay there. */
    private void taken(String code, Match match, double sure) {
        boolean different = match.verdict() == Match.Verdict.DIFFERENT;
        for (Match.Reason r : match.reasons()) {
            Because text = r.code().equals("words")
                    ? Because.of(
                            r.against() ? Ground.OTHER_WORDS_DIFFER : Ground.OTHER_WORDS_ALIKE, new Because.Term(code))
                    : r.text();
            reasons.add(new Match.Reason(code, r.against(), text));
        }
        score *= sure;
        ruledOut |= different;
    }

    private void agrees(String code, double sure, Because text) {
        open(code, sure, text);
    }

    private void open(String code, double sure, Because text) {
        score *= sure;
        reasons.add(new Match.Reason(code, false, text));
    }

    private void against(String code, Because text) {
        ruledOut = true;
        reasons.addFirst(new Match.Reason(code, true, text));
    }
}
