// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.List;
import org.daylight.read.lexicon.Fold;
import org.daylight.read.lexicon.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Finds speakers where the verb ends the sentence and particles mark its parts, as in Japanese and Korean: the topic
 * that a sentence begins with speaks at its last verb, and "according to" stands behind its noun. The language's data
 * name the particles: {@code particle.topic}, {@code particle.subject}, {@code phraseend}, {@code say.source}.
 */
final class HeadFinal {
    /** No name of a speaker has more characters. */
    private static final int LONGEST = 30;

    private final String kana;

    /**
     * Made for one language.
     *
     * @param kana Hiragana that may stand inside the name of an office or a group; any other ends it
     */
    HeadFinal(String kana) {
        this.kana = kana;
    }

    /** The tokens that name who speaks at this cue, the particle left out; null where the clause names nobody. */
    Speakers.@Nullable Span find(Sentence s, Tag cue) {
        if (cue.is("say.source")) {
            Speakers.Span span = phrase(s, cue.first());
            return span != null && speaks(s, span) ? span : null;
        }
        int from = clause(s, cue);
        Speakers.Span beside = beside(s, cue);
        if (beside != null) {
            return beside;
        }
        Speakers.Span topic = first(s, "particle.topic", from, cue.first());
        return topic != null ? topic : first(s, "particle.subject", from, cue.first());
    }

    /** A headline that ends with its speaker behind a quoting particle, or opens with one before a quotation. */
    Speakers.@Nullable Span headline(Sentence s) {
        for (Tag quoting : s.all("particle.quoting")) {
            if (quoting.last() < s.to && s.to - quoting.last() <= 10 && quoting.first() - s.from >= 4) {
                Speakers.Span span = new Speakers.Span(quoting.last(), s.to);
                Tag actor = s.in("actor", quoting.last(), s.to);
                if (actor != null && actor.last() == s.to) {
                    return span;
                }
            }
        }
        boolean closed = s.tokens.head(s.to - 1) == '"';
        for (int i = s.from + 2; i < s.to - 2 && (closed || i < s.from + 18); i++) {
            if (s.tokens.head(i) == '"' && closed && answered(s, i)) {
                Speakers.Span span = phrase(s, i);
                return span != null && ends(s, "actor", i) && speaks(s, span) ? span : null;
            }
            if (s.tokens.head(i) == '"' && !closed) {
                Speakers.Span span = phrase(s, i);
                return span != null && span.first() == s.from && ends(s, "actor", i) && speaks(s, span) ? span : null;
            }
        }
        return null;
    }

    /** Whether the mark that opens here is the one that the last token closes. */
    private static boolean answered(Sentence s, int open) {
        for (int i = open + 1; i < s.to - 1; i++) {
            if (s.tokens.head(i) == '"') {
                return false;
            }
        }
        return true;
    }

    /** Where the clause of a cue begins: behind the last verb of saying that a mark follows. */
    private static int clause(Sentence s, Tag cue) {
        int from = s.from;
        for (Tag say : s.all("say")) {
            if (say.last() < cue.first() && !quoted(s, say.first()) && !say.is("say.source")) {
                for (int i = say.last(); i < Math.min(cue.first(), say.last() + 5); i++) {
                    if (s.breaks(i) && s.tokens.head(i) != '"') {
                        from = i + 1;
                    }
                }
            }
        }
        return from;
    }

    /** "The ambassador was told, <b>the ministry</b> said": the office whose particle the verb follows at once speaks. */
    private Speakers.@Nullable Span beside(Sentence s, Tag cue) {
        for (Tag tag : s.all("particle.subject")) {
            if (tag.last() == cue.first() && ends(s, "actor", tag.first()) && !quoted(s, tag.first())) {
                return phrase(s, tag.first());
            }
        }
        return null;
    }

