// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daylight.EntryId;
import org.daylight.protect.Right;
import org.daylight.run.Chronology;
import org.daylight.run.EntryPages;
import org.daylight.run.Places;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;

/** The timeline. Made on the server, the same for page, print and readers without script. */
public final class TimelineScreen {
    private final Chronology chronology;

    /** @param places where things are, shared by the screens that ask */
    public TimelineScreen(Places places) {
        chronology = new Chronology(places);
    }

    /** Its page. */
    public List<PageRoute> routes() {
        return List.of(PageRoute.show("/timeline", Right.READ, this::show));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private Reply show(Visit visit) {
        EntryPages entries = new EntryPages(visit.workbench());
        Map<EntryId, String> labels = new HashMap<>();
        TimelinePage page = new TimelineMaking(
                        visit.words(),
                        Wanted.of(visit),
                        chronology.of(visit.workbench(), visit.may(Right.PROTECT)),
                        id -> Objects.requireNonNull(labels.computeIfAbsent(
                                id, i -> entries.entry(i).map(e -> e.label()).orElse(i.value()))))
                .page();
        Shell shell = visit.shell("timeline", visit.say("timeline.title"));
        return Reply.html(out -> JtetimelineGenerated.render(out, null, shell, page));
    }
}
