// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.EntryId;
import org.daylight.Event;
import org.daylight.Offsets;
import org.daylight.Stance;
import org.daylight.run.Amending;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code claims amend}: accepts something else than was proposed. */
@Command(
        name = "amend",
        mixinStandardHelpOptions = true,
        description =
                "Accept a claim with other values, another passage or another speaker; what was proposed is kept.",
        footer = {
            "",
            "claims amend k0123456789abcdef --set hostCity=Lyon --quote \"in Lyon, the group said\"",
            "claims amend k0123456789abcdef --property function-offered --value \"passport renewal\""
        })
final class ClaimsAmendCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ClaimsCommand claims;

    @Parameters(paramLabel = "ID", description = "A claim, as `claims list` prints it.")
    private String id = "";

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A value of the claim, such as hostCity=Lyon; nothing behind = takes it away.")
    private Map<String, String> values = Map.of();

    @Option(
            names = "--quote",
            paramLabel = "WORDS",
            description = "The words it rests on, exactly as they stand there.")
    private @Nullable String quote;

    @Option(names = "--at", paramLabel = "START..END", description = "Where they stand, in code points of the text.")
    private @Nullable String at;

    @Option(names = "--speaker", paramLabel = "NAME", description = "Who says so; empty where nobody is named.")
    private @Nullable String speaker;

    @Option(names = "--stance", paramLabel = "STANCE", description = "alleges, confirms, denies, declines or reports.")
    private @Nullable String stance;

    @Option(names = "--property", paramLabel = "NAME", description = "A property of the codebook that it states.")
    private @Nullable String property;

    @Option(names = "--value", paramLabel = "TEXT", description = "The value of that property.")
    private @Nullable String value;

    @Option(names = "--entry", paramLabel = "ENTRY", description = "An entry that exists, such as IE-1.")
    private @Nullable String entry;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept in the ledger as a private field.")
    private String reason = "";

    @Option(names = "--json", description = "Print the decision as one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Amending.Changes changes = new Amending.Changes(
                values,
                quote,
                at == null ? null : offsets(at),
                speaker,
                stance == null ? null : Kinds.of(stance, Stance::of),
                property,
                value);
        try (Workbench workbench = ClaimsCommand.open(claims)) {
            Event event = new Amending(workbench)
                    .amend(
                            ClaimsCommand.id(id),
                            changes,
                            entry == null ? null : Kinds.of(entry, EntryId::typed),
                            reason);
            ClaimsCommand.decided(event, id, "amended", event.text("entry"), json);
        }
        return 0;
    }

    private static Offsets offsets(String typed) {
        if (!typed.matches("[0-9]{1,9}\\.\\.[0-9]{1,9}")) {
            throw new DaylightException("expected a place such as 812..846, found \"" + typed + "\"");
        }
        String[] parts = typed.split("\\.\\.", 2);
        return Kinds.of(typed, t -> new Offsets(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
    }
}
