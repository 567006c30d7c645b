// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
final class StoryFinder {
    /** Band keys that two documents must share to be compared: three salient words, or three runs. */
    private static final int KEYS = 3;

    private StoryFinder() {}

    /**
     * The stories of these documents, ordered by their first document.
     *
     * @param further from documents in order of age to links between them that their words do not show
     */
    static List<Story> stories(List<Document> documents, Function<List<Document>, List<Link>> further) {
        List<Document> ordered = documents.stream()
                .sorted(Comparator.comparing(StoryFinder::age))
                .toList();
        Twins twins = Twins.of(ordered.parallelStream().map(Profile::of).toList());
        List<Profile> different = twins.different();
        Rarity rarity = Rarity.of(different);
        List<Link> links = links(different, rarity);
        Set<Link> held = new RoundUps(different, rarity, links).held();
        List<Link> all = new ArrayList<>(twins.links());
        all.addAll(links);
        all.addAll(further.apply(ordered));
        return Groups.stories(ordered, all, held);
    }

    private static List<Link> links(List<Profile> profiles, Rarity rarity) {
        List<long[]> keys =
                profiles.parallelStream().map(p -> Bands.keys(p, rarity)).toList();
        return Arrays.stream(Meetings.of(keys, KEYS))
                .parallel()
                .mapToObj(pair -> WordJudge.judge(profiles.get((int) (pair >>> 32)), profiles.get((int) pair), rarity))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Dated documents come first in order of their day, undated ones behind; ids break ties. */
    private static String age(Document d) {
        return (d.published() == null ? "9999" : d.published().value()) + "\n" + d.id().value();
    }
}
