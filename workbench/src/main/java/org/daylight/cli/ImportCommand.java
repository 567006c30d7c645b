// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.daylight.DaylightException;
import org.daylight.preserve.HandIns;
import org.daylight.run.Capturing;
import org.daylight.run.SweptHandIn;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code import}: takes in files. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Take in files and folders: HTML in any charset, plain text, WARC, WARC.gz and WACZ with any number of records.",
        footer = {
            "",
            "--as statements takes a spreadsheet (CSV, XLSX, ODS), FollowTheMoney, an auto-archiver sheet, CSL-JSON or RIS",
            "into the work list, where each row waits for a passage; look first with --preview."
        })
final class ImportCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files, or folders to walk.")
    private List<Path> files = List.of();

    @Option(names = "--url", paramLabel = "URL", description = "Where the file comes from, if known (one file only).")
    private @Nullable String url;

    @Option(names = "--json", description = "Print one JSON object a capture, or an item.")
    private boolean json;

    @ArgGroup(exclusive = false, heading = "%nWork from elsewhere:%n")
    private @Nullable ImportWork work;

    @Option(
            names = "--from-sweep",
            paramLabel = "DIR",
            description = "Take the captures that a sweep found claims in, with their original bytes.")
    private @Nullable Path sweep;

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            description = "Of a sweep take those alone whose address holds this text; may be given several times.")
    private List<String> only = List.of();

    @Override
    public Integer call() {
        if ((sweep == null) == files.isEmpty()) {
            throw new DaylightException("name files to take in, or a sweep with --from-sweep DIR");
        }
        if (sweep != null) {
            return fromSweep(sweep);
        }
        if (url != null && files.size() > 1) {
            throw new DaylightException("--url goes with one file; " + files.size() + " were named");
        }
        if (work != null && work.wanted()) {
            return work.run(daylight, files, json);
        }
        int failed = 0;
        try (Workbench workbench = Cases.open(daylight)) {
            for (Path path : files) {
                try {
                    HandIns.Found found = HandIns.walk(path);
                    for (String refused : found.refused()) {
                        failed++;
                        Output.progress("daylight: " + refused);
                    }
                    for (Path file : found.files()) {
                        failed += take(workbench, file);
                    }
                } catch (DaylightException e) {
                    failed++;
                    Output.progress("daylight: " + e.getMessage());
                }
            }
        }
        return failed == 0 ? 0 : 1;
    }

    private int fromSweep(Path folder) {
        try (Workbench workbench = Cases.open(daylight)) {
            int failed = 0;
            SweptHandIn swept = new SweptHandIn(workbench);
            for (SweptHandIn.Chosen chosen : swept.choose(folder, only)) {
                failed += kept(chosen.file() + ": " + chosen.records().size() + " records", () -> swept.take(chosen));
            }
            return failed == 0 ? 0 : 1;
        }
    }

    private int take(Workbench workbench, Path file) {
        return kept(String.valueOf(file), () -> new Capturing(workbench).handIn(file, url));
    }

    private int kept(String what, Supplier<Capturing.Kept> deed) {
        try {
            Output.progress("taking in " + what);
            Capturing.Kept kept = deed.get();
            kept.captures().forEach(c -> CaptureCommand.print(c, json));
            kept.warnings().forEach(w -> Output.progress("daylight: " + w));
            // What was cut off is named and the rest is kept; the exit status still says that not all is well.
            return kept.warnings().isEmpty() ? 0 : 1;
        } catch (DaylightException e) {
            Output.progress("daylight: " + e.getMessage());
            return 1;
        }
    }
}
