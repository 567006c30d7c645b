// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.daylight.Because;
import org.daylight.ClaimValues;
import org.daylight.Days;
import org.daylight.DocumentId;
import org.daylight.Filling;
import org.daylight.Ground;
import org.daylight.Qualifier;
import org.daylight.corroborate.conflict.Group.Voice;

/**
 * Numbers. What explains a difference is tried in order of how much it rests on: words of the numbers themselves, dates
 * that the texts give, slips that leave a trace, definitions that the texts give, dates of pages. What nothing explains is
 * a conflict.
 */
final class Figures implements Judge {
    /** Two pages that follow each other within a month may tell of one count; a later one of another. */
    private static final int MONTH = 28;

    private static final long SMALLEST_NEIGHBOUR = 10;

    private final Supplier<List<Neighbour>> neighbours;

    /** A judge who also looks at these other numbers of the case, where he has to. */
    Figures(Supplier<List<Neighbour>> neighbours) {
        this.neighbours = neighbours;
    }

    @Override
    public Optional<Finding> of(Group a, Group b) {
        Amount x = amount(a);
        Amount y = amount(b);
        if (x.near(y)) {
            return Optional.of(new Finding(Verdict.COMPATIBLE, Because.of(Ground.ONE_NUMBER)));
        }
        return dated(a, b)
                .or(() -> slip(a, b))
                .or(() -> sinceThen(a, b))
                .or(() -> drift(a, b).or(() -> drift(b, a)))
                .or(() -> Definitions.differ(a, b).map(why -> new Finding(Verdict.DEFINITION, why)))
                .or(() -> pagesApart(a, b, false))
                .or(() -> Optional.of(
                        x.compatible(y)
                                ? new Finding(Verdict.COMPATIBLE, Because.of(Ground.BOUND))
                                : new Finding(Verdict.CONFLICT, Because.of(Ground.UNEXPLAINED))));
    }

    /** The number of a group, as exactly as any of its statements gives it. */
    static Amount amount(Group group) {
        Qualifier best = Qualifier.AT_MOST;
        long value = 0;
        for (Voice v : group.said()) {
            if (v.said().statement().detail() instanceof ClaimValues.Figure f) {
                value = f.value();
                best = rank(f.qualifier()) < rank(best) ? f.qualifier() : best;
            }
        }
        return new Amount(value, best);
    }

    private static int rank(Qualifier q) {
        return switch (q) {
            case EXACTLY -> 0;
            case ABOUT -> 1;
            case AT_LEAST -> 2;
            case AT_MOST -> 3;
        };
    }

    /** The texts date the counts, and all dates of the one are before all dates of the other. */
    private static Optional<Finding> dated(Group a, Group b) {
        return a.apart(b, Said::asOf)
                .map(order -> new Finding(
                        Verdict.SERIES,
                        Because.of(
                                        Ground.COUNTS_OF_TIMES,
                                        asOf(order == Days.Order.BEFORE ? a : b),
                                        asOf(order == Days.Order.BEFORE ? b : a))
                                .also(Definitions.differ(a, b))));
    }

    private static Filling asOf(Group group) {
        return group.said().stream()
                .flatMap(v -> Optional.ofNullable(v.said().asOf()).stream())
                .findFirst()
                .<Filling>map(d -> new Because.Day(d.bare()))
                .orElse(Because.of(Ground.UNDATED));
    }

    /** A slip of which the numbers bear the trace, on a side that has no page of its own to stand by it. */
    private Optional<Finding> slip(Group a, Group b) {
        boolean first = leans(a, b);
        boolean second = leans(b, a);
        if (!first && !second) {
            return Optional.empty();
        }
        String suspect = first && second ? "" : first ? a.key() : b.key();
        return (first ? neighbour(a, b) : Optional.<Finding>empty())
                .or(() -> second ? neighbour(b, a) : Optional.empty())
                .or(() -> Misprints.sign(amount(a).value(), amount(b).value())
                        .map(why -> new Finding(Verdict.MISPRINT, why, suspect)));
    }

