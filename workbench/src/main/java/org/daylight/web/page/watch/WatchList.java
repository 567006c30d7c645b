// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.watch;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.daylight.protect.Right;
import org.daylight.register.WatchRows;
import org.daylight.register.WatchRows.Shown;
import org.daylight.run.watch.WatchShelf;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Say;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/** The list of what is watched. */
public final class WatchList {
    private static final int ROWS = 50;

    private WatchList() {}

    /**
     * The list.
     *
     * @param rows on this page
     * @param shown which are listed
     * @param source as chosen; null for all
     * @param words as typed; null for all
     * @param sources that can be chosen
     * @param lag how far the watching is behind
     * @param watcher whether anybody watches
     * @param page from 1
     * @param more whether there is another
     */
    public record Model(
            List<WatchShelf.Listed> rows,
            Shown shown,
            @Nullable String source,
            @Nullable String words,
            List<String> sources,
            WatchRows.Lag lag,
            WatchShelf.Watcher watcher,
            int page,
            boolean more) {
        /** Whether not all are listed. */
        public boolean filtered() {
            return shown != Shown.ALL || source != null || words != null;
        }

        /** The address of another page of this list. */
        public String at(int other) {
            return Query.of("/watches")
                    .with("state", shown == Shown.ALL ? null : shown.code())
                    .with("source", source)
                    .with("q", words)
                    .with("page", other == 1 ? null : String.valueOf(other))
                    .path();
        }
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    static Reply show(Visit visit) {
        Instant now = Instant.now();
        WatchShelf shelf = shelf(visit);
        Shown shown = visit.query("state")
                .flatMap(s -> Arrays.stream(Shown.values())
                        .filter(v -> v.code().equals(s))
                        .findFirst())
                .orElse(Shown.ALL);
        String source = visit.query("source").orElse(null);
        String words = visit.query("q").orElse(null);
        int page = visit.number("page", 1, 1, 100_000);
        List<WatchShelf.Listed> rows =
                shelf.page(new WatchRows.Wanted(shown, source, words), (page - 1) * ROWS, ROWS + 1);
        boolean more = rows.size() > ROWS;
        Model model = new Model(
                more ? rows.subList(0, ROWS) : rows,
                shown,
                source,
                words,
                shelf.sources(),
                shelf.lag(now),
                shelf.watcher(now),
                page,
                more);
        Shell shell = visit.shell("watches", visit.say("watches.title"));
        return Reply.html(out -> JtelistGenerated.render(out, null, shell, model, new Say(visit.words(), now)));
    }

    static WatchShelf shelf(Visit visit) {
        return new WatchShelf(visit.workbench(), visit.may(Right.PROTECT));
    }
}
