// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.daylight.CaptureId;
import org.daylight.ClaimId;
import org.daylight.Event;
import org.daylight.run.RegisterForm;
import org.daylight.run.WorkList;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code worklist}: what came from elsewhere and has no passage yet. */
@Command(
        name = "worklist",
        mixinStandardHelpOptions = true,
        description =
                "What came from elsewhere and has no passage yet: no support, in no edition, until words are cited.",
        footer = {
            "",
            "worklist capture preserves the pages; then read; then",
            "worklist accept ITEM CLAIM, or worklist cite ITEM CAPTURE --quote \"words\", or worklist drop ITEM."
        })
final class WorklistCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Option(names = "--all", description = "Items that are done or dropped too.")
    private boolean all;

    @Option(names = "--limit", defaultValue = "200", description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", description = "Print one JSON object an item.")
    private boolean json;

    private int with(ToIntFunction<WorkList> work) {
        try (Workbench workbench = Cases.open(daylight)) {
            return work.applyAsInt(new WorkList(workbench));
        }
    }

    @Override
    public Integer call() {
        return with(list -> {
            List<WorkList.Shown> shown = list.list(all ? Optional.empty() : Optional.of("open"), limit);
            shown.forEach(this::print);
            int open = list.counts().getOrDefault("open", 0);
            if (shown.isEmpty()) {
                Output.progress("nothing waits for a passage; `import FILE --as statements` takes in a spreadsheet");
            } else if (open > shown.size()) {
                Output.progress(open + " items are open; --limit shows more");
            }
            return 0;
        });
    }

    private void print(WorkList.Shown i) {
        if (json) {
            Output.json(RegisterForm.item(i));
            return;
        }
        Output.line(i.id() + "  " + i.what() + (i.state().equals("open") ? "" : ", " + i.state()) + "  " + i.says());
        Output.line("    " + i.from() + (i.url() == null ? "" : "  " + i.url()));
        if (!i.captures().isEmpty()) {
            Output.line("    preserved as " + i.captures().getLast());
        }
        i.fitting().forEach(c -> Output.line("    claim " + c + " says the same: worklist accept " + i.id() + " " + c));
        i.beside().forEach(line -> Output.line("    " + line));
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "accept",
            description = "Accept a claim that says what the item says, and close the item.")
    int accept(
            @Parameters(paramLabel = "ITEM") String item,
            @Parameters(paramLabel = "CLAIM") String claim,
            @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why; kept private.")
                    String reason) {
        return with(list -> closed(item, list.accept(item, Kinds.of(claim, ClaimId::new), reason)));
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "cite",
            description = "Accept what the item says on words of a capture, and close the item.")
    int cite(
            @Parameters(paramLabel = "ITEM") String item,
            @Parameters(paramLabel = "CAPTURE") String capture,
            @Option(
                            names = "--quote",
                            required = true,
                            paramLabel = "WORDS",
                            description = "As the text has them, once.")
                    String quote,
            @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why; kept private.")
                    String reason) {
        return with(list -> closed(item, list.cite(item, Kinds.of(capture, CaptureId::new), quote, reason)));
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "done",
            description = "Close an item that is a page or a name, when its work is done.")
    int done(
            @Parameters(paramLabel = "ITEM") String item,
            @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why; kept private.")
                    String reason) {
        return with(list -> closed(item, list.done(item, reason)));
    }

    @Command(mixinStandardHelpOptions = true, name = "drop", description = "Take an item off the list, with a reason.")
    int drop(
            @Parameters(paramLabel = "ITEM") String item,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept private.")
                    String reason) {
        return with(list -> closed(item, list.drop(item, reason)));
    }

    private static int closed(String item, Event event) {
        Output.line(item + " closed, event " + event.seq()
                + (event.open().get("entry") instanceof String entry ? " on " + entry : ""));
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "capture",
            description = "Preserve the pages of open items that are not preserved yet.")
    int capture(@Option(names = "--limit", defaultValue = "100000", description = "At most so many pages.") int most) {
        return with(list -> {
            int[] failed = {0};
            list.capture(most, (item, sentence, bad) -> {
                failed[0] += bad ? 1 : 0;
                Output.line(item + "  " + sentence);
            });
            return failed[0] == 0 ? 0 : 1;
        });
    }
}
