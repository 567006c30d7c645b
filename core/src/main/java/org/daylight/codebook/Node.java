// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.codebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a YAML file with the line on which it stands. */
sealed interface Node {
    /** From 1. */
    int line();

    /** One text; empty where the file has nothing. */
    record Scalar(int line, String text) implements Node {}

    /** A list. */
    record Items(int line, List<Node> items) implements Node {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * Keys with what stands below them, in the order of the file.
     *
     * @param lines the line of each key
     */
    record Fields(int line, Map<String, Node> fields, Map<String, Integer> lines) implements Node {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
            lines = Map.copyOf(lines);
        }

        @Nullable
        Node at(String key) {
            return fields.get(key);
        }

        int lineOf(String key) {
            return lines.getOrDefault(key, line);
        }
    }
}
