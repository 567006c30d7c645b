// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The dictionary as JSON Schema (2020-12), of the JSON form of tables, and as Table Schema, of their CSV form. */
public final class Schemas {
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private Schemas() {}

    /** Of a table in JSON: a list of objects, each with every column. */
    public static Map<String, Object> json(Dictionary.Table table) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Dictionary.Column c : table.columns()) {
            Map<String, Object> property = new LinkedHashMap<>();
            String type = c.type().equals("datetime") ? "string" : c.type();
            property.put("type", c.required() ? type : List.of(type, "null"));
            if (c.type().equals("datetime")) {
                property.put("format", "date-time");
            }
            if (c.type().equals("integer")) {
                property.put("minimum", 0);
            }
            property.put("description", c.meaning());
            properties.put(c.name(), property);
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("type", "object");
        row.put("properties", properties);
        row.put("required", table.names());
        row.put("additionalProperties", false);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DRAFT);
        schema.put("title", table.title());
        schema.put("description", table.meaning());
        schema.put("type", "array");
        schema.put("items", row);
        return schema;
    }

    /** Of a table in CSV (Frictionless Table Schema). */
    public static Map<String, Object> table(Dictionary.Table table) {
        List<Object> fields = new ArrayList<>();
        for (Dictionary.Column c : table.columns()) {
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("name", c.name());
            field.put("type", c.type());
            field.put("description", c.meaning());
            // An empty text cannot be told from nothing in CSV, so only what is never empty is required there.
            if (c.required() && !c.type().equals("string")) {
                field.put("constraints", Map.of("required", true));
            }
            fields.add(field);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", fields);
        schema.put("missingValues", List.of(""));
        if (table.key() != null) {
            schema.put("primaryKey", table.key());
        }
        return schema;
    }
}
