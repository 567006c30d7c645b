// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.ledger.Fault;
import org.daylight.run.Demo;
import org.daylight.run.Workbench;
import org.daylight.verify.CaseCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code demo}: all stages on a bundled sample, then the workbench. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Make a sample case from a bundled sample, take it through every stage, and open the workbench on it.")
final class DemoCommand implements Callable<Integer> {
    private static final Set<String> SAMPLES = Set.of("press", "history");

    @ParentCommand
    private @Nullable Daylight daylight;

    @Option(names = "--port", paramLabel = "N", description = "Port of the workbench (default: any free one).")
    private int port;

    @Option(names = "--once", description = "Stop when the report is there, without the workbench.")
    private boolean once;

    @Option(
            names = "--sample",
            paramLabel = "NAME",
            defaultValue = "press",
            description = {
                "press (default): an invented press with persons to protect.",
                "history: how the numbers of a real story came about; for stories and conflicts."
            })
    private String sample = "press";

    @Override
    public Integer call() throws InterruptedException {
        Path all = Path.of(System.getProperty("daylight.home", ".")).resolve("samples");
        if (!Files.isDirectory(all)) {
            throw new DaylightException("no samples in " + all + "; run ./daylight from the project's folder");
        }
        if (!SAMPLES.contains(sample)) {
            throw new DaylightException("no sample \"" + sample + "\"; there are press and history");
        }
        Path samples = all.resolve(sample);
        Path root = root();
        Path edition = new Demo(samples, true, Output::progress)
                .run(
                        root,
                        workbench -> new CaseCheck(workbench.folder(), workbench.database())
                                .check(null).faults().stream()
                                        .map(Fault::toString)
                                        .toList());
        Path report = edition.resolve("index.html").toAbsolutePath().normalize();
        Output.line("The case:   " + root);
        Output.line("The report: " + report);
        if (!once) {
            try (Workbench workbench = Workbench.open(root)) {
                Serving.alone(workbench, port, false);
            }
        }
        return 0;
    }

    private Path root() {
        if (daylight != null && daylight.caseNamed()) {
            return daylight.caseFolder();
        }
        String stamp = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                .format(LocalDateTime.now(java.time.ZoneId.systemDefault()));
        return Path.of("case", "demo-" + stamp);
    }
}
