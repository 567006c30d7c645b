// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.Event;
import org.daylight.run.DueForm;
import org.daylight.run.Replying;
import org.daylight.run.SearchLog;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code search-log}: what was looked for and what came of it. */
@Command(
        name = "search-log",
        mixinStandardHelpOptions = true,
        description = "Keep what was looked for, where, and what came of it, nothing included.",
        footer = {
            "",
            "For searches after publications, bodies, offices and events: it shows that the other side of a question was "
                    + "asked. Not for where a private person lives or goes: do not look for that, and do not write it down here."
        },
        subcommands = {SearchLogCommand.Add.class, SearchLogCommand.Link.class, SearchLogCommand.ListSearches.class})
final class SearchLogCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Override
    public Integer call() {
        ListSearches list = new ListSearches();
        list.log = this;
        return list.call();
    }

    private static Workbench open(@Nullable SearchLogCommand command) {
        if (command == null) {
            throw new IllegalStateException("picocli sets the parent command");
        }
        return Cases.open(command.daylight);
    }

    /** {@code search-log add}. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Write a search down. The words are private fields, the count is open.")
    static final class Add implements Callable<Integer> {
        @ParentCommand
        private @Nullable SearchLogCommand log;

        @Option(
                names = "--where",
                paramLabel = "TEXT",
                required = true,
                description = "An archive, a register, a search engine.")
        private String where = "";

        @Option(names = "--for", paramLabel = "TEXT", required = true, description = "What was looked for.")
        private String what = "";

        @Option(
                names = "--found",
                paramLabel = "N",
                description = "How many results were of use (default: ${DEFAULT-VALUE}).",
                defaultValue = "0")
        private long found;

        @Option(names = "--note", paramLabel = "TEXT", description = "Anything else.")
        private @Nullable String note;

        @Override
        public Integer call() {
            try (Workbench workbench = open(log)) {
                Event event = new SearchLog(workbench).add(where, what, found, note);
                Output.line("noted, event " + event.seq());
            }
            return 0;
        }
    }

    /** {@code search-log link}. */
    @Command(
            name = "link",
            mixinStandardHelpOptions = true,
            description =
                    "Say of a search that found nothing which question it answers: it is shown there with its day.")
    static final class Link implements Callable<Integer> {
        @ParentCommand
        private @Nullable SearchLogCommand log;

        @Parameters(paramLabel = "SEARCH", description = "The search, by its event (`daylight search-log list`).")
        private long search;

        @Option(
                names = "--to",
                paramLabel = "ENTRY|CLAIM",
                required = true,
                description = "What it is about; may be given several times.")
        private List<String> targets = List.of();

        @Option(
                names = "--state",
                paramLabel = "COUNTRY",
                description = "Whose response was looked for, such as IE; without it, a reply of the accused side was.")
        private @Nullable String state;

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept as a private field.")
        private String reason = "";

        @Override
        public Integer call() {
            try (Workbench workbench = open(log)) {
                String what = state == null ? "no-reply-found" : "no-response-found";
                Event event = new Replying(workbench).nothingFound(search, what, targets, state, reason);
                Output.line("linked to " + String.join(", ", targets) + ", event " + event.seq());
            }
            return 0;
        }
    }

    /** {@code search-log list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the searches that were noted.")
    static final class ListSearches implements Callable<Integer> {
        @ParentCommand
        private @Nullable SearchLogCommand log;

        @Option(names = "--json", description = "Print one JSON object a search.")
        private boolean json;

        @Override
        public Integer call() {
            try (Workbench workbench = open(log)) {
                for (SearchLog.Search s : new SearchLog(workbench).shown()) {
                    if (json) {
                        Output.json(DueForm.search(s));
                    } else {
                        Output.line("event " + s.event() + "  " + s.time() + "  found " + s.found() + "  in "
                                + s.where() + ": " + s.what() + (s.note() == null ? "" : "  (" + s.note() + ")"));
                    }
                }
            }
            return 0;
        }
    }
}
