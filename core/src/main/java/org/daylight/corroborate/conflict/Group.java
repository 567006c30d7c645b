// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.daylight.Days;
import org.daylight.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * The statements that give one value.
 *
 * @param key the value, as the judge compares it
 * @param all the statements, in order of time, with whose word each is
 * @param said those that are compared: of each speaker and date one, and no more than {@value #MOST}
 */
record Group(String key, List<Voice> all, List<Voice> said) {
    private static final int MOST = 100;

    /** A statement and whose word it is. */
    record Voice(Said said, Root root) {}

    /** Orders and copies. */
    Group {
        all = all.stream().sorted(BY_TIME).toList();
        said = List.copyOf(said);
    }

    private static final Days LAST = new Days(LocalDate.MAX, null);
    private static final Comparator<Voice> BY_TIME = Comparator.comparing((Voice v) -> time(v.said()))
            .thenComparingLong(v -> v.said().statement().decision())
            .thenComparing(v -> v.said().statement().property());

    /** For lists: when it held, else when it was said; what has no date comes last. */
    static Days time(Said said) {
        StatedDate when = when(said);
        return when == null ? LAST : when.days();
    }

    static Group of(String key, List<Said> said) {
        List<Voice> all = said.stream()
                .map(s -> new Voice(s, Roots.of(s)))
                .sorted(BY_TIME)
                .toList();
        Map<List<Object>, Voice> distinct = new LinkedHashMap<>();
        for (Voice v : all) {
            List<Object> told = List.of(
                    v.root(),
                    Optional.ofNullable(v.said().asOf()),
                    Optional.ofNullable(v.said().stated()),
                    v.said().origin());
            distinct.putIfAbsent(told, v);
        }
        return new Group(key, all, distinct.values().stream().limit(MOST).toList());
    }

    /** When it held, else when it was said. */
    static @Nullable StatedDate when(Said said) {
        return said.asOf() != null ? said.asOf() : said.stated();
    }

    Said first() {
        return said.getFirst().said();
    }

    boolean any(Predicate<Voice> test) {
        return said.stream().anyMatch(test);
    }

    /** Whether a page of the speaker's own gives this value. */
    boolean own() {
        return any(v -> v.root().own());
    }

    List<Days> days(Function<Said, @Nullable StatedDate> date) {
        List<Days> days = new ArrayList<>();
        for (Voice v : said) {
            StatedDate d = date.apply(v.said());
            if (d != null) {
                days.add(d.days());
            }
        }
        return days;
    }

    /** The one order in which all dates of this stand to all dates of the other; empty where there is none. */
    Optional<Days.Order> apart(Group other, Function<Said, @Nullable StatedDate> date) {
        List<Days> mine = days(date);
        List<Days> theirs = other.days(date);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        Days.Order order = mine.getFirst().order(theirs.getFirst());
        boolean one =
                order.apart() && mine.stream().allMatch(a -> theirs.stream().allMatch(b -> a.order(b) == order));
        return one ? Optional.of(order) : Optional.empty();
    }
}
