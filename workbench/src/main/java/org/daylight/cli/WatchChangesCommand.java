// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.daylight.register.Sightings;
import org.daylight.register.Sightings.Cited;
import org.daylight.register.Sightings.Sighting;
import org.daylight.run.Veils;
import org.daylight.run.Workbench;
import org.daylight.run.watch.SightingWords;
import org.daylight.watch.Standing.Found;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code watch changes}. */
@Command(
        name = "changes",
        mixinStandardHelpOptions = true,
        description = "What was seen of watched pages: where cited words are gone first, then the newest.")
final class WatchChangesCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable WatchCommand watch;

    @Option(names = "--limit", defaultValue = "50", description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--new", description = "Pages that were preserved for the first time, instead of changes.")
    private boolean fresh;

    @Option(names = "--json", description = "Print one JSON object a sighting.")
    private boolean json;

    @Override
    public Integer call() {
        try (Workbench workbench = WatchCommand.open(watch)) {
            Sightings sightings = new Sightings(workbench.database());
            List<Sighting> seen = fresh ? sightings.found(Found.NEW, 0, limit) : sightings.changes(0, limit);
            Set<Long> overtaken = sightings.overtaken(seen);
            seen.forEach(s -> print(s, overtaken.contains(s.event()), sightings.cited(s.event()), workbench.veils()));
            if (seen.isEmpty()) {
                Output.progress("nothing was seen yet; `watch run` polls");
            }
            return 0;
        }
    }

    private void print(Sighting s, boolean overtaken, List<Cited> cited, Veils veils) {
        String url = veils.hide(s.url());
        String words = veils.hide(SightingWords.english(s, overtaken));
        if (json) {
            SightingWords.Said said = SightingWords.of(s);
            Output.json(Output.object(
                    "event", s.event(),
                    "watch", s.watch(),
                    "url", url,
                    "found", s.found().code(),
                    "says", said.code(),
                    "sign", said.sign(),
                    "present", said.before() == null ? null : said.before().toString(),
                    "since", said.at().toString(),
                    "last", said.last().toString(),
                    "sure", s.sure(),
                    "status", s.status(),
                    "before", s.before() == null ? null : s.before().value(),
                    "after", s.after() == null ? null : s.after().value(),
                    "cited",
                            cited.stream()
                                    .map(c -> c.entry().value() + " " + c.statement())
                                    .toList(),
                    "words", words));
            return;
        }
        String gone = SightingWords.cited(cited);
        Output.line(s.event() + "  " + s.found().code() + "  " + url);
        if (!gone.isEmpty()) {
            Output.line("    " + gone);
        }
        Output.line("    " + words);
        if (s.before() != null || s.after() != null) {
            Output.line("    " + (s.before() == null ? "" : "before " + s.before() + "  ")
                    + (s.after() == null ? "" : "after " + s.after()));
        }
    }
}
