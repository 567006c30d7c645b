// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.watch;

import java.time.Duration;
import org.daylight.DaylightException;
import org.daylight.run.watch.WatchSettings;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/** How the case watches: what it says of itself to servers, how often it asks and leaves a proof. */
public final class HowPage {
    private HowPage() {}

    /**
     * The page.
     *
     * @param settings as they hold
     * @param contact as typed
     * @param plain whether requests look like those of a plain browser
     * @param days between two proofs, as typed
     * @param polls a day, as typed
     * @param wrong why nothing was kept; null where nothing is wrong
     */
    public record Model(
            WatchSettings settings,
            String contact,
            boolean plain,
            String days,
            String polls,
            @Nullable String wrong) {}

    static Reply show(Visit visit) {
        WatchSettings now = WatchSettings.of(visit.workbench());
        return page(
                visit,
                200,
                new Model(
                        now,
                        now.contact() == null ? "" : now.contact(),
                        now.plain(),
                        String.valueOf(Math.max(1, now.proof().toDays())),
                        String.valueOf(now.perDay()),
                        null));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply page(Visit visit, int status, Model model) {
        Shell shell = visit.shell("watches", visit.say("watches.how"));
        return new Reply.Html(status, out -> JtehowGenerated.render(out, null, shell, model));
    }

    /** Switches the watching on or off, for every worker of the case. */
    static Reply turn(Visit visit) {
        boolean on = visit.filled("on").equals("yes");
        WatchSettings.of(visit.workbench()).asOn(on).keep(visit.workbench());
        return visit.done("/watches", visit.say(on ? "watches.run.done.on" : "watches.run.done.off"));
    }

    static Reply take(Visit visit) {
        WatchSettings now = WatchSettings.of(visit.workbench());
        String contact = visit.field("contact").orElse("");
        boolean plain = visit.field("plain").isPresent();
        String days = visit.field("days").orElse("");
        String polls = visit.field("polls").orElse("");
        try {
            if (!days.matches("[1-9][0-9]{0,2}") || !polls.matches("[1-9][0-9]{0,6}")) {
                throw new DaylightException(visit.say("watches.how.number"));
            }
            Duration proof = Duration.ofDays(Long.parseLong(days));
            now.withContact(contact.isEmpty() ? null : contact)
                    .asPlain(plain)
                    .withProof(proof)
                    .withPerDay(Integer.parseInt(polls))
                    .keep(visit.workbench());
        } catch (DaylightException e) {
            return page(visit, 422, new Model(now, contact, plain, days, polls, String.valueOf(e.getMessage())));
        }
        return visit.done("/watches/settings", visit.say("watches.how.done"));
    }
}
