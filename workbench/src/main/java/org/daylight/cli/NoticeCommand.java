// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.concurrent.Callable;
import org.daylight.publish.Notice;
import org.daylight.run.Notices;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code notice}: says later of an edition that it is corrected, superseded or withdrawn, or public before its hour. */
@Command(
        name = "notice",
        mixinStandardHelpOptions = true,
        description = {
            "Say of a published edition that it is corrected, superseded, withdrawn, or public before its hour: a signed note"
                    + " in a file beside it.",
            "The edition itself stays as it was published. The notice stands in the feed, and `verify` of the edition reads"
                    + " it."
        })
final class NoticeCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Parameters(paramLabel = "EDITION", description = "The number of the edition.")
    private int edition;

    @ArgGroup(multiplicity = "1")
    private Said said = new Said();

    /** One of four. */
    static final class Said {
        @Option(names = "--corrected", required = true, description = "Something in it is wrong; the text says what.")
        private boolean corrected;

        @Option(names = "--superseded", required = true, description = "A later edition takes its place.")
        private boolean superseded;

        @Option(names = "--withdrawn", required = true, description = "The monitor no longer stands by it.")
        private boolean withdrawn;

        @Option(
                names = "--released",
                required = true,
                description = "It may be made public before its hour; the text says why.")
        private boolean released;

        Notice.Kind kind() {
            if (corrected) {
                return Notice.Kind.CORRECTED;
            }
            if (superseded) {
                return Notice.Kind.SUPERSEDED;
            }
            if (withdrawn) {
                return Notice.Kind.WITHDRAWN;
            }
            if (released) {
                return Notice.Kind.RELEASED;
            }
            throw new IllegalStateException("one of the four is always given");
        }
    }

    @Option(names = "--text", required = true, paramLabel = "TEXT", description = "For readers, one line.")
    private String text = "";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        try (Workbench workbench = Cases.open(daylight)) {
            Notices.Given given = new Notices(workbench).give(edition, said.kind(), text);
            if (json) {
                Output.json(Output.object(
                        "edition", given.edition(),
                        "notice", given.kind().code(),
                        "file", given.file().toString(),
                        "event", given.event().seq()));
            } else {
                Output.line("Edition " + given.edition() + " is " + given.kind().code() + ": " + given.file());
                Output.line("Put the file beside every copy of the edition's folder, and give the feed out anew: "
                        + "`daylight feed --out FILE`");
            }
        }
        return 0;
    }
}
