// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daylight.read.lexicon.Tag;
import org.daylight.read.lexicon.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds who speaks at a verb of saying, and remembers who spoke before. One for each document; not for threads. */
final class Speakers {
    /** No speaker's name is longer than this many tokens, in scripts with and without spaces. */
    private static final int LONGEST = 16;

    private final Analysis a;
    private final boolean ideographic;
    private final @Nullable HeadFinal headFinal;
    private final Set<String> boundaries;
    private final Set<String> fillers;
    private final Set<String> months;
    private final Parties parties;
    private final SubjectOrder order;
    private final Undated undated;
    private @Nullable Utterance before;

    Speakers(Analysis a, Parties parties) {
        this.a = a;
        this.parties = parties;
        ideographic = !a.lexicon.pack().option("ideographic").isEmpty();
        headFinal = a.lexicon.pack().option("headfinal").isEmpty()
                ? null
                : new HeadFinal(a.lexicon.pack().option("headfinal"));
        boundaries = words("boundaries");
        order = new SubjectOrder(a.lexicon.pack());
        fillers = words("fillers");
        months = Set.of(a.lexicon.pack().option("months").split(" "));
        undated = new Undated(a.lexicon.pack().option("months"));
    }

    private Set<String> words(String option) {
        String list = a.lexicon.pack().option(option);
        return Set.copyOf(List.of(list.split(" \\| ")));
    }

    /** A stretch of tokens. */
    record Span(int first, int last) {}

    void remember(Utterance utterance) {
        before = utterance;
        parties.remember(utterance);
    }

    /** The speaker as written, a pronoun replaced by who spoke before. */
    String name(Sentence s, Span span) {
        if (before != null && Parties.pronoun(s, span) && !s.has("self", span.first(), span.last())) {
            return before.speaker();
        }
        return s.written(span.first(), span.last());
    }

    /** Whether somebody spoke in one of the few sentences before this one. */
    boolean spokeBefore(Sentence s) {
        return before != null && s.index - before.sentence().index <= 3;
    }

    /** The tokens that name who speaks at this cue, without a day that stands beside them, or null. */
    @Nullable
    Span find(Sentence s, Tag cue) {
        Span span = written(s, cue);
        return span == null || addressed(s, span) ? null : undated(s, span);
    }

    /** לשגריר נמסר: whom a letter before the name makes the one who is told does not speak. */
    private boolean addressed(Sentence s, Span span) {
        String to = a.lexicon.pack().option("addressee-prefix");
        return !to.isEmpty()
                && s.tokens.word(span.first()).startsWith(to)
                && s.all("actor").stream()
                        .anyMatch(t -> t.first() == span.first() && t.start() > s.tokens.start(span.first()));
    }

    /** Without a day that stands beside the name, in languages that part their words. */
    Span undated(Sentence s, Span span) {
        return Undated.fits(a.lexicon.pack()) ? undated.of(s, span) : span;
    }

    private @Nullable Span written(Sentence s, Tag cue) {
        if (headFinal != null) {
            Span span = headFinal.find(s, cue);
            return span == null && !cue.is("say.source") ? carried(s, cue) : span;
        }
        if (ideographic && s.has("saybefore", cue.first(), cue.last())) {
            Span span = SourceBehind.of(s, cue.last());
            return span != null && speaks(s, span.first(), span.last()) ? span : null;
        }
        if (s.has("saybefore", cue.first(), cue.last())) {
            return order.free() ? order.trimmed(s, behind(s, cue.last())) : behind(s, cue.last());
        }
        if (order.free()) {
            return order.find(this, s, cue);
        }
        Span whole = ideographic ? null : participle(s, cue);
        if (whole != null) {
            return whole;
        }
        Span following = ideographic ? null : following(s, cue);
        if (following != null) {
            return following;
        }
        Span subject = ideographic ? clauseBefore(s, cue.first()) : subjectBefore(s, cue.first());
        if (subject == null && ideographic) {
            return elided(s, cue);
        }
        if (subject == null && !ideographic && cue.last() < s.to) {
            boolean inverted = cue.first() == s.from || s.breaks(cue.first() - 1);
            subject = inverted ? behind(s, cue.last()) : null;
        }
        return subject;
    }

