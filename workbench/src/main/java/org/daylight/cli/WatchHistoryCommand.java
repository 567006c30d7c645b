// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.register.Watches;
import org.daylight.register.Watches.Watch;
import org.daylight.run.BeforeWatching;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code watch history}. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Bring in what public archives kept of a watched page before this case did.",
        footer = {
            "",
            "Asks the archives that `archives list` prints. Each page is kept with the name of its",
            "archive and the date that this archive gives. Run again, it brings in what is missing."
        })
final class WatchHistoryCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable WatchCommand watch;

    @Parameters(paramLabel = "ID", description = "As `watch list` prints it.")
    private String id = "";

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "" + BeforeWatching.USUAL,
            description = "So many at once, spread over the time; ${DEFAULT-VALUE} where nothing is said.")
    private int most = BeforeWatching.USUAL;

    @Override
    public Integer call() {
        try (Workbench workbench = WatchCommand.open(watch)) {
            Watch found = new Watches(workbench.database())
                    .watch(id)
                    .orElseThrow(() -> new DaylightException(
                            "there is no watch " + id + "; `daylight watch list` prints those there are"));
            BeforeWatching.Report report = new BeforeWatching(workbench)
                    .bring(
                            found.url(),
                            most,
                            (done, of, now) -> Output.progress((done + 1) + " of " + of + ", as of " + now));
            report.said().forEach(Output::progress);
            Output.line(report.kept() + " of " + report.listed() + " captures from before brought in");
            return report.kept() == 0 && report.listed() > 0 ? 1 : 0;
        }
    }
}
