// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.alert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.daylight.DaylightException;
import org.daylight.alert.Told;
import org.daylight.alert.Tongue;

/**
 * Notices on the screen of the machine that runs the case, by the program {@code notify-send} where there is one. They say
 * which rules and how many: others may look at a screen.
 */
final class Desktop {
    private static final int MOST = 5;
    private static final int SECONDS = 10;

    private final Map<String, String> environment;

    Desktop(Map<String, String> environment) {
        this.environment = environment;
    }

    /** @throws DaylightException where nothing can be shown */
    void show(String caseName, List<Told> told, Tongue tongue) {
        Path program = program()
                .orElseThrow(() -> new DaylightException(
                        "this machine has no notify-send; the workbench's page can show" + " notices in a browser"));
        List<String> rules =
                new ArrayList<>(told.stream().map(Told::rule).distinct().toList());
        String more = rules.size() > MOST ? ", …" : "";
        String said = String.join(", ", rules.subList(0, Math.min(MOST, rules.size()))) + more;
        boolean words = told.stream().anyMatch(Told::first);
        List<String> command = List.of(
                program.toString(),
                "--app-name=Daylight",
                "--urgency=" + (words ? "critical" : "normal"),
                "--",
                caseName + ": " + tongue.say("alerts.mail.many", told.size()),
                words ? tongue.say("alerts.mail.cited", said) : said);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                throw new DaylightException("notify-send does not end");
            }
            if (process.exitValue() != 0) {
                throw new DaylightException("notify-send could not show a notice; is there a desktop?");
            }
        } catch (IOException e) {
            throw new DaylightException("notify-send cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DaylightException("a notice was interrupted", e);
        }
    }

    private Optional<Path> program() {
        String path = environment.getOrDefault("PATH", "");
        return Arrays.stream(path.split(java.io.File.pathSeparator))
                .filter(p -> !p.isBlank())
                .map(p -> Path.of(p).resolve("notify-send"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
