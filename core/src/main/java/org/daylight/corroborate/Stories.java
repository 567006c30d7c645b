// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daylight.Document;
import org.daylight.DocumentId;

/**
 * Groups documents that copy each other.
 *
 * <p>Two documents belong together where at least {@value #CONTAINMENT} of the smaller one's shingles stand in the
 * other. Candidates come from an index of shingles, so documents that share nothing are never compared. What is not
 * found this way: translations and free rewrites, which share facts and no words.
 */
public final class Stories {
    /** Share of the smaller document's shingles that must stand in the other. */
    public static final double CONTAINMENT = 0.25;

    /** A shingle in more documents than this is boilerplate and names no candidates. */
    private static final int COMMON = 200;

    private Stories() {}

    /** The stories of these documents, ordered by their first document; the same input gives the same output. */
    public static List<Story> of(List<Document> documents) {
        List<Document> ordered =
                documents.stream().sorted(Comparator.comparing(Stories::age)).toList();
        List<Set<Long>> shingles =
                ordered.stream().map(d -> Shingles.of(d.text())).toList();
        Map<Long, List<Integer>> index = new HashMap<>();
        List<List<Integer>> members = new ArrayList<>();
        List<List<Relation>> relations = new ArrayList<>();
        int[] storyOf = new int[ordered.size()];
        for (int i = 0; i < ordered.size(); i++) {
            int best = -1;
            double bestShare = 0;
            for (Map.Entry<Integer, Integer> shared :
                    candidates(shingles.get(i), index).entrySet()) {
                int smaller = Math.min(
                        shingles.get(i).size(), shingles.get(shared.getKey()).size());
                double share = (double) shared.getValue() / smaller;
                if (share >= CONTAINMENT && share > bestShare) {
                    best = shared.getKey();
                    bestShare = share;
                }
            }
            if (best < 0) {
                storyOf[i] = members.size();
                members.add(new ArrayList<>());
                relations.add(new ArrayList<>());
            } else {
                storyOf[i] = storyOf[best];
                relations.get(storyOf[i]).add(relation(ordered.get(i), ordered.get(best), bestShare));
            }
            members.get(storyOf[i]).add(i);
            for (Long shingle : shingles.get(i)) {
                index.computeIfAbsent(shingle, s -> new ArrayList<>()).add(i);
            }
        }
        List<Story> stories = new ArrayList<>();
        for (int s = 0; s < members.size(); s++) {
            List<DocumentId> ids =
                    members.get(s).stream().map(i -> ordered.get(i).id()).toList();
            stories.add(new Story(ids.getFirst(), ids, relations.get(s)));
        }
        return stories;
    }

    private static Map<Integer, Integer> candidates(Set<Long> shingles, Map<Long, List<Integer>> index) {
        Map<Integer, Integer> shared = new TreeMap<>();
        for (Long shingle : shingles) {
            List<Integer> holders = index.getOrDefault(shingle, List.of());
            if (holders.size() <= COMMON) {
                holders.forEach(i -> shared.merge(i, 1, Integer::sum));
            }
        }
        return shared;
    }

    private static Relation relation(Document copy, Document origin, double share) {
        String publisher = origin.publisher();
        boolean credited =
                publisher != null && copy.text().toLowerCase(Locale.ROOT).contains(publisher.toLowerCase(Locale.ROOT));
        String why = String.format(Locale.ROOT, "%.0f %% of the shorter text's five-word runs", share * 100);
        return new Relation(
                copy.id(),
                origin.id(),
                credited ? Relation.Kind.LICENSED_COPY : Relation.Kind.UNATTRIBUTED_COPY,
                credited ? why + "; it credits " + publisher : why);
    }

    /** Dated documents come first in order of their day, undated ones behind; ids break ties. */
    private static String age(Document d) {
        return (d.published() == null ? "9999" : d.published().value()) + "\n" + d.id().value();
    }
}
