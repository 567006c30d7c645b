// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.daylight.CaptureId;
import org.daylight.Event;
import org.daylight.run.Workbench;
import org.daylight.run.WorkingCopies;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code working-copy}: a copy to work on. */
@Command(
        name = "working-copy",
        mixinStandardHelpOptions = true,
        description = "Copy the stored file of a capture to work on, digests checked; the ledger remembers it.",
        footer = {
            "",
            "The stored file is a web archive (WARC, mostly packed with gzip), for a picture that was handed in too:"
                    + " the name should end in .warc.gz. A viewer such as ReplayWeb.page opens it."
        })
final class WorkingCopyCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Parameters(paramLabel = "CAPTURE", description = "Its id.")
    private String capture = "";

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "A new file outside the case.")
    private Path out = Path.of("copy.warc.gz");

    @Option(names = "--purpose", paramLabel = "TEXT", description = "What for; kept as a private field.")
    private String purpose = "";

    @Option(
            names = "--restricted",
            description = "Open the seal of a restricted capture for it; recorded as an access.")
    private boolean restricted;

    @Override
    public Integer call() {
        CaptureId id = Kinds.of(capture, CaptureId::new);
        try (Workbench workbench = Cases.open(daylight)) {
            Event event = new WorkingCopies(workbench).make(id, out, purpose, restricted);
            Output.line(out + "  SHA-256 " + event.text("fileSha256") + "  event " + event.seq());
        }
        return 0;
    }
}
