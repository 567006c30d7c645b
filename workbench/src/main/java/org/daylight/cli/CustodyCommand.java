// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.concurrent.Callable;
import org.daylight.CaptureId;
import org.daylight.run.Custody;
import org.daylight.run.CustodyStep;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code custody}: the chain of custody of one capture. */
@Command(
        name = "custody",
        mixinStandardHelpOptions = true,
        description = "List everything that was done with a capture, in order, with event, time and pseudonym.",
        footer = {"", "Details in brackets are private fields: they are for you, not for whoever gets the sentence."})
final class CustodyCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Parameters(paramLabel = "CAPTURE", description = "Its id.")
    private String capture = "";

    @Option(names = "--json", description = "Print one JSON object a step.")
    private boolean json;

    @Override
    public Integer call() {
        CaptureId id = Kinds.of(capture, CaptureId::new);
        try (Workbench workbench = Cases.open(daylight)) {
            for (CustodyStep s : new Custody(workbench).of(id)) {
                if (json) {
                    Output.json(Output.object(
                            "event", s.event(),
                            "time", s.time().toString(),
                            "actor", s.actor(),
                            "kind", s.kind().code(),
                            "what", s.sentence(),
                            "details", s.details()));
                } else {
                    Output.line("event " + s.event() + "  " + s.time() + "  " + s.actor() + "  " + s.sentence()
                            + (s.details().isEmpty() ? "" : "  " + s.details()));
                }
            }
        }
        return 0;
    }
}
