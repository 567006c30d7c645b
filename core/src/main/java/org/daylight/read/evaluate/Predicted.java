// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.daylight.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A claim as the measure sees it: the JSON object of spec/claims.md.
 *
 * @param json the object
 */
record Predicted(JsonNode json) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Predicted of(String doc, Claim claim) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("doc", doc);
        json.put("claim", claim.kind().code());
        json.put("quote", claim.quote());
        json.put("start", claim.at().start());
        json.put("end", claim.at().end());
        ObjectNode values = json.putObject("values");
        claim.values().toMap().forEach((name, value) -> values.set(name, node(value)));
        json.put("speaker", claim.speaker());
        json.put("stance", claim.stance().code());
        json.put("lang", claim.lang());
        json.put("reader", claim.reader());
        json.put("confidence", claim.confidence());
        json.put("text", claim.sentence());
        return new Predicted(json);
    }

    private static JsonNode node(@Nullable Object value) {
        return MAPPER.valueToTree(value);
    }

    String kind() {
        return json.path("claim").asText();
    }

    int start() {
        return json.path("start").asInt();
    }

    int end() {
        return json.path("end").asInt();
    }
}
