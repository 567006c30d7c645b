// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daylight.publish.compare.Issue.Said;
import org.daylight.publish.compare.Issue.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that an edition prints, and for each what came and what went. A number is the size of a set, and each
 * member of it rests on statements: one that is gone while a statement of it was withdrawn to protect somebody is
 * counted and not named.
 */
final class Tally {
    /** The name under which pages without a publisher stand among the sources. */
    static final String UNNAMED = "publisher not named";

    private final Issue from;
    private final Issue to;
    private final Pairs pairs;
    private final Set<Integer> silent;
    private final Rows rows;
    private final Map<String, List<Integer>> passagesBefore;
    private final Map<String, List<Integer>> passagesAfter;

    Tally(Issue from, Issue to, Pairs pairs, Set<Integer> silent, Rows rows) {
        this.from = from;
        this.to = to;
        this.pairs = pairs;
        this.silent = silent;
        this.rows = rows;
        passagesBefore = byPassage(from);
        passagesAfter = byPassage(to);
    }

    /** Members of a set, each with the places of the statements that it rests on. */
    private record Members(Map<String, Set<Integer>> by) {
        void add(String member, @Nullable Integer place) {
            Set<Integer> places = by.computeIfAbsent(member, m -> new TreeSet<>());
            if (place != null) {
                places.add(place);
            }
        }

        static Members none() {
            return new Members(new TreeMap<>());
        }
    }

