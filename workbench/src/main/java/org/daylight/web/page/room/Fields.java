// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daylight.Claim;
import org.daylight.ClaimKind;
import org.daylight.Qualifier;
import org.daylight.Stance;
import org.daylight.StatedDate;
import org.daylight.codebook.Code;
import org.daylight.codebook.Codebook;
import org.daylight.codebook.Vocabulary;
import org.daylight.run.Veil;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;

/** The values of a claim as fields of a form, and what a person changed in them. */
final class Fields {
    private static final List<String> WHATS = List.of(
            "stations",
            "countries",
            "cities",
            "persons_returned",
            "cases",
            "investigating_countries",
            "report_pages",
            "other");
    private static final List<String> METHODS = List.of(
            "direct_threat",
            "family_pressure",
            "agents_approach",
            "arrest_without_procedure",
            "extradition",
            "kidnap",
            "lure",
            "online_harassment",
            "passport_control",
            "surveillance");

    private final Words words;
    private final Codebook codebook;
    private final ClaimWords says;

    Fields(Words words, Codebook codebook) {
        this.words = words;
        this.codebook = codebook;
        says = new ClaimWords(words, codebook, w -> w);
    }

    /** A choice of a field. */
    public record Choice(String value, String label) {}

    /**
     * A field.
     *
     * @param name of the value
     * @param type number, text, date or choice
     * @param value masked; empty where there is none
     * @param choices where it is one
     */
    public record Field(String name, String label, String type, String value, List<Choice> choices) {
        /** Copies the list. */
        public Field {
            choices = List.copyOf(choices);
        }
    }

    /** Those of a claim, the value that is amended most first. */
    List<Field> of(Claim claim, Veil veil) {
        List<Field> fields = new ArrayList<>(values(claim.kind(), claim.values().toMap(), veil));
        fields.add(
                text("speaker", Optional.ofNullable(veil.hide(claim.speaker())).orElse("")));
        fields.add(stance(claim.stance()));
        return fields;
    }

    /** Empty ones of a kind, for a claim that a person makes. */
    List<Field> of(ClaimKind kind, Veil veil) {
        List<Field> fields = new ArrayList<>(values(kind, Map.of(), veil));
        fields.add(text("speaker", ""));
        fields.add(stance(Stance.ALLEGES));
        return fields;
    }

    private List<Field> values(ClaimKind kind, Map<String, ? extends @Nullable Object> map, Veil veil) {
        Function<String, String> now = name -> {
            Object value = map.get(name);
            return value instanceof List<?> list
                    ? String.join(", ", list.stream().map(String::valueOf).toList())
                    : value == null
                            ? ""
                            : Optional.ofNullable(veil.hide(String.valueOf(value)))
                                    .orElse("");
        };
        return switch (kind) {
            case FIGURE ->
                List.of(
                        new Field("value", label("value"), "number", now.apply("value"), List.of()),
                        choice("qualifier", or(now.apply("qualifier"), "="), qualifiers()),
                        choice("what", or(now.apply("what"), "stations"), coded("room.what", WHATS)),
                        text("scope", now.apply("scope")),
                        text("operator", now.apply("operator")),
                        date("asOf", now.apply("asOf")));
            case PRESENCE ->
                List.of(
                        choice("hostCountry", now.apply("hostCountry"), countries()),
                        text("hostCity", now.apply("hostCity")),
                        text("operator", now.apply("operator")));
            case RESPONSE ->
                List.of(
                        choice("kind", or(now.apply("kind"), "statement"), vocabulary("response.coarse", false)),
                        choice("code", now.apply("code"), vocabulary("response.kind", true)),
                        choice("country", now.apply("country"), countries()),
                        date("date", now.apply("date")),
                        text("body", now.apply("body")));
            case STANCE ->
                List.of(
                        choice("stance", now.apply("stance"), vocabulary("stance", true)),
                        text("about", now.apply("about")));
            case METHOD ->
                List.of(
                        choice(
                                "method",
                                or(now.apply("method"), METHODS.getFirst()),
                                coded("room.incident.method", METHODS)),
                        choice("code", now.apply("code"), vocabulary("incident.method", true)));
            case INCIDENT ->
                List.of(
                        date("date", now.apply("date")),
                        choice("hostCountry", now.apply("hostCountry"), none(countries())),
                        choice("method", now.apply("method"), none(coded("room.incident.method", METHODS))),
                        choice("outcome", now.apply("outcome"), vocabulary("incident.outcome", true)));
            case AGREEMENT ->
                List.of(
                        text("countries", now.apply("countries")),
                        choice("kind", now.apply("kind"), vocabulary("agreement.kind", true)));
        };
    }

