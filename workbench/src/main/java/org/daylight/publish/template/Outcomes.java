// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.ClaimId;
import org.daylight.publish.DueView;
import org.daylight.publish.EditionInput;
import org.daylight.publish.EntryView;
import org.daylight.publish.StatementView;
import org.jspecify.annotations.Nullable;

/**
 * What became of it: stages of proceedings and replies of the accused side. Proceedings that ended without a finding, and
 * acquittals, stand first.
 *
 * @param leading stages that speak for the accused side
 * @param further all other stages
 * @param replies who answered what
 * @param asked how many requests for a reply are on record
 * @param unanswered how many of them have no answer
 */
record Outcomes(List<Stage> leading, List<Stage> further, List<Reply> replies, int asked, int unanswered) {

    /**
     * A stage of proceedings.
     *
     * @param date as far as it is known
     * @param words as it is said
     * @param caveat says of a question or an accusation that it is no finding
     * @param css its sort
     * @param label of the entry where it stands
     * @param said who says so
     */
    record Stage(@Nullable String date, String words, String caveat, String css, String label, Said said) {}

    /** What can come of a request that is an answer; to learn that none came, or that it was not delivered, is none. */
    private static final Set<String> ANSWERS = Set.of("replied", "declined");

    /**
     * A reply.
     *
     * @param to label of the entry that it answers
     * @param anchor of that entry's section
     * @param said who replied
     */
    record Reply(String to, String anchor, Said said) {}

    private static List<DueView.Outcome> stages(EditionInput in) {
        Map<ClaimId, DueView.Outcome> stages = new LinkedHashMap<>();
        in.entries()
                .forEach(e -> e.due()
                        .outcomes()
                        .forEach(o -> stages.putIfAbsent(o.statement().claim(), o)));
        return stages.values().stream()
                .sorted(Comparator.comparing(o -> Said.day(o.statement())))
                .toList();
    }

    /** The stages that speak for the accused side: they lead. */
    static List<Stage> leading(EditionInput in, Footnotes notes) {
        return stages(in, true, notes);
    }

    static Outcomes of(EditionInput in, List<Stage> leading, Footnotes notes) {
        notes.section(Words.say("section.outcomes"));
        List<Stage> further = stages(in, false, notes);
        List<Reply> replies = new ArrayList<>();
        int asked = 0;
        int unanswered = 0;
        for (EntryView e : in.entries()) {
            asked += e.due().requests().size();
            unanswered += (int) e.due().requests().stream()
                    .filter(r -> !ANSWERS.contains(r.came()))
                    .count();
            for (Said said : Said.all("reply", e.replies(), notes)) {
                replies.add(new Reply(e.entry().label(), Topic.anchor(e), said));
            }
        }
        return new Outcomes(leading, further, replies, asked, unanswered);
    }

    private static List<Stage> stages(EditionInput in, boolean lead, Footnotes notes) {
        List<DueView.Outcome> told =
                stages(in).stream().filter(o -> o.sort().equals("for") == lead).toList();
        List<Stage> stages = new ArrayList<>();
        Due.same(told, notes).forEach(all -> {
            DueView.Outcome o = all.getFirst();
            List<StatementView> said =
                    all.stream().map(DueView.Outcome::statement).toList();
            stages.add(new Stage(
                    Due.date(all),
                    o.words(),
                    Due.caveat(o.sort()),
                    o.sort(),
                    o.label(),
                    new Said.Same(o.words(), said).cite(notes)));
        });
        return stages;
    }

    /** Whether nothing is known of any outcome or reply. */
    boolean blank() {
        return leading.isEmpty() && further.isEmpty() && replies.isEmpty();
    }
}
