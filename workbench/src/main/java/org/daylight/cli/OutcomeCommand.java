// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.Event;
import org.daylight.run.DueDesk;
import org.daylight.run.Replying;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code outcome}: what became of an allegation in proceedings. */
@Command(
        name = "outcome",
        mixinStandardHelpOptions = true,
        description = "Link stages and ends of proceedings to the allegation that they concern.",
        footer = {
            "",
            "An inquiry or a charge is no finding and is never printed as one; an acquittal or an end without charges stands as "
                    + "prominently as what went before it."
        },
        subcommands = {OutcomeCommand.Add.class, OutcomeCommand.ListOutcomes.class})
final class OutcomeCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Override
    public Integer call() {
        ListOutcomes list = new ListOutcomes();
        list.outcome = this;
        return list.call();
    }

    private static Workbench open(@Nullable OutcomeCommand command) {
        if (command == null) {
            throw new IllegalStateException("picocli sets the parent command");
        }
        return Cases.open(command.daylight);
    }

    /** {@code outcome add}. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Link an accepted response, such as a charge or an acquittal, to what it concerns.")
    static final class Add implements Callable<Integer> {
        @ParentCommand
        private @Nullable OutcomeCommand outcome;

        @Parameters(paramLabel = "CLAIM", description = "The accepted claim of the response.")
        private String claim = "";

        @Option(
                names = "--to",
                paramLabel = "ENTRY|CLAIM",
                required = true,
                description = "What it concerns; may be given several times.")
        private List<String> targets = List.of();

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept as a private field.")
        private String reason = "";

        @Override
        public Integer call() {
            try (Workbench workbench = open(outcome)) {
                Event event = new Replying(workbench).outcome(ReplyCommand.claim(claim), targets, reason);
                Output.line("linked to " + String.join(", ", targets) + ", event " + event.seq());
            }
            return 0;
        }
    }

    /** {@code outcome list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the outcomes that were linked.")
    static final class ListOutcomes implements Callable<Integer> {
        @ParentCommand
        private @Nullable OutcomeCommand outcome;

        @Option(names = "--json", description = "Print one JSON object a link.")
        private boolean json;

        @Override
        public Integer call() {
            try (Workbench workbench = open(outcome)) {
                LinkLines.print(
                        new DueDesk(workbench).links("outcome"),
                        json,
                        "no outcome is linked yet; accept a response such as an acquittal, then `daylight outcome add"
                                + " CLAIM --to ENTRY`");
            }
            return 0;
        }
    }
}
