// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daylight.read.lexicon.Pack;
import org.daylight.read.lexicon.Pattern;
import org.daylight.read.lexicon.Tag;

/**
 * Classes of words that stand apart: "wies … zurück", "hat … gezählt", "wilde … niet reageren". A rule
 * {@code tag.say.deny} marks where the first word of its pattern stands, which is the finite verb that the subject
 * stands beside. Of several rules for one word the first counts.
 */
final class DerivedTags {
    private final List<Pack.Rule> rules;

    DerivedTags(Pack pack) {
        rules = pack.rules().stream().filter(r -> r.claim().equals("tag")).toList();
    }

    /** The sentence with the further tags, or itself where none of the patterns stands in it. */
    Sentence in(Sentence s) {
        List<Tag> found = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (Pack.Rule rule : rules) {
            for (Pattern.Match match : rule.pattern().in(s.byType())) {
                Tag at = match.tags().getFirst();
                if (taken.add(at.first())) {
                    found.add(new Tag(rule.code(), at.start(), at.end(), at.first(), at.last(), null));
                }
            }
        }
        if (found.isEmpty()) {
            return s;
        }
        found.addAll(s.tags);
        found.sort(Comparator.comparingInt(Tag::start)
                .thenComparing(Comparator.comparingInt(Tag::end).reversed()));
        return new Sentence(s.tokens, s.index, s.paragraph, s.from, s.to, found);
    }
}
