// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daylight.run.Turns;
import org.daylight.run.Workbench;

/** All operations of the API, chapter by chapter. Any number of requests may come at once; each waits for its turn. */
public final class Api {
    private final List<Route> routes;
    private final Turns turns;
    /** By who asks: the operations on the case as that person sees it. */
    private final Map<String, List<Route>> bound = new ConcurrentHashMap<>();

    /** The operations on this case. */
    public Api(Workbench workbench) {
        turns = workbench.turns();
        routes = table(workbench);
    }

    private List<Route> table(Workbench workbench) {
        return Stream.of(
                        new CaseChapter(workbench).routes(),
                        new CaptureChapter(workbench).routes(),
                        new ClaimChapter(workbench).routes(),
                        new EntryChapter(workbench).routes(),
                        new ArrangeChapter(workbench).routes(),
                        new CorroborationChapter(workbench).routes(),
                        new DueChapter(workbench).routes(),
                        new SearchChapter(workbench).routes(),
                        new WorkChapter(workbench).routes(),
                        new ExportChapter(workbench).routes())
                .flatMap(List::stream)
                .toList();
    }

    /** Them, in the order in which the description lists them. */
    public List<Route> routes() {
        return routes;
    }

    /**
     * The answer of an operation, in its turn.
     *
     * @param place of the operation in {@link #routes}
     * @param seen the case as who asks may see it; what is done is done in that person's name
     * @param asked what was asked; read when the person may ask it
     * @throws org.daylight.run.Forbidden where the person has not the right that the operation needs
     */
    public Object answer(int place, Workbench seen, Supplier<Request> asked) {
        Route route = routes.get(place);
        seen.ask(route.right(), route.verb() + " " + route.path());
        Route own = bound.computeIfAbsent(seen.actor() + " " + seen.rights(), who -> table(seen))
                .get(place);
        Request request = asked.get();
        return route.verb() == Route.Verb.GET
                ? turns.reading(() -> own.answer(request))
                : turns.deciding(() -> own.answer(request));
    }
}
