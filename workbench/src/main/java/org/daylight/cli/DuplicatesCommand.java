// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.EntryId;
import org.daylight.Event;
import org.daylight.run.ClaimForm;
import org.daylight.run.Matching;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code register duplicates}: entries that may be one thing, with reasons. */
@Command(
        name = "duplicates",
        mixinStandardHelpOptions = true,
        description = "List pairs of entries that may be one thing, and why; or keep two apart for good.",
        footer = {"", "Nothing is merged here: a person merges two entries, or keeps them apart with --refuse."})
final class DuplicatesCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable RegisterCommand register;

    @Option(
            names = "--refuse",
            arity = "2",
            paramLabel = "ENTRY",
            description = "Two entries that are two things; the pair is not listed again until the decision is undone.")
    private List<String> refuse = List.of();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why they are two; kept as a private field.")
    private String reason = "";

    @Option(names = "--json", description = "Print one JSON object a pair.")
    private boolean json;

    @Override
    public Integer call() {
        try (Workbench workbench = RegisterCommand.open(register)) {
            Matching matching = new Matching(workbench);
            if (!refuse.isEmpty()) {
                Event event = matching.refuse(
                        Kinds.of(refuse.getFirst(), EntryId::new), Kinds.of(refuse.getLast(), EntryId::new), reason);
                if (json) {
                    Output.json(ClaimForm.apart(refuse, event));
                } else {
                    Output.line("kept apart " + String.join(" and ", refuse) + ", event " + event.seq());
                }
                return 0;
            }
            List<Matching.Twins> all = matching.duplicates();
            all.forEach(this::print);
            if (all.isEmpty()) {
                Output.progress("no two entries look like one; `daylight register list` shows them all");
            }
        }
        return 0;
    }

    private void print(Matching.Twins pair) {
        if (json) {
            Output.json(ClaimForm.twins(pair));
        } else {
            Output.line(
                    pair.score() + "  " + pair.one().id() + "  " + pair.one().label() + "  |  "
                            + pair.other().id() + "  " + pair.other().label());
            SuggestCommand.print(pair.reasons());
        }
    }
}
