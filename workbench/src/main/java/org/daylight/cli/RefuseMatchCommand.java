// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.concurrent.Callable;
import org.daylight.ClaimId;
import org.daylight.EntryId;
import org.daylight.Event;
import org.daylight.run.ClaimForm;
import org.daylight.run.Matching;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code claims refuse-match}: a claim does not belong to an entry. */
@Command(
        name = "refuse-match",
        mixinStandardHelpOptions = true,
        description = "Keep a claim off an entry; it is not suggested again until the decision is undone.")
final class RefuseMatchCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ClaimsCommand claims;

    @Parameters(index = "0", paramLabel = "ID", description = "A claim, as `claims list` prints it.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "ENTRY", description = "An entry, such as IE-1.")
    private String entry = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; kept as a private field.")
    private String reason = "";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        try (Workbench workbench = ClaimsCommand.open(claims)) {
            Event event =
                    new Matching(workbench).refuse(Kinds.of(id, ClaimId::new), Kinds.of(entry, EntryId::new), reason);
            if (json) {
                Output.json(ClaimForm.refused(id, entry, event));
            } else {
                Output.line("kept " + id + " off " + entry + ", event " + event.seq());
            }
        }
        return 0;
    }
}
