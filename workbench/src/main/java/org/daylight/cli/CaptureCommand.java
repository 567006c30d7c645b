// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.preserve.Transport;
import org.daylight.run.Capturing;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code capture}: preserves pages. */
@Command(
        name = "capture",
        mixinStandardHelpOptions = true,
        description = "Preserve pages as they are served: request, response, address and certificates, byte for byte.",
        subcommands = {CaptureShowCommand.class},
        footer = {"", "A refusal (403, 404, 410, 451, 503) is preserved like any other answer."})
final class CaptureCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Parameters(arity = "0..*", paramLabel = "URL", description = "http or https addresses.")
    private List<String> urls = List.of();

    @Option(
            names = "--max-bytes",
            paramLabel = "N",
            defaultValue = "50000000",
            description = "Largest body to keep (default: ${DEFAULT-VALUE}).")
    private long maxBytes;

    @Option(names = "--json", description = "Print one JSON object a capture.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Nullable
    Daylight daylight() {
        return daylight;
    }

    @Override
    public Integer call() {
        if (urls.isEmpty() && spec != null) {
            throw new ParameterException(
                    spec.commandLine(), "name at least one URL, or `show` and the id of a capture");
        }
        int failed = 0;
        try (Workbench workbench = Output.announced(Workbench.open(Cases.folder(daylight)))) {
            Capturing capturing = new Capturing(workbench);
            for (int i = 0; i < urls.size(); i++) {
                Output.progress("capturing " + (i + 1) + " of " + urls.size() + ": " + urls.get(i));
                try {
                    Capturing.Kept kept =
                            capturing.capture(urls.get(i), Transport.Limits.USUAL.withBodyBytes(maxBytes));
                    kept.warnings().forEach(w -> Output.progress("note: " + w));
                    kept.captures().forEach(c -> print(c, json));
                } catch (DaylightException e) {
                    failed++;
                    Output.progress("daylight: " + e.getMessage());
                }
            }
        }
        return failed == 0 ? 0 : 1;
    }

    static void print(Capture c, boolean json) {
        if (json) {
            Output.json(Output.object(
                    "capture", c.id().value(),
                    "event", c.event(),
                    "url", c.url(),
                    "time", c.time().toString(),
                    "status", c.status(),
                    "mediaType", c.mediaType(),
                    "file", c.file(),
                    "fileSha256", c.fileDigest().hex(),
                    "payloadSha256", c.payloadDigest().hex()));
        } else {
            Output.line(c.id() + "  " + (c.status() == 0 ? "file" : "HTTP " + c.status()) + "  " + c.url() + "  event "
                    + c.event());
        }
    }
}
