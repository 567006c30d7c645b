// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.run.Feeding;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code feed}: what the case made public, as an Atom feed. */
@Command(
        name = "feed",
        mixinStandardHelpOptions = true,
        description = {
            "Write what the case made public as an Atom feed: editions, corrections, notices, and replies that came after"
                    + " the latest edition.",
            "Nothing stands in it before an edition's hour. Links are relative: put it beside the folders of the editions."
        },
        footer = {"", "Run it from a timer, or after each reply, notice and edition: it overwrites the file."})
final class FeedCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to put it (default: standard output, and nothing is noted in the ledger).")
    private @Nullable Path out;

    @Option(
            names = "--base",
            paramLabel = "URL",
            description = "Where its folder will be on the web, such as https://monitor.example/editions/.")
    private @Nullable String base;

    @Override
    public Integer call() {
        if (base != null && !base.matches("https?://[^\\s]+/")) {
            throw new DaylightException("--base is an address that begins with https:// and ends with /, not " + base);
        }
        try (Workbench workbench = Cases.open(daylight)) {
            Feeding feeding = new Feeding(workbench, Clock.systemUTC());
            if (out == null) {
                Output.OUT.print(new String(feeding.feed(base), StandardCharsets.UTF_8));
            } else {
                Digest digest = feeding.write(out, base);
                Output.line("feed in " + out + ", SHA-256 " + digest.hex());
            }
        }
        return 0;
    }
}
