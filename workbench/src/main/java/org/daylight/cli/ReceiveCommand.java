// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.daylight.run.RestrictedReceipt;
import org.daylight.run.Stewards;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code receive}: restricted evidence that was encrypted to this case, or to a key that one brings. */
@Command(
        name = "receive",
        mixinStandardHelpOptions = true,
        description = "Open restricted evidence, check it, and note the receipt in the ledger.",
        footer = {
            "",
            "Without FILE: print the address under which this case receives; give it to the sender.",
            "Compare the sender's key with the sender by telephone or in person. What is opened lies in clear in FOLDER."
        })
final class ReceiveCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "As `export bundle --to` made it.")
    private @Nullable Path file;

    @Option(names = "--key", paramLabel = "KEYFILE", description = "A key of age (default: that of this case).")
    private @Nullable Path key;

    @Option(names = "--out", paramLabel = "FOLDER", description = "A new folder outside the case.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        try (Workbench workbench = Cases.open(daylight)) {
            RestrictedReceipt receipt = new RestrictedReceipt(workbench);
            if (file == null) {
                Output.line(receipt.address());
                return 0;
            }
            Path folder = out == null ? Path.of(file + ".opened") : out;
            RestrictedReceipt.Received r = receipt.receive(
                    file,
                    key == null ? receipt.own() : Stewards.key(key, () -> Passphrases.ask("Passphrase of " + key)),
                    folder);
            Output.line("received " + r.captures() + " captures from " + r.sender() + " in " + r.folder() + ", event "
                    + r.event());
            Output.line("signed by " + r.key());
            Output.line("SHA-256 of the file " + r.digest().hex());
            Output.line(
                    "README.txt in it says what is what; check it again at any time: daylight verify " + r.folder());
            Output.line("clear evidence lies now in " + r.folder() + ": "
                    + (r.alone()
                            ? "your login alone can read it"
                            : "this system knows no modes, so see to it that nobody else can read it"));
            Output.line(
                    "when you need it no more, remove the folder, and its copies where something synchronises or backs"
                            + " up that place");
        }
        return 0;
    }
}
