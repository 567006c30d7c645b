// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.Document;
import org.daylight.DocumentId;

/** Links become stories: what is linked at all is a story, what is linked by origin is a group inside it. */
final class Groups {
    private Groups() {}

    /** The stories of documents that come in order of age. */
    static List<Story> stories(List<Document> ordered, List<Link> links) {
        Map<DocumentId, Integer> index = new HashMap<>();
        for (Document d : ordered) {
            index.put(d.id(), index.size());
        }
        Sets all = new Sets(ordered.size());
        Sets origins = new Sets(ordered.size());
        for (Link link : links) {
            all.join(index.get(link.a()), index.get(link.b()));
            if (link.bond() == Link.Bond.SAME_ORIGIN) {
                origins.join(index.get(link.a()), index.get(link.b()));
            }
        }
        Map<Integer, List<Integer>> stories = all.members();
        Map<Integer, List<Link>> linksOf = new HashMap<>();
        links.forEach(link -> linksOf.computeIfAbsent(all.first(index.get(link.a())), s -> new ArrayList<>())
                .add(link));
        List<Story> found = new ArrayList<>();
        stories.forEach((first, members) -> {
            Map<Integer, List<DocumentId>> groups = new TreeMap<>();
            members.forEach(i -> groups.computeIfAbsent(origins.first(i), g -> new ArrayList<>())
                    .add(ordered.get(i).id()));
            List<Link> own = linksOf.getOrDefault(first, List.of());
            found.add(new Story(
                    ordered.get(first).id(),
                    members.stream().map(i -> ordered.get(i).id()).toList(),
                    List.copyOf(groups.values()),
                    own,
                    relations(ordered, index, own)));
        });
        return found;
    }

    /** Each document's likeliest link to an earlier one of its origin. */
    private static List<Relation> relations(List<Document> ordered, Map<DocumentId, Integer> index, List<Link> links) {
        Map<Integer, Link> best = new TreeMap<>();
        for (Link link : links) {
            if (link.bond() == Link.Bond.SAME_ORIGIN) {
                best.merge(later(index, link), link, (old, it) -> it.likelihood() > old.likelihood() ? it : old);
            }
        }
        return best.entrySet().stream()
                .map(e -> Descent.of(ordered.get(e.getKey()), ordered.get(earlier(index, e.getValue())), e.getValue()))
                .toList();
    }

    private static int later(Map<DocumentId, Integer> index, Link link) {
        return Math.max(index.get(link.a()), index.get(link.b()));
    }

    private static int earlier(Map<DocumentId, Integer> index, Link link) {
        return Math.min(index.get(link.a()), index.get(link.b()));
    }

    /** Disjoint sets, each known by its first member. */
    private static final class Sets {
        private final int[] parent;

        Sets(int size) {
            parent = new int[size];
            for (int i = 0; i < size; i++) {
                parent[i] = i;
            }
        }

        int first(int i) {
            int root = i;
            while (parent[root] != root) {
                parent[root] = parent[parent[root]];
                root = parent[root];
            }
            return root;
        }

        void join(int i, int j) {
            int a = first(i);
            int b = first(j);
            parent[Math.max(a, b)] = Math.min(a, b);
        }

        Map<Integer, List<Integer>> members() {
            Map<Integer, List<Integer>> members = new TreeMap<>();
            for (int i = 0; i < parent.length; i++) {
                members.computeIfAbsent(first(i), f -> new ArrayList<>()).add(i);
            }
            return members;
        }
    }
}
