// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.daylight.run.Workbench;

/**
 * All operations of the API, chapter by chapter. Any number of requests may come at once: those that decide are taken one
 * after another, so that each sees what those before it decided; those that read wait for them alone.
 */
public final class Api implements AutoCloseable {
    private final List<Route> routes;
    private final SearchChapter search;
    private final ReadWriteLock turns = new ReentrantReadWriteLock(true);

    /** The operations on this case. */
    public Api(Workbench workbench) {
        search = new SearchChapter(workbench);
        routes = Stream.of(
                        new CaseChapter(workbench).routes(),
                        new CaptureChapter(workbench).routes(),
                        new ClaimChapter(workbench).routes(),
                        new EntryChapter(workbench).routes(),
                        new ArrangeChapter(workbench).routes(),
                        new CorroborationChapter(workbench).routes(),
                        new DueChapter(workbench).routes(),
                        search.routes(),
                        new WorkChapter(workbench).routes(),
                        new ExportChapter(workbench).routes())
                .flatMap(List::stream)
                .map(this::inTurn)
                .toList();
    }

    private Route inTurn(Route route) {
        Lock turn = route.verb() == Route.Verb.GET ? turns.readLock() : turns.writeLock();
        return route.answeredBy(request -> {
            turn.lock();
            try {
                return route.answer(request);
            } finally {
                turn.unlock();
            }
        });
    }

    /** Them, in the order in which the description lists them. */
    public List<Route> routes() {
        return routes;
    }

    @Override
    public void close() {
        search.close();
    }
}
