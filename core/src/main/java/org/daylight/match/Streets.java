// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names of streets in a sentence, to tell two sites of one city apart. For comparing inside the register only: an address is
 * shown nowhere because it was found here.
 */
public final class Streets {
    private static final int MOST = 8;
    private static final int SHORTEST = 3;

    private final Map<String, Set<String>> words = new HashMap<>();

    /** Reads the words for streets. */
    public Streets() {
        for (String[] row : Table.rows("streets.tsv")) {
            Set<String> all = words.computeIfAbsent(row[0], k -> new HashSet<>());
            Table.names(row[1]).forEach(word -> all.add(String.join("", Normal.tokens(word))));
        }
    }

    /** The streets named, without numbers and words for them, in order of letters. */
    public Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        List<String> tokens = new ArrayList<>();
        List<Boolean> capital = new ArrayList<>();
        // A street's name begins with a capital; what Normal makes of a word no longer tells.
        for (String word : text.split("[\\s,;:()«»\"„“”]+")) {
            List<String> parts = Normal.tokens(word);
            boolean large = !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
            parts.forEach(part -> {
                tokens.add(part);
                capital.add(large);
            });
        }
        for (int i = 0; i < tokens.size() && found.size() < MOST; i++) {
            String token = tokens.get(i);
            if (is("after", token) && i + 1 < tokens.size()) {
                int from = i + 1;
                while (from < tokens.size() - 1 && tokens.get(from).length() <= SHORTEST && !capital.get(from)) {
                    from++;
                }
                add(found, capital, tokens, from);
            }
            if (is("before", token) && i > 0 && capital.get(i)) {
                add(found, capital, tokens, i - 1);
            }
            within(token, capital.get(i), found);
        }
        han(text, found);
        return found;
    }

    private boolean is(String where, String token) {
        return words.getOrDefault(where, Set.of()).contains(token);
    }

    private static void add(Set<String> found, List<Boolean> capital, List<String> tokens, int at) {
        if (capital.get(at) && tokens.get(at).length() >= SHORTEST) {
            found.add(tokens.get(at));
        }
    }

    private void within(String token, boolean large, Set<String> found) {
        for (String end : words.getOrDefault("within", Set.of())) {
            if (large && token.endsWith(end) && token.length() >= end.length() + SHORTEST) {
                found.add(token.substring(0, token.length() - end.length()));
                return;
            }
        }
    }

    /** The two characters before a word for a street. */
    private void han(String text, Set<String> found) {
        for (String word : List.of("大道", "大街", "路", "街", "巷")) {
            int at = text.indexOf(word);
            if (at >= 2 && is("han", word)) {
                String name = text.substring(at - 2, at);
                if (name.codePoints().allMatch(Character::isIdeographic)) {
                    found.add(String.join("", Normal.tokens(name)));
                }
            }
        }
    }
}
