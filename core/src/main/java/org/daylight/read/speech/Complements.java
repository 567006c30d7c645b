// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands behind a verb of saying: whom it is told, when and where, and then what is said. */
final class Complements {
    private final Text text;
    private final Subjects subjects;
    private final Contents contents;

    Complements(Text text, Subjects subjects, Contents contents) {
        this.text = text;
        this.subjects = subjects;
        this.contents = contents;
    }

    /** What stands behind the verb. */
    @Nullable
    Draft ahead(Stretch s, Cue cue, Stretch speaker, int verb) {
        int next = skip(s, cue);
        if (next >= s.last()) {
            return null;
        }
        int left = speaker.first() - 1;
        boolean subordinate = left >= s.first() && text.is("speech.subordinate", left) && verb > speaker.first();
        boolean relative = text.is("speech.relative", speaker.first()) && left >= s.first() && text.comma(left);
        if (text.comma(next) && next + 1 < s.last()) {
            boolean as = left >= s.first() && text.is("speech.as", left);
            if (!text.quote(next + 1) && !text.is("that", next + 1) && !as) {
                return null;
            }
            next++;
            return draft(next, contents.end(next, true, false), speaker, cue);
        }
        if (text.tokens.head(next) == ':') {
            int from = next + 1;
            if (from >= text.size() || text.paragraph(from) != text.paragraph(next)) {
                return null;
            }
            return draft(from, contents.end(from, true, false), speaker, cue);
        }
        boolean that = text.is("that", next) || text.is("speech.question", next);
        boolean quote = text.quote(next);
        boolean clause = cue.takes(Frame.CLAUSE);
        if (that || quote) {
            boolean fits = clause
                    || (quote && cue.takes(Frame.QUOTE))
                    || cue.takes(Frame.THAT)
                    || cue.takes(Frame.ABOUT)
                    || cue.takes(Frame.NOUN)
                    || cue.takes(Frame.STATE);
            return fits ? draft(next, contents.end(next, that || clause, subordinate || relative), speaker, cue) : null;
        }
        if (text.is("infinitive", next)) {
            return cue.takes(Frame.INFINITIVE) || cue.takes(Frame.STATE)
                    ? draft(next, contents.end(next, false, subordinate || relative), speaker, cue)
                    : null;
        }
        if (cue.takes(Frame.ORDER) && text.has("infinitive", next, Math.min(s.last(), next + 9))) {
            return draft(next, contents.end(next, false, subordinate || relative), speaker, cue);
        }
        boolean amount = next + 1 < s.last()
                && (Character.isDigit(text.tokens.head(next + 1)) || text.is("speech.number", next + 1));
        if (clause && amount && text.is("speech.preposition", next)) {
            return draft(next, contents.end(next, true, subordinate || relative), speaker, cue);
        }
        if (text.is("speech.preposition", next) || (text.tokens.mark(next) && text.tokens.head(next) != '$')) {
            return later(s, cue, speaker, next);
        }
        if (cue.takes(Frame.REGARD) && as(next, s.last())) {
            return draft(next, contents.end(next, false, subordinate || relative), speaker, cue);
        }
        boolean governs = cue.takes(Frame.STATE) && cue.last() - cue.first() > 1;
        if (cue.takes(Frame.ABOUT) || governs || (clause && !text.grammar.boundary(text.word(next)))) {
            boolean finite = clause && contents.finite(next, s.last());
            return draft(next, contents.end(next, finite, subordinate || relative), speaker, cue);
        }
        return null;
    }

    /** "… as": soon, within the same phrase. */
    private boolean as(int from, int to) {
        for (int i = from + 1; i < to && i - from < 16 && !text.breaks(i); i++) {
            if (text.is("speech.as", i)) {
                return true;
            }
        }
        return false;
    }

    /** "said in a letter to the council that …" */
    private @Nullable Draft later(Stretch s, Cue cue, Stretch speaker, int next) {
        if (!cue.takes(Frame.CLAUSE) && !cue.takes(Frame.THAT)) {
            return null;
        }
        for (int i = next; i < s.last() && i - next < 20; i++) {
            if (text.is("that", i) || text.opensQuote(i)) {
                return draft(i, contents.end(i, true, false), speaker, cue);
            }
            if (text.tokens.head(i) == ':' && i + 1 < s.last()) {
                return draft(i + 1, contents.end(i + 1, true, false), speaker, cue);
            }
        }
        return null;
    }

    @Nullable
    Draft draft(int from, int to, @Nullable Stretch speaker, Cue cue) {
        List<Stretch> parts = to <= from ? List.of() : contents.trimmed(from, to);
        return parts.isEmpty() ? null : new Draft(parts, speaker, cue.stretch());
    }

    /** Passes over adverbs, times, occasions and who is told. */
    int skip(Stretch s, Cue cue) {
        int i = cue.last();
        boolean told = cue.last() - cue.first() == 1
                && (text.is("speech.addressed", cue.first()) || text.is("told", cue.first()));
        while (i < s.last()) {
            boolean venue = i > cue.last() && text.is("speech.venue", i - 1);
            if (text.is("speech.time", i) || text.is("speech.venue", i) || (venue && text.is("speech.issued", i))) {
                i++;
            } else if (text.grammar.filler(text, i) && !text.is("speech.auxiliary", i) && !text.is("passive", i)) {
                i++;
            } else if (text.is("speech.preposition", i) && i + 1 < s.last() && text.is("speech.time", i + 1)) {
                i += 2;
            } else if (text.comma(i) && i + 2 < s.last() && text.grammar.filler(text, i + 1) && text.comma(i + 2)) {
                // "added, though, that"
                i += 3;
            } else if (told) {
                int to = addressee(s, i);
                told = false;
                if (to == i) {
                    break;
                }
                i = to;
            } else {
                break;
            }
        }
        return i;
    }

    private int addressee(Stretch s, int from) {
        if (text.is("infinitive", from)) {
            return from;
        }
        if (subjects.pronoun(from) || text.is("speech.object", from)) {
            return from + 1;
        }
        for (int i = from; i < s.last() && i - from < 10; i++) {
            if (i > from
                    && (text.is("that", i)
                            || text.is("speech.question", i)
                            || text.quote(i)
                            || text.is("infinitive", i)
                            || text.breaks(i))) {
                return i;
            }
        }
        int i = from;
        if (text.is("speech.article", i)) {
            i++;
        }
        if (i < s.last() && text.capital(i)) {
            while (i < s.last() && text.capital(i)) {
                i++;
            }
            return i;
        }
        return Math.min(s.last(), i + 1);
    }
}
