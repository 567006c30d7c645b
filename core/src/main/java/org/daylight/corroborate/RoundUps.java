// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.daylight.DocumentId;
import org.daylight.corroborate.likeness.Coverage;
import org.daylight.corroborate.likeness.Profile;
import org.daylight.corroborate.likeness.Rarity;

/**
 * Finds the links by which a round-up holds a report beside its main source: the two reports are not linked with each other,
 * and different sentences of the round-up are from each. Such a link makes the round-up a member of the report's group; it
 * must not make one group of both reports. Two rewrites of one text are not taken for that: both tell the same sentences of
 * it again.
 */
final class RoundUps {
    /** Of a text with more links than this, the likeliest are looked at. */
    private static final int MOST = 12;

    /** From this share of common sentences on, two reports tell the same part. */
    private static final double SAME_PART = 0.25;

    private final Map<DocumentId, Profile> profiles = new HashMap<>();
    private final Map<DocumentId, List<Link>> linksOf = new HashMap<>();
    private final Set<List<DocumentId>> linked = new HashSet<>();
    private final Rarity rarity;

    RoundUps(List<Profile> profiles, Rarity rarity, List<Link> links) {
        this.rarity = rarity;
        profiles.forEach(p -> this.profiles.put(p.id(), p));
        for (Link link : links) {
            if (link.bond() == Link.Bond.SAME_ORIGIN) {
                linksOf.computeIfAbsent(link.a(), d -> new ArrayList<>()).add(link);
                linksOf.computeIfAbsent(link.b(), d -> new ArrayList<>()).add(link);
                linked.add(List.of(link.a(), link.b()));
                linked.add(List.of(link.b(), link.a()));
            }
        }
    }

    /** The links of round-ups with the reports that they hold beside their main one. */
    Set<Link> held() {
        Set<Link> held = new HashSet<>();
        linksOf.entrySet().parallelStream()
                .filter(e -> e.getValue().size() > 1)
                .map(e -> heldBy(e.getKey(), e.getValue()))
                .toList()
                .forEach(held::addAll);
        return held;
    }

    private List<Link> heldBy(DocumentId id, List<Link> links) {
        List<Link> likeliest = links.stream()
                .sorted(Comparator.comparingDouble((Link l) -> -l.likelihood())
                        .thenComparing(l -> other(l, id).value()))
                .limit(MOST)
                .toList();
        if (allLinked(likeliest, id)) {
            return List.of();
        }
        Profile whole = Objects.requireNonNull(profiles.get(id));
        List<BitSet> parts = likeliest.stream()
                .map(l -> Coverage.of(whole, Objects.requireNonNull(profiles.get(other(l, id))), rarity))
                .toList();
        int main = 0;
        for (int i = 1; i < parts.size(); i++) {
            main = parts.get(i).cardinality() > parts.get(main).cardinality() ? i : main;
        }
        List<Link> held = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean stranger = !linked.contains(List.of(other(likeliest.get(i), id), other(likeliest.get(main), id)));
            if (i != main && stranger && apart(parts.get(i), parts.get(main))) {
                held.add(likeliest.get(i));
            }
        }
        return held;
    }

    private boolean allLinked(List<Link> links, DocumentId id) {
        return links.stream()
                .allMatch(l -> links.stream()
                        .allMatch(m -> l.equals(m) || linked.contains(List.of(other(l, id), other(m, id)))));
    }

    private static boolean apart(BitSet part, BitSet main) {
        BitSet common = (BitSet) part.clone();
        common.and(main);
        return !part.isEmpty() && common.cardinality() < SAME_PART * part.cardinality();
    }

    private static DocumentId other(Link link, DocumentId id) {
        return link.a().equals(id) ? link.b() : link.a();
    }
}
