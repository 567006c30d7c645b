// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.Optional;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Stance;
import org.daylight.run.Replying;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name words of a preserved text as a reply. */
final class QuoteOptions {
    @Option(names = "--capture", paramLabel = "ID", description = "The capture in whose text the reply stands.")
    private @Nullable String capture;

    @Option(names = "--quote", paramLabel = "TEXT", description = "The exact words; they stand once in that text.")
    private @Nullable String quote;

    @Option(
            names = "--stance",
            paramLabel = "STANCE",
            defaultValue = "denies",
            description = "How the speaker stands to it: denies, declines, confirms, alleges, reports"
                    + " (default: ${DEFAULT-VALUE}).")
    private String stance = "denies";

    @Option(
            names = "--fine",
            paramLabel = "CODE",
            description = "The codebook's finer word, such as characterises-otherwise.")
    private @Nullable String fine;

    @Option(names = "--speaker", paramLabel = "NAME", description = "Who says so, as the text names them.")
    private @Nullable String speaker;

    @Option(names = "--about", paramLabel = "TEXT", description = "What the reply says, in a few words.")
    private @Nullable String about;

    /** The words; empty where none were named. */
    Optional<Replying.Quoted> quoted() {
        if (capture == null && quote == null) {
            return Optional.empty();
        }
        if (capture == null || quote == null) {
            throw new DaylightException("--capture and --quote go together: in which text, and which words");
        }
        try {
            return Optional.of(
                    new Replying.Quoted(new CaptureId(capture), quote, Stance.of(stance), fine, speaker, about));
        } catch (IllegalArgumentException e) {
            throw new DaylightException(String.valueOf(e.getMessage()), e);
        }
    }
}
