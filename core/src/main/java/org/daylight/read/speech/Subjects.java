// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import org.jspecify.annotations.Nullable;

/** Finds the words that name who speaks, before a verb or behind it. */
final class Subjects {
    /** No speaker's name is longer than this many tokens. */
    private static final int LONGEST = 40;

    private final Text text;

    Subjects(Text text) {
        this.text = text;
    }

    /** The first token that belongs to the verb: its auxiliaries, negation and adverbs stand before it. */
    int verb(int cue, int from) {
        int first = cue;
        while (first > from) {
            if (text.grammar.filler(text, first - 1) && !text.is("pronoun", first - 1)) {
                first--;
            } else if (text.is("speech.time", first - 1)) {
                first -= first - 1 > from && text.is("speech.preposition", first - 2) ? 2 : 1;
            } else {
                break;
            }
        }
        return first;
    }

    /** The words before a verb that can be its subject, or null. */
    @Nullable
    Stretch before(int verb, int from) {
        int last = verb;
        if (last <= from) {
            return null;
        }
        if (pronoun(last - 1)) {
            return new Stretch(last - 1, last);
        }
        if (text.comma(last - 1)) {
            return behindApposition(last - 1, from);
        }
        if (text.tokens.head(last - 1) == ')') {
            int open = bracket(last - 1, from);
            Stretch named = open > from ? before(open, from) : null;
            return named == null ? null : new Stretch(named.first(), last);
        }
        if (text.dash(last - 1)) {
            return behindInsertion(last - 1, from);
        }
        if (text.is("that", last - 1) && last - 2 >= from && !text.cue(last - 2) && !text.breaks(last - 2)) {
            return new Stretch(last - 1, last);
        }
        boolean joined = text.is("coordinate", last - 1) || text.grammar.and(text.word(last - 1));
        if (joined || text.is("infinitive", last - 1) || text.breaks(last - 1)) {
            return null;
        }
        int first = phrase(last, from);
        return first < last && names(first, last) ? new Stretch(first, last) : null;
    }

    boolean pronoun(int token) {
        return text.is("pronoun", token) || text.is("speech.pronoun", token) || text.is("speech.relative", token);
    }

    /** "X, who leads Y, said": X up to the last comma. */
    private @Nullable Stretch behindApposition(int comma, int from) {
        for (int i = comma - 1; i > from && comma - i < LONGEST; i--) {
            if (text.quote(i) || (text.stop(i) && text.sentence(i) != text.sentence(comma))) {
                return null;
            }
            if (!text.comma(i)) {
                continue;
            }
            boolean apposition = text.is("speech.relative", i + 1)
                    || text.is("speech.article", i + 1)
                    || text.capital(i + 1)
                    || !text.grammar.boundary(text.word(i + 1));
            int first = apposition ? phrase(i, from) : i;
            if (first < i && names(first, i) && !text.is("speech.preposition", first)) {
                // An article in small letters tells of one more apposition before this one.
                if (first > from + 1
                        && text.comma(first - 1)
                        && text.is("speech.article", first)
                        && !text.capital(first)) {
                    int earlier = phrase(first - 1, from);
                    if (earlier < first - 1 && text.capital(first - 2)) {
                        first = earlier;
                    }
                }
                return new Stretch(first, comma);
            }
        }
        return null;
    }

    /** Where the short bracket opens that closes here; -1 where none does. */
    private int bracket(int close, int from) {
        for (int i = close - 1; i >= from && close - i < 10; i--) {
            if (text.tokens.head(i) == '(') {
                return i;
            }
        }
        return -1;
    }

    /** "X — the head of Y — said": X up to the second dash. */
    private @Nullable Stretch behindInsertion(int dash, int from) {
        for (int i = dash - 1; i > from && dash - i < LONGEST; i--) {
            if (text.dash(i) && dash - i > 1) {
                int last = text.dash(i - 1) ? i - 1 : i;
                int first = phrase(last, from);
                return first < last && names(first, last) ? new Stretch(first, dash) : null;
            }
        }
        return null;
    }

    /** Where the phrase that ends here begins. */
    int phrase(int last, int from) {
        int first = last;
        while (first > from && last - first < LONGEST) {
            int i = first - 1;
            int open = text.tokens.head(i) == ')' ? bracket(i, from) : -1;
            if (open >= 0) {
                first = open;
                continue;
            }
            if (text.breaks(i) || (text.stop(i) && !abbreviates(i))) {
                break;
            }
            if (text.is("passive", i) || text.is("speech.auxiliary", i)) {
                break;
            }
            if (text.grammar.boundary(text.word(i)) && !linked(i, from)) {
                break;
            }
            first--;
        }
        while (first < last
                && (text.tokens.mark(first) || (text.grammar.filler(text, first) && !text.capital(first)))) {
            first++;
        }
        return first;
    }

    private boolean abbreviates(int stop) {
        return stop + 1 < text.size() && text.sentence(stop) == text.sentence(stop + 1);
    }

