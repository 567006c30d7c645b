// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.register.DueRegister;
import org.daylight.run.DueDesk;
import org.daylight.run.DueForm;
import org.daylight.run.Replying;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code reply requests}: whom one asked, and who has not answered. */
@Command(
        name = "requests",
        mixinStandardHelpOptions = true,
        description = "List the requests for a reply, with what came of each.")
final class ReplyRequestsCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ReplyCommand reply;

    @Option(names = "--overdue", description = "Only those whose day has passed without an answer.")
    private boolean overdue;

    @Option(names = "--on", paramLabel = "DAY", description = "Overdue on this day (default: today).")
    private @Nullable String on;

    @Option(names = "--json", description = "Print one JSON object a request.")
    private boolean json;

    @Override
    public Integer call() {
        String today = on == null
                ? LocalDate.now(ZoneOffset.UTC).toString()
                : Replying.day("--on", on).toString();
        try (Workbench workbench = ReplyCommand.open(reply)) {
            List<DueRegister.Request> requests = new DueDesk(workbench)
                    .requests().stream()
                            .filter(r -> !overdue || r.overdue(today))
                            .toList();
            if (requests.isEmpty()) {
                Output.progress(
                        overdue
                                ? "no request is overdue on " + today
                                : "nobody was asked for a reply yet; `daylight reply request --to ENTRY --whom TEXT"
                                        + " --until DAY` notes that one did");
            }
            requests.forEach(r -> print(r, today));
        }
        return 0;
    }

    private void print(DueRegister.Request r, String today) {
        DueRegister.Came c = r.came();
        String state = DueForm.state(r, today);
        if (json) {
            Output.json(DueForm.request(r, today));
            return;
        }
        Output.line("request " + r.event() + "  " + state + "  " + String.join(", ", r.about()) + "  " + r.whom()
                + "  by " + r.how() + ", asked " + r.asked() + ", until " + r.until()
                + (c == null ? "" : ", " + c.what() + " on " + c.received())
                + (r.note() == null ? "" : "  (" + r.note() + ")"));
    }
}
