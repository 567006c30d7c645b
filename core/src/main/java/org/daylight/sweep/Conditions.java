// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.read.lexicon.Fold;
import org.daylight.read.lexicon.Pack;
import org.daylight.read.lexicon.Pattern;

/**
 * What must stand in a page, at the least, before the reader finds a claim in it by one language's words: the conditions of
 * the reader's gate without the places, the numbers, the order and the distances, which the bytes do not show cheaply. Each
 * is looser than what the reader asks, so that no page is lost.
 */
final class Conditions {
    /** Classes that a text's places and numbers give, and no term: taken to be there. */
    private static final Set<String> GIVEN = Set.of("home", "host", "number", "place", "named");

    private static final Set<String> TELLING =
            Set.of("family_pressure", "kidnap", "lure", "surveillance", "agents_approach", "passport_control");
    private static final Set<String> COMMON = Set.of("direct_threat", "online_harassment", "arrest_without_procedure");
    private static final double SURE = 0.6;

    private static final int MOST = Long.SIZE - 1;

    /** Most tokens that the name of a place takes, or a number. */
    private static final int LONGEST_GIVEN = 20;

    /** Before the name of a class: that class alone, and none below it. */
    private static final char EXACTLY = '=';

    /**
     * What must stand together.
     *
     * @param paragraph in one paragraph a word of each
     * @param steps the same in the order in which they must stand; empty where order is free
     * @param gaps before each step: most tokens that may stand there
     * @param page anywhere in the page a word of each
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Rule(long[] paragraph, long[] steps, int[] gaps, long[] page) {

        /** Whether every mask has a bit among those found,. */
        static boolean all(long[] masks, long found) {
            for (long mask : masks) {
                if ((found & mask) == 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Pack pack;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    /** Classes that are asked for anywhere in the page. */
    private final Set<String> anywhere = new HashSet<>();

    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Set<String>> derived = new java.util.HashMap<>();

    Conditions(Pack pack) {
        this.pack = pack;
        add(page(), List.of(List.of("=topic")));
        add(page(), List.of(List.of("topic.weak")));
        List<String> exile = List.of("=away");
        List<String> target = List.of("away", "family");
        for (Pack.Rule rule : pack.rules()) {
            List<Pattern.Step> steps = rule.pattern().steps();
            boolean sure = rule.claim().equals("method") && rule.confidence() >= SURE;
            if (rule.claim().equals("gate")) {
                row(page(), steps);
            } else if (sure && TELLING.contains(rule.code())) {
                row(page(target), steps);
            } else if (sure && COMMON.contains(rule.code())) {
                row(page(exile), steps);
            }
        }
        add(page(exile), List.of(List.of("press")));
        add(page(), List.of("station.strong"), List.of("suspicion"));
        add(page(List.of("station", "press", "away", "return")), List.of(List.of("=agency")));
        add(
                page(List.of("envoy", "actor.embassy", "agency")),
                List.of("station.strong"),
                List.of("close", "closedstate"));
    }

    private static List<List<String>> page() {
        return List.of();
    }

    private List<List<String>> page(List<String> classes) {
        anywhere.addAll(classes);
        return List.of(classes);
    }

    private void add(List<List<String>> page, List<String> one, List<String> other) {
        add(page, List.of(one, other));
    }

    private void add(List<List<String>> page, List<List<String>> paragraph) {
        long[] near = masks(paragraph);
        long[] anywhere = masks(page);
        if (near != null && anywhere != null) {
            rules.add(new Rule(near, new long[0], new int[0], anywhere));
        }
    }

    /** A pattern: its steps stand in order, with no more tokens between them than the gaps of it and the given ones take. */
    private void row(List<List<String>> page, List<Pattern.Step> pattern) {
        List<List<String>> sets = pattern.stream().map(Pattern.Step::types).toList();
        long[] near = masks(sets);
        long[] anywhere = masks(page);
        if (near == null || anywhere == null) {
            return;
        }
        long[] steps = new long[pattern.size()];
        int[] gaps = new int[pattern.size()];
        int n = 0;
        int gap = 0;
        for (int i = 0; i < pattern.size(); i++) {
            gap += pattern.get(i).gap();
            long[] one = masks(List.of(sets.get(i)));
            if (one == null || one.length == 0) {
                gap += LONGEST_GIVEN;
                continue;
            }
            steps[n] = one[0];
            gaps[n++] = gap;
            gap = 0;
        }
        rules.add(new Rule(near, Arrays.copyOf(steps, n), Arrays.copyOf(gaps, n), anywhere));
    }

    /** One mask for each set of classes; null where one of the sets can stand in no text. */
    private long @org.jspecify.annotations.Nullable [] masks(List<List<String>> sets) {
        Set<Long> masks = new java.util.TreeSet<>();
        for (List<String> set : sets) {
            long mask = 0;
            boolean given = false;
            for (String name : set) {
                if (given(name)) {
                    given = true;
                } else if (possible(name)) {
                    int number = numbers.computeIfAbsent(name, n -> numbers.size());
                    given |= number >= MOST;
                    mask |= 1L << Math.min(number, MOST);
                }
            }
            if (!given && mask == 0) {
                return null;
            }
            if (!given) {
                masks.add(mask);
            }
        }
        return masks.stream().mapToLong(Long::longValue).toArray();
    }

    /** Whether a class is taken to be there, itself or as what it is derived from. */
    private boolean given(String name) {
        return GIVEN.contains(root(name))
                || derivedFrom(name).stream().anyMatch(from -> !from.equals(name) && GIVEN.contains(root(from)));
    }

    private static String root(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private boolean possible(String name) {
        return pack.terms().keySet().stream().anyMatch(type -> is(type, name))
                || !derivedFrom(name).isEmpty();
    }

    private static boolean is(String type, String name) {
        return name.charAt(0) == EXACTLY
                ? type.equals(name.substring(1))
                : type.equals(name) || type.startsWith(name + ".");
    }

    /** Classes whose words become words of this class where others stand beside them. */
    private Set<String> derivedFrom(String name) {
        return derived.computeIfAbsent(name, this::derive);
    }

    private Set<String> derive(String name) {
        Set<String> from = new HashSet<>();
        for (Pack.Rule rule : pack.rules()) {
            if (rule.claim().equals("tag") && is(rule.code(), name)) {
                from.addAll(rule.pattern().steps().getFirst().types());
            }
        }
        return from;
    }

    /** What must stand together, any of them. */
    List<Rule> rules() {
        return rules;
    }

    /** The bits of the classes that a term of this type stands for; 0 where it is of no use here. */
    private long bits(String type) {
        long bits = 0;
        for (Map.Entry<String, Integer> known : numbers.entrySet()) {
            boolean told = is(type, known.getKey())
                    || derivedFrom(known.getKey()).stream().anyMatch(from -> is(type, from));
            if (told && known.getValue() < MOST) {
                bits |= 1L << known.getValue();
            }
        }
        return bits;
    }

    /**
     * A term as texts have it.
     *
     * @param folded its first words, up to where its ending is open
     * @param bits what it stands for
     * @param head whether it begins a word
     * @param tail whether it ends one
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Term(int[] folded, long bits, boolean head, boolean tail) {}

    /** The bits of the classes that hold words which every text has: looked for only where all else is there. */
    long common() {
        Set<String> small = new HashSet<>();
        for (String option : List.of("fillers", "boundaries", "list")) {
            for (String word : pack.option(option).split("\\|")) {
                small.add(word.strip());
            }
        }
        long common = 0;
        for (Map.Entry<String, Integer> known : numbers.entrySet()) {
            boolean everywhere = pack.terms().entrySet().stream()
                    .filter(e -> is(e.getKey(), known.getKey())
                            || derivedFrom(known.getKey()).stream().anyMatch(from -> is(e.getKey(), from)))
                    .flatMap(e -> e.getValue().stream())
                    .anyMatch(term -> small.contains(term.toLowerCase(java.util.Locale.ROOT))
                            || (term.length() == 1 && Fold.ideographic(term.charAt(0))));
            if (everywhere && !anywhere.contains(known.getKey()) && known.getValue() < MOST) {
                common |= 1L << known.getValue();
            }
        }
        return common;
    }

    /** All terms of use, by the marks that the language's data have: {@code *}, {@code ^}, {@code $}, {@code ~}. */
    List<Term> terms() {
        List<Term> all = new ArrayList<>();
        boolean prefixes = !pack.option("prefixes").isEmpty();
        pack.terms().forEach((type, terms) -> {
            long bits = bits(type);
            if (bits != 0) {
                terms.forEach(term -> all.add(term(term, bits, prefixes)));
            }
        });
        return all;
    }

    private static Term term(String term, long bits, boolean prefixes) {
        boolean open = term.endsWith("*");
        boolean begins = term.startsWith("^");
        boolean tail = term.length() > 1 && term.endsWith("$");
        boolean inner = term.length() > 2 && term.startsWith("*");
        String bare = term.substring(begins || inner ? 1 : 0, open || tail ? term.length() - 1 : term.length());
        int tilde = bare.indexOf('~');
        int[] folded = Fold.of(tilde < 0 ? bare : bare.substring(0, tilde));
        boolean spaced = Fold.wordPart(folded[0]);
        boolean ends = spaced && !open && tilde < 0 && Fold.wordPart(folded[folded.length - 1]);
        return new Term(folded, bits, spaced && !inner && !prefixes, ends);
    }
}
