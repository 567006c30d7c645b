// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daylight.DocumentId;
import org.daylight.Offsets;
import org.daylight.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Traits as they are kept: one line of JSON with short keys. What another version wrote is not read but made again.
 *
 * {@snippet lang="json" :
 * {"v":1,"lang":"en","length":907,"outlet":"fpa","name":"FPA","date":"2022-09-13","canonical":null,
 *  "traits":[["#54",40]],"credits":[["wire","fpa","FPA",66]],"voices":[[10,90,"Harbour Watch","alleges",[]]]}
 * }
 */
public final class TraitsJson {
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private TraitsJson() {}

    /** The line. */
    public static String write(Traits t) {
        Map<String, @Nullable Object> line = new TreeMap<>();
        line.put("v", VERSION);
        line.put("lang", t.lang());
        line.put("length", t.length());
        line.put("outlet", t.outlet());
        line.put("name", t.name());
        line.put("date", t.date());
        line.put("canonical", t.canonical());
        line.put(
                "traits", t.traits().stream().map(x -> List.of(x.key(), x.at())).toList());
        line.put(
                "credits",
                t.credits().stream()
                        .map(c -> List.of(c.hint().code(), c.outlet(), c.words(), c.at()))
                        .toList());
        line.put(
                "voices",
                t.voices().stream()
                        .map(v -> List.of(
                                v.at().start(),
                                v.at().end(),
                                v.speaker(),
                                v.stance().name().toLowerCase(Locale.ROOT),
                                v.chain()))
                        .toList());
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers are always JSON", e);
        }
    }

    /** What the line holds; nothing where another version wrote it or it is damaged. */
    public static Optional<Traits> read(DocumentId document, String line) {
        try {
            JsonNode n = JSON.readTree(line);
            if (n.path("v").asInt() != VERSION) {
                return Optional.empty();
            }
            List<Trait> traits = new ArrayList<>();
            n.path("traits")
                    .forEach(x ->
                            traits.add(new Trait(x.path(0).asText(), x.path(1).asInt())));
            List<Credit> credits = new ArrayList<>();
            n.path("credits")
                    .forEach(x -> credits.add(new Credit(
                            Hint.of(x.path(0).asText()),
                            x.path(1).asText(),
                            x.path(2).asText(),
                            x.path(3).asInt())));
            List<Voice> voices = new ArrayList<>();
            n.path("voices").forEach(x -> {
                List<String> chain = new ArrayList<>();
                x.path(4).forEach(c -> chain.add(c.asText()));
                voices.add(new Voice(
                        new Offsets(x.path(0).asInt(), x.path(1).asInt()),
                        x.path(2).asText(),
                        chain,
                        Stance.valueOf(x.path(3).asText().toUpperCase(Locale.ROOT))));
            });
            return Optional.of(new Traits(
                    document,
                    n.path("lang").asText(),
                    n.path("length").asInt(),
                    text(n, "outlet"),
                    text(n, "name"),
                    text(n, "date"),
                    text(n, "canonical"),
                    traits,
                    credits,
                    voices));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(JsonNode n, String field) {
        return n.path(field).isTextual() ? n.path(field).asText() : null;
    }
}
