// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

import java.util.ArrayList;
import java.util.List;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.corroborate.Story;
import org.daylight.corroborate.conflict.Disagreement;
import org.daylight.corroborate.conflict.Verdict;
import org.daylight.run.CorroborationForm;
import org.daylight.run.Disagreements;
import org.daylight.run.RegisterView;
import org.daylight.run.StoryView;
import org.daylight.run.Workbench;

/** Which pages go back to which, and where statements differ. Nothing here decides anything. */
final class CorroborationChapter {
    private static final String TAG = "corroboration";

    private final Workbench workbench;

    CorroborationChapter(Workbench workbench) {
        this.workbench = workbench;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/stories",
                        TAG,
                        "All stories, those of most pages first, each with who has it from whom.",
                        Paged.QUERIES,
                        Paged.schema(RegisterShapes.STORY),
                        this::stories),
                Route.get(
                        "/api/stories/{id}",
                        TAG,
                        "The story of a text or a capture.",
                        List.of(),
                        RegisterShapes.STORY,
                        this::story),
                Route.get(
                        "/api/conflicts",
                        TAG,
                        "Statements of one property that differ, with who says what, when, and from how many origins.",
                        Paged.queries(
                                new Route.Query("entry", Takes.ENTRY),
                                new Route.Query("all", Schema.flag("Also those in which both sides can hold."))),
                        Paged.schema(RegisterShapes.CONFLICT),
                        this::conflicts));
    }

    private Object stories(Request request) {
        StoryView view = new StoryView(workbench, what -> {});
        return Paged.window(request).of(view.stories(), (Story s) -> CorroborationForm.story(s, view));
    }

    private Object story(Request request) {
        StoryView view = new StoryView(workbench, what -> {});
        return CorroborationForm.story(view.story(request.part("id")), view);
    }

    private record Difference(Entry entry, Disagreement disagreement) {}

    private Object conflicts(Request request) {
        EntryId only = request.query("entry", EntryId::typed).orElse(null);
        boolean all = request.asks("all");
        List<Entry> entries = new RegisterView(workbench)
                .entries().stream()
                        .filter(e -> only == null || e.id().equals(only))
                        .toList();
        if (only != null && entries.isEmpty()) {
            throw new NotFound("no entry " + only + "; /api/entries lists those that exist");
        }
        Disagreements disagreements = new Disagreements(workbench);
        List<Difference> found = new ArrayList<>();
        for (Entry e : entries) {
            disagreements.of(e.id()).stream()
                    .filter(d -> d.entry().equals(e.id()))
                    .filter(d -> all || d.verdict() != Verdict.COMPATIBLE)
                    .forEach(d -> found.add(new Difference(e, d)));
        }
        return Paged.window(request)
                .of(found, d -> CorroborationForm.conflict(d.entry(), d.disagreement(), disagreements));
    }
}
