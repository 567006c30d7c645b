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
    private final Phrases phrases;
    /** Tokens at most between a verb of saying and the participle of what it was said in. */
    private static final int ISSUED = 6;

    private final Complements complements;
    private final Passives passives;
    private final List<Draft> found = new ArrayList<>();
    private @Nullable Stretch subject;

    Clauses(Text text) {
        this.text = text;
        subjects = new Subjects(text);
        contents = new Contents(text);
        verbs = new Verbs(text, subjects);
        phrases = new Phrases(text, subjects, contents);
        complements = new Complements(text, subjects, contents);
        passives = new Passives(text, subjects, contents, complements);
    }

    /** All that the cues of a sentence tie, in order of the cues. */
    List<Draft> of(Stretch sentence, List<Cue> cues) {
        found.clear();
        subject = null;
        Cue before = null;
        for (Cue cue : cues) {
            if (text.quotations.at(cue.first()) >= 0 || (before != null && issued(before, cue))) {
                continue;
            }
            Draft draft = cue.before() ? phrases.phrase(sentence, cue) : verb(sentence, cue);
            if (draft == null && cue.takes(Frame.NOUN)) {
                draft = phrases.noun(sentence, cue);
            }
            if (draft != null) {
                found.add(draft);
                before = cue;
            }
        }
        Draft heading = found.isEmpty() ? phrases.heading(sentence) : null;
        if (heading != null) {
            found.add(heading);
        }
        return List.copyOf(found);
    }

    /** "said in a report <b>published</b> on Monday that": the participle belongs to the report, not to a speaker. */
    private boolean issued(Cue before, Cue cue) {
        boolean in = text.is("speech.preposition", before.last()) || text.is("speech.venue", before.last());
        if (!in || !text.is("speech.issued", cue.first())) {
            return false;
        }
        for (int i = before.last() + 1; i < cue.first(); i++) {
            if (text.comma(i) || text.breaks(i) || text.is("that", i)) {
                return false;
            }
        }
        return cue.first() - before.last() <= ISSUED;
    }

    private @Nullable Draft verb(Stretch s, Cue cue) {
        int floor = text.behindQuotation(s, cue.first());
        int verb = subjects.verb(cue.first(), floor);
        if (cue.frames().size() == 1 && cue.takes(Frame.NOUN)) {
            return null;
        }
        if (cue.takes(Frame.SEEM)) {
            return passives.seeming(s, cue, verb, floor);
        }
        if (text.is("speech.asked", cue.first()) && asked(s, cue)) {
            int next = cue.last();
            return complements.draft(next, contents.end(next, false, true), null, cue);
        }
        if (!verbs.used(cue, verb, floor)) {
            return null;
        }
        boolean progressive = text.grammar.progressive(text.word(cue.first()));
        if (!progressive && !cue.takes(Frame.STATE) && text.has("passive", verb, cue.first())) {
            return passives.passive(s, cue, verb, floor);
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
            return complements.ahead(s, cue, speaker, verb);
        }
        subject = speaker;
        int left = speaker.first() - 1;
        int next = complements.skip(s, cue);
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
            return complements.ahead(s, cue, speaker, verb);
        }
        if ((parted || behindQuote)
                && (cue.takes(Frame.CLAUSE) || quoted)
                && !opens(s, next, left)
                && !(parted && leads(s, left, next))) {
            return back(s, cue, speaker, speaker.first());
        }
        return complements.ahead(s, cue, speaker, verb);
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
        int next = behind == cue.last() ? complements.skip(s, cue) : behind;
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
}
