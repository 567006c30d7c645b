// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.daylight.About;
import org.daylight.DatePrecision;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.StatedDate;
import org.daylight.corroborate.trace.Bridge;
import org.daylight.corroborate.trace.Citing;
import org.daylight.corroborate.trace.Outlets;
import org.daylight.corroborate.trace.Tie;
import org.daylight.corroborate.trace.Traits;

/**
 * Stories with all that is known of their documents: copies and rewrites by their words, translations and relays by what they
 * tell and whom they name; and in each story who has it from whom.
 *
 * <p>The same documents give the same stories, in whatever order they come.
 */
public final class Corroboration {
    /** Name and version of all that decides what the stories are; kept stories of another are made again. */
    public static final String RULE_VERSION = "stories/3";

    /** Up to so many documents, all pairs in different languages are compared. */
    private static final int FEW = 400;

    /** Keys that two documents in different languages must share to be compared. */
    private static final int KEYS = 2;

    private final Map<DocumentId, Document> documents = new HashMap<>();
    private final Map<DocumentId, Traits> traits = new HashMap<>();
    private final Set<Link> aligned = new HashSet<>();

    private Corroboration() {}

    /**
     * The stories of a collection, ordered by their first document.
     *
     * @param documents the texts; ids are distinct
     * @param traits what was made of each of them
     */
    public static List<Story> of(List<Document> documents, Map<DocumentId, Traits> traits) {
        List<Document> all = documents.stream()
                .filter(d -> traits.containsKey(d.id()))
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
        List<Traits> known = all.stream()
                .map(d -> Objects.requireNonNull(traits.get(d.id())))
                .toList();
        List<Traits> resolved = Citing.resolve(all, known, Outlets.SHIPPED);
        Corroboration corroboration = new Corroboration();
        for (int i = 0; i < all.size(); i++) {
            Document dated = dated(all.get(i), resolved.get(i));
            corroboration.documents.put(dated.id(), dated);
            corroboration.traits.put(dated.id(), resolved.get(i));
        }
        return corroboration.stories(all.stream()
                .map(d -> corroboration.documents.getOrDefault(d.id(), d))
                .toList());
    }

    private List<Story> stories(List<Document> all) {
        List<Story> stories = StoryFinder.stories(all, this::bridges);
        Lineage lineage = new Lineage(documents, traits, aligned);
        return stories.stream().map(lineage::trace).toList();
    }

    /** The text with the day and the outlet that only its words tell. */
    private static Document dated(Document d, Traits t) {
        About about = d.about();
        StatedDate date = about.published() != null || t.date() == null
                ? about.published()
                : new StatedDate(t.date(), DatePrecision.DAY, null);
        String publisher = about.publisher() == null ? t.name() : about.publisher();
        About fuller = new About(about.title(), about.author(), publisher, about.canonical(), date, about.modified());
        return d.with(fuller, d.text());
    }

    /** The links that words do not show, of documents in order of age. */
    private List<Link> bridges(List<Document> ordered) {
        List<Traits> all = ordered.stream()
                .map(d -> Objects.requireNonNull(traits.get(d.id())))
                .toList();
        Bridge bridge = new Bridge(all);
        long[] pairs = all.size() <= FEW
                ? pairs(all.size())
                : Meetings.of(all.parallelStream().map(bridge::keys).toList(), KEYS);
        List<Optional<Tie>> ties = Arrays.stream(pairs)
                .parallel()
                .mapToObj(pair -> bridge.tie(all.get((int) (pair >>> 32)), all.get((int) pair)))
                .toList();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < pairs.length; i++) {
            long pair = pairs[i];
            ties.get(i).ifPresent(tie -> {
                DocumentId a = all.get((int) (pair >>> 32)).document();
                DocumentId b = all.get((int) pair).document();
                Link link = new Link(a, b, Link.Bond.SAME_ORIGIN, tie.likelihood(), tie.why());
                links.add(link);
                if (tie.aligned()) {
                    aligned.add(link);
                }
            });
        }
        return links;
    }

    private static long[] pairs(int size) {
        long[] pairs = new long[size * (size - 1) / 2];
        int n = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                pairs[n++] = (long) i << 32 | j;
            }
        }
        return pairs;
    }
}
