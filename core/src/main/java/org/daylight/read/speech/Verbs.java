// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

/**
 * Tells verbs of speech from nouns that look like them ("their support", "the states", "a think tank"), by the words
 * around and by agreement: where the pack lists bare forms ({@code speech.bare}) and forms of the third person
 * ({@code speech.third}), a bare form wants a plural or an auxiliary before it, a third person wants neither.
 */
final class Verbs {
    private final Text text;
    private final Subjects subjects;
    private int headlineFirst = -1;
    private boolean headline;

    Verbs(Text text, Subjects subjects) {
        this.text = text;
        this.subjects = subjects;
    }

    /** Whether this cue is used as a verb here, given where its auxiliaries and adverbs begin. */
    boolean used(Cue cue, int verb, int floor) {
        int i = cue.first();
        if (glued(i) || glued(cue.last())) {
            return false;
        }
        Stretch s = text.around(i);
        boolean alone = cue.last() - i == 1;
        if (text.capital(i) && i > floor && alone && !headline(s)) {
            return false;
        }
        if (i == s.first()) {
            return !text.is("speech.bare", i) && !text.is("speech.third", i);
        }
        int left = i - 1;
        if (text.is("speech.article", left) || text.is("speech.possessive", left) || owns(left)) {
            return cue.takes(Frame.STATE) && cue.frames().size() == 1;
        }
        boolean progressive = text.grammar.progressive(text.word(i));
        if (!progressive && text.is("speech.preposition", left) && !text.is("infinitive", left)) {
            return false;
        }
        if (alone
                && cue.last() < s.last()
                && text.is("of", cue.last())
                && (text.is("speech.bare", i) || text.is("speech.third", i))) {
            return false;
        }
        boolean form = text.is("speech.bare", i) || text.is("speech.third", i);
        if (form
                && alone
                && text.is("speech.nounish", i)
                && !auxiliary(verb, i)
                && !subjects.pronoun(verb - 1)
                && !opens(cue.last(), s.last())) {
            return false;
        }
        if (text.is("speech.bare", i) && alone) {
            return bare(verb, i, floor);
        }
        return !text.is("speech.third", i) || !alone || third(verb, i, floor);
    }

    /** Whether nearly all words of a sentence have a capital. */
    private boolean headline(Stretch s) {
        if (s.first() != headlineFirst) {
            headlineFirst = s.first();
            int words = 0;
            int capitals = 0;
            for (int i = s.first(); i < s.last(); i++) {
                if (text.word(i).length() > 3) {
                    words++;
                    capitals += text.capital(i) ? 1 : 0;
                }
            }
            headline = words >= 3 && capitals * 10 >= words * 8;
        }
        return headline;
    }

    /** "pro-", "red-backed": one word with its neighbour. */
    private boolean glued(int i) {
        if (i <= 0 || i >= text.size() || text.dash(i - 1) || text.dash(i)) {
            return false;
        }
        boolean before = text.tokens.head(i - 1) == '-' && text.tokens.end(i - 1) == text.tokens.start(i);
        boolean at = text.tokens.head(i) == '-' && text.tokens.end(i - 1) == text.tokens.start(i);
        return before || at;
    }

    private boolean owns(int i) {
        return (text.word(i).equals("s") && i > 0 && text.tokens.head(i - 1) == '\'') || text.tokens.head(i) == '\'';
    }

    /** What follows a verb more often than a noun: an object with its article, a name, a conjunction, a quotation. */
    private boolean opens(int i, int to) {
        return i < to
                && (text.is("that", i)
                        || text.is("speech.article", i)
                        || text.is("speech.possessive", i)
                        || text.is("speech.question", i)
                        || subjects.pronoun(i)
                        || text.is("speech.object", i)
                        || text.capital(i)
                        || text.quote(i));
    }

    private boolean auxiliary(int from, int to) {
        return text.has("speech.auxiliary", from, to) || (from > 0 && text.is("infinitive", from - 1));
    }

    private boolean bare(int verb, int i, int floor) {
        if (auxiliary(verb, i)) {
            return true;
        }
        int head = verb - 1;
        if (head < floor) {
            return false;
        }
        if (text.is("speech.plural", head) || text.is("speech.relative", head)) {
            return true;
        }
        if (text.comma(head)) {
            return true;
        }
        int first = subjects.phrase(verb, floor);
        for (int k = first; k < verb; k++) {
            if (text.grammar.and(text.word(k)) || text.is("speech.plural", k)) {
                return true;
            }
            if (text.is("speech.preposition", k)) {
                break;
            }
            head = k;
        }
        return head >= first && plural(text.word(head)) && !text.tokens.mark(head);
    }

    private static boolean plural(String word) {
        return word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
    }

    private boolean third(int verb, int i, int floor) {
        if (auxiliary(verb, i)) {
            return false;
        }
        int head = verb - 1;
        if (head < floor) {
            return true;
        }
        return !text.is("speech.plural", head) || text.capital(head) || text.is("speech.relative", head);
    }
}
