// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Forms of the names of places in other cases, by endings that a language's data names: with {@code ha: hy | ze} a
 * "Praha" is found as "Prahy" and "Praze" too. Of several endings that fit a name the longest counts; an ending of
 * {@code C} is any consonant, which stays.
 */
final class Inflections {
    private static final String ANY_CONSONANT = "C";
    private static final String VOWELS = "aeiouyáéíóúýěůąęöüäAEIOUY";
    private static final int SHORTEST = 3;

    private final Map<String, List<String>> endings;
    private final int longest;

    Inflections(Map<String, List<String>> endings) {
        this.endings = endings;
        longest = endings.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** Whether the language has no cases. */
    boolean none() {
        return endings.isEmpty();
    }

    /** Other forms of a name; none for adjectives, offices, and names that a {@code *} leaves open. */
    List<String> of(String name, Place place) {
        boolean fixed = place.kind() == Place.Kind.ADJECTIVE || place.kind() == Place.Kind.BODY;
        if (endings.isEmpty() || fixed || name.length() < SHORTEST || name.indexOf('*') >= 0) {
            return List.of();
        }
        for (int n = Math.min(longest, name.length() - 2); n >= 1; n--) {
            String stem = name.substring(0, name.length() - n);
            List<String> found = endings.get(name.substring(name.length() - n));
            if (found != null) {
                return joined(stem, found);
            }
        }
        char last = name.charAt(name.length() - 1);
        boolean consonant = Character.isLetter(last) && VOWELS.indexOf(last) < 0;
        return consonant ? joined(name, endings.getOrDefault(ANY_CONSONANT, List.of())) : List.of();
    }

    private static List<String> joined(String stem, List<String> found) {
        List<String> forms = new ArrayList<>();
        for (String ending : found) {
            forms.add(stem + ending);
        }
        return forms;
    }
}
