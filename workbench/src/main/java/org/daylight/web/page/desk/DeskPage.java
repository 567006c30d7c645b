// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.desk;

import java.util.List;
import org.daylight.register.Readings;
import org.jspecify.annotations.Nullable;

/**
 * What the desk shows.
 *
 * @param since when the person left off, in words; empty at the first visit
 * @param start the steps of a case that begins; null where it has begun
 * @param news what came since
 * @param changes addresses that answered otherwise than before
 * @param waiting where most claims wait
 * @param elsewhere in how many more sources claims wait
 * @param claims how many claims wait in all
 * @param pages on how many pages
 * @param sealed what waits no more, for it was sealed
 * @param needs what needs a person
 * @param tasks the person's own, those due first
 * @param health whether all is well
 * @param jobs long work, the newest first
 */
public record DeskPage(
        String since,
        @Nullable Start start,
        List<Line> news,
        List<Change> changes,
        List<Waits> waiting,
        int elsewhere,
        int claims,
        int pages,
        Readings.Sealed sealed,
        List<Line> needs,
        List<TaskScreen.Listed> tasks,
        List<Sign> health,
        List<JobView> jobs) {

    /** Copies the lists. */
    public DeskPage {
        news = List.copyOf(news);
        changes = List.copyOf(changes);
        waiting = List.copyOf(waiting);
        needs = List.copyOf(needs);
        tasks = List.copyOf(tasks);
        health = List.copyOf(health);
        jobs = List.copyOf(jobs);
    }

    /** How many of the claims that wait are not in the list. */
    public int others() {
        return claims - waiting.stream().mapToInt(Waits::claims).sum();
    }

    /**
     * Three steps into a new case.
     *
     * @param captures how many pages are preserved
     * @param claims how many claims wait
     * @param decided whether anybody decided on a claim
     * @param running the job that captures now; null where none does
     */
    public record Start(
            int captures,
            int claims,
            boolean decided,
            @Nullable JobView running) {}

    /**
     * A count that leads somewhere.
     *
     * @param icon of it
     * @param words with the number in them
     * @param path where it leads
     * @param urgent whether it is late
     */
    public record Line(String icon, String words, String path, boolean urgent) {}

    /**
     * An address that answered otherwise than before.
     *
     * @param what gone, changed, restored, moved, blocked or failing
     * @param title masked; the address where there is none
     * @param lang of the title
     * @param source masked; empty where unknown
     * @param words what happened, with both times
     * @param path of the page that shows the difference
     * @param cited that words are gone which statements cite; empty where none are
     */
    public record Change(
            String what, String title, String lang, String source, String words, String path, String cited) {}

    /**
     * Claims that wait, of one source in one language.
     *
     * @param source masked
     * @param language in words
     * @param claims how many
     * @param pages on how many pages
     * @param path of the reading room with these alone
     */
    public record Waits(String source, String language, int claims, int pages, String path) {}

    /**
     * One thing about the health of the case.
     *
     * @param name what it is
     * @param words how it is
     * @param state {@code well}, {@code open} where nobody has looked yet, or {@code ill}, which asks for attention
     * @param path where more is said or done; empty where nowhere
     * @param act the form that mends it; empty where there is none
     * @param button words of that form's button
     */
    public record Sign(String name, String words, String state, String path, String act, String button) {}
}
