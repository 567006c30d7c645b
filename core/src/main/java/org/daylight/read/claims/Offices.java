// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import org.daylight.read.lexicon.Tag;

/** The whole name of an office of which the lexicon knows the head: "The <b>Department</b> of Foreign Affairs". */
final class Offices {
    /** No more words than this stand between an article and its noun. */
    private static final int BEFORE = 3;

    /** No name of an office goes on for more words than this. */
    private static final int BEHIND = 10;

    private final Analysis a;

    Offices(Analysis a) {
        this.a = a;
    }

    /** The noun with its article, its adjectives, and the phrase of capital words that says of what. */
    String whole(Sentence s, Tag office) {
        return s.written(first(s, office.first()), last(s, office.last()));
    }

    /** Where the noun phrase begins; the noun itself where no article leads it. */
    private int first(Sentence s, int noun) {
        for (int i = noun - 1; i >= s.from && noun - i <= BEFORE + 1; i--) {
            if (s.has("article", i, i + 1)) {
                return i;
            }
            boolean apart = s.tokens.mark(i)
                    || s.has("in", i, i + 1)
                    || s.has("of", i, i + 1)
                    || s.has("by", i, i + 1)
                    || s.has("say", i, i + 1);
            if (apart) {
                break;
            }
        }
        return noun;
    }

    /** Behind the last capital word of the phrases that "of" leads in. */
    int last(Sentence s, int noun) {
        int last = noun;
        int i = noun;
        while (i < s.to && i - noun < BEHIND) {
            boolean small = s.has("of", i, i + 1)
                    || s.has("article", i, i + 1)
                    || (i > noun && s.tokens.word(i).equals(a.lexicon.pack().option("and")))
                    || s.tokens.head(i) == '\'';
            boolean name = i > noun && s.tokens.capital(i) && !s.tokens.mark(i);
            if (i == noun && !s.has("of", i, i + 1)) {
                return noun;
            }
            if (!small && !name) {
                break;
            }
            last = name ? i + 1 : last;
            i++;
        }
        return last;
    }
}
