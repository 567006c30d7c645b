// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daylight.ClaimValues;
import org.daylight.StatedDate;
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
        List<Step> steps = same(due.outcomes(), notes).stream()
                .map(all -> step(view, all, notes))
                .toList();
        return new Due(
                steps,
                sentences(due),
                due.owed()
                        && view.replies().isEmpty()
                        && due.requests().isEmpty()
                        && due.waived().isEmpty());
    }

    /**
     * Stages that are one: what one body says of one stage of one matter, on however many pages. A page that gives no day
     * joins one that does; two days are two stages. In the order of the first of each.
     */
    static List<List<DueView.Outcome>> same(List<DueView.Outcome> outcomes, Footnotes notes) {
        Map<List<String>, List<DueView.Outcome>> same = new LinkedHashMap<>();
        Map<List<String>, List<String>> dated = new HashMap<>();
        for (DueView.Outcome o : outcomes) {
            String day = day(o);
            List<String> stage = List.of(o.entry().value(), o.words(), notes.speaker(o.statement()));
            if (day != null) {
                dated.putIfAbsent(stage, List.of(stage.get(0), stage.get(1), stage.get(2), day));
            }
        }
        for (DueView.Outcome o : outcomes) {
            String day = day(o);
            List<String> stage = List.of(o.entry().value(), o.words(), notes.speaker(o.statement()));
            List<String> key = day == null
                    ? dated.getOrDefault(stage, stage)
                    : List.of(stage.get(0), stage.get(1), stage.get(2), day);
            same.computeIfAbsent(key, k -> new ArrayList<>()).add(o);
        }
        return List.copyOf(same.values());
    }

    private static @Nullable String day(DueView.Outcome o) {
        StatedDate day = o.statement().asOf();
        return o.statement().detail() instanceof ClaimValues.Response r && r.date() != null && day != null
                ? day.value()
                : null;
    }

    private static Step step(EntryView view, List<DueView.Outcome> all, Footnotes notes) {
        DueView.Outcome o = all.getFirst();
        boolean here = o.entry().equals(view.entry().id());
        return new Step(
                date(all),
                o.words(),
                caveat(o.sort()),
                o.sort(),
                notes.speaker(o.statement()),
                Words.chip(o.statement()),
                here ? null : o.label(),
                all.stream().map(same -> notes.cite(same.statement())).toList());
    }

    /** The day of a stage; where no page gives it, the day on which the first of them came out, and said to be that. */
    static @Nullable String date(List<DueView.Outcome> all) {
        for (DueView.Outcome o : all) {
            if (day(o) != null) {
                return Dates.printed(o.statement().asOf());
            }
        }
        return all.stream()
                .map(o -> o.statement().said())
                .filter(Objects::nonNull)
                .min(Comparator.comparing(StatedDate::value))
                .map(said -> Words.say("due.published", Objects.requireNonNull(Dates.printed(said))))
                .orElse(null);
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
