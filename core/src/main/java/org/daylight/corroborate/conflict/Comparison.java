// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.daylight.Because;
import org.daylight.EntryId;
import org.daylight.Ground;

/** Compares the values of one property each with each, and puts those together that stand in one way to each other. */
final class Comparison {
    /** More different values than this are compared in part, and it is said. */
    private static final int MOST = 200;

    private static final int REASONS = 6;

    private final List<Group> groups;
    private final List<Edge> edges = new ArrayList<>();

    private record Edge(Group a, Group b, Judge.Finding finding) {}

    private Comparison(List<Group> groups, Judge judge) {
        this.groups = groups;
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                Group a = groups.get(i);
                Group b = groups.get(j);
                judge.of(a, b).ifPresent(finding -> edges.add(new Edge(a, b, finding)));
            }
        }
        // What is suspected of being a misprint stands beside what it may be a misprint of, and nowhere else.
        Set<String> suspects = suspects();
        edges.removeIf(e -> e.finding().verdict() != Verdict.MISPRINT
                && (suspects.contains(e.a().key()) || suspects.contains(e.b().key())));
    }

    private Set<String> suspects() {
        Set<String> suspects = new TreeSet<>();
        edges.forEach(e -> suspects.add(e.finding().suspect()));
        suspects.remove("");
        return suspects;
    }

    /**
     * What disagrees.
     *
     * @param key the value of a statement; what has an empty one is left out
     */
    static List<Disagreement> of(
            EntryId entry, String property, Function<Said, String> key, Judge judge, List<Said> given) {
        Map<String, List<Said>> byKey = new TreeMap<>();
        for (Said s : given) {
            String k = key.apply(s);
            if (!k.isEmpty()) {
                byKey.computeIfAbsent(k, v -> new ArrayList<>()).add(s);
            }
        }
        if (byKey.size() < 2) {
            return List.of();
        }
        List<Group> groups = new ArrayList<>();
        byKey.forEach((k, said) -> groups.add(Group.of(k, said)));
        groups.sort(Comparator.comparing((Group g) -> Group.time(g.first())).thenComparing(Group::key));
        boolean many = groups.size() > MOST;
        return new Comparison(many ? groups.subList(0, MOST) : groups, judge)
                .disagreements(entry, property, many ? groups.size() : 0);
    }

    private List<Disagreement> disagreements(EntryId entry, String property, int of) {
        List<Disagreement> found = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            List<Edge> same =
                    edges.stream().filter(e -> e.finding().verdict() == verdict).toList();
            for (Set<Group> component : components(same)) {
                Set<Because> why = new LinkedHashSet<>();
                same.stream()
                        .filter(e -> component.contains(e.a()))
                        .forEach(e -> why.add(e.finding().why()));
                if (of > 0) {
                    why.add(Because.of(Ground.MANY_VALUES, new Because.Count(of), new Because.Count(MOST)));
                }
                found.add(new Disagreement(
                        entry,
                        property,
                        verdict,
                        why.stream().limit(REASONS).toList(),
                        Lines.of(component, suspects())));
            }
        }
        return found;
    }

    /** The groups that edges tie together, in order of time. */
    private List<Set<Group>> components(List<Edge> same) {
        List<Set<Group>> components = new ArrayList<>();
        for (Group group : groups) {
            Set<Group> mine = new LinkedHashSet<>();
            mine.add(group);
            for (Edge e : same) {
                if (e.a().equals(group) || e.b().equals(group)) {
                    mine.add(e.a());
                    mine.add(e.b());
                }
            }
            if (mine.size() > 1) {
                components.removeIf(other -> {
                    boolean touches = other.stream().anyMatch(mine::contains);
                    if (touches) {
                        mine.addAll(other);
                    }
                    return touches;
                });
                components.add(mine);
            }
        }
        return components;
    }
}
