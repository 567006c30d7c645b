// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.daylight.run.Workbench;
import org.daylight.run.alert.Posting;
import org.daylight.run.alert.Raising;
import org.daylight.run.alert.Sender;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code alert deliver}. */
@Command(
        name = "deliver",
        mixinStandardHelpOptions = true,
        description =
                "Raise what came since and send what is due, once; for a machine that runs neither serve nor watch.")
final class AlertDeliverCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable AlertCommand alert;

    @Override
    public Integer call() {
        Clock clock = Clock.systemUTC();
        try (Workbench workbench = AlertCommand.open(alert)) {
            int raised = new Raising(workbench, clock).round();
            Posting.Report report =
                    new Posting(workbench, clock, new Sender(workbench, clock, Words::of), new SecureRandom()).round();
            report.troubles().forEach(Output::progress);
            Output.line(raised + " raised, " + report.sent() + " sent, " + report.failed() + " to be tried again");
            return report.troubles().isEmpty() ? 0 : 1;
        }
    }
}
