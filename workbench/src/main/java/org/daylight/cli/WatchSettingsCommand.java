// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.run.Workbench;
import org.daylight.run.watch.WatchSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code watch settings}. */
@Command(
        name = "settings",
        mixinStandardHelpOptions = true,
        description = "How this case watches; without options it is printed.",
        footer = {
            "",
            "Kept in the ledger as a private field. A watcher that runs takes them at its",
            "next start, --on and --off at once."
        })
final class WatchSettingsCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable WatchCommand watch;

    @Option(
            names = "--contact",
            paramLabel = "TEXT",
            description = "Where owners of servers can write to us, such as mailto:desk@example.org; none for none.")
    private @Nullable String contact;

    @Option(
            names = "--plain",
            negatable = true,
            description = "Look like a plain browser, where it is unsafe to be seen watching.")
    private @Nullable Boolean plain;

    @Option(names = "--proof-every", paramLabel = "SPAN", description = "How often an unchanged page leaves a proof.")
    private @Nullable String proof;

    @Option(names = "--polls-a-day", paramLabel = "N", description = "For all pages whose rhythm is learnt.")
    private @Nullable Integer polls;

    @Option(names = "--on", description = "Watch again, after --off.")
    private boolean on;

    @Option(
            names = "--off",
            description = "Ask nothing until it is switched on again; who watches now heeds it at once.")
    private boolean off;

    @Override
    public Integer call() {
        if (on && off) {
            throw new DaylightException("--on and --off contradict each other; nothing was written");
        }
        try (Workbench workbench = WatchCommand.open(watch)) {
            WatchSettings now = WatchSettings.of(workbench);
            WatchSettings next = contact == null ? now : now.withContact(contact.equals("none") ? null : contact);
            next = plain == null ? next : next.asPlain(plain);
            next = proof == null ? next : next.withProof(Spans.parse(proof));
            next = polls == null ? next : next.withPerDay(polls);
            next = on || off ? next.asOn(on) : next;
            if (!next.equals(now)) {
                next.keep(workbench);
            }
            Output.line("Watching:     " + (next.on() ? "on" : "off"));
            Output.line("User-Agent:   " + next.userAgent());
            Output.line("Proofs:       every " + Spans.of(next.proof()));
            Output.line("Polls a day:  " + next.perDay());
        }
        return 0;
    }
}
