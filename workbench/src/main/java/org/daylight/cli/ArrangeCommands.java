// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.daylight.EntryId;
import org.daylight.Event;
import org.daylight.register.StatementRef;
import org.daylight.run.Arranging;
import org.daylight.run.EntryPages;
import org.daylight.run.RegisterForm;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Commands of {@code register} that arrange entries; each is one decision, and each can be undone. */
final class ArrangeCommands {
    private ArrangeCommands() {}

    /** What all of them share: the case, a reason, JSON. */
    abstract static class Deed implements Callable<Integer> {
        @ParentCommand
        private @Nullable RegisterCommand register;

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept in the ledger as a private field.")
        String reason = "";

        @Option(names = "--json", description = "Print the decision as one JSON object.")
        private boolean json;

        /** Opens the case, decides, and prints what was decided. */
        int decide(Function<Arranging, Event> deed, String done) {
            try (Workbench workbench = RegisterCommand.opened(register)) {
                Event event = deed.apply(new Arranging(workbench));
                if (json) {
                    Output.json(RegisterForm.deed(event));
                } else {
                    Object entry = event.open().get("entry");
                    Output.line(done + (entry == null ? "" : " " + entry) + ", event " + event.seq()
                            + "; `daylight register undo " + event.seq() + "` takes it back");
                }
            }
            return 0;
        }
    }

    static EntryId entry(String typed) {
        return Kinds.of(typed, EntryId::typed);
    }

    static List<StatementRef> statements(List<String> typed) {
        return typed.stream().map(t -> Kinds.of(t, StatementRef::parse)).toList();
    }

    /** {@code register history}. */
    @Command(
            name = "history",
            mixinStandardHelpOptions = true,
            description = "List all decisions that touch an entry, those included that were undone.")
    static final class History implements Callable<Integer> {
        @ParentCommand
        private @Nullable RegisterCommand register;

        @Parameters(paramLabel = "ENTRY", description = "Such as IE-1.")
        private String id = "";

        @Option(names = "--json", description = "Print one JSON object a decision.")
        private boolean json;

        @Override
        public Integer call() {
            try (Workbench workbench = RegisterCommand.opened(register)) {
                EntryPages pages = new EntryPages(workbench);
                EntryId entry = entry(id);
                pages.page(
                                pages.entry(entry)
                                        .orElseThrow(() -> new org.daylight.DaylightException("no entry " + entry
                                                + "; see `daylight register list` for those that exist")),
                                List.of())
                        .steps()
                        .forEach(s -> {
                            if (json) {
                                Output.json(RegisterForm.step(s));
                            } else {
                                Output.line(EntryLines.step(s));
                            }
                        });
            }
            return 0;
        }
    }

    /** {@code register new}. */
    @Command(name = "new", mixinStandardHelpOptions = true, description = "Make an entry of a kind of the codebook.")
    static final class New extends Deed {
        @Parameters(index = "0", paramLabel = "KIND", description = "Such as agency.")
        private String kind = "";

        @Parameters(index = "1", paramLabel = "LABEL", description = "How people call it; never the name of a person.")
        private String label = "";

        @Override
        public Integer call() {
            return decide(a -> a.make(kind, label, reason), "made");
        }
    }

    /** {@code register label}. */
    @Command(name = "label", mixinStandardHelpOptions = true, description = "Call an entry otherwise.")
    static final class Label extends Deed {
        @Parameters(index = "0", paramLabel = "ENTRY", description = "Such as IE-1.")
        private String id = "";

        @Parameters(index = "1", paramLabel = "LABEL", description = "How people call it; never the name of a person.")
        private String label = "";

        @Override
        public Integer call() {
            return decide(a -> a.label(entry(id), label, reason), "relabelled");
        }
    }

    /** {@code register merge}. */
    @Command(
            name = "merge",
            mixinStandardHelpOptions = true,
            description = "Merge entries into another; their ids lead there, and undoing it takes them apart again.")
    static final class Merge extends Deed {
        @Parameters(arity = "1..*", paramLabel = "ENTRY", description = "Those that go, such as IE-2 IE-3.")
        private List<String> from = List.of();

        @Option(names = "--into", required = true, paramLabel = "ENTRY", description = "The one that stays.")
        private String into = "";

        @Override
        public Integer call() {
            return decide(
                    a -> a.merge(from.stream().map(ArrangeCommands::entry).toList(), entry(into), reason),
                    "merged into " + entry(into));
        }
    }

    /** {@code register split}. */
    @Command(
            name = "split",
            mixinStandardHelpOptions = true,
            description = "Make a new entry of some of the statements of another.")
    static final class Split extends Deed {
        @Parameters(index = "0", paramLabel = "ENTRY", description = "Such as IE-1.")
        private String id = "";

        @Parameters(
                index = "1..*",
                arity = "1..*",
                paramLabel = "STATEMENT",
                description = "Such as 12 (all that was accepted with event 12) or 12/operator.")
        private List<String> statements = List.of();

        @Option(names = "--label", required = true, paramLabel = "LABEL", description = "How the new entry is called.")
        private String label = "";

        @Override
        public Integer call() {
            return decide(a -> a.split(entry(id), statements(statements), label, reason), "split off");
        }
    }

    /** {@code register move}. */
    @Command(name = "move", mixinStandardHelpOptions = true, description = "Move statements to another entry.")
    static final class Move extends Deed {
        @Parameters(
                arity = "1..*",
                paramLabel = "STATEMENT",
                description = "Such as 12 (all that was accepted with event 12) or 12/operator.")
        private List<String> statements = List.of();

        @Option(names = "--to", required = true, paramLabel = "ENTRY", description = "An entry that exists.")
        private String to = "";

        @Override
        public Integer call() {
            return decide(a -> a.move(statements(statements), entry(to), reason), "moved to");
        }
    }
}
