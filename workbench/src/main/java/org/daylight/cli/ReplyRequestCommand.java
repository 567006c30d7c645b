// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.Event;
import org.daylight.run.Replying;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code reply request}: notes that one asked for a reply. */
@Command(
        name = "request",
        mixinStandardHelpOptions = true,
        description = "Note that somebody was asked for a reply: whom, how, when, until when.")
final class ReplyRequestCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ReplyCommand reply;

    @Option(
            names = "--to",
            paramLabel = "ENTRY|CLAIM",
            required = true,
            description = "What one asked about; may be given several times.")
    private List<String> targets = List.of();

    @Option(
            names = "--whom",
            paramLabel = "TEXT",
            required = true,
            description = "Whom one asked: an office, a body, a lawyer. Private, never published.")
    private String whom = "";

    @Option(
            names = "--how",
            paramLabel = "WAY",
            defaultValue = "e-mail",
            description = "e-mail, letter, form, telephone, in-person, through-lawyer, social-media, other (default:"
                    + " ${DEFAULT-VALUE}).")
    private String how = "e-mail";

    @Option(names = "--asked", paramLabel = "DAY", description = "When, such as 2026-03-01 (default: today).")
    private @Nullable String asked;

    @Option(names = "--until", paramLabel = "DAY", required = true, description = "Until when an answer was asked for.")
    private String until = "";

    @Option(names = "--note", paramLabel = "TEXT", description = "Anything else; private.")
    private @Nullable String note;

    @Override
    public Integer call() {
        LocalDate day = asked == null ? LocalDate.now(ZoneOffset.UTC) : Replying.day("--asked", asked);
        LocalDate end = Replying.day("--until", until);
        try (Workbench workbench = ReplyCommand.open(reply)) {
            Event event = new Replying(workbench).request(targets, whom, how, day, end, note);
            Output.line("noted, request " + event.seq() + "; what comes of it: daylight reply answer " + event.seq());
        }
        return 0;
    }
}
