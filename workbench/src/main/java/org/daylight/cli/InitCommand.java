// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.codebook.Codebook;
import org.daylight.run.CodebookSetting;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code init}: begins a case. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Begin a case in a new folder.",
        footer = {"", "Keys are made in DIR/keys. Keep a copy of that folder apart from every other backup."})
final class InitCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "New or empty folder.")
    private Path folder = Path.of("case");

    @Option(
            names = "--allow",
            paramLabel = "HOST:PORT",
            description = "A private or loopback address that this case may ask (none by default).")
    private List<String> allow = List.of();

    @Option(
            names = "--database",
            paramLabel = "JDBC",
            description =
                    "Keep the ledger in PostgreSQL: jdbc:postgresql://HOST/DB?user=USER (default: a file in DIR).")
    private @Nullable String database;

    @Option(
            names = "--codebook",
            paramLabel = "FILE",
            description =
                    "What the case registers and in which words (default: the codebook that ships with Daylight).")
    private @Nullable Path codebook;

    @Override
    public Integer call() {
        if (database != null) {
            MoveCommand.server(database);
        }
        if (codebook != null) {
            // Before anything is made: a codebook that is wrong leaves no case behind.
            CodebookSetting.read(codebook);
        }
        try (Workbench workbench = Workbench.init(folder, allow, database)) {
            if (codebook != null) {
                Codebook used = new CodebookSetting(workbench).use(codebook);
                Output.line("It registers by the codebook " + used.name() + ", version " + used.version() + ".");
            }
            Output.line("A new case in " + folder + ". Its ledger is signed by "
                    + workbench.ledger().verifier());
            Output.line("Next: daylight --case " + folder + " capture URL...   or   import FILE...");
        }
        return 0;
    }
}
