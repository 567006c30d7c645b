// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.watch;

import java.time.Instant;
import java.util.List;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.protect.Right;
import org.daylight.register.SightingList;
import org.daylight.register.WatchHosts;
import org.daylight.register.Watches;
import org.daylight.run.BeforeWatching;
import org.daylight.run.PublicArchives;
import org.daylight.run.Workbench;
import org.daylight.run.watch.WatchDeeds;
import org.daylight.run.watch.WatchShelf;
import org.daylight.web.page.Job;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Say;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;

/** One watch: how it stands and why it is asked when it is, what was seen, what was found in it; and what people do with it. */
public final class WatchPage {
    private static final int ITEMS = 50;
    private static final int SEEN = 20;

    /**
     * The page.
     *
     * @param listed the watch
     * @param seen of it, the newest first
     * @param moreSeen whether there is more
     * @param pages found in it
     * @param page of these, from 1
     * @param more whether there is another
     * @param archives names of those that the case asks for what existed before
     * @param trouble what was wrong at the last poll, masked; null where nothing was
     * @param why it is asked what its robots file disallows, masked; null where nobody said
     * @param robots what the robots file said; null before it was asked for
     * @param asked how it is watched, as a form has it
     * @param watcher whether anybody watches
     * @param wrong why nothing was changed; null where nothing is wrong
     */
    public record Model(
            WatchShelf.Listed listed,
            List<WatchShelf.Seen> seen,
            boolean moreSeen,
            List<WatchShelf.Page> pages,
            int page,
            boolean more,
            List<String> archives,
            @Nullable String trouble,
            @Nullable String why,
            WatchHosts.@Nullable File robots,
            Asked asked,
            WatchShelf.Watcher watcher,
            @Nullable String wrong) {
        /** The capture of the robots file in force; null where there is none. */
        public @Nullable CaptureId rules() {
            return robots == null ? null : robots.capture();
        }

        /** Whether it is asked at all. */
        public boolean removed() {
            return listed.watch().state() == Watches.State.REMOVED;
        }
    }

    List<PageRoute> routes() {
        return List.of(
                PageRoute.show("/watches/{id}", Right.READ, visit -> show(visit, 200, null, null)),
                PageRoute.take("/watches/{id}/change", Right.DECIDE, this::change),
                deed("pause", (deeds, visit) -> deeds.pause(visit.part("id"), reason(visit))),
                deed("resume", (deeds, visit) -> deeds.resume(visit.part("id"))),
                deed("now", (deeds, visit) -> deeds.pollNow(visit.part("id"))),
                deed(
                        "ignore",
                        (deeds, visit) -> deeds.ignoreRobots(
                                visit.part("id"), visit.field("reason").orElse(""))),
                deed("obey", (deeds, visit) -> deeds.obeyRobots(visit.part("id"))),
                PageRoute.take("/watches/{id}/before", Right.DECIDE, WatchPage::before),
                PageRoute.take("/watches/{id}/remove", Right.DECIDE, WatchPage::remove));
    }

    private interface Deed {
        void on(WatchDeeds deeds, Visit visit);
    }

    private PageRoute deed(String name, Deed deed) {
        return PageRoute.take("/watches/{id}/" + name, Right.DECIDE, visit -> {
            known(visit);
            try {
                deed.on(new WatchDeeds(visit.workbench()), visit);
            } catch (DaylightException e) {
                String wrong = name.equals("ignore") && visit.field("reason").isEmpty()
                        ? visit.say("watches.wrong.reason")
                        : String.valueOf(e.getMessage());
                return show(visit, 422, null, wrong);
            }
            return visit.done("/watches/" + visit.part("id"), visit.say("watches.done." + name));
        });
    }

    private static @Nullable String reason(Visit visit) {
        return visit.field("reason").orElse(null);
    }

    private static Reply before(Visit visit) {
        WatchShelf.Listed listed = known(visit);
        String url = listed.watch().url();
        String path = "/watches/" + listed.watch().id();
        Workbench workbench = visit.workbench();
        if (new PublicArchives(workbench).list().isEmpty()) {
            return visit.failed(path, visit.say("watches.before.none"));
        }
        Words words = visit.words();
        return visit.jobs()
                .begin(visit, visit.say("watches.before.job", listed.address().words()), at -> {
                    BeforeWatching.Report report = new BeforeWatching(workbench)
                            .bring(url, BeforeWatching.USUAL, (done, of, now) -> at.at(done, of, words.moment(now)));
                    return new Job.Outcome(
                            words.say(
                                    "watches.before.done",
                                    report.kept(),
                                    report.said().stream().findFirst().orElse("")),
                            "/captures",
                            report.kept() == 0 && report.listed() > 0 ? Job.Phase.FAILED : Job.Phase.DONE);
                });
    }

    private static Reply remove(Visit visit) {
        known(visit);
        new WatchDeeds(visit.workbench()).remove(visit.part("id"), reason(visit));
        return visit.done("/watches", visit.say("watches.done.remove"));
    }

    private Reply change(Visit visit) {
        WatchShelf.Listed listed = known(visit);
        Asked asked = Asked.of(visit);
        try {
            new WatchDeeds(visit.workbench())
                    .change(
                            visit.part("id"),
                            asked.unhidden(listed.watch(), visit.workbench().veils()::hide)
                                    .wanted(
                                            visit,
                                            listed.watch().url(),
                                            listed.watch().kind()));
        } catch (DaylightException e) {
            return show(visit, 422, asked, String.valueOf(e.getMessage()));
        }
        return visit.done("/watches/" + visit.part("id"), visit.say("watches.done.change"));
    }

    private static WatchShelf.Listed known(Visit visit) {
        return WatchList.shelf(visit)
                .one(visit.part("id"))
                .orElseThrow(() -> new Visit.Missing("watch " + visit.part("id")));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply show(Visit visit, int status, @Nullable Asked asked, @Nullable String wrong) {
        WatchShelf shelf = WatchList.shelf(visit);
        WatchShelf.Listed listed = known(visit);
        String id = listed.watch().id();
        int page = visit.number("page", 1, 1, 100_000);
        List<WatchShelf.Page> pages = shelf.pages(id, (page - 1) * ITEMS, ITEMS + 1);
        List<WatchShelf.Seen> seen = shelf.seen(new SightingList.Wanted(null, id, null, 0, null), 0, SEEN + 1);
        Model model = new Model(
                listed,
                seen.size() > SEEN ? seen.subList(0, SEEN) : seen,
                seen.size() > SEEN,
                pages.size() > ITEMS ? pages.subList(0, ITEMS) : pages,
                page,
                pages.size() > ITEMS,
                new PublicArchives(visit.workbench()).names(),
                listed.item() == null ? null : shelf.hide(listed.item().trouble()),
                shelf.hide(listed.watch().robotsReason()),
                listed.item() == null ? null : shelf.robots(listed.item()).orElse(null),
                asked == null
                        ? Asked.of(listed.watch()).hidden(visit.workbench().veils()::hide)
                        : asked,
                shelf.watcher(Instant.now()),
                wrong);
        Say say = new Say(visit.words(), Instant.now());
        Shell shell = visit.shell("watches", listed.address().words());
        return new Reply.Html(status, out -> JteoneGenerated.render(out, null, shell, model, say));
    }
}
