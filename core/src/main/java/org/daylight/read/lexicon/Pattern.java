// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A row of word classes with gaps: {@code order ..8 close}. Between two elements at most so many tokens may stand as
 * the gap says, none without a gap; {@code !no} after a gap forbids a class in it. Elements name classes, parted by
 * {@code |} where several will do. {@code !no ..3} before the first element and {@code ..3 !no} behind the last one forbid
 * a class within so many tokens before and behind the whole.
 *
 * @param steps the elements
 * @param before what must not stand before the first
 * @param behind what must not stand behind the last
 */
public record Pattern(List<Step> steps, Barrier before, Barrier behind) {

    /**
     * Classes that must not stand near.
     *
     * @param types classes
     * @param gap most tokens between
     */
    public record Barrier(List<String> types, int gap) {
        static final Barrier NONE = new Barrier(List.of(), 0);

        private boolean before(Map<String, List<Tag>> byType, int first) {
            return any(byType, t -> t.last() <= first && first - t.last() <= gap);
        }

        private boolean behind(Map<String, List<Tag>> byType, int last) {
            return any(byType, t -> t.first() >= last && t.first() - last <= gap);
        }

        private boolean any(Map<String, List<Tag>> byType, Predicate<Tag> near) {
            return types.stream()
                    .anyMatch(type ->
                            byType.getOrDefault(type, List.of()).stream().anyMatch(near));
        }
    }

    /**
     * One element.
     *
     * @param types classes, any of which will do
     * @param gap most tokens that may stand before it
     * @param without classes that must not stand in the gap
     */
    public record Step(List<String> types, int gap, List<String> without) {}

    /** Where a pattern was found: one tag for each element. */
    public record Match(List<Tag> tags) {
        /** First code point. */
        public int start() {
            return tags.getFirst().start();
        }

        /** Behind the last code point. */
        public int end() {
            return tags.getLast().end();
        }
    }

    /** Reads a pattern as data files write it. */
    public static Pattern of(String text) {
        List<Step> steps = new ArrayList<>();
        int gap = 0;
        List<String> without = new ArrayList<>();
        Barrier before = Barrier.NONE;
        for (String word : text.trim().split("\\s+")) {
            if (word.startsWith("..")) {
                gap = Integer.parseInt(word.substring(2));
                if (steps.isEmpty()) {
                    before = new Barrier(List.copyOf(without), gap);
                    without.clear();
                    gap = 0;
                }
            } else if (word.startsWith("!")) {
                without.add(word.substring(1));
            } else {
                steps.add(new Step(List.of(word.split("\\|")), gap, List.copyOf(without)));
                gap = 0;
                without = new ArrayList<>();
            }
        }
        Barrier behind = without.isEmpty() ? Barrier.NONE : new Barrier(List.copyOf(without), gap);
        return new Pattern(List.copyOf(steps), before, behind);
    }

    /**
     * Every place where the pattern stands in a sentence, at most one for each first element: the nearest next
     * element is taken.
     *
     * @param byType the sentence's tags by class and by every prefix of the class, in order
     */
    public List<Match> in(Map<String, List<Tag>> byType) {
        List<Match> matches = new ArrayList<>();
        for (String type : steps.getFirst().types()) {
            for (Tag first : byType.getOrDefault(type, List.of())) {
                List<Tag> tags = new ArrayList<>();
                tags.add(first);
                boolean free = !before.before(byType, first.first());
                if (free
                        && extend(tags, byType)
                        && !behind.behind(byType, tags.getLast().last())) {
                    matches.add(new Match(List.copyOf(tags)));
                }
            }
        }
        return matches;
    }

    private boolean extend(List<Tag> tags, Map<String, List<Tag>> byType) {
        for (int i = 1; i < steps.size(); i++) {
            Tag before = tags.getLast();
            Step step = steps.get(i);
            Tag next = null;
            for (String type : step.types()) {
                Tag found = nearest(byType.getOrDefault(type, List.of()), before.last(), step.gap());
                if (found != null && (next == null || found.start() < next.start())) {
                    next = found;
                }
            }
            if (next == null) {
                return false;
            }
            for (String type : step.without()) {
                Tag barrier = nearest(byType.getOrDefault(type, List.of()), before.last(), step.gap());
                if (barrier != null && barrier.start() < next.start()) {
                    return false;
                }
            }
            tags.add(next);
        }
        return true;
    }

    private static @Nullable Tag nearest(List<Tag> sorted, int token, int gap) {
        int lo = 0;
        int hi = sorted.size();
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (sorted.get(mid).first() < token) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        return lo < sorted.size() && sorted.get(lo).first() - token <= gap ? sorted.get(lo) : null;
    }
}
