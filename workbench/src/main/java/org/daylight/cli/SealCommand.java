// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.protect.Spellings;
import org.daylight.run.Sealing;
import org.daylight.run.SecondCopy;
import org.daylight.run.Stewards;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code seal}: encrypts what identifies a person. */
@Command(
        name = "seal",
        mixinStandardHelpOptions = true,
        description = "Encrypt everything in the case that names a private person, under a key of its own.",
        footer = {
            "",
            "Reads the spellings of one person's name from standard input, one a line, so that no name stands in the "
                    + "history of your shell. Every capture that holds the name is restricted, and so are its statements. What is kept in "
                    + "clear is the text with bars: it still shows the surroundings of the name and how long it is."
        })
final class SealCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, without the name.")
    private String reason = "";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Spellings spellings = new Spellings(names());
        if (spellings.in(reason)) {
            throw new DaylightException("the reason holds the name itself; say why without it");
        }
        try (Workbench workbench = Cases.open(daylight)) {
            Sealing.Sealed sealed = new Sealing(workbench).seal(spellings, reason);
            workbench
                    .register()
                    .setting(SecondCopy.SETTING)
                    .forEach(copy -> Output.progress("note: the second copy in " + copy
                            + " still holds clear files; run `daylight backup --mirror " + copy + "` now"));
            if (new Stewards(workbench).all().isEmpty()) {
                Output.progress(
                        "note: this case has no steward, so the key lies in keys/persons in clear: whoever has the"
                                + " folder opens the seal; run `daylight stewards add NAME`");
            }
            if (json) {
                Output.json(Output.object(
                        "person", sealed.person().value(),
                        "event", sealed.event().seq(),
                        "captures", sealed.captures(),
                        "fields", sealed.fields(),
                        "withdrawnStatements", sealed.withdrawn()));
            } else {
                Output.line("sealed as " + sealed.person() + ", event "
                        + sealed.event().seq() + ": " + sealed.captures() + " captures restricted, " + sealed.fields()
                        + " private fields encrypted");
            }
        }
        return 0;
    }

    private static List<String> names() {
        Output.progress("reading the spellings of one name from standard input, one a line");
        try {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (UncheckedIOException e) {
            throw new DaylightException("cannot read the spellings: " + e.getMessage(), e);
        }
    }
}
