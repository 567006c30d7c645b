// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.verify.doctor.Doctor;
import org.daylight.verify.doctor.Finding;
import org.daylight.verify.doctor.SupportFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code doctor}: says what is wrong with this machine and this case, and what to do. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Say what is wrong with this machine and this case, and what to do about it; exit 1 where anything is.",
        footer = {
            "",
            "Whether evidence is unaltered is not its matter: `daylight verify` checks that.",
        })
final class DoctorCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParentCommand
    private @Nullable Daylight daylight;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--support",
            paramLabel = "FILE",
            description =
                    "Write what a stranger who helps may see as well: versions, numbers and what was found, without"
                            + " names, titles, addresses or folders.")
    private @Nullable Path support;

    @Option(names = "--json", description = "Print one JSON object a finding.")
    private boolean json;

    @Override
    public Integer call() {
        if (daylight == null || spec == null) {
            throw new IllegalStateException("picocli sets the parent command");
        }
        Doctor.Report report = new Doctor(Clock.systemUTC()).look(daylight.caseFolder());
        report.findings().forEach(this::print);
        if (support != null) {
            write(support, report, spec.root().version()[0].replace("Daylight ", ""));
        }
        return report.ill() ? 1 : 0;
    }

    private void print(Finding found) {
        if (json) {
            Output.json(Output.object(
                    "is", found.state().code(),
                    "what", found.code(),
                    "words", found.words(),
                    "advice", found.advice().isEmpty() ? null : found.advice()));
            return;
        }
        Output.line(String.format("%-5s %-13s %s", found.state().code(), found.code(), found.words()));
        if (!found.advice().isEmpty()) {
            Output.line(" ".repeat(20) + "→ " + found.advice());
        }
    }

    private static void write(Path file, Doctor.Report report, String version) {
        try {
            String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(SupportFile.of(version, report));
            Files.writeString(file, text + "\n", StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Output.progress("wrote " + file + "; read it before you send it");
        } catch (FileAlreadyExistsException e) {
            throw new DaylightException(file + " is there already; name another, nothing was written", e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of words and numbers are always JSON", e);
        } catch (IOException e) {
            throw new DaylightException("cannot write " + file + ": " + e + "; name another place", e);
        }
    }
}
