// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.daylight.run.NextEdition;
import org.daylight.run.RightOfReply;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code reply missing}: who was not asked yet. */
@Command(
        name = "missing",
        mixinStandardHelpOptions = true,
        description =
                "List the accused parties that were not asked for a reply: until they are, or a reason is on record"
                        + " why not, no edition is built.",
        exitCodeListHeading = "%nExit code: ",
        exitCodeList = {"0:all were asked, or a reason is on record", "1:some were not"})
final class ReplyMissingCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ReplyCommand reply;

    @Option(
            names = "--only",
            paramLabel = "CONDITION",
            description = "For an edition of a part of the register: kind=KIND[,KIND] or country=CODE[,CODE].")
    private List<String> only = List.of();

    @Option(names = "--json", description = "Print one JSON object a party.")
    private boolean json;

    @Override
    public Integer call() {
        try (Workbench workbench = ReplyCommand.open(reply)) {
            RightOfReply owed = NextEdition.of(workbench).rightOfReply(only);
            Output.progress(owed.accusing() + " entries accuse somebody: of " + owed.asked()
                    + " somebody was asked, of " + owed.waived() + " a reason is on record why not");
            for (RightOfReply.Party p : owed.missing()) {
                List<String> ids = p.entries().stream().map(e -> e.id().value()).toList();
                if (json) {
                    Map<String, Object> party = new LinkedHashMap<>();
                    party.put("party", p.name());
                    party.put("entries", ids);
                    Output.json(party);
                } else {
                    Output.line((p.name().isEmpty() ? "(nobody named)" : p.name()) + "  " + String.join(", ", ids));
                }
            }
            return owed.complete() ? 0 : 1;
        }
    }
}
