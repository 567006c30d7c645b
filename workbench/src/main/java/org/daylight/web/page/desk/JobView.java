// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.desk;

import java.util.List;
import org.daylight.web.page.Job;
import org.daylight.web.page.Visit;
import org.daylight.web.page.Words;

/**
 * A job as pages show it.
 *
 * @param id its number
 * @param name what it does
 * @param person who began it
 * @param phase code of where it is in its life
 * @param over whether it has ended
 * @param done how many steps are done
 * @param of how many there are; 0 where nobody knows
 * @param now what it does, or did last
 * @param words what came of it, or the error
 * @param path of the page that shows what came of it; empty where none
 * @param begun when, in words
 * @param took how long, in words
 */
public record JobView(
        String id,
        String name,
        String person,
        String phase,
        boolean over,
        long done,
        long of,
        String now,
        String words,
        String path,
        String begun,
        String took) {

    /** The jobs that this person may see, newest first. */
    static List<JobView> of(Visit visit) {
        return visit.jobs().seen(visit).stream().map(j -> of(visit.words(), j)).toList();
    }

    static JobView of(Words words, Job job) {
        Job.State s = job.state();
        return new JobView(
                job.id(),
                job.name(),
                job.person(),
                s.phase().code(),
                s.over(),
                s.done(),
                s.of(),
                s.now(),
                s.words(),
                s.path(),
                words.moment(s.since()),
                words.say("desk.took", s.took().toSeconds() / 60, s.took().toSeconds() % 60));
    }

    /** Whether something of it could not be done. */
    public boolean wrong() {
        return phase.equals("failed") || phase.equals("partly");
    }

    /** The chip that its phase wears. */
    public String chip() {
        return switch (phase) {
            case "done" -> "confirms";
            case "failed", "partly" -> "bad";
            default -> "gone";
        };
    }
}
