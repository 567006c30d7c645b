// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.read.lexicon.NamedAgency;
import org.daylight.read.lexicon.Pack;
import org.daylight.read.lexicon.Tag;
import org.daylight.read.lexicon.Tokens;

/**
 * Words of the lexicon that are somebody's surname: one capital word right behind another capital word that the lexicon
 * does not know, as in "Helena Marsh". Such a word means nothing but the name. Titles, where nearly every word has a
 * capital, and languages whose nouns have one are left alone.
 */
final class NameWords {
    private NameWords() {}

    /** The tags without those that are surnames. */
    static List<Tag> without(Pack pack, Tokens tokens, List<Tag> tags, List<Splitter.Span> sentences) {
        if (pack.option("nouns").equals("capital")
                || !pack.option("ideographic").isEmpty()) {
            return tags;
        }
        Set<Integer> names = new TreeSet<>();
        for (Splitter.Span s : sentences) {
            if (!title(tokens, s)) {
                for (int i = s.from() + 1; i < s.to(); i++) {
                    boolean behind = !tokens.mark(i) && !tokens.mark(i - 1);
                    if (behind && tokens.capital(i) && tokens.capital(i - 1)) {
                        names.add(i);
                    }
                }
            }
        }
        Set<Integer> known = new TreeSet<>();
        for (Tag tag : tags) {
            for (int i = tag.first(); i < tag.last(); i++) {
                known.add(i);
            }
        }
        return tags.stream()
                .filter(t -> t.last() - t.first() != 1
                        || meant(t)
                        || !names.contains(t.first())
                        || known.contains(t.first() - 1))
                .toList();
    }

    /** Offices, places, agencies and sites are names themselves. */
    private static boolean meant(Tag tag) {
        return tag.is("actor")
                || tag.is("station")
                || tag.is("topic")
                || tag.is("unit")
                || tag.is(Tag.PLACE)
                || tag.is(NamedAgency.TAG)
                || tag.is("not");
    }

    private static boolean title(Tokens tokens, Splitter.Span s) {
        int words = 0;
        int capitals = 0;
        for (int i = s.from(); i < s.to(); i++) {
            boolean word = !tokens.mark(i);
            words += word ? 1 : 0;
            capitals += word && tokens.capital(i) ? 1 : 0;
        }
        return capitals * 2 > words;
    }
}
