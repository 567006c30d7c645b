// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

import java.util.List;
import java.util.stream.Stream;
import org.daylight.run.Turns;
import org.daylight.run.Workbench;

/** All operations of the API, chapter by chapter. Any number of requests may come at once; each waits for its turn. */
public final class Api {
    private final List<Route> routes;
    private final Turns turns;

    /** The operations on this case. */
    public Api(Workbench workbench) {
        turns = workbench.turns();
        routes = Stream.of(
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
                .map(this::inTurn)
                .toList();
    }

    private Route inTurn(Route route) {
        return route.answeredBy(request -> route.verb() == Route.Verb.GET
                ? turns.reading(() -> route.answer(request))
                : turns.deciding(() -> route.answer(request)));
    }

    /** Them, in the order in which the description lists them. */
    public List<Route> routes() {
        return routes;
    }
}
