// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a claim, by kind. Their JSON names are those of spec/claims.md; {@link #toMap} and {@link #of} go there
 * and back.
 */
public sealed interface ClaimValues {

    /** Which kind this is. */
    ClaimKind kind();

    /** The values that make two claims of one place the same claim, in fixed order: they enter the {@link ClaimId}. */
    List<String> key();

    /** The values by their JSON names, in fixed order; absent values are null. Numbers are {@code Long}. */
    Map<String, @Nullable Object> toMap();

    /**
     * The values of a claim of this kind from their JSON names; unknown names are refused, missing ones are absent.
     *
     * @throws IllegalArgumentException naming the value that is missing, unknown or of the wrong type
     */
    static ClaimValues of(ClaimKind kind, Map<String, ? extends @Nullable Object> map) {
        Named v = new Named(kind, map);
        ClaimValues values = switch (kind) {
            case FIGURE ->
                new Figure(
                        v.word("what"),
                        v.number("value"),
                        Qualifier.of(v.wordOr("qualifier", "=")),
                        v.maybe("scope"),
                        v.maybe("operator"),
                        v.maybe("asOf"),
                        v.maybe("asOfPrecision"));
            case PRESENCE -> new Presence(v.word("hostCountry"), v.maybe("hostCity"), v.maybe("operator"));
            case RESPONSE ->
                new Response(v.word("country"), v.word("kind"), v.maybe("date"), v.maybe("body"), v.maybe("code"));
            case STANCE -> new Stand(v.maybe("about"), v.maybe("stance"));
            case METHOD -> new Method(v.word("method"), v.maybe("code"));
            case INCIDENT ->
                new Incident(v.maybe("hostCountry"), v.maybe("date"), v.maybe("method"), v.maybe("outcome"));
            case AGREEMENT -> new Agreement(v.words("countries"), v.maybe("kind"));
        };
        v.refuseUnknown(values.toMap());
        return values;
    }

    /**
     * A number.
     *
     * @param what what is counted: stations, countries, cities, persons_returned, cases, investigating_countries,
     *     report_pages, other
     * @param value the number, below 2^53
     * @param qualifier how exactly it was given
     * @param scope what the count covers, in words
     * @param operator the agency whose things are counted
     * @param asOf ISO date to which the count refers, as precise as known
     * @param asOfPrecision code of {@link DatePrecision}
     */
    record Figure(
            String what,
            long value,
            Qualifier qualifier,
            @Nullable String scope,
            @Nullable String operator,
            @Nullable String asOf,
            @Nullable String asOfPrecision)
            implements ClaimValues {
        @Override
        public ClaimKind kind() {
            return ClaimKind.FIGURE;
        }

        @Override
        public List<String> key() {
            return List.of(what, Long.toString(value));
        }

        @Override
        public Map<String, @Nullable Object> toMap() {
            return map(
                    "what",
                    what,
                    "value",
                    value,
                    "qualifier",
                    qualifier.code(),
                    "scope",
                    scope,
                    "operator",
                    operator,
                    "asOf",
                    asOf,
                    "asOfPrecision",
                    asOfPrecision);
        }
    }

    /**
     * A reported site.
     *
     * @param hostCountry ISO 3166-1 alpha-2
     * @param hostCity the city, region or island, in English where it has an English name
     * @param operator the agency that the text ties it to, as written
     */
    record Presence(
            String hostCountry,
            @Nullable String hostCity,
            @Nullable String operator) implements ClaimValues {
        @Override
        public ClaimKind kind() {
            return ClaimKind.PRESENCE;
        }

        @Override
        public List<String> key() {
            return List.of(hostCountry, hostCity == null ? "" : hostCity);
        }

        @Override
        public Map<String, @Nullable Object> toMap() {
            return map("hostCountry", hostCountry, "hostCity", hostCity, "operator", operator);
        }
    }

    /**
     * What a state did or said.
     *
     * @param country ISO 3166-1 alpha-2 of the state that responds
     * @param responseKind coarse code of the response (JSON name {@code kind})
     * @param date ISO date as precise as the text fixes it
     * @param body the actor, as written
     * @param code the codebook's fine code
     */
    record Response(
            String country,
            String responseKind,
            @Nullable String date,
            @Nullable String body,
            @Nullable String code) implements ClaimValues {
        @Override
        public ClaimKind kind() {
            return ClaimKind.RESPONSE;
        }

        @Override
        public List<String> key() {
            return List.of(country, responseKind);
        }

        @Override
        public Map<String, @Nullable Object> toMap() {
            return map("country", country, "kind", responseKind, "date", date, "body", body, "code", code);
        }
    }

