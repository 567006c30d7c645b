// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.second;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.ClaimValues;
import org.daylight.Mention;
import org.daylight.Offsets;
import org.daylight.Qualifier;
import org.jspecify.annotations.Nullable;

/** The values of a proposal, checked against the codebook and against what the rules found on the page. */
final class Values {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(?:[.,'’  \u202f][0-9]{3})+|[0-9]{1,15}");
    private static final Pattern DATE = Pattern.compile("[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?");
    private static final long LARGEST = 1L << 53;

    private final List<Mention> quantities;
    private final Set<String> countries = new TreeSet<>();
    private final Set<String> cities = new TreeSet<>();

    Values(List<Mention> mentions) {
        quantities =
                mentions.stream().filter(m -> m.type() == Mention.Type.QUANTITY).toList();
        for (Mention m : mentions) {
            if (m.type() == Mention.Type.PLACE) {
                countries.add(String.valueOf(m.values().get("country")));
                cities.add(String.valueOf(m.values().get("name")));
            }
        }
    }

    ClaimValues of(JsonNode proposal, String quote, Offsets at, String window) {
        JsonNode v = proposal.path("values");
        return switch (word(proposal, "claim")) {
            case "figure" ->
                new ClaimValues.Figure(
                        Codes.of(Codes.WHAT, "what", word(v, "what")),
                        number(v.path("value"), quote, at),
                        Qualifier.of(Codes.of(
                                Codes.QUALIFIERS,
                                "qualifier",
                                v.path("qualifier").isTextual()
                                        ? v.path("qualifier").asText()
                                        : "=")),
                        Judge.words(v, "scope", window),
                        null,
                        null,
                        null);
            case "presence" ->
                new ClaimValues.Presence(
                        country(word(v, "hostCountry")), city(v.path("hostCity")), Judge.words(v, "operator", window));
            case "response" ->
                new ClaimValues.Response(
                        country(word(v, "country")),
                        Codes.of(Codes.RESPONSES, "kind", word(v, "kind")),
                        date(v.path("date")),
                        Judge.words(v, "body", window),
                        null);
            case "stance" -> new ClaimValues.Stand(null, null);
            case "method" -> new ClaimValues.Method(Codes.of(Codes.METHODS, "method", word(v, "method")), null);
            case "agreement" -> new ClaimValues.Agreement(parties(v.path("countries")), kind(v.path("kind")));
            default -> throw new Refused("its kind is not of the codebook");
        };
    }

    static String word(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw new Refused("\"" + name + "\" is missing");
        }
        return value.asText();
    }

    /** The number must be the quote's own: one that the rules read there, or its digits. */
    private long number(JsonNode node, String quote, Offsets at) {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.asLong() < 0 || node.asLong() >= LARGEST) {
            throw new Refused("its number is no whole number");
        }
        long value = node.asLong();
        boolean read = quantities.stream()
                .anyMatch(m ->
                        m.at().overlaps(at) && m.values().get("value") instanceof Number n && n.longValue() == value);
        Matcher digits = NUMBER.matcher(quote);
        while (!read && digits.find()) {
            read = Long.parseLong(digits.group().replaceAll("[^0-9]", "")) == value;
        }
        if (!read) {
            throw new Refused("its number does not stand in its quote");
        }
        return value;
    }

    /** Where the rules know places in this language, the country must be named or stood for on the page. */
    private String country(String code) {
        Codes.country(code);
        if (!countries.isEmpty() && !countries.contains(code)) {
            throw new Refused("its country is not on the page");
        }
        return code;
    }

    private @Nullable String city(JsonNode node) {
        return node.isTextual() && cities.contains(node.asText()) ? node.asText() : null;
    }

    private static @Nullable String date(JsonNode node) {
        return node.isTextual() && DATE.matcher(node.asText()).matches() ? node.asText() : null;
    }

    private List<String> parties(JsonNode node) {
        List<String> parties = new ArrayList<>();
        for (JsonNode item : node) {
            String code = country(item.isTextual() ? item.asText() : "");
            if (!parties.contains(code)) {
                parties.add(code);
            }
        }
        if (parties.isEmpty()) {
            throw new Refused("\"countries\" is missing");
        }
        return parties;
    }

    private static @Nullable String kind(JsonNode node) {
        return node.isTextual() ? Codes.of(Codes.AGREEMENTS, "kind", node.asText()) : null;
    }
}
