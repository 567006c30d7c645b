// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.daylight.alert.Channel;
import org.daylight.alert.Rule;
import org.daylight.run.Workbench;
import org.daylight.run.alert.AlertDeeds;
import org.daylight.run.alert.Sender;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code alert}: what somebody wants to be told of, and how. */
@Command(
        name = "alert",
        mixinStandardHelpOptions = true,
        description = "Be told when a saved question is answered, a page changes or goes, or statements conflict.",
        subcommands = {
            AlertAddCommand.class,
            AlertListCommand.class,
            AlertShowCommand.class,
            AlertDeliverCommand.class,
            AlertChannelCommand.class
        },
        footer = {
            "",
            "The workbench shows every alert; channels carry them elsewhere. `serve` and `watch run` raise and send",
            "them while they run; docs/alerts.md says what leaves the machine."
        })
final class AlertCommand implements Callable<Integer> {
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
                spec.commandLine(), "say `alert add`, `alert list`, `alert show` or `alert channel`");
    }

    /** The case that the subcommands work on. */
    static Workbench open(@Nullable AlertCommand alert) {
        return Cases.open(alert == null ? null : alert.daylight);
    }

    private int deed(ToIntFunction<AlertDeeds> deed) {
        try (Workbench workbench = open(this)) {
            return deed.applyAsInt(new AlertDeeds(workbench, Clock.systemUTC()));
        }
    }

    private static int said(Rule rule, String state) {
        Output.line(rule.id() + "  " + rule.name() + "  " + state);
        return 0;
    }

    @Command(mixinStandardHelpOptions = true, name = "remove", description = "End a rule; what it raised stays.")
    int remove(@Parameters(paramLabel = "RULE") String id) {
        return deed(deeds -> said(deeds.remove(id), "removed"));
    }

    @Command(mixinStandardHelpOptions = true, name = "pause", description = "Let a rule rest.")
    int pause(@Parameters(paramLabel = "RULE") String id) {
        return deed(deeds -> said(deeds.turn(id, false), "paused"));
    }

    @Command(mixinStandardHelpOptions = true, name = "resume", description = "Let a rule raise again, from now on.")
    int resume(@Parameters(paramLabel = "RULE") String id) {
        return deed(deeds -> said(deeds.turn(id, true), "on"));
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "test",
            description = "Send a word by a channel, to see that it works.")
    int test(@Parameters(paramLabel = "CHANNEL") String id) {
        try (Workbench workbench = open(this)) {
            Channel channel = new AlertDeeds(workbench, Clock.systemUTC()).channel(id);
            new Sender(workbench, Clock.systemUTC(), Words::of).test(channel);
            Output.line("sent by " + channel.name());
        }
        return 0;
    }
}
