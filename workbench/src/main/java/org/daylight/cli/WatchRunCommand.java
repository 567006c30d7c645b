// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.daylight.run.Workbench;
import org.daylight.run.alert.Alerter;
import org.daylight.run.watch.Pulse;
import org.daylight.run.watch.WatchSettings;
import org.daylight.run.watch.Watching;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code watch run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Poll what falls due, until Ctrl-C or a signal to end; it finishes what it is at.")
final class WatchRunCommand implements Callable<Integer> {
    private static final int PATIENCE = 150;

    @ParentCommand
    private @Nullable WatchCommand watch;

    @Option(names = "--once", description = "Poll what is due now, and end.")
    private boolean once;

    @Override
    public Integer call() {
        CountDownLatch done = new CountDownLatch(1);
        Pulse pulse = new Pulse();
        Thread hook = Thread.ofPlatform().unstarted(() -> {
            pulse.stop();
            try {
                // What is under way is kept; without this the program would end beneath it.
                if (!done.await(PATIENCE, TimeUnit.SECONDS)) {
                    Output.progress("ended while a poll was under way; it is made again");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try (Workbench workbench = WatchCommand.open(watch);
                Watching watching = new Watching(workbench, WatchSettings.of(workbench), pulse, Output::line)) {
            Watching.Report report = once ? watching.once() : run(workbench, watching);
            Output.progress(report.polls() + " polls, " + report.sightings() + " sightings, " + report.found()
                    + " new pages" + (report.failed() == 0 ? "" : ", " + report.failed() + " could not be dealt with"));
            return report.failed() == 0 ? 0 : 1;
        } finally {
            done.countDown();
        }
    }

    /** Whoever watches for long is told of what is seen. */
    private static Watching.Report run(Workbench workbench, Watching watching) {
        Alerter alerter = Alerter.start(workbench, Words::of, Output::progress);
        try {
            return watching.run();
        } finally {
            alerter.close();
        }
    }
}