    /** What the person wrote in place of what stood there; a field left as it was says nothing. */
    static Map<String, String> changed(List<Field> fields, Function<String, Optional<String>> sent) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (Field field : fields) {
            String now = sent.apply(field.name()).orElse("");
            if (!now.equals(field.value())) {
                changed.put(field.name(), now);
            }
        }
        changed.remove("speaker");
        changed.remove("stand");
        String asOf = changed.get("asOf");
        if (asOf != null) {
            changed.put(
                    "asOfPrecision",
                    StatedDate.parse(asOf, null).map(d -> d.precision().code()).orElse(""));
        }
        return changed;
    }

    /** All that was sent, for a claim that a person makes. */
    static Map<String, String> sent(List<Field> fields, Function<String, Optional<String>> sent) {
        Map<String, String> values = new HashMap<>();
        fields.forEach(f -> sent.apply(f.name()).ifPresent(v -> values.put(f.name(), v)));
        values.remove("speaker");
        values.remove("stand");
        String asOf = values.get("asOf");
        if (asOf != null) {
            StatedDate.parse(asOf, null)
                    .ifPresent(d -> values.put("asOfPrecision", d.precision().code()));
        }
        return values;
    }

    private Field stance(Stance stance) {
        List<Choice> choices = Stream.of(Stance.values())
                .map(s -> new Choice(s.code(), words.say("room.stance." + s.code())))
                .toList();
        return new Field("stand", label("stand"), "choice", stance.code(), choices);
    }

    private String label(String name) {
        return words.say("room.value." + name);
    }

    private Field text(String name, String value) {
        return new Field(name, label(name), "text", value, List.of());
    }

    private Field date(String name, String value) {
        return new Field(name, label(name), "date", value, List.of());
    }

    private Field choice(String name, String value, List<Choice> choices) {
        boolean there = choices.stream().anyMatch(c -> c.value().equals(value));
        List<Choice> all = new ArrayList<>(choices);
        if (!there) {
            all.addFirst(new Choice(value, value.isEmpty() ? words.say("room.none") : says.code(name, value)));
        }
        return new Field(name, label(name), "choice", value, all);
    }

    private static String or(String value, String otherwise) {
        return value.isEmpty() ? otherwise : value;
    }

    private List<Choice> none(List<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", words.say("room.none"))), choices.stream())
                .toList();
    }

    private List<Choice> qualifiers() {
        return Stream.of(Qualifier.values())
                .map(q -> new Choice(q.code(), words.say("room.qualifier." + ClaimWords.qualifier(q))))
                .toList();
    }

    private List<Choice> coded(String family, List<String> codes) {
        return codes.stream().map(c -> new Choice(c, words.code(family, c))).toList();
    }

    private List<Choice> vocabulary(String name, boolean optional) {
        List<Choice> codes = codebook.vocabulary(name).map(Vocabulary::codes).orElse(List.of()).stream()
                .filter(c -> c.supersededBy() == null)
                .map(this::choice)
                .toList();
        return optional ? none(codes) : codes;
    }

    private Choice choice(Code code) {
        return new Choice(code.code(), code.label().in(words.language()));
    }

    private List<Choice> countries() {
        return Stream.of(Locale.getISOCountries())
                .map(c -> new Choice(c, words.country(c)))
                .sorted(Comparator.comparing(Choice::label, java.text.Collator.getInstance(words.locale())))
                .toList();
    }
}
