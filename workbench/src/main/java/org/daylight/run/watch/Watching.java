// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.daylight.DaylightException;
import org.daylight.preserve.Transport;
import org.daylight.register.Heartbeats;
import org.daylight.register.Sightings;
import org.daylight.register.WatchHosts;
import org.daylight.register.WatchItems;
import org.daylight.register.WatchItems.Item;
import org.daylight.register.Watches;
import org.daylight.register.Watches.Watch;
import org.daylight.run.Polling;
import org.daylight.run.Workbench;
import org.daylight.watch.Learning;
import org.daylight.watch.Standing.Found;

/**
 * Polls what is due, for as long as it is let. One host is asked by one thread of one worker at a time, several hosts beside
 * each other; the network is asked outside of all turns of the case.
 *
 * <p>It may be killed at any moment: what was asked for is written before it is asked, what came is kept before it is
 * remembered, and the next start goes on. After a sleep, everything overdue is asked once, host by host at its pace. A clock
 * that was set back is noticed. Where nothing can be written it says so in one line, waits, and goes on.
 */
public final class Watching implements AutoCloseable {
    /** A worker that is gone loses its hosts after this. */
    private static final Duration LEASE = Duration.ofMinutes(10);
    /** Between two looks for what is due. */
    private static final Duration LOOK = Duration.ofSeconds(5);
    /** Between two writings of proofs. */
    private static final Duration PROOFS = Duration.ofMinutes(10);
    /** A first wait where nothing can be written; doubled up to {@link #LONGEST_WAIT}. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    /** No server may silence us for longer: what is further ahead was promised by a clock that was wrong. */
    private static final Duration FARTHEST = Duration.ofDays(8);

    /** Begins the names of this process's workers. */
    private static final String PROCESS = random() + "-";

    private final Workbench workbench;
    private final Pulse pulse;
    private final Consumer<String> progress;
    private final WatchSettings settings;
    private final String holder;
    private final Watches watches;
    private final Sightings sightings;
    private final WatchItems items;
    private final WatchHosts hosts;
    private final Heartbeats beats;
    private final Asking asking;
    private final Proofs proofs;
    private final OnePoll poll;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> active = ConcurrentHashMap.newKeySet();
    private final Counted counted = new Counted();
    private volatile Instant paused = Instant.MIN;
    private volatile Duration wait = FIRST_WAIT;
    private Instant looked = Instant.MIN;
    private Instant proved = Instant.MIN;
    private Instant beaten = Instant.MIN;
    private volatile boolean off;

    private static final class Counted {
        private final AtomicInteger tries = new AtomicInteger();
        private final AtomicInteger polls = new AtomicInteger();
        private final AtomicInteger news = new AtomicInteger();
        private final AtomicInteger seen = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();
    }

    /**
     * A worker on an open case.
     *
     * @param progress is told a line of each poll that found something, and of what is in the way
     */
    public Watching(Workbench workbench, WatchSettings settings, Pulse pulse, Consumer<String> progress) {
        this(workbench, settings, pulse, Transport.Limits.USUAL, progress);
    }

    /** With other limits of one answer. */
    public Watching(
            Workbench workbench,
            WatchSettings settings,
            Pulse pulse,
            Transport.Limits limits,
            Consumer<String> progress) {
        this.workbench = workbench;
        this.pulse = pulse;
        // Lines end in journals and on screens.
        this.progress = line -> progress.accept(workbench.veils().hide(line));
        this.settings = settings;
        holder = PROCESS + random();
        watches = new Watches(workbench.database());
        sightings = new Sightings(workbench.database());
        items = new WatchItems(workbench.database());
        hosts = new WatchHosts(workbench.database());
        beats = new Heartbeats(workbench.database());
        Polling polling = new Polling(workbench);
        asking = new Asking(polling, hosts, settings, pulse, limits);
        proofs = new Proofs(polling, items);
        Nones nones = new Nones(polling, hosts, asking, pulse);
        poll = new OnePoll(polling, items, asking, nones, proofs, pulse, settings);
    }

