// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.sweep.SweepFiles;
import org.daylight.sweep.SweepRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sweep}: reads archives of any size for claims. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        description =
                "Read web archives of any size for claims, on all cores; started again on the same folder, go on.",
        footer = {
            "",
            "Writes lines.jsonl (claims, and what could not be read), captures.jsonl (records with claims) and sweep.json",
            "(how far it came). Take chosen captures into a case with `import --from-sweep DIR`.",
            "Exit status: 0 done, 1 done but for files that are damaged or gone, 2 usage."
        })
final class SweepCommand implements Callable<Integer> {
    private static final long TOLD_EVERY = Duration.ofSeconds(2).toNanos();
    private static final double MEGA = 1e6;

    @Parameters(
            arity = "1..*",
            paramLabel = "WARC",
            description = "Files (.warc, .warc.gz, ARC), folders, or @LIST for a file that names one on each line.")
    private List<String> files = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for what is found.")
    private Path out = Path.of("");

    @Option(names = "--threads", paramLabel = "N", description = "How many cores to use (default: all that there are).")
    private int threads = Runtime.getRuntime().availableProcessors();

    private final long began = System.nanoTime();
    private long told = began;
    private long first = -1;

    @Override
    public Integer call() {
        if (threads < 1 || threads > 1024) {
            throw new DaylightException("--threads takes 1 to 1024");
        }
        List<Path> found = SweepFiles.of(files);
        SweepRun.Progress end = new SweepRun(found, threads).run(out, this::told);
        Output.progress(String.format(
                Locale.ROOT,
                "%d files, %.1f MB, %d records, %d opened: %d claims in %d captures, %d not read%s",
                end.files(),
                end.of() / MEGA,
                end.records(),
                end.opened(),
                end.claims(),
                end.captures(),
                end.unread(),
                end.damaged() == 0
                        ? ""
                        : "; " + end.damaged() + " files damaged or gone (lines with \"unread\" say where)"));
        return end.damaged() == 0 ? 0 : 1;
    }

    private void told(SweepRun.Progress now) {
        if (first < 0) {
            first = now.bytes();
        }
        long time = System.nanoTime();
        if (time - told < TOLD_EVERY) {
            return;
        }
        told = time;
        double rate = (now.bytes() - first) / ((time - began) / 1e9);
        long left = rate <= 0 ? 0 : Math.round((now.of() - now.bytes()) / rate);
        Output.progress(String.format(
                Locale.ROOT,
                "%.1f of %.1f MB, %.1f MB/s, %d:%02d:%02d left; %d records, %d claims in %d captures",
                now.bytes() / MEGA,
                now.of() / MEGA,
                rate / MEGA,
                left / 3600,
                left / 60 % 60,
                left % 60,
                now.records(),
                now.claims(),
                now.captures()));
    }
}
