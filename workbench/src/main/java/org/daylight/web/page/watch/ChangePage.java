// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.watch;

import java.time.Instant;
import java.util.List;
import org.daylight.protect.Right;
import org.daylight.register.SightingList;
import org.daylight.register.Sightings.Sighting;
import org.daylight.run.watch.Compared;
import org.daylight.run.watch.Comparing;
import org.daylight.run.watch.WatchShelf;
import org.daylight.watch.Standing.Found;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Say;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/** One sighting: what was there before and what is now, side by side, each with its proof. */
public final class ChangePage {
    private static final int ALIKE = 20;

    private ChangePage() {}

    /**
     * The page.
     *
     * @param seen what was seen
     * @param watch it belongs to; null where that is known no more
     * @param compared what differs; null where there are no two texts that may be shown
     * @param why as the word of a message: why nothing is compared
     * @param alike other pages that changed in the same way
     */
    public record Model(
            WatchShelf.Seen seen,
            WatchShelf.@Nullable Listed watch,
            @Nullable Compared compared,
            String why,
            List<WatchShelf.Seen> alike) {}

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    static Reply show(Visit visit) {
        WatchShelf shelf = WatchList.shelf(visit);
        WatchShelf.Seen seen = visit.part("event", ChangePage::event) < 0
                ? missing(visit)
                : shelf.seen(visit.part("event", ChangePage::event)).orElseGet(() -> missing(visit));
        Sighting s = seen.sighting();
        Compared compared = compared(visit, s);
        Model model = new Model(
                seen,
                shelf.one(s.watch()).orElse(null),
                compared,
                why(seen),
                seen.alike() < 2
                        ? List.of()
                        : shelf.seen(new SightingList.Wanted(null, null, null, 0, s.alike()), 0, ALIKE).stream()
                                .filter(other -> other.sighting().event() != s.event())
                                .toList());
        Say say = new Say(visit.words(), Instant.now());
        Shell shell = visit.shell("changes", say.name(seen));
        return Reply.html(out -> JtechangeGenerated.render(out, null, shell, model, say));
    }

    private static WatchShelf.Seen missing(Visit visit) {
        throw new Visit.Missing("change " + visit.part("event"));
    }

    private static long event(String number) {
        return number.matches("[0-9]{1,15}") ? Long.parseLong(number) : -1;
    }

    private static @Nullable Compared compared(Visit visit, Sighting s) {
        return s.before() == null || s.after() == null || s.found() == Found.NEW
                ? null
                : new Comparing(visit.workbench(), visit.may(Right.PROTECT))
                        .of(s.before(), s.after(), s.item())
                        .orElse(null);
    }

    private static String why(WatchShelf.Seen seen) {
        Sighting s = seen.sighting();
        if (!seen.shown()) {
            return "sealed";
        }
        return s.before() == null ? "first" : s.after() == null ? "none" : "unread";
    }
}
