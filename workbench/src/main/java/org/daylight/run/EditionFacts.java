// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daylight.CaptureId;
import org.daylight.EntryId;
import org.daylight.Statement;
import org.daylight.publish.ReaderInfo;
import org.daylight.publish.ReaderQuality;
import org.daylight.publish.SourceView;
import org.daylight.publish.Withheld;
import org.daylight.read.evaluate.Measured;
import org.daylight.register.Grades;
import org.daylight.register.SourceFacts;

/** What an edition says of itself: its sources, what machine and persons did, how much was kept back. */
final class EditionFacts {
    private final Workbench workbench;
    private final PublishedStatements statements;
    private final EditionVeils veils;
    private final ClaimTally claims;

    EditionFacts(Workbench workbench, PublishedStatements statements, EditionVeils veils) {
        this.workbench = workbench;
        this.statements = statements;
        this.veils = veils;
        claims = ClaimTally.of(workbench);
    }

    /** Whose pages these statements stand on, by name. */
    List<SourceView> sources(Collection<Statement> shown) {
        Map<String, Set<CaptureId>> pages = new TreeMap<>();
        Map<String, Set<String>> languages = new HashMap<>();
        Map<String, Integer> said = new HashMap<>();
        Map<String, String> reliability = new HashMap<>();
        Map<String, SourceFacts.Facts> described = new SourceFacts(workbench.database()).all();
        Map<String, SourceFacts.Facts> facts = new HashMap<>();
        Map<String, Grades.Grade> grades = new Grades(workbench.database()).sources();
        for (Statement s : shown) {
            Veil veil = veils.of(s);
            String name =
                    Optional.ofNullable(veil.hide(veil.document().publisher())).orElse("publisher not named");
            pages.computeIfAbsent(name, n -> new TreeSet<>()).add(s.capture());
            languages
                    .computeIfAbsent(name, n -> new TreeSet<>())
                    .add(veil.document().lang());
            said.merge(name, 1, Integer::sum);
            String publisher = veil.document().publisher();
            Grades.Grade grade = publisher == null ? null : grades.get(publisher);
            SourceFacts.Facts fact = publisher == null ? null : described.get(publisher);
            if (fact != null) {
                facts.put(name, fact);
            }
            if (grade != null) {
                reliability.put(name, grade.value());
            }
        }
        return pages.entrySet().stream()
                .map(e -> new SourceView(
                        e.getKey(),
                        Optional.ofNullable(facts.get(e.getKey()))
                                .map(SourceFacts.Facts::kind)
                                .orElse(null),
                        Optional.ofNullable(facts.get(e.getKey()))
                                .map(SourceFacts.Facts::country)
                                .orElse(null),
                        List.copyOf(languages.getOrDefault(e.getKey(), Set.of())),
                        reliability.get(e.getKey()),
                        e.getValue().size(),
                        said.getOrDefault(e.getKey(), 0)))
                .toList();
    }

    /** @param entries that the edition takes in */
    Withheld withheld(Collection<Statement> shown, Set<EntryId> entries) {
        Set<String> seen = new HashSet<>();
        int masked = 0;
        for (Statement s : shown) {
            if (seen.add(PassageViews.id(s))) {
                Veil veil = veils.of(s);
                masked += veil.masksIn(veil.paragraph(s.passage().at()));
            }
        }
        return new Withheld(
                statements.restrictedCaptures(),
                masked,
                claims.waiting(),
                claims.rejected(),
                statements.withdrawn(),
                statements.guarded(entries));
    }

    ReaderInfo reader() {
        Set<String> actors = workbench.register().statements().stream()
                .map(Statement::decision)
                .distinct()
                .map(seq -> workbench.ledger().event(seq).actor())
                .collect(Collectors.toSet());
        return new ReaderInfo(
                workbench.reader().version(),
                workbench.readings().count(),
                claims.proposed(),
                claims.accepted(),
                Math.max(1, actors.size()),
                quality());
    }

    /** How good the reader is on annotated passages, and by what the people of this case decided. */
    private ReaderQuality quality() {
        Measured shipped = Measured.shipped();
        List<ReaderQuality.Decided> decided = new ArrayList<>();
        new DecidedClaims(workbench)
                .decided()
                .shares()
                .forEach((reader, rows) -> rows.forEach((row, share) -> decided.add(
                        new ReaderQuality.Decided(reader, row, share.yes(), share.all(), share.low(), share.high()))));
        return new ReaderQuality(shipped.reader().equals(workbench.reader().version()) ? shipped : null, decided);
    }
}
