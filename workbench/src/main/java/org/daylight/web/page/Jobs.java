// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.daylight.DaylightException;
import org.daylight.protect.Right;

/**
 * Long work beside requests: capturing, reading, indexing, verifying, exporting. One job runs at a time, in a thread of its
 * own; the others wait in order. What waits for the servers of others for minutes on end has a second thread, so that it
 * holds up nothing but its like. Pages are answered meanwhile.
 *
 * <p>Jobs live in memory: a page that is loaded again finds its job, a server that starts again has none. Whatever a job
 * had done by then is done; the deeds behind jobs can all be begun again and go on.
 *
 * <pre>
 * return visit.jobs().begin(visit, visit.say("captures.job"), at -&gt; {
 *     for (int i = 0; i &lt; urls.size(); i++) {
 *         at.at(i, urls.size(), urls.get(i));
 *         …
 *     }
 *     return new Job.Outcome(words.say("captures.job.done", n), "/captures");
 * });
 * </pre>
 */
public final class Jobs implements AutoCloseable {
    private static final int REMEMBERED = 60;
    /** So many jobs of one person may wait or run: nobody keeps the others from theirs. */
    private static final int MOST_EACH = 10;

    private static final int PATIENCE_SECONDS = 20;

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("job").factory());
    private final ExecutorService patient = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("patient job").factory());
    private final Deque<Job> all = new ArrayDeque<>();
    private int number;

    /**
     * Begins work and leads the person to its page.
     *
     * @param name what it does, in a few words of the person's language
     * @param work must not use the visit's query or fields, which are gone by then: read them before
     */
    public Reply begin(Visit visit, String name, Job.Work work) {
        return new Reply.SeeOther("/jobs/" + start(visit, name, work).id());
    }

    /**
     * As above, and the person stays where the caller leads.
     *
     * @throws DaylightException where as many jobs of the person as may be have not ended
     */
    public Job start(Visit visit, String name, Job.Work work) {
        return start(visit.person().name(), name, work)
                .orElseThrow(() -> new DaylightException(visit.say("desk.jobs.many", MOST_EACH)));
    }

    /**
     * As above, for work that waits for the servers of others most of its time.
     *
     * @throws DaylightException where as many jobs of the person as may be have not ended
     */
    public Job startPatient(Visit visit, String name, Job.Work work) {
        return start(patient, visit.person().name(), name, work)
                .orElseThrow(() -> new DaylightException(visit.say("desk.jobs.many", MOST_EACH)));
    }

    /** Begins work for a person; empty where as many of theirs as may be have not ended. */
    Optional<Job> start(String person, String name, Job.Work work) {
        return start(thread, person, name, work);
    }

    private Optional<Job> start(ExecutorService lane, String person, String name, Job.Work work) {
        Job job;
        synchronized (all) {
            if (all.stream()
                            .filter(j -> j.person().equals(person) && !j.state().over())
                            .count()
                    >= MOST_EACH) {
                return Optional.empty();
            }
            job = new Job(String.valueOf(++number), name, person, work);
            all.addFirst(job);
            while (all.size() > REMEMBERED && all.getLast().state().over()) {
                all.removeLast();
            }
        }
        lane.execute(job::run);
        return Optional.of(job);
    }

    /** The job of this number, where the person may see it. */
    public Optional<Job> of(Visit visit, String id) {
        return seen(visit).stream().filter(j -> j.id().equals(id)).findFirst();
    }

    /** The job of this name that waits or runs, among those the person may see: nobody needs the same one twice. */
    public Optional<Job> underWay(Visit visit, String name) {
        return seen(visit).stream()
                .filter(j -> j.name().equals(name) && !j.state().over())
                .findFirst();
    }

    /** The newest first: the person's own, and all of them for who administers the case. */
    public List<Job> seen(Visit visit) {
        synchronized (all) {
            return all.stream()
                    .filter(j -> visit.may(Right.ADMINISTER)
                            || j.person().equals(visit.person().name()))
                    .toList();
        }
    }

    /** Stops what runs before its next step, and waits for that. */
    @Override
    public void close() {
        List<Job> left;
        synchronized (all) {
            left = List.copyOf(all);
        }
        left.stream().filter(j -> !j.state().over()).forEach(Job::stop);
        thread.shutdown();
        patient.shutdown();
        try {
            thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            patient.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
