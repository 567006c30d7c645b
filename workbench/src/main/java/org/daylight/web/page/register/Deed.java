// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.register;

import java.util.function.Supplier;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Visit;

/** Does what a form asks for, and says on the next page what was done, or why nothing was. */
final class Deed {
    private Deed() {}

    /**
     * Does it.
     *
     * @param done where it leads when it is done
     * @param failed where it leads when it is not
     * @param words what was done
     */
    static Reply take(Visit visit, String done, String failed, String words, Supplier<Event> deed) {
        try {
            Event event = deed.get();
            return event.kind() == EventKind.DECISION ? visit.done(done, words, event.seq()) : visit.done(done, words);
        } catch (DaylightException | IllegalArgumentException e) {
            return visit.failed(failed, String.valueOf(e.getMessage()));
        }
    }
}