    /**
     * A stance taken; who takes it and which is on the claim itself.
     *
     * @param about what it is about, in a few words
     * @param fine the codebook's fine code (JSON name {@code stance})
     */
    record Stand(@Nullable String about, @Nullable String fine) implements ClaimValues {
        @Override
        public ClaimKind kind() {
            return ClaimKind.STANCE;
        }

        @Override
        public List<String> key() {
            return List.of();
        }

        @Override
        public Map<String, @Nullable Object> toMap() {
            return map("about", about, "stance", fine);
        }
    }

    /**
     * A way of pressing people.
     *
     * @param method coarse code
     * @param code the codebook's fine code
     */
    record Method(String method, @Nullable String code) implements ClaimValues {
        @Override
        public ClaimKind kind() {
            return ClaimKind.METHOD;
        }

        @Override
        public List<String> key() {
            return List.of(method);
        }

        @Override
        public Map<String, @Nullable Object> toMap() {
            return map("method", method, "code", code);
        }
    }

    /**
     * One case.
     *
     * @param hostCountry ISO 3166-1 alpha-2
     * @param date ISO date as precise as known
     * @param method coarse code of the method
     * @param outcome code of the outcome
     */
    record Incident(
            @Nullable String hostCountry,
            @Nullable String date,
            @Nullable String method,
            @Nullable String outcome) implements ClaimValues {
        @Override
        public ClaimKind kind() {
            return ClaimKind.INCIDENT;
        }

        @Override
        public List<String> key() {
            return List.of(hostCountry == null ? "" : hostCountry, date == null ? "" : date);
        }

        @Override
        public Map<String, @Nullable Object> toMap() {
            return map("hostCountry", hostCountry, "date", date, "method", method, "outcome", outcome);
        }
    }

    /**
     * A treaty, memorandum or scheme.
     *
     * @param countries ISO 3166-1 alpha-2 of the parties, in the order of the text
     * @param agreementKind code of the kind (JSON name {@code kind})
     */
    record Agreement(List<String> countries, @Nullable String agreementKind) implements ClaimValues {
        /** Copies the list. */
        public Agreement {
            countries = List.copyOf(countries);
        }

        @Override
        public ClaimKind kind() {
            return ClaimKind.AGREEMENT;
        }

        @Override
        public List<String> key() {
            return countries.stream().sorted().toList();
        }

        @Override
        public Map<String, @Nullable Object> toMap() {
            return map("countries", countries, "kind", agreementKind);
        }
    }

    private static Map<String, @Nullable Object> map(@Nullable Object... pairs) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }

    /** Reads values by name with errors that say which. */
    record Named(ClaimKind kind, Map<String, ? extends @Nullable Object> map) {
        String word(String name) {
            String value = maybe(name);
            if (value == null || value.isBlank()) {
                throw new IllegalArgumentException("a " + kind.code() + " needs the value \"" + name + "\"");
            }
            return value;
        }

        String wordOr(String name, String otherwise) {
            String value = maybe(name);
            return value == null ? otherwise : value;
        }

        @Nullable
        String maybe(String name) {
            Object value = map.get(name);
            if (value == null || value instanceof String) {
                return (String) value;
            }
            throw wrong(name, "text", value);
        }

        long number(String name) {
            Object value = map.get(name);
            if (value instanceof Long || value instanceof Integer) {
                return ((Number) value).longValue();
            }
            throw wrong(name, "a whole number", value);
        }

        List<String> words(String name) {
            if (!(map.get(name) instanceof List<?> list)) {
                throw wrong(name, "a list", map.get(name));
            }
            List<String> words = new ArrayList<>();
            for (Object item : list) {
                if (!(item instanceof String word)) {
                    throw wrong(name, "a list of texts", list);
                }
                words.add(word);
            }
            return words;
        }

        void refuseUnknown(Map<String, @Nullable Object> known) {
            for (String name : map.keySet()) {
                if (!known.containsKey(name)) {
                    throw new IllegalArgumentException("a " + kind.code() + " has no value \"" + name + "\"; it has "
                            + String.join(", ", known.keySet()));
                }
            }
        }

        private IllegalArgumentException wrong(String name, String expected, @Nullable Object found) {
            return new IllegalArgumentException(
                    "value \"" + name + "\" of a " + kind.code() + ": expected " + expected + ", found " + found);
        }
    }
}
