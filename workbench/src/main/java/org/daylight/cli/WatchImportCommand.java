// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.register.Watches.Watch;
import org.daylight.run.Workbench;
import org.daylight.run.watch.WatchDeeds;
import org.daylight.run.watch.WatchList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code watch import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Watch what a list names: OPML from a reader of feeds, or a table with a column of addresses.")
final class WatchImportCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable WatchCommand watch;

    @Parameters(paramLabel = "FILE", description = "OPML, CSV, .xlsx or .ods.")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Say what would be added, and add nothing.")
    private boolean dry;

    @Override
    public Integer call() {
        try (Workbench workbench = WatchCommand.open(watch)) {
            WatchList.Contents contents = new WatchList(workbench).read(file);
            contents.notes().forEach(Output::progress);
            WatchDeeds deeds = new WatchDeeds(workbench);
            int failed = 0;
            for (WatchList.Line line : contents.lines()) {
                String what = line.wanted().kind().code() + "  " + line.wanted().url();
                if (line.watched() || dry) {
                    Output.line((line.watched() ? "watched already  " : "would be added   ") + what);
                    continue;
                }
                try {
                    Watch added = deeds.add(line.wanted());
                    Output.line(added.id() + "  " + what);
                } catch (DaylightException e) {
                    failed++;
                    Output.progress(String.valueOf(e.getMessage()));
                }
            }
            return failed == 0 && !contents.lines().isEmpty() ? 0 : 1;
        }
    }
}