    /** "<b>Prosecutors</b> charged two men, saying": a participle behind a comma takes the office that heads its clause. */
    private @Nullable Span participle(Sentence s, Tag cue) {
        if (cue.first() <= s.from + 1
                || s.tokens.head(cue.first() - 1) != ','
                || !s.has("participle", cue.first(), cue.last())) {
            return null;
        }
        for (Tag actor : s.all("actor")) {
            if (actor.last() < cue.first() && actor.first() - s.from <= 4 && !s.has("in", s.from, actor.first())) {
                return new Span(s.from, actor.last());
            }
        }
        return null;
    }

    /** "The site would close, said <b>the minister</b>": behind the one comma of a clause the speaker follows its verb. */
    private @Nullable Span following(Sentence s, Tag cue) {
        if (cue.first() <= s.from + 1
                || s.tokens.head(cue.first() - 1) != ','
                || s.has("told", cue.first(), cue.last())) {
            return null;
        }
        for (int i = s.from; i < cue.first() - 1; i++) {
            if (s.tokens.head(i) == ',') {
                return null;
            }
        }
        Tag actor = s.in("actor", cue.last(), Math.min(s.to, cue.last() + 6));
        Span span = actor == null ? null : behind(s, cue.last());
        return span != null && actor != null && actor.last() == span.last() ? span : null;
    }

    /** A clause without a subject goes on with the office named last; the verb itself stands for who spoke before. */
    private @Nullable Span elided(Sentence s, Tag cue) {
        boolean heads =
                cue.first() == s.from || s.breaks(cue.first() - 1) || s.has("coordinate", cue.first() - 1, cue.first());
        if (!heads) {
            return null;
        }
        Span last = null;
        for (Tag actor : s.all("actor")) {
            last = actor.last() <= cue.first() ? new Span(actor.first(), actor.last()) : last;
        }
        boolean known = before != null && s.index - before.sentence().index <= 3;
        return last != null ? last : known ? new Span(cue.first(), cue.last()) : null;
    }

    /** A sentence that names nobody goes on with who spoke just before; its verb stands for the speaker. */
    private @Nullable Span carried(Sentence s, Tag cue) {
        boolean known =
                before != null && s.index - before.sentence().index <= 2 && s.paragraph == before.sentence().paragraph;
        return known ? new Span(cue.first(), cue.last()) : null;
    }

    /** The speaker of a headline that has no verb, where the language has such; else null. */
    @Nullable
    Span headline(Sentence s) {
        return headFinal == null ? null : headFinal.headline(s);
    }

    @Nullable
    Span behind(Sentence s, int cue) {
        Tokens t = s.tokens;
        int from = behindDay(s, cue);
        int last = from;
        while (last < s.to
                && last - from < LONGEST
                && !s.breaks(last)
                && !boundaries.contains(t.word(last))
                && !(t.mark(last) && t.head(last) == '.')) {
            if (last > from && s.in("say", last, last + 1) != null && !t.capital(last)) {
                break;
            }
            last++;
        }
        return last > from && speaks(s, from, last) ? new Span(from, last) : null;
    }

    /** "afirmó el lunes la organización": behind the weekday between the verb and who speaks. */
    private static int behindDay(Sentence s, int from) {
        for (int i = from; i < Math.min(s.to, from + 2); i++) {
            if (s.has("weekday", i, i + 1)) {
                return i + 1;
            }
            if (s.tokens.capital(i) || s.tokens.mark(i)) {
                return from;
            }
        }
        return from;
    }

    @Nullable
    Span subjectBefore(Sentence s, int cue) {
        Tokens t = s.tokens;
        int last = cue;
        while (last > s.from && fillers.contains(t.word(last - 1))) {
            last--;
        }
        if (last > s.from && t.head(last - 1) == ')') {
            last = beforeBracket(s, last - 1);
        }
        if (last > s.from && t.head(last - 1) == ',') {
            last = beforeApposition(s, last - 1);
        }
        int first = last;
        while (first > s.from && last - first < LONGEST) {
            String word = t.word(first - 1);
            boolean linked = word.equals(a.lexicon.pack().option("and"))
                    && first - 2 >= s.from
                    && !months.contains(t.word(first - 2))
                    && (t.capital(first - 2) || s.has("actor", first - 2, first - 1));
            if ((s.breaks(first - 1) && t.head(first - 1) != '(') || (boundaries.contains(word) && !linked)) {
                break;
            }
            first--;
        }
        while (first < last && (fillers.contains(t.word(first)) || t.mark(first))) {
            first++;
        }
        last = beforeDeed(s, first, last);
        return first < last && speaks(s, first, last) ? new Span(first, last) : null;
    }

