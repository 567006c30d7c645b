// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daylight.Because;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Ground;
import org.daylight.corroborate.trace.Direction;
import org.daylight.corroborate.trace.Traits;
import org.jspecify.annotations.Nullable;

/**
 * Gives the links of a story a direction: from a set of documents of one origin to a tree. Every document but the root has
 * one parent within its group: of those that it is linked to and that are nearer to the origin, the one that it names, else
 * the likeliest. A document of several groups has a parent in each.
 */
final class Lineage {
    /** A parent that the text names is preferred to any that it does not. */
    private static final double NAMED = 1;

    private static final double COPIED = 2;
    private static final double ROOT = 0.5;

    private final Map<DocumentId, Traits> traits;
    private final Kinds kinds;

    Lineage(Map<DocumentId, Document> documents, Map<DocumentId, Traits> traits, Set<Link> aligned) {
        this.traits = traits;
        kinds = new Kinds(documents, traits, aligned);
    }

    /** The same story, each group with its root first, and with the relations of its documents. */
    Story trace(Story story) {
        // Who stands in a second group because a page there has all from it is that group's root, too: one origin.
        Map<DocumentId, List<DocumentId>> byRoot = new LinkedHashMap<>();
        for (List<DocumentId> group : story.groups()) {
            DocumentId root = root(group, links(story, group));
            byRoot.merge(
                    root,
                    group,
                    (one, other) -> Stream.concat(one.stream(), other.stream())
                            .distinct()
                            .sorted(Comparator.comparingInt(story.documents()::indexOf))
                            .toList());
        }
        List<List<DocumentId>> groups = new ArrayList<>();
        Set<Relation> relations = new LinkedHashSet<>();
        byRoot.values().forEach(group -> groups.add(trace(group, links(story, group), relations)));
        return new Story(story.first(), story.documents(), groups, story.links(), List.copyOf(relations));
    }

    /** The links within a group, by each of their documents. */
    private static Map<DocumentId, List<Link>> links(Story story, List<DocumentId> group) {
        Map<DocumentId, List<Link>> links = new HashMap<>();
        Set<DocumentId> members = new HashSet<>(group);
        for (Link link : story.links()) {
            if (link.bond() == Link.Bond.SAME_ORIGIN && members.contains(link.a()) && members.contains(link.b())) {
                links.computeIfAbsent(link.a(), k -> new ArrayList<>()).add(link);
                links.computeIfAbsent(link.b(), k -> new ArrayList<>()).add(link);
            }
        }
        return links;
    }

    private List<DocumentId> trace(List<DocumentId> group, Map<DocumentId, List<Link>> links, Set<Relation> relations) {
        DocumentId root = root(group, links);
        Map<DocumentId, Link> parents = new HashMap<>();
        for (DocumentId id : group) {
            if (!id.equals(root)) {
                best(id, root, links.getOrDefault(id, List.of()))
                        .or(() -> named(id, root))
                        .ifPresent(link -> parents.put(id, link));
            }
        }
        joinRest(group, root, links, parents);
        for (DocumentId id : group) {
            Link link = parents.get(id);
            if (link != null) {
                relations.addAll(kinds.relations(id, other(link, id), link, ancestors(id, parents)));
            }
        }
        List<DocumentId> rootFirst = new ArrayList<>(group);
        rootFirst.remove(root);
        rootFirst.addFirst(root);
        return rootFirst;
    }

    /**
     * The document that fewest of its neighbours are shown to come before; of several the one that fewest of those others
     * are shown to come before, for whom the whole group names need not share words with each of it; then the one that is
     * most like all the others, for an original is nearer to each rendering of it than those are to each other; then the
     * earliest.
     */
    private DocumentId root(List<DocumentId> group, Map<DocumentId, List<Link>> links) {
        Map<DocumentId, Integer> later = new LinkedHashMap<>();
        for (DocumentId id : group) {
            List<DocumentId> neighbours = links.getOrDefault(id, List.of()).stream()
                    .map(link -> other(link, id))
                    .toList();
            later.put(id, nearer(neighbours, id));
        }
        int least = Collections.min(later.values());
        List<DocumentId> first =
                group.stream().filter(id -> later.getOrDefault(id, 0) == least).toList();
        DocumentId best = group.getFirst();
        double most = Double.NEGATIVE_INFINITY;
        for (DocumentId id : first) {
            double score = -100.0 * nearer(first, id);
            for (Link link : links.getOrDefault(id, List.of())) {
                score += link.likelihood() / (group.size() + 1);
            }
            if (score > most + 1e-9) {
                most = score;
                best = id;
            }
        }
        return best;
    }

