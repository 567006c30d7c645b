// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The distinct runs of five neighbouring tokens of a text, hashed (Broder's w-shingling, w = 5). A token is a word; in
 * scripts written without spaces it is one character.
 */
final class Shingles {
    private static final int WIDTH = 5;

    private Shingles() {}

    static Set<Long> of(String text) {
        List<Integer> tokens = tokens(text);
        Set<Long> shingles = new TreeSet<>();
        for (int i = 0; i + WIDTH <= tokens.size(); i++) {
            long hash = 1125899906842597L;
            for (int j = i; j < i + WIDTH; j++) {
                hash = 31 * hash * 0x9E3779B97F4A7C15L + tokens.get(j);
                hash ^= hash >>> 29;
            }
            shingles.add(hash);
        }
        return shingles;
    }

    private static List<Integer> tokens(String text) {
        List<Integer> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            boolean letter = Character.isLetterOrDigit(c);
            boolean alone = letter && Character.isIdeographic(c);
            if ((!letter || alone) && !word.isEmpty()) {
                tokens.add(word.toString().hashCode());
                word.setLength(0);
            }
            if (alone) {
                tokens.add(c);
            } else if (letter) {
                word.appendCodePoint(c);
            }
        });
        if (!word.isEmpty()) {
            tokens.add(word.toString().hashCode());
        }
        return tokens;
    }
}