    /** "<b>The ministry</b> summoned the ambassador and told him": who summons speaks, not who is summoned. */
    private static int beforeDeed(Sentence s, int first, int last) {
        for (Tag deed : s.all("summonword")) {
            if (deed.first() > first && deed.last() < last && s.has("actor", first, deed.first())) {
                return deed.first();
            }
        }
        return last;
    }

    /** "the police (RCMP) said": the token behind what stands before the bracket. */
    private static int beforeBracket(Sentence s, int bracket) {
        for (int i = bracket - 1; i > s.from && bracket - i < 8; i--) {
            if (s.tokens.head(i) == '(') {
                return i;
            }
        }
        return bracket + 1;
    }

    /** "X, a rights body, says": the token behind X; the comma itself where nothing like that stands there. */
    private static int beforeApposition(Sentence s, int comma) {
        for (int i = comma - 1; i > s.from && comma - i < 14; i--) {
            if (s.tokens.head(i) == ',') {
                return i;
            }
        }
        return comma;
    }

    private @Nullable Span clauseBefore(Sentence s, int cue) {
        int last = cue;
        int first = cue;
        if (first > s.from && s.tokens.head(first - 1) == '"') {
            // A name in quotation marks belongs to the speaker.
            for (int i = first - 2; i > s.from && first - i < 14; i--) {
                if (s.tokens.head(i) == '"') {
                    first = i;
                    break;
                }
            }
        }
        while (first > s.from && last - first < 24 && !s.breaks(first - 1)) {
            first--;
        }
        first = quotedName(s, first, last);
        // 公安部17日公布, 外长11月1日称: what stands before the date speaks.
        for (int i = first + 1; i < last; i++) {
            boolean cut = a.lexicon.pack().option("cut").indexOf(s.tokens.head(i)) >= 0 && !inName(s, i);
            if (cut || s.has("when", i, Math.min(s.to, i + 2)) || Character.isDigit(s.tokens.head(i))) {
                last = i;
                break;
            }
        }
        while (last > first && a.lexicon.pack().option("trim").indexOf(s.tokens.head(last - 1)) >= 0) {
            last--;
        }
        while (first < last && a.lexicon.pack().option("lead").indexOf(s.tokens.head(first)) >= 0) {
            first++;
        }
        boolean named = last - first >= 2 || (last > first && Parties.pronoun(s, new Span(first, last)));
        return named && speaks(s, first, last) ? new Span(first, last) : null;
    }

    /** "团结之声"组织: a short name in quotation marks at the head of its clause belongs to the noun behind it. */
    private static int quotedName(Sentence s, int first, int last) {
        if (first <= s.from + 2 || last - first > 6 || s.tokens.head(first - 1) != '"') {
            return first;
        }
        int open = first - 2;
        while (open > s.from && first - open < 14 && !s.breaks(open)) {
            open--;
        }
        boolean heads = open == s.from || s.breaks(open - 1);
        return s.tokens.head(open) == '"' && heads ? open : first;
    }

    /** Persons may be named by their number alone: 三人均否认. */
    private boolean counted(Sentence s, int first, int last) {
        return a.quantities(s).stream()
                .anyMatch(q -> q.first() >= first && q.last() < last && s.has("classifier.person", q.last(), last));
    }

    /** The 上 of 上議院 and the 日 of 日本 cut no name. */
    private static boolean inName(Sentence s, int i) {
        return Stream.of("actor", Tag.PLACE)
                .flatMap(type -> s.all(type).stream())
                .anyMatch(t -> t.first() <= i && i < t.last() && t.last() - t.first() > 1);
    }

    /** Whether these words can speak: an office, a body, a place, a pronoun, a name. */
    private boolean speaks(Sentence s, int first, int last) {
        boolean pronoun = order.free() ? s.has("pronoun", first, last) : Parties.pronoun(s, new Span(first, last));
        if (s.has("actor", first, last)
                || s.has(Tag.PLACE, first, last)
                || pronoun
                || s.has("self", first, first + 1)
                || (ideographic && s.tokens.head(first) == '"' && last - first > 4)
                || s.has("determiner", first, first + 1)) {
            return true;
        }
        if (ideographic && counted(s, first, last)) {
            return true;
        }
        for (int i = first; i < last && !ideographic; i++) {
            boolean dated = months.contains(s.tokens.word(i));
            if (!dated && s.tokens.capital(i) && (i > s.from || parties.known(s.tokens.word(i)))) {
                return true;
            }
        }
        return false;
    }
}
