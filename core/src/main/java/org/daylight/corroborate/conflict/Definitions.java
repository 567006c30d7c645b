// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.Because;
import org.daylight.ClaimValues;
import org.daylight.Ground;
import org.daylight.corroborate.conflict.Group.Voice;
import org.jspecify.annotations.Nullable;

/** Whether two numbers count different things: other operators, other lists, more or less of it, each speaker his own. */
final class Definitions {
    private Definitions() {}

    /** What the pages tell of it; empty where they tell nothing. */
    static Optional<Because> differ(Group a, Group b) {
        for (Test test : TESTS) {
            Optional<Because> why = test.of(a, b).or(() -> test.of(b, a));
            if (why.isPresent()) {
                return why;
            }
        }
        return Optional.empty();
    }

    private interface Test {
        Optional<Because> of(Group a, Group b);
    }

    private static final List<Test> TESTS = List.of(
            Definitions::operators,
            Definitions::places,
            Definitions::lists,
            (a, b) -> bounded("narrower", a, b, Ground.LEAVES_OUT),
            (a, b) -> bounded("wider", a, b, Ground.TAKES_IN),
            Definitions::operatorsOwn,
            Definitions::ownLists);

    private static Optional<Because> operators(Group a, Group b) {
        Set<String> mine = operators(a);
        Set<String> theirs = operators(b);
        if (mine.isEmpty() || mine.stream().anyMatch(m -> theirs.stream().anyMatch(t -> same(m, t)))) {
            return Optional.empty();
        }
        return Optional.of(
                theirs.isEmpty()
                        ? Because.of(Ground.OPERATORS_ALONE, String.join(", ", mine))
                        : Because.of(Ground.OPERATORS_DIFFER, String.join(", ", mine), String.join(", ", theirs)));
    }

    private static Set<String> operators(Group group) {
        Set<String> operators = new TreeSet<>();
        for (Voice v : group.said()) {
            if (v.said().statement().detail() instanceof ClaimValues.Figure f
                    && f.operator() != null
                    && Roots.tells(f.operator())) {
                operators.add(f.operator());
            }
        }
        return operators;
    }

    private static boolean same(String a, String b) {
        Set<String> x = Roots.words(a);
        Set<String> y = Roots.words(b);
        return x.containsAll(y) || y.containsAll(x) || !comparable(a, b);
    }

    /** Names in different scripts are not compared: nothing is known of them. */
    static boolean comparable(String a, String b) {
        return script(a) == script(b);
    }

    private static Character.@Nullable UnicodeScript script(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .findFirst()
                .orElse(null);
    }

    private static Optional<Because> places(Group a, Group b) {
        Set<String> mine = places(a);
        Set<String> theirs = places(b);
        boolean differ = !mine.isEmpty() && mine.stream().noneMatch(theirs::contains);
        return differ
                ? Optional.of(
                        theirs.isEmpty()
                                ? Because.of(Ground.COUNTS_IN_OR_NOWHERE, String.join(", ", mine))
                                : Because.of(Ground.COUNTS_IN, String.join(", ", mine), String.join(", ", theirs)))
                : Optional.empty();
    }

    private static Set<String> places(Group group) {
        Set<String> places = new TreeSet<>();
        group.said().stream()
                .map(v -> v.said().statement().place())
                .filter(Objects::nonNull)
                .forEach(p -> places.add(p.name() == null ? p.country() : p.name() + " (" + p.country() + ")"));
        return places;
    }

    private static Optional<Because> lists(Group a, Group b) {
        Set<String> mine = a.cues("list");
        Set<String> theirs = b.cues("list");
        return mine.isEmpty() || theirs.isEmpty() || mine.stream().anyMatch(theirs::contains)
                ? Optional.empty()
                : Optional.of(Because.of(Ground.LISTS_DIFFER, String.join(", ", mine), String.join(", ", theirs)));
    }

    private static Optional<Because> bounded(String kind, Group a, Group b, Ground what) {
        Set<String> mine = a.cues(kind);
        return mine.isEmpty() || !b.cues(kind).isEmpty()
                ? Optional.empty()
                : Optional.of(Because.of(what, a.first().statement().value(), String.join("\", \"", mine)));
    }

    private static Optional<Because> operatorsOwn(Group a, Group b) {
        Optional<Voice> mine = a.said().stream().filter(Definitions::byOperator).findFirst();
        boolean others = b.said().stream().noneMatch(Definitions::byOperator)
                && b.any(v -> v.root().named());
        return mine.isPresent() && others
                ? Optional.of(Because.of(Ground.FROM_OUTSIDE, mine.get().root().name()))
                : Optional.empty();
    }

    private static boolean byOperator(Voice v) {
        return Cues.operator(v.root().name());
    }

    private static Optional<Because> ownLists(Group a, Group b) {
        for (Voice x : a.counting()) {
            for (Voice y : b.counting()) {
                if (!x.root().same(y.root())
                        && a.said().stream().noneMatch(o -> o.root().same(y.root()))) {
                    return Optional.of(Because.of(
                            Ground.OWN_LISTS, x.root().name(), y.root().name()));
                }
            }
        }
        return Optional.empty();
    }
}
