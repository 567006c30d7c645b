// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.daylight.run.BackingUp;
import org.daylight.run.SecondCopy;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code backup}: the case in one file, its keys in another, a second copy in a folder. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Back the case up into one file, without its keys; or keep a second copy in a folder.",
        footer = {
            "",
            "Keys go into a file of their own with --keys, encrypted: keep it elsewhere, in other hands. Data and keys "
                    + "together undo every seal; a key in an old backup undoes an erasure. The backup itself holds what is not "
                    + "sealed in clear: encrypt it too."
        })
final class BackupCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A new file (ZIP) outside the case.")
    private @Nullable Path file;

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "Write the keys, and nothing else, into a new file behind a passphrase, which is asked for.")
    private @Nullable Path keys;

    @Option(
            names = "--mirror",
            paramLabel = "DIR",
            description = "Keep a second copy of archive and ledger here; `verify --all` compares it.")
    private @Nullable Path mirror;

    @Option(
            names = "--mend",
            description =
                    "With --mirror: bring back what is altered on one side, where the other agrees with the ledger.")
    private boolean mend;

    @Override
    public Integer call() {
        if (file == null && keys == null && mirror == null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "name a FILE to back up to, or --keys FILE, or --mirror DIR");
        }
        if (mend && mirror == null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--mend needs the second copy to mend from: --mirror DIR");
        }
        if (file != null && keys != null && sameFolder(file, keys)) {
            Output.progress("note: keys and data in one folder undo every seal; take one of them elsewhere now");
        }
        try (Workbench workbench = Cases.open(daylight)) {
            BackingUp backing = new BackingUp(workbench);
            if (mirror != null) {
                SecondCopy.Kept kept = new SecondCopy(workbench).update(mirror, mend);
                kept.notes().forEach(n -> Output.progress("note: " + n));
                Output.line("second copy in " + mirror + ": " + kept.copied() + " files copied, " + kept.removed()
                        + " clear files taken away, " + kept.mended() + " mended");
            }
            if (file != null) {
                print(backing.everything(file, Output::progress));
            }
            if (keys != null) {
                print(backing.keys(keys, Passphrases.drawn("Passphrase for " + keys)));
            }
        }
        return 0;
    }

    private static boolean sameFolder(Path a, Path b) {
        return a.toAbsolutePath()
                .normalize()
                .resolveSibling(".")
                .equals(b.toAbsolutePath().normalize().resolveSibling("."));
    }

    private static void print(BackingUp.Backup backup) {
        Output.line(backup.file() + "  SHA-256 " + backup.digest().hex() + "  " + backup.files() + " files, "
                + backup.bytes() + " bytes  event " + backup.event().seq());
    }
}
