// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.run.Publishing;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code publish}: freezes an edition. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Freeze the register into a numbered, signed edition: report, passages, data.",
        footer = {
            "",
            "A name that stands behind a mask or a seal stops the build; what is named is the place, not the name."
        })
final class PublishCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to put it (default: editions/N in the case).")
    private @Nullable Path out;

    @Option(names = "--title", paramLabel = "T", description = "Title on the cover.")
    private String title = "What was reported, by whom, and what became of it";

    @Option(
            names = "--only",
            paramLabel = "CONDITION",
            description = {
                "Take in a part of the register alone: kind=KIND[,KIND] or country=CODE[,CODE]; may be repeated, all must"
                        + " hold. The edition prints what it takes in."
            })
    private List<String> only = List.of();

    @Option(
            names = "--no-pdf",
            description = "Leave the PDF file out. It needs a browser of the Chromium family; without one it is left out too.")
    private boolean noPdf;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        try (Workbench workbench = Cases.open(daylight)) {
            Publishing.Published published = new Publishing(workbench).publish(Publishing.Order.of(title, only, !noPdf, out));
            Path index = published.edition().folder().resolve("index.html");
            if (json) {
                Output.json(Output.object(
                        "number", published.number(),
                        "folder", published.edition().folder().toString(),
                        "manifestSha256", published.edition().manifest().hex(),
                        "files", published.edition().files(),
                        "passages", published.edition().passages(),
                        "withdrawn", published.withdrawn(),
                        "event", published.event().seq()));
            } else {
                Output.line("Edition " + published.number() + ": " + index);
                if (published.withdrawn() > 0) {
                    Output.line("Without their words, to protect somebody: " + published.withdrawn() + " statements");
                }
                Output.line("A stranger checks it with: daylight verify "
                        + published.edition().folder());
            }
        }
        return 0;
    }
}
