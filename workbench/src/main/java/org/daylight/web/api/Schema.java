// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form of JSON, in the words of JSON Schema 2020-12 that OpenAPI 3.1 takes.
 *
 * @param json the schema itself
 */
public record Schema(Map<String, Object> json) {

    /** Text. */
    public static Schema text(String meaning) {
        return of("string", meaning);
    }

    /** A whole number. */
    public static Schema number(String meaning) {
        return of("integer", meaning);
    }

    /** True or false. */
    public static Schema flag(String meaning) {
        return of("boolean", meaning);
    }

    /** One of these words. */
    public static Schema word(String meaning, List<String> words) {
        Map<String, Object> json = new LinkedHashMap<>(text(meaning).json);
        json.put("enum", words);
        return new Schema(json);
    }

    /** An object with any fields. */
    public static Schema any(String meaning) {
        return of("object", meaning);
    }

    /** Anything that JSON can hold. */
    public static Schema whatever(String meaning) {
        return new Schema(Map.of("description", meaning));
    }

    /** A number that need not be whole. */
    public static Schema decimal(String meaning) {
        return of("number", meaning);
    }

    /** An object whose names are free and whose values have one form. */
    public static Schema map(String meaning, Schema values) {
        Map<String, Object> json = new LinkedHashMap<>(of("object", meaning).json);
        json.put("additionalProperties", values.json);
        return new Schema(json);
    }

    /** A list of texts. */
    public static Schema texts(String meaning) {
        return list(meaning, text("One of them."));
    }

    /** A list. */
    public static Schema list(String meaning, Schema items) {
        Map<String, Object> json = new LinkedHashMap<>(of("array", meaning).json);
        json.put("items", items.json);
        return new Schema(json);
    }

    /** The same, or null. */
    public Schema orNull() {
        Map<String, Object> json = new LinkedHashMap<>(this.json);
        json.put("type", List.of(String.valueOf(json.get("type")), "null"));
        if (json.get("enum") instanceof List<?> words) {
            List<@org.jspecify.annotations.Nullable Object> withNull = new ArrayList<>(words);
            withNull.add(null);
            json.put("enum", withNull);
        }
        return new Schema(json);
    }

    /** Builds an object field by field. */
    public static final class Fields {
        private final String meaning;
        private final Map<String, Object> properties = new LinkedHashMap<>();
        private final List<String> required = new ArrayList<>();

        /** @param meaning of the object */
        public Fields(String meaning) {
            this.meaning = meaning;
        }

        /** A field that is always there. */
        public Fields with(String name, Schema schema) {
            required.add(name);
            return maybe(name, schema);
        }

        /** A field that may be missing. */
        public Fields maybe(String name, Schema schema) {
            properties.put(name, schema.json);
            return this;
        }

        /** The object, with these fields and no others. */
        public Schema done() {
            Map<String, Object> json = new LinkedHashMap<>(of("object", meaning).json);
            json.put("properties", properties);
            json.put("required", required);
            json.put("additionalProperties", false);
            return new Schema(json);
        }
    }

    private static Schema of(String type, String meaning) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", type);
        json.put("description", meaning);
        return new Schema(json);
    }
}
