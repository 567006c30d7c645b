// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * Settles what the names of places in one text mean: drops those that are persons, bodies or common words, chooses among
 * namesakes, and tells capitals that speak for their state from capitals where something happens.
 */
final class PlaceReading {
    private final PlaceDoubts doubts;
    private final Namesakes namesakes;
    private final Metonyms metonyms;

    PlaceReading(Pack pack, Gazetteer gazetteer) {
        RegionWords regions = new RegionWords(pack);
        doubts = new PlaceDoubts(pack, regions);
        namesakes = new Namesakes(gazetteer, regions);
        metonyms = new Metonyms();
    }

    /** The tags with their places settled, in the same order. */
    List<Tag> read(Tokens tokens, List<Tag> tags) {
        PlaceContext all = new PlaceContext(tokens, tags);
        List<Tag> kept = new ArrayList<>(tags.size());
        for (Tag tag : tags) {
            Place place = tag.place();
            if (place == null || doubts.isPlace(tokens, all, tag, place)) {
                kept.add(tag);
            }
        }
        List<Tag> settled = namesakes.settle(tokens, kept);
        PlaceContext context = new PlaceContext(tokens, settled);
        settled.replaceAll(tag -> metonyms.settle(context, tag));
        return settled;
    }
}
