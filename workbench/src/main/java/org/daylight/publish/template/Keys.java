// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.daylight.ClaimValues;
import org.daylight.EntryKind;
import org.daylight.Stance;
import org.daylight.publish.EditionInput;
import org.daylight.publish.StatementView;

/** Chooses the numbers on the first page. */
final class Keys {
    private static final int MOST = 4;

    private Keys() {}

    /** A number on the first page, and who answered it, in a word each: "the embassy denied it". */
    record Key(Said said, ClaimValues.Figure figure, List<String> replies) {}

    /**
     * No number that its own speaker denies. The best supported number of each speaker first, then the best of the rest:
     * most origins, then most pages, then a named speaker. Of one number of one thing only the best supported is shown.
     */
    static List<Key> of(EditionInput in, Footnotes notes) {
        List<StatementView> figures = in.entries().stream()
                .filter(e -> e.entry().kind().equals(EntryKind.FIGURE))
                .flatMap(e -> e.properties().stream())
                .flatMap(p -> p.statements().stream())
                .filter(s -> s.detail() instanceof ClaimValues.Figure && s.stance() != Stance.DENIES && s.origins() > 0)
                .sorted(Comparator.comparingInt(StatementView::origins)
                        .thenComparingInt(StatementView::pages)
                        .reversed()
                        .thenComparing(Footnotes::unnamed))
                .toList();
        Set<String> numbers = new LinkedHashSet<>();
        List<StatementView> best =
                figures.stream().filter(s -> numbers.add(number(s))).toList();
        Set<String> speakers = new LinkedHashSet<>();
        Set<StatementView> chosen = new LinkedHashSet<>(
                best.stream().filter(s -> speakers.add(notes.speaker(s))).toList());
        chosen.addAll(best);
        List<Key> keys = new ArrayList<>();
        for (StatementView s : chosen) {
            if (keys.size() < MOST && s.detail() instanceof ClaimValues.Figure f) {
                List<StatementView> same = figures.stream()
                        .filter(o -> number(o).equals(number(s))
                                && notes.speaker(o).equals(notes.speaker(s))
                                && o.stance() == s.stance())
                        .toList();
                keys.add(new Key(Said.all("figure", same, notes).get(0), f, replies(in, s, notes)));
            }
        }
        return keys;
    }

    private static List<String> replies(EditionInput in, StatementView figure, Footnotes notes) {
        return in.entries().stream()
                .filter(e -> e.properties().stream()
                        .anyMatch(p ->
                                p.statements().stream().anyMatch(s -> s.claim().equals(figure.claim()))))
                .flatMap(e -> e.replies().stream())
                .map(r -> notes.speaker(r) + " " + Words.bare(r))
                .distinct()
                .toList();
    }

    private static String number(StatementView s) {
        return s.detail() instanceof ClaimValues.Figure f ? f.what() + " " + f.value() : "";
    }
}
