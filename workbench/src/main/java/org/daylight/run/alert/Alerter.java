// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.alert;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.daylight.DaylightException;
import org.daylight.alert.Tongue;
import org.daylight.register.Alerts;
import org.daylight.run.Workbench;

/** Raises alerts and lets them leave, beside whatever else is done in an open case, until it is closed. */
public final class Alerter implements AutoCloseable {
    private static final int SECONDS = 5;

    private final Workbench workbench;
    private final Raising raising;
    private final Posting posting;
    private final Consumer<String> progress;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private String last = "";

    private Alerter(Workbench workbench, Function<String, Tongue> tongues, Consumer<String> progress) {
        this.workbench = workbench;
        this.progress = line -> progress.accept(workbench.veils().hide(line));
        Clock clock = Clock.systemUTC();
        raising = new Raising(workbench, clock);
        posting = new Posting(workbench, clock, new Sender(workbench, clock, tongues), new SecureRandom());
        thread = Thread.ofPlatform().daemon().name("alerter").unstarted(this::run);
    }

    /**
     * Begins.
     *
     * @param tongues by language, BCP 47
     * @param progress is told what is in the way
     */
    public static Alerter start(Workbench workbench, Function<String, Tongue> tongues, Consumer<String> progress) {
        Alerter alerter = new Alerter(workbench, tongues, progress);
        alerter.thread.start();
        return alerter;
    }

    private void run() {
        try {
            do {
                round();
            } while (!stopped.await(SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            if (new Alerts(workbench.database()).position().isPresent()) {
                raising.round();
                posting.round().troubles().forEach(this::say);
            }
        } catch (DaylightException e) {
            say(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // Whatever it is, the next round may do better; whoever keeps the machine is to know.
            say("alerts: unexpected " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    /** The same trouble again is said once. */
    private void say(String trouble) {
        if (!trouble.equals(last)) {
            last = trouble;
            progress.accept("alerts: " + trouble);
        }
    }

    /** Finishes what is under way, and ends. */
    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
