// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

import java.util.List;
import org.daylight.Event;
import org.daylight.run.Form;
import org.daylight.run.Workbench;

/** The case as a whole and its ledger. */
final class CaseChapter {
    private static final String TAG = "case";
    private static final Schema CASE = new Schema.Fields("The case.")
            .with("name", Schema.text("As it was called when it was opened."))
            .with("origin", Schema.text("The name of its ledger, as its checkpoints print it."))
            .with("events", Schema.number("Events in the ledger."))
            .with("captures", Schema.number("Pages and files preserved."))
            .with("entries", Schema.number("Things in the register."))
            .with("editions", Schema.number("Publications made."))
            .with("checkpoint", Schema.text("The signed head of the ledger (C2SP signed note)."))
            .done();
    private static final Schema EVENT = new Schema.Fields("An event of the ledger; private fields are digests.")
            .with("seq", Schema.number("Position, from 0."))
            .with("time", Schema.text("When, in UTC (RFC 3339)."))
            .with("kind", Schema.text("What it records."))
            .with("actor", Schema.text("Pseudonym of who did it."))
            .with("json", Schema.text("The canonical JSON (RFC 8785) whose bytes are the leaf of the tree."))
            .done();

    private final Workbench workbench;

    CaseChapter(Workbench workbench) {
        this.workbench = workbench;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/case", TAG, "The case, with what is in it.", List.of(), CASE, r -> summary()),
                Route.get(
                        "/api/events",
                        TAG,
                        "The events of the ledger, oldest first.",
                        Paged.QUERIES,
                        Paged.schema(EVENT),
                        this::events));
    }

    private Object summary() {
        return Form.object(
                "name", workbench.folder().name(),
                "origin", workbench.folder().origin(),
                "events", workbench.ledger().size(),
                "captures", workbench.register().captures().size(),
                "entries", workbench.register().entries().size(),
                "editions", workbench.register().editions().size(),
                "checkpoint", workbench.ledger().checkpoint().note());
    }

    private Object events(Request request) {
        Paged.Window window = Paged.window(request);
        long size = workbench.ledger().size();
        List<Object> items = workbench.ledger().page(window.after(), window.limit()).stream()
                .map(CaseChapter::event)
                .toList();
        return window.page(items, size);
    }

    private static Object event(Event e) {
        return Form.object(
                "seq", e.seq(),
                "time", e.time().toString(),
                "kind", e.kind().code(),
                "actor", e.actor(),
                "json", e.json());
    }
}
