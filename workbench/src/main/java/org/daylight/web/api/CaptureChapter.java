// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

import java.util.ArrayList;
import java.util.List;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.StatedDate;
import org.daylight.run.Form;
import org.daylight.run.Veil;
import org.daylight.run.Veils;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;

/** What was preserved, and the text that was read from it, masked. */
final class CaptureChapter {
    private static final String TAG = "captures";
    private static final Schema CAPTURE = new Schema.Fields("One preserved response.")
            .with("id", Schema.text("Of the capture."))
            .with("event", Schema.number("Position in the ledger."))
            .with("url", Schema.text("The address asked, masked where it may name a private person."))
            .with("time", Schema.text("When the answer came, in UTC (RFC 3339)."))
            .with("status", Schema.number("The HTTP status; 200 for files handed in."))
            .with("mediaType", Schema.text("As the server said.").orNull())
            .with("file", Schema.text("WARC file, relative to the case folder."))
            .with("offset", Schema.number("Of its record in that file, in bytes."))
            .with("payloadSha256", Schema.text("Digest of the payload, hexadecimal."))
            .with("restricted", Schema.flag("Whether it holds a sealed name and is encrypted."))
            .with(
                    "document",
                    Schema.text("The text read from it; null where there is none.")
                            .orNull())
            .done();
    private static final Schema DOCUMENT = new Schema.Fields("The readable text of a capture, masked.")
            .with("id", Schema.text("Of the document."))
            .with("capture", Schema.text("Where it is preserved."))
            .with("title", Schema.text("As the page gives it.").orNull())
            .with("publisher", Schema.text("The outlet or body.").orNull())
            .with("published", RegisterShapes.DATE.orNull())
            .with("lang", Schema.text("BCP 47; und where unknown."))
            .with("extractor", Schema.text("Name and version of what made the text."))
            .with("textSha256", Schema.text("Digest of the text as it was read, before masking."))
            .with("text", Schema.text("The text; offsets count its Unicode code points, which masking keeps."))
            .done();

    private final Workbench workbench;

    CaptureChapter(Workbench workbench) {
        this.workbench = workbench;
    }

    List<Route> routes() {
        List<Route.Query> filters = new ArrayList<>(Paged.QUERIES);
        filters.add(new Route.Query("url", Schema.text("Only captures of this address.")));
        return List.of(
                Route.get(
                        "/api/captures",
                        TAG,
                        "What was preserved, oldest first.",
                        filters,
                        Paged.schema(CAPTURE),
                        this::captures),
                Route.get("/api/captures/{id}", TAG, "One capture.", List.of(), CAPTURE, this::capture),
                Route.get(
                        "/api/documents/{id}",
                        TAG,
                        "The text of a capture, masked.",
                        List.of(),
                        DOCUMENT,
                        this::document));
    }

    private Object captures(Request request) {
        List<Capture> all =
                request.query("url").map(workbench.register()::capturesOf).orElseGet(workbench.register()::captures);
        Veils veils = workbench.veils();
        return Paged.window(request).of(all, c -> form(c, veils));
    }

    private Object capture(Request request) {
        CaptureId id = request.part("id", CaptureId::new);
        Capture capture = workbench
                .register()
                .capture(id)
                .orElseThrow(() -> new NotFound("no capture " + id + "; /api/captures lists those that exist"));
        return form(capture, workbench.veils());
    }

    private Object form(Capture c, Veils veils) {
        @Nullable Document document = workbench.readings().documentOf(c.id()).orElse(null);
        @Nullable Veil veil = document == null ? null : veils.over(document);
        return Form.object(
                "id", c.id().value(),
                "event", c.event(),
                "url", veil == null ? c.url() : veil.hide(c.url()),
                "time", c.time().toString(),
                "status", c.status(),
                "mediaType", c.mediaType(),
                "file", c.file(),
                "offset", c.offset(),
                "payloadSha256", c.payloadDigest().hex(),
                "restricted", c.restricted(),
                "document", document == null ? null : document.id().value());
    }

    private Object document(Request request) {
        DocumentId id = request.part("id", DocumentId::new);
        Document document = workbench
                .readings()
                .document(id)
                .orElseThrow(() -> new NotFound("no document " + id + "; /api/captures names the document of each"));
        Veil veil = workbench.veils().over(document);
        StatedDate published = document.published();
        return Form.object(
                "id",
                id.value(),
                "capture",
                workbench.readings().captureOf(id).orElseThrow().value(),
                "title",
                veil.hide(document.title()),
                "publisher",
                veil.hide(document.publisher()),
                "published",
                published == null
                        ? null
                        : Form.object(
                                "value",
                                published.value(),
                                "precision",
                                published.precision().code()),
                "lang",
                document.lang(),
                "extractor",
                document.extractor(),
                "textSha256",
                document.textDigest().hex(),
                "text",
                veil.text());
    }
}