    private Speakers.@Nullable Span first(Sentence s, String particle, int from, int to) {
        List<Speakers.Span> others = new ArrayList<>();
        for (Tag tag : s.all(particle)) {
            if (tag.first() < from + 1 || tag.last() > to || quoted(s, tag.first())) {
                continue;
            }
            Tag locative = locative(s, tag);
            Speakers.Span span = phrase(s, locative == null ? tag.first() : locative.first());
            if (span == null || !speaks(s, span) || (locative != null && !ends(s, "actor", span.last()))) {
                continue;
            }
            if (s.has("actor", span.first(), span.last())) {
                return span;
            }
            others.add(span);
        }
        return others.isEmpty() ? null : others.getFirst();
    }

    /** The particle of a place that a topic's particle is the end of: 日本では and 한국에도 name no speaker. */
    private static @Nullable Tag locative(Sentence s, Tag particle) {
        for (Tag tag : s.all("locative")) {
            if (tag.last() == particle.last() && tag.first() <= particle.first()) {
                return tag;
            }
        }
        return null;
    }

    private static boolean speaks(Sentence s, Speakers.Span span) {
        boolean named = s.has("actor", span.first(), span.last())
                || ends(s, Tag.PLACE, span.last())
                || ends(s, "pronoun", span.last());
        return named && !ends(s, "station", span.last());
    }

    private static boolean ends(Sentence s, String type, int last) {
        return s.all(type).stream().anyMatch(t -> t.last() == last);
    }

    /** Whether a token stands between quotation marks of the sentence. */
    private static boolean quoted(Sentence s, int token) {
        int open = 0;
        for (int i = s.from; i < token; i++) {
            open += s.tokens.head(i) == '"' ? 1 : 0;
        }
        boolean closes = false;
        for (int i = token; i < s.to && !closes; i++) {
            closes = s.tokens.head(i) == '"';
        }
        return open % 2 == 1 && closes;
    }

    /** The noun phrase that ends before this token, or null. */
    private Speakers.@Nullable Span phrase(Sentence s, int end) {
        int last = end;
        while (last > s.from && s.tokens.head(last - 1) == '"') {
            last--;
        }
        int first = last;
        while (first > s.from && last - first < LONGEST) {
            int head = s.tokens.head(first - 1);
            if (head == ')') {
                int open = first - 2;
                while (open > s.from && last - open < LONGEST && s.tokens.head(open) != '(') {
                    open--;
                }
                first = open;
                continue;
            }
            boolean word = first == last || !Fold.hangul(head) || !(ends(s, "phraseend", first) || subject(s, first));
            if ((s.breaks(first - 1) && head != '"') || foreign(s, first - 1) || !word) {
                break;
            }
            first--;
        }
        // A quotation mark that nothing answers opens what is said.
        int marks = 0;
        int open = first;
        for (int i = first; i < last; i++) {
            if (s.tokens.head(i) == '"') {
                marks++;
                open = i;
            }
        }
        if (marks % 2 == 1 && open > first && last < end) {
            // 人権団体「灯台の会」は: the mark left out behind the name answers it.
            last++;
        } else if (marks % 2 == 1) {
            first = open + 1;
        }
        return last - first >= 1 ? new Speakers.Span(first, last) : null;
    }

    /** Whether an office and the particle of a subject end here: what follows is another phrase. */
    private static boolean subject(Sentence s, int end) {
        return s.all("particle.subject").stream().anyMatch(t -> t.last() == end && ends(s, "actor", t.first()));
    }

    /** A letter of grammar rather than of a name; "and" is one behind a verb only. */
    private boolean foreign(Sentence s, int i) {
        int c = s.tokens.head(i);
        if (c < 0x3041 || c > 0x3096) {
            return false;
        }
        if (c == 'と') {
            return i == s.from || (s.tokens.head(i - 1) >= 0x3041 && s.tokens.head(i - 1) <= 0x3096);
        }
        return kana.indexOf(c) < 0;
    }
}