    private static String random() {
        byte[] id = new byte[6];
        new SecureRandom().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    /**
     * What was done since it began.
     *
     * @param polls answers that came or failed
     * @param found pages that feeds, sitemaps and listings named for the first time
     * @param sightings transitions
     * @param failed polls that something unforeseen ended
     */
    public record Report(int polls, int found, int sightings, int failed) {}

    /** What was done since it began. */
    public Report report() {
        return new Report(counted.polls.get(), counted.news.get(), counted.seen.get(), counted.failed.get());
    }

    /** Polls all that is due now, and the pages that it finds. */
    public Report once() {
        begin();
        if (off) {
            throw new DaylightException("watching is switched off in this case; `watch settings --on` switches it on");
        }
        while (!pulse.stopped()) {
            List<String> due = items.dueHosts(pulse.now(), holder, 10_000);
            int asked = counted.tries.get();
            if (due.isEmpty() || !submit(due)) {
                break;
            }
            quiet();
            if (asked == counted.tries.get() && !paused.isAfter(pulse.now())) {
                break; // what is due now is another worker's
            }
            if (paused.isAfter(pulse.now())) {
                throw new DaylightException("nothing can be kept now; what is due stays due");
            }
        }
        proofs.write();
        end();
        return report();
    }

    /** Polls what falls due until it is stopped, then finishes what it is at. */
    public Report run() {
        boolean begun = false;
        while (!pulse.stopped()) {
            try {
                if (!begun) {
                    begin(); // again where the database was busy
                    begun = true;
                }
                look();
            } catch (RuntimeException e) {
                trouble(e);
            }
            pulse.until(pulse.now().plus(LOOK));
        }
        quiet();
        try {
            proofs.write();
            end();
        } catch (RuntimeException e) {
            progress.accept("what is unchanged leaves its proof next time: " + e.getMessage());
        }
        return report();
    }

    /** Waits no more: polls that are under way are finished, no other begins. */
    public void stop() {
        pulse.stop();
    }

    private void begin() {
        Instant now = pulse.now();
        items.setBack(now);
        hosts.setBack(now.plus(FARTHEST));
        if (!workbench.database().isPostgres()) {
            // One process holds such a case at a time: whoever held a host in another is gone.
            hosts.releaseOthers(PROCESS);
            beats.endOthers(PROCESS);
        }
        beats.forget(now);
        attend(now);
        for (Watch watch : watches.on()) {
            Addresses.source(watch, items, sightings, now);
        }
        looked = now;
        proved = now;
    }

    private void end() {
        hosts.releaseAll(holder);
        if (!off) {
            beats.beat(holder, pulse.now(), true);
        }
    }

    /** Asks whether people want anything asked, and writes that this worker is at it. */
    private synchronized void attend(Instant now) {
        boolean wanted = WatchSettings.of(workbench).on();
        if (wanted && (off || !now.isBefore(beaten.plus(Heartbeats.EVERY)) || now.isBefore(beaten))) {
            beats.beat(holder, now, false);
            beaten = now;
        } else if (!wanted && !off && beaten.isAfter(Instant.MIN)) {
            beats.beat(holder, now, true);
        }
        if (off == wanted) {
            progress.accept(wanted ? "watching is switched on" : "watching is switched off; nothing is asked");
        }
        off = !wanted;
    }

    private void look() {
        Instant now = pulse.now();
        if (now.isBefore(looked.minus(Duration.ofMinutes(1)))) {
            progress.accept("the clock of this machine was set back; the watcher goes on by it");
            asking.again();
            begin();
            paused = Instant.MIN;
        }
        looked = now;
        if (now.isBefore(paused)) {
            return;
        }
        attend(now);
        if (!off) {
            submit(items.dueHosts(now, holder, 1_000));
        }
        if (!now.isBefore(proved.plus(PROOFS))) {
            proved = now;
            proofs.write();
        }
    }

    /** Begins with hosts that nobody is at. @return whether there was one */
    private boolean submit(List<String> due) {
        boolean any = false;
        for (String host : due) {
            if (active.size() >= settings.together()) {
                return any;
            }
            if (active.add(host)) {
                any = true;
                threads.execute(() -> {
                    try {
                        host(host);
                    } catch (RuntimeException e) {
                        trouble(e);
                    } finally {
                        active.remove(host);
                        synchronized (active) {
                            active.notifyAll();
                        }
                    }
                });
            }
        }
        return any;
    }

    private void quiet() {
        synchronized (active) {
            try {
                while (!active.isEmpty()) {
                    active.wait(1_000);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                pulse.stop();
            }
        }
    }

    /** All that is due of a host, one after another. */
    private void host(String host) {
        while (!pulse.stopped() && !off && !paused.isAfter(pulse.now()) && hold(host)) {
            Optional<Item> due = items.due(host, pulse.now(), 1).stream().findFirst();
            if (due.isEmpty()) {
                break;
            }
            attend(pulse.now());
            one(due.get());
            // Told to wait, or failing: others are asked meanwhile.
            if (hosts.host(host).free().isAfter(pulse.now().plusSeconds(30))) {
                break;
            }
        }
        hosts.release(host, holder);
    }

    private boolean hold(String host) {
        Instant now = pulse.now();
        String address = hosts.host(host).address();
        return hosts.hold(host, holder, now, now.plus(LEASE))
                && (address == null || hosts.hold("address " + address, holder, now, now.plus(LEASE)));
    }

    private void one(Item item) {
        Watch watch = watches.watch(item.watch()).orElse(null);
        if (watch == null || watch.state() != Watches.State.ON) {
            return;
        }
        counted.tries.incrementAndGet();
        try {
            OnePoll.Done done = poll.poll(item, watch);
            wait = FIRST_WAIT;
            counted.news.addAndGet(done.news());
            Found found = done.found();
            if (found != null) {
                counted.polls.incrementAndGet();
            }
            if (found != null && found.news()) {
                counted.seen.incrementAndGet();
            }
            if (found == null || found.news() || done.news() > 0) {
                progress.accept(watch.id() + "  " + item.url() + "  " + done.words()
                        + (done.news() > 0 ? ", new pages: " + done.news() : ""));
            }
        } catch (CannotWrite e) {
            throw e;
        } catch (RuntimeException e) {
            // One page that cannot be dealt with keeps no other from being asked.
            counted.failed.incrementAndGet();
            items.due(item.id(), pulse.now().plus(Learning.FIRST));
            progress.accept(watch.id() + "  " + item.url() + "  could not be dealt with: " + e.getMessage());
        }
    }

    private synchronized void trouble(RuntimeException e) {
        Instant now = pulse.now();
        if (paused.isAfter(now)) {
            return;
        }
        paused = now.plus(wait);
        progress.accept((e instanceof CannotWrite ? "" : "the watcher cannot go on: ") + e.getMessage()
                + "; it goes on in " + wait.toSeconds() + " s");
        Duration longer = wait.multipliedBy(2);
        wait = longer.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer;
    }

    @Override
    public void close() {
        pulse.stop();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            threads.shutdownNow();
        }
    }

    /** The case. */
    public Workbench workbench() {
        return workbench;
    }
}
