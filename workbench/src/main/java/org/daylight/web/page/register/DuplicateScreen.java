// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.register;

import java.util.List;
import org.daylight.EntryId;
import org.daylight.protect.Right;
import org.daylight.run.KeptDuplicates;
import org.daylight.run.Matching;
import org.daylight.run.Veils;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;

/** Entries that may be one, with what speaks for and against it; a refusal is remembered. */
final class DuplicateScreen {
    private static final int MOST = 30;

    List<PageRoute> routes() {
        return List.of(
                PageRoute.show("/duplicates", Right.READ, DuplicateScreen::show),
                PageRoute.take("/duplicates/refuse", Right.DECIDE, DuplicateScreen::refuse));
    }

    /** Two entries that may be one, the likeliness in percent. */
    public record Pair(
            String one,
            String oneLabel,
            String other,
            String otherLabel,
            String kind,
            int percent,
            List<Matching.Ground> reasons) {
        /** Copies the list. */
        public Pair {
            reasons = List.copyOf(reasons);
        }
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply show(Visit visit) {
        Named named = new Named(visit.workbench().codebook(), visit.words());
        KeptDuplicates.Found found = visit.workbench().duplicates().get();
        Veils veils = visit.workbench().veils();
        List<Matching.Twins> all = found.pairs();
        List<Pair> pairs = all.stream()
                .limit(MOST)
                .map(t -> new Pair(
                        t.one().id().value(),
                        veils.hide(t.one().label()),
                        t.other().id().value(),
                        veils.hide(t.other().label()),
                        named.kind(t.one().kind().code()),
                        Math.toIntExact(Math.round(t.score() * 100)),
                        t.grounds()))
                .toList();
        Shell shell = visit.shell("register", visit.say("register.duplicates"));
        int more = all.size() - pairs.size();
        return Reply.html(out -> JteduplicatesGenerated.render(out, null, shell, pairs, more, !found.current()));
    }

    private static Reply refuse(Visit visit) {
        return Deed.take(
                visit,
                "/duplicates",
                "/duplicates",
                visit.say("register.done.refuse"),
                () -> new Matching(visit.workbench())
                        .refuse(
                                EntryId.typed(visit.filled("one")),
                                EntryId.typed(visit.filled("other")),
                                visit.filled("reason")));
    }
}
