// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.concurrent.Callable;
import org.daylight.CaptureId;
import org.daylight.Event;
import org.daylight.run.Exhibits;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code exhibit}: how a court calls a capture. */
@Command(
        name = "exhibit",
        mixinStandardHelpOptions = true,
        description = "Give captures exhibit numbers. A number is given once and never again.",
        subcommands = {ExhibitCommand.Assign.class, ExhibitCommand.ListExhibits.class})
final class ExhibitCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Override
    public Integer call() {
        ListExhibits list = new ListExhibits();
        list.exhibit = this;
        return list.call();
    }

    private static Workbench open(@Nullable ExhibitCommand command) {
        if (command == null) {
            throw new IllegalStateException("picocli sets the parent command");
        }
        return Cases.open(command.daylight);
    }

    /** {@code exhibit assign}. */
    @Command(
            name = "assign",
            mixinStandardHelpOptions = true,
            description = "Give a capture a number. It stands in clear in the ledger for ever.")
    static final class Assign implements Callable<Integer> {
        @ParentCommand
        private @Nullable ExhibitCommand exhibit;

        @Parameters(index = "0", paramLabel = "CAPTURE", description = "Its id.")
        private String capture = "";

        @Parameters(index = "1", paramLabel = "NUMBER", description = "Such as A-12.")
        private String number = "";

        @Override
        public Integer call() {
            CaptureId id = Kinds.of(capture, CaptureId::new);
            try (Workbench workbench = open(exhibit)) {
                Event event = new Exhibits(workbench).assign(id, number);
                Output.line(id + " is exhibit " + number + ", event " + event.seq());
            }
            return 0;
        }
    }

    /** {@code exhibit list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the exhibits.")
    static final class ListExhibits implements Callable<Integer> {
        @ParentCommand
        private @Nullable ExhibitCommand exhibit;

        @Option(names = "--json", description = "Print one JSON object an exhibit.")
        private boolean json;

        @Override
        public Integer call() {
            try (Workbench workbench = open(exhibit)) {
                for (Exhibits.Exhibit e : new Exhibits(workbench).all()) {
                    if (json) {
                        Output.json(Output.object(
                                "number", e.number(),
                                "capture", e.capture().value(),
                                "event", e.event(),
                                "time", e.time().toString()));
                    } else {
                        Output.line(e.number() + "  " + e.capture() + "  event " + e.event() + "  " + e.time());
                    }
                }
            }
            return 0;
        }
    }
}
