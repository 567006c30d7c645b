// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Ledger;
import org.daylight.ledger.Sought;
import org.daylight.protect.Right;
import org.daylight.run.Workbench;
import org.daylight.verify.Fixity;
import org.daylight.web.page.Job;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;

/** The ledger: every event, the proof of each, and verifying all of it. */
public final class LedgerScreen {
    private final Workbench whole;

    /** @param whole the case with nothing left out, for what is verified */
    public LedgerScreen(Workbench whole) {
        this.whole = whole;
    }

    /** Its pages. */
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.show("/ledger", Right.READ, LedgerScreen::list),
                PageRoute.show("/ledger/checkpoint", Right.READ, LedgerScreen::checkpoint),
                PageRoute.take("/ledger/verify", Right.READ, this::verify),
                PageRoute.show("/ledger/{seq}", Right.READ, LedgerScreen::one));
    }

    /**
     * What the list page is made of.
     *
     * @param filter what is asked for
     * @param rows the events
     * @param older address of the next page; empty where there is none
     * @param size how many events the ledger has
     * @param verified the last verification; null where there was none
     */
    public record Page(
            LedgerFilter filter,
            List<EventRow> rows,
            String older,
            long size,
            @Nullable EventRow verified,
            boolean sound) {}

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply list(Visit visit) {
        Ledger ledger = visit.workbench().ledger();
        LedgerFilter filter = LedgerFilter.of(visit);
        LedgerFilter.Page found = filter.page(ledger, visit.workbench().actor());
        List<Event> told = new ArrayList<>(found.events());
        Optional<Event> verified =
                ledger.newest(Sought.of(EventKind.VERIFICATION), 1).stream().findFirst();
        verified.ifPresent(told::add);
        EventRow.Known names = EventRow.known(told, visit);
        Page page = new Page(
                filter,
                found.events().stream().map(e -> EventRow.of(e, visit, names)).toList(),
                found.older().map(filter::older).orElse(""),
                ledger.size(),
                verified.map(e -> EventRow.of(e, visit, names)).orElse(null),
                verified.map(e -> e.number("faults") == 0).orElse(false));
        Shell shell = visit.shell("ledger", visit.say("ledger.title"));
        return Reply.html(out -> JteledgerGenerated.render(out, null, shell, page));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply one(Visit visit) {
        String part = visit.part("seq");
        if (!part.matches("[0-9]{1,15}")) {
            throw new Visit.Missing("event " + part);
        }
        EventPage page = EventPage.of(Long.parseLong(part), visit);
        Shell shell = visit.shell("ledger", visit.say("ledger.event", page.row().seq()));
        return Reply.html(out -> JteeventGenerated.render(out, null, shell, page));
    }

    private static Reply checkpoint(Visit visit) {
        return new Reply.Download(
                "checkpoint-" + visit.workbench().ledger().size() + ".txt",
                "text/plain; charset=utf-8",
                visit.workbench().ledger().checkpoint().note().getBytes(StandardCharsets.UTF_8));
    }

    private Reply verify(Visit visit) {
        String name = visit.say("ledger.verify.job");
        Optional<Job> under = visit.jobs().underWay(visit, name);
        if (under.isPresent()) {
            return new Reply.SeeOther("/jobs/" + under.get().id());
        }
        Workbench by = visit.workbench();
        Words words = visit.words();
        return visit.jobs().begin(visit, name, at -> {
            Fixity.Full full = Fixity.of(whole, by, part -> at.say(words.say("ledger.verify.part", part)));
            Event event = full.event();
            return new Job.Outcome(
                    words.say(
                            "ledger.verify.done",
                            full.verdict().faults().size(),
                            full.verdict().checked().size()),
                    event == null ? "/ledger" : "/ledger/" + event.seq());
        });
    }
}
