// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the cues of one sentence to who says what. */
final class Clauses {
    private final Text text;
    private final Subjects subjects;
    private final Contents contents;
    private final Verbs verbs;
    private final List<Draft> found = new ArrayList<>();
    private @Nullable Stretch subject;

    Clauses(Text text) {
        this.text = text;
        subjects = new Subjects(text);
        contents = new Contents(text);
        verbs = new Verbs(text, subjects);
    }

    /** All that the cues of a sentence tie, in order of the cues. */
    List<Draft> of(Stretch sentence, List<Cue> cues) {
        found.clear();
        subject = null;
        for (Cue cue : cues) {
            if (text.quotations.at(cue.first()) >= 0) {
                continue;
            }
            Draft draft = cue.before() ? phrase(sentence, cue) : verb(sentence, cue);
            if (draft == null && cue.takes(Frame.NOUN)) {
                draft = noun(sentence, cue);
            }
            if (draft != null) {
                found.add(draft);
            }
        }
        Draft heading = found.isEmpty() ? heading(sentence) : null;
        if (heading != null) {
            found.add(heading);
        }
        return List.copyOf(found);
    }

    /** A headline, or a line of a transcript: "Ministry: the office has closed". */
    private @Nullable Draft heading(Stretch s) {
        boolean opens = s.first() == 0 || text.paragraph(s.first() - 1) < text.paragraph(s.first());
        for (int i = s.first(); opens && i < s.last() - 1 && i - s.first() < 7; i++) {
            if (text.tokens.head(i) == ':') {
                boolean speaks = i > s.first() && (text.has("actor", s.first(), i) || text.capital(i - 1));
                boolean said = !text.quote(i + 1) && !text.tokens.mark(i + 1);
                List<Stretch> parts = speaks && said ? contents.trimmed(i + 1, s.last()) : List.of();
                return parts.isEmpty() ? null : new Draft(parts, new Stretch(s.first(), i), new Stretch(i, i + 1));
            }
            if (!text.capital(i) && !text.is("actor", i) && !text.grammar.and(text.word(i))) {
                return null;
            }
        }
        return null;
    }

    /** "According to X, …", "…, according to X". */
    private @Nullable Draft phrase(Stretch s, Cue cue) {
        Stretch speaker = subjects.behind(cue.last(), s.last());
        if (speaker == null) {
            return null;
        }
        List<Stretch> parts = new ArrayList<>();
        int floor = floor(s, cue.first());
        boolean heads = cue.first() == s.first() || (cue.first() == floor && text.quotations.at(floor - 1) < 0);
        if (heads) {
            int comma = firstComma(speaker);
            speaker = new Stretch(speaker.first(), comma);
            parts.addAll(contents.trimmed(comma, contents.end(Math.min(comma + 1, s.last() - 1), true, false)));
        } else {
            parts.addAll(contents.trimmed(contents.begin(cue.first(), s.first()), cue.first()));
            if (speaker.last() + 1 < s.last() && text.comma(speaker.last()) && text.comma(cue.first() - 1)) {
                parts.addAll(contents.trimmed(speaker.last(), s.last()));
            }
        }
        return parts.isEmpty() ? null : new Draft(parts, speaker, cue.stretch());
    }

    private int firstComma(Stretch s) {
        for (int i = s.first() + 1; i < s.last(); i++) {
            if (text.comma(i)) {
                return i;
            }
        }
        return s.last();
    }

    /** Behind the last quotation that ends in the sentence before this token. */
    private int floor(Stretch s, int token) {
        for (int i = token - 1; i >= s.first(); i--) {
            if (text.quotations.at(i) >= 0) {
                return i + 1;
            }
        }
        return s.first();
    }

    private @Nullable Draft noun(Stretch s, Cue cue) {
        int next = cue.last();
        boolean about = next + 1 < s.last() && text.is("speech.nounof", next);
        if (next >= s.last() || !(about || text.is("that", next) || text.is("infinitive", next))) {
            return null;
        }
        next += about ? 1 : 0;
        Stretch speaker = owner(s, cue.first());
        int end = contents.end(next, text.is("that", next), false);
        List<Stretch> parts = contents.trimmed(next, end);
        return parts.isEmpty() || speaker == null ? null : new Draft(parts, speaker, cue.stretch());
    }

