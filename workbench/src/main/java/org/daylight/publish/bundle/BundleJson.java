// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON of bundles: two spaces a level, line feeds, keys in the order given, so that the same values give the same bytes. */
public final class BundleJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter PRETTY;

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(64)
                        .maxStringLength(64 << 20)
                        .build());
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        PRETTY = JSON.writer(printer);
    }

    private BundleJson() {}

    /** Indented, with a line feed at its end. */
    static byte[] pretty(Object value) {
        try {
            return (PRETTY.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps, lists, texts and numbers can always be written as JSON", e);
        }
    }

    /** An array with one item a line, so that programs that know lines alone can read it. */
    static String lines(String before, List<String> items, String after) {
        return before + "[" + (items.isEmpty() ? "" : "\n    ") + String.join(",\n    ", items)
                + (items.isEmpty() ? "" : "\n  ") + "]" + after;
    }

    /** An object in the order of its pairs. */
    static Map<String, @Nullable Object> object(@Nullable Object... pairs) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }

    /** Reads what anybody may have written. @throws IOException where it is no JSON, or nests too deep */
    public static JsonNode read(byte[] bytes) throws IOException {
        JsonNode node = JSON.readTree(bytes);
        if (node == null || node.isMissingNode()) {
            throw new IOException("expected JSON, found nothing");
        }
        return node;
    }
}
