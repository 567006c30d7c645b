// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.ClaimId;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.run.DueDesk;
import org.daylight.run.Replying;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code reply}: what the accused side says, and whom one asked. */
@Command(
        name = "reply",
        mixinStandardHelpOptions = true,
        description = "Link replies to what they answer; keep whom one asked for a reply, and what came of it.",
        footer = {
            "",
            "A reply stands wherever the allegation stands: in the register, in editions and in exports. What comes by post or "
                    + "telephone is handed in first (`daylight import FILE`), so that its words can be cited. Whom one asked is a "
                    + "private field and is never published."
        },
        subcommands = {
            ReplyCommand.Add.class,
            ReplyCommand.ListReplies.class,
            ReplyRequestCommand.class,
            ReplyAnswerCommand.class,
            ReplyRequestsCommand.class,
            ReplyWaiveCommand.class,
            ReplyMissingCommand.class
        })
final class ReplyCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Override
    public Integer call() {
        ListReplies list = new ListReplies();
        list.reply = this;
        return list.call();
    }

    static Workbench open(@Nullable ReplyCommand command) {
        if (command == null) {
            throw new IllegalStateException("picocli sets the parent command");
        }
        return Cases.open(command.daylight);
    }

    static ClaimId claim(String text) {
        try {
            return new ClaimId(text);
        } catch (IllegalArgumentException e) {
            throw new DaylightException("\"" + text + "\" is no id of a claim; `daylight claims list` shows them", e);
        }
    }

    /** {@code reply add}. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Link a reply to the entries and claims that it answers: an accepted claim, or words of a"
                    + " preserved text that are accepted by this.")
    static final class Add implements Callable<Integer> {
        @ParentCommand
        private @Nullable ReplyCommand reply;

        @Option(names = "--claim", paramLabel = "ID", description = "An accepted claim that holds the reply.")
        private @Nullable String claim;

        @Mixin
        private QuoteOptions words = new QuoteOptions();

        @Option(
                names = "--to",
                paramLabel = "ENTRY|CLAIM",
                required = true,
                description = "What it answers; may be given several times.")
        private List<String> targets = List.of();

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept as a private field.")
        private String reason = "";

        @Override
        public Integer call() {
            var quoted = words.quoted();
            if ((claim == null) == quoted.isEmpty()) {
                throw new DaylightException("name the reply: --claim ID, or --capture ID with --quote TEXT");
            }
            try (Workbench workbench = open(reply)) {
                Replying replying = new Replying(workbench);
                Event event = claim != null
                        ? replying.reply(ReplyCommand.claim(claim), targets, reason)
                        : replying.quote(quoted.orElseThrow(), targets, reason);
                Output.line("linked to " + String.join(", ", targets) + ", event " + event.seq());
            }
            return 0;
        }
    }

    /** {@code reply list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the replies that were linked.")
    static final class ListReplies implements Callable<Integer> {
        @ParentCommand
        private @Nullable ReplyCommand reply;

        @Option(names = "--json", description = "Print one JSON object a link.")
        private boolean json;

        @Override
        public Integer call() {
            try (Workbench workbench = open(reply)) {
                LinkLines.print(
                        new DueDesk(workbench).links("reply"),
                        json,
                        "no reply is linked yet; what denies or declines on an entry itself is shown there without a"
                                + " link (`daylight register show ID`), anything else is linked by `daylight reply add`");
            }
            return 0;
        }
    }
}
