// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import com.sun.net.httpserver.SimpleFileServer;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.ledger.Fault;
import org.daylight.run.Demo;
import org.daylight.verify.CaseCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code demo}: all stages on the bundled sample press, then the report on a loopback port. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Make a sample case from a bundled sample, take it through every stage, and show the report.")
final class DemoCommand implements Callable<Integer> {
    private static final Set<String> SAMPLES = Set.of("press", "history");

    @ParentCommand
    private @Nullable Daylight daylight;

    @Option(names = "--port", paramLabel = "N", description = "Port to show the report on (default: any free one).")
    private int port;

    @Option(names = "--once", description = "Stop when the report is there.")
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
    public Integer call() {
        Path all = Path.of(System.getProperty("daylight.home", ".")).resolve("samples");
        if (!Files.isDirectory(all)) {
            throw new DaylightException("no samples in " + all + "; run ./daylight from the project's folder");
        }
        if (!SAMPLES.contains(sample)) {
            throw new DaylightException("no sample \"" + sample + "\"; there are press and history");
        }
        Path samples = all.resolve(sample);
        Path root = root();
        Path edition = new Demo(samples, Output::progress)
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
            serve(edition);
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

    private void serve(Path edition) {
        try {
            var server = SimpleFileServer.createFileServer(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                    edition.toAbsolutePath().normalize(),
                    SimpleFileServer.OutputLevel.NONE);
            server.start();
            Output.line("Open http://127.0.0.1:" + server.getAddress().getPort() + "/  (Ctrl-C ends it)");
            Thread.currentThread().join();
        } catch (UncheckedIOException e) {
            throw new DaylightException(
                    "cannot show the report on port " + port + ": " + e.getMessage() + "; name another with --port", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
