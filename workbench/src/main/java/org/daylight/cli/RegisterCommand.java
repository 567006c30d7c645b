// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.daylight.DaylightException;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.run.AsOf;
import org.daylight.run.DueDesk;
import org.daylight.run.EntryPages;
import org.daylight.run.RegisterForm;
import org.daylight.run.RegisterView;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code register}: what was stated of each thing, by whom, and from how many origins. */
@Command(
        name = "register",
        mixinStandardHelpOptions = true,
        description = "List the entries of the register, show one with its statements, arrange them.",
        subcommands = {
            RegisterCommand.ListEntries.class,
            RegisterCommand.Show.class,
            ArrangeCommands.History.class,
            ArrangeCommands.New.class,
            ArrangeCommands.Label.class,
            ArrangeCommands.Merge.class,
            ArrangeCommands.Split.class,
            ArrangeCommands.Move.class,
            JudgeCommands.Retract.class,
            JudgeCommands.Prefer.class,
            JudgeCommands.Grade.class,
            JudgeCommands.GradeSource.class,
            JudgeCommands.DescribeSource.class,
            JudgeCommands.Undo.class,
            DuplicatesCommand.class
        })
final class RegisterCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Override
    public Integer call() {
        ListEntries list = new ListEntries();
        list.register = this;
        return list.call();
    }

    static Workbench open(@Nullable RegisterCommand command) {
        if (command == null) {
            throw new IllegalStateException("picocli sets the parent command");
        }
        return Cases.open(command.daylight);
    }

    static Workbench opened(@Nullable RegisterCommand command) {
        return open(command);
    }

    /** The case, or what its register was when {@code asOf} says; closing it closes all. */
    private static <T> T with(@Nullable RegisterCommand command, @Nullable String asOf, Function<Workbench, T> work) {
        try (Workbench workbench = open(command)) {
            if (asOf == null) {
                return work.apply(workbench);
            }
            long size = AsOf.size(workbench, asOf);
            Output.progress("the register after event " + (size - 1) + ", "
                    + AsOf.last(workbench, size).time());
            try (Workbench then = workbench.asOf(size)) {
                return work.apply(then);
            }
        }
    }

    /** {@code register list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "List entries.")
    static final class ListEntries implements Callable<Integer> {
        private static final int STRETCH = 500;

        @ParentCommand
        private @Nullable RegisterCommand register;

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                description =
                        "Only this kind: presence, agency, incident, response, agreement, figure, reply, or one of"
                                + " the case's codebook.")
        private @Nullable String kind;

        @Option(names = "--page", paramLabel = "N", description = "Which page of the list (default: all of it).")
        private int page;

        @Option(names = "--size", paramLabel = "N", description = "Entries a page (default: ${DEFAULT-VALUE}).")
        private int size = 50;

        @Option(
                names = "--as-of",
                paramLabel = "WHEN",
                description = "As it was: a day such as 2026-03-03, a time, or the number of an event.")
        private @Nullable String asOf;

        @Option(names = "--json", description = "Print one JSON object an entry.")
        private boolean json;

        @Override
        public Integer call() {
            if (page < 0 || size < 1 || size > 10_000) {
                throw new DaylightException("--page counts from 1, --size is 1 to 10000");
            }
            return with(register, asOf, this::list);
        }

        private int list(Workbench workbench) {
            EntryPages pages = new EntryPages(workbench);
            EntryKind only = kind == null ? null : pages.kind(kind);
            int all = pages.count(only);
            int from = page == 0 ? 0 : (page - 1) * size;
            int to = page == 0 ? all : Math.min(all, from + size);
            for (int at = from; at < to; at += STRETCH) {
                pages.list(only, at, Math.min(STRETCH, to - at)).forEach(this::print);
            }
            if (all == 0) {
                Output.progress("the register has no such entry yet; accept claims with `daylight claims accept ID`");
            } else if (page > 0) {
                Output.progress("page " + page + " of " + ((all + size - 1) / size) + ", "
                        + (all == 1 ? "1 entry" : all + " entries"));
            }
            return 0;
        }

        private void print(EntryPages.Row row) {
            Entry e = row.entry();
            if (json) {
                Output.json(RegisterForm.row(row));
            } else {
                Output.line(Columns.pad(e.id().value(), 14)
                        + Columns.pad(e.kind().code(), 11) + Columns.pad(e.label(), 44)
                        + Columns.many(row.statements(), "statement") + ", " + Columns.many(row.pages(), "page"));
            }
        }
    }

    /** {@code register show}. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Show one entry: each statement with its words.")
    static final class Show implements Callable<Integer> {
        @ParentCommand
        private @Nullable RegisterCommand register;

        @Parameters(paramLabel = "ENTRY", description = "Such as IE-1.")
        private String id = "";

        @Option(
                names = "--as-of",
                paramLabel = "WHEN",
                description = "As it was: a day such as 2026-03-03, a time, or the number of an event.")
        private @Nullable String asOf;

        @Option(names = "--json", description = "Print one JSON object a statement.")
        private boolean json;

        @Override
        public Integer call() {
            EntryId typed = Kinds.of(id, EntryId::typed);
            return with(register, asOf, workbench -> show(workbench, typed));
        }

        private int show(Workbench workbench, EntryId typed) {
            EntryPages pages = new EntryPages(workbench);
            Entry entry = pages.entry(typed)
                    .orElseThrow(() -> new DaylightException(
                            "no entry " + typed + "; see `daylight register list` for those that exist"));
            if (!entry.id().equals(typed)) {
                Output.progress(typed + " was merged into " + entry.id());
            }
            EntryPages.Page page = pages.page(entry, new RegisterView(workbench).statements(entry.id()));
            DueDesk desk = new DueDesk(workbench);
            EntryLines lines = new EntryLines(page, desk.renderings(entry.id()), json);
            lines.head();
            page.groups().forEach(lines::group);
            lines.due(desk.beside(entry.id(), LocalDate.now(ZoneOffset.UTC).toString()));
            lines.foot();
            return 0;
        }
    }
}
