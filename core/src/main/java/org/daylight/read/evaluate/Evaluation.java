// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.daylight.Claim;
import org.daylight.DaylightException;
import org.daylight.Document;
import org.daylight.read.Extractor;
import org.daylight.read.Resource;

/**
 * How well a reader finds what people annotated: precision, recall and F1 by kind and language, the share of right
 * further values, and how well "has any claim" tells relevant documents from others.
 *
 * <p>The folder holds {@code gold.jsonl} (one annotated document a line), {@code docs.jsonl} (language of each) and
 * {@code docs/ID.txt}. Texts are read byte for byte; the language is told as for any file, not taken from the
 * annotated one.
 */
public final class Evaluation {
    private static final Extractor EXTRACTOR = new Extractor();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<String> lines;
    private final String json;

    Evaluation(List<String> lines, String json) {
        this.lines = lines;
        this.json = json;
    }

    /**
     * Reads every document of the languages asked for and counts what matches.
     *
     * @param gold the annotations; texts in {@code docs/ID.txt} and {@code docs.jsonl} stand beside it
     * @param lang which languages, by their first subtag
     * @param errors how many missed and wrong ones to list for each kind
     * @param reader makes the claims of a document
     * @throws DaylightException where a file is missing or a line is no JSON
     */
    public static Evaluation run(
            Path gold, Predicate<String> lang, int errors, Function<Document, List<Claim>> reader) {
        return run(gold, lang, Part.ALL, errors, reader);
    }

    /** The same over the documents of one part. */
    public static Evaluation run(
            Path gold, Predicate<String> lang, Part part, int errors, Function<Document, List<Claim>> reader) {
        return score(gold, lang, part, errors, doc -> {
            List<Predicted> claims = new ArrayList<>();
            for (Claim claim : reader.apply(document(gold, doc))) {
                claims.add(Predicted.of(doc + ".txt", claim));
            }
            return claims;
        });
    }

    /** The same for claims that are at hand already, by document id. */
    static Evaluation score(Path gold, Predicate<String> lang, int errors, Function<String, List<Predicted>> claims) {
        return score(gold, lang, Part.ALL, errors, claims);
    }

    private static Evaluation score(
            Path gold, Predicate<String> lang, Part part, int errors, Function<String, List<Predicted>> claims) {
        Map<String, String> langs = new HashMap<>();
        for (JsonNode doc : rows(beside(gold, "docs.jsonl"))) {
            langs.put(doc.path("id").asText(), doc.path("lang").asText().split("-", 2)[0]);
        }
        Scorer scorer = new Scorer(errors);
        for (JsonNode row : rows(gold)) {
            String id = row.path("doc").asText();
            String own = langs.get(id);
            if (own == null) {
                throw new DaylightException("document \"" + id + "\" of " + gold + " is not listed in docs.jsonl");
            }
            if (lang.test(own) && part.holds(id)) {
                scorer.add(row, own, claims.apply(id));
            }
        }
        return scorer.result();
    }

    private static Path beside(Path gold, String name) {
        return gold.resolveSibling(name);
    }

    private static Document document(Path gold, String id) {
        if (!id.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new DaylightException("\"" + id + "\" of " + gold + " is no document id; use letters, digits, dots");
        }
        String text = read(beside(gold, "docs").resolve(id + ".txt"));
        return EXTRACTOR.extract(Resource.file(id + ".txt", text.getBytes(StandardCharsets.UTF_8)));
    }

    static List<JsonNode> rows(Path file) {
        List<JsonNode> rows = new ArrayList<>();
        int number = 0;
        for (String line : read(file).split("\n")) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                rows.add(MAPPER.readTree(line));
            } catch (JsonProcessingException e) {
                throw new DaylightException("line " + number + " of " + file + " is no JSON object", e);
            }
        }
        return rows;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new DaylightException("cannot read " + file + " as UTF-8 text: " + e.getMessage(), e);
        }
    }

    /** What to print, a line each: first the errors asked for, then the table. */
    public List<String> lines() {
        return lines;
    }

    /** The table as one JSON object. */
    public String json() {
        return json;
    }
}
