// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.file.Path;
import org.daylight.run.ExportingReferences;
import org.daylight.run.Form;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code export csl} and {@code export ris}: preserved pages for Zotero and other reference managers. */
final class ExportReferencesCommand {
    private ExportReferencesCommand() {}

    /** What both have in common. */
    abstract static class Form implements java.util.concurrent.Callable<Integer> {
        @ParentCommand
        private @Nullable ExportCommand export;

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "A new file.")
        private @Nullable Path out;

        @Option(names = "--all", description = "Every capture, not only those that a statement rests on.")
        private boolean all;

        abstract String form();

        @Override
        public Integer call() {
            if (export == null || out == null) {
                throw new IllegalStateException("picocli sets the parent command and what is required");
            }
            try (Workbench workbench = Cases.open(export.daylight())) {
                ExportingReferences.Written written = new ExportingReferences(workbench).export(form(), all, out);
                Output.line(out + ": " + written.references() + " preserved pages");
                if (written.leftOut() > 0) {
                    Output.progress(written.leftOut() + " captures are under seal and were left out");
                }
            }
            return 0;
        }
    }

    /** CSL-JSON. */
    @Command(
            name = "csl",
            mixinStandardHelpOptions = true,
            description = "Write preserved pages as CSL-JSON, with digest, time and place in the archive.")
    static final class Csl extends Form {
        @Override
        String form() {
            return "csl";
        }
    }

    /** RIS. */
    @Command(
            name = "ris",
            mixinStandardHelpOptions = true,
            description = "Write preserved pages as RIS, with digest, time and place in the archive.")
    static final class Ris extends Form {
        @Override
        String form() {
            return "ris";
        }
    }
}
