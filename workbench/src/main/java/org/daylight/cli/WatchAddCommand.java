// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.register.Watches.Kind;
import org.daylight.register.Watches.Watch;
import org.daylight.run.Workbench;
import org.daylight.run.watch.Guess;
import org.daylight.run.watch.WatchDeeds;
import org.daylight.watch.Listing;
import org.daylight.watch.Window;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code watch add}. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Watch an address from now on.",
        footer = {
            "",
            "Without --kind it is asked once to see what it is. Without --every its",
            "rhythm is learnt from how it changes: hourly to weekly."
        })
final class WatchAddCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable WatchCommand watch;

    @Parameters(paramLabel = "URL", arity = "1..*", description = "What to watch.")
    private List<String> urls = new ArrayList<>();

    @Option(names = "--kind", paramLabel = "KIND", description = "page, feed, sitemap or listing.")
    private @Nullable String kind;

    @Option(names = "--every", paramLabel = "SPAN", description = "Between two polls: 30m, 6h, 2d, 1w.")
    private @Nullable String every;

    @Option(
            names = "--pace",
            paramLabel = "SPAN",
            description = "Between two requests to its server, from 5s (usual) to 1h.")
    private @Nullable String pace;

    @Option(names = "--source", paramLabel = "NAME", description = "Who publishes it.")
    private @Nullable String source;

    @Option(names = "--select", paramLabel = "CSS", description = "Which links of a listing are pages.")
    private @Nullable String select;

    @Option(
            names = "--match",
            paramLabel = "PATTERN",
            description = "What addresses of pages must match: a regular expression.")
    private @Nullable String match;

    @Option(names = "--between", paramLabel = "HOURS", description = "When it may be asked, such as 22:00-06:00.")
    private @Nullable String between;

    @Option(names = "--zone", paramLabel = "ZONE", description = "Whose clock that is (default: this machine's).")
    private @Nullable String zone;

    @Override
    public Integer call() {
        Window window = window();
        try (Workbench workbench = WatchCommand.open(watch)) {
            WatchDeeds deeds = new WatchDeeds(workbench);
            int failed = 0;
            for (String url : urls) {
                try {
                    Kind what = kind(workbench, url);
                    boolean list = what != Kind.PAGE && (select != null || match != null);
                    Listing listing =
                            list ? new Listing(select == null ? Listing.ALL.selector() : select, match) : null;
                    Watch added = deeds.add(new WatchDeeds.Wanted(
                            url,
                            what,
                            source,
                            every == null ? null : Spans.parse(every),
                            listing,
                            window,
                            pace == null ? null : Spans.parse(pace)));
                    Output.line(added.id() + "  " + added.kind().code() + "  " + added.url());
                } catch (DaylightException e) {
                    failed++;
                    Output.progress(String.valueOf(e.getMessage()));
                }
            }
            if (failed < urls.size()) {
                Output.progress("`watch run` polls; so does `serve` while it runs");
            }
            return failed == 0 ? 0 : 1;
        }
    }

    private Kind kind(Workbench workbench, String url) {
        if (kind != null) {
            return Kind.of(kind)
                    .orElseThrow(() ->
                            new DaylightException("--kind is page, feed, sitemap or listing; found \"" + kind + "\""));
        }
        return select != null ? Kind.LISTING : new Guess(workbench).kind(url);
    }

    private @Nullable Window window() {
        if (between == null) {
            return null;
        }
        try {
            return Window.parse(between, zone == null ? ZoneId.systemDefault() : ZoneId.of(zone));
        } catch (java.time.DateTimeException e) {
            throw new DaylightException("--zone is a name such as Europe/Rome; found \"" + zone + "\"", e);
        }
    }
}
