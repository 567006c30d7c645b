// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.ClaimId;
import org.daylight.ClaimValues;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.Stance;
import org.daylight.Statement;
import org.daylight.publish.DueView;
import org.daylight.register.DueProcess.Role;
import org.daylight.register.DueRegister;
import org.daylight.register.Properties;
import org.daylight.register.Register;
import org.daylight.register.Stage;

/**
 * Which replies, outcomes, requests and searches belong beside an entry. What denies or declines on the entry itself
 * answers it without being linked; all else was linked by a person.
 */
final class DueLinks {
    private final Register register;
    private final DueRegister due;

    DueLinks(Workbench workbench) {
        register = workbench.register();
        due = new DueRegister(workbench.database());
    }

    /**
     * What belongs beside an entry.
     *
     * @param owed whether it says something of somebody who can answer, and nothing on the entry itself denies it
     * @param replies in order of decision, each claim once
     * @param answered which claims of the entry each linked reply speaks to
     * @param outcomes stages of proceedings, oldest first
     */
    record Beside(
            boolean owed,
            List<Statement> replies,
            Map<ClaimId, List<ClaimId>> answered,
            List<Statement> outcomes,
            List<DueRegister.Request> requests,
            List<DueRegister.Nothing> nothing,
            List<DueRegister.Waiver> waivers) {

        /**
         * The requests, without whom one asked.
         *
         * @param today ISO date: what is not answered by then is overdue
         */
        List<DueView.Request> asked(String today) {
            return requests.stream()
                    .map(r -> {
                        DueRegister.Came came = r.came();
                        return new DueView.Request(
                                r.event(),
                                r.how(),
                                r.asked(),
                                r.until(),
                                came != null ? came.what() : r.overdue(today) ? "overdue" : "waiting",
                                came == null ? null : came.received());
                    })
                    .toList();
        }

        /** Why nobody was asked, without the words of it. */
        List<DueView.Waived> waived() {
            return waivers.stream()
                    .map(w -> new DueView.Waived(w.event(), w.because()))
                    .toList();
        }

        /** The searches. */
        List<DueView.Nothing> searched() {
            return nothing.stream()
                    .map(n -> new DueView.Nothing(n.event(), n.what(), n.country(), n.searched()))
                    .toList();
        }
    }

    /** What denies or declines without an object of its own: a reply to the entry it stands on. */
    static boolean reply(Statement s) {
        return s.detail() instanceof ClaimValues.Stand
                && !s.property().equals(Properties.STATUS)
                && (s.stance() == Stance.DENIES || s.stance() == Stance.DECLINES);
    }

    /** @param own the statements on the entry */
    Beside beside(Entry entry, List<Statement> own) {
        Set<String> targets = targets(entry.id(), own);
        List<DueRegister.Answer> answers = due.answersTo(targets);
        return new Beside(
                owed(entry, own),
                replies(own, answers),
                answered(answers),
                outcomes(own, answers),
                due.requestsAbout(targets),
                due.nothingAbout(targets),
                due.waiversAbout(targets));
    }

    /** The entry, those that were merged into it, and the claims on it. */
    private Set<String> targets(EntryId entry, Collection<Statement> own) {
        Set<String> targets = new LinkedHashSet<>();
        register.idsOf(entry).forEach(id -> targets.add(id.value()));
        own.forEach(s -> targets.add(s.claim().value()));
        return targets;
    }

    /**
     * An existence, a case or an accusation is said of somebody; a count or a treaty is not, unless it is alleged. What
     * is denied on the entry itself is answered there.
     */
    private static boolean owed(Entry entry, List<Statement> own) {
        boolean denied = own.stream().anyMatch(s -> s.stance() == Stance.DENIES);
        boolean said = entry.kind().equals(EntryKind.PRESENCE)
                || entry.kind().equals(EntryKind.INCIDENT)
                || own.stream().anyMatch(s -> s.stance() == Stance.ALLEGES || staged(s));
        return said && !denied;
    }

    private List<Statement> replies(List<Statement> own, List<DueRegister.Answer> answers) {
        Map<ClaimId, Statement> replies = new LinkedHashMap<>();
        own.stream().filter(DueLinks::reply).forEach(s -> replies.putIfAbsent(s.claim(), s));
        answers.stream()
                .filter(a -> a.role().equals(Role.REPLY.code()))
                .forEach(a -> statements(a.claim()).forEach(s -> replies.putIfAbsent(s.claim(), s)));
        return replies.values().stream()
                .sorted(Comparator.comparingLong(Statement::decision))
                .toList();
    }

    private static Map<ClaimId, List<ClaimId>> answered(List<DueRegister.Answer> answers) {
        Map<ClaimId, Set<ClaimId>> claims = new LinkedHashMap<>();
        for (DueRegister.Answer a : answers) {
            Set<ClaimId> to = claims.computeIfAbsent(a.claim(), c -> new TreeSet<>());
            if (a.target().startsWith("k")) {
                to.add(new ClaimId(a.target()));
            }
        }
        Map<ClaimId, List<ClaimId>> answered = new LinkedHashMap<>();
        claims.forEach((claim, to) -> answered.put(claim, List.copyOf(to)));
        return answered;
    }

    /**
     * The stages on the entry, those linked to it, and those that are linked to the same allegation as one of its own: a
     * charge is not shown without the acquittal that followed it in another entry.
     */
    private List<Statement> outcomes(List<Statement> own, List<DueRegister.Answer> answers) {
        Map<ClaimId, Statement> stages = new LinkedHashMap<>();
        own.forEach(s -> stage(s, stages));
        linked(answers, stages);
        Set<ClaimId> ownStages = new LinkedHashSet<>();
        own.stream().filter(DueLinks::staged).forEach(s -> ownStages.add(s.claim()));
        if (!ownStages.isEmpty()) {
            List<String> shared = due.answersOf(ownStages).stream()
                    .filter(a -> a.role().equals(Role.OUTCOME.code()))
                    .map(DueRegister.Answer::target)
                    .toList();
            if (!shared.isEmpty()) {
                linked(due.answersTo(shared), stages);
            }
        }
        List<Statement> ordered = new ArrayList<>(stages.values());
        ordered.sort(Comparator.comparing(DueLinks::day)
                .thenComparingInt(s -> Stage.of(s.detail()).orElseThrow().rank())
                .thenComparingLong(Statement::decision));
        return ordered;
    }

    private void linked(List<DueRegister.Answer> answers, Map<ClaimId, Statement> stages) {
        answers.stream()
                .filter(a -> a.role().equals(Role.OUTCOME.code()))
                .forEach(a -> statements(a.claim()).forEach(s -> stage(s, stages)));
    }

    private static boolean staged(Statement s) {
        return Stage.of(s.detail()).filter(Stage::proceedings).isPresent();
    }

    private static void stage(Statement s, Map<ClaimId, Statement> stages) {
        if (staged(s)) {
            stages.putIfAbsent(s.claim(), s);
        }
    }

    /** The day of a stage, as far as its words fix it; what has none comes last. */
    private static String day(Statement s) {
        return s.detail() instanceof ClaimValues.Response r && r.date() != null ? r.date() : "9999";
    }

    private List<Statement> statements(ClaimId claim) {
        return register.statementsOf(claim);
    }
}
