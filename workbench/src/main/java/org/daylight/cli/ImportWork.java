// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.run.TakingIn;
import org.daylight.run.WorkPreview;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code import} that take rows and references into the work list. */
final class ImportWork {
    private static final int MOST_BYTES = 70_000;

    /** What the files are taken in as. */
    enum As {
        DOCUMENTS,
        STATEMENTS
    }

    @Option(
            names = "--as",
            paramLabel = "WHAT",
            description = "documents: captures (the default); statements: rows for the work list.")
    private As as = As.DOCUMENTS;

    @Option(
            names = "--from",
            paramLabel = "FORM",
            description = "sheet, ftm, auto-archiver, csl or ris (default: told by the file). Means --as statements.")
    private @Nullable String from;

    @Option(names = "--mapping", paramLabel = "FILE", description = "What each column is, as --preview prints it.")
    private @Nullable Path mapping;

    @Option(names = "--sheet", paramLabel = "SHEET", description = "Name or number of the sheet (default: the first).")
    private @Nullable String sheet;

    @Option(names = "--preview", description = "Print what would be taken in, and write nothing.")
    private boolean preview;

    boolean wanted() {
        return as == As.STATEMENTS || from != null || mapping != null || preview;
    }

    int run(@Nullable Daylight daylight, List<Path> files, boolean json) {
        TakingIn.Wanted wanted = new TakingIn.Wanted(
                from,
                Optional.ofNullable(sheet),
                mapping == null ? null : new String(Texts.bytes(mapping, MOST_BYTES), StandardCharsets.UTF_8));
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new DaylightException("cannot take " + file + ": there is no such file");
            }
        }
        try (Workbench workbench = Cases.open(daylight)) {
            WorkPreview work = new WorkPreview(workbench);
            for (Path file : files) {
                WorkPreview.Told told = preview ? work.preview(file, wanted) : work.take(file, wanted);
                told.notes().forEach(note -> Output.progress(file.getFileName() + ": " + note));
                if (preview && !told.mapping().isEmpty() && !json) {
                    told.mapping().lines().forEach(Output::line);
                }
                if (preview) {
                    for (WorkPreview.Row row : told.first()) {
                        if (json) {
                            Output.json(Output.object(
                                    "line", row.line(), "what", row.what(), "url", row.url(), "says", row.says()));
                        } else {
                            Output.line("    " + row.line() + "  " + row.what() + "  " + row.says()
                                    + (row.url() == null ? "" : "  " + row.url()));
                        }
                    }
                }
                String sentence = file + ": " + told.items() + " items from " + told.source()
                        + (told.passedOver() == 0 ? "" : ", " + told.passedOver() + " passed over");
                if (preview) {
                    Output.progress(sentence + "; nothing was written");
                } else if (json) {
                    Output.json(Output.object(
                            "file", file.toString(),
                            "from", told.source(),
                            "items", told.items(),
                            "passedOver", told.passedOver()));
                } else {
                    Output.line(sentence + "; `worklist` prints them");
                }
            }
        }
        return 0;
    }
}
