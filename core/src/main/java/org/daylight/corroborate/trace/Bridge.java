// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.trace;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daylight.Because;
import org.daylight.Filling;
import org.daylight.Ground;
import org.jspecify.annotations.Nullable;

/**
 * Links documents across languages, and relays to the outlet that they name.
 *
 * <p>Three ways lead to a link. A <em>rendering</em> tells the same things as its original, in the same order, at the same
 * parts of the text: the product of three shares (what both have in common, how much of it stands in the same order, how
 * much at about the same part) is high. A <em>relay</em> names the outlet of the other, or the same agency, and has most of
 * what it tells from there. An <em>excerpt</em> tells much, and nothing that the other does not. Who tells the same event independently shares figures and places, but neither their order nor a
 * credit. Thresholds were chosen on documents of our own writing (docs/benchmarks.md).
 */
public final class Bridge {
    static final double RENDERED = 0.35;
    private static final double BOTH = 0.42;
    private static final double LEAST_WEIGHT = 9;
    /** Of a relay: share of the poorer text's weight, times the share that stands in order. */
    private static final double RELAYED = 0.36;

    private static final double UNDATED = 0.42;
    private static final double RELAY_WEIGHT = 12;
    private static final double NAMED_WEIGHT = 5;
    private static final double NAMED_COVER = 0.6;
    private static final int DAYS = 4;
    /** Where all that one tells stands in the other, no credit is needed. */
    private static final double WITHIN = 0.9;

    private static final double WITHIN_ORDER = 0.75;
    private static final double WITHIN_WEIGHT = 30;

    private static final int MARKS = 12;

    private final Commonness commonness;

    /** Weighs traits as they are common in this collection. */
    public Bridge(Collection<Traits> collection) {
        commonness = new Commonness(collection);
    }

    /** The keys by which documents that may be linked meet: pairs among the rarest traits that another document has too. */
    public long[] keys(Traits t) {
        List<String> rare = t.traits().stream()
                .map(Trait::key)
                .filter(key -> commonness.count(key) > 1)
                .sorted(Comparator.comparingDouble((String key) -> -commonness.weight(key))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MARKS)
                .sorted()
                .toList();
        TreeSet<Long> keys = new TreeSet<>();
        for (int i = 0; i < rare.size(); i++) {
            for (int j = i + 1; j < rare.size(); j++) {
                keys.add(
                        mix(((long) rare.get(i).hashCode() << 32) | (rare.get(j).hashCode() & 0xFFFFFFFFL)));
            }
        }
        return keys.stream().mapToLong(k -> k).toArray();
    }

    /** The link of two documents; nothing where neither way leads from one to the other. */
    public Optional<Tie> tie(Traits a, Traits b) {
        boolean crossing = !a.lang().equals(b.lang());
        boolean credited = credited(a, b) || credited(b, a);
        if (!crossing && !credited) {
            return Optional.empty();
        }
        Sharing s = Sharing.of(a, b, commonness);
        double rendered = s.both() * s.order() * s.near();
        if (crossing && rendered >= RENDERED && s.both() >= BOTH && s.weight() >= LEAST_WEIGHT) {
            return Optional.of(new Tie(likelihood(rendered / RENDERED), true, Because.of(Ground.SAME_ORDER, told(s))));
        }
        double relayed = s.cover() * s.order();
        boolean own = crossing && agency(a, b) != null && relayed >= (near(a, b) ? RELAYED : UNDATED);
        boolean near = !apart(a, b);
        if (near && s.weight() >= RELAY_WEIGHT && ((credited && relayed >= RELAYED) || own)) {
            return Optional.of(new Tie(
                    likelihood(relayed / RELAYED), false, Because.of(Ground.NAMES_AND_SAME, named(a, b), told(s))));
        }
        if (credited && crossing && s.weight() >= NAMED_WEIGHT && s.cover() >= NAMED_COVER) {
            return Optional.of(new Tie(
                    likelihood(s.cover() / NAMED_COVER),
                    false,
                    Because.of(Ground.NAMES_AND_SAME, named(a, b), told(s))));
        }
        if (crossing && near && s.cover() >= WITHIN && s.order() >= WITHIN_ORDER && s.weight() >= WITHIN_WEIGHT) {
            return Optional.of(new Tie(likelihood(s.cover() / WITHIN), false, Because.of(Ground.NOTHING_BUT, told(s))));
        }
        return Optional.empty();
    }

    /** Whether the first names the second's own outlet. */
    static boolean credited(Traits from, Traits to) {
        String outlet = to.outlet();
        return outlet != null && !outlet.equals(from.outlet()) && from.cites(outlet);
    }

    /** An outlet that one is by, or bears the line of, and the other names. */
    static @Nullable String agency(Traits a, Traits b) {
        String first = a.voice();
        String second = b.voice();
        if (first != null && b.cites(first)) {
            return first;
        }
        return second != null && a.cites(second) ? second : null;
    }

    private static Filling named(Traits a, Traits b) {
        String outlet = agency(a, b);
        return Stream.of(a, b)
                .flatMap(t -> t.written(outlet).stream())
                .findFirst()
                .<Filling>map(Because.Words::new)
                .orElse(Because.of(Ground.THE_OTHERS_OUTLET));
    }

    /** How many days lie between both; null where one bears no day. */
    private static @Nullable Long days(Traits a, Traits b) {
        LocalDate first = day(a.date());
        LocalDate second = day(b.date());
        return first == null || second == null ? null : Math.abs(ChronoUnit.DAYS.between(first, second));
    }

    private static boolean near(Traits a, Traits b) {
        Long days = days(a, b);
        return days != null && days <= DAYS;
    }

    private static boolean apart(Traits a, Traits b) {
        Long days = days(a, b);
        return days != null && days > 4 * DAYS;
    }

    private static @Nullable LocalDate day(@Nullable String date) {
        try {
            return date == null || date.length() < 10 ? null : LocalDate.parse(date.substring(0, 10));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /**
     * How sure a tie is that passes its threshold so many times. High from the start: documents of other languages that share
     * no words with either cannot speak against it.
     */
    private static double likelihood(double times) {
        return 1 - 0.02 / (times * times);
    }

    private static Because.Several told(Sharing s) {
        List<Because> told = new ArrayList<>();
        count(told, Ground.NUMBERS, s, "#");
        count(told, Ground.PLACES, s, "@", "&");
        count(told, Ground.DATES, s, "=");
        count(told, Ground.NAMES, s, "n:", "h:");
        count(told, Ground.SUBJECTS, s, "w:");
        return new Because.Several(told);
    }

    private static void count(List<Because> told, Ground ground, Sharing s, String... starts) {
        long count = s.keys().stream()
                .filter(key -> Arrays.stream(starts).anyMatch(key::startsWith))
                .count();
        if (count > 0) {
            told.add(Because.of(ground, new Because.Count(count)));
        }
    }

    private static long mix(long x) {
        long h = (x ^ x >>> 33) * 0xFF51AFD7ED558CCDL;
        h = (h ^ h >>> 33) * 0xC4CEB9FE1A85EC53L;
        return h ^ h >>> 33;
    }
}
