// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

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
 * @param places names of places that the gazetteer lacks in this language: {@code IT}, {@code IT adj}, {@code IT city
 *     Milan}
 * @param rules patterns of each claim's code, in order of precedence
 */
public record Pack(
        String lang,
        Map<String, String> options,
        Map<String, Long> numbers,
        Map<String, Long> multipliers,
        Map<String, List<String>> terms,
        Map<String, List<String>> inflections,
        Map<String, List<String>> places,
        List<Rule> rules) {

    /**
     * A rule.
     *
     * @param claim kind of claim, such as {@code response}
     * @param code coarse code, such as {@code closed}
     * @param confidence 0 to 1
     * @param pattern what to look for
     * @param text the pattern as the data file writes it
     * @param fine the codebook's fine code, where the data file gives one; else empty
     */
    public record Rule(String claim, String code, double confidence, Pattern pattern, String text, String fine) {
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
        Pack claims = shipped(lang, "lexicon/" + lang + ".yaml");
        return claims == null ? null : claims.withMentions();
    }

    private static @Nullable Pack shipped(String lang, String file) {
        String text = Resources.text("/org/daylight/read/" + file);
        return text == null ? null : of(lang, file, PackReader.sections(file, text));
    }

    /** This pack with the words of mentions that are shipped for its language, if any. */
    Pack withMentions() {
        Pack mentions = shipped(lang, "mentions/" + lang + ".yaml");
        return mentions == null ? this : with(mentions);
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
                joined(other.places, places),
                rules);
    }

    private static <V> Map<String, V> joined(Map<String, V> base, Map<String, V> over) {
        Map<String, V> map = new LinkedHashMap<>(base);
        map.putAll(over);
        return map;
    }

    /** The pack that a file's sections make. @throws DaylightException with file, line and what to do */
    static Pack of(String lang, String file, Map<String, List<PackReader.Row>> sections) {
        Map<String, String> options = new LinkedHashMap<>();
        rows(sections, "options").forEach(row -> options.put(row.key(), folded(row.text())));
        Map<String, List<String>> terms = new LinkedHashMap<>();
        rows(sections, "terms")
                .forEach(row ->
                        terms.computeIfAbsent(row.key(), k -> new ArrayList<>()).addAll(split(row.text())));
        Map<String, List<String>> inflections = new LinkedHashMap<>();
        rows(sections, "inflections").forEach(row -> inflections.put(row.key(), endings(row.text())));
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (PackReader.Row row : rows(sections, "places")) {
            if (!row.key().matches("[A-Z]{2}( adj| (city|region) .+)?")) {
                throw PackReader.wrong(
                        file,
                        row.line(),
                        "expected a country such as IT, IT adj, or IT city Milan, found " + row.key());
            }
            places.computeIfAbsent(row.key(), k -> new ArrayList<>())
                    .addAll(Stream.of(row.text().split("\\|"))
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .toList());
        }
        List<Rule> rules = new ArrayList<>();
        rows(sections, "rules").forEach(row -> rules.add(rule(file, row)));
        return new Pack(
                lang,
                options,
                values(file, rows(sections, "numbers")),
                values(file, rows(sections, "multipliers")),
                terms,
                inflections,
                places,
                rules);
    }

    private static List<PackReader.Row> rows(Map<String, List<PackReader.Row>> sections, String name) {
        return sections.getOrDefault(name, List.of());
    }

    private static Rule rule(String file, PackReader.Row row) {
        String[] name = row.key().split("\\.", 2);
        if (name.length < 2) {
            throw PackReader.wrong(
                    file, row.line(), "expected a kind and a code such as response.closed, found " + row.key());
        }
        String[] cells = row.text().split("=>");
        try {
            String[] says = cells.length > 1 ? cells[1].strip().split("\\s+") : new String[] {"0.7"};
            String fine = says.length > 1 ? says[1] : "";
            double confidence = Double.parseDouble(says[0]);
            return new Rule(name[0], name[1], confidence, Pattern.of(cells[0]), cells[0].strip(), fine);
        } catch (IllegalArgumentException e) {
            throw new DaylightException(
                    file + ", line " + row.line() + ": expected a pattern such as order ..8 close => 0.8, found "
                            + row.text().strip(),
                    e);
        }
    }

    /** Endings parted by a bar; one of them may be empty. */
    private static List<String> endings(String text) {
        return Stream.of(text.split("\\|", -1)).map(String::strip).toList();
    }

    private static Map<String, Long> values(String file, List<PackReader.Row> rows) {
        Map<String, Long> map = new LinkedHashMap<>();
        for (PackReader.Row row : rows) {
            if (!row.key().matches("[0-9]{1,15}")) {
                throw PackReader.wrong(
                        file, row.line(), "expected a number and its words, such as 7: seven, found " + row.key());
            }
            for (String word : split(row.text())) {
                map.put(folded(word), Long.parseLong(row.key()));
            }
        }
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
