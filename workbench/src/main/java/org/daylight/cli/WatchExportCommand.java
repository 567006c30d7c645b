// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.run.Workbench;
import org.daylight.run.watch.WatchList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code watch export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Write what is watched as a list that readers of feeds, or spreadsheets, take in. Addresses in which a"
                        + " masked name stands are left out.")
final class WatchExportCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable WatchCommand watch;

    @Option(names = "--opml", paramLabel = "FILE", description = "As OPML 2.0; sources become folders.")
    private @Nullable Path opml;

    @Option(names = "--csv", paramLabel = "FILE", description = "As a table.")
    private @Nullable Path csv;

    @Override
    public Integer call() {
        Path asOpml = opml;
        Path asCsv = csv;
        if (asOpml == null && asCsv == null) {
            throw new DaylightException("say --opml FILE or --csv FILE");
        }
        try (Workbench workbench = WatchCommand.open(watch)) {
            WatchList list = new WatchList(workbench);
            if (asOpml != null) {
                write(asOpml, list.opml().getBytes(StandardCharsets.UTF_8));
            }
            if (asCsv != null) {
                write(asCsv, list.csv());
            }
        }
        return 0;
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
            Output.line(file.toString());
        } catch (IOException e) {
            throw new DaylightException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
