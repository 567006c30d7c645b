// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.daylight.register.Watches.Watch;
import org.daylight.run.Workbench;
import org.daylight.run.watch.WatchDeeds;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code watch}: pages, feeds, sitemaps and listings that are polled. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Watch pages, feeds, sitemaps and listings: every new state is preserved, absences included.",
        subcommands = {
            WatchAddCommand.class,
            WatchListCommand.class,
            WatchRunCommand.class,
            WatchChangesCommand.class,
            WatchRobotsCommand.class,
            WatchSettingsCommand.class,
            WatchImportCommand.class,
            WatchExportCommand.class,
            WatchHistoryCommand.class
        },
        footer = {
            "",
            "What a page said on one day and did not on another is kept with both",
            "captures. Robots files are obeyed; docs/watching.md says how polite it is."
        })
final class WatchCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the specification");
        }
        throw new ParameterException(
                spec.commandLine(), "say `watch add URL`, `watch list`, `watch run` or `watch changes`");
    }

    /** The case that the subcommands work on. */
    static Workbench open(@Nullable WatchCommand watch) {
        return Cases.open(watch == null ? null : watch.daylight);
    }

    private int deed(ToIntFunction<WatchDeeds> deed) {
        try (Workbench workbench = open(this)) {
            return deed.applyAsInt(new WatchDeeds(workbench));
        }
    }

    private static int said(Watch watch) {
        Output.line(watch.id() + "  " + watch.state().code());
        return 0;
    }

    @Command(mixinStandardHelpOptions = true, name = "remove", description = "End a watch; what it preserved stays.")
    int remove(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why; kept private.")
                    String reason) {
        return deed(deeds -> {
            deeds.remove(id, reason);
            Output.line(id + "  removed");
            return 0;
        });
    }

    @Command(mixinStandardHelpOptions = true, name = "pause", description = "Ask no more for now.")
    int pause(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why; kept private.")
                    String reason) {
        return deed(deeds -> said(deeds.pause(id, reason)));
    }

    @Command(mixinStandardHelpOptions = true, name = "resume", description = "Go on; what is overdue is asked once.")
    int resume(@Parameters(paramLabel = "ID") String id) {
        return deed(deeds -> said(deeds.resume(id)));
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "now",
            description = "Let all of a watch be due at once; `watch run --once` then asks it.")
    int now(@Parameters(paramLabel = "ID") String id) {
        return deed(deeds -> {
            deeds.pollNow(id);
            Output.line(id + "  due now");
            return 0;
        });
    }
}
