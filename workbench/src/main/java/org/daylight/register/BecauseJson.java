// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daylight.Because;
import org.daylight.Filling;
import org.daylight.Ground;
import org.daylight.StatedDate;

/**
 * Reasons as tables keep them: the word of the ground and what fills it, such as
 * {@code ["it-names","Example News Agency"]} or {@code ["steps",{"term":"alleged"},{"term":"said-closed"}]}. Text that is no
 * such list is a sentence that was kept as it stands.
 */
public final class BecauseJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private BecauseJson() {}

    /** As it is kept. */
    public static String write(Because why) {
        return node(why).toString();
    }

    /** What was kept. */
    public static Because read(String kept) {
        if (!kept.startsWith("[")) {
            return Because.of(Ground.SAID, kept);
        }
        try {
            return because(Rows.JSON.readTree(kept));
        } catch (JsonProcessingException e) {
            return Because.of(Ground.SAID, kept);
        }
    }

    /** Keeps reasons within records as a text of this form. */
    public static SimpleModule module() {
        SimpleModule module = new SimpleModule();
        module.addSerializer(Because.class, new StdSerializer<>(Because.class) {
            private static final long serialVersionUID = 1;

            @Override
            public void serialize(Because why, JsonGenerator out, SerializerProvider given) throws IOException {
                out.writeString(write(why));
            }
        });
        module.addDeserializer(Because.class, new StdDeserializer<>(Because.class) {
            private static final long serialVersionUID = 1;

            @Override
            public Because deserialize(JsonParser in, DeserializationContext given) throws IOException {
                return read(in.getText());
            }
        });
        return module;
    }

    private static ArrayNode node(Because why) {
        ArrayNode node = NODES.arrayNode().add(why.ground().code());
        why.with().forEach(part -> node.add(node(part)));
        return node;
    }

    private static JsonNode node(Filling part) {
        return switch (part) {
            case Because b -> node(b);
            case Because.Words w -> NODES.textNode(w.text());
            case Because.Count n -> NODES.numberNode(n.value());
            case Because.Term t -> NODES.objectNode().put("term", t.code());
            case Because.Day d ->
                NODES.objectNode()
                        .put("day", d.date().value())
                        .put("precision", d.date().precision().code());
            case Because.States s -> texts("states", s.codes());
            case Because.OneOf o -> texts("oneOf", o.names());
            case Because.Several s -> {
                ArrayNode all = NODES.arrayNode();
                s.all().forEach(b -> all.add(node(b)));
                yield NODES.objectNode().set("several", all);
            }
        };
    }

    private static ObjectNode texts(String key, List<String> texts) {
        ArrayNode all = NODES.arrayNode();
        texts.forEach(all::add);
        ObjectNode node = NODES.objectNode();
        node.set(key, all);
        return node;
    }

    private static Because because(JsonNode node) {
        List<Filling> with = new ArrayList<>();
        for (int i = 1; i < node.size(); i++) {
            with.add(filling(node.path(i)));
        }
        return new Because(Ground.of(node.path(0).asText()), with);
    }

    private static Filling filling(JsonNode node) {
        if (node.isArray()) {
            return because(node);
        }
        if (node.isNumber()) {
            return new Because.Count(node.asLong());
        }
        if (node.has("term")) {
            return new Because.Term(node.path("term").asText());
        }
        if (node.has("day")) {
            return new Because.Day(StatedDate.parse(
                            node.path("day").asText(), node.path("precision").asText())
                    .orElse(StatedDate.UNKNOWN));
        }
        if (node.has("states")) {
            return new Because.States(texts(node.path("states")));
        }
        if (node.has("oneOf")) {
            return new Because.OneOf(texts(node.path("oneOf")));
        }
        if (node.has("several")) {
            List<Because> all = new ArrayList<>();
            node.path("several").forEach(b -> all.add(because(b)));
            return new Because.Several(all);
        }
        return new Because.Words(node.asText());
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