    /** Whether every word for a number is borrowed: from the speakers of the other number, or from nobody. */
    private static boolean leans(Group a, Group b) {
        return !a.own()
                && a.said().stream()
                        .allMatch(v -> !v.root().named() || b.any(o -> o.root().same(v.root())));
    }

    /** "54 in 30": 30 is what the same page, or the page it goes back to, counts of something else. */
    private Optional<Finding> neighbour(Group suspect, Group other) {
        long number = amount(suspect).value();
        Set<DocumentId> pages = other.said().stream()
                .flatMap(v -> java.util.stream.Stream.of(
                        v.said().origin(), v.said().statement().passage().document()))
                .collect(Collectors.toSet());
        suspect.said().forEach(v -> pages.add(v.said().statement().passage().document()));
        for (Neighbour n : neighbours.get()) {
            if (n.value() == number
                    && number >= SMALLEST_NEIGHBOUR
                    && suspect.said().stream()
                            .noneMatch(v -> v.said().statement().property().equals(n.what()))
                    && (pages.contains(n.origin()) || pages.contains(n.document()))) {
                return Optional.of(new Finding(
                        Verdict.MISPRINT,
                        Because.of(
                                Ground.NUMBER_OF, new Because.Words(Long.toString(number)), new Because.Term(n.what())),
                        suspect.key()));
            }
        }
        return Optional.empty();
    }

    /** One speaker gave first the one number and then the other, on pages of its own or a month apart. */
    private static Optional<Finding> sinceThen(Group a, Group b) {
        for (Voice x : a.said()) {
            for (Voice y : b.said()) {
                if (x.root().same(y.root()) && x.root().own() && y.root().own() && apart(x.said(), y.said(), 1)) {
                    return Optional.of(new Finding(
                            Verdict.SERIES,
                            Because.of(Ground.GAVE_BOTH, x.root().name()).also(Definitions.differ(a, b))));
                }
            }
        }
        return pagesApart(a, b, true);
    }

    /** The earliest pages of named speakers are a month or more apart. */
    private static Optional<Finding> pagesApart(Group a, Group b, boolean sameSpeaker) {
        Optional<Voice> x = a.said().stream().filter(v -> v.root().named()).findFirst();
        Optional<Voice> y = b.said().stream().filter(v -> v.root().named()).findFirst();
        if (x.isEmpty() || y.isEmpty() || !apart(x.get().said(), y.get().said(), MONTH)) {
            return Optional.empty();
        }
        boolean same = x.get().root().same(y.get().root());
        return sameSpeaker && !same
                ? Optional.empty()
                : Optional.of(new Finding(
                        Verdict.SERIES,
                        same
                                ? Because.of(
                                        Ground.GAVE_AT_TIMES, x.get().root().name())
                                : Because.of(Ground.OTHERS_AT_TIMES)));
    }

    /** Whether one is certainly so many days before the other, by when it held, else by when it was said. */
    private static boolean apart(Said a, Said b, int days) {
        Days x = Group.time(a);
        Days y = Group.time(b);
        return gap(x, y) >= days || gap(y, x) >= days;
    }

    private static long gap(Days early, Days late) {
        LocalDate from = early.last();
        LocalDate to = late.first();
        return from == null || to == null || from.equals(LocalDate.MAX) || to.equals(LocalDate.MAX)
                ? -1
                : ChronoUnit.DAYS.between(from, to);
    }

    /** The speaker's own page gives one number; a page that relays the speaker gives another. */
    private static Optional<Finding> drift(Group relays, Group own) {
        if (relays.own()) {
            return Optional.empty();
        }
        for (Voice relay : relays.said()) {
            for (Voice root : own.said()) {
                if (root.root().own() && relay.root().same(root.root())) {
                    return Optional.of(new Finding(
                            Verdict.MISPRINT,
                            Because.of(
                                    Ground.PAGE_ITSELF,
                                    root.root().name(),
                                    root.said().statement().value(),
                                    relay.said().statement().value()),
                            relays.key()));
                }
            }
        }
        return Optional.empty();
    }
}
