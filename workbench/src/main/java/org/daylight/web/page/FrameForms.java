// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page;

import java.util.List;
import org.daylight.protect.Right;
import org.daylight.run.Arranging;

/** The forms that the frame of every page holds: colours and language, and undoing what was just decided. */
public final class FrameForms {

    /** Them. */
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.take("/look", Right.READ, FrameForms::look),
                PageRoute.take("/undo", Right.DECIDE, FrameForms::undo));
    }

    private static Reply look(Visit visit) {
        visit.field("theme").filter(List.of("auto", "light", "dark")::contains).ifPresent(t -> visit.keep("theme", t));
        visit.field("language").filter(Words.LANGUAGES::contains).ifPresent(l -> visit.keep("language", l));
        return new Reply.SeeOther(visit.back("/"));
    }

    private static Reply undo(Visit visit) {
        long event = visit.field("event").map(FrameForms::position).orElse(-1L);
        new Arranging(visit.workbench()).undo(event, visit.field("reason").orElse(visit.say("frame.undo.reason")));
        return visit.done(visit.back("/"), visit.say("frame.undone"));
    }

    private static long position(String word) {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
