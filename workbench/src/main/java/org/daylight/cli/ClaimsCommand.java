// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.ClaimKind;
import org.daylight.DaylightException;
import org.daylight.DocumentId;
import org.daylight.EntryId;
import org.daylight.Event;
import org.daylight.run.ClaimForm;
import org.daylight.run.ClaimList;
import org.daylight.run.Reviewing;
import org.daylight.run.Veil;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code claims}: what the reader proposes, and what a person decides. */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        description = "List the claims that wait; accept, amend or reject them, one by one or many at once.",
        subcommands = {
            ClaimsCommand.ListClaims.class,
            ClaimsCommand.Accept.class,
            ClaimsAmendCommand.class,
            ClaimsCommand.Reject.class,
            SuggestCommand.class,
            RefuseMatchCommand.class
        })
final class ClaimsCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Override
    public Integer call() {
        ListClaims list = new ListClaims();
        list.claims = this;
        return list.call();
    }

    static Workbench open(@Nullable ClaimsCommand command) {
        if (command == null) {
            throw new IllegalStateException("picocli sets the parent command");
        }
        return Cases.open(command.daylight);
    }

    static ClaimId id(String text) {
        try {
            return new ClaimId(text);
        } catch (IllegalArgumentException e) {
            throw new DaylightException(e.getMessage() + "; see `daylight claims list`", e);
        }
    }

    /** {@code claims list}. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "List claims, masked; those that wait unless told.")
    static final class ListClaims implements Callable<Integer> {
        @ParentCommand
        private @Nullable ClaimsCommand claims;

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                description = "Only this kind: figure, presence, response, stance, method, incident, agreement.")
        private @Nullable String kind;

        @Option(names = "--source", paramLabel = "NAME", description = "Only pages that are published under this name.")
        private @Nullable String source;

        @Option(names = "--lang", paramLabel = "LANG", description = "Only passages in this language, such as de.")
        private @Nullable String lang;

        @Option(
                names = "--state",
                paramLabel = "STATE",
                description = "waiting, half (accepted by one where two are asked for), accept, reject or retract"
                        + " (default: waiting and half).")
        private @Nullable String state;

        @Option(
                names = "--story",
                paramLabel = "DOCUMENT",
                description = "Only pages that share their text with this one.")
        private @Nullable String story;

        @Option(names = "--all", description = "Decided ones too.")
        private boolean all;

        @Option(names = "--json", description = "Print one JSON object a claim.")
        private boolean json;

        @Override
        public Integer call() {
            ClaimList.Choice choice = new ClaimList.Choice(
                    kind == null ? null : Kinds.of(kind, ClaimKind::of),
                    source,
                    lang,
                    state,
                    story == null ? null : Kinds.of(story, DocumentId::new),
                    all);
            try (Workbench workbench = open(claims)) {
                ClaimList list = new ClaimList(workbench);
                List<ClaimList.Standing> chosen = list.of(choice);
                chosen.forEach(s -> print(s, list));
                if (chosen.isEmpty()) {
                    Output.progress(
                            workbench.register().captures().isEmpty()
                                    ? "no claims: nothing is captured yet; begin with `daylight capture URL...`"
                                    : "no claims wait; `daylight read` looks for new ones, --all lists decided ones");
                }
            }
            return 0;
        }

        private void print(ClaimList.Standing standing, ClaimList list) {
            if (json) {
                Output.json(list.form(standing));
                return;
            }
            Claim claim = standing.claim();
            Veil veil = list.veil(claim);
            String speaker = veil.hide(claim.speaker());
            Output.line(claim.id() + "  " + claim.kind().code() + "  " + standing.verdict() + "  \""
                    + veil.at(claim.at()) + "\"  "
                    + (speaker == null ? "no speaker named" : speaker) + " "
                    + claim.stance().code());
            Whys.lines(claim.reader(), claim.alsoBy(), veil.explanation(claim), false)
                    .forEach(l -> Output.line("      " + l));
        }
    }

    /** {@code claims accept}. */
    @Command(
            name = "accept",
            mixinStandardHelpOptions = true,
            description = "Accept claims as statements in the register.",
            footer = {
                "",
                "Without --entry, each goes to the entry that its values suggest; one is made where there is none."
            })
    static final class Accept implements Callable<Integer> {
        @ParentCommand
        private @Nullable ClaimsCommand claims;

        @Parameters(arity = "0..*", paramLabel = "ID", description = "Claims, as `claims list` prints them.")
        private List<String> ids = List.of();

        @Mixin
        private ChoiceOptions many = new ChoiceOptions();

        @Option(names = "--yes", description = "Decide on all that are chosen; without it they are only shown.")
        private boolean yes;

        @Option(names = "--entry", paramLabel = "ENTRY", description = "An entry that exists, such as IE-1.")
        private @Nullable String entry;

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept in the ledger as a private field.")
        private String reason = "";

        @Option(names = "--json", description = "Print one JSON object a decision.")
        private boolean json;

        @Override
        public Integer call() {
            try (Workbench workbench = open(claims)) {
                if (BulkRun.asked(many, ids)) {
                    return new BulkRun(workbench, many.choice(), json)
                            .run(
                                    "accept",
                                    yes,
                                    (bulk, all) -> bulk.accept(
                                            many.choice(),
                                            all,
                                            entry == null ? null : Kinds.of(entry, EntryId::typed),
                                            reason));
                }
                Reviewing reviewing = new Reviewing(workbench);
                for (String id : ids) {
                    Event event = entry == null
                            ? reviewing.accept(id(id), reason)
                            : reviewing.accept(id(id), Kinds.of(entry, EntryId::typed), reason);
                    decided(
                            event,
                            id,
                            ClaimForm.accepted(event),
                            (String) event.open().get("entry"),
                            json);
                    if (!json && event.open().containsKey("two")) {
                        Output.progress("the codebook asks a second person for "
                                + event.open().get("two") + ": daylight --by NAME claims accept " + id);
                    }
                }
            }
            return 0;
        }
    }

    /** {@code claims reject}. */
    @Command(
            name = "reject",
            mixinStandardHelpOptions = true,
            description = "Reject claims; no reader proposes them again.")
    static final class Reject implements Callable<Integer> {
        @ParentCommand
        private @Nullable ClaimsCommand claims;

        @Parameters(arity = "0..*", paramLabel = "ID", description = "Claims, as `claims list` prints them.")
        private List<String> ids = List.of();

        @Mixin
        private ChoiceOptions many = new ChoiceOptions();

        @Option(names = "--yes", description = "Decide on all that are chosen; without it they are only shown.")
        private boolean yes;

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; kept as a private field.")
        private String reason = "";

        @Option(names = "--json", description = "Print one JSON object a decision.")
        private boolean json;

        @Override
        public Integer call() {
            try (Workbench workbench = open(claims)) {
                if (BulkRun.asked(many, ids)) {
                    return new BulkRun(workbench, many.choice(), json)
                            .run("reject", yes, (bulk, all) -> bulk.reject(many.choice(), all, reason));
                }
                for (String id : ids) {
                    decided(new Reviewing(workbench).reject(id(id), reason), id, "rejected", null, json);
                }
            }
            return 0;
        }
    }

    static void decided(Event event, String id, String verdict, @Nullable String entry, boolean json) {
        if (json) {
            Output.json(ClaimForm.decided(event, id, verdict, entry));
        } else {
            Output.line(verdict + " " + id + (entry == null ? "" : " on " + entry) + ", event " + event.seq());
        }
    }
}
