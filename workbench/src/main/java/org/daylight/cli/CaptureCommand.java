// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.preserve.Transport;
import org.daylight.run.Browsing;
import org.daylight.run.Capturing;
import org.daylight.run.Recovery;
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

    @Option(
            names = "--recover",
            description = "Ask the public archives of this case (see `archives`) for pages that are gone.")
    private boolean recover;

    @Option(
            names = "--at",
            paramLabel = "DATE",
            description =
                    "With --recover: the capture nearest to this day or moment (2019-05-01, 2019-05-01T10:00:00Z);"
                            + " else the latest before this case found the page gone.")
    private @Nullable String at;

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
        Instant wanted = moment(at);
        if (wanted != null && !recover) {
            throw new DaylightException("--at says which capture of an archive is wanted: say --recover too");
        }
        int failed = 0;
        try (Workbench workbench = Cases.open(daylight)) {
            if (attended) {
                return attend(workbench);
            }
            Preserving preserving = preserving(workbench);
            for (int i = 0; i < urls.size(); i++) {
                Output.progress(
                        (recover ? "seeking " : "capturing ") + (i + 1) + " of " + urls.size() + ": " + urls.get(i));
                try {
                    Transport.Limits limits = Transport.Limits.USUAL.withBodyBytes(maxBytes);
                    if (recover) {
                        failed += recover(workbench, urls.get(i), wanted, limits) ? 0 : 1;
                        continue;
                    }
                    Capturing.Kept kept = preserving.capture(urls.get(i), limits);
                    kept.warnings().forEach(w -> Output.progress("note: " + w));
                    kept.captures().forEach(c -> print(c, json));
                    if (kept.broken() != null) {
                        failed++;
                        Output.progress(
                                "daylight: what came is preserved, but not what was asked for: " + kept.broken());
                    }
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

    private boolean recover(Workbench workbench, String url, @Nullable Instant wanted, Transport.Limits limits) {
        Recovery.Outcome outcome = new Recovery(workbench).recover(url, wanted, limits);
        outcome.said().forEach(s -> Output.progress("note: " + s));
        Capturing.Kept kept = outcome.kept();
        if (kept == null) {
            Output.progress("daylight: " + url + " was found in no archive of this case; the search is noted");
            return false;
        }
        kept.warnings().forEach(w -> Output.progress("note: " + w));
        kept.captures().forEach(c -> print(c, json));
        return true;
    }

    private static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null
                    ? null
                    : text.length() == 10
                            ? LocalDate.parse(text).atTime(12, 0).toInstant(ZoneOffset.UTC)
                            : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new DaylightException(
                    "expected a day or moment such as 2019-05-01 or 2019-05-01T10:00:00Z, found \"" + text + "\"", e);
        }
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
