// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daylight.Document;
import org.daylight.DocumentId;

/**
 * Links become stories: what {@link Origins} joins is a group, groups that any link of origin or event connects are a story.
 * A document whose text also stands in another group, as a round-up's does, is a member of that group too.
 */
final class Groups {
    /** From this likelihood on a link out of a group makes the longer text a round-up. */
    private static final double HOLDS = 0.6;

    private final List<Document> ordered;
    private final List<Link> links;
    private final Set<Link> held;
    private final Map<DocumentId, Integer> index = new HashMap<>();
    private final int[] originOf;

    private Groups(List<Document> ordered, List<Link> links, Set<Link> held) {
        this.held = held;
        this.ordered = ordered;
        this.links = links;
        for (Document d : ordered) {
            index.put(d.id(), index.size());
        }
        this.originOf = origins();
    }

    /**
     * The stories of documents that come in order of age.
     *
     * @param held links of round-ups with what they hold, which join no groups
     */
    static List<Story> stories(List<Document> ordered, List<Link> links, Set<Link> held) {
        return new Groups(ordered, links, held).stories();
    }

    private int[] origins() {
        Disjoint certain = new Disjoint(ordered.size());
        for (Link link : links) {
            if (link.likelihood() == 1) {
                certain.join(a(link), b(link));
            }
        }
        Origins origins = new Origins(ordered.size());
        for (Link link : links) {
            if (held.contains(link)) {
                continue;
            }
            origins.judged(certain.first(a(link)), certain.first(b(link)), link.likelihood());
        }
        origins.join();
        int[] of = new int[ordered.size()];
        for (int i = 0; i < of.length; i++) {
            of[i] = origins.of(certain.first(i));
        }
        return of;
    }

    private List<Story> stories() {
        Disjoint together = new Disjoint(ordered.size());
        for (int i = 0; i < originOf.length; i++) {
            together.join(i, originOf[i]);
        }
        Map<Integer, Set<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < originOf.length; i++) {
            groups.computeIfAbsent(originOf[i], g -> new TreeSet<>()).add(i);
        }
        for (Link link : links) {
            if (link.bond() != Link.Bond.APART) {
                together.join(a(link), b(link));
                roundUp(link, groups);
            }
        }
        Map<Integer, List<Link>> linksOf = new HashMap<>();
        for (Link link : links) {
            if (link.bond() != Link.Bond.APART) {
                linksOf.computeIfAbsent(together.first(a(link)), s -> new ArrayList<>())
                        .add(link);
            }
        }
        Map<Integer, List<List<DocumentId>>> groupsOf = new HashMap<>();
        groups.forEach((origin, members) -> groupsOf.computeIfAbsent(together.first(origin), s -> new ArrayList<>())
                .add(members.stream().map(i -> ordered.get(i).id()).toList()));
        List<Story> stories = new ArrayList<>();
        together.members().forEach((first, members) -> {
            List<Link> own = linksOf.getOrDefault(first, List.of());
            stories.add(new Story(
                    ordered.get(first).id(),
                    members.stream().map(i -> ordered.get(i).id()).toList(),
                    groupsOf.getOrDefault(first, List.of()),
                    own,
                    relations(own)));
        });
        return stories;
    }

    private void roundUp(Link link, Map<Integer, Set<Integer>> groups) {
        int i = a(link);
        int j = b(link);
        if ((link.likelihood() < HOLDS && !held.contains(link)) || originOf[i] == originOf[j]) {
            return;
        }
        boolean longer = ordered.get(i).text().length() >= ordered.get(j).text().length();
        Set<Integer> group = groups.get(originOf[longer ? j : i]);
        if (group != null) {
            group.add(longer ? i : j);
        }
    }

    /** Each document's likeliest link to an earlier one of its origin. */
    private List<Relation> relations(List<Link> own) {
        Map<Integer, Link> best = new TreeMap<>();
        for (Link link : own) {
            if (link.bond() == Link.Bond.SAME_ORIGIN && originOf[a(link)] == originOf[b(link)]) {
                best.merge(
                        Math.max(a(link), b(link)), link, (old, it) -> it.likelihood() > old.likelihood() ? it : old);
            }
        }
        return best.entrySet().stream()
                .map(e -> Descent.of(
                        ordered.get(e.getKey()), ordered.get(Math.min(a(e.getValue()), b(e.getValue()))), e.getValue()))
                .toList();
    }

    private int a(Link link) {
        return index.getOrDefault(link.a(), 0);
    }

    private int b(Link link) {
        return index.getOrDefault(link.b(), 0);
    }
}
