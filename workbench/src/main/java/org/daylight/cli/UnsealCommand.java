// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.concurrent.Callable;
import org.daylight.protect.PersonId;
import org.daylight.run.Opening;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code unseal}: what is sealed for a person, once, for the eyes of whoever asks. */
@Command(
        name = "unseal",
        mixinStandardHelpOptions = true,
        description = "Show what is sealed for a person. The ledger says who looked and when; the seal stays.",
        footer = {
            "",
            "Nothing is written but the event. What the terminal shows, it may keep: close it after reading.",
            "Where the case has stewards, one of them opens the seals: daylight --unlock unseal PSEUDONYM --reason TEXT"
        })
final class UnsealCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Parameters(paramLabel = "PSEUDONYM", description = "Such as person-1a2b3c4d.")
    private String person = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; kept as a private field.")
    private String reason = "";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        PersonId id = Kinds.of(person, PersonId::new);
        try (Workbench workbench = Cases.open(daylight)) {
            Opening.Unsealed unsealed = new Opening(workbench).unseal(id, reason);
            if (json) {
                Output.json(Output.object(
                        "person", id.value(),
                        "spellings", unsealed.spellings(),
                        "fields", unsealed.fields(),
                        "event", unsealed.event()));
                return 0;
            }
            Output.line(id + ", event " + unsealed.event());
            unsealed.spellings().forEach(name -> Output.line("  " + name));
            unsealed.fields().forEach((field, value) -> Output.line("  " + field + "  " + value));
        }
        return 0;
    }
}
