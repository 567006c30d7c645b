// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.alerts;

import java.time.Instant;
import java.util.List;
import org.daylight.register.Alerts;
import org.daylight.register.Alerts.Alert;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;

/** The list of alerts: those that nobody saw, or all. */
public final class AlertList {
    private static final int ROWS = 50;
    /** So many are counted; beyond it the page says that there are more. */
    private static final int COUNTED = 1_000;

    private AlertList() {}

    /**
     * The list.
     *
     * @param rows on this page
     * @param all whether those are listed that were seen
     * @param unseen how many nobody saw
     * @param newest number of the newest of all
     * @param rules how many rules there are
     * @param page from 1
     * @param more whether there is another
     */
    public record Model(
            List<Sayings.Row> rows, boolean all, int unseen, long newest, int rules, int page, boolean more) {
        /** The address of another page of this list. */
        public String at(int other) {
            return "/alerts?" + (all ? "all=yes&" : "") + "page=" + other;
        }
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    static Reply show(Visit visit) {
        Alerts alerts = new Alerts(visit.workbench().database());
        if (visit.partial()) {
            long after = visit.number("after", 0, 0, Integer.MAX_VALUE);
            int fresh = alerts.after(after, COUNTED).size();
            return Reply.html(out -> JtefreshGenerated.render(
                    out, null, alerts.newest(), fresh, fresh == 0 ? "" : visit.say("alerts.notify.words", fresh)));
        }
        boolean all = visit.query("all").isPresent();
        int page = visit.number("page", 1, 1, 100_000);
        List<Alert> found = alerts.page(!all, null, (page - 1) * ROWS, ROWS + 1);
        Sayings sayings = new Sayings(visit);
        Model model = new Model(
                found.stream().limit(ROWS).map(sayings::row).toList(),
                all,
                alerts.unseen(COUNTED),
                alerts.newest(),
                sayings.rules(),
                page,
                found.size() > ROWS);
        Shell shell = visit.shell("alerts", visit.say("alerts.title"));
        return Reply.html(out -> JtelistGenerated.render(out, null, shell, model));
    }

    static Reply seen(Visit visit) {
        Alerts alerts = new Alerts(visit.workbench().database());
        long upTo = visit.field("upto")
                .filter(n -> n.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(0L);
        alerts.seenUpTo(upTo, Instant.now());
        return visit.done("/alerts", visit.say("alerts.seen.done"));
    }
}
