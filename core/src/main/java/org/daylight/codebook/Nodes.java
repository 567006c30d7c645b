// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.codebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.DaylightException;

/**
 * Reads a YAML file into nodes that know their lines. A file is no more than it looks: references between its parts
 * ({@code &}, {@code *}) are refused, so that none grows while it is read; its size and depth are bounded.
 */
final class Nodes {
    /** UTF-16 units of one file. */
    static final int MOST = 1_000_000;

    private static final int DEEPEST = 8;
    private static final int MOST_NODES = 50_000;
    private static final YAMLFactory YAML = new YAMLFactory();

    private final String file;
    private final YAMLParser yaml;
    private int nodes;

    private Nodes(String file, YAMLParser yaml) {
        this.file = file;
        this.yaml = yaml;
    }

    /** The keys at the top of a file. @throws DaylightException with file and line where it has none */
    static Node.Fields of(String file, String text) {
        if (text.length() > MOST) {
            throw wrong(file, 1, "it is longer than " + MOST + " characters; no codebook is");
        }
        try (YAMLParser yaml = YAML.createParser(text)) {
            Nodes reader = new Nodes(file, yaml);
            if (reader.next() != JsonToken.START_OBJECT
                    || !(reader.node(JsonToken.START_OBJECT, 0) instanceof Node.Fields top)) {
                throw wrong(file, 1, "expected keys such as codebook: and kinds:; see docs/codebooks.md");
            }
            if (reader.next() != null) {
                throw reader.wrong("a second document begins; keep one in a file");
            }
            return top;
        } catch (JsonProcessingException e) {
            String reason =
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new DaylightException(
                    message(
                            file,
                            line,
                            "this is not YAML (" + reason + "); put words with : # * & ! or { in quotation marks"),
                    e);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory is always readable", e);
        }
    }

    private Node node(JsonToken token, int depth) throws IOException {
        if (++nodes > MOST_NODES) {
            throw wrong("more than " + MOST_NODES + " values; a codebook needs a few thousand");
        }
        if (depth > DEEPEST) {
            throw wrong("more than " + DEEPEST + " levels; a codebook needs five");
        }
        int line = yaml.currentTokenLocation().getLineNr();
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            for (JsonToken item = next(); item != JsonToken.END_ARRAY; item = next()) {
                items.add(node(item, depth + 1));
            }
            return new Node.Items(line, items);
        }
        if (token == JsonToken.START_OBJECT) {
            Map<String, Node> fields = new LinkedHashMap<>();
            Map<String, Integer> lines = new LinkedHashMap<>();
            while (next() == JsonToken.FIELD_NAME) {
                String key = yaml.currentName();
                int at = yaml.currentTokenLocation().getLineNr();
                Integer before = lines.put(key, at);
                if (before != null) {
                    throw wrong(file, at, key + " stands in line " + before + " already; join the two");
                }
                fields.put(key, node(next(), depth + 1));
            }
            return new Node.Fields(line, fields, lines);
        }
        return new Node.Scalar(line, token == JsonToken.VALUE_NULL ? "" : yaml.getText());
    }

    private JsonToken next() throws IOException {
        JsonToken token = yaml.nextToken();
        if (yaml.isCurrentAlias() || yaml.getObjectId() != null) {
            throw wrong("& and * at the head of a text refer to other parts of a file, which is refused;"
                    + " put the words in quotation marks");
        }
        return token;
    }

    private DaylightException wrong(String what) {
        return wrong(file, yaml.currentTokenLocation().getLineNr(), what);
    }

    static DaylightException wrong(String file, int line, String what) {
        return new DaylightException(message(file, line, what));
    }

    private static String message(String file, int line, String what) {
        return file + ", line " + line + ": " + what;
    }
}
