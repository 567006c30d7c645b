// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.map;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.daylight.protect.Right;
import org.daylight.publish.map.Outlines;
import org.daylight.run.Months;
import org.daylight.run.Places;
import org.daylight.run.SiteCards;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;

/** The map. Made on the server, the same for page, print and readers without script. */
public final class MapScreen {
    /** So many choices of months and layers are kept as they are drawn. */
    private static final int MOST = 32;

    private final Places places;
    /** By whether restricted matter is in it. */
    private final Map<Boolean, Kept> kept = new HashMap<>();

    /** What was worked out of what is drawn, as long as that is the same. */
    private record Kept(Places.Drawn of, List<YearMonth> bounds, Map<List<Object>, Drawing> drawings) {}

    /**
     * Begins to load the outlines beside the start of the server.
     *
     * @param places where things are, shared by the screens that ask
     */
    public MapScreen(Places places) {
        this.places = places;
        Thread.ofPlatform().daemon().name("outlines").start(Outlines::world);
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
        Kept known = kept(drawn, restricted);
        Months months = ask.months(known.bounds()).orElse(new Months(YearMonth.of(1, 1), YearMonth.of(1, 1), true));
        MapPage page = new MapMaking(
                        visit.words(),
                        ask,
                        drawn,
                        known.bounds(),
                        months,
                        drawing(known, months, ask.layers()),
                        visit.workbench().drawings().due(),
                        (sites, when) -> new SiteCards(visit.workbench(), restricted).of(sites, when))
                .page();
        Shell shell = visit.shell("map", visit.say("map.title"));
        return Reply.html(out -> JtemapGenerated.render(out, null, shell, page));
    }

    @SuppressWarnings("ReferenceEquality") // it is the same while nothing changed
    private synchronized Kept kept(Places.Drawn drawn, boolean restricted) {
        Kept known = kept.get(restricted);
        if (known == null || known.of() != drawn) {
            known = new Kept(drawn, drawn.bounds(), new ConcurrentHashMap<>());
            kept.put(restricted, known);
        }
        return known;
    }

    private static Drawing drawing(Kept known, Months months, Set<String> layers) {
        if (known.drawings().size() > MOST) {
            known.drawings().clear();
        }
        return known.drawings().computeIfAbsent(List.of(months, layers), k -> Drawing.of(known.of(), months, layers));
    }
}
