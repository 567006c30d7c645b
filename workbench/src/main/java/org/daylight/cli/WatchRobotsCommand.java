// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.register.Watches.Watch;
import org.daylight.run.Workbench;
import org.daylight.run.watch.WatchDeeds;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code watch robots}. */
@Command(
        name = "robots",
        mixinStandardHelpOptions = true,
        description = "Whether a watch obeys the robots file of its server; not to do so needs a reason.")
final class WatchRobotsCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable WatchCommand watch;

    @Parameters(paramLabel = "ID")
    private String id = "";

    @Option(names = "--ignore", description = "Ask what the robots file disallows.")
    private boolean ignore;

    @Option(names = "--obey", description = "Obey it again.")
    private boolean obey;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why; kept private.")
    private String reason = "";

    @Override
    public Integer call() {
        if (ignore == obey) {
            throw new DaylightException("say --ignore --reason TEXT, or --obey");
        }
        try (Workbench workbench = WatchCommand.open(watch)) {
            WatchDeeds deeds = new WatchDeeds(workbench);
            Watch changed = ignore ? deeds.ignoreRobots(id, reason) : deeds.obeyRobots(id);
            Output.line(changed.id() + "  robots file " + (changed.ignoresRobots() ? "not obeyed" : "obeyed"));
        }
        return 0;
    }
}
