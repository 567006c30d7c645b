// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.daylight.run.Restoring;
import org.daylight.verify.CaseCheck;
import org.daylight.verify.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: a case from its backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Bring a case back from a backup into a new folder, and verify it.",
        footer = {
            "",
            "With --since, what was erased after the backup was made is erased again before the case gets its name. "
                    + "Without it, erased names come back: name what is left of the newer case, its folder ledger/ or a second copy's."
        })
final class RestoreCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "As `backup` made it.")
    private Path file = Path.of("backup.zip");

    @Parameters(index = "1", paramLabel = "DIR", description = "New or empty folder.")
    private Path folder = Path.of("case");

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "As `backup --keys` made it, or a keys folder. Without it the case cannot be continued.")
    private @Nullable Path keys;

    @Option(
            names = "--since",
            paramLabel = "DIR",
            description = "A newer state of the case, or a folder ledger/ of it: its erasures are replayed.")
    private @Nullable Path since;

    @Override
    public Integer call() {
        Restoring.Restored restored = Restoring.restore(
                file, folder, keys, () -> Passphrases.ask("Passphrase of " + keys), since, Output::progress);
        restored.notes().forEach(n -> Output.progress("note: " + n));
        Output.line("restored " + restored.size() + " events to " + restored.root()
                + (restored.event() == null
                        ? ", not recorded: no signing key"
                        : ", event " + restored.event().seq()));
        Verdict verdict = CaseCheck.of(folder, null);
        VerifyCommand.print(folder, verdict, false);
        return verdict.sound() ? 0 : 1;
    }
}
