// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.daylight.Mask;
import org.jspecify.annotations.Nullable;

/** Hides a value whole, where nobody is left who knows which words in it are the name. */
final class Bars {
    /** Values of claims that are codes of the codebook, numbers or dates: the register cannot be read without them. */
    private static final Set<String> CODED = Set.of(
            "what",
            "qualifier",
            "hostCountry",
            "country",
            "countries",
            "kind",
            "date",
            "asOf",
            "asOfPrecision",
            "method",
            "code",
            "stance",
            "outcome");

    private static final Pattern CODE = Pattern.compile("[a-z]+(_[a-z]+)*|[A-Z]{2}|[0-9-]{4,10}|[<>]?=|~");

    private Bars() {}

    /** The value with a bar for each letter and digit; of claims' values the codes stay. */
    static Object over(Object value) {
        return over(null, value);
    }

    private static Object over(@Nullable String name, Object value) {
        return switch (value) {
            case String text ->
                name != null && CODED.contains(name) && CODE.matcher(text).matches() ? text : over(text);
            case List<?> list -> list.stream().map(v -> over(name, v)).toList();
            case Map<?, ?> map -> {
                Map<String, Object> hidden = new TreeMap<>();
                map.forEach((key, v) -> hidden.put(String.valueOf(key), over(String.valueOf(key), v)));
                yield hidden;
            }
            default -> value;
        };
    }

    /** A bar for each letter and digit: as many code points as before. */
    static String over(String text) {
        StringBuilder bars = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                bars.append(Mask.BAR);
            } else {
                bars.appendCodePoint(c);
            }
        });
        return bars.toString();
    }
}
