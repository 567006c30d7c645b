// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Event;
import org.daylight.run.Custody;
import org.daylight.run.Reviewing;
import org.daylight.run.Veils;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code masks}: names that may be private persons', and lifting the mask of those who act in office. */
@Command(
        name = "masks",
        mixinStandardHelpOptions = true,
        description = "Review which names stand behind bars.",
        subcommands = {MasksCommand.ListMasks.class, MasksCommand.Lift.class, MasksCommand.Cover.class})
final class MasksCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Override
    public Integer call() {
        ListMasks list = new ListMasks();
        list.masks = this;
        return list.call();
    }

    private static Workbench open(@Nullable MasksCommand command) {
        if (command == null) {
            throw new IllegalStateException("picocli sets the parent command");
        }
        return Cases.open(command.daylight);
    }

    /** {@code masks list}. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "List masked names, for the reviewer's eyes: this prints them in clear.")
    static final class ListMasks implements Callable<Integer> {
        @ParentCommand
        private @Nullable MasksCommand masks;

        @Override
        public Integer call() {
            try (Workbench workbench = open(masks)) {
                Map<String, Set<String>> where = new TreeMap<>();
                Veils veils = new Veils(workbench);
                for (Document d : workbench.readings().documents()) {
                    veils.over(d)
                            .names()
                            .forEach(name -> where.computeIfAbsent(name, n -> new TreeSet<>())
                                    .add(d.id().value()));
                }
                List<CaptureId> shown = where.values().stream()
                        .flatMap(Set::stream)
                        .flatMap(d -> workbench.readings().captureOf(new DocumentId(d)).stream())
                        .toList();
                // Before anything is shown: a list that was broken off was read all the same.
                new Custody(workbench).accessed(Custody.Access.REVIEW_MASKS, shown);
                Map<String, String> waiting = workbench.register().waitingMasks();
                where.forEach((name, documents) -> Output.line(name + "  in " + documents.size()
                        + (documents.size() == 1 ? " document" : " documents")
                        + (waiting.containsKey(name) ? "  (accused; waits for a second reviewer)" : "")));
                if (where.isEmpty()) {
                    Output.progress("nothing is masked; `daylight read` reads what was captured");
                }
            }
            return 0;
        }
    }

    /** {@code masks lift}. */
    @Command(
            name = "lift",
            mixinStandardHelpOptions = true,
            description = {
                "Show the name of a person who acts in office, speaks for a body, or is accused in public.",
                "Every other person stays masked."
            },
            footer = {"", "A name that is masked on one page is masked on all; lifting shows it on all."})
    static final class Lift implements Callable<Integer> {
        @ParentCommand
        private @Nullable MasksCommand masks;

        @Parameters(paramLabel = "NAME", description = "As it is written on the page.")
        private String name = "";

        @Option(
                names = "--class",
                paramLabel = "CLASS",
                required = true,
                description =
                        "office-holder, spokesperson, accused (a private person; needs --ground and a second reviewer), or"
                                + " no-person where the machine was wrong.")
        private String personClass = "";

        @Option(
                names = "--ground",
                paramLabel = "WHY",
                description = "Of an accused private person: publicly-charged or self-identified.")
        private @Nullable String ground;

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; kept as a private field.")
        private String reason = "";

        @Override
        public Integer call() {
            boolean accused = personClass.equals("accused");
            if (accused != (ground != null)) {
                throw new DaylightException(
                        "--class accused and --ground publicly-charged or self-identified stand together");
            }
            try (Workbench workbench = open(masks)) {
                Reviewing reviewing = new Reviewing(workbench);
                if (!reviewing.masked(name)) {
                    throw new DaylightException(
                            "no page masks that name; see `daylight masks list` for those that are masked");
                }
                Event event = ground == null
                        ? reviewing.liftMask(name, personClass, reason)
                        : reviewing.liftAccused(name, ground, reason);
                boolean lifted = workbench.register().liftedMasks().containsKey(name);
                Output.line((lifted ? "lifted" : "noted; the name stays masked until a second reviewer agrees")
                        + ", event " + event.seq());
            }
            return 0;
        }
    }

    /** {@code masks cover}. */
    @Command(
            name = "cover",
            mixinStandardHelpOptions = true,
            description = "Put the mask back on a name from which it was lifted.",
            footer = {"", "Editions that were published meanwhile still show it."})
    static final class Cover implements Callable<Integer> {
        @ParentCommand
        private @Nullable MasksCommand masks;

        @Parameters(paramLabel = "NAME", description = "As it was lifted.")
        private String name = "";

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; kept as a private field.")
        private String reason = "";

        @Override
        public Integer call() {
            try (Workbench workbench = open(masks)) {
                Output.line("covered, event "
                        + new Reviewing(workbench).coverMask(name, reason).seq());
            }
            return 0;
        }
    }
}
