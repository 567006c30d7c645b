// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

import java.util.Collection;

/**
 * How much it says that two documents share a term: the logarithm of the inverse share of documents that hold it (Spärck
 * Jones 1972). Counted in the collection at hand; a case of two documents cannot tell which words are rare, so {@value
 * #BACKGROUND} imagined documents of ordinary news count with it, in which a word's share follows {@link CommonWords}.
 *
 * <p>Counts stand in a table of fixed size, so memory does not follow the vocabulary; tables of several shards add up.
 * Where two terms fall into one cell, both seem more common than they are.
 */
public final class Rarity {
    private static final int BACKGROUND = 1000;
    private static final int CELLS = 1 << 21;

    private final int[] counts = new int[CELLS];
    private int documents;

    /** The rarity of terms in these documents. */
    public static Rarity of(Collection<Profile> profiles) {
        Rarity rarity = new Rarity();
        profiles.forEach(rarity::add);
        return rarity;
    }

    private void add(Profile profile) {
        documents++;
        int[] terms = Terms.distinct(profile);
        for (int term : terms) {
            counts[cell(term)]++;
        }
    }

    /** Adds what was counted elsewhere, as another shard of the same collection. */
    public void add(Rarity other) {
        documents += other.documents;
        for (int i = 0; i < CELLS; i++) {
            counts[i] += other.counts[i];
        }
    }

    /** Weight of a term, at least 0; about 6 for a word that no other document holds. */
    double of(int term) {
        double expected = BACKGROUND * CommonWords.share(term);
        return Math.max(0, Math.log((documents + BACKGROUND) / (counts[cell(term)] + expected)));
    }

    /** In how many of the documents the term stands, at most. */
    int documents(int term) {
        return counts[cell(term)];
    }

    private static int cell(int term) {
        int mixed = term * 0x9E3779B9;
        return mixed >>> 11;
    }
}