    /** "X's claim", "their hope": who owns the noun. */
    private @Nullable Stretch owner(Stretch s, int noun) {
        for (int i = noun - 1; i >= s.first() && noun - i < 6; i--) {
            if (text.is("speech.possessive", i)) {
                return new Stretch(i, i + 1);
            }
            if (text.tokens.head(i) == '\'' && i > s.first()) {
                int first = subjects.phrase(i, s.first());
                return first < i ? new Stretch(first, i) : null;
            }
            if (text.breaks(i) || text.grammar.boundary(text.word(i))) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Draft verb(Stretch s, Cue cue) {
        int floor = floor(s, cue.first());
        int verb = subjects.verb(cue.first(), floor);
        if (cue.frames().size() == 1 && cue.takes(Frame.NOUN)) {
            return null;
        }
        if (cue.takes(Frame.SEEM)) {
            return seeming(s, cue, verb, floor);
        }
        if (text.is("speech.asked", cue.first()) && asked(s, cue)) {
            int next = cue.last();
            return draft(next, contents.end(next, false, true), null, cue);
        }
        if (!verbs.used(cue, verb, floor)) {
            return null;
        }
        boolean progressive = text.grammar.progressive(text.word(cue.first()));
        if (!progressive && !cue.takes(Frame.STATE) && text.has("passive", verb, cue.first())) {
            return passive(s, cue, verb, floor);
        }
        boolean participle = progressive && !text.has("passive", verb, cue.first());
        Stretch speaker = participle ? null : subjects.before(verb, floor);
        if (speaker == null) {
            Draft inverted = progressive ? null : inverted(s, cue, verb);
            if (inverted != null) {
                return inverted;
            }
            speaker = elided(s, verb, progressive);
            if (speaker == null) {
                return null;
            }
            return ahead(s, cue, speaker, verb);
        }
        subject = speaker;
        int left = speaker.first() - 1;
        int next = skip(s, cue);
        boolean as = left >= s.first() && text.is("speech.as", left);
        boolean parted = left >= s.first() && (text.comma(left) || text.dash(left) || text.quotations.at(left) >= 0);
        boolean behindQuote = speaker.first() == s.first()
                && left >= 0
                && text.quotations.at(left) >= 0
                && text.paragraph(left) == text.paragraph(s.first());
        if (as
                && left > s.first()
                && cue.takes(Frame.CLAUSE)
                && !opens(s, next, left)
                && !text.is("infinitive", next)) {
            return back(s, cue, speaker, left);
        }
        boolean quoted =
                cue.takes(Frame.QUOTE) && left >= 0 && text.quotations.at(text.comma(left) ? left - 1 : left) >= 0;
        if (text.is("speech.relative", speaker.first())) {
            return ahead(s, cue, speaker, verb);
        }
        if ((parted || behindQuote)
                && (cue.takes(Frame.CLAUSE) || quoted)
                && !opens(s, next, left)
                && !(parted && leads(s, left, next))) {
            return back(s, cue, speaker, speaker.first());
        }
        return ahead(s, cue, speaker, verb);
    }

    /** Whether something that is said can begin here, rather than a place, a time, an end. */
    private boolean opens(Stretch s, int next, int left) {
        if (next >= s.last() || text.comma(next) || text.stop(next) || text.dash(next)) {
            return next + 1 < s.last() && text.comma(next) && text.is("that", next + 1);
        }
        if (text.is("that", next) || text.is("speech.question", next) || text.quote(next)) {
            return true;
        }
        if (spoken(left) && !leads(s, left, next)) {
            return false;
        }
        return !text.is("speech.preposition", next)
                && !text.grammar.boundary(text.word(next))
                && !text.is("infinitive", next)
                && ")]".indexOf(text.tokens.head(next)) < 0;
    }

    /** "In Nevada, he reminded": what stands before the comma only leads in. */
    private boolean leads(Stretch s, int left, int next) {
        boolean quoted = left > 0 && text.quotations.at(left - 1) >= 0;
        boolean ends = next >= s.last() || (text.comma(next) && !text.opensQuote(next + 1));
        if (!(text.comma(left) || quoted) || ends || text.stop(next)) {
            return false;
        }
        int first = s.first();
        while (first < left && (text.is("coordinate", first) || text.grammar.filler(text, first))) {
            first++;
        }
        for (int i = left - 1; i > first && !quoted; i--) {
            if (text.comma(i)) {
                return false;
            }
        }
        return text.is("speech.preposition", first)
                || text.is("speech.subordinate", first)
                || text.is("speech.asked", first);
    }

    /** Whether a quotation ends here that a speaker is due to: its last mark is a comma, or ends a sentence. */
    private boolean spoken(int i) {
        int close = text.comma(i) ? i - 1 : i;
        return close > 1
                && text.quote(close)
                && text.quotations.at(close) >= 0
                && (close < i || text.comma(close - 1) || text.stop(close - 1));
    }

    /** What stands before: "…, X said", and what goes on behind: "…, X said, …". */
    private @Nullable Draft back(Stretch s, Cue cue, Stretch speaker, int before) {
        int first = Math.min(before, cue.first());
        if (first <= 0) {
            return null;
        }
        List<Stretch> parts = new ArrayList<>(contents.trimmed(contents.begin(first, 0), first));
        if (parts.isEmpty()) {
            return null;
        }
        int behind = Math.max(speaker.last(), cue.last());
        int next = behind == cue.last() ? skip(s, cue) : behind;
        int comma = next;
        while (comma < s.last() && !text.comma(comma) && !text.quote(comma) && comma - next < 14) {
            comma++;
        }
        if (comma + 1 < s.last() && text.comma(comma)) {
            int more = comma + 1;
            boolean quoted = text.quote(more);
            boolean clause = comma == next
                    && !text.cue(more)
                    && !text.is("coordinate", more)
                    && !text.is("speech.relative", more)
                    && !text.grammar.progressive(text.word(more))
                    && text.quotations.at(parts.getFirst().last() - 1) < 0;
            if (quoted || clause) {
                parts.addAll(contents.trimmed(more, contents.end(more, true, false)));
            }
        }
        return new Draft(parts, speaker, cue.stretch());
    }

    /** "…," said X. */
    private @Nullable Draft inverted(Stretch s, Cue cue, int verb) {
        if (verb == 0) {
            return null;
        }
        int left = verb - 1;
        if (!cue.takes(Frame.CLAUSE) && !(cue.takes(Frame.QUOTE) && spoken(left))) {
            return null;
        }
        boolean parted = text.paragraph(left) == text.paragraph(verb)
                && (text.comma(left)
                        || text.dash(left)
                        || text.quotations.at(left) >= 0
                        || (left >= s.first() && text.is("speech.as", left)));
        if (!parted) {
            return null;
        }
        Stretch speaker = subjects.behind(cue.last(), s.last());
        if (speaker == null
                || (text.quotations.at(left) < 0
                        && text.quotations.at(Math.max(0, left - 1)) < 0
                        && !last(s, speaker))) {
            return null;
        }
        subject = speaker;
        return back(s, cue, speaker, text.is("speech.as", left) ? left : verb);
    }

    private boolean last(Stretch s, Stretch speaker) {
        int i = speaker.last();
        return i >= s.last()
                || text.comma(i)
                || text.stop(i)
                || text.quote(i)
                || text.is("speech.time", i)
                || text.is("speech.venue", i);
    }

    /** The subject of an earlier verb in the sentence: "…, adding that", "… and said". */
    private @Nullable Stretch elided(Stretch s, int verb, boolean progressive) {
        int left = verb - 1;
        if (left < s.first()) {
            return null;
        }
        boolean joined = text.is("coordinate", left)
                || text.grammar.and(text.word(left))
                || text.comma(left)
                || text.dash(left)
                || text.is("infinitive", left)
                || progressive;
        return !joined ? null : subject != null ? subject : subjects.main(s, verb);
    }

    /** What stands behind the verb. */
    private @Nullable Draft ahead(Stretch s, Cue cue, Stretch speaker, int verb) {
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

    private @Nullable Draft draft(int from, int to, @Nullable Stretch speaker, Cue cue) {
        List<Stretch> parts = to <= from ? List.of() : contents.trimmed(from, to);
        return parts.isEmpty() ? null : new Draft(parts, speaker, cue.stretch());
    }

    /** Passes over adverbs, times, occasions and who is told. */
    private int skip(Stretch s, Cue cue) {
        int i = cue.last();
        boolean told = cue.last() - cue.first() == 1
                && (text.is("speech.addressed", cue.first()) || text.is("told", cue.first()));
        while (i < s.last()) {
            if (text.is("speech.time", i) || text.is("speech.venue", i)) {
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

    /** "Asked whether …, she said": who asks is not named. */
    private boolean asked(Stretch s, Cue cue) {
        int left = cue.first() - 1;
        boolean heads = left < s.first()
                || text.comma(left)
                || text.is("speech.subordinate", left)
                || (text.is("passive", left) && left == s.first());
        return heads
                && cue.last() < s.last()
                && (text.is("speech.question", cue.last()) || text.is("speech.preposition", cue.last()));
    }

    /** "X seems to …": the whole is what seems so, and nobody is named to whom. */
    private @Nullable Draft seeming(Stretch s, Cue cue, int verb, int floor) {
        int next = cue.last();
        if (next >= s.last() || text.comma(next) || text.stop(next)) {
            return null;
        }
        Stretch about = subjects.before(verb, floor);
        boolean empty = about == null || (about.last() - about.first() == 1 && subjects.pronoun(about.first()));
        int end = contents.end(next, text.is("that", next), false);
        return draft(empty || about == null ? next : about.first(), end, null, cue);
    }

    /** "is said to", "was accused of … by X". */
    private @Nullable Draft passive(Stretch s, Cue cue, int verb, int floor) {
        int next = cue.last();
        if (next >= s.last()) {
            return null;
        }
        Stretch about = subjects.before(verb, floor);
        boolean by = text.is("by", next);
        boolean opens = text.is("infinitive", next)
                || text.is("that", next)
                || text.is("speech.as", next)
                || (text.is("speech.preposition", next) && cue.takes(Frame.ABOUT));
        if (by) {
            Stretch speaker = subjects.behind(next + 1, s.last());
            if (speaker == null || about == null) {
                return null;
            }
            int more = speaker.last();
            if (more < s.last()
                    && (text.is("that", more) || text.is("speech.question", more) || text.is("infinitive", more))) {
                return draft(more, contents.end(more, true, false), speaker, cue);
            }
            List<Stretch> parts = new ArrayList<>(contents.trimmed(about.first(), about.last()));
            return parts.isEmpty() ? null : new Draft(parts, speaker, cue.stretch());
        }
        if (!opens) {
            return null;
        }
        int end = contents.end(next, false, false);
        int first = about == null || (about.last() - about.first() == 1 && subjects.pronoun(about.first()))
                ? next
                : about.first();
        return draft(first, end, null, cue);
    }
}
