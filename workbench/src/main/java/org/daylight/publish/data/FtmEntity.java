// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.data;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entity of FollowTheMoney while it is put together; values of a property stand once, in order. */
final class FtmEntity {
    private final String id;
    private final String schema;
    private final Map<String, Set<String>> properties = new LinkedHashMap<>();

    FtmEntity(String id, String schema) {
        this.id = id;
        this.schema = schema;
    }

    String id() {
        return id;
    }

    String schema() {
        return schema;
    }

    /** Adds a value; an absent or empty one is left out. */
    FtmEntity add(String property, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            properties.computeIfAbsent(property, p -> new LinkedHashSet<>()).add(value.strip());
        }
        return this;
    }

    FtmEntity addAll(String property, Iterable<String> values) {
        values.forEach(v -> add(property, v));
        return this;
    }

    Map<String, Set<String>> properties() {
        return properties;
    }

    /** As a line of JSON holds it. */
    Map<String, Object> json(String dataset) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", id);
        object.put("schema", schema);
        object.put("datasets", List.of(dataset));
        Map<String, Object> values = new LinkedHashMap<>();
        properties.forEach((name, all) -> values.put(name, List.copyOf(all)));
        object.put("properties", values);
        return object;
    }
}
