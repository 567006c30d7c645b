// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.ClaimId;
import org.daylight.match.Match;
import org.daylight.run.ClaimForm;
import org.daylight.run.Matching;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code claims suggest}: the entries that a claim can belong to, with reasons. */
@Command(
        name = "suggest",
        mixinStandardHelpOptions = true,
        description = "Show which entries a claim can belong to, and why.",
        footer = {
            "",
            "`claims accept ID --entry ENTRY` links it; `claims refuse-match ID ENTRY` keeps it off, and it is not suggested"
                    + " again."
        })
final class SuggestCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ClaimsCommand claims;

    @Parameters(paramLabel = "ID", description = "A claim, as `claims list` prints it.")
    private String id = "";

    @Option(names = "--json", description = "Print one JSON object an entry.")
    private boolean json;

    @Override
    public Integer call() {
        try (Workbench workbench = ClaimsCommand.open(claims)) {
            List<Matching.Suggested> all = new Matching(workbench).suggestions(Kinds.of(id, ClaimId::new));
            for (Matching.Suggested s : all) {
                if (json) {
                    Output.json(ClaimForm.suggested(id, s));
                } else {
                    Output.line(s.score() + "  " + s.entry().id() + "  "
                            + s.entry().label() + (s.certain() ? "  [accepting takes this one]" : ""));
                    print(s.reasons());
                }
            }
            if (all.isEmpty()) {
                Output.progress("no entry of the register is like it; `daylight claims accept " + id + "` makes one");
            }
        }
        return 0;
    }

    static void print(List<Match.Reason> reasons) {
        reasons.forEach(r ->
                Output.line("      " + (r.against() ? "- " : "+ ") + r.text().english()));
    }
}
