// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.daylight.run.ExportingData;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code export ftm|csv|annotations|geojson}: the register in the forms of others. */
@Command(
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "What is masked in an edition is masked here; a name in any of it refuses to write. Each allegation carries what "
                    + "answers it. The export is noted in the ledger."
        })
abstract class ExportDataCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ExportCommand export;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path out = Path.of("export");

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    abstract ExportingData.Form form();

    abstract String counted();

    @Override
    public Integer call() {
        try (Workbench workbench = Cases.open(export == null ? null : export.daylight())) {
            ExportingData.Exported made = new ExportingData(workbench).export(form(), out);
            if (json) {
                Output.json(Output.object(
                        "files", made.files().stream().map(Path::toString).toList(),
                        "count", made.rows(),
                        "sha256", made.digest().hex(),
                        "event", made.event().seq()));
            } else {
                Output.line(
                        made.rows() + " " + counted() + " in " + made.files().getFirst());
                made.files().stream().skip(1).forEach(file -> Output.line("beside it: " + file));
                Output.line("SHA-256 " + made.digest().hex() + ", noted in event "
                        + made.event().seq());
            }
        }
        return 0;
    }

    /** {@code export ftm}. */
    @Command(
            name = "ftm",
            description = "Write the register as FollowTheMoney entities, one a line of JSON, and its statements as a"
                    + " table beside them.")
    static final class Ftm extends ExportDataCommand {
        @Override
        ExportingData.Form form() {
            return ExportingData.Form.FTM;
        }

        @Override
        String counted() {
            return "entities";
        }
    }

    /** {@code export csv}. */
    @Command(
            name = "csv",
            description =
                    "Write the register as a table, a row a statement, and a dictionary of its columns beside it.")
    static final class Table extends ExportDataCommand {
        @Option(names = "--bom", description = "Begin with a byte order mark, by which some spreadsheets know UTF-8.")
        private boolean bom;

        @Override
        ExportingData.Form form() {
            return bom ? ExportingData.Form.CSV_BOM : ExportingData.Form.CSV;
        }

        @Override
        String counted() {
            return "statements";
        }
    }

    /** {@code export annotations}. */
    @Command(name = "annotations", description = "Write the statements as W3C Web Annotations (JSON-LD).")
    static final class Annotations extends ExportDataCommand {
        @Override
        ExportingData.Form form() {
            return ExportingData.Form.ANNOTATIONS;
        }

        @Override
        String counted() {
            return "annotations";
        }
    }

    /** {@code export geojson}. */
    @Command(
            name = "geojson",
            description = "Write the entries that have a country as GeoJSON, each with the precision of its place.")
    static final class GeoJson extends ExportDataCommand {
        @Override
        ExportingData.Form form() {
            return ExportingData.Form.GEOJSON;
        }

        @Override
        String counted() {
            return "features";
        }
    }
}