    /** How many of these are shown to come before a document. */
    private int nearer(List<DocumentId> others, DocumentId id) {
        return (int) others.stream()
                .filter(other -> !other.equals(id))
                .map(other -> Direction.of(of(other), of(id)))
                .filter(direction -> direction.shown() && direction.nearer())
                .count();
    }

    /** A document that names the root of its group goes back to it, though they share too few words for a link. */
    private Optional<Link> named(DocumentId id, DocumentId root) {
        return kinds.names(id, root) && Direction.of(of(root), of(id)).nearer()
                ? Optional.of(new Link(id, root, Link.Bond.SAME_ORIGIN, 0.5, Because.of(Ground.ONE_ORIGIN)))
                : Optional.empty();
    }

    private Optional<Link> best(DocumentId id, DocumentId root, List<Link> links) {
        return links.stream()
                .filter(link -> Direction.of(of(other(link, id)), of(id)).nearer())
                .max(Comparator.comparingDouble((Link link) -> score(id, other(link, id), root, link))
                        .thenComparing(link -> other(link, id), Comparator.reverseOrder()));
    }

    private double score(DocumentId id, DocumentId parent, DocumentId root, Link link) {
        return link.likelihood()
                + (kinds.copies(id, parent) ? COPIED : 0)
                + (kinds.names(id, parent) ? NAMED : 0)
                + (parent.equals(root) ? ROOT : 0);
    }

    private Traits of(DocumentId id) {
        return Objects.requireNonNull(traits.get(id), "every document of a story has traits");
    }

    /** Whoever does not lead to the root by its parents is joined to a neighbour who does. */
    private void joinRest(
            List<DocumentId> group, DocumentId root, Map<DocumentId, List<Link>> links, Map<DocumentId, Link> parents) {
        Set<DocumentId> rooted = new HashSet<>(Set.of(root));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (DocumentId id : group) {
                Link link = parents.get(id);
                if (link != null && !rooted.contains(id) && rooted.contains(other(link, id))) {
                    grown = rooted.add(id);
                }
            }
            if (!grown) {
                Optional<DocumentId> next = group.stream()
                        .filter(id -> !rooted.contains(id) && neighbour(id, root, rooted, links) != null)
                        .findFirst();
                if (next.isPresent()) {
                    Link link = neighbour(next.get(), root, rooted, links);
                    if (link != null) {
                        parents.put(next.get(), link);
                        grown = rooted.add(next.get());
                    }
                }
            }
        }
    }

    private @Nullable Link neighbour(
            DocumentId id, DocumentId root, Set<DocumentId> rooted, Map<DocumentId, List<Link>> links) {
        return links.getOrDefault(id, List.of()).stream()
                .filter(link -> rooted.contains(other(link, id)))
                .max(Comparator.comparingDouble((Link link) -> score(id, other(link, id), root, link))
                        .thenComparing(link -> other(link, id), Comparator.reverseOrder()))
                .orElse(null);
    }

    private static List<DocumentId> ancestors(DocumentId id, Map<DocumentId, Link> parents) {
        List<DocumentId> ancestors = new ArrayList<>();
        DocumentId at = id;
        for (Link link = parents.get(at); link != null && ancestors.size() < 1000; link = parents.get(at)) {
            at = other(link, at);
            ancestors.add(at);
        }
        return ancestors;
    }

    private static DocumentId other(Link link, DocumentId id) {
        return link.a().equals(id) ? link.b() : link.a();
    }
}
