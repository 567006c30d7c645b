// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.Event;
import org.daylight.run.Replying;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code reply waive}: notes why nobody is asked. */
@Command(
        name = "waive",
        mixinStandardHelpOptions = true,
        description = "Note why nobody is asked for a reply. The word for why is published, your own words are not.",
        footer = {"", "A waiver is a decision like any other: `daylight decisions undo EVENT` takes it back."})
final class ReplyWaiveCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ReplyCommand reply;

    @Option(
            names = "--to",
            paramLabel = "ENTRY|CLAIM",
            required = true,
            description = "What nobody is asked about; may be given several times.")
    private List<String> targets = List.of();

    @Option(
            names = "--because",
            paramLabel = "WHY",
            required = true,
            description =
                    "replied-publicly, cannot-be-reached, danger (asking would endanger somebody), no-longer-exists,"
                            + " public-record (a court's or an authority's own record).")
    private String because = "";

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "Why, in your own words; kept as a private field.")
    private String reason = "";

    @Override
    public Integer call() {
        try (Workbench workbench = ReplyCommand.open(reply)) {
            Event event = new Replying(workbench).waive(targets, because, reason);
            Output.line("noted, event " + event.seq());
        }
        return 0;
    }
}
