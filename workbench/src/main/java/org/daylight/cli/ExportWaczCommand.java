// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.run.ExportingWacz;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code export wacz}: captures as a WACZ file that replays elsewhere. */
@Command(
        name = "wacz",
        mixinStandardHelpOptions = true,
        description = "Write captures as a signed WACZ 1.1.1 file that replays in ReplayWeb.page and other viewers.",
        footer = {
            "",
            "Restricted captures are never in it. Pages that may name private persons are left out too, and counted. The "
                    + "addresses of the captures are in it: the export discloses them."
        })
final class ExportWaczCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ExportCommand export;

    @Parameters(arity = "0..*", paramLabel = "CAPTURE", description = "These captures only (default: all).")
    private List<String> captures = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write, *.wacz.")
    private Path out = Path.of("case.wacz");

    @Option(
            names = "--include-masked",
            description = "Take pages that may name private persons too: their names stand in them in clear.")
    private boolean includeMasked;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        List<CaptureId> ids = captures.stream().map(ExportWaczCommand::id).toList();
        try (Workbench workbench = Cases.open(export == null ? null : export.daylight())) {
            ExportingWacz.Exported made =
                    new ExportingWacz(workbench).export(out, ids, includeMasked, Output::progress);
            print(made);
        }
        return 0;
    }

    private static CaptureId id(String text) {
        try {
            return new CaptureId(text);
        } catch (IllegalArgumentException e) {
            throw new DaylightException("\"" + text + "\" is no id of a capture; `claims list` shows them", e);
        }
    }

    private void print(ExportingWacz.Exported made) {
        ExportingWacz.LeftOut left = made.selection().leftOut();
        if (json) {
            Output.json(Output.object(
                    "file", made.file().toString(),
                    "sha256", made.digest().hex(),
                    "length", made.length(),
                    "captures", made.selection().captures(),
                    "records", made.records(),
                    "restricted", left.restricted(),
                    "masked", left.masked(),
                    "unfit", left.unfit(),
                    "keySha256", made.key().hex(),
                    "position", made.selection().position(),
                    "event", made.event().seq()));
            return;
        }
        Output.line(made.selection().captures() + " captures in " + made.file() + "; " + ExportingWacz.words(left));
        Output.line("SHA-256 " + made.digest().hex() + ", noted in event "
                + made.event().seq());
        Output.line("Signed by the key " + made.key().hex() + "; tell the reader this digest by another way");
        Output.line("A stranger checks it with: daylight verify " + made.file());
    }
}
