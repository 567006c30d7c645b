// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import com.ibm.icu.text.Transliterator;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which Han characters are written for one another in simplified and traditional script, by the tables of ICU: those of
 * the basic block that simplify to the same character. A name that is known in one script is found in the other.
 */
final class HanVariants {
    private static final int FIRST = 0x4e00;
    private static final int LAST = 0x9fff;
    private static final Map<String, Set<String>> BY_SIMPLE = table();

    private HanVariants() {}

    private static Map<String, Set<String>> table() {
        StringBuilder all = new StringBuilder();
        for (int c = FIRST; c <= LAST; c++) {
            // A line each, so that no rule for a word of several characters applies.
            all.appendCodePoint(c).append('\n');
        }
        List<String> simple = simplified(all.toString()).lines().toList();
        Map<String, Set<String>> table = new HashMap<>();
        for (int c = FIRST; c <= LAST; c++) {
            table.computeIfAbsent(simple.get(c - FIRST), s -> new TreeSet<>()).add(Character.toString(c));
        }
        return table;
    }

    private static String simplified(String text) {
        return Transliterator.getInstance("Traditional-Simplified").transliterate(text);
    }

    /** The characters that this one may be written as, itself included. */
    static Collection<String> of(int c) {
        String plain = Character.toString(c);
        if (c < FIRST || c > LAST) {
            return List.of(plain);
        }
        return BY_SIMPLE.getOrDefault(simplified(plain), Set.of(plain));
    }
}
