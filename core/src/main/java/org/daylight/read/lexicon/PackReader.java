// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

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
import org.jspecify.annotations.Nullable;

/**
 * Reads a language's data file: sections of keys, each with a text or a list of texts. Says of what is wrong the file, the
 * line and what to do. A file is no more than it looks: references between its parts ({@code &}, {@code *}) are refused,
 * so that none grows while it is read, and its size is bounded.
 */
final class PackReader {
    /** Code points of one file. */
    static final int MOST = 1_000_000;

    /** Keys of all sections together. */
    static final int MOST_KEYS = 20_000;

    private static final YAMLFactory YAML = new YAMLFactory();

    private final String file;
    private final Map<String, List<Row>> sections = new LinkedHashMap<>();
    private int keys;

    /**
     * A key with its value, or one item of its list.
     *
     * @param key as written
     * @param text as written
     * @param line from 1
     */
    record Row(String key, String text, int line) {}

    private PackReader(String file) {
        this.file = file;
    }

    /** The rows of each section in order. @throws DaylightException with file and line where it is no such file */
    static Map<String, List<Row>> sections(String file, String text) {
        PackReader reader = new PackReader(file);
        if (text.length() > MOST) {
            throw reader.wrong(1, "it is longer than " + MOST + " characters; part it or leave words out");
        }
        try (YAMLParser yaml = YAML.createParser(text)) {
            reader.read(yaml);
            return reader.sections;
        } catch (JsonProcessingException e) {
            String reason =
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            throw new DaylightException(
                    file + ", line "
                            + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
                            + ": this is not YAML (" + reason + "); put words with : # * & ! or { in quotation marks",
                    e);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory is always readable", e);
        }
    }

    private void read(YAMLParser yaml) throws IOException {
        JsonToken first = next(yaml);
        if (first == null) {
            return;
        }
        if (first != JsonToken.START_OBJECT) {
            throw wrong(yaml, "expected sections such as terms: and rules:, found a text; see docs/codebooks.md");
        }
        while (next(yaml) == JsonToken.FIELD_NAME) {
            String section = yaml.currentName();
            List<Row> rows = new ArrayList<>();
            if (sections.put(section, rows) != null) {
                throw wrong(yaml, "the section " + section + " stands twice; join them");
            }
            JsonToken value = next(yaml);
            if (value == JsonToken.START_OBJECT) {
                section(yaml, section, rows);
            } else if (value == null || !empty(yaml, value)) {
                throw wrong(yaml, "expected keys below " + section + ":, found something else; indent them by two");
            }
        }
    }

    private void section(YAMLParser yaml, String section, List<Row> rows) throws IOException {
        Map<String, Integer> seen = new LinkedHashMap<>();
        while (next(yaml) == JsonToken.FIELD_NAME) {
            String key = yaml.currentName();
            int line = yaml.currentTokenLocation().getLineNr();
            if (++keys > MOST_KEYS) {
                throw wrong(line, "more than " + MOST_KEYS + " keys; a language needs a few hundred");
            }
            Integer before = seen.put(key, line);
            if (before != null) {
                throw wrong(line, section + " has " + key + " in line " + before + " already; join the two");
            }
            JsonToken value = next(yaml);
            if (value == JsonToken.START_ARRAY) {
                for (JsonToken item = next(yaml); item != JsonToken.END_ARRAY; item = next(yaml)) {
                    rows.add(row(yaml, key, item));
                }
            } else {
                rows.add(row(yaml, key, value));
            }
        }
    }

    private Row row(YAMLParser yaml, String key, @Nullable JsonToken token) throws IOException {
        if (token == null || !token.isScalarValue()) {
            throw wrong(yaml, "expected a text or a list of texts for " + key + ", found something deeper");
        }
        String text = token == JsonToken.VALUE_NULL ? "" : yaml.getText();
        return new Row(key, text, yaml.currentTokenLocation().getLineNr());
    }

    private static boolean empty(YAMLParser yaml, JsonToken value) throws IOException {
        return value == JsonToken.VALUE_NULL
                || (value.isScalarValue() && yaml.getText().isBlank());
    }

    private @Nullable JsonToken next(YAMLParser yaml) throws IOException {
        JsonToken token = yaml.nextToken();
        if (yaml.isCurrentAlias() || yaml.getObjectId() != null) {
            throw wrong(
                    yaml,
                    "& and * at the head of a text refer to other parts of a file, which is refused;"
                            + " put the words in quotation marks");
        }
        return token;
    }

    private DaylightException wrong(YAMLParser yaml, String what) {
        return wrong(yaml.currentTokenLocation().getLineNr(), what);
    }

    private DaylightException wrong(int line, String what) {
        return wrong(file, line, what);
    }

    static DaylightException wrong(String file, int line, String what) {
        return new DaylightException(file + ", line " + line + ": " + what);
    }
}
