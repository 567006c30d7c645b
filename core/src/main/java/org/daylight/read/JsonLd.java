// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The islands of schema.org data in a page (JSON-LD): only as much of them as says who published what when. */
final class JsonLd {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private static final int MOST_NODES = 10_000;

    private final List<JsonNode> objects = new ArrayList<>();

    /** Collects the objects of all islands; a broken island counts as absent. */
    JsonLd(Document dom) {
        Deque<JsonNode> open = new ArrayDeque<>();
        for (Element script : dom.select("script[type=application/ld+json]")) {
            JsonNode island = parse(script.data());
            if (island != null) {
                open.add(island);
            }
        }
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.poll();
            if (node.isObject()) {
                objects.add(node);
            }
            node.forEach(open::add);
        }
    }

    private static @Nullable JsonNode parse(String island) {
        try {
            return JSON.readTree(island);
        } catch (JsonProcessingException e) {
            return null; // many pages ship broken islands; what they say must then be found elsewhere
        }
    }

    /** The first value of this property in an object that is a text of some sort: article, report, posting, page. */
    @Nullable
    String text(String property) {
        for (String type : new String[] {"Article", "Report", "Posting", "Page"}) {
            for (JsonNode object : objects) {
                if (object.path("@type").toString().contains(type)) {
                    String value = words(object.path(property));
                    if (value != null) {
                        return value;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable String words(JsonNode node) {
        if (node.isTextual()) {
            return node.asText().isBlank() ? null : node.asText().strip();
        }
        if (node.isObject()) {
            return words(node.path("name"));
        }
        if (node.isArray()) {
            List<String> all = new ArrayList<>();
            for (JsonNode item : node) {
                String value = words(item);
                if (value != null && !all.contains(value)) {
                    all.add(value);
                }
            }
            return all.isEmpty() ? null : String.join(", ", all);
        }
        return null;
    }
}
