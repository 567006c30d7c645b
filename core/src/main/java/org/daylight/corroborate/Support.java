// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.daylight.CaptureId;
import org.daylight.DocumentId;
import org.daylight.Stance;
import org.daylight.Statement;
import org.daylight.corroborate.trace.Outlets;

/**
 * How many origins stand behind statements, and on how many pages they were read.
 *
 * @param origins number of distinct owners of the roots that count
 * @param pages number of distinct captures
 * @param roots the root of each statement that supports, those of earlier pages first
 */
public record Support(int origins, int pages, Map<Statement, Root> roots) {
    /** The rule, as printed in every edition; {@code RULE_VERSION} changes with it. */
    public static final String RULE = "Support is the number of distinct roots behind statements that say the same."
            + " The root of a statement is the speaker to whom the page ascribes it, the innermost where one reports what"
            + " another said. Where that speaker is the outlet of another page that says the same, the root is that page's"
            + " root. Where the page names no speaker, or only points back to one, the root is the speaker whom a page of"
            + " the same origin names for it, else, of what the page says itself, the first page of that origin. A relay, a copy, a translation or a"
            + " mirror adds reach, not support. Names that may mean one body, in one script or in two, count once. Two roots of one owner or author count once. Where nobody says who, where"
            + " words such as \"the organisation\" point to somebody whom no page of the origin names, or where"
            + " pages name only each other, the root is unknown: it is shown and counts 0. Who denies a statement does not"
            + " support it; relays of a denial are counted for the denial in the same way.";

    /** Version of {@link #RULE}. */
    public static final String RULE_VERSION = "support/3";

    /** Copies the map, in its order. */
    public Support {
        roots = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(roots));
    }

    /**
     * The support of statements that say the same; where all of them deny it, the support of the denial.
     *
     * @param statements the statements
     * @param pages what is known of each document
     * @param same whether two names of bodies mean one
     */
    public static Support of(
            Collection<Statement> statements,
            Function<DocumentId, PageOrigin> pages,
            BiPredicate<String, String> same) {
        return of(statements, pages, same, Outlets.SHIPPED::owner);
    }

    /**
     * The same, where more is known of who belongs to whom.
     *
     * @param owners to the key of a name, as {@link Outlets#key} makes it, the key of its owner, or its own
     */
    public static Support of(
            Collection<Statement> statements,
            Function<DocumentId, PageOrigin> pages,
            BiPredicate<String, String> same,
            UnaryOperator<String> owners) {
        boolean denial = statements.stream().allMatch(s -> s.stance() == Stance.DENIES);
        List<Statement> supporting = statements.stream()
                .filter(s -> denial || s.stance() != Stance.DENIES)
                .toList();
        Map<Statement, Root> roots = new Roots(supporting, pages, same, owners).all();
        Set<String> distinct = new TreeSet<>();
        roots.values().stream().filter(Root::counts).forEach(root -> distinct.add(root.owner()));
        Set<CaptureId> captures = new TreeSet<>();
        supporting.forEach(s -> captures.add(s.capture()));
        return new Support(distinct.size(), captures.size(), roots);
    }

    /** The distinct roots by owner, the unknown ones last. */
    public List<Root> distinct() {
        Map<String, Root> byOwner = new LinkedHashMap<>();
        roots.values().stream().filter(Root::counts).forEach(root -> byOwner.putIfAbsent(root.owner(), root));
        roots.values().stream()
                .filter(root -> !root.counts())
                .forEach(root -> byOwner.putIfAbsent("unknown " + root.name(), root));
        return List.copyOf(byOwner.values());
    }
}
