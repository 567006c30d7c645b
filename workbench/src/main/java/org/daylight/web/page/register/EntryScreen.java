// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.register;

import java.util.ArrayList;
import java.util.List;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.protect.Right;
import org.daylight.web.page.NoteBox;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/** One entry: every value with its statements, who says so, what stands against it, and what was decided. */
final class EntryScreen {
    List<PageRoute> routes() {
        return List.of(PageRoute.show("/register/{id}", Right.READ, EntryScreen::show));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply show(Visit visit) {
        EntryId id = visit.part("id", EntryId::typed);
        String property = visit.query("property").orElse(null);
        if (property != null) {
            return stretch(visit, id, property);
        }
        EntryPage page = Past.at(visit, (then, past) -> {
            Making making = new Making(then, past, visit);
            Entry entry = making.pages().entry(id).orElseThrow(() -> new Visit.Missing(id.value()));
            return making.entry(entry, visit.query("statement").orElse(""));
        });
        if (!page.id().equals(id.value())) {
            return new Reply.SeeOther("/register/" + page.id() + page.past().question());
        }
        Shell shell = visit.shell("register", page.label());
        List<String> ids = new ArrayList<>(page.merged());
        ids.add(page.id());
        @Nullable NoteBox notes = page.past().then() ? null : NoteBox.of(visit, page.id(), ids);
        return Reply.html(out -> JteentryGenerated.render(out, null, shell, page, notes));
    }

    /** All statements on one property, a stretch at a time. */
    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply stretch(Visit visit, EntryId id, String property) {
        int from = visit.number("from", 0, 0, 10_000_000);
        PropertyPage page = Past.at(visit, (then, past) -> {
            Making making = new Making(then, past, visit);
            return making.pages()
                    .entry(id)
                    .flatMap(e -> making.property(e, property, from))
                    .orElseThrow(() -> new Visit.Missing(id.value() + " " + property));
        });
        Shell shell = visit.shell("register", page.label());
        return Reply.html(out -> JtepropertyGenerated.render(out, null, shell, page));
    }
}
