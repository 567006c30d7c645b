// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.DaylightException;

/**
 * What was asked, held to what the operation says it takes: a parameter or field that it does not name is refused, so a
 * slip of the pen is not passed over in silence.
 */
public final class Request {
    /** Bytes of a body at most. */
    private static final int MOST = 1_000_000;

    /** No body has a reason to be nested deeper, or to say a field twice. */
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxNumberLength(20)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final Schema WORD = Schema.text("A part of a path.");
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
        path.forEach((name, value) -> Conformity.check(name, value, WORD));
        Map<String, Schema> known = new java.util.TreeMap<>();
        route.queries().forEach(q -> known.put(q.name(), q.schema()));
        context.queryParamMap().forEach((name, values) -> {
            Schema schema = known.get(name);
            if (schema == null || values.size() != 1) {
                throw new DaylightException("the parameter \"" + name + "\" "
                        + (schema == null ? "is not known here; known are " + known.keySet() : "may stand but once"));
            }
            Conformity.check(name, values.getFirst(), schema);
            query.put(name, values.getFirst());
        });
        for (Route.Query q : route.queries()) {
            if (q.required() && !query.containsKey(q.name())) {
                throw new DaylightException("the parameter \"" + q.name() + "\" is missing");
            }
        }
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
            sent = JSON.readTree(bytes(context));
        } catch (IOException e) {
            String why = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
            throw new DaylightException(
                    "the body is no JSON that is taken here: "
                            + String.valueOf(why).lines().findFirst().orElse(""),
                    e);
        }
        Conformity.check(sent == null ? JSON.nullNode() : sent, schema);
        return sent;
    }

    /** Read here and not by the server: a body that comes in pieces does not say how long it is. */
    private static byte[] bytes(Context context) throws IOException {
        byte[] bytes = context.bodyInputStream().readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw new TooLarge("a body has at most " + MOST + " bytes; send less, in several requests");
        }
        return bytes;
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

    /** A parameter that is always there. */
    public String word(String name) {
        return query(name).orElseThrow(() -> new IllegalStateException("the operation does not require " + name));
    }

    /** Whether a parameter is there and true. */
    public boolean asks(String name) {
        return query(name).filter("true"::equals).isPresent();
    }

    /** A field of the body that is text; empty where it was not sent. */
    public String text(String name) {
        return maybe(name).orElse("");
    }

    /** A field of the body that is text, where it was sent. */
    public Optional<String> maybe(String name) {
        return Optional.ofNullable(body.get(name)).map(JsonNode::textValue);
    }

    /** A field of the body as a value, where it was sent. @throws DaylightException where it has not the form of one */
    public <T> Optional<T> maybe(String name, Function<String, T> form) {
        return maybe(name).map(word -> formed(name, word, form));
    }

    /** A field of the body that is always there, as a value. @throws DaylightException where it has not the form of one */
    public <T> T value(String name, Function<String, T> form) {
        return formed(name, text(name), form);
    }

    /** A field of the body that is a list of texts, as values; empty where it was not sent. */
    public <T> List<T> values(String name, Function<String, T> form) {
        List<T> values = new ArrayList<>();
        body.path(name).forEach(item -> values.add(formed(name, item.textValue(), form)));
        return values;
    }

    /** A field of the body that holds texts by name; empty where it was not sent. */
    public Map<String, String> words(String name) {
        Map<String, String> words = new LinkedHashMap<>();
        body.path(name)
                .properties()
                .forEach(f -> words.put(f.getKey(), f.getValue().textValue()));
        return words;
    }

    /** A field of the body that is a number, where it was sent. */
    public OptionalLong number(String name) {
        return body.has(name) ? OptionalLong.of(body.path(name).longValue()) : OptionalLong.empty();
    }

    /** Whether a field of the body is there and true. */
    public boolean says(String name) {
        return body.path(name).asBoolean(false);
    }

    private static <T> T formed(String name, String word, Function<String, T> form) {
        try {
            return form.apply(word);
        } catch (IllegalArgumentException e) {
            throw new DaylightException(name + ": " + e.getMessage(), e);
        }
    }
}
