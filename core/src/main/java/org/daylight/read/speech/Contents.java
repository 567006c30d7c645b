// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import java.util.ArrayList;
import java.util.List;

/** Where what is said begins and ends. */
final class Contents {
    private final Text text;

    Contents(Text text) {
        this.text = text;
    }

    /** From here to where the clause ends; a quotation is never cut. */
    int end(int from, boolean clause, boolean embedded) {
        int to = text.around(from).last();
        boolean open = false;
        int i = from;
        while (i < to) {
            int q = text.quotations.at(i);
            if (text.opensQuote(i)) {
                int last = text.quotations.get(q).last();
                boolean closed = last >= 2 && (text.stop(last - 2) || text.comma(last - 2));
                if (last >= to
                        || (i == from && closed)
                        || (closed && text.comma(last - 2) && leaves(last, to, clause))) {
                    return last;
                }
                i = last;
                continue;
            }
            if (i > from && ends(i, from, to, clause, embedded, open)) {
                return i;
            }
            open |= text.grammar.boundary(text.word(i)) || text.is("speech.question", i) || text.comma(i);
            i++;
        }
        return to;
    }

    private boolean ends(int i, int from, int to, boolean clause, boolean embedded, boolean open) {
        if (text.comma(i)) {
            return embedded || leaves(i + 1, to, clause);
        }
        if (text.dash(i)) {
            return !clause && !again(i, to) && !again(i, from);
        }
        if (text.tokens.head(i) == ':' && i + 1 < to && text.quote(i + 1)) {
            return true;
        }
        if (")]".indexOf(text.tokens.head(i)) >= 0 && opened(i, from) < 0) {
            return true;
        }
        if ((text.is("saybefore", i) && i - from > 2) || coordinated(i, to, clause)) {
            return true;
        }
        if (clause) {
            return false;
        }
        boolean finite = text.is("passive", i) || text.is("speech.auxiliary", i);
        if (finite
                && !open
                && !text.grammar.progressive(text.word(i))
                && !text.is("infinitive", i - 1)
                && !text.is("speech.auxiliary", i - 1)) {
            return true;
        }
        return leave(i, to);
    }

    /** Whether a verb seems to stand before the next mark, so that the words are a clause. */
    boolean finite(int from, int to) {
        for (int i = from + 1; i < to && !text.comma(i) && i - from < 30; i++) {
            if (text.is("passive", i)
                    || text.is("speech.auxiliary", i)
                    || text.cue(i)
                    || text.grammar.past(text.word(i))
                    || text.quote(i)) {
                return true;
            }
        }
        return from < to && text.is("speech.pronoun", from);
    }

    /** Words that lead on to when, how or why something is said. */
    private boolean leave(int i, int to) {
        if (text.is("speech.venue", i)) {
            return true;
        }
        return text.is("speech.leave", i)
                || (text.is("speech.preposition", i) && i + 2 <= to && i + 1 < to && text.is("speech.time", i + 1));
    }

    /** Whether another dash stands between here and there, in either direction. */
    private boolean again(int dash, int to) {
        int step = to > dash ? 1 : -1;
        for (int i = dash + step; i != to && i >= 0; i += step) {
            if (text.dash(i) && Math.abs(i - dash) > 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether the bracket that closes here was opened behind the start. */
    private int opened(int close, int from) {
        for (int i = close - 1; i >= from && close - i < 60; i--) {
            if ("([".indexOf(text.tokens.head(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the words behind a comma leave what is said: another verb of speech, a relative clause behind a noun. */
    private boolean leaves(int i, int to, boolean clause) {
        if (i >= to) {
            return false;
        }
        if (clause(i) || text.is("saybefore", i)) {
            return true;
        }
        if (text.is("coordinate", i) && i + 1 < to) {
            if (text.is("speech.pronoun", i + 1) || text.is("speech.auxiliary", i + 1) || text.is("passive", i + 1)) {
                return true;
            }
            int verb = i + 1;
            while (verb < to && text.grammar.filler(text, verb)) {
                verb++;
            }
            for (int k = verb; k < to && k - verb < 4 && !text.breaks(k); k++) {
                if ((clause ? clause(k) : text.cue(k)) && !text.capital(k)) {
                    return true;
                }
            }
        }
        if (text.cue(i) && text.grammar.progressive(text.word(i))) {
            return true;
        }
        if (spoken(i, to)) {
            return true;
        }
        return !clause
                && (text.grammar.progressive(text.word(i))
                        || text.is("speech.relative", i)
                        || text.is("coordinate", i)
                        || text.is("speech.leave", i)
                        || text.is("speech.about", i)
                        || text.is("speech.article", i));
    }

    private boolean clause(int i) {
        return text.grammar.own() ? text.is("speech.clause", i) : text.cue(i);
    }

    /** ", X said" behind a clause. */
    private boolean spoken(int i, int to) {
        for (int k = i; k < to && k - i < 9 && !text.breaks(k); k++) {
            if (k > i && clause(k)) {
                return k + 1 >= to || text.comma(k + 1) || text.stop(k + 1);
            }
        }
        return false;
    }

    /** "… and said that": the next verb with the same subject. */
    private boolean coordinated(int i, int to, boolean clause) {
        if (!text.grammar.and(text.word(i)) && !text.is("coordinate", i)) {
            return false;
        }
        if (!clause && i + 1 < to && (text.is("speech.auxiliary", i + 1) || text.is("passive", i + 1))) {
            return true;
        }
        int verb = i + 1;
        while (verb < to && text.grammar.filler(text, verb)) {
            verb++;
        }
        return verb < to
                && (clause ? clause(verb) : text.cue(verb))
                && !text.capital(verb)
                && !text.is("speech.bare", verb)
                && !text.grammar.progressive(text.word(verb));
    }

    /** Where the clause or quotation begins that ends before this token. */
    int begin(int last, int floor) {
        int end = last - 1;
        while (end > floor && (text.comma(end) || text.dash(end))) {
            end--;
        }
        int q = text.quotations.at(end);
        int from = text.around(end).first();
        if (q >= 0) {
            int open = text.quotations.get(q).open();
            from = text.around(open).first();
            if (open == from || (open > 0 && ":(".indexOf(text.tokens.head(open - 1)) >= 0)) {
                return open;
            }
        }
        return Math.max(from, floor);
    }

    /** Without marks at its ends, save those that quote or bracket. */
    List<Stretch> trimmed(int from, int to) {
        int first = from;
        int last = to;
        while (first < last
                && text.tokens.mark(first)
                && !text.quote(first)
                && "([$€£#@".indexOf(text.tokens.head(first)) < 0) {
            first++;
        }
        while (last > first
                && text.tokens.mark(last - 1)
                && !text.quote(last - 1)
                && ")]%".indexOf(text.tokens.head(last - 1)) < 0) {
            last--;
        }
        List<Stretch> parts = new ArrayList<>();
        if (last > first) {
            parts.add(new Stretch(first, last));
        }
        return parts;
    }
}
