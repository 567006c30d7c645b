// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daylight.protect.Right;
import org.daylight.register.SightingList;
import org.daylight.register.WatchRows;
import org.daylight.register.Watches;
import org.daylight.run.watch.WatchShelf;
import org.daylight.watch.Standing.Found;
import org.daylight.web.page.Say;
import org.daylight.web.page.Visit;

/** What the desk says of watches: what was seen since somebody left off, and how far the watching is behind. */
final class Watched {
    private Watched() {}

    /** What was seen since an event, in counts; words that are gone though statements cite them first. */
    static List<DeskPage.Line> news(Visit visit, long since) {
        SightingList list = new SightingList(visit.workbench().database());
        List<DeskPage.Line> lines = new ArrayList<>();
        int cited = list.count(new SightingList.Wanted(null, null, true, Math.max(1, since), null));
        if (cited > 0) {
            lines.add(new DeskPage.Line(
                    "exclamation-octagon",
                    visit.say("watches.desk.cited", cited),
                    "/changes?cited=yes&unseen=yes",
                    true));
        }
        Map<Found, Integer> told = list.told(since);
        int found = told.getOrDefault(Found.NEW, 0);
        int changes = told.values().stream().mapToInt(Integer::intValue).sum() - found;
        if (changes > 0) {
            lines.add(new DeskPage.Line(
                    "arrow-left-right", visit.say("watches.desk.seen", changes), "/changes?unseen=yes", false));
        }
        if (found > 0) {
            lines.add(new DeskPage.Line(
                    "binoculars", visit.say("watches.desk.found", found), "/changes?kind=new&unseen=yes", false));
        }
        return lines;
    }

    /** What changed or vanished since an event. */
    static List<DeskPage.Change> changes(Visit visit, long since, int limit) {
        WatchShelf shelf = new WatchShelf(visit.workbench(), visit.may(Right.PROTECT));
        Say say = new Say(visit.words(), Instant.now());
        SightingList.Wanted wanted = new SightingList.Wanted(null, null, null, Math.max(1, since), null);
        return Stream.concat(
                        shelf.seen(wanted.citing(true), 0, limit).stream(),
                        shelf.seen(wanted.citing(false), 0, limit).stream())
                .limit(limit)
                .map(seen -> new DeskPage.Change(
                        seen.sighting().found().code(),
                        say.name(seen),
                        "",
                        "",
                        say.sentence(seen),
                        "/changes/" + seen.sighting().event(),
                        say.cited(seen).orElse("")))
                .toList();
    }

    /** How far the watching is behind; empty where nothing is watched. */
    static Optional<DeskPage.Sign> sign(Visit visit) {
        if (new Watches(visit.workbench().database()).count() == 0) {
            return Optional.empty();
        }
        Instant now = Instant.now();
        WatchShelf shelf = new WatchShelf(visit.workbench(), false);
        WatchShelf.Watcher watcher = shelf.watcher(now);
        Say say = new Say(visit.words(), now);
        WatchRows.Lag lag = shelf.lag(now);
        return Optional.of(new DeskPage.Sign(
                visit.say("watches.desk"),
                say.idle(watcher)
                        .map(idle -> lag.due() == 0 ? idle : idle + " " + say.lag(lag))
                        .orElseGet(() -> say.lag(lag)),
                !watcher.on() ? "open" : watcher.running() ? "well" : "ill",
                "/watches",
                "",
                ""));
    }
}
