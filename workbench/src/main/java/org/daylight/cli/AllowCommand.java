// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.run.Allowing;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code allow}: which private addresses a case may ask. */
@Command(
        name = "allow",
        mixinStandardHelpOptions = true,
        description = "Let this case ask a private or loopback address; without one, list those it may ask.",
        footer = {"", "A page that redirects there is then followed too. Noted in the ledger."})
final class AllowCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Parameters(arity = "0..*", paramLabel = "HOST:PORT", description = "Such as localhost:8080.")
    private List<String> names = List.of();

    @Override
    public Integer call() {
        try (Workbench workbench = Cases.open(daylight)) {
            List<String> allowed = new Allowing(workbench).allow(names);
            allowed.forEach(Output::line);
            if (allowed.isEmpty()) {
                Output.progress("this case asks public addresses alone");
            }
        }
        return 0;
    }
}
