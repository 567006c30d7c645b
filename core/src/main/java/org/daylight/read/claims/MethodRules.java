// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daylight.ClaimValues;
import org.daylight.read.lexicon.Pack;
import org.daylight.read.lexicon.Pattern;
import org.daylight.read.lexicon.Tag;

/** Ways of pressing people; all of them are patterns of the language's data. */
final class MethodRules {
    private final Analysis a;

    MethodRules(Analysis a) {
        this.a = a;
    }

    List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        for (Sentence s : a.sentences) {
            List<Pattern.Match> used = new ArrayList<>();
            Set<String> codes = new HashSet<>();
            for (Pack.Rule rule : a.lexicon.pack().rules()) {
                if (!rule.claim().equals("method")) {
                    continue;
                }
                // Of several the shortest names it best: of "minacce e la convocazione dei genitori" the second half.
                List<Pattern.Match> matches = new ArrayList<>(rule.pattern().in(s.byType()));
                if (!a.traits.letters()) {
                    matches.sort(Comparator.comparingInt((Pattern.Match m) -> m.end() - m.start())
                            .thenComparingInt(Pattern.Match::start));
                }
                for (Pattern.Match match : matches) {
                    boolean taken = match.tags().stream()
                            .anyMatch(t -> used.stream().anyMatch(u -> u.start() < t.end() && t.start() < u.end()));
                    if (taken || !asserted(s, match) || !codes.add(rule.code())) {
                        continue;
                    }
                    used.add(match);
                    drafts.add(new Draft(
                            s,
                            match.start(),
                            match.end(),
                            new ClaimValues.Method(rule.code(), FineCodes.of(s, rule, match)),
                            null,
                            null,
                            rule.confidence(),
                            new Because(s.tokens, rule.name())
                                    .tags(match.tags())
                                    .of()));
                }
            }
        }
        return drafts;
    }

    private boolean asserted(Sentence s, Pattern.Match match) {
        List<Tag> tags = match.tags();
        int first = tags.getFirst().first();
        int last = tags.getLast().last();
        return !a.scope.negated(s, first, last, tags)
                && !a.scope.supposed(s, first, last, tags)
                && !a.scope.denied(s, first, last, tags);
    }
}
