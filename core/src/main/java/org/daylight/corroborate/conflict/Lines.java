// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.daylight.ClaimValues;
import org.daylight.Statement;
import org.daylight.corroborate.conflict.Group.Voice;
import org.jspecify.annotations.Nullable;

/** Puts the statements of one value by one speaker on one line, and those of two speakers on two. */
final class Lines {
    private Lines() {}

    static List<Disagreement.Line> of(Collection<Group> groups, Set<String> suspects) {
        List<Disagreement.Line> lines = new ArrayList<>();
        for (Group group : groups) {
            List<List<Voice>> bySpeaker = new ArrayList<>();
            for (Voice voice : group.all()) {
                bySpeaker.stream()
                        .filter(line -> together(line.getFirst(), voice))
                        .findFirst()
                        .ifPresentOrElse(line -> line.add(voice), () -> bySpeaker.add(new ArrayList<>(List.of(voice))));
            }
            bySpeaker.forEach(line -> lines.add(line(group.key(), line, suspects.contains(group.key()))));
        }
        lines.sort(Comparator.comparing(
                        (Disagreement.Line l) -> Group.time(l.said().getFirst()))
                .thenComparingLong(l -> l.said().getFirst().statement().decision()));
        return lines;
    }

    /** One speaker, counting one thing; where nobody is named, pages that go back to one document. */
    private static boolean together(Voice a, Voice b) {
        boolean same = (a.root().named() || b.root().named())
                ? a.root().same(b.root())
                : a.said().origin().equals(b.said().origin());
        String x = operator(a.said().statement());
        String y = operator(b.said().statement());
        return same && (x.isEmpty() || y.isEmpty() || x.equals(y));
    }

    private static String operator(Statement s) {
        return s.detail() instanceof ClaimValues.Figure f && f.operator() != null && Roots.tells(f.operator())
                ? f.operator()
                : "";
    }

    private static Disagreement.Line line(String key, List<Voice> voices, boolean suspected) {
        Voice shown = voices.stream().filter(v -> v.root().own()).findFirst().orElse(voices.getFirst());
        Said said = shown.said();
        boolean unknown = !shown.root().named() && said.statement().speaker() != null;
        ClaimValues.Figure figure = said.statement().detail() instanceof ClaimValues.Figure f ? f : null;
        boolean number = figure != null && key.equals(Long.toString(figure.value()));
        return new Disagreement.Line(
                number ? said.statement().value() : key,
                shown.root().name(),
                unknown ? text(said.publisher()) : "",
                figure == null ? "" : text(figure.scope()),
                figure == null ? "" : text(figure.operator()),
                suspected,
                voices.stream().map(Voice::said).toList());
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }
}
