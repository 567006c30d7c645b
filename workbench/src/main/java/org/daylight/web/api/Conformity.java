// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daylight.DaylightException;

/** Holds what was sent to the schema that the description gives: what it promises to take and no more comes further. */
final class Conformity {
    private Conformity() {}

    /** @throws DaylightException naming every field that has not the form it must have */
    static void check(JsonNode sent, Schema schema) {
        List<String> faults = new ArrayList<>();
        value("the body", sent, schema.json(), faults);
        if (!faults.isEmpty()) {
            throw new DaylightException(String.join("; ", faults)
                    + (schema.json().get("properties") instanceof Map<?, ?> known
                            ? "; known are " + known.keySet()
                            : ""));
        }
    }

    /** A parameter as a JSON value would be. @throws DaylightException where it has not the form it must have */
    static void check(String name, String word, Schema schema) {
        List<String> faults = new ArrayList<>();
        Object type = schema.json().get("type");
        if ("integer".equals(type) && !word.matches("[0-9]{1,9}")) {
            faults.add(name + ": expected a number from 0, found " + quoted(word));
        }
        if ("boolean".equals(type) && !word.equals("true") && !word.equals("false")) {
            faults.add(name + ": expected true or false, found " + quoted(word));
        }
        text(name, word, schema.json(), faults);
        if (!faults.isEmpty()) {
            throw new DaylightException(String.join("; ", faults));
        }
    }

    private static void value(String name, JsonNode sent, Map<?, ?> schema, List<String> faults) {
        String type = String.valueOf(schema.get("type"));
        boolean fits = switch (type) {
            case "string" -> sent.isTextual();
            case "integer" -> sent.isIntegralNumber() && sent.canConvertToLong();
            case "boolean" -> sent.isBoolean();
            case "array" -> sent.isArray();
            case "object" -> sent.isObject();
            default -> throw new IllegalStateException("no operation takes a field of type " + type);
        };
        if (!fits) {
            faults.add(name + " must be of type " + type);
            return;
        }
        if (sent.isTextual()) {
            text(name, sent.textValue(), schema, faults);
        }
        if (sent.isArray() && schema.get("items") instanceof Map<?, ?> items) {
            for (int i = 0; i < sent.size(); i++) {
                value(name + ", item " + (i + 1), sent.get(i), items, faults);
            }
        }
        if (sent.isObject()) {
            fields(name, sent, schema, faults);
        }
    }

    private static void fields(String name, JsonNode sent, Map<?, ?> schema, List<String> faults) {
        Map<?, ?> known = schema.get("properties") instanceof Map<?, ?> map ? map : Map.of();
        sent.properties().forEach(field -> {
            String own = "the field \"" + field.getKey() + "\"";
            if (known.get(field.getKey()) instanceof Map<?, ?> form) {
                value(own, field.getValue(), form, faults);
            } else if (schema.get("additionalProperties") instanceof Map<?, ?> form) {
                text("a name in " + name, field.getKey(), Map.of(), faults);
                value(own, field.getValue(), form, faults);
            } else {
                faults.add(own + " is not known here");
            }
        });
        if (schema.get("required") instanceof List<?> required) {
            for (Object field : required) {
                if (!sent.has(String.valueOf(field))) {
                    faults.add("the field \"" + field + "\" is missing");
                }
            }
        }
    }

    /** Text that a database, a page and a signed event can hold alike. */
    private static void text(String name, String text, Map<?, ?> schema, List<String> faults) {
        if (schema.get("enum") instanceof List<?> words && !words.contains(text)) {
            faults.add(name + " must be one of " + words);
        }
        if (text.codePoints().anyMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))) {
            faults.add(name + " has a character that is none (U+0000 or half of a pair)");
        }
    }

    private static String quoted(String word) {
        return "\"" + word.substring(0, word.offsetByCodePoints(0, Math.min(60, word.codePointCount(0, word.length()))))
                + "\"";
    }
}
