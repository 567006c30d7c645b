// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.run.Publishing;
import org.daylight.run.Rebuilding;
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
            names = "--embargo",
            paramLabel = "HOUR",
            description =
                    "Not to be made public before this hour with its zone, such as 2026-12-01T09:00+01:00: printed on"
                            + " the cover, and nothing leaves the case before: no feed, data, bundle or archive.")
    private @Nullable String embargo;

    @Option(
            names = "--no-pdf",
            description =
                    "Leave the PDF file out. It needs a browser of the Chromium family; without one it is left out too.")
    private boolean noPdf;

    @Option(
            names = "--rebuild",
            paramLabel = "N",
            description = "Build edition N again, from the ledger as it stood, into --out DIR: the same bytes, unless"
                    + " something was sealed or erased since. Nothing is noted.")
    private @Nullable Integer rebuild;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        try (Workbench workbench = Cases.open(daylight)) {
            if (rebuild != null) {
                return rebuild(workbench, rebuild);
            }
            Publishing.Published published = new Publishing(workbench)
                    .publish(Publishing.Order.of(title, only, !noPdf, out).until(embargo));
            Path index = published.edition().folder().resolve("index.html");
            if (json) {
                Output.json(Output.object(
                        "number", published.number(),
                        "folder", published.edition().folder().toString(),
                        "manifestSha256", published.edition().manifest().hex(),
                        "files", published.edition().files(),
                        "passages", published.edition().passages(),
                        "pdf", published.printed(),
                        "withdrawn", published.withdrawn(),
                        "event", published.event().seq()));
            } else {
                Output.line("Edition " + published.number() + ": " + index);
                if (published.withdrawn() > 0) {
                    Output.line("Without their words, to protect somebody: " + published.withdrawn() + " statements");
                }
                if (!noPdf && !published.unprinted().isEmpty()) {
                    Output.line(published.unprinted());
                }
                Output.line("A stranger checks it with: daylight verify "
                        + published.edition().folder());
            }
        }
        return 0;
    }

    private int rebuild(Workbench workbench, int number) {
        if (out == null) {
            throw new DaylightException(
                    "name the folder that edition " + number + " is to be built again in: --out DIR");
        }
        Rebuilding.Rebuilt again = new Rebuilding(workbench).rebuild(number, out);
        if (json) {
            Output.json(Output.object(
                    "number", number,
                    "folder", again.edition().folder().toString(),
                    "manifestSha256", again.edition().manifest().hex(),
                    "same", again.same(),
                    "different", again.different()));
        } else if (again.same()) {
            Output.line("Edition " + number + " built again, byte for byte the same: "
                    + again.edition().folder());
        } else {
            Output.line("Edition " + number + " built again, and not the same: "
                    + again.edition().folder());
            again.different().forEach(file -> Output.line("  " + file));
            Output.line("Seals, erasures and lifted masks since, another version of the reader, or another browser or"
                    + " fonts (report.pdf) make it another one.");
        }
        return again.same() ? 0 : 1;
    }
}