    /** "A and B say": both speak, unless a verb stands before the "and". Within a name, anything links. */
    private boolean linked(int i, int from) {
        boolean name = i > from && text.capital(i - 1) && i + 1 < text.size() && text.capital(i + 1);
        if (name && !text.is("that", i)) {
            return true;
        }
        if (!text.grammar.and(text.word(i))) {
            return false;
        }
        for (int k = i - 1; k >= from && !text.breaks(k); k--) {
            if (text.is("passive", k) || text.is("speech.auxiliary", k) || text.cue(k)) {
                return false;
            }
        }
        return true;
    }

    /** Whether these words can name somebody: one of them is no mark and no small word alone. */
    private boolean names(int first, int last) {
        for (int i = first; i < last; i++) {
            if (!text.tokens.mark(i) && !text.grammar.boundary(text.word(i)) && !text.is("speech.preposition", i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word in small letters can carry on a name that began with capitals: "A September report". */
    private boolean noun(int i) {
        return !text.tokens.mark(i)
                && !text.capital(i)
                && !text.is("passive", i)
                && !text.is("speech.auxiliary", i)
                && !text.is("speech.preposition", i)
                && !text.is("infinitive", i)
                && !text.grammar.past(text.word(i))
                && !text.grammar.boundary(text.word(i))
                && !text.grammar.filler(text, i)
                && text.is("actor", i);
    }

    /** The sentence's first subject: the name or pronoun that heads it, behind a phrase that only leads in. */
    @Nullable
    Stretch main(Stretch s, int to) {
        int i = s.first();
        while (i < to && (text.tokens.mark(i) || text.is("coordinate", i))) {
            i++;
        }
        if (i < to && (text.is("speech.preposition", i) || text.is("speech.subordinate", i))) {
            while (i < to && !text.comma(i)) {
                i++;
            }
            i++;
        }
        if (i >= to || text.quotations.at(i) >= 0) {
            return null;
        }
        if (pronoun(i)) {
            return new Stretch(i, i + 1);
        }
        int last = i;
        while (last < to && (text.capital(last) || (last > i && text.tokens.head(last) == '.')) && !text.comma(last)) {
            last++;
        }
        while (last > i && last < to && last - i < 8 && noun(last)) {
            last++;
        }
        boolean small = last == i + 1
                && i == s.first()
                && (text.grammar.filler(text, i) || text.grammar.boundary(text.word(i)));
        if (last > i && !small && !text.is("speech.article", last - 1) && !text.is("speech.time", i)) {
            return new Stretch(i, last);
        }
        for (int k = i + 1; k < to && !text.comma(k); k++) {
            boolean verb = text.is("passive", k)
                    || text.is("speech.auxiliary", k)
                    || text.cue(k)
                    || text.grammar.past(text.word(k));
            if (verb && !text.capital(k)) {
                return before(verb(k, i), i);
            }
        }
        return null;
    }

    /** The words behind a verb that can be its subject, with their apposition, or null. */
    @Nullable
    Stretch behind(int from, int to) {
        int last = from;
        if (from < to && pronoun(from) && !text.is("speech.relative", from)) {
            return new Stretch(from, from + 1);
        }
        boolean apposition = false;
        while (last < to && last - from < LONGEST) {
            if (text.quote(last) || ends(last, apposition)) {
                break;
            }
            if (text.comma(last)) {
                if (last + 1 >= to || text.quote(last + 1) || leaves(last + 1)) {
                    break;
                }
                apposition = true;
            }
            last++;
        }
        while (last > from
                && ((text.tokens.mark(last - 1) && !abbreviation(last - 1))
                        || text.is("speech.preposition", last - 1))) {
            last--;
        }
        return last > from && heads(from) && names(from, last) ? new Stretch(from, last) : null;
    }

    private boolean abbreviation(int i) {
        return text.tokens.head(i) == '.' && i + 1 < text.size() && text.sentence(i) == text.sentence(i + 1);
    }

    private boolean ends(int i, boolean apposition) {
        if (";:".indexOf(text.tokens.head(i)) >= 0 || text.dash(i)) {
            return true;
        }
        if (text.tokens.head(i) == '(') {
            int close = i;
            while (close < text.size() && close - i < 9 && text.tokens.head(close) != ')') {
                close++;
            }
            return close == text.size() || text.tokens.head(close) != ')';
        }
        if (text.is("speech.time", i) || text.is("speech.venue", i)) {
            return true;
        }
        return !apposition
                && text.grammar.boundary(text.word(i))
                && !text.grammar.and(text.word(i))
                && !text.is("speech.relative", i)
                && !linked(i, Math.max(0, i - 1));
    }

    /** Whether what stands behind this comma is no apposition: a participle that speaks on, a conjunction, a time. */
    private boolean leaves(int i) {
        return text.cue(i)
                || text.is("speech.time", i)
                || text.is("speech.venue", i)
                || text.is("coordinate", i)
                || (text.grammar.boundary(text.word(i)) && !text.is("speech.relative", i));
    }

    /** Whether a subject can begin here. */
    private boolean heads(int i) {
        return !text.tokens.mark(i)
                && !text.is("that", i)
                && !text.is("infinitive", i)
                && !text.is("speech.preposition", i)
                && !(text.grammar.boundary(text.word(i)) && !text.capital(i));
    }
}
