// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.run.Replying;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code reply answer}: what came of a request. */
@Command(
        name = "answer",
        mixinStandardHelpOptions = true,
        description = "Note what came of a request: a reply with its words, or that none came.")
final class ReplyAnswerCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ReplyCommand reply;

    @Parameters(paramLabel = "REQUEST", description = "The request, by its event (`daylight reply requests`).")
    private long request;

    @Option(
            names = "--none",
            paramLabel = "WHY",
            description = "No reply to quote: declined, no-answer, undeliverable.")
    private @Nullable String none;

    @Option(names = "--claim", paramLabel = "ID", description = "The accepted claim that holds the reply.")
    private @Nullable String claim;

    @Mixin
    private QuoteOptions words = new QuoteOptions();

    @Option(names = "--received", paramLabel = "DAY", description = "When it came (default: today).")
    private @Nullable String received;

    @Option(names = "--note", paramLabel = "TEXT", description = "Anything else; private.")
    private @Nullable String note;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why this is the reply; private.")
    private String reason = "";

    @Override
    public Integer call() {
        var quoted = words.quoted();
        int named = (none == null ? 0 : 1) + (claim == null ? 0 : 1) + (quoted.isEmpty() ? 0 : 1);
        if (named != 1) {
            throw new DaylightException(
                    "say what came: --none WHY, or --claim ID, or --capture ID with --quote TEXT; one of them");
        }
        LocalDate day = received == null ? LocalDate.now(ZoneOffset.UTC) : Replying.day("--received", received);
        try (Workbench workbench = ReplyCommand.open(reply)) {
            Replying replying = new Replying(workbench);
            Event event = none != null
                    ? replying.came(request, none, day, note)
                    : claim != null
                            ? replying.cameAs(request, ReplyCommand.claim(claim), day, note, reason)
                            : replying.cameAs(request, quoted.orElseThrow(), day, note, reason);
            Output.line("noted, event " + event.seq());
        }
        return 0;
    }
}
