// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.daylight.DocumentId;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.corroborate.Story;
import org.daylight.publish.RenderingView;
import org.daylight.run.AsOf;
import org.daylight.run.ClaimForm;
import org.daylight.run.CorroborationForm;
import org.daylight.run.Disagreements;
import org.daylight.run.DueDesk;
import org.daylight.run.DueForm;
import org.daylight.run.EntryPages;
import org.daylight.run.Form;
import org.daylight.run.Matching;
import org.daylight.run.RegisterForm;
import org.daylight.run.RegisterView;
import org.daylight.run.StoryView;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;

/** The register as it is or was: entries, each with all that was said and decided of it. */
final class EntryChapter {
    private static final String TAG = "register";

    private final Workbench workbench;

    EntryChapter(Workbench workbench) {
        this.workbench = workbench;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/entries",
                        TAG,
                        "The entries of the register, now or as of a date.",
                        Paged.queries(
                                new Route.Query("kind", Schema.text("Only this kind of the codebook.")), Takes.AS_OF),
                        Paged.schema(RegisterShapes.ROW),
                        r -> asOf(r, then -> list(then, r))),
                Route.get(
                        "/api/entries/{id}",
                        TAG,
                        "One entry: statements with support, conflicts, replies, translations, origin trees, history.",
                        List.of(Takes.AS_OF),
                        RegisterShapes.ENTRY,
                        r -> asOf(r, then -> one(then, r))),
                Route.get(
                        "/api/entries/{id}/history",
                        TAG,
                        "All decisions that touch it, oldest first, those included that were undone.",
                        Paged.QUERIES,
                        Paged.schema(ClaimShapes.STEP),
                        this::history),
                Route.get(
                        "/api/duplicates",
                        TAG,
                        "Entries that may be one, the likeliest pair first.",
                        Paged.QUERIES,
                        Paged.schema(ClaimShapes.TWINS),
                        r -> Paged.window(r).of(new Matching(workbench).duplicates(), ClaimForm::twins)));
    }

    private Object asOf(Request request, Function<Workbench, Object> answer) {
        String when = request.query("asOf").orElse(null);
        if (when == null) {
            return answer.apply(workbench);
        }
        try (Workbench then = workbench.asOf(AsOf.size(workbench, when))) {
            return answer.apply(then);
        }
    }

    private static Object list(Workbench then, Request request) {
        EntryPages pages = new EntryPages(then);
        EntryKind kind = request.query("kind", pages::kind).orElse(null);
        Paged.Window window = Paged.window(request);
        List<Map<String, @Nullable Object>> rows = pages.list(kind, window.after(), window.limit()).stream()
                .map(RegisterForm::row)
                .toList();
        return window.page(rows, pages.count(kind));
    }

    private static Entry entry(EntryPages pages, Request request) {
        EntryId id = request.part("id", EntryId::typed);
        return pages.entry(id)
                .orElseThrow(() -> new NotFound("no entry " + id + "; /api/entries lists those that exist"));
    }

    private Object history(Request request) {
        EntryPages pages = new EntryPages(workbench);
        return Paged.window(request)
                .of(pages.page(entry(pages, request), List.of()).steps(), RegisterForm::step);
    }

    private static Object one(Workbench then, Request request) {
        EntryPages pages = new EntryPages(then);
        Entry entry = entry(pages, request);
        EntryPages.Page page = pages.page(entry, new RegisterView(then).statements(entry.id()));
        DueDesk desk = new DueDesk(then);
        Disagreements disagreements = new Disagreements(then);
        return Form.object(
                "entry", entry.id().value(),
                "kind", entry.kind().code(),
                "label", entry.label(),
                "merged", page.merged().stream().map(EntryId::value).toList(),
                "statements", statements(page, desk.renderings(entry.id())),
                "halves",
                        page.halves().stream()
                                .map(h -> Form.object(
                                        "decision", h.decision(), "property", h.property(), "value", h.value()))
                                .toList(),
                "due",
                        DueForm.beside(desk.beside(
                                entry.id(), LocalDate.now(ZoneOffset.UTC).toString())),
                "conflicts",
                        disagreements.of(entry.id()).stream()
                                .filter(d -> d.entry().equals(entry.id()))
                                .map(d -> CorroborationForm.conflict(entry, d, disagreements))
                                .toList(),
                "stories", stories(then, entry.id()),
                "decisions", page.steps().stream().map(RegisterForm::step).toList());
    }

    private static List<Object> statements(EntryPages.Page page, Map<Long, List<RenderingView>> renderings) {
        List<Object> all = new ArrayList<>();
        for (EntryPages.Group group : page.groups()) {
            for (RegisterView.Shown s : group.statements()) {
                all.add(RegisterForm.statement(
                        s,
                        page.beside().get(s.decision() + "/" + s.property()),
                        renderings.getOrDefault(s.decision(), List.of())));
            }
        }
        return all;
    }

    /** The stories of the pages that statements on the entry stand on, each once. */
    private static List<Object> stories(Workbench then, EntryId entry) {
        StoryView view = new StoryView(then, what -> {});
        Map<DocumentId, Story> stories = new LinkedHashMap<>();
        then.register().statements(entry).forEach(s -> {
            DocumentId document = s.passage().document();
            if (stories.values().stream().noneMatch(known -> known.documents().contains(document))) {
                Story story = view.story(document.value());
                stories.put(story.first(), story);
            }
        });
        List<Object> all = new ArrayList<>();
        stories.values().forEach(s -> all.add(CorroborationForm.story(s, view)));
        return all;
    }
}
