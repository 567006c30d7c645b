// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.jspecify.annotations.Nullable;

/**
 * What a language's data file holds: options, number words, classes of words, and rules.
 *
 * @param lang first subtag of BCP 47
 * @param options single settings, such as the mark that parts thousands
 * @param numbers value of each number word; multipliers such as hundred are in {@code multipliers}
 * @param multipliers words that multiply what stands before them
 * @param terms words of each class; a {@code *} at the end stands for the rest of the word, one at the start for what
 *     a compound puts before it, one at the end of an inner word for nothing or an s; a {@code ~} at the end of an inner
 *     word stands for its rest
 * @param inflections endings of the names of places, and what stands in their stead in other cases
 * @param rules patterns of each claim's code, in order of precedence
 */
public record Pack(
        String lang,
        Map<String, String> options,
        Map<String, Long> numbers,
        Map<String, Long> multipliers,
        Map<String, List<String>> terms,
        Map<String, List<String>> inflections,
        List<Rule> rules) {

    /**
     * A rule.
     *
     * @param claim kind of claim, such as {@code response}
     * @param code coarse code, such as {@code closed}
     * @param confidence 0 to 1
     * @param pattern what to look for
     * @param text the pattern as the data file writes it
     */
    public record Rule(String claim, String code, double confidence, Pattern pattern, String text) {
        /** Name in explanations: {@code response.closed: closedstate}. */
        public String name() {
            return claim + "." + code + ": " + text;
        }
    }

    /**
     * The pack of a language, or null where none is shipped. Dates, measures and other words of mentions are in a file of
     * their own; what both name is joined.
     */
    static @Nullable Pack load(String lang) {
        JsonNode claims = tree("lexicon/" + lang);
        if (claims == null) {
            return null;
        }
        JsonNode mentions = tree("mentions/" + lang);
        return mentions == null ? read(lang, claims) : read(lang, claims).with(read(lang, mentions));
    }

    private static @Nullable JsonNode tree(String file) {
        String text = Resources.text("/org/daylight/read/" + file + ".yaml");
        try {
            return text == null ? null : new YAMLMapper(new YAMLFactory()).readTree(text);
        } catch (JsonProcessingException e) {
            throw new DaylightException(
                    "the data file " + file + ".yaml is not readable: " + e.getOriginalMessage(), e);
        }
    }

    /** This pack and what another adds: options and numbers of this one win, words of one class are joined. */
    private Pack with(Pack other) {
        Map<String, List<String>> all = new LinkedHashMap<>(terms);
        other.terms.forEach((type, words) -> all.merge(
                type,
                words,
                (x, y) -> Stream.concat(x.stream(), y.stream()).distinct().toList()));
        return new Pack(
                lang,
                joined(other.options, options),
                joined(other.numbers, numbers),
                joined(other.multipliers, multipliers),
                all,
                joined(other.inflections, inflections),
                rules);
    }

    private static <V> Map<String, V> joined(Map<String, V> base, Map<String, V> over) {
        Map<String, V> map = new LinkedHashMap<>(base);
        map.putAll(over);
        return map;
    }

    private static Pack read(String lang, JsonNode root) {
        Map<String, String> options = new LinkedHashMap<>();
        root.path("options")
                .properties()
                .forEach(e -> options.put(e.getKey(), e.getValue().asText()));
        Map<String, List<String>> terms = new LinkedHashMap<>();
        root.path("terms")
                .properties()
                .forEach(e -> terms.put(e.getKey(), split(e.getValue().asText())));
        Map<String, List<String>> inflections = new LinkedHashMap<>();
        root.path("inflections").properties().forEach(e -> inflections.put(e.getKey(), endings(e.getValue())));
        List<Rule> rules = new ArrayList<>();
        root.path("rules").properties().forEach(e -> {
            String[] name = e.getKey().split("\\.", 2);
            for (JsonNode row : e.getValue()) {
                String[] cells = row.asText().split("=>");
                double confidence = cells.length > 1 ? Double.parseDouble(cells[1].trim()) : 0.7;
                rules.add(new Rule(name[0], name[1], confidence, Pattern.of(cells[0]), cells[0].strip()));
            }
        });
        return new Pack(
                lang,
                options,
                values(root.path("numbers")),
                values(root.path("multipliers")),
                terms,
                inflections,
                rules);
    }

    /** Endings parted by a bar; one of them may be empty. */
    private static List<String> endings(JsonNode node) {
        return Stream.of(node.asText().split("\\|", -1)).map(String::strip).toList();
    }

    private static Map<String, Long> values(JsonNode node) {
        Map<String, Long> map = new LinkedHashMap<>();
        node.properties().forEach(e -> {
            for (String word : split(e.getValue().asText())) {
                map.put(folded(word), Long.parseLong(e.getKey()));
            }
        });
        return map;
    }

    private static String folded(String word) {
        int[] points = Fold.of(word);
        return new String(points, 0, points.length);
    }

    private static List<String> split(String text) {
        List<String> terms = new ArrayList<>();
        for (String term : text.split("\\|")) {
            if (!term.isBlank()) {
                String bare = term.strip();
                terms.add(bare.replace("* ", " "));
                if (bare.contains("* ")) {
                    terms.add(bare.replace("* ", "s "));
                }
            }
        }
        return terms;
    }

    /** A setting, or an empty text. */
    public String option(String name) {
        return options.getOrDefault(name, "");
    }
}
