// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.preserve.Transport;
import org.daylight.run.Browsing;
import org.daylight.run.Capturing;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code capture}: preserves pages. */
@Command(
        name = "capture",
        mixinStandardHelpOptions = true,
        description = "Preserve pages as they are served: request, response, address and certificates, byte for byte.",
        footer = {"", "A refusal (403, 404, 410, 451, 503) is preserved like any other answer."})
final class CaptureCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Parameters(arity = "1..*", paramLabel = "URL", description = "http or https addresses.")
    private List<String> urls = List.of();

    @Option(
            names = "--max-bytes",
            paramLabel = "N",
            defaultValue = "50000000",
            description = "Largest body to keep (default: ${DEFAULT-VALUE}).")
    private long maxBytes;

    @Option(
            names = "--browser",
            description = "Open each page in an installed browser and preserve what it loads and shows: every resource,"
                    + " the rendered page, a picture, a PDF.")
    private boolean browser;

    @Option(
            names = "--attended",
            description =
                    "Open a browser window in which you pass a wall yourself; one click, or Enter, preserves the page"
                            + " that is shown. Cookies, tokens and the name of your account are left out.")
    private boolean attended;

    @Option(
            names = "--leave-out",
            paramLabel = "NAME",
            description = "With --attended: a name to leave out beside the one you type into a form. Can be repeated.")
    private List<String> leaveOut = List.of();

    @Option(names = "--json", description = "Print one JSON object a capture.")
    private boolean json;

    @Override
    public Integer call() {
        int failed = 0;
        try (Workbench workbench = Output.announced(Workbench.open(Cases.folder(daylight)))) {
            if (attended) {
                return attend(workbench);
            }
            Preserving preserving = preserving(workbench);
            for (int i = 0; i < urls.size(); i++) {
                Output.progress("capturing " + (i + 1) + " of " + urls.size() + ": " + urls.get(i));
                try {
                    Capturing.Kept kept =
                            preserving.capture(urls.get(i), Transport.Limits.USUAL.withBodyBytes(maxBytes));
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

    /** One way to preserve a page. */
    private interface Preserving {
        Capturing.Kept capture(String url, Transport.Limits limits);
    }

    /** Without a browser the pages are preserved as they are served: better than not at all. */
    private Preserving preserving(Workbench workbench) {
        if (browser) {
            Optional<Browsing> browsing = Browsing.installed(workbench);
            if (browsing.isPresent()) {
                return browsing.get()::capture;
            }
            Output.progress("note: " + Browsing.HOW_TO_GET + "; the pages are preserved as they are served");
        }
        return new Capturing(workbench)::capture;
    }

    private int attend(Workbench workbench) {
        Browsing browsing = Browsing.installed(workbench).orElseThrow(() -> new DaylightException(Browsing.HOW_TO_GET));
        Attendance attendance = new Attendance(json);
        for (String url : urls) {
            browsing.attend(url, Transport.Limits.USUAL.withBodyBytes(maxBytes), leaveOut, attendance);
        }
        return attendance.failed() ? 1 : 0;
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
