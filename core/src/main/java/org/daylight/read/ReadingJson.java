// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daylight.About;
import org.daylight.Attribution;
import org.daylight.Block;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.ClaimKind;
import org.daylight.ClaimValues;
import org.daylight.DaylightException;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Mask;
import org.daylight.MediaFragment;
import org.daylight.Mention;
import org.daylight.Offsets;
import org.daylight.Place;
import org.daylight.Reading;
import org.daylight.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Readings as JSON Lines (spec/claims.md): one object a line, offsets in code points of the document's text.
 *
 * <p>Mentions of persons are left out unless asked for. The other layers print the words as they stand in the text;
 * what must leave review hidden goes through {@link Masker#masked(Reading)} first.
 */
public final class ReadingJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    /** What of a reading is printed. */
    public enum Layer {
        DOCUMENT,
        MENTION,
        ATTRIBUTION,
        CLAIM;

        /** The word in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The layer with this code, singular or plural. @throws IllegalArgumentException for any other word */
        public static Layer of(String code) {
            for (Layer layer : values()) {
                if (layer.code().equals(code) || (layer.code() + "s").equals(code)) {
                    return layer;
                }
            }
            throw new IllegalArgumentException(
                    "expected document, mentions, attributions or claims, found \"" + code + "\"");
        }
    }

    private ReadingJson() {}

    /** The claims, one a line. */
    public static List<String> lines(Reading reading) {
        return reading.claims().stream().map(ReadingJson::line).toList();
    }

    /** One claim as a line. */
    public static String line(Claim claim) {
        return write(claim(claim));
    }

    /**
     * One claim as a line that also says why it is proposed: {@code "explanation":{"rule":…,"evidence":[{"role":…,
     * "quote":…,"start":…,"end":…}]}}.
     */
    public static String explained(Claim claim) {
        Map<String, @Nullable Object> map = claim(claim);
        map.put("explanation", ExplanationJson.map(claim.explanation()));
        return write(map);
    }

    /** The claims with their explanations, one a line. */
    public static List<String> explained(Reading reading) {
        return reading.claims().stream().map(ReadingJson::explained).toList();
    }

    /**
     * The chosen layers in the order document, mentions, attributions, claims; each line names its layer.
     *
     * @param revealPersons whether mentions of persons are printed as well
     */
    public static List<String> lines(Reading reading, Set<Layer> layers, boolean revealPersons) {
        return lines(reading, layers, revealPersons, false);
    }

    /**
     * The chosen layers in the order document, mentions, attributions, claims; each line names its layer.
     *
     * @param revealPersons whether mentions of persons are printed as well
     * @param explain whether each claim says which rule made it and from which words
     */
    public static List<String> lines(Reading reading, Set<Layer> layers, boolean revealPersons, boolean explain) {
        List<String> lines = new ArrayList<>();
        if (layers.contains(Layer.DOCUMENT)) {
            lines.add(line(Layer.DOCUMENT, document(reading.document())));
        }
        String doc = reading.document().id().value();
        if (layers.contains(Layer.MENTION)) {
            for (Mention mention : mentions(reading, revealPersons)) {
                lines.add(line(Layer.MENTION, mention(doc, mention)));
            }
        }
        if (layers.contains(Layer.ATTRIBUTION)) {
            for (Attribution attribution : reading.attributions()) {
                lines.add(line(Layer.ATTRIBUTION, attribution(doc, attribution)));
            }
        }
        if (layers.contains(Layer.CLAIM)) {
            for (Claim claim : reading.claims()) {
                Map<String, @Nullable Object> fields = claim(claim);
                if (explain) {
                    fields.put("explanation", ExplanationJson.map(claim.explanation()));
                }
                lines.add(line(Layer.CLAIM, fields));
            }
        }
        return List.copyOf(lines);
    }

    /**
     * A claim from its line, with or without {@code layer}.
     *
     * @throws DaylightException naming what is missing or wrong
     */
    public static Claim parse(String line) {
        try {
            Map<String, @Nullable Object> map = JSON.readValue(line, OBJECT);
            ClaimKind kind = ClaimKind.of(word(map, "claim"));
            return new Claim(
                    new ClaimId(word(map, "id")),
                    new DocumentId(word(map, "doc")),
                    new Offsets((int) number(map, "start"), (int) number(map, "end")),
                    word(map, "quote"),
                    ClaimValues.of(kind, values(map)),
                    map.get("speaker") instanceof String speaker ? speaker : null,
                    Stance.of(word(map, "stance")),
                    word(map, "lang"),
                    word(map, "reader"),
                    number(map, "confidence"),
                    word(map, "text"),
                    ExplanationJson.of(map.get("explanation")),
                    readers(map));
        } catch (JsonProcessingException e) {
            throw new DaylightException("a claim's line is not JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new DaylightException("a claim's line is wrong: " + e.getMessage(), e);
        }
    }

    private static Map<String, @Nullable Object> document(Document d) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("doc", d.id().value());
        map.put("title", d.title());
        map.put("author", d.author());
        map.put("publisher", d.publisher());
        map.put("published", d.published() == null ? null : d.published().value());
        map.put(
                "publishedPrecision",
                d.published() == null ? null : d.published().precision().code());
        map.put(
                "modified",
                d.about().modified() == null ? null : d.about().modified().value());
        map.put(
                "modifiedPrecision",
                d.about().modified() == null
                        ? null
                        : d.about().modified().precision().code());
        map.put("canonical", d.about().canonical());
        map.put("evidence", evidence(d.about()));
        map.put("lang", d.lang());
        map.put("blocks", blocks(d));
        map.put("text", d.text());
        return map;
    }

    /** The words or markup behind each date. */
    private static Map<String, @Nullable Object> evidence(About about) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put(
                "published",
                about.published() == null ? null : about.published().evidence());
        map.put("modified", about.modified() == null ? null : about.modified().evidence());
        return map;
    }

    private static List<Map<String, Object>> blocks(Document d) {
        List<Map<String, Object>> blocks = new ArrayList<>();
        for (Block block : d.blocks()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("type", block.type().code());
            map.put("start", block.at().start());
            map.put("end", block.at().end());
            map.put("lang", block.lang());
            place(map, block.place());
            blocks.add(map);
        }
        return blocks;
    }

    /** Where a block stands: its page, its region as it is cited, and the region in percent of the page or picture. */
    private static void place(Map<String, Object> map, @Nullable Place place) {
        if (place != null) {
            if (place.page() > 0) {
                map.put("page", place.page());
            }
            map.put("fragment", place.fragment().value());
            map.put("percent", new MediaFragment(null, place.percent(), null).value());
        }
    }

    private static List<Mention> mentions(Reading reading, boolean revealPersons) {
        List<Mention> mentions = new ArrayList<>(reading.mentions());
        mentions.removeIf(mention -> mention.type() == Mention.Type.PERSON);
        if (revealPersons) {
            for (Mask mask : reading.masks()) {
                mentions.add(new Mention(Mention.Type.PERSON, mask.at(), mask.quote(), Map.of()));
            }
            mentions.sort((a, b) -> a.at().compareTo(b.at()));
        }
        return mentions;
    }

    private static Map<String, @Nullable Object> mention(String doc, Mention m) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("doc", doc);
        map.put("type", m.type().code());
        place(map, m.quote(), m.at());
        // The map of a mention has no order of its own; a fixed one makes equal readings equal lines.
        map.put("values", new TreeMap<String, Object>(m.values()));
        return map;
    }

    private static Map<String, @Nullable Object> attribution(String doc, Attribution a) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("doc", doc);
        place(map, a.content().quote(), a.content().at());
        map.put("speaker", quoted(a.speaker()));
        map.put("cue", quoted(a.cue()));
        map.put("type", a.type().code());
        map.put("stance", a.stance().code());
        map.put("parts", a.parts().stream().map(ReadingJson::offsets).toList());
        map.put("resolved", quoted(a.resolved()));
        map.put("chain", a.chain().stream().map(ReadingJson::quoted).toList());
        return map;
    }

    private static Map<String, Integer> offsets(Offsets at) {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("start", at.start());
        map.put("end", at.end());
        return map;
    }

    private static @Nullable Map<String, @Nullable Object> quoted(Attribution.@Nullable Quoted q) {
        if (q == null) {
            return null;
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        place(map, q.quote(), q.at());
        return map;
    }

    private static Map<String, @Nullable Object> claim(Claim c) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("doc", c.document().value());
        map.put("id", c.id().value());
        map.put("claim", c.kind().code());
        place(map, c.quote(), c.at());
        map.put("values", c.values().toMap());
        map.put("speaker", c.speaker());
        map.put("stance", c.stance().code());
        map.put("lang", c.lang());
        map.put("reader", c.reader());
        map.put("confidence", c.confidence());
        map.put("text", c.sentence());
        if (!c.alsoBy().isEmpty()) {
            map.put("alsoBy", c.alsoBy());
        }
        return map;
    }

    static void place(Map<String, @Nullable Object> map, String quote, Offsets at) {
        map.put("quote", quote);
        map.put("start", at.start());
        map.put("end", at.end());
    }

    private static String line(Layer layer, Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("layer", layer.code());
        map.putAll(fields);
        return write(map);
    }

    private static String write(Map<String, @Nullable Object> map) {
        try {
            return JSON.writeValueAsString(map);
        } catch (JsonProcessingException e) {
            throw new DaylightException("a reading cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    static String word(Map<String, @Nullable Object> map, String name) {
        if (map.get(name) instanceof String value) {
            return value;
        }
        throw new IllegalArgumentException("expected text in \"" + name + "\", found " + map.get(name));
    }

    static double number(Map<String, @Nullable Object> map, String name) {
        if (map.get(name) instanceof Number value) {
            return value.doubleValue();
        }
        throw new IllegalArgumentException("expected a number in \"" + name + "\", found " + map.get(name));
    }

    private static Map<String, @Nullable Object> values(Map<String, @Nullable Object> map) {
        return named("values", map.get("values"));
    }

    private static List<String> readers(Map<String, @Nullable Object> map) {
        return map.get("alsoBy") instanceof List<?> readers
                ? readers.stream().map(String::valueOf).toList()
                : List.of();
    }

    static Map<String, @Nullable Object> named(String name, @Nullable Object given) {
        if (!(given instanceof Map<?, ?> values)) {
            throw new IllegalArgumentException("expected an object in \"" + name + "\", found " + given);
        }
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        values.forEach((key, value) -> named.put(String.valueOf(key), value));
        return named;
    }
}
