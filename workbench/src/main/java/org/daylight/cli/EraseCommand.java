// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.Event;
import org.daylight.protect.PersonId;
import org.daylight.run.Sealing;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code erase}: destroys the key of a sealed person. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = "Destroy the key of a sealed person. Nothing brings the name back; every hash still stands.",
        footer = {"", "Copies of the keys folder and of the case elsewhere are not reached: destroy them too."})
final class EraseCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Parameters(paramLabel = "PSEUDONYM", description = "As `seal` printed it, such as person-1a2b3c4d.")
    private String person = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; kept as a private field.")
    private String reason = "";

    @Option(
            names = "--unread",
            description =
                    "Erase though no steward opens the seals. What came in after the seal and holds the name stays.")
    private boolean unread;

    @Override
    public Integer call() {
        PersonId id = Kinds.of(person, PersonId::new);
        try (Workbench workbench = Cases.open(daylight)) {
            Sealing sealing = new Sealing(workbench);
            Event event = unread ? sealing.eraseUnread(id, reason) : sealing.erase(id, reason);
            Output.line("erased " + id + ", event " + event.seq());
            List<Long> editions = sealing.withdrawnFor(id);
            if (!editions.isEmpty()) {
                Output.line("editions that held the name and were taken out of the case: "
                        + String.join(
                                ", ", editions.stream().map(String::valueOf).toList())
                        + "; take down every copy of them");
                Output.line("the next edition is built without the person: daylight publish --title TEXT");
            }
        }
        return 0;
    }
}
