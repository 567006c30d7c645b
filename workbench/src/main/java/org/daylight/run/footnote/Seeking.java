// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.footnote;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.daylight.DaylightException;
import org.daylight.WebAddress;
import org.daylight.preserve.Transport;
import org.daylight.register.Corroborations;
import org.daylight.register.Footnotes;
import org.daylight.register.Footnotes.Kept;
import org.daylight.register.Footnotes.Outcome;
import org.daylight.register.Footnotes.Sought;
import org.daylight.run.Corroborating;
import org.daylight.run.Workbench;

/**
 * Captures all that a report cites: several hosts at once, each host one page after the other with a pause between. What
 * came of a source is in the ledger before the next one of its host is asked, so that whoever begins again goes on where it
 * ended.
 */
public final class Seeking {
    /** So long in all a host is waited for that says when to ask again. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration LEAST = Duration.ofSeconds(1);

    private final Workbench workbench;
    private final Footnotes footnotes;
    private final Manners manners;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /**
     * How politely.
     *
     * @param pause between two pages of one host
     * @param together pages that are asked for at once, each of another host
     * @param limits of one answer
     */
    public record Manners(Duration pause, int together, Transport.Limits limits) {
        /** A page of a host every two seconds, six pages at once. */
        public static final Manners USUAL = new Manners(Duration.ofSeconds(2), 6, Transport.Limits.USUAL);
    }

    /** In this case. */
    public Seeking(Workbench workbench, Manners manners) {
        this.workbench = workbench;
        this.manners = manners;
        footnotes = new Footnotes(workbench.database());
    }

    /**
     * How far it is.
     *
     * @param done sources that were sought
     * @param of all that were to be sought when it began
     * @param perMinute how many a minute so far
     * @param left how long the others will take at that rate
     */
    public record Progress(int done, int of, double perMinute, Duration left) {}

    /** Is told after each source; by several threads, one at a time. */
    @FunctionalInterface
    public interface Told {
        /** @param source the one that was sought last, with what came of it */
        void at(Progress progress, Sought source);
    }

    /**
     * Seeks what was not sought yet.
     *
     * @param again also what could not be had before
     * @return how many were sought now
     */
    public int all(Kept report, boolean again, Told told) {
        List<Sought> waiting = footnotes.sources(report.id()).stream()
                .filter(s -> waits(s, again))
                .toList();
        Run run = new Run(report, waiting.size(), told);
        Semaphore places = new Semaphore(manners.together());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> hosts = new ArrayList<>();
            for (List<Sought> host : byHost(waiting)) {
                hosts.add(threads.submit(() -> run.host(host, places)));
            }
            for (Future<?> host : hosts) {
                host.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        DaylightException failed = run.failed.get();
        if (failed != null) {
            throw failed;
        }
        return run.done.get();
    }

    /** Begins with no further source; those under way are finished. */
    public void stop() {
        stopped.countDown();
    }

    private static boolean waits(Sought source, boolean again) {
        Outcome outcome = source.outcome();
        return outcome == null || (again && !outcome.preserved());
    }

    private static List<List<Sought>> byHost(List<Sought> sources) {
        Map<String, List<Sought>> hosts = new LinkedHashMap<>();
        for (Sought s : sources) {
            hosts.computeIfAbsent(host(s), h -> new ArrayList<>()).add(s);
        }
        return List.copyOf(hosts.values());
    }

    private static String host(Sought source) {
        String url = source.url() == null ? source.archived() : source.url();
        try {
            return url == null ? "" : WebAddress.parse(url).host();
        } catch (DaylightException e) {
            return ""; // what is no address fails when it is asked for
        }
    }

    /** One run over what waits. */
    private final class Run {
        private final Kept report;
        private final int of;
        private final Told told;
        private final OneSource one = new OneSource(workbench, manners.limits());
        private final long began = System.nanoTime();
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicReference<DaylightException> failed = new AtomicReference<>();

        private Run(Kept report, int of, Told told) {
            this.report = report;
            this.of = of;
            this.told = told;
        }

        private void host(List<Sought> sources, Semaphore places) {
            Duration patience = PATIENCE;
            Duration pause = Duration.ZERO;
            try {
                for (Sought source : sources) {
                    Optional<Instant> later;
                    do {
                        if (failed.get() != null || stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                            return;
                        }
                        Instant now = Instant.now();
                        later = ask(source, places, now.plus(patience));
                        pause = manners.pause();
                        if (later.isPresent()) {
                            Duration wait = Duration.between(now, later.get());
                            pause = wait.compareTo(LEAST) > 0 ? wait : LEAST;
                            patience = patience.minus(pause);
                        }
                    } while (later.isPresent());
                    tell(source.place());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                // What cannot be kept ends the run; what was sought stays.
                failed.compareAndSet(
                        null,
                        e instanceof DaylightException d
                                ? d
                                : new DaylightException(
                                        "capturing stopped: " + e + "; what was captured is kept, begin again", e));
            }
        }

        /** A host that pauses takes no other's place. */
        private Optional<Instant> ask(Sought source, Semaphore places, Instant patience) throws InterruptedException {
            places.acquire();
            try {
                return stopped.getCount() == 0 ? Optional.of(Instant.now()) : one.seek(report.id(), source, patience);
            } finally {
                places.release();
            }
        }

        private synchronized void tell(int place) {
            int n = done.incrementAndGet();
            double minutes = Math.max(1, System.nanoTime() - began) / 60e9;
            double rate = n / minutes;
            Progress progress = new Progress(n, of, rate, Duration.ofSeconds(Math.round((of - n) / rate * 60)));
            footnotes.sources(report.id()).stream()
                    .filter(s -> s.place() == place)
                    .forEach(s -> told.at(progress, s));
        }
    }

    /**
     * On what the notes of a report rest.
     *
     * @param notes that lead to at least one source
     * @param sources all of them
     * @param preserved sources for which a capture stands
     * @param origins what these go back to: pages that tell the same, copied or recast, count once
     */
    public record Ground(int notes, int sources, int preserved, int origins) {}

    /** On what the notes of a report rest. Compares texts where that is due. */
    public Ground ground(Kept report) {
        new Corroborating(workbench).refresh(what -> {});
        return groundAsCompared(report);
    }

    /** The same by the last comparison of texts; what was captured since counts as an origin of its own. */
    public Ground groundAsCompared(Kept report) {
        List<Sought> sources = footnotes.sources(report.id());
        int notes = (int) footnotes.notes(report.id()).stream()
                .filter(n -> !n.sources().isEmpty())
                .count();
        List<String> origins = sources.stream().flatMap(s -> origin(s).stream()).toList();
        return new Ground(notes, sources.size(), origins.size(), (int)
                origins.stream().distinct().count());
    }

    /** To what the page of a source goes back, by the last comparison; empty where none is preserved. */
    public Optional<String> origin(Sought source) {
        return Optional.ofNullable(source.capture())
                .map(capture -> workbench
                        .readings()
                        .documentIdOf(capture)
                        .map(d ->
                                new Corroborations(workbench.database()).root(d).value())
                        .orElse(capture.value()));
    }
}
