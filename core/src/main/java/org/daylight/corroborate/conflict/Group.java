// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.daylight.Days;
import org.daylight.StatedDate;
import org.jspecify.annotations.Nullable;

/** The statements that give one value. Two groups are the same where they are one object. */
final class Group {
    private static final int MOST = 100;

    private final String key;
    private final List<Voice> all;
    private final List<Voice> said;
    /** By their class: each group is compared with every other. */
    private final Map<String, Set<String>> cues = new HashMap<>();

    private @Nullable List<Voice> counting;

    /**
     * A statement and whose word it is.
     *
     * @param around the words around it, folded
     */
    record Voice(Said said, Root root, String around) {}

    private Group(String key, List<Voice> all, List<Voice> said) {
        this.key = key;
        this.all = List.copyOf(all);
        this.said = List.copyOf(said);
    }

    /** The value, as the judge compares it. */
    String key() {
        return key;
    }

    /** The statements, in order of time, with whose word each is. */
    List<Voice> all() {
        return all;
    }

    /** Those that are compared: of each speaker and date one, and no more than {@value #MOST}. */
    List<Voice> said() {
        return said;
    }

    /** The words of this class of {@code counting.tsv} around the statements; of two of which one holds the other, the longer. */
    Set<String> cues(String kind) {
        return cues.computeIfAbsent(kind, k -> {
            Set<String> found = new TreeSet<>();
            said.forEach(v -> found.addAll(Cues.counting(k, v.around())));
            // "September list" says more than "list".
            return found.stream()
                    .filter(c -> found.stream().noneMatch(longer -> longer.length() > c.length() && longer.contains(c)))
                    .collect(Collectors.toCollection(TreeSet::new));
        });
    }

    /** Those that say who counted, by the page or by a word for it. */
    List<Voice> counting() {
        List<Voice> known = counting;
        if (known == null) {
            known = said.stream()
                    .filter(v -> v.root().named()
                            && (v.root().own()
                                    || !Cues.counting("count", v.around()).isEmpty()))
                    .toList();
            counting = known;
        }
        return known;
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
                .map(s -> new Voice(s, Roots.of(s), Cues.text(s)))
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
