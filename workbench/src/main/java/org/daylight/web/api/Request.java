// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.DaylightException;

/**
 * What was asked, held to what the operation says it takes: a parameter or field that it does not name is refused, so a
 * slip of the pen is not passed over in silence.
 */
public final class Request {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PART = Pattern.compile("\\{([a-z]+)}");

    private final Map<String, String> path = new java.util.TreeMap<>();
    private final Map<String, String> query = new java.util.TreeMap<>();
    private final JsonNode body;

    /** @throws DaylightException naming what the operation does not take, or what it misses */
    public Request(Context context, Route route) {
        Matcher parts = PART.matcher(route.path());
        while (parts.find()) {
            path.put(parts.group(1), context.pathParam(parts.group(1)));
        }
        Set<String> known = new HashSet<>();
        route.queries().forEach(q -> known.add(q.name()));
        context.queryParamMap().forEach((name, values) -> {
            if (!known.contains(name) || values.size() != 1) {
                throw new DaylightException("the parameter \"" + name + "\" "
                        + (known.contains(name) ? "may stand but once" : "is not known here; known are " + known));
            }
            query.put(name, values.getFirst());
        });
        Schema schema = route.body();
        body = schema == null ? JSON.createObjectNode() : body(context, schema);
    }

    private static JsonNode body(Context context, Schema schema) {
        String type = String.valueOf(context.contentType());
        if (!type.startsWith("application/json")) {
            throw new DaylightException("send JSON with Content-Type: application/json, not " + type);
        }
        JsonNode sent;
        try {
            sent = JSON.readTree(context.body());
        } catch (JsonProcessingException e) {
            throw new DaylightException("the body is no JSON: " + e.getOriginalMessage(), e);
        }
        if (!sent.isObject()) {
            throw new DaylightException("the body must be a JSON object");
        }
        List<String> faults = new ArrayList<>();
        Map<?, ?> fields = (Map<?, ?>) schema.json().get("properties");
        sent.fieldNames().forEachRemaining(name -> {
            if (!fields.containsKey(name)) {
                faults.add("the field \"" + name + "\" is not known here");
            }
        });
        for (Object name : (List<?>) schema.json().get("required")) {
            if (!sent.hasNonNull(String.valueOf(name))) {
                faults.add("the field \"" + name + "\" is missing");
            }
        }
        if (!faults.isEmpty()) {
            throw new DaylightException(String.join("; ", faults) + "; known are " + fields.keySet());
        }
        return sent;
    }

    /** A part of the path. */
    public String part(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalStateException("the operation has no part {" + name + "}");
        }
        return value;
    }

    /** A part of the path as a value. @throws NotFound where it has not the form of one */
    public <T> T part(String name, Function<String, T> form) {
        try {
            return form.apply(part(name));
        } catch (IllegalArgumentException e) {
            throw new NotFound(String.valueOf(e.getMessage()));
        }
    }

    /** A parameter behind the question mark. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** The same as a value. @throws DaylightException where it has not the form of one */
    public <T> Optional<T> query(String name, Function<String, T> form) {
        return query(name).map(word -> formed(name, word, form));
    }

    /** A field of the body that is text. */
    public String text(String name) {
        return maybe(name).orElseThrow(() -> new DaylightException("the field \"" + name + "\" is missing"));
    }

    /** A field of the body that is text, where it was sent. */
    public Optional<String> maybe(String name) {
        JsonNode value = body.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new DaylightException("the field \"" + name + "\" must be text");
        }
        return Optional.of(value.textValue());
    }

    /** A field of the body as a value. @throws DaylightException where it has not the form of one */
    public <T> Optional<T> maybe(String name, Function<String, T> form) {
        return maybe(name).map(word -> formed(name, word, form));
    }

    /** A field of the body, whatever it is; a missing node where it was not sent. */
    public JsonNode field(String name) {
        return body.path(name);
    }

    private static <T> T formed(String name, String word, Function<String, T> form) {
        try {
            return form.apply(word);
        } catch (IllegalArgumentException e) {
            throw new DaylightException(name + ": " + e.getMessage(), e);
        }
    }
}
