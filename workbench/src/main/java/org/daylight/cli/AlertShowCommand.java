// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.alert.Told;
import org.daylight.register.Alerts;
import org.daylight.register.Alerts.Alert;
import org.daylight.run.Workbench;
import org.daylight.run.alert.Raising;
import org.daylight.run.alert.Telling;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code alert show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Show the alerts that nobody saw: where cited words are gone first, then the newest.")
final class AlertShowCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable AlertCommand alert;

    @Option(names = "--all", description = "Those that were seen too, the newest first.")
    private boolean all;

    @Option(names = "--keep", description = "Leave them unseen: show them again next time.")
    private boolean keep;

    @Option(names = "--limit", defaultValue = "50", description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", description = "Print one JSON object an alert.")
    private boolean json;

    @Override
    public Integer call() {
        try (Workbench workbench = AlertCommand.open(alert)) {
            new Raising(workbench, Clock.systemUTC()).round();
            Alerts alerts = new Alerts(workbench.database());
            Telling telling = new Telling(workbench, Clock.systemUTC());
            List<Alert> shown = alerts.page(!all, null, 0, limit);
            for (Alert each : shown) {
                print(each, telling.told(each, Words.of("en")));
                if (!keep) {
                    alerts.seen(each.id(), Instant.now());
                }
            }
            if (shown.isEmpty()) {
                Output.progress(all ? "no alerts yet" : "nothing new; `--all` shows those that were seen");
            }
        }
        return 0;
    }

    private void print(Alert each, Told told) {
        if (json) {
            Output.json(Output.object(
                    "alert", told.id(),
                    "rule", told.rule(),
                    "raisedBy", told.raise().code(),
                    "citedWordsGone", told.first(),
                    "time", told.time().toString(),
                    "sentence", told.sentence(),
                    "title", told.title(),
                    "ids", told.ids(),
                    "seen", each.seen() == null ? null : each.seen().toString()));
            return;
        }
        Output.line(told.id() + "  " + told.rule() + "  " + told.raise().code() + "  " + told.time());
        Output.line("    " + told.sentence());
        if (told.title() != null) {
            Output.line("    " + told.title());
        }
        Output.line("    "
                + String.join(
                        "  ",
                        told.ids().entrySet().stream()
                                .map(e -> e.getKey() + " " + e.getValue())
                                .toList()));
    }
}
