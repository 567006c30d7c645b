// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daylight.ClaimValues;
import org.daylight.Entry;
import org.daylight.EntryKind;
import org.daylight.Stance;
import org.daylight.Statement;
import org.daylight.corroborate.Credibility;
import org.daylight.corroborate.Support;
import org.daylight.corroborate.conflict.Disagreement;
import org.daylight.publish.DueView;
import org.daylight.publish.EntryView;
import org.daylight.publish.PropertyView;
import org.daylight.publish.StatementView;
import org.daylight.register.Grades;
import org.daylight.register.Stage;
import org.jspecify.annotations.Nullable;

/** Entries as an edition prints them, each with what answers it. Remembers which statements they show. */
final class EntryViews {
    private final Workbench workbench;
    private final PublishedStatements statements;
    private final StatementViews views;
    private final Disagreements disagreements;
    private final PageOrigins origins;
    private final Grades grades;
    private final DueLinks due;
    /** What is not answered by then is overdue. */
    private final String today;

    private final Set<Statement> shown = new LinkedHashSet<>();

    EntryViews(
            Workbench workbench,
            PublishedStatements statements,
            StatementViews views,
            Disagreements disagreements,
            PageOrigins origins,
            LocalDate today) {
        this.workbench = workbench;
        this.statements = statements;
        this.views = views;
        this.disagreements = disagreements;
        this.today = today.toString();
        this.origins = origins;
        grades = new Grades(workbench.database());
        due = new DueLinks(workbench);
    }

    /** The entry; empty where nothing that is said of it may leave the case. */
    Optional<EntryView> of(Entry entry) {
        List<Statement> own = statements.on(entry.id());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        shown.addAll(own);
        Map<String, List<Statement>> byProperty = new LinkedHashMap<>();
        for (Statement s : own) {
            if (!DueLinks.reply(s)) {
                byProperty.computeIfAbsent(s.property(), p -> new ArrayList<>()).add(s);
            }
        }
        List<PropertyView> properties = new ArrayList<>();
        List<Disagreement> found = disagreements.of(entry.id());
        Set<String> differing = Disagreements.open(found);
        Graded graded = new Graded(new Grading(own, found, origins), grades.ofStatements(entry.id()));
        byProperty.forEach((property, said) -> properties.add(property(property, said, differing, graded)));
        DueLinks.Beside beside = due.beside(entry, own);
        return Optional.of(new EntryView(
                views.shown(entry),
                country(entry, own),
                city(own),
                properties,
                linked(beside.replies()).map(views::of).toList(),
                due(beside)));
    }

    /**
     * The entry with what is on record of asking whom it accuses, where it accuses in statements that are given without their
     * words: who is accused there is to be asked as well.
     */
    Optional<RightOfReply.Unseen> unseen(Entry entry) {
        List<Statement> guarded = statements.guardedOn(entry.id());
        boolean accuses = !entry.kind().equals(EntryKind.REPLY)
                && guarded.stream()
                        .anyMatch(s -> entry.kind().equals(EntryKind.PRESENCE)
                                || entry.kind().equals(EntryKind.INCIDENT)
                                || s.stance() == Stance.ALLEGES
                                || Stage.of(s.detail())
                                        .filter(Stage::proceedings)
                                        .isPresent());
        if (!accuses) {
            return Optional.empty();
        }
        DueLinks.Beside beside = due.beside(entry, guarded);
        return Optional.of(new RightOfReply.Unseen(
                entry,
                country(entry, guarded),
                !beside.requests().isEmpty(),
                !beside.waivers().isEmpty()));
    }

    /** The statements that the entries asked for so far show, their replies and outcomes included. */
    Set<Statement> shown() {
        return shown;
    }

    private DueView due(DueLinks.Beside beside) {
        return new DueView(
                beside.owed(),
                linked(beside.outcomes()).map(this::outcome).toList(),
                beside.asked(today),
                beside.searched(),
                beside.waived(),
                beside.answered());
    }

    /** Statements of whatever entry, in as far as they may be shown. */
    private Stream<Statement> linked(List<Statement> linked) {
        return linked.stream().filter(statements::open).peek(shown::add);
    }

    private DueView.Outcome outcome(Statement s) {
        Entry entry = workbench.register().entry(s.entry()).orElseThrow();
        Stage stage = Stage.of(s.detail()).orElseThrow();
        return new DueView.Outcome(
                entry.id(),
                views.shown(entry).label(),
                stage.code(),
                stage.sort().code(),
                stage.words(),
                views.of(s));
    }

    /**
     * How credible the statements of an entry are.
     *
     * @param rule by the rule
     * @param persons by persons, by {@code decision/property}
     */
    private record Graded(Grading rule, Map<String, Grades.Grade> persons) {
        @Nullable
        Integer byRule(Statement s) {
            return rule.of(s).map(Credibility::grade).orElse(null);
        }

        @Nullable
        Integer byPerson(Statement s) {
            Grades.Grade grade = persons.get(s.decision() + "/" + s.property());
            return grade == null ? null : Integer.valueOf(grade.value());
        }
    }

    private PropertyView property(String property, List<Statement> said, Set<String> differing, Graded graded) {
        Support support = views.together(said);
        boolean conflicting = said.stream().anyMatch(s -> differing.contains(s.decision() + "/" + property));
        List<StatementView> shownHere = said.stream()
                .map(s -> views.of(s, graded.byRule(s), graded.byPerson(s)))
                .toList();
        return new PropertyView(property, shownHere, conflicting, support.origins(), support.pages());
    }

    /** The country of an entry: of the host, else of the state that responds, else of the series of its id. */
    static @Nullable String country(Entry entry, List<Statement> own) {
        return first(own, s -> s.detail() instanceof ClaimValues.Presence p ? p.hostCountry() : null)
                .or(() -> first(own, s -> s.detail() instanceof ClaimValues.Response r ? r.country() : null))
                .or(() -> first(own, s -> s.detail() instanceof ClaimValues.Incident i ? i.hostCountry() : null))
                .orElseGet(() -> {
                    String series = entry.id().series();
                    return series.length() == 2 ? series : null;
                });
    }

    private static @Nullable String city(List<Statement> own) {
        return first(own, s -> s.detail() instanceof ClaimValues.Presence p ? p.hostCity() : null)
                .orElse(null);
    }

    /** What is asked of a statement. */
    private interface Asked {
        @Nullable
        String of(Statement s);
    }

    private static Optional<String> first(List<Statement> own, Asked asked) {
        return own.stream().map(asked::of).filter(Objects::nonNull).findFirst();
    }
}
