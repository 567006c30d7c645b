// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a claim meets an annotation: key values equal; and which further values are right. */
final class Matching {
    private static final Pattern GAPS = Pattern.compile("[\\s\\x1c-\\x1f'’\"“”.,]++", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|a|an)\\s++");

    private Matching() {}

    static boolean keyEqual(String kind, JsonNode gold, JsonNode claim) {
        JsonNode v = claim.path("values");
        return switch (kind) {
            case "figure" ->
                same(gold, "what", v, "what") && Objects.equals(number(gold.path("value")), number(v.path("value")));
            case "presence" -> same(gold, "host_country", v, "hostCountry");
            case "response" -> same(gold, "country", v, "country") && same(gold, "kind", v, "kind");
            case "stance" ->
                Objects.equals(text(gold, "stance"), claim.has("stance") ? text(claim, "stance") : text(v, "stance"));
            case "method" -> same(gold, "method", v, "method");
            default -> parties(gold.path("countries"), v.path("countries"));
        };
    }

    private static boolean parties(JsonNode gold, JsonNode claim) {
        Set<String> a = others(gold);
        Set<String> b = others(claim);
        return (a.isEmpty() && b.isEmpty()) || a.stream().anyMatch(b::contains);
    }

    private static Set<String> others(JsonNode countries) {
        Set<String> set = new HashSet<>();
        countries.forEach(c -> set.add(c.asText()));
        set.remove("CN");
        return set;
    }

    /** The further values that this pair is asked for, and whether each is right, in order. */
    static Map<String, Boolean> fields(String kind, JsonNode gold, JsonNode claim) {
        JsonNode v = claim.path("values");
        Map<String, Boolean> fields = new LinkedHashMap<>();
        switch (kind) {
            case "figure" -> {
                fields.put("qualifier", same(gold, "qualifier", v, "qualifier"));
                name(fields, "speaker", text(gold, "attributed_to"), text(claim, "speaker"));
            }
            case "presence" -> {
                name(fields, "hostCity", text(gold, "host_city"), text(v, "hostCity"));
                name(fields, "operator", text(gold, "operator"), text(v, "operator"));
            }
            case "stance" -> name(fields, "speaker", text(gold, "speaker"), text(claim, "speaker"));
            case "response" -> {
                String date = text(gold, "date");
                if (date != null && !date.isEmpty()) {
                    String found = text(v, "date");
                    fields.put("date", found != null && found.startsWith(date));
                }
            }
            default -> {}
        }
        return fields;
    }

    private static void name(Map<String, Boolean> fields, String field, @Nullable String gold, @Nullable String claim) {
        if (gold == null || gold.isEmpty()) {
            return;
        }
        String a = norm(gold);
        String b = norm(claim == null ? "" : claim);
        fields.put(field, a.equals(b) || (!a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a))));
    }

    static String norm(String s) {
        String folded = UCharacter.foldCase(Normalizer.normalize(s, Normalizer.Form.NFKC), true);
        return ARTICLE.matcher(GAPS.matcher(folded).replaceAll(" ").strip()).replaceFirst("");
    }

    private static boolean same(JsonNode a, String name, JsonNode b, String other) {
        return Objects.equals(text(a, name), text(b, other));
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    private static @Nullable Double number(JsonNode node) {
        if (node.isNumber()) {
            return node.doubleValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue() ? 1.0 : 0.0;
        }
        if (!node.isTextual()) {
            return null;
        }
        try {
            return Double.valueOf(node.asText().strip());
        } catch (NumberFormatException e) {
            // A word is no number; the measure says so by treating it as absent.
            return null;
        }
    }
}
