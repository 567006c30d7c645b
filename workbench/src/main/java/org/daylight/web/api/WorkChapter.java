// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.daylight.CaptureId;
import org.daylight.ClaimId;
import org.daylight.Event;
import org.daylight.run.RegisterForm;
import org.daylight.run.WorkList;
import org.daylight.run.Workbench;

/** What was taken in from elsewhere and waits for a passage. Files are taken in by the command line. */
final class WorkChapter {
    private static final String TAG = "work list";

    private final Workbench workbench;

    WorkChapter(Workbench workbench) {
        this.workbench = workbench;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/work",
                        TAG,
                        "Items in the order in which they came in; open ones unless told.",
                        Paged.queries(new Route.Query("all", Schema.flag("Those that are done or dropped too."))),
                        Paged.schema(RegisterShapes.ITEM),
                        this::items),
                closing(
                        "accept",
                        "Accept a claim that says what the item says, and close the item.",
                        Takes.reasoned()
                                .with("claim", Schema.text("A claim that waits."))
                                .done(),
                        r -> list().accept(item(r), r.value("claim", ClaimId::new), r.text("reason"))),
                closing(
                        "cite",
                        "Accept what the item says on words of a capture, and close the item.",
                        Takes.reasoned()
                                .with("capture", Schema.text("Where the words are preserved."))
                                .with("quote", Schema.text("As the text has them, once."))
                                .done(),
                        r -> list().cite(
                                        item(r),
                                        r.value("capture", CaptureId::new),
                                        r.text("quote"),
                                        r.text("reason"))),
                closing(
                        "done",
                        "Close an item that is a page or a name, when its work is done.",
                        Takes.reasoned().done(),
                        r -> list().done(item(r), r.text("reason"))),
                closing(
                        "drop",
                        "Take an item off the list.",
                        Takes.argued().done(),
                        r -> list().drop(item(r), r.text("reason"))));
    }

    private static Route closing(String how, String summary, Schema body, Function<Request, Event> close) {
        return Route.post(
                "/api/work/{item}/" + how,
                TAG,
                summary,
                body,
                ClaimShapes.DEED,
                r -> RegisterForm.deed(close.apply(r)));
    }

    private WorkList list() {
        return new WorkList(workbench);
    }

    private static String item(Request request) {
        return request.part("item");
    }

    private Object items(Request request) {
        WorkList list = list();
        Optional<String> state = request.asks("all") ? Optional.empty() : Optional.of("open");
        Paged.Window window = Paged.window(request);
        Map<String, Integer> counts = list.counts();
        int total = state.map(s -> counts.getOrDefault(s, 0))
                .orElseGet(() ->
                        counts.values().stream().mapToInt(Integer::intValue).sum());
        List<Map<String, ?>> items = list.list(state, Math.addExact(window.after(), window.limit())).stream()
                .skip(window.after())
                .<Map<String, ?>>map(RegisterForm::item)
                .toList();
        return window.page(items, total);
    }
}
