// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.run.Arranging;
import org.daylight.run.EntryPages;
import org.daylight.run.RegisterForm;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code decisions}: what people decided, in order of the ledger. */
@Command(
        name = "decisions",
        mixinStandardHelpOptions = true,
        description = "List what people decided, the latest first, or undo one of it.",
        subcommands = {DecisionsCommand.ListAll.class, DecisionsCommand.Undo.class})
final class DecisionsCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Override
    public Integer call() {
        ListAll list = new ListAll();
        list.decisions = this;
        return list.call();
    }

    private static Workbench open(@Nullable DecisionsCommand command) {
        return Cases.open(command == null ? null : command.daylight);
    }

    /** {@code decisions list}. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "List decisions, the latest first; those that were undone are struck.")
    static final class ListAll implements Callable<Integer> {
        @ParentCommand
        private @Nullable DecisionsCommand decisions;

        @Option(names = "--limit", paramLabel = "N", description = "So many (default: ${DEFAULT-VALUE}).")
        private int limit = 50;

        @Option(names = "--before", paramLabel = "EVENT", description = "Those before this event.")
        private long before = Long.MAX_VALUE;

        @Option(names = "--json", description = "Print one JSON object a decision.")
        private boolean json;

        @Override
        public Integer call() {
            try (Workbench workbench = open(decisions)) {
                List<EntryPages.Step> steps =
                        new EntryPages(workbench).steps(before, Math.max(1, Math.min(limit, 100_000)));
                for (EntryPages.Step s : steps) {
                    if (json) {
                        Output.json(RegisterForm.step(s));
                    } else {
                        Output.line(EntryLines.step(s));
                    }
                }
                if (steps.isEmpty()) {
                    Output.progress("nothing was decided yet; `daylight claims list` shows what waits");
                } else if (steps.size() == limit && !json) {
                    Output.progress("older ones: --before " + steps.getLast().event());
                }
            }
            return 0;
        }
    }

    /** {@code decisions undo}. */
    @Command(
            name = "undo",
            mixinStandardHelpOptions = true,
            description = "Undo a decision, an undoing included; of a decision on many, all of them.")
    static final class Undo implements Callable<Integer> {
        @ParentCommand
        private @Nullable DecisionsCommand decisions;

        @Parameters(paramLabel = "EVENT", description = "Its number, as `decisions list` prints it.")
        private long event;

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept in the ledger as a private field.")
        private String reason = "";

        @Override
        public Integer call() {
            try (Workbench workbench = open(decisions)) {
                Output.line("undone event " + event + ", event "
                        + new Arranging(workbench).undo(event, reason).seq());
            }
            return 0;
        }
    }
}
