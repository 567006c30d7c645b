// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A CSV file (RFC 4180, lines that end with CR LF) against its Table Schema, version 1. */
final class TableCheck {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TableCheck() {}

    /** What is wrong, a line each, which begins with the line of the table. */
    static List<String> of(String csv, JsonNode schema) {
        List<String> faults = new ArrayList<>();
        List<List<String>> rows = rows(csv);
        List<String> names = new ArrayList<>();
        schema.path("fields").forEach(f -> names.add(f.path("name").asText()));
        if (names.isEmpty() || names.size() != new HashSet<>(names).size()) {
            faults.add(": the schema names no fields, or one twice");
        }
        if (rows.isEmpty() || !rows.getFirst().equals(names)) {
            return List.of(": the header is not that of the schema");
        }
        Set<String> keys = new HashSet<>();
        int key = names.indexOf(schema.path("primaryKey").asText());
        if (schema.has("primaryKey") && key < 0) {
            faults.add(": the primary key is no field");
        }
        for (int r = 1; r < rows.size(); r++) {
            List<String> row = rows.get(r);
            String at = ":" + (r + 1) + ": ";
            if (row.size() != names.size()) {
                faults.add(at + row.size() + " fields");
                continue;
            }
            if (key >= 0 && (row.get(key).isEmpty() || !keys.add(row.get(key)))) {
                faults.add(at + "the primary key " + names.get(key));
            }
            for (int c = 0; c < names.size(); c++) {
                JsonNode field = schema.path("fields").path(c);
                String value = row.get(c);
                if (value.isEmpty() && field.at("/constraints/required").asBoolean()) {
                    faults.add(at + names.get(c) + " is required");
                } else if (!value.isEmpty() && !fits(field.path("type").asText(), value)) {
                    faults.add(
                            at + names.get(c) + " is no " + field.path("type").asText());
                }
            }
        }
        return faults;
    }

    private static boolean fits(String type, String value) {
        return switch (type) {
            case "string" -> true;
            case "integer" -> value.matches("[+-]?\\d+");
            case "boolean" -> value.equals("true") || value.equals("false");
            case "datetime" -> FormsCheck.instant(value);
            case "object" -> object(value);
            default -> false;
        };
    }

    private static boolean object(String value) {
        try {
            return JSON.readTree(value).isObject();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** The rows, each with its fields as they are read. */
    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    field.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
            } else if (c == ',') {
                row.add(field.toString());
                field.setLength(0);
            } else if (c == '\r' && i + 1 < csv.length() && csv.charAt(i + 1) == '\n') {
                row.add(field.toString());
                field.setLength(0);
                rows.add(List.copyOf(row));
                row.clear();
                i++;
            } else {
                field.append(c);
            }
        }
        if (!row.isEmpty() || !field.isEmpty()) {
            row.add(field + " (its line does not end)");
            rows.add(List.copyOf(row));
        }
        return rows;
    }
}
