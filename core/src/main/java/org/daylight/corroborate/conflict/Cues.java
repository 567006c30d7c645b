// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.ClaimValues;
import org.daylight.Passage;

/** Words of a class that stand in or around a passage. */
final class Cues {
    private static final Map<String, Set<String>> COUNTING = Table.words("counting.tsv");
    private static final Map<String, Set<String>> SWAPS = Table.words("swaps.tsv");

    private Cues() {}

    /**
     * The words of this class of {@code counting.tsv}.
     *
     * @param around what {@link #text} gives
     */
    static Set<String> counting(String kind, String around) {
        return found(COUNTING.getOrDefault(kind, Set.of()), around);
    }

    /** Whether the name is that of a body that runs what is counted. */
    static boolean operator(String name) {
        return !found(COUNTING.getOrDefault("operator", Set.of()), Roots.fold(name))
                .isEmpty();
    }

    /** Whether words of this class of {@code swaps.tsv} stand in what is counted. */
    static Set<String> swapped(String kind, Said said) {
        Set<String> words = SWAPS.getOrDefault(kind, Set.of());
        return found(words, Roots.fold(said.statement().passage().quote() + " " + scope(said)));
    }

    /** The same in the words before and behind, which may be another clause's. */
    static Set<String> swappedAround(String kind, Said said) {
        return found(SWAPS.getOrDefault(kind, Set.of()), text(said));
    }

    private static String scope(Said said) {
        return said.statement().detail() instanceof ClaimValues.Figure f && f.scope() != null ? f.scope() : "";
    }

    /** What is said with the words around it, folded. */
    static String text(Said said) {
        Passage p = said.statement().passage();
        return Roots.fold(p.prefix() + p.quote() + p.suffix() + " " + scope(said));
    }

    private static Set<String> found(Set<String> words, String folded) {
        Set<String> found = new TreeSet<>();
        for (String word : words) {
            boolean open = word.endsWith("*");
            String bare = open ? word.substring(0, word.length() - 1) : word;
            for (int at = folded.indexOf(bare); at >= 0; at = folded.indexOf(bare, at + 1)) {
                if (begins(folded, at) && (open || ends(folded, at + bare.length()))) {
                    found.add(bare);
                    break;
                }
            }
        }
        return found;
    }

    /** Scripts without spaces have no edges of words. */
    private static boolean begins(String text, int at) {
        return at == 0 || edge(text.codePointBefore(at), text.codePointAt(at));
    }

    private static boolean ends(String text, int end) {
        return end >= text.length() || edge(text.codePointBefore(end), text.codePointAt(end));
    }

    private static boolean edge(int before, int behind) {
        return !Character.isLetterOrDigit(before)
                || !Character.isLetterOrDigit(behind)
                || alone(before)
                || alone(behind);
    }

    private static boolean alone(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }
}
