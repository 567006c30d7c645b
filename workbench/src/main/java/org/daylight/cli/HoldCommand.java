// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.concurrent.Callable;
import org.daylight.Event;
import org.daylight.run.Holds;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code hold}: legal holds, which suspend erasure. */
@Command(
        name = "hold",
        mixinStandardHelpOptions = true,
        description =
                "Place legal holds and release them. While one is in force, nothing that it covers can be erased.",
        footer = {
            "",
            "A hold on a capture also covers whoever is sealed in it. Sealing goes on: it hides and loses nothing."
        },
        subcommands = {HoldCommand.Place.class, HoldCommand.ListHolds.class, HoldCommand.Release.class})
final class HoldCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Override
    public Integer call() {
        ListHolds list = new ListHolds();
        list.hold = this;
        return list.call();
    }

    private static Workbench open(@Nullable HoldCommand command) {
        if (command == null) {
            throw new IllegalStateException("picocli sets the parent command");
        }
        return Cases.open(command.daylight);
    }

    /** {@code hold place}. */
    @Command(name = "place", mixinStandardHelpOptions = true, description = "Place a hold.")
    static final class Place implements Callable<Integer> {
        @ParentCommand
        private @Nullable HoldCommand hold;

        @Parameters(
                paramLabel = "CAPTURE|PERSON|all",
                description = "A capture's id, the pseudonym of a sealed person, or all.")
        private String on = "";

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; kept as a private field.")
        private String reason = "";

        @Override
        public Integer call() {
            try (Workbench workbench = open(hold)) {
                Event event = new Holds(workbench).place(on, reason);
                Output.line("hold on " + on + ", event " + event.seq());
            }
            return 0;
        }
    }

    /** {@code hold list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "List holds, released ones included.")
    static final class ListHolds implements Callable<Integer> {
        @ParentCommand
        private @Nullable HoldCommand hold;

        @Option(names = "--json", description = "Print one JSON object a hold.")
        private boolean json;

        @Override
        public Integer call() {
            try (Workbench workbench = open(hold)) {
                for (Holds.Hold h : new Holds(workbench).all()) {
                    if (json) {
                        Output.json(Output.object(
                                "event", h.event(),
                                "time", h.time().toString(),
                                "on", h.on(),
                                "reason", h.reason(),
                                "released", h.released()));
                    } else {
                        Output.line("event " + h.event() + "  " + h.time() + "  on " + h.on() + "  "
                                + (h.inForce() ? "in force" : "released by event " + h.released()) + "  " + h.reason());
                    }
                }
            }
            return 0;
        }
    }

    /** {@code hold release}. */
    @Command(name = "release", mixinStandardHelpOptions = true, description = "Release a hold.")
    static final class Release implements Callable<Integer> {
        @ParentCommand
        private @Nullable HoldCommand hold;

        @Parameters(paramLabel = "EVENT", description = "The event that placed it, a number.")
        private long event;

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; kept as a private field.")
        private String reason = "";

        @Override
        public Integer call() {
            try (Workbench workbench = open(hold)) {
                Event released = new Holds(workbench).release(event, reason);
                Output.line("released, event " + released.seq());
            }
            return 0;
        }
    }
}
