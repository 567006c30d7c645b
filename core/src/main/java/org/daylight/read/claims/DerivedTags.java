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
 * stands beside. Of several rules for one word the first counts. A rule {@code tag.not.convict} takes the class from the
 * words of its pattern: those "sentenced in absentia" are not convicted by the state where they live.
 */
final class DerivedTags {
    private static final String NOT = "not.";

    private final List<Pack.Rule> rules;

    DerivedTags(Pack pack) {
        rules = pack.rules().stream().filter(r -> r.claim().equals("tag")).toList();
    }

    /** The sentence with the further tags, or itself where none of the patterns stands in it. */
    Sentence in(Sentence s) {
        List<Tag> found = new ArrayList<>();
        Set<Tag> lost = new HashSet<>();
        Set<Integer> taken = new HashSet<>();
        for (Pack.Rule rule : rules) {
            for (Pattern.Match match : rule.pattern().in(s.byType())) {
                Tag at = match.tags().getFirst();
                if (rule.code().startsWith(NOT)) {
                    String type = rule.code().substring(NOT.length());
                    match.tags().stream().filter(t -> t.is(type)).forEach(lost::add);
                } else if (taken.add(at.first())) {
                    found.add(new Tag(rule.code(), at.start(), at.end(), at.first(), at.last(), null));
                }
            }
        }
        if (found.isEmpty() && lost.isEmpty()) {
            return s;
        }
        s.tags.stream().filter(t -> !lost.contains(t)).forEach(found::add);
        found.sort(Comparator.comparingInt(Tag::start)
                .thenComparing(Comparator.comparingInt(Tag::end).reversed()));
        return new Sentence(s.tokens, s.index, s.paragraph, s.from, s.to, found);
    }
}
