// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.util.HashSet;
import java.util.Set;

/** What a name of a place may be besides: a word of the language, somebody's given name, somebody's family name. */
final class NameWords {
    private static final class People {
        static final Set<String> GIVEN = lines("latin-given");
        static final Set<String> FAMILY = lines("latin-family");

        private static Set<String> lines(String list) {
            Set<String> names = new HashSet<>();
            for (String[] row : Resources.rows("/org/daylight/read/names/" + list + ".txt")) {
                names.add(folded(row[0]));
            }
            return names;
        }
    }

    private final Set<String> words = new HashSet<>();

    NameWords(String lang) {
        for (String[] row : Resources.rows("/org/daylight/read/gazetteer/words.txt")) {
            if (row[0].equals(lang)) {
                for (String word : row[1].split(" ")) {
                    words.add(folded(word.replace('_', ' ')));
                }
            }
        }
    }

    private static String folded(String text) {
        int[] points = Fold.of(text);
        return new String(points, 0, points.length);
    }

    /** Whether this folded name is more often a word. */
    boolean word(String name) {
        return words.contains(name);
    }

    /** Whether this folded word is a given name. */
    boolean given(String word) {
        return People.GIVEN.contains(word);
    }

    /** Whether this folded word is a family name. */
    boolean family(String word) {
        return People.FAMILY.contains(word);
    }
}
