// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.second;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daylight.DaylightException;
import org.daylight.Digest;

/**
 * What a model answered for one window.
 *
 * @param digest of the bytes that came
 * @param proposals the claims as it wrote them, yet to be judged
 */
public record Answer(Digest digest, List<JsonNode> proposals) {
    /** Bytes of an answer. */
    public static final int BYTES = 1_000_000;
    /** Claims of an answer. */
    static final int MOST = 200;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(BYTES)
                            .maxNumberLength(30)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Copies the list. */
    public Answer {
        proposals = List.copyOf(proposals);
    }

    /**
     * Reads the body of an answer to {@code /chat/completions}.
     *
     * @throws DaylightException in a few words where it is no such answer; none of its words are repeated
     */
    public static Answer read(byte[] body) {
        if (body.length > BYTES) {
            throw new DaylightException("the answer is longer than " + BYTES + " bytes");
        }
        JsonNode choice = tree(new String(body, StandardCharsets.UTF_8), "the answer is no JSON object")
                .path("choices")
                .path(0);
        JsonNode content = choice.path("message").path("content");
        if (!content.isTextual()) {
            throw new DaylightException("the answer has no choices[0].message.content, as chat completions have");
        }
        if (choice.path("finish_reason").asText().equals("length")) {
            throw new DaylightException("the answer broke off at " + Prompt.TOKENS + " tokens");
        }
        JsonNode claims = tree(unfenced(content.asText()), "the model did not answer with one JSON object")
                .path("claims");
        if (!claims.isArray()) {
            throw new DaylightException("the model's object has no list \"claims\"");
        }
        if (claims.size() > MOST) {
            throw new DaylightException("the model lists more than " + MOST + " claims for one part of a page");
        }
        List<JsonNode> proposals = new ArrayList<>();
        claims.forEach(proposals::add);
        return new Answer(Digest.of(body), proposals);
    }

    private static JsonNode tree(String text, String otherwise) {
        try {
            JsonNode tree = JSON.readTree(text);
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException e) {
            throw new DaylightException(otherwise, e);
        }
        throw new DaylightException(otherwise);
    }

    /** Many models wrap JSON in one pair of Markdown fences, told not to or not. */
    private static String unfenced(String text) {
        String bare = text.strip();
        if (bare.startsWith("```") && bare.endsWith("```") && bare.length() > 6 && bare.indexOf('\n') > 0) {
            return bare.substring(bare.indexOf('\n') + 1, bare.length() - 3);
        }
        return bare;
    }
}
