// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

import java.util.List;
import java.util.stream.Stream;
import org.daylight.run.Workbench;

/** All operations of the API, chapter by chapter. */
public final class Api {
    private final List<Route> routes;

    /** The operations on this case. */
    public Api(Workbench workbench) {
        routes = Stream.of(new CaseChapter(workbench).routes(), new CaptureChapter(workbench).routes())
                .flatMap(List::stream)
                .toList();
    }

    /** Them, in the order in which the description lists them. */
    public List<Route> routes() {
        return routes;
    }
}
