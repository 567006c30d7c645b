// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.ArrayList;
import java.util.List;
import org.daylight.ClaimValues;
import org.daylight.publish.DueView;
import org.daylight.publish.EntryView;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside an allegation: proceedings with every later stage, whom one asked, what was searched.
 *
 * @param steps stages of proceedings, oldest first
 * @param notes sentences on requests and searches
 * @param never whether something is owed, and neither a reply nor a request for one is known
 */
record Due(List<Step> steps, List<String> notes, boolean never) {

    /**
     * One stage.
     *
     * @param date of the stage, as far as it is known
     * @param words as it is said
     * @param caveat says of a question or an accusation that it is no finding; empty for others
     * @param css its sort
     * @param elsewhere label of the entry where it stands; null where that is this one
     */
    record Step(
            @Nullable String date,
            String words,
            String caveat,
            String css,
            String speaker,
            Chip chip,
            @Nullable String elsewhere,
            List<Footnotes.Ref> refs) {}

    static Due of(EntryView view, Footnotes notes) {
        DueView due = view.due();
        List<Step> steps =
                due.outcomes().stream().map(o -> step(view, o, notes)).toList();
        return new Due(
                steps,
                sentences(due),
                due.owed()
                        && view.replies().isEmpty()
                        && due.requests().isEmpty()
                        && due.waived().isEmpty());
    }

    private static Step step(EntryView view, DueView.Outcome o, Footnotes notes) {
        boolean here = o.entry().equals(view.entry().id());
        return new Step(
                date(o),
                o.words(),
                caveat(o.sort()),
                o.sort(),
                notes.speaker(o.statement()),
                Words.chip(o.statement()),
                here ? null : o.label(),
                List.of(notes.cite(o.statement())));
    }

    static @Nullable String date(DueView.Outcome o) {
        return o.statement().detail() instanceof ClaimValues.Response r && r.date() != null
                ? Dates.printed(o.statement().asOf())
                : null;
    }

    /** "an accusation, not a finding" */
    static String caveat(String sort) {
        return sort.equals("question") || sort.equals("accusation") ? Words.say("due.caveat." + sort) : "";
    }

    /** Requests and searches, a sentence each. */
    static List<String> sentences(DueView due) {
        List<String> sentences = new ArrayList<>();
        for (DueView.Request r : due.requests()) {
            String asked =
                    Words.say("due.asked", Words.word("way", r.how()), Dates.day(r.asked()), Dates.day(r.until()));
            String received = r.received();
            sentences.add(asked + " "
                    + (received == null
                            ? Words.say("due." + r.came())
                            : Words.say("due." + r.came(), Dates.day(received))));
        }
        due.waived().forEach(w -> sentences.add(Words.say("due.waived." + w.because())));
        for (DueView.Nothing n : due.nothing()) {
            String country = n.country();
            sentences.add(
                    n.what().equals("no-reply-found")
                            ? Words.say("due.searched.reply", Dates.day(n.searched()))
                            : country == null
                                    ? Words.say("due.searched.response", Dates.day(n.searched()))
                                    : Words.say("due.searched.state", Words.country(country), Dates.day(n.searched())));
        }
        return sentences;
    }

    /** Whether there is nothing to print. */
    boolean blank() {
        return steps.isEmpty() && notes.isEmpty() && !never;
    }
}
