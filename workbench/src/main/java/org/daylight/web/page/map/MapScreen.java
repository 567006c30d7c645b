// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.map;

import java.util.List;
import org.daylight.protect.Right;
import org.daylight.run.Places;
import org.daylight.run.SiteCards;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;

/** The map. Made on the server, the same for page, print and readers without script. */
public final class MapScreen {
    private final Places places;

    /** @param places where things are, shared by the screens that ask */
    public MapScreen(Places places) {
        this.places = places;
    }

    /** Its page. */
    public List<PageRoute> routes() {
        return List.of(PageRoute.show("/map", Right.READ, this::show));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private Reply show(Visit visit) {
        Ask ask = Ask.of(visit);
        boolean restricted = visit.may(Right.PROTECT);
        Places.Drawn drawn = places.of(visit.workbench(), restricted);
        MapPage page = new MapMaking(
                        visit.words(),
                        ask,
                        drawn,
                        visit.workbench().drawings().due(),
                        (sites, months) -> new SiteCards(visit.workbench(), restricted).of(sites, months))
                .page();
        Shell shell = visit.shell("map", visit.say("map.title"));
        return Reply.html(out -> JtemapGenerated.render(out, null, shell, page));
    }
}
