// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.daylight.read.lexicon.Pack;
import org.daylight.read.lexicon.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The noun phrase behind a number, by the language's order of words (option {@code np}): {@code last} where adjectives
 * come before the noun, {@code first} where they follow it, {@code noun} where they come before it and other nouns behind,
 * {@code capital} where nouns begin with a capital. Words that
 * end a phrase are the class {@code np.stop} and those that bound and fill clauses.
 */
final class NounPhrases {
    private static final int LONGEST = 7;

    private final Set<String> stops = new HashSet<>();
    private final String order;
    private final String plural;
    private final String adjective;
    private final String[][] singular;

    NounPhrases(Pack pack) {
        order = pack.option("np").isEmpty() ? "last" : pack.option("np");
        plural = pack.option("plural");
        adjective = pack.option("adjective");
        for (String option : new String[] {"boundaries", "fillers", "np.stop"}) {
            for (String word : pack.option(option).split("\\|")) {
                if (!word.isBlank() && word.strip().indexOf(' ') < 0) {
                    stops.add(word.strip());
                }
            }
        }
        String rules = pack.option("singular");
        singular = rules.isEmpty()
                ? new String[0][]
                : Arrays.stream(rules.split("\\|"))
                        .map(r -> r.strip().split(">", -1))
                        .toArray(String[][]::new);
    }

    /**
     * A phrase.
     *
     * @param first its first token
     * @param last behind its last
     * @param head the noun
     */
    record Phrase(int first, int last, int head) {}

    /** The phrase that begins at this token or behind "of the"; null where none does. */
    @Nullable
    Phrase at(Sentence s, int from) {
        Tokens t = s.tokens;
        int i = from;
        if (i < s.to && s.has("np.of", i, i + 1)) {
            i++;
            if (i < s.to && stops.contains(t.word(i))) {
                i++;
            }
        }
        int to = end(s, i);
        if (to == i) {
            return null;
        }
        int head = switch (order) {
            case "first" -> first(s, i, to);
            case "capital" -> capital(t, i, to);
            case "noun" -> noun(t, i, to);
            default -> plural(t, i, to);
        };
        int last = switch (order) {
            case "first" -> to;
            case "noun" -> Math.min(to, head + 2);
            default -> head + 1;
        };
        return new Phrase(i, last, head);
    }

    private int end(Sentence s, int from) {
        Tokens t = s.tokens;
        int i = from;
        while (i < s.to && i - from < LONGEST) {
            int head = t.head(i);
            boolean joint = i > from
                    && (head == '-' || head == '\'')
                    && i + 1 < s.to
                    && !Character.isDigit(t.head(i + 1))
                    && i + 1 < s.to
                    && t.start(i) == t.end(i - 1)
                    && t.end(i) == t.start(i + 1);
            if (joint) {
                i += 2;
                continue;
            }
            boolean quote = head == '"' && i == from;
            if (!quote && (t.mark(i) || Character.isDigit(head) || stops.contains(t.word(i)))) {
                boolean of = order.equals("first")
                        && i > from
                        && s.has("np.of", i, i + 1)
                        && i + 1 < s.to
                        && !stops.contains(t.word(i + 1))
                        && !t.mark(i + 1);
                if (!of) {
                    break;
                }
            }
            if (i > from && (s.has("say", i, i + 1) || s.has("np.stop", i, i + 1))) {
                break;
            }
            i++;
        }
        // A small word that is written with a hyphen to the number behind it.
        boolean small = i > from + 1 && i < s.to && t.head(i) == '-' && t.end(i - 1) - t.start(i - 1) == 1;
        return small ? i - 1 : i;
    }

    /** The noun comes first, behind no more than a few adjectives that stand before it. */
    private static int first(Sentence s, int from, int to) {
        int i = from;
        while (i + 1 < to && (s.has("np.pre", i, i + 1) || s.tokens.mark(i))) {
            i++;
        }
        return i;
    }

    /** The first word that has no ending of an adjective. */
    private int noun(Tokens t, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!t.word(i).matches(adjective)) {
                return i;
            }
        }
        return to - 1;
    }

    private static int capital(Tokens t, int from, int to) {
        for (int i = from; i < to; i++) {
            if (t.capital(i)) {
                return i;
            }
        }
        return Math.min(from, to - 1);
    }

    /** The first run of plurals, else the last word. */
    private int plural(Tokens t, int from, int to) {
        if (plural.isEmpty()) {
            return to - 1;
        }
        int head = -1;
        for (int i = from; i < to; i++) {
            boolean many = t.word(i).matches(plural);
            if (many && (i + 1 >= to || t.head(i + 1) != '-')) {
                head = i;
            } else if (head >= 0) {
                break;
            }
        }
        return head < 0 ? Math.min(to - 1, from + 2) : head;
    }

    /** A word without its plural ending, as far as the language's data tells. */
    String singular(String word) {
        for (String[] rule : singular) {
            if (rule.length == 2
                    && (word.equals(rule[0]) || word.length() > rule[0].length() + 1)
                    && word.endsWith(rule[0])) {
                return word.substring(0, word.length() - rule[0].length()) + rule[1];
            }
        }
        return word;
    }
}
