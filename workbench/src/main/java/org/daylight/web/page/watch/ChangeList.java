// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.watch;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daylight.register.DeskRows;
import org.daylight.register.SightingList.Wanted;
import org.daylight.run.watch.WatchShelf;
import org.daylight.watch.Standing.Found;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Say;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/** What was seen of watched pages: first of all words that are gone though statements cite them. */
public final class ChangeList {
    /** What can be asked for, in the order of the form. */
    public static final List<Found> KINDS =
            List.of(Found.GONE, Found.CHANGED, Found.RESTORED, Found.MOVED, Found.BLOCKED, Found.FAILING, Found.NEW);

    private static final int ROWS = 50;
    private static final int FIRST = 10;

    private ChangeList() {}

    /**
     * The list.
     *
     * @param first those that miss cited words, where they stand before the others
     * @param cited how many of these there are
     * @param rows of this page
     * @param found what is asked for; null for all changes
     * @param watch of one watch; null for all
     * @param alike of pages that changed in one way; null for all
     * @param onlyCited whether only those are asked for that miss cited words
     * @param unseen whether only those are that the person has not seen
     * @param since when the person left off; null at the first visit
     * @param page from 1
     * @param more whether there is another
     */
    public record Model(
            List<WatchShelf.Seen> first,
            int cited,
            List<WatchShelf.Seen> rows,
            @Nullable Found found,
            WatchShelf.@Nullable Listed watch,
            @Nullable String alike,
            boolean onlyCited,
            boolean unseen,
            @Nullable Instant since,
            int page,
            boolean more) {
        /** Whether not all are listed. */
        public boolean filtered() {
            return found != null || watch != null || alike != null || onlyCited || unseen;
        }

        /** The address of another page of this list. */
        public String at(int other) {
            return Query.of("/changes")
                    .with("kind", found == null ? null : found.code())
                    .with("watch", watch == null ? null : watch.watch().id())
                    .with("alike", alike)
                    .with("cited", onlyCited ? "yes" : null)
                    .with("unseen", unseen ? "yes" : null)
                    .with("page", other == 1 ? null : String.valueOf(other))
                    .path();
        }
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    static Reply show(Visit visit) {
        WatchShelf shelf = WatchList.shelf(visit);
        Optional<DeskRows.Left> left = new DeskRows(visit.workbench().database())
                .look(
                        visit.workbench().actor(),
                        Instant.now(),
                        visit.workbench().ledger().size());
        Found found = visit.query("kind")
                .flatMap(k -> Arrays.stream(Found.values())
                        .filter(f -> f.news() && f.code().equals(k))
                        .findFirst())
                .orElse(null);
        WatchShelf.Listed watch = visit.query("watch").flatMap(shelf::one).orElse(null);
        String alike = visit.query("alike").orElse(null);
        boolean cited = visit.query("cited").isPresent();
        boolean unseen = visit.query("unseen").isPresent();
        int page = visit.number("page", 1, 1, 100_000);
        // Event 0 begins the case; who never was here has seen nothing.
        long since = unseen ? left.map(DeskRows.Left::size).orElse(1L) : 0;
        boolean plain = watch == null && alike == null && !cited;
        Wanted wanted = new Wanted(
                found,
                watch == null ? null : watch.watch().id(),
                cited ? Boolean.TRUE : plain ? false : null,
                since,
                alike);
        List<WatchShelf.Seen> rows = shelf.seen(wanted, (page - 1) * ROWS, ROWS + 1);
        boolean more = rows.size() > ROWS;
        Wanted raised = wanted.citing(true);
        List<WatchShelf.Seen> first = plain && page == 1 ? shelf.seen(raised, 0, FIRST) : List.of();
        Model model = new Model(
                first,
                first.size() < FIRST ? first.size() : shelf.count(raised),
                more ? rows.subList(0, ROWS) : rows,
                found,
                watch,
                alike,
                cited,
                unseen,
                left.map(DeskRows.Left::time).orElse(null),
                page,
                more);
        Shell shell = visit.shell("changes", visit.say("watches.changes"));
        return Reply.html(
                out -> JtechangesGenerated.render(out, null, shell, model, new Say(visit.words(), Instant.now())));
    }
}
