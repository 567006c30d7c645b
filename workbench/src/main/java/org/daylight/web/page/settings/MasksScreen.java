// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.settings;

import java.util.List;
import java.util.Set;
import org.daylight.DaylightException;
import org.daylight.protect.Right;
import org.daylight.run.Masks;
import org.daylight.run.Reviewing;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;

/**
 * Which names stand behind bars. They are shown to who protects, after saying so; one is uncovered for a reason, that of an
 * accused private person by two people.
 */
public final class MasksScreen {
    private static final String PATH = "/settings/masks";
    private static final int LISTED = 100;
    /** Why a name may be shown, as the form says it. */
    public static final List<String> BECAUSE =
            List.of("office-holder", "spokesperson", "no-person", "publicly-charged", "self-identified");

    private static final Set<String> GROUNDS = Set.of("publicly-charged", "self-identified");

    /** Its pages. */
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.show(PATH, Right.PROTECT, MasksScreen::show),
                PageRoute.take(PATH + "/names", Right.PROTECT, MasksScreen::names),
                PageRoute.take(PATH + "/uncover", Right.PROTECT, MasksScreen::uncover),
                PageRoute.take(PATH + "/cover", Right.PROTECT, MasksScreen::cover));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply show(Visit visit) {
        Masks masks = new Masks(visit.workbench());
        Shell shell = visit.shell("settings", visit.say("settings.masks.title"));
        int covered = masks.covered();
        int waiting = masks.waiting();
        List<Masks.Uncovered> uncovered = masks.uncovered();
        return Reply.html(out -> JtemasksGenerated.render(out, null, shell, covered, waiting, uncovered));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply names(Visit visit) {
        String part = visit.field("part").orElse("");
        Masks.Names names = new Masks(visit.workbench()).names(part, LISTED);
        String me = visit.workbench().actor();
        Shell shell = visit.shell("settings", visit.say("settings.masks.title"));
        return Reply.html(out -> JtemasknamesGenerated.render(out, null, shell, names, part, me));
    }

    private static Reply uncover(Visit visit) {
        String name = visit.filled("name");
        String because = visit.filled("because");
        String reason = visit.filled("reason");
        Reviewing reviewing = new Reviewing(visit.workbench());
        try {
            if (!BECAUSE.contains(because)
                    || (!reviewing.masked(name)
                            && !visit.workbench().register().waitingMasks().containsKey(name))) {
                return visit.failed(PATH, visit.say("settings.masks.unknown"));
            }
            if (GROUNDS.contains(because)) {
                reviewing.liftAccused(name, because, reason);
            } else {
                reviewing.liftMask(name, because, reason);
            }
            boolean open = visit.workbench().register().liftedMasks().containsKey(name);
            return visit.done(PATH, visit.say(open ? "settings.masks.uncovered" : "settings.masks.noted"));
        } catch (DaylightException e) {
            return visit.failed(PATH, String.valueOf(e.getMessage()));
        }
    }

    private static Reply cover(Visit visit) {
        try {
            new Reviewing(visit.workbench()).coverMask(visit.filled("name"), visit.filled("reason"));
            return visit.done(PATH, visit.say("settings.masks.again"));
        } catch (DaylightException e) {
            return visit.failed(PATH, String.valueOf(e.getMessage()));
        }
    }
}
