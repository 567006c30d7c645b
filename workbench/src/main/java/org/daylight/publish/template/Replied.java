// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daylight.publish.DueView;
import org.daylight.publish.EntryView;
import org.daylight.publish.PassageView;
import org.daylight.publish.PropertyView;
import org.daylight.publish.StatementView;

/**
 * What answers the entries that a passage is cited for, as its own page prints it: a passage that is opened alone must
 * not show an allegation without the reply.
 *
 * @param label of the entry
 * @param answers replies and stages of proceedings
 * @param notes requests and searches, a sentence each
 * @param never whether something is owed, and neither a reply nor a request for one is known
 */
record Replied(String label, List<Answer> answers, List<String> notes, boolean never) {

    /**
     * One of them.
     *
     * @param text "the embassy denied it, 12 March 2025" or "somebody was charged, 3 March 2023"
     * @param caveat says of a question or an accusation that it is no finding
     * @param quote the words
     * @param href the page of the passage, from a page of a passage
     */
    record Answer(String text, String caveat, PassageView quote, String href) {}

    /** The entries of each passage, by its id. */
    static Map<String, List<EntryView>> entries(List<EntryView> entries) {
        Map<String, List<EntryView>> byPassage = new HashMap<>();
        for (EntryView e : entries) {
            for (PropertyView p : e.properties()) {
                p.statements().forEach(s -> add(byPassage, s, e));
            }
            e.replies().forEach(s -> add(byPassage, s, e));
        }
        return byPassage;
    }

    private static void add(Map<String, List<EntryView>> byPassage, StatementView s, EntryView e) {
        List<EntryView> of = byPassage.computeIfAbsent(s.passage(), p -> new ArrayList<>());
        if (!of.contains(e)) {
            of.add(e);
        }
    }

    static Replied of(EntryView e, Footnotes notes, String passage) {
        List<Answer> answers = new ArrayList<>();
        for (DueView.Outcome o : e.due().outcomes()) {
            String date = Due.date(List.of(o));
            answers.add(answer(
                    o.words() + (date == null ? "" : ", " + date) + ", " + notes.speaker(o.statement()),
                    Due.caveat(o.sort()),
                    o.statement(),
                    notes));
        }
        for (StatementView r : e.replies()) {
            String date = Dates.printed(r.said());
            answers.add(
                    answer(notes.speaker(r) + " " + Words.bare(r) + (date == null ? "" : ", " + date), "", r, notes));
        }
        // The page's own words are no answer to themselves.
        answers.removeIf(a -> a.href().equals(passage + ".html"));
        return new Replied(
                e.entry().label(),
                answers,
                Due.sentences(e.due()),
                e.due().owed() && e.replies().isEmpty() && e.due().requests().isEmpty());
    }

    private static Answer answer(String text, String caveat, StatementView s, Footnotes notes) {
        return new Answer(text, caveat, notes.passage(s), s.passage() + ".html");
    }

    /** Whether there is nothing to print. */
    boolean blank() {
        return answers.isEmpty() && notes.isEmpty() && !never;
    }
}
