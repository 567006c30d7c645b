// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** {@code datapackage.json} of an edition: its data as a Data Package (Frictionless, version 1), for programs that know that. */
public final class DataPackage {
    private DataPackage() {}

    /**
     * What is said of the whole.
     *
     * @param name of the monitor's ledger, as its key has it
     * @param caseName as people call the case
     * @param number of the edition
     * @param title on its cover
     * @param asOf time of the last event, ISO 8601, UTC
     * @param licence an identifier that {@link Licence} knows; null where none is given
     * @param contact whom to write to; empty where nobody is named
     */
    public record Whole(
            String name,
            String caseName,
            int number,
            String title,
            String asOf,
            @Nullable String licence,
            String contact) {}

    /** A file with its digest. */
    public record Part(String sha256, long size) {}

    /** The descriptor of these files, each by its path in the edition; only data are told of. */
    public static Map<String, Object> of(Whole whole, SortedMap<String, Part> files) {
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("profile", "data-package");
        descriptor.put("name", name(whole.name()) + "-edition-" + whole.number());
        descriptor.put("title", whole.title());
        descriptor.put(
                "description",
                "Edition " + whole.number() + " of " + whole.caseName()
                        + ": what was said, by whom, and the words it rests on. A row is a report of what somebody said, never"
                        + " a finding. What the columns mean stands in data/dictionary.html; events of the ledger lie in"
                        + " data/events. A CSV field that a spreadsheet would take for a formula is preceded by an apostrophe;"
                        + " JSON has it as it is.");
        descriptor.put("version", Integer.toString(whole.number()));
        descriptor.put("created", whole.asOf());
        Map<String, Object> publisher = new LinkedHashMap<>();
        publisher.put("title", whole.contact().isEmpty() ? whole.caseName() : whole.contact());
        publisher.put("role", "publisher");
        descriptor.put("contributors", List.of(publisher));
        if (whole.licence() != null) {
            Licence licence = Licence.of(whole.licence());
            Map<String, Object> given = new LinkedHashMap<>();
            given.put("name", licence.id());
            given.put("path", licence.address());
            given.put("title", licence.title());
            descriptor.put("licenses", List.of(given));
        }
        List<Object> resources = new ArrayList<>();
        files.forEach((path, part) -> resource(path, part).ifPresent(resources::add));
        descriptor.put("resources", resources);
        return descriptor;
    }

    /** Lower-case letters, digits, dots and hyphens. */
    private static String name(String text) {
        String name =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return name.isEmpty() ? "daylight" : name;
    }

    private static Optional<Map<String, Object>> resource(String path, Part part) {
        if (!path.matches("data/[^/]+") || path.endsWith(".html")) {
            return Optional.empty();
        }
        String file = path.substring("data/".length());
        int dot = file.lastIndexOf('.');
        String base = file.substring(0, dot);
        String ending = file.substring(dot + 1);
        Optional<Dictionary.Table> table = Dictionary.table(base);
        boolean csv = ending.equals("csv");
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("profile", csv && table.isPresent() ? "tabular-data-resource" : "data-resource");
        resource.put("name", csv ? base : base + "-" + ending);
        resource.put("path", path);
        table.ifPresent(t -> {
            resource.put("title", t.title());
            resource.put("description", t.meaning());
        });
        if (table.isEmpty()) {
            resource.put("title", Forms.title(ending));
        }
        resource.put("format", ending);
        resource.put("mediatype", Forms.mediaType(ending));
        resource.put("encoding", "utf-8");
        resource.put("bytes", part.size());
        resource.put("hash", "sha256:" + part.sha256());
        if (csv && table.isPresent()) {
            Map<String, Object> dialect = new LinkedHashMap<>();
            dialect.put("csvddfVersion", "1.2");
            dialect.put("delimiter", ",");
            dialect.put("lineTerminator", "\r\n");
            dialect.put("quoteChar", "\"");
            dialect.put("doubleQuote", true);
            dialect.put("header", true);
            resource.put("dialect", dialect);
            resource.put("schema", Schemas.table(table.get()));
        } else {
            resource.put("jsonSchema", "data/schema/" + (table.isPresent() ? base : file) + ".schema.json");
        }
        return Optional.of(resource);
    }
}
