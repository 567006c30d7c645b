// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daylight.run.ExportingData;
import org.daylight.run.Form;
import org.daylight.run.Workbench;

/** The register in the forms of others. An export is noted in the ledger, so it is asked for by POST. */
final class ExportChapter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema BODY = new Schema.Fields("The export.")
            .with("form", Schema.word("Which form.", List.of("ftm", "annotations", "geojson", "csv")))
            .done();
    private static final Schema EXPORT = new Schema.Fields("The register in a form of others, masked.")
            .with("form", Schema.text("Which form."))
            .with("count", Schema.number("Entities, annotations, features or rows."))
            .with("sha256", Schema.text("Of the file that `daylight export` writes of the same register."))
            .with("event", Schema.number("Where the ledger says so."))
            .with(
                    "content",
                    Schema.whatever(
                            "ftm: a list of entities; annotations and geojson: an object; csv: the table as text."))
            .done();

    private final Workbench workbench;

    ExportChapter(Workbench workbench) {
        this.workbench = workbench;
    }

    List<Route> routes() {
        return List.of(Route.post(
                "/api/exports",
                "exports",
                "FollowTheMoney, Web Annotation, GeoJSON or CSV of what may be published; a name in it refuses all.",
                BODY,
                EXPORT,
                this::export));
    }

    private Object export(Request request) {
        ExportingData.Form form =
                request.value("form", word -> ExportingData.Form.valueOf(word.toUpperCase(Locale.ROOT)));
        ExportingData.Given given = new ExportingData(workbench).give(form);
        return Form.object(
                "form", form.code(),
                "count", given.rows(),
                "sha256", given.digest().hex(),
                "event", given.event().seq(),
                "content", content(form, given.text()));
    }

    private static Object content(ExportingData.Form form, String text) {
        try {
            if (form == ExportingData.Form.FTM) {
                List<Object> entities = new ArrayList<>();
                for (String line : text.lines().toList()) {
                    entities.add(JSON.readTree(line));
                }
                return entities;
            }
            return form == ExportingData.Form.CSV ? text : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("exports in JSON are JSON", e);
        }
    }
}
