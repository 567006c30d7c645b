// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.daylight.Claim;
import org.daylight.DaylightException;
import org.daylight.Reading;
import org.daylight.read.Masker;
import org.daylight.read.Reader;
import org.daylight.read.ReadingJson;
import org.daylight.read.Resource;
import org.daylight.run.ReadingRun;
import org.daylight.run.SecondRun;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code read}: proposes claims, from the captures of a case or from loose files. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Read captures (or loose files, without a case) and propose claims with their exact words.",
        footer = {
            "",
            "Of a case, names of persons are masked in what is printed, and mentions of persons are bars. Of loose files, "
                    + "nothing is masked but mentions of persons are left out. A text file is read byte for byte as UTF-8: offsets refer to the file."
        })
final class ReadCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Loose files; without any, the case is read.")
    private List<Path> files = List.of();

    @Option(names = "--all", description = "Read every capture again, not only new ones.")
    private boolean all;

    @Option(names = "--json", description = "Print JSON Lines.")
    private boolean json;

    @Option(
            names = "--layers",
            paramLabel = "LAYER",
            split = ",",
            description = "What to print: document, mentions, attributions, claims (default: claims).")
    private List<String> layers = List.of();

    @Option(names = "--explain", description = "Say beneath each claim which rule made it and from which words.")
    private boolean explain;

    @Option(
            names = "--second",
            description =
                    "Of a case: then have the model of `daylight model set` read too; where both propose the same,"
                            + " claims say so.")
    private boolean second;

    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description = "For loose files: a folder of languages of your own (xx.yaml). A case has its own in"
                    + " codebook/lexicon.")
    private @Nullable Path lexicon;

    @Override
    public Integer call() {
        Set<ReadingJson.Layer> chosen = EnumSet.noneOf(ReadingJson.Layer.class);
        try {
            layers.forEach(name -> chosen.add(ReadingJson.Layer.of(name)));
        } catch (IllegalArgumentException e) {
            throw new DaylightException("--layers: " + e.getMessage(), e);
        }
        if (second && !files.isEmpty()) {
            throw new DaylightException("--second is for a case, which knows its model; import the files first");
        }
        return files.isEmpty() ? readCase(chosen) : readFiles(chosen);
    }

    private int readFiles(Set<ReadingJson.Layer> chosen) {
        Reader reader = lexicon == null ? new Reader() : Reader.withLexicons(lexicon);
        int failed = 0;
        for (Path file : files) {
            try {
                Resource resource = Resource.file(String.valueOf(file.getFileName()), Files.readAllBytes(file));
                print(reader.read(resource), chosen, false);
            } catch (DaylightException e) {
                failed++;
                Output.progress("daylight: " + file + ": " + e.getMessage());
            } catch (IOException e) {
                failed++;
                Output.progress("daylight: cannot read " + file + ": " + Failures.reason(e));
            }
        }
        return failed == 0 ? 0 : 1;
    }

    private int readCase(Set<ReadingJson.Layer> chosen) {
        if (lexicon != null) {
            throw new DaylightException(
                    "--lexicon is for loose files; put the languages of a case into its folder" + " codebook/lexicon");
        }
        try (Workbench workbench = Cases.open(daylight)) {
            ReadingRun.Report report = new ReadingRun(workbench)
                    .read(
                            all,
                            (done, of, capture) ->
                                    Output.progress("reading " + (done + 1) + " of " + of + ": " + capture.id()));
            int failed = second ? readSecond(workbench) : 0;
            report.readings().stream().map(r -> with(workbench, r)).forEach(r -> print(Masker.masked(r), chosen, true));
            report.unread().forEach(u -> Output.progress("unread: " + u));
            if (report.refound() > 0 || !report.lost().isEmpty()) {
                Output.progress("accepted passages in newer texts: " + report.refound() + " found again, "
                        + report.lost().size() + " not");
            }
            report.lost().forEach(l -> Output.progress("daylight: " + l));
            if (report.readings().isEmpty() && report.unread().isEmpty()) {
                Output.progress("nothing new to read; capture pages first, or read everything again with --all");
            }
            return report.lost().isEmpty() && failed == 0 ? 0 : 1;
        }
    }

    private int readSecond(Workbench workbench) {
        SecondRun.Report report = new SecondRun(workbench).read(all, Output::progress);
        report.notes().forEach(Output::progress);
        report.failed().forEach(f -> Output.progress("daylight: " + f));
        long both = report.claims().stream().filter(c -> !c.alsoBy().isEmpty()).count();
        Output.progress("the second reader proposes " + report.claims().size() + " claims, " + both
                + " of them with the rules; `daylight claims list` shows them");
        return report.failed().size();
    }

    /** A reading with the claims of all readers, as the case keeps them. */
    private static Reading with(Workbench workbench, Reading r) {
        return new Reading(
                r.document(),
                r.mentions(),
                r.attributions(),
                workbench.readings().claims(r.document().id()),
                r.masks());
    }

    /** @param persons whether mentions of persons are printed: behind bars, as in a case */
    private void print(Reading reading, Set<ReadingJson.Layer> chosen, boolean persons) {
        if (json || !chosen.isEmpty()) {
            List<String> lines = !chosen.isEmpty()
                    ? ReadingJson.lines(reading, chosen, persons, explain)
                    : explain ? ReadingJson.explained(reading) : ReadingJson.lines(reading);
            lines.forEach(Output.OUT::println);
        } else {
            Output.line(reading.document().id() + "  " + reading.document().lang() + "  "
                    + reading.claims().size() + " claims  "
                    + Objects.requireNonNullElse(reading.document().title(), "(no title)"));
            reading.claims().forEach(this::print);
        }
    }

    private void print(Claim c) {
        Output.line("  " + c.id() + "  " + c.kind().code() + "  \"" + c.quote() + "\"  "
                + (c.speaker() == null ? "no speaker named" : c.speaker()) + " "
                + c.stance().code());
        if (explain) {
            Whys.lines(c.reader(), c.alsoBy(), c.explanation(), true).forEach(l -> Output.line("      " + l));
        }
    }
}
