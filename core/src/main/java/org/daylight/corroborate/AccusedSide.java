// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.daylight.ClaimValues;
import org.daylight.Stance;
import org.daylight.Statement;
import org.daylight.corroborate.trace.SpeakerWords;
import org.jspecify.annotations.Nullable;

/**
 * Who is accused on an entry, by its statements: those named as operators, those who deny what is said of it, those who give
 * the number of their own acts, whoever speaks as a defendant, and the offices of the same state. A state on whose ground it is
 * said to happen, or that responds to it, is not of that side.
 */
public final class AccusedSide {
    /** What a number counts that somebody is accused of. */
    private static final Set<String> ACTS = Set.of("stations", "countries", "cities", "persons_returned", "cases");

    private static final String OPERATOR = "operator";

    private final Function<String, Set<String>> states;
    private final Speakers speakers;
    private final Set<String> keys = new HashSet<>();
    private final Set<String> accused = new HashSet<>();

    /**
     * The accused side of an entry.
     *
     * @param entry all statements on it
     * @param others further names that will be asked for
     * @param same whether two names of bodies mean one
     * @param states whose office a name is, ISO 3166-1 alpha-2; empty for what is no office of a state
     */
    public AccusedSide(
            Collection<Statement> entry,
            Collection<String> others,
            BiPredicate<String, String> same,
            Function<String, Set<String>> states) {
        this.states = states;
        Set<String> hosts = new HashSet<>();
        entry.forEach(s -> hosts.addAll(hosts(s.detail())));
        List<String> named = new ArrayList<>();
        for (Statement s : entry) {
            for (String name : named(s)) {
                Set<String> of = states.apply(name);
                if (of.isEmpty() || !hosts.containsAll(of)) {
                    named.add(name);
                    accused.addAll(of);
                }
            }
        }
        accused.removeAll(hosts);
        List<String> all = new ArrayList<>(named);
        all.addAll(others);
        speakers = new Speakers(all, same);
        named.forEach(name -> keys.add(speakers.key(name)));
    }

    private static List<String> named(Statement s) {
        List<String> names = new ArrayList<>();
        if (s.property().equals(OPERATOR)) {
            names.add(s.value());
        }
        String operator = operator(s.detail());
        if (operator != null) {
            names.add(operator);
        }
        String speaker = s.speaker();
        if (speaker != null && (denies(s) || counts(s))) {
            names.add(speaker);
        }
        names.removeIf(n -> n.isBlank() || SpeakerWords.names(n).unnamed());
        return names;
    }

    private static boolean denies(Statement s) {
        return s.stance() == Stance.DENIES && s.detail() instanceof ClaimValues.Stand;
    }

    /** Who gives the number of its own acts. */
    private static boolean counts(Statement s) {
        return s.stance() == Stance.CONFIRMS && s.detail() instanceof ClaimValues.Figure f && ACTS.contains(f.what());
    }

    private static @Nullable String operator(ClaimValues detail) {
        return detail instanceof ClaimValues.Presence p
                ? p.operator()
                : detail instanceof ClaimValues.Figure f ? f.operator() : null;
    }

    private static List<String> hosts(ClaimValues detail) {
        return switch (detail) {
            case ClaimValues.Presence p -> List.of(p.hostCountry());
            case ClaimValues.Response r -> List.of(r.country());
            case ClaimValues.Incident i -> i.hostCountry() == null ? List.of() : List.of(i.hostCountry());
            case ClaimValues.Figure f -> List.of();
            case ClaimValues.Stand t -> List.of();
            case ClaimValues.Method m -> List.of();
            case ClaimValues.Agreement a -> List.of();
        };
    }

    /** Whether somebody of this name is of the accused side. */
    public boolean has(String name) {
        return !name.isBlank()
                && (SpeakerWords.defends(name)
                        || keys.contains(speakers.key(name))
                        || states.apply(name).stream().anyMatch(accused::contains));
    }

    /**
     * Whether who is accused says it of another: that another body runs the site.
     *
     * @param speaker who says it
     */
    public boolean ofAnother(Statement s, String speaker) {
        return s.property().equals(OPERATOR)
                && has(speaker)
                && !speakers.key(s.value()).equals(speakers.key(speaker));
    }
}
