// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The description of the API (OpenAPI 3.1.1), made from the operations themselves. */
public final class OpenApi {
    private static final Pattern PART = Pattern.compile("\\{([a-z]+)}");

    private OpenApi() {}

    /** The document, as maps and lists. */
    public static Map<String, Object> of(List<Route> routes) {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Route route : routes) {
            Map<String, Object> operations = new LinkedHashMap<>();
            if (paths.get(route.path()) instanceof Map<?, ?> before) {
                before.forEach((verb, operation) -> operations.put(String.valueOf(verb), operation));
            }
            operations.put(route.verb().name().toLowerCase(java.util.Locale.ROOT), operation(route));
            paths.put(route.path(), operations);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.1");
        document.put(
                "info",
                Map.of(
                        "title",
                        "Daylight",
                        "version",
                        "1",
                        "description",
                        "A case over HTTP on this machine: what was captured, proposed, decided and stated."
                                + " Text is masked wherever it may name a private person; no operation takes"
                                + " or gives names of private persons.",
                        "license",
                        Map.of("name", "Apache-2.0", "identifier", "Apache-2.0")));
        document.put("security", List.of(Map.of("token", List.of())));
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "securitySchemes", Map.of("token", Map.of("type", "http", "scheme", "bearer")),
                        "schemas", Map.of("Error", ERROR.json())));
        return document;
    }

    private static final Schema ERROR = new Schema.Fields("What went wrong.")
            .with("error", Schema.text("What happened, to which thing, and what to do: one line."))
            .with("status", Schema.number("The status of the answer."))
            .done();

    private static Map<String, Object> operation(Route route) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        Matcher parts = PART.matcher(route.path());
        while (parts.find()) {
            parameters.add(
                    Map.of("name", parts.group(1), "in", "path", "required", true, "schema", Map.of("type", "string")));
        }
        route.queries()
                .forEach(q -> parameters.add(Map.of(
                        "name", q.name(),
                        "in", "query",
                        "required", q.required(),
                        "schema", q.schema().json())));
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", id(route));
        operation.put("tags", List.of(route.tag()));
        operation.put("summary", route.summary());
        operation.put("parameters", parameters);
        Schema body = route.body();
        if (body != null) {
            operation.put("requestBody", Map.of("required", true, "content", json(body.json())));
        }
        Map<String, Object> error = Map.of(
                "description",
                "Refused, with the reason.",
                "content",
                json(Map.of("$ref", "#/components/schemas/Error")));
        operation.put(
                "responses",
                Map.of(
                        "200",
                                Map.of(
                                        "description",
                                        "Done.",
                                        "content",
                                        json(route.answer().json())),
                        "400", error,
                        "401", error,
                        "404", error,
                        "413", error));
        return operation;
    }

    private static Map<String, Object> json(Map<String, Object> schema) {
        return Map.of("application/json", Map.of("schema", schema));
    }

    /** Such as {@code getEntriesIdStatements}: verb and path, each once in the document. */
    private static String id(Route route) {
        StringBuilder id = new StringBuilder(route.verb().name().toLowerCase(java.util.Locale.ROOT));
        for (String part : route.path().replaceFirst("/api/", "").split("[/{}-]+")) {
            if (!part.isEmpty()) {
                id.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
            }
        }
        return id.toString();
    }
}