    List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        perEntry("entries", e -> e.kind(), e -> e.id(), counts);
        perEntry("presences", e -> e.kind().equals("presence") ? country(e) : null, e -> e.id(), counts);
        perEntry("host-countries", e -> e.kind().equals("presence") ? "" : null, Tally::country, counts);
        perEntry("responding-states", e -> e.kind().equals("response") ? "" : null, Tally::country, counts);
        counts.add(statements("statements", s -> !s.reply()));
        counts.add(statements("replies", Said::reply));
        counts.add(of(
                "conflicts",
                null,
                conflicts(from),
                conflicts(to),
                key -> Stream.of("conflict-opened " + key, "conflict-settled " + key)
                        .flatMap(k -> rows.about(k).stream())));
        counts.add(of("passages", null, per(from, Said::passage), per(to, Said::passage), this::passage));
        counts.add(of("sources", null, sources(from), sources(to), name -> rows.about("source " + name).stream()));
        return counts;
    }

    private static @Nullable String country(Topic e) {
        return e.country();
    }

    /**
     * A count for each group of entries.
     *
     * @param group of an entry; null leaves it out, an empty one stands for all
     * @param member what of it is counted; null leaves it out
     */
    private void perEntry(
            String what,
            Function<Topic, @Nullable String> group,
            Function<Topic, @Nullable String> member,
            List<Count> counts) {
        Map<String, Members> before = entries(from, group, member);
        Map<String, Members> after = entries(to, group, member);
        Set<String> groups = new TreeSet<>(before.keySet());
        groups.addAll(after.keySet());
        Map<String, Set<Integer>> rowsOf = new TreeMap<>();
        Stream.concat(from.entries().stream(), to.entries().stream())
                .filter(e -> member.apply(e) != null)
                .forEach(e -> rowsOf.computeIfAbsent(String.valueOf(member.apply(e)), k -> new TreeSet<>())
                        .addAll(rows.about("entry " + e.id())));
        for (String g : groups) {
            counts.add(of(
                    what,
                    g.isEmpty() ? null : g,
                    before.getOrDefault(g, Members.none()),
                    after.getOrDefault(g, Members.none()),
                    m -> rowsOf.getOrDefault(m, Set.of()).stream()));
        }
    }

    private static Map<String, Members> entries(
            Issue issue, Function<Topic, @Nullable String> group, Function<Topic, @Nullable String> member) {
        Map<String, Members> groups = new TreeMap<>();
        Map<String, List<Integer>> places = IntStream.range(
                        0, issue.statements().size())
                .boxed()
                .collect(Collectors.groupingBy(i -> issue.statements().get(i).entry()));
        for (Topic e : issue.entries()) {
            String g = group.apply(e);
            String m = member.apply(e);
            if (g != null && m != null) {
                Members members = groups.computeIfAbsent(g, k -> Members.none());
                members.add(m, null);
                places.getOrDefault(e.id(), List.of()).forEach(i -> members.add(m, i));
            }
        }
        return groups;
    }

    /** Each statement is counted, so that two alike are two. */
    private Count statements(String what, java.util.function.Predicate<Said> such) {
        List<Count.Step> steps = new ArrayList<>();
        int out = 0;
        int before = 0;
        int after = 0;
        Set<Integer> kept = new HashSet<>();
        for (int i = 0; i < to.statements().size(); i++) {
            Said s = to.statements().get(i);
            int old = pairs.earlier(i);
            boolean was = old >= 0 && such.test(from.statements().get(old));
            if (was && such.test(s)) {
                kept.add(old);
            } else if (such.test(s)) {
                steps.add(new Count.Step(1, name(s), rows.about("after " + i)));
            }
            after += such.test(s) ? 1 : 0;
        }
        for (int i = 0; i < from.statements().size(); i++) {
            Said s = from.statements().get(i);
            before += such.test(s) ? 1 : 0;
            if (such.test(s) && !kept.contains(i)) {
                if (silent.contains(i)) {
                    out++;
                } else {
                    steps.add(new Count.Step(-1, name(s), rows.about("before " + i)));
                }
            }
        }
        return new Count(what, null, before, after, steps, out);
    }

    private static String name(Said s) {
        return s.decision() + "/" + s.property();
    }

    private static Members conflicts(Issue issue) {
        Set<String> keys = Comparing.conflicting(issue.statements()).keySet();
        Members members = Members.none();
        for (int i = 0; i < issue.statements().size(); i++) {
            Said s = issue.statements().get(i);
            if (keys.contains(s.entry() + "/" + s.property())) {
                members.add(s.entry() + "/" + s.property(), i);
            }
        }
        return members;
    }

    private static Members per(Issue issue, Function<Said, String> member) {
        Members members = Members.none();
        for (int i = 0; i < issue.statements().size(); i++) {
            members.add(member.apply(issue.statements().get(i)), i);
        }
        return members;
    }

    private static Members sources(Issue issue) {
        Members members = Members.none();
        issue.sources().keySet().forEach(name -> members.add(name, null));
        for (int i = 0; i < issue.statements().size(); i++) {
            String name = source(issue, issue.statements().get(i));
            if (issue.sources().containsKey(name)) {
                members.add(name, i);
            }
        }
        return members;
    }

    /** Whose page a statement stands on. */
    static String source(Issue issue, Said s) {
        Issue.Rests rests = issue.passages().get(s.passage());
        String publisher = rests == null ? null : rests.publisher();
        return publisher == null ? UNNAMED : publisher;
    }

    private Stream<Integer> passage(String id) {
        Set<Integer> numbers = new TreeSet<>();
        passagesBefore.getOrDefault(id, List.of()).forEach(i -> numbers.addAll(rows.about("before " + i)));
        passagesAfter.getOrDefault(id, List.of()).forEach(i -> numbers.addAll(rows.about("after " + i)));
        return numbers.stream();
    }

    private static Map<String, List<Integer>> byPassage(Issue issue) {
        return IntStream.range(0, issue.statements().size())
                .boxed()
                .collect(Collectors.groupingBy(i -> issue.statements().get(i).passage()));
    }

    /** A count of members, with steps for those that came or went. */
    private Count of(
            String what, @Nullable String of, Members before, Members after, Function<String, Stream<Integer>> rowsOf) {
        List<Count.Step> steps = new ArrayList<>();
        int out = 0;
        for (String member : after.by().keySet()) {
            if (!before.by().containsKey(member)) {
                steps.add(new Count.Step(
                        1, member, rowsOf.apply(member).distinct().toList()));
            }
        }
        for (Map.Entry<String, Set<Integer>> member : before.by().entrySet()) {
            if (!after.by().containsKey(member.getKey())) {
                List<Integer> numbers = rowsOf.apply(member.getKey()).distinct().toList();
                if (numbers.isEmpty() || member.getValue().stream().anyMatch(silent::contains)) {
                    out++;
                } else {
                    steps.add(new Count.Step(-1, member.getKey(), numbers));
                }
            }
        }
        return new Count(what, of, before.by().size(), after.by().size(), steps, out);
    }
}
