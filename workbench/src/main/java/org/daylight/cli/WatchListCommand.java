// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.daylight.register.WatchItems;
import org.daylight.register.WatchItems.Item;
import org.daylight.register.Watches;
import org.daylight.register.Watches.State;
import org.daylight.register.Watches.Watch;
import org.daylight.run.Veils;
import org.daylight.run.Workbench;
import org.daylight.run.watch.SightingWords;
import org.daylight.run.watch.WatchShelf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code watch list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "What is watched, how it stands, when it is due.")
final class WatchListCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable WatchCommand watch;

    @Option(names = "--limit", defaultValue = "500", description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", description = "Print one JSON object a watch.")
    private boolean json;

    @Override
    public Integer call() {
        Instant now = Instant.now();
        try (Workbench workbench = WatchCommand.open(watch)) {
            WatchItems items = new WatchItems(workbench.database());
            List<Watch> all = new Watches(workbench.database()).page(0, limit);
            Map<String, Item> sources = new HashMap<>();
            for (int from = 0; from < all.size(); from += 200) {
                items.sources(all.subList(from, Math.min(all.size(), from + 200)).stream()
                                .map(Watch::id)
                                .toList())
                        .forEach(i -> sources.put(i.watch(), i));
            }
            Veils veils = workbench.veils();
            all.forEach(w -> print(w, sources.get(w.id()), items.count(w.id()), veils));
            if (all.isEmpty()) {
                Output.progress("nothing is watched; `watch add URL` begins");
                return 0;
            }
            WatchItems.Backlog backlog = items.backlog(now, Duration.ofMinutes(10));
            Instant oldest = backlog.oldest();
            Output.progress(backlog.watched() + " addresses"
                    + (oldest == null
                            ? ", none overdue"
                            : ", " + backlog.due() + " overdue, the longest since " + SightingWords.moment(oldest))
                    + (backlog.held() == 0 ? "" : ", " + backlog.held() + " held back by robots files or addresses"));
            Output.progress(watcher(new WatchShelf(workbench, false).watcher(now)));
            return 0;
        }
    }

    private static String watcher(WatchShelf.Watcher watcher) {
        Instant last = watcher.last();
        String since = last == null ? "yet" : "since " + SightingWords.moment(last);
        return !watcher.on()
                ? "watching is switched off, nothing is asked; `watch settings --on` switches it on"
                : watcher.running()
                        ? "a watcher is at it"
                        : "no watcher has run " + since + "; `watch run` polls, and so does `serve` while it runs";
    }

    private void print(Watch w, @Nullable Item source, int found, Veils veils) {
        String url = veils.hide(w.url());
        String publisher = hidden(w.source(), veils);
        String trouble = source == null ? null : hidden(source.trouble(), veils);
        String state = w.state() != State.ON
                ? w.state().code()
                : source == null || source.standing() == null
                        ? "waits"
                        : source.standing().state().name().toLowerCase(java.util.Locale.ROOT);
        if (json) {
            Output.json(Output.object(
                    "watch", w.id(),
                    "kind", w.kind().code(),
                    "url", url,
                    "source", publisher,
                    "state", w.state().code(),
                    "every", w.every() == null ? null : Spans.of(w.every()),
                    "pace", w.pace() == null ? null : Spans.of(w.pace()),
                    "between", w.window() == null ? null : w.window().hours(),
                    "zone", w.window() == null ? null : w.window().zone().getId(),
                    "robots", w.ignoresRobots() ? "ignore" : "obey",
                    "stands", source == null || source.standing() == null ? null : state,
                    "asked",
                            source == null || source.memory().asked() == null
                                    ? null
                                    : source.memory().asked().toString(),
                    "due",
                            source == null || w.state() != State.ON
                                    ? null
                                    : source.due().toString(),
                    "found", found,
                    "held", source == null ? null : source.held(),
                    "trouble", trouble));
            return;
        }
        Output.line(w.id() + "  " + w.kind().code() + "  " + state + "  " + url);
        StringBuilder more = new StringBuilder("    ");
        more.append(w.every() == null ? "rhythm learnt" : "every " + Spans.of(w.every()));
        if (w.pace() != null) {
            more.append(", ").append(Spans.of(w.pace())).append(" between requests");
        }
        if (w.window() != null) {
            more.append(", ")
                    .append(w.window().hours())
                    .append(' ')
                    .append(w.window().zone());
        }
        if (source != null && w.state() == State.ON) {
            more.append(", due ").append(SightingWords.moment(source.due()));
        }
        if (w.kind() != Watches.Kind.PAGE) {
            more.append(", ").append(found).append(found == 1 ? " page found" : " pages found");
        }
        if (w.ignoresRobots()) {
            more.append(", robots file not obeyed");
        }
        if (trouble != null) {
            more.append("; ").append(trouble);
        }
        Output.line(more.toString());
    }

    private static @Nullable String hidden(@Nullable String words, Veils veils) {
        return words == null ? null : veils.hide(words);
    }
}
