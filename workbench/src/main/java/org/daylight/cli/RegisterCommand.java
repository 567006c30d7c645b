// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.publish.RenderingView;
import org.daylight.read.Why;
import org.daylight.run.DueDesk;
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
        description = "List the entries of the register, or show one with its statements.",
        subcommands = {RegisterCommand.ListEntries.class, RegisterCommand.Show.class})
final class RegisterCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Override
    public Integer call() {
        ListEntries list = new ListEntries();
        list.register = this;
        return list.call();
    }

    private static Workbench open(@Nullable RegisterCommand command) {
        if (command == null) {
            throw new IllegalStateException("picocli sets the parent command");
        }
        return Cases.open(command.daylight);
    }

    /** {@code register list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "List entries.")
    static final class ListEntries implements Callable<Integer> {
        @ParentCommand
        private @Nullable RegisterCommand register;

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                description = "Only this kind: presence, agency, incident, response, agreement, figure, reply.")
        private @Nullable String kind;

        @Option(names = "--json", description = "Print one JSON object an entry.")
        private boolean json;

        @Override
        public Integer call() {
            EntryKind only = kind == null ? null : Kinds.of(kind, EntryKind::of);
            try (Workbench workbench = open(register)) {
                RegisterView view = new RegisterView(workbench);
                List<Entry> entries = view.entries().stream()
                        .filter(e -> only == null || e.kind().equals(only))
                        .toList();
                for (Entry e : entries) {
                    int statements = view.statements(e.id()).size();
                    if (json) {
                        Output.json(Output.object(
                                "entry", e.id().value(),
                                "kind", e.kind().code(),
                                "label", e.label(),
                                "statements", statements));
                    } else {
                        Output.line(e.id() + "  " + e.kind().code() + "  " + e.label() + "  " + statements
                                + (statements == 1 ? " statement" : " statements"));
                    }
                }
                if (entries.isEmpty()) {
                    Output.progress(
                            "the register has no such entry yet; accept claims with `daylight claims accept ID`");
                }
            }
            return 0;
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

        @Option(names = "--json", description = "Print one JSON object a statement.")
        private boolean json;

        @Override
        public Integer call() {
            EntryId entryId = Kinds.of(id, EntryId::typed);
            try (Workbench workbench = open(register)) {
                RegisterView view = new RegisterView(workbench);
                Entry entry = view.entries().stream()
                        .filter(e -> e.id().equals(entryId))
                        .findFirst()
                        .orElseThrow(() -> new DaylightException(
                                "no entry " + entryId + "; see `daylight register list` for those that exist"));
                if (!json) {
                    Output.line(entry.id() + "  " + entry.kind().code() + "  " + entry.label());
                }
                DueDesk desk = new DueDesk(workbench);
                var renderings = desk.renderings(entryId);
                view.statements(entryId)
                        .forEach(s -> print(s, renderings.getOrDefault(s.decision(), List.of()), json));
                DueDesk.Beside beside =
                        desk.beside(entryId, LocalDate.now(ZoneOffset.UTC).toString());
                if (json) {
                    var due = Output.object("entry", entry.id().value(), "property", "due-process");
                    due.putAll(DueLines.json(beside));
                    Output.json(due);
                } else {
                    DueLines.lines(beside).forEach(Output::line);
                }
            }
            return 0;
        }

        private static void print(RegisterView.Shown s, List<RenderingView> renderings, boolean json) {
            if (json) {
                Output.json(Output.object(
                        "entry", s.entry().value(),
                        "property", s.property(),
                        "value", s.value(),
                        "speaker", s.speaker(),
                        "stance", s.stance().code(),
                        "quote", s.quote(),
                        "publisher", s.publisher(),
                        "url", s.url(),
                        "capture", s.capture().value(),
                        "decision", s.decision(),
                        "origins", s.origins(),
                        "pages", s.pages(),
                        "conflicting", s.conflicting(),
                        "fragment", s.fragment() == null ? null : s.fragment().value(),
                        "reader", s.reader(),
                        "alsoBy", s.alsoBy(),
                        "renderings", renderings.stream().map(DueLines::json).toList(),
                        "explanation", s.why().none() ? null : Why.object(s.why())));
            } else {
                Output.line("  " + s.property() + ": " + s.value() + (s.conflicting() ? "  [others differ]" : "") + "  "
                        + s.stance().code() + " "
                        + (s.speaker() == null ? "(no speaker named)" : s.speaker()) + "  " + s.origins()
                        + (s.origins() == 1 ? " origin, " : " origins, ") + s.pages()
                        + (s.pages() == 1 ? " page" : " pages"));
                String words = s.fragment() == null
                        ? "\"" + s.quote() + "\""
                        : "[" + s.fragment().inWords() + ": " + s.quote() + "]";
                Output.line("      " + words + "  " + s.publisher() + "  " + s.url() + "  decision " + s.decision());
                renderings.forEach(r -> Output.line("      " + DueLines.rendering(r)));
                Whys.lines(String.valueOf(s.reader()), s.alsoBy(), s.why(), false)
                        .forEach(l -> Output.line("      " + l));
            }
        }
    }
}
