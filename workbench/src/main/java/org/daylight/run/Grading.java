// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daylight.ClaimValues;
import org.daylight.Stance;
import org.daylight.Statement;
import org.daylight.corroborate.AccusedSide;
import org.daylight.corroborate.Credibility;
import org.daylight.corroborate.Root;
import org.daylight.corroborate.Support;
import org.daylight.corroborate.conflict.Disagreement;
import org.daylight.corroborate.conflict.Said;
import org.daylight.corroborate.conflict.Verdict;
import org.daylight.corroborate.trace.Voice;
import org.daylight.register.StatementRef;
import org.jspecify.annotations.Nullable;

/** The credibility of the statements on one entry, by the rule of {@link Credibility}. */
final class Grading {
    /** What a denial of the allegation speaks against; that a site is in a city it need not. */
    private static final Set<String> ALLEGED = Set.of("method", "reported", "operator");

    private static final Set<String> ALLEGED_STATUS = Set.of("alleged", "police-function-confirmed");

    private final List<Statement> all;
    private final List<Disagreement> found;
    private final PageOrigins origins;
    private final Map<List<String>, List<Statement>> same;
    private final Map<List<String>, Support> supports = new HashMap<>();
    private final Map<List<String>, Behind> behind = new HashMap<>();
    private @Nullable AccusedSide side;
    private final IdentityHashMap<Disagreement.Line, Line> lines = new IdentityHashMap<>();

    /** What is asked of a line again and again. */
    private record Line(Set<StatementRef> statements, Set<String> values, int origins) {}

    /**
     * Who stands behind a value.
     *
     * @param origins how many
     * @param accused how many of them are of the accused side
     * @param own whether one speaks of its own act or finding
     */
    private record Behind(int origins, int accused, boolean own) {}

    /**
     * Grades the statements of one entry.
     *
     * @param all its statements
     * @param found how they stand to each other
     * @param origins counts the origins behind statements
     */
    Grading(List<Statement> all, List<Disagreement> found, PageOrigins origins) {
        this.all = all;
        this.found = found;
        this.origins = origins;
        same = all.stream().filter(o -> o.stance() != Stance.DENIES).collect(Collectors.groupingBy(Grading::said));
    }

    private static List<String> said(Statement s) {
        return List.of(s.property(), s.value());
    }

    /** The grade of a statement; empty for an answer, which is not graded. */
    Optional<Credibility> of(Statement s) {
        if (s.detail() instanceof ClaimValues.Stand || s.stance() == Stance.DENIES) {
            return Optional.empty();
        }
        Behind who = behind.computeIfAbsent(said(s), this::behind);
        return Optional.of(Credibility.of(
                new Credibility.Grounds(who.origins(), who.accused(), who.own(), denied(s), against(s), suspected(s))));
    }

    private Behind behind(List<String> said) {
        AccusedSide accused = side();
        Support support = support(said);
        return new Behind(
                support.origins(),
                (int) counted(support).filter(r -> accused.has(r.name())).count(),
                support.roots().entrySet().stream().anyMatch(e -> own(e.getKey(), e.getValue(), accused)));
    }

    private Support support(List<String> said) {
        return supports.computeIfAbsent(said, key -> origins.support(same.getOrDefault(key, List.of())));
    }

    private static Stream<Root> counted(Support support) {
        return support.distinct().stream().filter(Root::counts);
    }

    /** One for the entry, asked of the roots of all its values: two names of one body are seen where both are known. */
    private AccusedSide side() {
        AccusedSide known = side;
        if (known == null) {
            List<String> roots = same.keySet().stream()
                    .flatMap(said -> counted(support(said)))
                    .map(Root::name)
                    .toList();
            known = new AccusedSide(all, roots, origins::same, origins::states);
            side = known;
        }
        return known;
    }

    /**
     * Whether its root speaks of its own act or finding: on a page of its own, where it says what it did or gives what it is
     * accused of, or in words of its own on the page of another.
     */
    private boolean own(Statement s, Root root, AccusedSide side) {
        if (!root.counts() || side.ofAnother(s, root.name())) {
            return false;
        }
        boolean ownPage = s.passage().document().equals(root.document());
        if (s.stance() == Stance.CONFIRMS) {
            return ownPage || attributed(s);
        }
        return ownPage && (side.has(root.name()) || (acts(s) && root.kind() == Root.Kind.DOCUMENT));
    }

    /** A stage or step that a body takes. */
    private static boolean acts(Statement s) {
        return s.detail() instanceof ClaimValues.Response && s.stance() != Stance.DENIES;
    }

    /** Whether the page gives the words as somebody's; of a page of which no voices are kept, the claim is believed. */
    private boolean attributed(Statement s) {
        List<Voice> voices = origins.of(s.passage().document()).voices();
        return voices.isEmpty()
                || voices.stream()
                        .anyMatch(v -> v.stance() != Stance.REPORTS
                                && v.at().overlaps(s.passage().at()));
    }

    private boolean denied(Statement s) {
        boolean alleged =
                ALLEGED.contains(s.property()) || (s.property().equals("status") && ALLEGED_STATUS.contains(s.value()));
        return all.stream()
                .filter(o -> o.stance() == Stance.DENIES)
                .anyMatch(o -> o.detail() instanceof ClaimValues.Stand
                        ? alleged
                        : o.property().equals(s.property()) && o.value().equals(s.value()));
    }

    private boolean suspected(Statement s) {
        return found.stream()
                .filter(d -> d.verdict() == Verdict.MISPRINT)
                .flatMap(d -> d.lines().stream())
                .anyMatch(l -> l.suspected() && holds(l, s));
    }

    /** Origins of the strongest value that cannot hold with it. */
    private int against(Statement s) {
        int most = 0;
        for (Disagreement d : found) {
            boolean mine = d.verdict() == Verdict.CONFLICT
                    && d.property().equals(s.property())
                    && d.lines().stream().anyMatch(l -> holds(l, s));
            for (Disagreement.Line line : mine ? d.lines() : List.<Disagreement.Line>of()) {
                Line known = line(line);
                if (!holds(line, s) && !known.values().contains(s.value())) {
                    most = Math.max(most, known.origins());
                }
            }
        }
        return most;
    }

    private Line line(Disagreement.Line line) {
        return lines.computeIfAbsent(line, l -> {
            List<Statement> theirs = l.said().stream().map(Said::statement).toList();
            return new Line(
                    theirs.stream()
                            .map(o -> new StatementRef(o.decision(), o.property()))
                            .collect(Collectors.toSet()),
                    theirs.stream().map(Statement::value).collect(Collectors.toSet()),
                    origins.support(theirs).origins());
        });
    }

    private boolean holds(Disagreement.Line line, Statement s) {
        return line(line).statements().contains(new StatementRef(s.decision(), s.property()));
    }
}
