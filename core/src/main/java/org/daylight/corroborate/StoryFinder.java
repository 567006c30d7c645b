// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.daylight.Document;
import org.daylight.corroborate.likeness.Bands;
import org.daylight.corroborate.likeness.Profile;
import org.daylight.corroborate.likeness.Rarity;

/**
 * Finds the stories of a collection: documents become profiles, profiles band keys, documents that share keys meet and are
 * judged, and what is linked is grouped. Every step but the last is a function of one document or of two, with one table of
 * frequencies, so a cluster can do them on shards; the last needs the links alone.
 *
 * <p>The same documents give the same stories, in whatever order they come.
 */
public final class StoryFinder {
    /** Band keys that two documents must share to be compared. */
    static final int KEYS = 3;

    private final Marker marker;
    private final List<Judge> judges;

    /**
     * A finder.
     *
     * @param marker finds what is the same in every language
     * @param judges asked in order; the first that sees a link is believed
     */
    public StoryFinder(Marker marker, List<Judge> judges) {
        this.marker = marker;
        this.judges = List.copyOf(judges);
    }

    /** The stories of these documents, ordered by their first document. */
    public List<Story> stories(List<Document> documents) {
        return stories(documents, ordered -> List.of());
    }

    /**
     * The stories of these documents, with links that others found.
     *
     * @param further from documents in order of age to more links between them
     */
    List<Story> stories(List<Document> documents, Function<List<Document>, List<Link>> further) {
        List<Document> ordered = documents.stream()
                .sorted(Comparator.comparing(StoryFinder::age))
                .toList();
        List<Link> links = new ArrayList<>(links(ordered));
        links.addAll(further.apply(ordered));
        return Groups.stories(ordered, links);
    }

    /** The links of documents in order of age. */
    List<Link> links(List<Document> ordered) {
        List<Profile> profiles = ordered.parallelStream()
                .map(d -> Profile.of(d, marker.marks(d)))
                .toList();
        Twins twins = Twins.of(profiles);
        List<Profile> different = twins.different();
        Rarity rarity = Rarity.of(different);
        List<long[]> keys =
                different.parallelStream().map(p -> Bands.keys(p, rarity)).toList();
        long[] pairs = Meetings.of(keys, KEYS);
        List<Link> links = new ArrayList<>(twins.links());
        Arrays.stream(pairs)
                .parallel()
                .mapToObj(pair -> judge(different.get((int) (pair >>> 32)), different.get((int) pair), rarity))
                .filter(Objects::nonNull)
                .forEachOrdered(links::add);
        return links;
    }

    private @org.jspecify.annotations.Nullable Link judge(Profile a, Profile b, Rarity rarity) {
        return judges.stream()
                .flatMap(judge -> judge.judge(a, b, rarity).stream())
                .findFirst()
                .orElse(null);
    }

    /** Dated documents come first in order of their day, undated ones behind; ids break ties. */
    private static String age(Document d) {
        return (d.published() == null ? "9999" : d.published().value()) + "\n" + d.id().value();
    }
}
