// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.timeline;

import java.util.List;
import org.daylight.protect.Right;
import org.daylight.run.Chronology;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;

/** The timeline. Made on the server, the same for page, print and readers without script. */
public final class TimelineScreen {
    private final Chronology chronology;

    /** @param chronology what was when */
    public TimelineScreen(Chronology chronology) {
        this.chronology = chronology;
    }

    /** Its page. */
    public List<PageRoute> routes() {
        return List.of(PageRoute.show("/timeline", Right.READ, this::show));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private Reply show(Visit visit) {
        TimelinePage page = new TimelineMaking(
                        visit.words(),
                        Wanted.of(visit),
                        chronology.of(visit.workbench(), visit.may(Right.PROTECT)),
                        visit.workbench().drawings().due(),
                        id -> chronology.label(visit.workbench(), id))
                .page();
        Shell shell = visit.shell("timeline", visit.say("timeline.title"));
        return Reply.html(out -> JtetimelineGenerated.render(out, null, shell, page));
    }
}
