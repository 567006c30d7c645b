// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a count covers, as a key that two texts share whatever their language: {@code world}, a continent, states, a place.
 * Safe for threads.
 */
public final class Scopes {
    private final Map<String, String> words = new HashMap<>();
    private final Names names;

    /** Reads places with these names. */
    public Scopes(Names names) {
        this.names = names;
        for (String[] row : Table.rows("scopes.tsv")) {
            Table.names(row[1]).forEach(word -> words.put(key(word), row[0]));
        }
    }

    private static String key(String text) {
        return String.join(" ", Normal.tokens(text));
    }

    /** The key of a scope in words; empty where its words say nothing that can be held against another. */
    public Optional<String> of(String scope) {
        if (scope.isBlank() || scope.length() > Names.LONGEST) {
            return Optional.empty();
        }
        String known = words.get(key(scope));
        if (known != null) {
            return Optional.of(known);
        }
        Parts parts = names.parse(scope);
        List<List<Spot>> places = parts.places();
        if (!places.isEmpty()) {
            boolean clear = places.stream().allMatch(p -> p.size() == 1);
            return clear
                    ? Optional.of(String.join(
                            "+",
                            places.stream()
                                    .map(p -> p.getFirst().key())
                                    .sorted()
                                    .toList()))
                    : Optional.empty();
        }
        List<String> countries = parts.countries().stream().sorted().toList();
        return countries.isEmpty() ? Optional.empty() : Optional.of(String.join("+", countries));
    }
}
